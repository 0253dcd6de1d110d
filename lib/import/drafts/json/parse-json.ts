/**
 * JSON with the place of every value, so that a problem can be pointed at. Strict (RFC 8259): no comments, no trailing
 * commas; a member that comes twice is an error here, since one of the two would be lost in silence.
 */

export type JsonNode = { readonly start: number } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonMember> }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
)
/** `start`: of the member's name. */
export type JsonMember = { readonly start: number; readonly value: JsonNode }

/** Where and why a text is not JSON; offsets in UTF-16 code units. */
export type JsonProblem = { readonly at: number; readonly message: string }

/** Values inside values. A dossier has eight. */
const DEEPEST = 64

const BLANK = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a text.
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** @returns the value, or the first place at which the text is not JSON: behind it nothing can be told. */
export function parseJson(source: string): JsonNode | JsonProblem {
  const parser = new Parser(source)
  try {
    return parser.whole()
  } catch (problem) {
    if (problem instanceof NotJson) return { at: problem.at, message: problem.message }
    throw problem
  }
}

class NotJson extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

class Parser {
  #at = 0

  constructor(private readonly source: string) {}

  whole(): JsonNode {
    if (this.source.startsWith('\ufeff')) this.#at = 1
    const value = this.#value(0)
    this.#skipBlank()
    if (this.#at < this.source.length) this.#fail('something follows behind the end of the value')
    return value
  }

  #value(depth: number): JsonNode {
    this.#skipBlank()
    if (depth > DEEPEST) this.#fail(`values stand more than ${DEEPEST} deep inside each other`)
    const start = this.#at
    switch (this.source[start]) {
      case '{':
        return { kind: 'object', start, members: this.#members(depth) }
      case '[':
        return { kind: 'list', start, items: this.#items(depth) }
      case '"':
        return { kind: 'text', start, value: this.#text() }
      case 't':
        this.#word('true')
        return { kind: 'boolean', start, value: true }
      case 'f':
        this.#word('false')
        return { kind: 'boolean', start, value: false }
      case 'n':
        this.#word('null')
        return { kind: 'null', start }
      case undefined:
        return this.#fail('the file ends in the middle of a value')
      default: {
        const digits = this.#match(NUMBER)
        if (digits === '') this.#fail(`${shown(this.source, start)} begins no value`)
        return { kind: 'number', start, value: Number(digits) }
      }
    }
  }

  #members(depth: number): Map<string, JsonMember> {
    const members = new Map<string, JsonMember>()
    this.#at++
    this.#skipBlank()
    if (this.#takes('}')) return members
    for (;;) {
      this.#skipBlank()
      const start = this.#at
      if (this.source[start] !== '"')
        this.#fail('the name of a member is missing; write it in quotation marks')
      const name = this.#text()
      if (members.has(name)) throw new NotJson(start, `the member “${name.slice(0, 60)}” comes twice`)
      this.#skipBlank()
      if (!this.#takes(':')) this.#fail('a colon is missing')
      members.set(name, { start, value: this.#value(depth + 1) })
      this.#skipBlank()
      if (this.#takes('}')) return members
      if (!this.#takes(',')) this.#fail('a comma or } is missing')
    }
  }

  #items(depth: number): JsonNode[] {
    const items: JsonNode[] = []
    this.#at++
    this.#skipBlank()
    if (this.#takes(']')) return items
    for (;;) {
      items.push(this.#value(depth + 1))
      this.#skipBlank()
      if (this.#takes(']')) return items
      if (!this.#takes(',')) this.#fail('a comma or ] is missing')
    }
  }

  #text(): string {
    this.#at++
    let text = ''
    for (;;) {
      text += this.#match(PLAIN)
      const sign = this.source[this.#at]
      if (sign === undefined) this.#fail('the file ends in the middle of a text')
      if (sign === '"') {
        this.#at++
        return text
      }
      if (sign !== '\\')
        this.#fail('a line break or control character stands in a text; write it as \\n or \\u….')
      text += this.#escape()
    }
  }

  #escape(): string {
    const letter = this.source[this.#at + 1] ?? ''
    if (letter === 'u') {
      const hex = this.source.slice(this.#at + 2, this.#at + 6)
      if (!/^[\da-fA-F]{4}$/.test(hex)) this.#fail('\\u wants four digits of a hexadecimal number')
      this.#at += 6
      return String.fromCharCode(Number.parseInt(hex, 16))
    }
    const meant = ESCAPES[letter]
    if (meant === undefined) this.#fail(`“\\${letter}” is no escape`)
    this.#at += 2
    return meant as string
  }

  #word(word: string): void {
    if (!this.source.startsWith(word, this.#at)) this.#fail(`${shown(this.source, this.#at)} begins no value`)
    this.#at += word.length
  }

  #takes(sign: string): boolean {
    if (this.source[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #skipBlank(): void {
    this.#match(BLANK)
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.source)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #fail(message: string): never {
    throw new NotJson(this.#at, message)
  }
}

function shown(source: string, at: number): string {
  return `“${source.slice(at, at + 20).split('\n', 1)[0]}”`
}
