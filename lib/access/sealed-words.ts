/**
 * Words of a page of this site that come back by its form, with a seal: nobody can have the site store other words than
 * the page said, for whoever changes them cannot make the seal. A seal holds longer than a session and ends with the token.
 */
import type { Administrator } from './administrators'
import { isSameSignature, signatureOf } from './signature'

/** @param words as they stand in the form, in their order */
export function sealOf(words: readonly string[], { token }: Administrator): string {
  return signatureOf(asSent(words), 'draft', token)
}

/** @returns whether one of the administrators was given exactly these words. */
export function isSealed(
  words: readonly string[],
  seal: string,
  administrators: readonly Administrator[],
): boolean {
  return administrators.some((one) => isSameSignature(seal, sealOf(words, one)))
}

/** A browser ends every line of a form with two characters. */
function asSent(words: readonly string[]): string {
  return JSON.stringify(words.map((text) => text.replace(/\r\n?/g, '\n')))
}
