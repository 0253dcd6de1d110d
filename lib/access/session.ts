/**
 * A session of an administrator in a browser: a value that says who and until when, signed with a key that is made from
 * the administrator's token. Whoever changes the token ends its sessions; nothing about sessions is stored.
 */
import { randomBytes } from 'node:crypto'
import type { Administrator } from './administrators'
import { isSameSignature, signatureOf } from './signature'

/** Milliseconds: a working day. */
export const SESSION_TIME = 10 * 60 * 60 * 1000

export type Session = {
  /** Name of the administrator. */
  readonly who: string
  /** To be sent along with every form of this session: another site cannot know it. */
  readonly formToken: string
  /** What this session is told apart by; for those that were ended. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** @returns the value of the session's cookie: letters, digits, `-`, `_` and `.` only. */
export function startSession({ name, token }: Administrator, now = Date.now()): string {
  const said = [
    Buffer.from(name, 'utf8').toString('base64url'),
    String(now + SESSION_TIME),
    randomBytes(16).toString('base64url'),
  ].join('.')
  return `${said}.${signatureOf(said, 'session', token)}`
}

/** @returns `null` for a value that is forged, expired, cut, or of a token that is not there any more. */
export function readSession(
  value: string,
  administrators: readonly Administrator[],
  now = Date.now(),
): Session | null {
  const parts = value.split('.')
  const [name, until, id, signature] = parts
  if (parts.length !== 4 || !name || !until || !id || !signature) return null
  const who = Buffer.from(name, 'base64url').toString('utf8')
  const administrator = administrators.find((one) => one.name === who)
  if (administrator === undefined) return null
  const said = `${name}.${until}.${id}`
  if (!isSameSignature(signature, signatureOf(said, 'session', administrator.token))) return null
  if (!(Number(until) > now)) return null
  return { who, formToken: signatureOf(said, 'form', administrator.token), id, until: Number(until) }
}

/** In constant time. */
export function isFormToken(given: string, session: Session): boolean {
  return isSameSignature(given, session.formToken)
}
