/**
 * The body of a Word document becomes blocks. Tracked changes are accepted or rejected while reading: what goes leaves
 * no trace, and where the mark between two paragraphs goes they become one.
 */
import { type Block, Refusal } from '../document'
import { type Run, separateNotes } from '../notes-in-text'
import { plainLine, raisedText } from '../write-blocks'
import { childNamed, isElement, NO_ATTRIBUTES, type XmlElement } from '../xml/parse-xml'
import { type Numbering, settingOf } from './numbering'
import { isRaised, type ParagraphStyle, parsedLevel } from './styles'

export type WordContext = {
  readonly trackedChanges: 'accept' | 'reject'
  readonly numbering: Numbering
  /** Character styles that raise their text. */
  readonly raisedStyles: ReadonlySet<string>
  readonly styleOf: (id: string | null) => ParagraphStyle
  /** What was met on the way, each with how often. */
  readonly met: Map<MetInWord, number>
}

export type MetInWord =
  | 'tracked changes'
  | 'hidden text'
  | 'pictures'
  | 'characters of symbol fonts'
  | 'comments'

const ALONE = new Set([
  'body',
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'footnote',
  'endnote',
  'txbxContent',
  'hdr',
  'ftr',
])

/** @param root `w:body`, or a footnote. */
export function readWordBody(root: XmlElement, context: WordContext): Block[] {
  const reader = new BodyReader(context)
  reader.blocksIn(root)
  reader.close()
  return reader.blocks
}

class BodyReader {
  readonly blocks: Block[] = []
  readonly #context: WordContext
  /** The paragraph whose mark is gone and which therefore goes on with the next. */
  #text = ''
  #kind: Block['kind'] = 'paragraph'
  /** Blocks of text boxes, which stand behind the paragraph they hang on. */
  #boxes: Block[] = []

  constructor(context: WordContext) {
    this.#context = context
  }

  blocksIn(parent: XmlElement): void {
    for (const child of parent.children) {
      if (!isElement(child) || this.#isGone(child)) continue
      if (child.name === 'p') this.#paragraph(child)
      else if (child.name === 'tbl') this.#table(child)
      else if (child.name === 'AlternateContent')
        this.blocksIn(childNamed(child, 'Choice') ?? childNamed(child, 'Fallback') ?? EMPTY)
      else if (ALONE.has(child.name) || isChange(child)) this.blocksIn(child)
    }
  }

  close(): void {
    for (const line of this.#text.split('\n')) {
      const run: Run = { text: line, note: false }
      this.blocks.push(...separateNotes([run], this.#kind))
    }
    this.blocks.push(...this.#boxes)
    this.#text = ''
    this.#kind = 'paragraph'
    this.#boxes = []
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = childNamed(paragraph, 'pPr')
    const styleId = settingOf(childNamed(properties, 'pStyle'))
    const style = this.#context.styleOf(styleId)
    const text = this.#runs(paragraph)
    const markGone = this.#markIsGone(properties)
    // A paragraph of which nothing is left is not counted.
    if (plainLine(text) !== '' || !markGone) {
      const number =
        plainLine(text) === '' || plainLine(this.#text) !== '' ? '' : this.#number(properties, style)
      if (plainLine(this.#text) === '' && style.heading) this.#kind = 'heading'
      this.#text += `${number}${text}`
    }
    if (!markGone) this.close()
  }

  #number(properties: XmlElement | null, style: ParagraphStyle): string {
    const own = childNamed(properties, 'numPr')
    const list = settingOf(childNamed(own, 'numId')) ?? style.list
    if (list === null || list === '0') return ''
    const bound =
      style.listStyle === null ? null : this.#context.numbering.levelOfStyle(list, style.listStyle)
    return this.#context.numbering.next(
      list,
      parsedLevel(childNamed(own, 'ilvl')) ?? style.level ?? bound ?? 0,
    )
  }

  #markIsGone(properties: XmlElement | null): boolean {
    const mark = childNamed(properties, 'rPr')
    const gone = this.#context.trackedChanges === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo']
    return mark !== null && gone.some((name) => childNamed(mark, name) !== null)
  }

  /** Whether the tracked change an element stands for takes it away. */
  #isGone(element: XmlElement): boolean {
    if (!isChange(element) || element.prefix === 'm') return false
    this.#meet('tracked changes')
    const removes = element.name === 'del' || element.name === 'moveFrom'
    return removes === (this.#context.trackedChanges === 'accept')
  }

  #runs(parent: XmlElement): string {
    let text = ''
    for (const child of parent.children) {
      if (!isElement(child) || this.#isGone(child)) continue
      text += child.name === 'r' ? this.#run(child) : this.#inParagraph(child)
    }
    return text
  }

  #inParagraph(element: XmlElement): string {
    switch (element.name) {
      case 'pPr':
      case 'sdtPr':
      case 'rPr':
        return ''
      case 'commentReference':
        this.#meet('comments')
        return ''
      case 't':
        // Formulas keep their text in elements of the same name.
        return stringsIn(element)
      case 'AlternateContent': {
        const chosen = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback')
        return chosen ? this.#runs(chosen) : ''
      }
      default:
        return this.#runs(element)
    }
  }

  #run(run: XmlElement): string {
    const properties = childNamed(run, 'rPr')
    const text = run.children.map((child) => (isElement(child) ? this.#inRun(child) : '')).join('')
    if (isOn(childNamed(properties, 'vanish'))) {
      if (text.trim() !== '') this.#meet('hidden text')
      return ''
    }
    const style = settingOf(childNamed(properties, 'rStyle'))
    const raised = isRaised(properties) || (style !== null && this.#context.raisedStyles.has(style))
    return raised ? raisedText(text) : text
  }

  #inRun(element: XmlElement): string {
    switch (element.name) {
      case 't':
      case 'delText':
        return stringsIn(element)
      case 'tab':
      case 'ptab':
        return ' '
      case 'br':
      case 'cr':
        return element.attributes.get('type') === 'page' || element.attributes.get('type') === 'column'
          ? ''
          : '\n'
      case 'noBreakHyphen':
        return '-'
      case 'sym':
        return this.#symbol(element)
      case 'footnoteReference':
      case 'endnoteReference': {
        const id = element.attributes.get('id') ?? ''
        return `[^${element.name === 'footnoteReference' ? id : `e${id}`}]`
      }
      case 'commentReference':
        this.#meet('comments')
        return ''
      case 'drawing':
      case 'pict':
      case 'object':
        this.#drawing(element)
        return ''
      case 'AlternateContent': {
        const chosen = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback')
        return chosen
          ? chosen.children.map((child) => (isElement(child) ? this.#inRun(child) : '')).join('')
          : ''
      }
      default:
        return ''
    }
  }

  /** Text boxes are read, pictures are not. */
  #drawing(drawing: XmlElement): void {
    const boxes = findAll(drawing, 'txbxContent')
    if (boxes.length === 0) this.#meet('pictures')
    for (const box of boxes) this.#boxes.push(...readWordBody(box, this.#context))
  }

  #symbol(element: XmlElement): string {
    const code = Number.parseInt(element.attributes.get('char') ?? '', 16)
    if (Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) || code > 0x10ffff) {
      this.#meet('characters of symbol fonts')
      return '\ufffd'
    }
    return String.fromCodePoint(code)
  }

  #table(table: XmlElement): void {
    this.close()
    for (const row of childrenThrough(table, 'tr')) {
      const properties = childNamed(row, 'trPr')
      const accept = this.#context.trackedChanges === 'accept'
      const inserted = childNamed(properties, 'ins')
      const deleted = childNamed(properties, 'del')
      if (inserted || deleted) this.#meet('tracked changes')
      if (accept ? deleted : inserted) continue
      const cells = childrenThrough(row, 'tc').filter((cell) => {
        const own = childNamed(cell, 'tcPr')
        return childNamed(own, accept ? 'cellDel' : 'cellIns') === null
      })
      const texts = cells.map((cell) =>
        readWordBody(cell, this.#context)
          .map(({ text }) => plainLine(text))
          .join(' '),
      )
      if (texts.some((text) => text !== '')) this.blocks.push({ kind: 'row', text: texts.join(' | ') })
    }
  }

  #meet(what: MetInWord): void {
    const { met } = this.#context
    met.set(what, (met.get(what) ?? 0) + 1)
  }
}

const EMPTY: XmlElement = { name: '', prefix: '', attributes: NO_ATTRIBUTES, children: [] }

export function isChange({ name, prefix }: XmlElement): boolean {
  return prefix !== 'm' && (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo')
}

export function isOn(element: XmlElement | null): boolean {
  return element !== null && !/^(?:0|false|off)$/.test(settingOf(element) ?? '')
}

export function stringsIn(element: XmlElement): string {
  return element.children.filter((child): child is string => typeof child === 'string').join('')
}

/** Children of a name, also inside content controls and tracked rows. */
export function childrenThrough(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'del'].includes(child.name)
      ? childrenThrough(child, name)
      : []
  })
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === name) return [child]
    // The fallback repeats what the choice holds.
    if (child.name === 'AlternateContent') {
      const chosen = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback')
      return chosen ? findAll(chosen, name) : []
    }
    return findAll(child, name)
  })
}

/** @throws Refusal where the part holds no body. */
export function bodyOf(document: XmlElement): XmlElement {
  const body = childNamed(document, 'body')
  if (!body) throw new Refusal('word-damaged', 'The Word document is damaged: it has no body.')
  return body
}
