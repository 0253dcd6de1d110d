/** A document with tracked changes as a Word file. */
import type { BinaryFile } from '../binary-file'
import type { TrackedBlock, TrackedDocument } from '../tracked/tracked-document'
import { CommentList } from './comments'
import { WORD_MEDIA_TYPE, wordFile } from './document-package'
import { numbering, trackedTextXml } from './tracked-text'
import { paragraphXml, runXml, wordsXml } from './wordprocessing'

/** @param name of the file, without the extension. */
export function exportTrackedDocx(document: TrackedDocument, name: string): BinaryFile {
  const { title, language, pageOf } = document
  const comments = new CommentList()
  return {
    fileName: `${name}.docx`,
    mediaType: WORD_MEDIA_TYPE,
    body: wordFile({
      title,
      language,
      page: { paper: 'a4', orientation: 'portrait' },
      foot: pageOf,
      footLanguage: language,
      body: () => bodyXml(document, comments),
      comments: () => comments.xml(),
    }),
  }
}

/** What stands under a heading goes with it to the page of the text. */
const KEPT_BELOW = '<w:keepNext/>'

function* bodyXml({ title, language, opening, blocks }: TrackedDocument, comments: CommentList) {
  if (opening !== null) {
    yield wordsXml('Title', title, language)
    yield wordsXml('Subtitle', opening.subtitle, language)
    for (const note of opening.notes) yield wordsXml('Note', note, language)
  }
  const next = numbering()
  let last: TrackedBlock['kind'] | null = null
  for (const block of blocks()) {
    if (block.kind === 'text') yield trackedTextXml(block, next, comments)
    else if (block.kind === 'note')
      for (const line of block.text.split('\n'))
        yield wordsXml('Note', line, block.language, last === 'heading' ? KEPT_BELOW : '')
    else yield headingXml(block, comments)
    last = block.kind === 'text' && block.isLast ? null : block.kind
  }
  // The last paragraph of a file cannot go, so a text that may vanish must not be it.
  if (last === 'text') yield paragraphXml('Note', '')
}

function headingXml(block: Extract<TrackedBlock, { kind: 'heading' }>, comments: CommentList): string {
  const placed = block.comments.map((comment) => comments.add(comment))
  const run = runXml({ text: block.text, look: {}, language: block.language })
  return paragraphXml(
    block.level === 1 ? 'Heading1' : 'Heading2',
    placed.map(({ start }) => start).join('') +
      run +
      placed.map(({ end, reference }) => end + reference).join(''),
  )
}
