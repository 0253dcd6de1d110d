/** What this site has signed with a key made from an administrator's token, each use with a key of its own. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignatureUse = 'session' | 'form' | 'draft'

/** @returns letters, digits, `-` and `_` only. */
export function signatureOf(text: string, use: SignatureUse, token: string): string {
  const key = createHmac('sha256', token).update(`tuzetu ${use}`).digest()
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** In constant time. */
export function isSameSignature(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
