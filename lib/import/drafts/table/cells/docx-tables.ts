/** The tables of a Word document, with the marks of their words; tracked changes are accepted or rejected while reading. */
import { Refusal, type Warning } from '../../../documents/document'
import { Numbering, settingOf } from '../../../documents/docx/numbering'
import type { Archive } from '../../../documents/docx/open-archive'
import { bodyOf, childrenThrough, isChange, isOn, stringsIn } from '../../../documents/docx/read-body'
import { mainPart, readPart } from '../../../documents/docx/read-docx'
import {
  isRaised,
  type ParagraphStyle,
  parsedLevel,
  raisedStyles,
  readStyles,
} from '../../../documents/docx/styles'
import { raisedText } from '../../../documents/write-blocks'
import { childNamed, isElement, type XmlElement } from '../../../documents/xml/parse-xml'
import {
  type Cell,
  type CellLine,
  type CellRun,
  type CellTable,
  joinedRuns,
  type LeadLine,
  type Mark,
  NO_MARKS,
  TableBudget,
  type TableRow,
  type TablesRead,
  textOfLine,
} from './cell-table'
import { markedStyles, marksOf } from './docx-marks'
import { besideTheText, findAll } from './docx-notes'
import { MOST_COLUMNS, MOST_LEAD_LINES, MOST_TABLES } from './limits'
import { readRecord } from './read-record'
import { spreadRow } from './spread-row'

/** Properties that neither say what text there is nor how it is marked. */
const UNWANTED = new Set(
  `rFonts sz szCs color spacing ind jc bCs iCs shd proofErr lastRenderedPageBreak tcW tcBorders tblBorders tblW tblLook
  tblCellMar kern highlight noProof widowControl keepNext keepLines pBdr tabs contextualSpacing outline caps smallCaps w
  vAlign tcMar sectPr latentStyles rsids`.split(/\s+/),
)

type Context = {
  readonly trackedChanges: 'accept' | 'reject'
  readonly numbering: Numbering
  readonly styleOf: (id: string | null) => ParagraphStyle
  readonly raisedStyles: ReadonlySet<string>
  readonly marksOfStyle: ReadonlyMap<string, readonly Mark[]>
  readonly met: Map<string, number>
}

/** @throws Refusal where the archive is no Word document, is damaged, or holds no table. */
export async function docxTables(archive: Archive, trackedChanges: 'accept' | 'reject'): Promise<TablesRead> {
  const main = await mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = await readPart(archive, `${folder}styles.xml`, UNWANTED)
  const context: Context = {
    trackedChanges,
    numbering: new Numbering(await readPart(archive, `${folder}numbering.xml`)),
    styleOf: readStyles(styles),
    raisedStyles: raisedStyles(styles),
    marksOfStyle: markedStyles(styles),
    met: new Map(),
  }
  const document = await readPart(archive, main, UNWANTED)
  if (!document)
    throw new Refusal(
      'word-damaged',
      `The Word document is damaged: its part ${main.slice(0, 80)} is missing.`,
    )
  const reader = new DocumentReader(context)
  reader.blocks(bodyOf(document), 0)
  if (reader.tables.length === 0)
    throw new Refusal(
      'no-table',
      'The Word document holds no table; give one with a comparative table in it.',
    )
  const language = languageOf(styles)
  return {
    kind: 'docx',
    tables: reader.tables,
    rest: [
      ...reader.takeLead().map(({ text }) => text),
      ...besideTheText(await readPart(archive, `${folder}footnotes.xml`), 'footnote'),
      ...besideTheText(await readPart(archive, `${folder}endnotes.xml`), 'endnote'),
      ...besideTheText(await readPart(archive, `${folder}comments.xml`), 'comment'),
    ],
    ...(language === null ? {} : { language }),
    record: await readRecord(archive),
    warnings: warningsOf(context, archive),
  }
}

class DocumentReader {
  readonly tables: CellTable[] = []
  readonly #context: Context
  readonly #budget = new TableBudget()
  #lead: LeadLine[] = []

  constructor(context: Context) {
    this.#context = context
  }

  takeLead(): LeadLine[] {
    const lead = this.#lead
    this.#lead = []
    return lead
  }

  blocks(parent: XmlElement, depth: number): void {
    for (const child of parent.children) {
      if (!isElement(child) || this.#isGone(child)) continue
      if (child.name === 'p') this.#leadParagraph(child)
      else if (child.name === 'tbl') this.#table(child, null)
      else if (child.name === 'AlternateContent') {
        const chosen = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback')
        if (chosen) this.blocks(chosen, depth + 1)
      } else if (HOLDS_BLOCKS.has(child.name) || isChange(child)) this.blocks(child, depth + 1)
    }
  }

  #leadParagraph(paragraph: XmlElement): void {
    for (const box of findAll(paragraph, 'txbxContent')) this.blocks(box, 0)
    const text = this.#paragraph(paragraph).map(textOfLine).join(' ').trim()
    if (text === '' || this.#lead.length >= MOST_LEAD_LINES) return
    const style = this.#context.styleOf(settingOf(childNamed(childNamed(paragraph, 'pPr'), 'pStyle')))
    this.#lead.push({ text, isHeading: style.heading })
  }

  #table(table: XmlElement, inside: number | null): void {
    if (this.tables.length >= MOST_TABLES)
      throw new Refusal(
        'too-many-tables',
        `The document has more than ${MOST_TABLES} tables, which is more than is read.`,
      )
    const index = this.tables.length
    const place = `table ${index + 1}`
    const rows: TableRow[] = []
    this.tables.push({ place, lead: inside === null ? this.takeLead() : [], rows, inside })
    const accept = this.#context.trackedChanges === 'accept'
    /** What began a downward merge, by column. */
    const begun: (Cell | null)[] = []
    for (const row of childrenThrough(table, 'tr')) {
      const properties = childNamed(row, 'trPr')
      const inserted = childNamed(properties, 'ins')
      const deleted = childNamed(properties, 'del')
      if (inserted || deleted) this.#meet('tracked changes')
      if (accept ? deleted : inserted) continue
      const skipped = Math.min(
        Number(settingOf(childNamed(properties, 'gridBefore')) ?? 0) || 0,
        MOST_COLUMNS,
      )
      const read: { cell: Cell; down: number }[] = Array.from({ length: skipped }, () => ({
        cell: { lines: [], span: 1 },
        down: 1,
      }))
      let column = skipped
      const nested: XmlElement[] = []
      for (const cell of childrenThrough(row, 'tc')) {
        const own = childNamed(cell, 'tcPr')
        if (childNamed(own, accept ? 'cellDel' : 'cellIns') !== null) continue
        const span = Math.min(
          Math.max(1, Number(settingOf(childNamed(own, 'gridSpan')) ?? 1) || 1),
          MOST_COLUMNS + 1,
        )
        const merge = childNamed(own, 'vMerge')
        const goesOn = merge !== null && settingOf(merge) !== 'restart'
        const kept = goesOn ? begun[column] : undefined
        const value: Cell = kept ?? { lines: this.#cell(cell, nested), span }
        begun[column] = merge === null ? null : value
        read.push({ cell: { lines: value.lines, span }, down: 1 })
        column += span
      }
      const cells = spreadRow(read, [], [])
      this.#budget.row(cells.length)
      rows.push({
        place: `${place}, row ${rows.length + 1}`,
        cells,
        isHeader: isOn(childNamed(properties, 'tblHeader')),
      })
      for (const inner of nested) this.#table(inner, index)
    }
  }

  /** Tables inside the cell stand in its text row by row, and are told to the caller. */
  #cell(cell: XmlElement, nested: XmlElement[]): CellLine[] {
    const lines: CellLine[] = []
    const walk = (parent: XmlElement): void => {
      for (const child of parent.children) {
        if (!isElement(child) || this.#isGone(child)) continue
        if (child.name === 'p') lines.push(...this.#paragraph(child))
        else if (child.name === 'tbl') {
          nested.push(child)
          for (const row of childrenThrough(child, 'tr')) {
            const texts = childrenThrough(row, 'tc').map((one) =>
              this.#cell(one, []).map(textOfLine).join(' ').trim(),
            )
            lines.push([{ text: texts.join(' | '), marks: NO_MARKS }])
          }
        } else if (HOLDS_BLOCKS.has(child.name) || isChange(child)) walk(child)
      }
    }
    walk(cell)
    // Word wants a paragraph behind a table and in an empty cell; it is no line of the text.
    while (lines.length > 1 && textOfLine(lines.at(-1) as CellLine) === '') lines.pop()
    for (const line of lines) this.#budget.text(textOfLine(line).length + 1)
    return lines
  }

  #paragraph(paragraph: XmlElement): CellLine[] {
    const properties = childNamed(paragraph, 'pPr')
    const style = this.#context.styleOf(settingOf(childNamed(properties, 'pStyle')))
    const runs: CellRun[] = []
    this.#runs(paragraph, runs)
    const number = runs.every(({ text }) => text.trim() === '') ? '' : this.#number(properties, style)
    const lines: CellRun[][] = [number === '' ? [] : [{ text: number, marks: NO_MARKS }]]
    for (const { text, marks } of runs) {
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) lines.push([])
        lines.at(-1)?.push({ text: part, marks })
      }
    }
    return lines.map(joinedRuns)
  }

  #number(properties: XmlElement | null, style: ParagraphStyle): string {
    const own = childNamed(properties, 'numPr')
    const list = settingOf(childNamed(own, 'numId')) ?? style.list
    if (list === null || list === '0') return ''
    const { numbering } = this.#context
    const bound = style.listStyle === null ? null : numbering.levelOfStyle(list, style.listStyle)
    return numbering.next(list, parsedLevel(childNamed(own, 'ilvl')) ?? style.level ?? bound ?? 0)
  }

  #isGone(element: XmlElement): boolean {
    if (!isChange(element) || element.prefix === 'm') return false
    this.#meet('tracked changes')
    return (
      (element.name === 'del' || element.name === 'moveFrom') === (this.#context.trackedChanges === 'accept')
    )
  }

  #runs(parent: XmlElement, runs: CellRun[]): void {
    for (const child of parent.children) {
      if (!isElement(child) || this.#isGone(child) || /^(?:pPr|rPr|sdtPr)$/.test(child.name)) continue
      if (child.name === 'r') this.#run(child, runs)
      else if (child.name === 'AlternateContent') {
        const chosen = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback')
        if (chosen) this.#runs(chosen, runs)
      } else if (child.name === 't' && child.prefix === 'm')
        runs.push({ text: stringsIn(child), marks: NO_MARKS })
      else this.#runs(child, runs)
    }
  }

  #run(run: XmlElement, runs: CellRun[]): void {
    const properties = childNamed(run, 'rPr')
    const text = run.children.map((child) => (isElement(child) ? this.#inRun(child) : '')).join('')
    if (text === '') return
    if (isOn(childNamed(properties, 'vanish'))) {
      if (text.trim() !== '') this.#meet('hidden text')
      return
    }
    const style = settingOf(childNamed(properties, 'rStyle'))
    const raised = isRaised(properties) || (style !== null && this.#context.raisedStyles.has(style))
    const inherited = (style === null ? undefined : this.#context.marksOfStyle.get(style)) ?? NO_MARKS
    runs.push({ text: raised ? raisedText(text) : text, marks: marksOf(properties, inherited) })
  }

  #inRun(element: XmlElement): string {
    switch (element.name) {
      case 't':
      case 'delText':
        return stringsIn(element)
      case 'tab':
      case 'ptab':
        return '\t'
      case 'br':
      case 'cr':
        return /^(?:page|column)$/.test(element.attributes.get('type') ?? '') ? '' : '\n'
      case 'noBreakHyphen':
        return '‑'
      case 'sym': {
        const code = Number.parseInt(element.attributes.get('char') ?? '', 16)
        if (code >= 0x20 && code < 0xd800) return String.fromCodePoint(code)
        this.#meet('characters of symbol fonts')
        return '\ufffd'
      }
      case 'drawing':
      case 'pict':
      case 'object':
        if (findAll(element, 'txbxContent').length === 0) this.#meet('pictures')
        return ''
      case 'AlternateContent': {
        const chosen = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback')
        return chosen?.children.map((child) => (isElement(child) ? this.#inRun(child) : '')).join('') ?? ''
      }
      default:
        return ''
    }
  }

  #meet(what: string): void {
    this.#context.met.set(what, (this.#context.met.get(what) ?? 0) + 1)
  }
}

const HOLDS_BLOCKS = new Set('body sdt sdtContent customXml smartTag txbxContent'.split(' '))
function languageOf(styles: XmlElement | null): string | null {
  const defaults = childNamed(
    childNamed(childNamed(childNamed(styles, 'docDefaults'), 'rPrDefault'), 'rPr'),
    'lang',
  )
  const language = defaults?.attributes.get('val') ?? defaults?.attributes.get('eastAsia') ?? null
  return language === '' ? null : language
}

function warningsOf({ met, trackedChanges }: Context, archive: Archive): Warning[] {
  const warnings: Warning[] = [...met].map(([what, count]) =>
    what === 'tracked changes'
      ? {
          rule: 'tracked-changes',
          message: `The document holds tracked changes (${count}); they were ${trackedChanges}ed.`,
        }
      : what === 'characters of symbol fonts'
        ? {
            rule: 'symbol-font',
            message: `${count} ${what} have no meaning outside their font and are shown as “\ufffd”.`,
          }
        : { rule: 'left-out', message: `Left out, because it is no text of the table: ${what} (${count}).` },
  )
  if (archive.names.some((name) => /vbaProject|activeX/i.test(name)))
    warnings.push({ rule: 'macros-ignored', message: 'The document holds macros; they were not run.' })
  return warnings
}
