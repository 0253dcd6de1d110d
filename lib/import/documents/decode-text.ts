/**
 * Bytes become text. What the bytes themselves show counts more than what a page declares about them, because saved
 * pages often keep the declaration of the server and not the bytes.
 */
import { Refusal, type Warning } from './document'

export type DecodedText = {
  /** Line ends are `\n`; no byte order mark. */
  readonly text: string
  readonly charset: string
  readonly warnings: readonly Warning[]
}

/** How far into a document a declaration is looked for: the standard says 1024 bytes, saved pages put more in front. */
const DECLARATION = 4096
/** Bytes that are looked at to tell one single-byte charset from another. */
const SAMPLE = 64 * 1024

/** Single-byte charsets that Cyrillic and Western legal texts come in, the commonest first. */
const SINGLE_BYTE = [
  'windows-1251',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1252',
] as const

/**
 * @param given a charset the user names; it is used as it is.
 * @throws Refusal where the charset is not known or the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, given?: string): DecodedText {
  if (given !== undefined) {
    const decoder = decoderFor(given)
    if (!decoder)
      throw new Refusal(
        'unknown-charset',
        `The charset “${given}” is not known; try “utf-8” or “windows-1251”.`,
      )
    return decoded(decoder.decode(bytes), decoder.encoding, [])
  }
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes)
  if (marked) return decoded(new TextDecoder(marked).decode(bytes), marked, [])
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    throw new Refusal('not-text', 'The file is not text, and of no other kind that is known here.')
  }
  const declared = declaredCharset(bytes)
  const utf8 = tryUtf8(bytes)
  if (utf8 !== null) {
    const ascii = utf8.length === bytes.length
    const differs = !ascii && declared !== null && declared !== 'utf-8'
    return decoded(utf8, 'utf-8', differs ? [charsetDiffers(declared, 'utf-8')] : [])
  }
  if (declared !== null && declared !== 'utf-8')
    return decoded(new TextDecoder(declared).decode(bytes), declared, [])
  const guessed = guessSingleByte(bytes)
  return decoded(new TextDecoder(guessed).decode(bytes), guessed, [
    declared === null
      ? {
          rule: 'charset-guessed',
          message: `The document does not say its charset; it was read as ${guessed}.`,
        }
      : charsetDiffers(declared, guessed),
  ])
}

function decoded(text: string, charset: string, warnings: readonly Warning[]): DecodedText {
  const lost = text.split('\ufffd').length - 1
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (lost === 0) return { text: lines, charset, warnings }
  const message = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be read as ${charset} and ${lost === 1 ? 'is' : 'are'} shown as “\ufffd”.`
  return { text: lines, charset, warnings: [...warnings, { rule: 'undecodable-characters', message }] }
}

function charsetDiffers(declared: string, found: string): Warning {
  return {
    rule: 'charset-differs',
    message: `The document declares ${declared} but is written in ${found}; it was read as ${found}.`,
  }
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: spaces, digits and line ends have a zero byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 8) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1
  const [even = 0, odd = 0] = zeros
  const few = length / 100
  if (odd > few * 3 && even === 0) return 'utf-16le'
  if (even > few * 3 && odd === 0) return 'utf-16be'
  return null
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION))
  const match =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  const decoder = match ? decoderFor(match[1] as string) : null
  if (!decoder) return null
  // Whoever can read the declaration byte by byte does not look at UTF-16.
  return decoder.encoding.startsWith('utf-16') ? 'utf-8' : decoder.encoding
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function guessSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  let best: string = SINGLE_BYTE[0]
  let most = Number.NEGATIVE_INFINITY
  for (const charset of SINGLE_BYTE) {
    const score = likeness(new TextDecoder(charset).decode(sample))
    if (score > most) {
      best = charset
      most = score
    }
  }
  return best
}

/** Letters a Russian text is half made of; in a wrong charset they turn into rare letters, capitals or signs. */
const COMMON = new Set('оеаинтсрвл')

function likeness(text: string): number {
  let score = 0
  for (const [run] of text.matchAll(/[\u0080-\uffff]+/g)) {
    for (const letter of run) {
      if (COMMON.has(letter)) score += 3
      else if (/[а-яёәғқңөұүһі]/.test(letter)) score += 1
      else if (/[«»–—“”„№§°\u00a0]/.test(letter)) score += 0.5
      else if (!/\p{L}/u.test(letter)) score -= 3
    }
    if (/\p{Ll}\p{Lu}/u.test(run)) score -= 2
  }
  // Western texts: single accented letters between plain ones.
  const western = text.match(/[a-z][àâäçéèêëîïôöùûüßñáíóú]|[àâäçéèêëîïôöùûüßñáíóú][a-z]/g)?.length ?? 0
  return score + western * 4
}
