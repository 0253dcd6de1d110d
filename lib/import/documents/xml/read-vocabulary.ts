/**
 * Legal XML becomes blocks. The vocabularies differ in their names, not in their build: numbered units in each other, a
 * heading, text, notes beside it. A table says what each element of a vocabulary does; what it does not name runs on.
 */
import { BlockWriter } from '../block-writer'
import type { BlocksRead } from '../document'
import { plainLine, raisedText } from '../write-blocks'
import { isElement, type XmlElement, type XmlNode } from './parse-xml'

/**
 * `block` stands alone; `run` runs on in the sentence, `spaced` with a space around it; `number` begins a block and waits for text; `heading` ends it unless
 * its dash says that text runs in; `note` is set apart; `row` and `cell` make tables; `entry` is a line of a table of
 * contents; `raised` may be a number; `gap` is a space; `leave` is no text of the law.
 */
export type Role =
  | 'block'
  | 'run'
  | 'spaced'
  | 'number'
  | 'heading'
  | 'note'
  | 'row'
  | 'cell'
  | 'entry'
  | 'raised'
  | 'gap'
  | 'leave'

export type Vocabulary = {
  readonly roles: ReadonlyMap<string, Role>
  /** Where the name alone does not decide. */
  readonly roleOf?: (element: XmlElement) => Role | undefined
  /** A number as print shows it, where the markup leaves signs and brackets to the style sheet. */
  readonly printedNumber?: (number: string, parent: XmlElement) => string
  /** What is written in front of a note: its type. */
  readonly beforeNote?: (note: XmlElement) => string
  /** Elements that are named to the user when they are left out. */
  readonly leftOut?: ReadonlyMap<string, string>
}

/** @returns a table of roles from lists of names: `{ block: 'p section' }`. */
export function rolesFrom(lists: Readonly<Partial<Record<Role, string>>>): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>()
  for (const [role, names] of Object.entries(lists)) {
    for (const name of names.split(/\s+/)) roles.set(name, role as Role)
  }
  return roles
}

/** A heading that ends so is followed by its text on the same line in print. */
const RUN_IN = /[—–-]\s*$/

export function readVocabulary(root: XmlElement, vocabulary: Vocabulary): BlocksRead {
  const walk = new Walk(vocabulary)
  walk.visit(root, root)
  walk.writer.close()
  return {
    blocks: walk.writer.blocks,
    warnings: [...walk.leftOut].map(([name, count]) => ({
      rule: 'left-out',
      message: `Left out, because it is no text of the law: ${name} (${count}).`,
    })),
  }
}

class Walk {
  readonly writer = new BlockWriter()
  readonly leftOut = new Map<string, number>()
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  visit(node: XmlNode, parent: XmlElement): void {
    if (typeof node === 'string') this.writer.text(node)
    else this.#element(node, parent)
  }

  #element(element: XmlElement, parent: XmlElement): void {
    const { writer } = this
    const role = this.#roleOf(element)
    if (role === 'leave') this.#countLeft(element)
    else if (role === 'gap') writer.text(' ')
    else if (role === 'raised') writer.text(raisedText(this.#textIn(element)))
    else if (role === 'number') this.#number(element, parent)
    else if (role === 'heading') this.#heading(element)
    else if (role === 'note') this.#note(element)
    else if (role === 'row') this.#row(element)
    else if (role === 'entry') {
      writer.close()
      writer.text(`- ${this.#textIn(element)}`)
      writer.close()
    } else if (role === 'block') this.#block(element)
    else if (role === 'spaced') {
      writer.text(' ')
      this.#children(element)
      writer.text(' ')
    } else this.#children(element)
  }

  #number(element: XmlElement, parent: XmlElement): void {
    const number = plainLine(this.#textIn(element))
    if (number !== '') this.writer.number(this.#vocabulary.printedNumber?.(number, parent) ?? number)
  }

  #heading(element: XmlElement): void {
    this.writer.enter()
    this.#children(element)
    if (RUN_IN.test(this.writer.open)) {
      this.writer.wait()
      return
    }
    this.writer.become('heading')
    this.writer.close()
  }

  /** A number that was waiting before the element and still is waits for what follows the element. */
  #block(element: XmlElement): void {
    this.writer.enter()
    const waited = this.writer.numberOnly
    this.#children(element)
    if (!(waited && this.writer.numberOnly)) this.writer.close()
  }

  #children(element: XmlElement): void {
    for (const child of element.children) this.visit(child, element)
  }

  #row(element: XmlElement): void {
    const cells = element.children
      .filter((child) => isElement(child))
      .filter((child) => this.#roleOf(child) === 'cell')
      .map((cell) => plainLine(this.#textIn(cell)))
    this.writer.begin('row')
    if (cells.some((cell) => cell !== '')) this.writer.text(cells.join(' | '))
    this.writer.close()
  }

  #note(element: XmlElement): void {
    const text = this.#textIn(element)
    if (plainLine(text) === '') return
    this.writer.afterwards({ kind: 'note', text: `${this.#vocabulary.beforeNote?.(element) ?? ''}${text}` })
  }

  #roleOf(element: XmlElement): Role {
    return this.#vocabulary.roleOf?.(element) ?? this.#vocabulary.roles.get(element.name) ?? 'run'
  }

  #countLeft(element: XmlElement): void {
    const name = this.#vocabulary.leftOut?.get(element.name)
    if (name !== undefined) this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1)
  }

  /** All text of an element on one line. */
  #textIn(element: XmlElement): string {
    let text = ''
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += child
        continue
      }
      const role = this.#roleOf(child)
      if (role === 'leave') this.#countLeft(child)
      else if (role === 'note') this.#note(child)
      else if (role === 'raised') text += raisedText(this.#textIn(child))
      else if (role === 'run') text += this.#textIn(child)
      else text += ` ${this.#textIn(child)} `
    }
    return text
  }
}
