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

/** @returns the text as it is compared. Nothing but white space at line ends is changed, apart from composing letters. */
export function normaliseText(text: string): string {
  let normal = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (normal.includes('\r')) normal = normal.replace(/\r\n?/g, '\n')
  return joinWrappedLines(normal.normalize('NFC'))
}
