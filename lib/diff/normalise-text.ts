/** Bytes and strings to the one form in which texts are compared: NFC, `\n` line ends, hard-wrapped lines joined. */
import { joinWrappedLines } from './join-wrapped-lines'

/**
 * Decodes a text file: UTF-8, UTF-16 with a byte order mark, or windows-1251 where the bytes are no UTF-8 (the encoding
 * of older Russian and Kazakh files).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** Anything but the letters and signs of the languages we read, all of which are composed: asking is ten times faster. */
const MAY_NEED_COMPOSING =
  /[^\t\n -\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2116]/

/** @returns the text as it is compared. Nothing but white space at line ends is changed, apart from composing letters. */
export function normaliseText(text: string): string {
  let normal = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (normal.includes('\r')) normal = normal.replace(/\r\n?/g, '\n')
  if (MAY_NEED_COMPOSING.test(normal)) normal = normal.normalize('NFC')
  return joinWrappedLines(normal)
}
