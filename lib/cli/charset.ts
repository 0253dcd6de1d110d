/** Charsets a person may name: the labels of the Encoding Standard, as Node.js knows them. */

/** What to write instead of a label that does not exist. */
export const CHARSET_ADVICE =
  'write a label of the Encoding Standard, as utf-8, utf-16le, windows-1251, koi8-r, iso-8859-5 or windows-1252'

/** @returns whether texts can be read in it */
export function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
