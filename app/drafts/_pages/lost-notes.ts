/** The tray: notes whose words were edited away, with what they quoted, until somebody says where they belong. */
import type { Desk } from '@/app/_administration/administration'
import { html, type Markup } from '@/lib/export'
import type { StoredDraft } from '@/lib/store'

export function lostNotes(
  { reader: { translate, address } }: Desk,
  { id, draft }: StoredDraft,
  change: string | null = null,
): Markup | null {
  const { annotations, modifications } = draft.dossier
  const lost = annotations.filter(
    ({ anchor, modification }) => anchor?.lost && (change === null || modification === change),
  )
  if (lost.length === 0) return null
  const labels = new Map(modifications.map((one) => [one.id, one.label || one.id]))
  return html`<section class="tray" id="lost"><h2>${translate('drafts.lost.title', { count: lost.length })}</h2><p>${translate('drafts.lost.lead')}</p>
<ul>${lost.map(
    (note) =>
      html`<li><a href="${address(`/drafts/${id}/changes/${encodeURIComponent(note.modification)}`)}#note-${note.id}">${labels.get(note.modification) ?? note.modification}</a>: <q>${note.anchor?.quote?.exact ?? ''}</q> — ${note.body}</li>`,
  )}</ul></section>
`
}
