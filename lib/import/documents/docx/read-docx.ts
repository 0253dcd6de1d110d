/** A Word document: its main part, and with it the numbers, styles, footnotes and endnotes that other parts hold. */
import { decodeText } from '../decode-text'
import { type Block, type BlocksRead, Refusal, type Warning } from '../document'
import { elementsIn, parseXml, type XmlElement } from '../xml/parse-xml'
import { Numbering } from './numbering'
import { type Archive, openArchive } from './open-archive'
import { bodyOf, type MetInWord, readWordBody, type WordContext } from './read-body'
import { raisedStyles, readStyles } from './styles'

/** How things look and where Word stopped; nothing of it is text. */
const UNWANTED = new Set(
  `rFonts sz szCs lang color spacing ind jc b bCs i iCs u shd bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak tcW
  tcBorders tblBorders tblW tblLook tblGrid tblCellMar kern highlight noProof widowControl keepNext keepLines pBdr tabs
  contextualSpacing outline caps smallCaps w vAlign tcMar sectPr latentStyles rsids`.split(/\s+/),
)

/** What an archive is, when it is no Word document. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'The file is a spreadsheet; give the text as .docx, .html or .txt.'],
  [/^ppt\//, 'The file is a presentation; give the text as .docx, .html or .txt.'],
  [/^content\.xml$/, 'The file is an OpenDocument text; open it in a word processor and save it as .docx.'],
  [/^META-INF\/container\.xml$/, 'The file is an e-book (EPUB); give its text as .html or .txt.'],
]

export async function readDocx(bytes: Uint8Array, trackedChanges: 'accept' | 'reject'): Promise<BlocksRead> {
  const archive = await openArchive(bytes)
  const main = await mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string): Promise<XmlElement | null> => readPart(archive, `${folder}${name}`)
  const met = new Map<MetInWord, number>()
  const styles = await part('styles.xml')
  const context: WordContext = {
    trackedChanges,
    numbering: new Numbering(await part('numbering.xml')),
    styleOf: readStyles(styles),
    raisedStyles: raisedStyles(styles),
    met,
  }
  const document = await readPart(archive, main)
  if (!document)
    throw new Refusal(
      'word-damaged',
      `The Word document is damaged: its part ${main.slice(0, 80)} is missing.`,
    )
  const blocks = readWordBody(bodyOf(document), context)
  blocks.push(...footnotes(await part('footnotes.xml'), 'footnote', '', context))
  blocks.push(...footnotes(await part('endnotes.xml'), 'endnote', 'e', context))
  return { blocks, warnings: warningsOf(met, archive, trackedChanges) }
}

/** The part the package names as its document; `word/document.xml` where it names none. */
export async function mainPart(archive: Archive): Promise<string> {
  const named = (await readPart(archive, '_rels/.rels'))?.children
    .filter((child) => typeof child === 'object')
    .find((relation) => /\/officeDocument$/.test(relation.attributes.get('Type') ?? ''))
    ?.attributes.get('Target')
    ?.replace(/^\//, '')
  const main = named ?? 'word/document.xml'
  if (archive.names.includes(main) && !/^(?:xl|ppt)\//.test(main)) return main
  const other = OTHER_KINDS.find(([pattern]) => archive.names.some((name) => pattern.test(name)))
  throw new Refusal(
    'format-not-read',
    other?.[1] ?? 'The file is a ZIP archive and no Word document; unpack it and give the document inside.',
  )
}

/**
 * @param unwanted elements that are not kept.
 * @returns the root of a part, or null where there is none.
 */
export async function readPart(
  archive: Archive,
  name: string,
  unwanted: ReadonlySet<string> = UNWANTED,
): Promise<XmlElement | null> {
  const bytes = await archive.read(name)
  return bytes === null
    ? null
    : parseXml(decodeText(bytes).text, `The part ${name.slice(0, 80)} of the document`, unwanted)
}

/** Each note as a block "[^1]: text", in the order of the file. */
function footnotes(
  part: XmlElement | null,
  name: 'footnote' | 'endnote',
  prefix: string,
  context: WordContext,
): Block[] {
  return elementsIn(part)
    .filter((note) => note.name === name && !/separator|notice/i.test(note.attributes.get('type') ?? ''))
    .flatMap((note) =>
      readWordBody(note, context).map(({ text }, index) => ({
        kind: 'paragraph' as const,
        text: index === 0 ? `[^${prefix}${note.attributes.get('id') ?? ''}]: ${text}` : text,
      })),
    )
}

function warningsOf(
  met: ReadonlyMap<MetInWord, number>,
  archive: Archive,
  trackedChanges: 'accept' | 'reject',
): Warning[] {
  const warnings: Warning[] = []
  const changes = met.get('tracked changes') ?? 0
  if (changes > 0) {
    warnings.push({
      rule: 'tracked-changes',
      message: `The document holds tracked changes (${changes}); they were ${trackedChanges}ed.`,
    })
  }
  for (const [what, count] of met) {
    if (what === 'tracked changes') continue
    warnings.push(
      what === 'characters of symbol fonts'
        ? {
            rule: 'symbol-font',
            message: `${count} ${what} have no meaning outside their font and are shown as “\ufffd”.`,
          }
        : { rule: 'left-out', message: `Left out, because it is no text of the law: ${what} (${count}).` },
    )
  }
  if (archive.names.some((name) => /vbaProject|activeX/i.test(name))) {
    warnings.push({ rule: 'macros-ignored', message: 'The document holds macros; they were not run.' })
  }
  return warnings
}
