/** Words in a file for readers: what is not in the language of the file says which language it is in. */
import { runsByLanguage, type Translator } from '../../view'
import { html, type Markup } from './escape'

export function said(text: string, { language }: Translator): Markup {
  const runs = runsByLanguage(text, language).map((run) =>
    run.language === language ? html`${run.text}` : html`<span lang="${run.language}">${run.text}</span>`,
  )
  return html`${runs}`
}
