/** A labelled choice in a form that a route handler writes as HTML. */
import { html, type Markup } from '@/lib/export'

/** @param name of the field, also its id; the page has one form with a field of that name */
export function selectField(
  name: string,
  label: string,
  chosen: string,
  choices: readonly (readonly [value: string, words: string])[],
): Markup {
  return html`<div><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${choices.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${words}</option>`,
  )}</select></div>`
}
