/**
 * What reading a document told, in the language of the reader. The readers speak English, to programs and to the command
 * line; their rules and the values in their sentences are found again here. What has no words of its own stays English.
 */
import type { Issue, Language } from '@/lib/model'
import type { MessageKey, Translator } from '@/lib/view'

/** Each by the message below `compare.reading` that says it: its rule, what tells it from others of the rule, its values. */
const SAID = {
  locked: /^encrypted: /,
  emptyFile: /^empty: The file/,
  noText: /^empty: The document/,
  fileTooLarge: /^file-too-large: .* has (?<size>[\d.,]+) MB; at most (?<limit>[\d.,]+)/,
  textTooLong: /^text-too-long: \D*(?<limit>\d[\d,]*)/,
  archiveDamaged: /^archive-damaged: /,
  archiveUnsafe: /^(?:archive-too-large|too-many-entries|unsafe-path): /,
  wordDamaged: /^word-damaged: /,
  pdfDamaged: /^pdf-damaged: /,
  noTextLayer: /^no-text-layer: /,
  tooManyPages: /^too-many-pages: \D*(?<count>\d[\d,]*)\D*(?<limit>\d[\d,]*)/,
  pdfParagraphs: /^pdf-paragraphs: /,
  pagesWithoutText: /^pages-without-text: \D*(?<count>\d+) of (?<all>\d+)/,
  trackedAccepted: /^tracked-changes: \D*(?<count>\d+)\D*accepted/,
  trackedRejected: /^tracked-changes: \D*(?<count>\d+)\D*rejected/,
  symbolFont: /^symbol-font: (?<count>\d+)/,
  macros: /^macros-ignored: /,
  scripts: /^scripts-ignored: /,
  charsetGuessed: /^charset-guessed: .* read as (?<charset>[\w-]+)\.$/,
  charsetDiffers: /^charset-differs: .* declares (?<declared>\S+) but is written in (?<charset>[\w-]+);/,
  unknownCharset: /^unknown-charset: .*?“(?<charset>.*?)”/,
  undecodable: /^undecodable-characters: (?<count>\d+) .* read as (?<charset>[\w-]+) and/,
  extensionDiffers: /^extension-differs: .* named as (?<named>.*) but is (?<found>.*?);/,
  otherFormat: /^other-format: The file is not (?<named>.*)\.$/,
  notText: /^not-text: /,
  xmlNotKnown: /^xml-not-known: .*?<(?<root>.*?)>/,
  xmlDamaged: /^xml-not-well-formed: /,
  zip: /^format-not-read: .*ZIP/,
  archive: /^format-not-read: .*(?:gzip|RAR|7z)/,
  oldWord: /^format-not-read: .*\(\.doc\)/,
  picture: /^format-not-read: .*picture/,
  program: /^format-not-read: .*program;/,
  rtf: /^format-not-read: .*RTF/,
  mhtml: /^format-not-read: .*MHTML/,
  json: /^format-not-read: .*JSON/,
  spreadsheet: /^format-not-read: .*spreadsheet/,
  presentation: /^format-not-read: .*presentation/,
  openDocument: /^format-not-read: .*OpenDocument/,
  ebook: /^format-not-read: .*EPUB/,
  tooDeep: /^too-deep: /,
  outOfTime: /^out-of-time: /,
  outOfMemory: /^out-of-memory: /,
  leftOutMenus: /^left-out: .*: menus and the foot of the page\.$/,
  leftOutAround: /^left-out: .*: what stands around the main part of the page\.$/,
  leftOutRepeated: /^left-out: .*: lines repeated at the head or foot of pages \((?<count>\d+)\)\.$/,
  leftOutPictures: /^left-out: .*: pictures \((?<count>\d+)\)\.$/,
} as const

const FORMAT: Readonly<Record<string, string>> = {
  'plain text': 'text',
  Markdown: 'markdown',
  HTML: 'html',
  'a Word document': 'docx',
  PDF: 'pdf',
  'Akoma Ntoso': 'akn',
  USLM: 'uslm',
  'XML of the D.C. Code': 'dcCode',
}

export type Remark = { readonly text: string; readonly language: Language }

/** @returns a sentence, and the language it is in. */
export function saidOfDocument(
  { rule, message }: Pick<Issue, 'rule' | 'message'>,
  translate: Translator,
): Remark {
  const { language } = translate
  if (language === 'en') return { text: message, language }
  for (const [key, pattern] of Object.entries(SAID)) {
    const found = pattern.exec(`${rule}: ${message}`)
    if (found === null) continue
    const values = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      inWords(value, translate),
    ])
    return { text: translate(`compare.reading.${key}` as MessageKey, Object.fromEntries(values)), language }
  }
  return { text: message, language: 'en' }
}

function inWords(value: string, translate: Translator): string {
  const format = FORMAT[value]
  if (format !== undefined) return translate(`compare.reading.format.${format}` as MessageKey)
  return /^[\d,]+(?:\.\d+)?$/.test(value)
    ? Number(value.replaceAll(',', '')).toLocaleString(translate.language)
    : value
}
