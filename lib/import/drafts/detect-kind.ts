/** Which kind of draft files become: by what they hold, never by their names alone. */

import { decodeText } from '../documents/decode-text'
import { formatByBytes } from '../documents/detect-format'
import { Refusal } from '../documents/document'
import { openArchive } from '../documents/docx/open-archive'
import type { BroughtFile, DraftKind } from './draft-options'

/** Characters at the beginning of a text in which its kind shows. */
const HEAD = 64 * 1024

const KNOWN =
  'a content folder or its archive, JSON of “tuzetu/dossier@1”, Akoma Ntoso with textualMod, a comparative table (Word, spreadsheet, CSV, HTML), or two editions of an act'

/** @returns the kind. @throws Refusal with one sentence where the files are of none. */
export async function detectKind(files: readonly BroughtFile[]): Promise<DraftKind> {
  const [first, second] = files
  if (first === undefined)
    throw new Refusal('nothing', `No file was given; what becomes a draft is ${KNOWN}.`)
  const isFolder = files.some(({ name }) => /(?:^|\/)amending-act\.md$/.test(name))
  if (isFolder) return 'content'
  if (files.length > 2) {
    throw new Refusal(
      'too-many-files',
      `${files.length} files were given; a draft is made from one file, from two editions, or from a folder with an amending-act.md.`,
    )
  }
  if (second !== undefined) return 'editions'
  if (first.bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  switch (formatByBytes(first.bytes)) {
    case 'pdf':
      throw new Refusal(
        'kind-not-known',
        'A PDF alone does not become a draft; give a second edition to compare it with, or the table as Word, spreadsheet, CSV or HTML.',
      )
    case 'zip':
      return kindOfArchive(first)
    case 'textual':
      return kindOfText(first)
  }
}

async function kindOfArchive({ bytes }: BroughtFile): Promise<DraftKind> {
  const { names } = await openArchive(bytes)
  if (names.some((name) => /(?:^|\/)amending-act\.md$/.test(name))) return 'content'
  if (names.some((name) => /^(?:\[Content_Types\]\.xml|content\.xml|word\/|xl\/)/.test(name))) return 'table'
  throw new Refusal(
    'kind-not-known',
    'The archive holds no amending-act.md and is no Word document or spreadsheet; unpack it and give the file inside.',
  )
}

function kindOfText({ bytes }: BroughtFile): DraftKind {
  const { text } = decodeText(bytes)
  const head = text.slice(0, HEAD).trimStart()
  if (/^[{[]\s*(?:["{[\]}]|$)/.test(head)) return 'json'
  if (/^<(?:\?xml|!--|\w)/.test(head) && /<(?:\w+:)?akomaNtoso[\s>]/.test(head)) return 'akn'
  if (/^<(?:!doctype\s+)?html/i.test(afterProlog(head)) || /<table[\s>]/i.test(text)) return 'table'
  if (head.startsWith('{\\rtf') || /^[^\n]*[,;\t|][^\n]*\n/.test(head)) return 'table'
  throw new Refusal('kind-not-known', `The file is none of what becomes a draft: ${KNOWN}.`)
}

/** What follows XML declarations, comments and the spaces around them; one that does not end is left standing. */
function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    const end = closing === null ? -1 : text.indexOf(closing, at + (closing === '-->' ? 4 : 2))
    if (closing === null || end < 0) return text.slice(at)
    at = end + closing.length
  }
}
