/** The tables of a page: merged cells spread out, marks from elements, classes and styles, nothing run and nothing loaded. */
import { Refusal } from '../../../documents/document'
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isHtmlElement,
  parseHtml,
  rawText,
} from '../../../documents/html/html-tree'
import { raisedText } from '../../../documents/write-blocks'
import { RECORD_ELEMENT } from '../record-names'
import {
  type Cell,
  type CellLine,
  type CellRun,
  type CellTable,
  joinedRuns,
  type LeadLine,
  type Mark,
  NO_MARKS,
  plainCell,
  TableBudget,
  type TableRow,
  type TablesRead,
  textOfLine,
} from './cell-table'
import { MOST_COLUMNS, MOST_LEAD_LINES, MOST_TABLES } from './limits'
import { spreadRow } from './spread-row'

const BLOCK = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
const UNREAD = new Set(
  'script style template noscript head title select textarea iframe object svg'.split(' '),
)
const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  u: 'underline',
  ins: 'underline',
}
const MARK_CLASSES: readonly (readonly [string, Mark])[] = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['s', 'strike'],
  ['u', 'underline'],
  ['uu', 'underline'],
]

/** Elements inside elements that are followed. Deeper ones are read as plain text. */
const DEEPEST = 400

/** @throws Refusal where the page has no table. */
export function htmlTables(text: string): TablesRead {
  const root = parseHtml(text)
  const record = findElements(root, (element) => attributeOf(element, 'id') === RECORD_ELEMENT)[0]
  // Our own exports keep white space by their style sheet, which is not read.
  const reader = new PageReader(record !== undefined)
  reader.read(root)
  if (findElements(root, isSummaryRow).length > 0)
    throw new Refusal(
      'own-summary',
      'The page is a summary with evidence between its rows and no plain table; export the comparative table (template plain) or JSON and bring that.',
    )
  if (reader.tables.length === 0)
    throw new Refusal('no-table', 'The page holds no table; give one with a comparative table in it.')
  const language = attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang')
  return {
    kind: 'html',
    tables: reader.tables,
    rest: reader.takeLead().map((line) => line.text),
    ...(language === undefined || language === '' ? {} : { language }),
    record:
      record === undefined
        ? []
        : rawText(record)
            .split('\n')
            .filter((line) => line !== ''),
    warnings: [],
  }
}

/** Our own summaries as pages: each change is a group of rows of its own. */
function isSummaryRow(element: HtmlElement): boolean {
  return (
    element.tagName === 'tbody' &&
    hasClass(element, 'change') &&
    /^change-/.test(attributeOf(element, 'id') ?? '')
  )
}

class PageReader {
  readonly tables: CellTable[] = []
  readonly #keepSpaces: boolean
  readonly #budget = new TableBudget()
  #lead: LeadLine[] = []

  constructor(keepSpaces: boolean) {
    this.#keepSpaces = keepSpaces
  }

  takeLead(): LeadLine[] {
    const lead = this.#lead
    this.#lead = []
    return lead
  }

  read(root: HtmlElement): void {
    const waiting: HtmlNode[] = [...root.childNodes].reverse()
    let line = ''
    let isHeading = false
    const close = (): void => {
      const text = line.replace(/\s+/g, ' ').trim()
      if (text !== '' && this.#lead.length < MOST_LEAD_LINES) this.#lead.push({ text, isHeading })
      line = ''
      isHeading = false
    }
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (!isHtmlElement(node)) {
        if (node === END) close()
        else if (node.nodeName === '#text' && 'value' in node) line += node.value
        continue
      }
      if (UNREAD.has(node.tagName) || isHidden(node)) continue
      const isBlock = BLOCK.has(node.tagName) || node.tagName === 'br'
      if (isBlock) close()
      if (node.tagName === 'table') {
        this.#table(node, null)
        continue
      }
      if (/^h\d$/.test(node.tagName)) isHeading = true
      if (isBlock) waiting.push(END)
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at] as HtmlNode)
    }
    close()
  }

  #table(table: HtmlElement, inside: number | null): void {
    if (this.tables.length >= MOST_TABLES)
      throw new Refusal(
        'too-many-tables',
        `The page has more than ${MOST_TABLES} tables, which is more than is read.`,
      )
    const index = this.tables.length
    const place = `table ${index + 1}`
    const rows: TableRow[] = []
    this.tables.push({ place, lead: inside === null ? this.takeLead() : [], rows, inside })
    const above: (Cell | null)[] = []
    const left: number[] = []
    for (const row of rowsOf(table)) {
      const cells = row.childNodes.filter(
        (node): node is HtmlElement =>
          isHtmlElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
      )
      if (cells.length === 0) continue
      const read = cells.map((cell) => ({
        cell: { lines: this.#lines(cell), span: spanOf(cell, 'colspan') } satisfies Cell,
        down: spanOf(cell, 'rowspan'),
      }))
      const spread = spreadRow(read, above, left)
      this.#budget.row(spread.length)
      rows.push({
        place: `${place}, row ${rows.length + 1}`,
        cells: spread,
        isHeader: cells.every(({ tagName }) => tagName === 'th') && cells.length > 1,
      })
      for (const cell of cells)
        for (const inner of findElements(cell, ({ tagName }) => tagName === 'table'))
          this.#table(inner, index)
    }
  }

  #lines(cell: HtmlElement): CellLine[] {
    const lines: CellRun[][] = []
    let runs: CellRun[] = []
    let open = false
    const close = (): void => {
      if (open) lines.push(runs)
      runs = []
      open = false
    }
    const add = (text: string, marks: readonly Mark[]): void => {
      if (!open && !this.#keepSpaces && text.trim() === '') return
      open = true
      runs.push({ text, marks })
    }
    const walk = (parent: HtmlElement, marks: readonly Mark[], depth: number, raised: boolean): void => {
      if (depth > DEEPEST) {
        add(rawText(parent), marks)
        return
      }
      for (const node of parent.childNodes) {
        if (!isHtmlElement(node)) {
          if (node.nodeName !== '#text' || !('value' in node)) continue
          const text = raised ? raisedText(node.value) : node.value
          if (this.#keepSpaces) {
            if (parent.tagName !== 'td' && parent.tagName !== 'th') add(text, marks)
            else if (text.trim() !== '') add(text, marks)
          } else add(text, marks)
          continue
        }
        const name = node.tagName
        if (UNREAD.has(name) || isHidden(node)) continue
        if (name === 'br') {
          open = true
          close()
          continue
        }
        if (name === 'td' || name === 'th') {
          if (runs.length > 0) add(' | ', NO_MARKS)
          walk(node, marks, depth + 1, raised)
          continue
        }
        const isBlock = BLOCK.has(name)
        if (isBlock) close()
        // An empty paragraph is a line of its own in our files, and layout in others.
        if (isBlock && this.#keepSpaces && name === 'p') open = true
        walk(node, marksOf(node, marks, this.#keepSpaces), depth + 1, raised || name === 'sup')
        if (isBlock) close()
      }
    }
    walk(cell, NO_MARKS, 0, false)
    close()
    const done = lines.map((line) => (this.#keepSpaces ? joinedRuns(line) : collapsed(line)))
    while (done.length > 0 && textOfLine(done.at(-1) as CellLine) === '' && !this.#keepSpaces) done.pop()
    for (const line of done) this.#budget.text(textOfLine(line).length + 1)
    return done.length === 0 ? [...plainCell('').lines] : done
  }
}

/** Stands behind the children of a block, so that its end is seen. */
const END = { nodeName: '#end', parentNode: null } as unknown as HtmlNode

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.flatMap((node) => {
    if (!isHtmlElement(node)) return []
    if (node.tagName === 'tr') return [node]
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName)
      ? node.childNodes.filter((row): row is HtmlElement => isHtmlElement(row) && row.tagName === 'tr')
      : []
  })
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, name === 'colspan' ? MOST_COLUMNS + 1 : 65_534)
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '')
  )
}

/** @param isOwn in pages of ours `ins` and `del` say what a reader hears; what is seen stands in their classes. */
function marksOf(element: HtmlElement, marks: readonly Mark[], isOwn: boolean): readonly Mark[] {
  const found = new Set(marks)
  const own = MARK_OF[element.tagName]
  if (own !== undefined && !(isOwn && /^(?:ins|del)$/.test(element.tagName))) found.add(own)
  if (isOwn) for (const [name, mark] of MARK_CLASSES) if (hasClass(element, name)) found.add(mark)
  const style = attributeOf(element, 'style') ?? ''
  if (style !== '') {
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) found.add('bold')
    if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) found.add('italic')
    if (/text-decoration[^;:]*:[^;]*line-through/i.test(style)) found.add('strike')
    if (/text-decoration[^;:]*:[^;]*underline/i.test(style)) found.add('underline')
  }
  return found.size === marks.length ? marks : [...found]
}

/** White space as a browser shows it: one blank, none at the edges of a line. */
function collapsed(runs: readonly CellRun[]): CellRun[] {
  let before = ' '
  const out = runs.map(({ text, marks }) => {
    let collapsedText = text.replace(/[ \t\n\r\f]+/g, ' ')
    if (before.endsWith(' ') && collapsedText.startsWith(' ')) collapsedText = collapsedText.slice(1)
    if (collapsedText !== '') before = collapsedText
    return { text: collapsedText, marks }
  })
  const joined = joinedRuns(out)
  const last = joined.at(-1)
  if (last?.text.endsWith(' ')) joined[joined.length - 1] = { text: last.text.trimEnd(), marks: last.marks }
  return joined.filter(({ text }) => text !== '')
}
