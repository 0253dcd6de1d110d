/** HTML becomes blocks: paragraphs, list items with their numbers, table rows, notes set apart, raised numbers kept. */
import { type Block, type BlocksRead, Refusal, type Warning } from '../document'
import { DEEPEST_HTML } from '../limits'
import { type Run, separateNotes } from '../notes-in-text'
import { numberIn } from '../number-formats'
import { plainLine, raisedText } from '../write-blocks'
import {
  attributeOf,
  findElements,
  type HtmlElement,
  hasClass,
  isHtmlElement,
  parseHtml,
  raisedClasses,
} from './html-tree'
import { type PageParts, pageParts } from './page-parts'
import { readPreformatted } from './preformatted'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const LEFT_OUT = names(
  'head title script style template noscript iframe object embed svg canvas audio video map button select datalist input textarea nav dialog',
)
const STANDS_ALONE = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu ol p section summary table caption ul tr thead tbody tfoot',
)
const HEADINGS = names('h1 h2 h3 h4 h5 h6')

export function readHtml(text: string): BlocksRead {
  const html = parseHtml(text)
  const parts = pageParts(html)
  const walk = new PageWalk(parts, raisedClasses(html))
  for (const root of parts.roots) walk.root(root)
  const warnings: Warning[] = parts.leftOut.map((what) => ({
    rule: 'left-out',
    message: `Left out, because it is no text of the law: ${what}.`,
  }))
  if (findElements(html, ({ tagName }) => tagName === 'script').length > 0) {
    warnings.push({
      rule: 'scripts-ignored',
      message: 'The page holds scripts; they were not run, and what they would write is not in the text.',
    })
  }
  return {
    blocks: walk.blocks,
    warnings,
    language: attributeOf(html, 'lang')?.slice(0, 35) || parts.language,
  }
}

class PageWalk {
  readonly blocks: Block[] = []
  readonly #parts: PageParts
  readonly #raised: ReadonlySet<string>
  #runs: Run[] = []
  #note = 0
  #heading = 0
  #depth = 0
  /** The number of a list item, until its first text. */
  #marker = ''

  constructor(parts: PageParts, raised: ReadonlySet<string>) {
    this.#parts = parts
    this.#raised = raised
  }

  root(element: HtmlElement): void {
    this.#element(element)
    this.#flush()
  }

  #children(element: HtmlElement): void {
    for (const child of element.childNodes) {
      if (isHtmlElement(child)) this.#element(child)
      else if (child.nodeName === '#text' && 'value' in child) this.#text(child.value)
    }
  }

  #text(text: string): void {
    this.#runs.push({ text, note: this.#note > 0 })
  }

  #element(element: HtmlElement): void {
    const { tagName } = element
    if (LEFT_OUT.has(tagName) || isHidden(element)) return
    if (++this.#depth > DEEPEST_HTML) {
      throw new Refusal(
        'too-deep',
        `The page nests more than ${DEEPEST_HTML.toLocaleString('en')} elements into each other, which is deeper than is read.`,
      )
    }
    const note = this.#parts.isNote(element)
    if (note) this.#note++
    this.#read(element, tagName)
    if (note) this.#note--
    this.#depth--
  }

  #read(element: HtmlElement, tagName: string): void {
    if (tagName === 'br' && this.#heading > 0) this.#text(' ')
    else if (tagName === 'br') this.#flush()
    else if (tagName === 'pre') this.#preformatted(element)
    else if (tagName === 'table' && isDataTable(element)) this.#table(element)
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') this.#list(element)
    else if (tagName === 'sup' || this.#isRaised(element)) this.#text(raisedText(this.#textIn(element)))
    else this.#inside(element, tagName)
  }

  #inside(element: HtmlElement, tagName: string): void {
    if (HEADINGS.has(tagName)) {
      this.#flush()
      this.#heading++
      this.#children(element)
      this.#flush('heading')
      this.#heading--
      return
    }
    if (tagName === 'td' || tagName === 'th' || STANDS_ALONE.has(tagName)) {
      this.#flush()
      this.#children(element)
      this.#flush()
      return
    }
    this.#children(element)
  }

  #flush(kind: Block['kind'] = 'paragraph'): void {
    const runs = this.#runs
    if (runs.length === 0) return
    this.#runs = []
    const blocks = separateNotes(runs, kind)
    const [first] = blocks
    if (!first) return
    if (this.#marker !== '' && first.kind !== 'note') {
      const marker = /^(?:\(?[\p{L}\d]{1,4}(?:[-.]\d+)*[.)]|[-–—•])\s/u.test(first.text) ? '' : this.#marker
      blocks[0] = { kind: first.kind, text: `${marker}${first.text}` }
      this.#marker = ''
    }
    this.blocks.push(...blocks)
  }

  #list(list: HtmlElement): void {
    this.#flush()
    const outer = this.#marker
    let number = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1
    for (const child of list.childNodes) {
      if (!isHtmlElement(child)) continue
      if (child.tagName === 'li') {
        number = Number.parseInt(attributeOf(child, 'value') ?? '', 10) || number
        this.#marker =
          list.tagName === 'ol'
            ? `${numberIn(LIST_TYPES[attributeOf(list, 'type') ?? '1'] ?? 'decimal', number)}. `
            : '- '
        number++
      }
      this.#element(child)
      this.#flush()
    }
    this.#marker = outer
  }

  #table(table: HtmlElement): void {
    this.#flush()
    for (const caption of findElements(table, ({ tagName }) => tagName === 'caption')) this.#element(caption)
    for (const row of findElements(table, ({ tagName }) => tagName === 'tr')) {
      const cells = findElements(row, ({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) =>
        plainLine(this.#textIn(cell)),
      )
      if (cells.some((cell) => cell !== '')) this.blocks.push({ kind: 'row', text: cells.join(' | ') })
    }
  }

  #preformatted(element: HtmlElement): void {
    this.#flush()
    const runs: Run[] = []
    const collect = (from: HtmlElement, note: boolean): void => {
      for (const child of from.childNodes) {
        if (isHtmlElement(child)) {
          if (LEFT_OUT.has(child.tagName) || isHidden(child)) continue
          if (child.tagName === 'br') runs.push({ text: '\n', note })
          else if (child.tagName === 'sup') runs.push({ text: raisedText(this.#textIn(child)), note })
          else collect(child, note || this.#parts.isNote(child))
        } else if (child.nodeName === '#text' && 'value' in child) runs.push({ text: child.value, note })
      }
    }
    collect(element, this.#note > 0)
    this.blocks.push(...readPreformatted(runs))
  }

  /** The text of an element on one line, for cells and raised numbers. */
  #textIn(element: HtmlElement): string {
    let text = ''
    for (const child of element.childNodes) {
      if (isHtmlElement(child)) {
        if (LEFT_OUT.has(child.tagName) || isHidden(child)) continue
        const inner = this.#textIn(child)
        if (child.tagName === 'sup' || this.#isRaised(child)) text += raisedText(inner)
        else
          text +=
            child.tagName === 'br' ||
            child.tagName === 'td' ||
            STANDS_ALONE.has(child.tagName) ||
            HEADINGS.has(child.tagName)
              ? ` ${inner} `
              : inner
      } else if (child.nodeName === '#text' && 'value' in child) text += child.value
    }
    return text
  }

  #isRaised(element: HtmlElement): boolean {
    return (
      (this.#raised.size > 0 && hasClass(element, ...this.#raised)) ||
      /vertical-align:\s*super/i.test(attributeOf(element, 'style') ?? '')
    )
  }
}

const LIST_TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden)/i.test(attributeOf(element, 'style') ?? '')
  )
}

/** A table of data has a row of two cells and no table inside; others only lay out the page. */
function isDataTable(table: HtmlElement): boolean {
  if (findElements(table, ({ tagName }) => tagName === 'table').length > 0) return false
  return findElements(table, ({ tagName }) => tagName === 'tr').some(
    (row) => findElements(row, ({ tagName }) => tagName === 'td' || tagName === 'th').length > 1,
  )
}
