/** The parts of a Word file around its body: styles, settings, footer with page numbers, comments, title. */
import { CORE_PROPERTIES_TYPE, coreProperties, type Part, packageOf, relationships } from '../ooxml/package'
import { RECORD_TARGET, recordParts } from '../ooxml/record-part'
import { stylesXml } from './styles'
import { languageXml, paragraphXml, runXml } from './wordprocessing'

export type Page = { readonly paper: 'a4' | 'letter'; readonly orientation: 'portrait' | 'landscape' }

export type WordDocument = {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly page: Page
  /** The running foot up to the number of all pages: "Page 3 of". */
  readonly foot: (page: string) => string
  /** BCP 47 of the foot. */
  readonly footLanguage: string
  /** What stands in `w:body`, before the section. */
  readonly body: () => Iterable<string>
  /** What stands in `w:comments`; asked for after the body is written. */
  readonly comments?: () => Iterable<string>
  /** Lines of JSON that the file carries and never shows; asked for after the body is written. */
  readonly record?: () => Iterable<string>
}

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Twentieths of a point. */
const PAPER = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const
const MARGIN = 1020

export function wordFile(document: WordDocument): Generator<Uint8Array> {
  const { title, language, page, foot, footLanguage, body, comments, record } = document
  const parts: Part[] = [
    relationships('_rels/.rels', [
      { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
      { id: 'rId2', type: CORE_PROPERTIES_TYPE, target: 'docProps/core.xml' },
    ]),
    relationships('word/_rels/document.xml.rels', [
      { id: 'rId1', type: 'styles', target: 'styles.xml' },
      { id: 'rId2', type: 'settings', target: 'settings.xml' },
      { id: 'rId3', type: 'footer', target: 'footer1.xml' },
      ...(comments === undefined ? [] : [{ id: 'rId4', type: 'comments', target: 'comments.xml' }]),
      ...(record === undefined ? [] : [{ id: 'rId5', type: 'customXml', target: RECORD_TARGET }]),
    ]),
    coreProperties({ title, language }),
    part('styles', 'styles', () => stylesXml(language)),
    part('settings', 'settings', () => [
      `<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
      `<w:themeFontLang${languageXml(language).slice('<w:lang'.length, -2)}/></w:settings>`,
    ]),
    part('footer1', 'footer', () => [
      `<w:ftr ${NAMESPACES}>${paragraphXml('Footer', footXml(foot, footLanguage))}</w:ftr>`,
    ]),
    part('document', 'document.main', function* () {
      yield `<w:document ${NAMESPACES}><w:body>`
      yield* body()
      yield `${sectionXml(page)}</w:body></w:document>`
    }),
  ]
  if (comments !== undefined) {
    parts.push(
      part('comments', 'comments', function* () {
        yield `<w:comments ${NAMESPACES}>`
        yield* comments()
        yield '</w:comments>'
      }),
    )
  }
  if (record !== undefined) parts.push(...recordParts(record))
  return packageOf(parts)
}

/** @returns the width between the margins, in twentieths of a point. */
export function textWidth(page: Page): number {
  return sizeOf(page).width - 2 * MARGIN
}

function part(name: string, type: string, xml: Part['xml']): Part {
  return { path: `word/${name}.xml`, contentType: `${TYPE}.${type}+xml`, xml }
}

function sizeOf({ paper, orientation }: Page): { width: number; height: number } {
  const { width, height } = PAPER[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

function sectionXml(page: Page): string {
  const { width, height } = sizeOf(page)
  const turned = page.orientation === 'landscape' ? ' w:orient="landscape"' : ''
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

function footXml(foot: WordDocument['foot'], language: string): string {
  const [before = '', after = ''] = foot('\u0000').split('\u0000')
  const words = (text: string) => runXml({ text, look: {}, language })
  return `${words(before)}${field('PAGE')}${words(`${after} `)}${field('NUMPAGES')}`
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}
