/**
 * The one place where text becomes HTML. Everything that reaches an HTML file goes through these functions or through
 * the `html` template, which escapes what it is given unless it is markup that was made by the template itself.
 */
import { toVisible } from '../visible-characters'

/** Markup made by `html`; the class is what tells it from text. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Piece = string | number | Markup | null | readonly Piece[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  // A parser turns a bare carriage return into a line feed; the reference keeps it.
  '\r': '&#13;',
}

/** For text between tags and for attribute values in quotes alike: what is safe in one is safe in the other. */
export function escapeHtml(text: string): string {
  return toVisible(text).replace(/[&<>"'`\r]/g, (character) => ENTITIES[character] ?? character)
}

/** Template for HTML. Strings are escaped, markup is not, arrays are joined, `null` is nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.reduce((source, string, index) => source + render(pieces[index - 1]) + string))
}

function render(piece: Piece | undefined): string {
  if (piece === null || piece === undefined) return ''
  if (piece instanceof Markup) return piece.source
  if (typeof piece === 'object') return piece.map(render).join('')
  return escapeHtml(String(piece))
}
