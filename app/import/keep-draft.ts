/** The end of a draft's page: the draft as a file, and for an administrator the way into the library. */
import { tokenField } from '@/app/_administration/desk-page'
import { sealedFields } from '@/app/_administration/sealed-draft'
import type { Reader } from '@/app/_components/reader'
import type { Session } from '@/lib/access'
import { html, jsonInMarkup, writeDossierJson } from '@/lib/export'
import type { BroughtFile, DraftKind } from '@/lib/import'
import type { Draft } from '@/lib/model'

/** Characters of the draft that are sent along with the page, to be sent back. */
const LONGEST_SENT_ALONG = 6_000_000

export type KeptDraft = {
  readonly draft: Draft
  readonly kind: DraftKind | null
  readonly files: readonly BroughtFile[]
  /** The filter by which the file was cut down; a part goes on as a part. */
  readonly selection?: string
  /** Who is signed in; only they are offered to store it. */
  readonly session: Pick<Session, 'who' | 'formToken'> | null
}

export function* keepDraft(
  { draft, kind, files, selection = '', session }: KeptDraft,
  reader: Reader,
): Generator<string> {
  const { translate, address } = reader
  yield html`<section class="keep"><h2>${translate('compare.import.draft.keep')}</h2>\n`.source
  const json = jsonInMarkup([...writeDossierJson(draft.dossier, selection)].join(''))
  if (json.length > LONGEST_SENT_ALONG) {
    yield html`<p>${translate('compare.import.draft.tooLong')}</p>\n`.source
  } else {
    yield html`<p class="muted">${translate('compare.import.draft.keepWhy')}</p>
<form method="post" action="${address('/import/file')}" enctype="multipart/form-data">
<input type="hidden" name="dossier" value="${json}">
<button name="as" value="json">${translate('compare.import.draft.json')}</button>
${selection === '' ? html`<button name="as" value="content">${translate('compare.import.draft.content')}</button>\n` : null}</form>
`.source
    if (session !== null) {
      const fileName = files.map(({ name }) => name).join(' → ')
      const said = { fileName, format: kind ?? '', notes: draft.notes, issues: draft.issues }
      yield html`<p class="muted">${translate('compare.import.draft.storeWhy', { who: session.who })}</p>
<form method="post" action="${address('/drafts')}" enctype="multipart/form-data">
${tokenField(session.formToken)}${sealedFields(json, said, session.who)}<button class="main">${translate('compare.import.draft.store')}</button>
</form>
`.source
    }
  }
  yield html`<p><a href="${address('/import')}">${translate('compare.import.draft.again')}</a></p>
</section>
`.source
}
