/** Where this site stands, for permalinks: as the operator says, else as the request says. */
import { headers } from 'next/headers'

export async function originOfRequest(): Promise<string> {
  const stated = process.env.TUZETU_ORIGIN
  if (stated) return stated.replace(/\/+$/, '')
  const request = await headers()
  const host = request.get('x-forwarded-host') ?? request.get('host') ?? 'localhost'
  const protocol = request.get('x-forwarded-proto') ?? 'http'
  return `${protocol.split(',')[0]?.trim()}://${host.split(',')[0]?.trim()}`
}
