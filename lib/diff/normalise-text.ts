/** Bytes and strings to the one form in which texts are compared: NFC, `\n` line ends, hard-wrapped lines joined. */
import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer'
import { joinWrappedLines } from './join-wrapped-lines'

/**
 * Decodes a text file: UTF-8, UTF-16 with a byte order mark, or windows-1251 where the bytes are no UTF-8 (the encoding
 * of older Russian and Kazakh files).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (!isUtf8(bytes)) return new TextDecoder('windows-1251').decode(bytes)
  const content = hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes
  if (isAscii(content))
    return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
  // Node's own decoder takes four times as long over letters beyond ASCII.
  const encoding = hasWideLetters(content) ? 'utf16le' : 'latin1'
  return transcode(content, 'utf8', encoding).toString(encoding)
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** The first byte of the first letter in UTF-8 that takes two bytes in memory: Ā. */
const FIRST_WIDE = 0xc4

/** Whether the text, which is kept at one byte a letter where that is enough, needs two. */
function hasWideLetters(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) >= FIRST_WIDE) return true
  return false
}

/** Letters beyond Latin-1; those before are composed already, and a string that has none tells so at once. */
const BEYOND_LATIN_1 = /[^\0-\xff]/

/** @returns the text as it is compared. Nothing but white space at line ends is changed, apart from composing letters. */
export function normaliseText(text: string): string {
  let normal = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (normal.includes('\r')) normal = normal.replace(/\r\n?/g, '\n')
  return joinWrappedLines(BEYOND_LATIN_1.test(normal) ? normal.normalize('NFC') : normal)
}
