/** The routes below `app/api/v1` as the files have them, each with the address the description should name. */
import { readdirSync } from 'node:fs'
import path from 'node:path'

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response> | Response
export type RouteModule = { GET: Handler; OPTIONS: () => Response }

const folder = path.join(import.meta.dirname, '../../../app/api')

/** @returns `/api/v1/changes/{id}` with its file, for every route that answers at a fixed address. */
export function routeFiles(): { address: string; file: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'route.ts' && !name.includes('[...'))
    .map((name) => ({
      address: `/api/${path.dirname(name).split(path.sep).join('/')}`.replace(/\[([^\]]+)\]/g, '{$1}'),
      file: path.join(folder, name),
    }))
    .sort((first, second) => (first.address < second.address ? -1 : 1))
}

/** Asks the route of an address the way Next.js would. */
export async function answerAt(address: string, request: Request): Promise<Response> {
  for (const route of routeFiles()) {
    const names = [...route.address.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const pattern = route.address.replace(/\./g, '\\.').replace(/\{\w+\}/g, '([^/]+)')
    const match = new RegExp(`^${pattern}$`).exec(address)
    if (match === null) continue
    const { GET } = (await import(route.file)) as RouteModule
    const values = names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')])
    return GET(request, { params: Promise.resolve(Object.fromEntries(values)) })
  }
  throw new Error(`No route answers at ${address}.`)
}
