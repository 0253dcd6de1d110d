/**
 * Reads one document in this thread: format, charset, blocks, text. Outside the reading thread only plain text is read so,
 * because a hostile document may hang or exhaust a reader; everyone else calls `readDocument`.
 */
import { isUtf8 } from 'node:buffer'
import type { Issue } from '../../model'
import { decodeText } from './decode-text'
import { FORMAT_NAMES, formatByBytes, formatByName, formatByText } from './detect-format'
import {
  type BlocksRead,
  type DocumentFormat,
  type ReadDocument,
  type ReadOptions,
  Refusal,
  type Warning,
} from './document'
import { LONGEST_TEXT } from './limits'
import { writeBlocks } from './write-blocks'

type Read = {
  readonly format: DocumentFormat
  readonly charset: string
  readonly text: string
  readonly language?: string
  readonly warnings: readonly Warning[]
}

/** @returns true only where decoding is all there is to do: nothing that could be markup, data or an archive. */
export function isPlainText(bytes: Uint8Array, { format, charset }: ReadOptions): boolean {
  if ((format !== undefined && format !== 'text' && format !== 'markdown') || charset !== undefined)
    return false
  const first = bytes.subarray(0, PLAIN_HEAD).find((byte) => byte > SPACE_BYTE)
  if (first === undefined || !isUtf8(bytes)) return false
  const isLetter = first >= FIRST_LETTER && first <= LAST_LETTER
  return (isLetter || PLAIN_START.test(String.fromCharCode(first))) && isTextual(bytes)
}

function isTextual(bytes: Uint8Array): boolean {
  try {
    return formatByBytes(bytes) === 'textual'
  } catch {
    return false
  }
}

/** Bytes in which the first sign must stand. */
const PLAIN_HEAD = 4096
const SPACE_BYTE = 0x20
/** With these bytes letters from Latin-1 to Arabic begin in UTF-8, and no space, mark or sign. */
const FIRST_LETTER = 0xc3
const LAST_LETTER = 0xdf
const PLAIN_START = /[A-Za-z0-9#*"'(]/

export async function readHere(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  const file = options.name ?? 'document'
  try {
    const read = await readKnown(bytes, options)
    const language = options.language ?? read.language
    return {
      text: read.text,
      readable: true,
      format: read.format,
      charset: read.charset,
      ...(language === undefined ? {} : { language }),
      issues: [...misnamed(options, read.format), ...read.warnings].map((warning) =>
        issueFrom(warning, file),
      ),
    }
  } catch (error) {
    return refused(refusalFrom(error), file)
  }
}

/** @returns what a document that cannot be read gives. */
function refused(warning: Warning, file: string): ReadDocument {
  return { text: '', readable: false, format: null, charset: 'binary', issues: [issueFrom(warning, file)] }
}

async function readKnown(bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  const kind = formatByBytes(bytes)
  const { format: wanted } = options
  if (kind !== 'textual') {
    if (wanted !== undefined && wanted !== (kind === 'zip' ? 'docx' : 'pdf')) {
      throw new Refusal('other-format', `The file is not ${FORMAT_NAMES[wanted]}.`)
    }
    return kind === 'pdf'
      ? written('pdf', 'binary', await pdf(bytes))
      : written('docx', 'binary', await docx(bytes, options))
  }
  if (wanted === 'pdf' || wanted === 'docx')
    throw new Refusal('other-format', `The file is not ${FORMAT_NAMES[wanted]}.`)
  const { text, charset, warnings } = decodeText(bytes, options.charset)
  const format = wanted ?? formatByText(text, options.name)
  const read = await textual(text, format)
  if (read.text.trim() === '') throw new Refusal('empty', 'The document holds no text.')
  return { ...read, charset, warnings: [...warnings, ...read.warnings] }
}

async function textual(text: string, format: DocumentFormat): Promise<Read> {
  switch (format) {
    case 'html': {
      const { readHtml } = await import('./html/read-html')
      return written('html', '', readHtml(text))
    }
    case 'akn':
    case 'uslm':
    case 'dc-code': {
      const { readLegalXml } = await import('./xml/read-legal-xml')
      return written(format, '', readLegalXml(text, format))
    }
    default:
      if (text.length > LONGEST_TEXT) {
        throw new Refusal(
          'text-too-long',
          `The text has more than ${LONGEST_TEXT.toLocaleString('en')} characters, which is more than is compared.`,
        )
      }
      return { format, charset: '', text, warnings: [] }
  }
}

async function pdf(bytes: Uint8Array): Promise<BlocksRead> {
  const { readPdf } = await import('./pdf/read-pdf')
  return readPdf(bytes)
}

async function docx(bytes: Uint8Array, { trackedChanges }: ReadOptions): Promise<BlocksRead> {
  const { readDocx } = await import('./docx/read-docx')
  return readDocx(bytes, trackedChanges ?? 'accept')
}

function written(format: DocumentFormat, charset: string, { blocks, language, warnings }: BlocksRead): Read {
  const text = writeBlocks(blocks)
  if (text === '') throw new Refusal('empty', 'The document holds no text.')
  return { format, charset, text, warnings, ...(language === undefined ? {} : { language }) }
}

/** A name that promises another format than the content is said; XML has many names. */
function misnamed({ name, format: wanted }: ReadOptions, format: DocumentFormat): Warning[] {
  const promised = formatByName(name)
  if (wanted !== undefined || promised === null || promised === format) return []
  const textual = (one: DocumentFormat): boolean => one === 'text' || one === 'markdown'
  if (textual(promised) && textual(format)) return []
  return [
    {
      rule: 'extension-differs',
      message: `The file is named as ${FORMAT_NAMES[promised]} but is ${FORMAT_NAMES[format]}; it was read as that.`,
    },
  ]
}

function refusalFrom(error: unknown): Warning {
  if (error instanceof Refusal) return { rule: error.rule, message: error.message }
  // Documents built to exhaust the stack end here; they are input, not bugs.
  if (error instanceof RangeError)
    return { rule: 'too-deep', message: 'The document is nested too deeply to be read.' }
  throw error
}

function issueFrom({ rule, message }: Warning, file: string): Issue {
  return { file, line: 1, column: 1, rule, message }
}
