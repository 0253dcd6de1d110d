/**
 * The door to everything that writes. Without an administrator's token the addresses behind it do not exist; with one, a
 * request must come from a browser that signed in, by a form of this site, or from a program that sends the token.
 */
import { type Reader, readerOf } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import {
  type Administrator,
  type Attempts,
  administratorOf,
  countAttempts,
  readAdministrators,
  readSession,
  type Session,
} from '@/lib/access'
import { openSiteStore, type Store, storeFaultOf } from '@/lib/store'
import { missingPage, problemPage } from './problem-page'

export type Desk = {
  /** The administrator's name. */
  readonly who: string
  /** To go along with every form; empty for a program, which sends none. */
  readonly formToken: string
  readonly reader: Reader
  readonly store: Store
  readonly origin: string
  readonly url: URL
}

/** The development server loads this module anew after every edit; what hangs on the process stays. */
const KEPT = Symbol.for('tuzetu.administration')
type Kept = { readonly attempts: Attempts; readonly ended: Map<string, number> }
type Keeper = typeof globalThis & { [KEPT]?: Kept }

function kept(): Kept {
  const keeper = globalThis as Keeper
  keeper[KEPT] ??= { attempts: countAttempts(), ended: new Map() }
  return keeper[KEPT]
}

export const attempts = (): Attempts => kept().attempts

export function administrators(): readonly Administrator[] {
  return readAdministrators(process.env.TUZETU_ADMIN_TOKEN).administrators
}

export function readerOfRequest(request: Request): Reader {
  return readerOf(Object.fromEntries(new URL(request.url).searchParams))
}

/** Behind https the name itself keeps other hosts and plain connections from setting the cookie. */
export function cookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-tuzetu-session' : 'tuzetu-session'
}

export function sessionOf(request: Request): Session | null {
  const name = cookieName(siteUrlOf(request))
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=')
    if (key !== name) continue
    const session = readSession(value, administrators())
    return session === null || kept().ended.has(session.id) ? null : session
  }
  return null
}

/** Until the session would have expired by itself, its cookie is good for nothing, wherever a copy of it is. */
export function endSession({ id, until }: Session): void {
  const { ended } = kept()
  const now = Date.now()
  for (const [known, time] of ended) if (time <= now) ended.delete(known)
  ended.set(id, until)
}

/** @returns who sends the token of the header; `null` for nobody; the seconds to wait after too many wrong ones. */
export function programOf(request: Request): Administrator | null | { readonly wait: number } {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return null
  const found = administratorOf(token, administrators())
  if (found !== null) return found
  const wait = attempts().wait()
  if (wait > 0) return { wait }
  attempts().failed()
  return null
}

/** A name and password in that header are for a proxy before the site, and say nothing to us. */
export function hasProgramToken(request: Request): boolean {
  return /^Bearer(?:\s|$)/i.test(request.headers.get('authorization') ?? '')
}

/** Shows a page to an administrator; anybody else is led to sign in, or gets an answer that says why not. */
export async function atDesk(request: Request, work: (desk: Desk) => Promise<Response>): Promise<Response> {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const url = new URL(request.url)
  const origin = siteUrlOf(request)
  const isOfProgram = hasProgramToken(request)
  const program = programOf(request)
  if (program !== null && 'wait' in program) return problemPage('tooManyAttempts', 429, reader, program.wait)
  const session = isOfProgram ? null : sessionOf(request)
  if (program === null && session === null) {
    if (isOfProgram) return problemPage('signedOut', 401, reader)
    const next = `${url.pathname}${url.search}`
    const place = reader.address('/sign-in', new URLSearchParams({ next }).toString())
    return new Response(null, { status: 303, headers: { Location: place, 'Cache-Control': 'no-store' } })
  }
  try {
    const store = await openSiteStore()
    const who = program?.name ?? session?.who ?? ''
    return await work({ who, formToken: session?.formToken ?? '', reader, store, origin, url })
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === null) throw error
    if (fault === 'unknown-draft') return missingPage(reader)
    console.error(error)
    return problemPage('database', 503, reader)
  }
}
