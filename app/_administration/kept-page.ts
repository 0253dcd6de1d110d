/** Answers to a form that could not be taken: why not, what was typed, and where it makes sense, a way to send it again. */
import { html } from '@/lib/export'
import type { Desk } from './administration'
import { DESK_HEADERS, deskPage, tokenField } from './desk-page'
import { carriedFields, type LabelOf, shownFields } from './kept-form'

export type KeptPage = {
  readonly title: string
  readonly lead: string
  readonly labelOf: LabelOf
  /** Whether sending the same again may help. */
  readonly mayRepeat: boolean
  /** Where else to go: an address of the site without the reader's language, and its words. */
  readonly way: { readonly path: string; readonly words: string }
  readonly status: number
}

/** @param form all that was sent; files have to be chosen again. */
export function keptPage(
  desk: Pick<Desk, 'reader' | 'formToken' | 'who' | 'url'>,
  form: FormData,
  page: KeptPage,
): Response {
  const { reader, formToken, url } = desk
  const { translate, address } = reader
  const { title, lead, labelOf, mayRepeat, way, status } = page
  const body = html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${
  mayRepeat
    ? html`<form method="post" action="${url.pathname}${url.search}" enctype="multipart/form-data">${tokenField(formToken)}${carriedFields(form)}<p><button class="main">${translate('drafts.kept.repeat')}</button></p></form>\n`
    : null
}${shownFields(form, labelOf, reader)}<p><a href="${address(way.path)}">${way.words}</a></p>
`
  return new Response(deskPage({ title, body, reader, path: null, desk }), { status, headers: DESK_HEADERS })
}
