/**
 * What somebody sent and what could not be taken at once, so that it is not lost: shown to whoever sent it, and carried
 * along in hidden fields to be sent again. Files cannot be carried; they are named.
 */
import type { Reader } from '@/app/_components/reader'
import { html, type Markup } from '@/lib/export'
import { typedIn } from './fields'

/**
 * Bytes of a form that is carried along: both texts of the longest provisions in parts, and the draft that a page of the
 * import sends. More is not read from somebody who is not signed in.
 */
export const LARGEST_CARRIED = 16 * 1024 * 1024

/** The administrator's token, where a form is sent together with a sign-in. */
export const SIGN_IN_TOKEN = 'sign-in-token'

/** Of the session that is over or the sign-in itself: never carried. */
const OF_THE_SESSION: ReadonlySet<string> = new Set(['form-token', SIGN_IN_TOKEN])

/** @returns the words of a field for people; null for one that nobody types. */
export type LabelOf = (field: string, reader: Reader) => string | null

/** All that was sent but files and what belongs to a session, exactly as it was sent. */
export function carriedFields(form: FormData): Markup {
  const fields = [...typedIn(form)].filter(([name]) => !OF_THE_SESSION.has(name))
  return html`${fields.map(([name, values]) =>
    values.map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )}`
}

/** What was typed, to be read and copied, and which files have to be chosen again. */
export function shownFields(form: FormData, labelOf: LabelOf, reader: Reader): Markup | null {
  const { translate } = reader
  const typed = [...typedIn(form)].flatMap(([name, values]) => {
    const label = OF_THE_SESSION.has(name) ? null : labelOf(name, reader)
    const text = values.join(', ')
    return label === null || text.trim() === '' ? [] : [html`<dt>${label}</dt><dd>${text}</dd>\n`]
  })
  const files = fileNames(form)
  if (typed.length === 0 && files === '') return null
  return html`${files === '' ? null : html`<p>${translate('drafts.kept.files', { names: files })}</p>\n`}${typed.length === 0 ? null : html`<details class="kept"><summary>${translate('drafts.kept.shown')}</summary><dl>${typed}</dl></details>\n`}`
}

export function fileNames(form: FormData): string {
  return [...form.values()]
    .flatMap((value) => (typeof value === 'string' || value.name === '' ? [] : [value.name]))
    .join(', ')
}
