/** What reading a document gives: its text, one provision or paragraph a block, and what the reader should know about it. */
import type { Issue } from '../../model'

/** How a document is marked up. Adilet and pravo.gov.ru pages are HTML whose notes and numbers are known. */
export const DOCUMENT_FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf', 'akn', 'uslm', 'dc-code'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export type ReadOptions = {
  /** The file's name as the user gave it: it is quoted in issues and is the last hint at the format. */
  readonly name?: string
  /** Said by the user; without it the content decides. */
  readonly format?: DocumentFormat
  /** A label of the Encoding Standard, as "windows-1251"; without it the bytes decide. */
  readonly charset?: string
  /** A language tag; without it what the document declares. */
  readonly language?: string
  /** What becomes of the tracked changes of a Word document; accepted unless told otherwise. */
  readonly trackedChanges?: 'accept' | 'reject'
}

export type ReadDocument = {
  /**
   * The text, `\n` line ends, a blank line between blocks. A block that begins with "> " is an editorial note, which
   * is introduced as one ("Editorial note:", "Примечание редакции:") where its own words do not say so; a raised
   * number is written "17^1"; the cells of a table row stand between " | ". Empty where the document cannot be read.
   */
  readonly text: string
  /** False where the document cannot be read at all; then the last issue says why. */
  readonly readable: boolean
  /** Null where the bytes are of no kind that is known. */
  readonly format: DocumentFormat | null
  /** The label of the Encoding Standard; "binary" for Word and PDF, which carry it inside. */
  readonly charset: string
  readonly language?: string
  /** Everything one should know: what was left out, what was guessed, and why it could not be read. */
  readonly issues: readonly Issue[]
}

/** A piece of a document in reading order. */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'note' | 'row'
  readonly text: string
}

/** What a reader of one format gives; `warnings` are pairs of a rule and a sentence. */
export type BlocksRead = {
  readonly blocks: readonly Block[]
  readonly language?: string
  readonly warnings: readonly Warning[]
}

export type Warning = { readonly rule: string; readonly message: string }

/** Input that cannot be read. It travels from the depth of a reader to `readHere`, which turns it into an issue. */
export class Refusal extends Error {
  readonly rule: string
  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}
