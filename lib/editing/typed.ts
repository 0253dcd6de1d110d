/** What was typed into a form, and what is wrong with it: by field, so that the form can say where. */

/** The values of a form by field; a field may be there several times. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** Rules that a field can break; each is a sentence in every language of the site. */
export const FIELD_RULES = [
  'missing',
  'not-an-id',
  'not-a-key',
  'taken',
  'unknown-value',
  'not-a-day',
  'not-a-date',
  'not-an-address',
  'unknown-source',
  'certainty-of-unknown',
  'certainty-of-known',
  'observed-attribution',
  'quote-not-found',
  'quote-ambiguous',
  'quote-without-text',
  'in-use',
  'gone',
] as const
export type FieldRule = (typeof FIELD_RULES)[number]

export type FieldProblem = { readonly field: string; readonly rule: FieldRule; readonly value: string }

/** The form of identifiers in the content: they are addresses on the site. */
export const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** The form of the keys of sources: they stand beside texts. */
export const SOURCE_KEY = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

/** Reads fields and collects what is wrong with them; what it returns counts only where nothing is wrong. */
export class FormReader {
  readonly problems: FieldProblem[] = []
  readonly #typed: Typed

  constructor(typed: Typed) {
    this.#typed = typed
  }

  /** As it was typed, without white space around it and with the line ends of Unix; NFC, as every text of the site. */
  text(field: string): string {
    return (this.#typed.get(field)?.[0] ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim()
  }

  /** White space at the ends belongs to the words. */
  words(field: string): string {
    return (this.#typed.get(field)?.[0] ?? '').replace(/\r\n?/g, '\n').normalize('NFC')
  }

  all(field: string): readonly string[] {
    return this.#typed.get(field) ?? []
  }

  /** The numbers that names of fields begin with (`3-title`), in order: each is a row of a list. */
  places(): number[] {
    const found = [...this.#typed.keys()].flatMap((name) => /^(\d{1,6})-/.exec(name)?.[1] ?? [])
    return [...new Set(found.map(Number))].sort((one, other) => one - other)
  }

  has(field: string): boolean {
    return (this.#typed.get(field)?.length ?? 0) > 0
  }

  required(field: string): string {
    const text = this.text(field)
    if (text === '') this.wrong(field, 'missing')
    return text
  }

  oneOf<Value extends string>(field: string, known: readonly Value[]): Value {
    const text = this.text(field)
    const found = known.find((value) => value === text)
    if (found === undefined) this.wrong(field, text === '' ? 'missing' : 'unknown-value', text)
    return found ?? (known[0] as Value)
  }

  /** An identifier as addresses and files have it. `free` says whether it is nobody else's. */
  id(field: string, free: (id: string) => boolean, form = IDENTIFIER): string {
    const text = this.required(field)
    if (text !== '' && !form.test(text))
      this.wrong(field, form === SOURCE_KEY ? 'not-a-key' : 'not-an-id', text)
    else if (text !== '' && !free(text)) this.wrong(field, 'taken', text)
    return text
  }

  wrong(field: string, rule: FieldRule, value = ''): void {
    this.problems.push({ field, rule, value })
  }
}

/** @returns the key with the text, unless there is none. */
export function given<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return (text === '' ? {} : { [key]: text }) as { [K in Key]?: string }
}
