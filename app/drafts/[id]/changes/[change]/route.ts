/** `/drafts/[id]/changes/[change]`: one row to be edited, with its notes. */
import { atDesk, type Desk } from '@/app/_administration/administration'
import { atDeskForm } from '@/app/_administration/desk-form'
import { typedIn } from '@/app/_administration/fields'
import { missingPage } from '@/app/_administration/problem-page'
import { deleteChange, editWhole, fieldsOfWhole } from '@/lib/editing'
import type { Dossier, TextualModification } from '@/lib/model'
import type { StoredDraft } from '@/lib/store'
import { changePart, labelOfChange } from '../../../_pages/change-part'
import { leadTo, saveChange, sentFrom, staleNotice, textIn, versionIn } from '../../../_pages/desk-answer'
import { gonePage, partPage } from '../../../_pages/part-form'

type Context = { readonly params: Promise<{ readonly id: string; readonly change: string }> }

export function GET(request: Request, { params }: Context): Promise<Response> {
  return atDesk(request, async (desk) => {
    const { id, change } = await params
    const stored = await desk.store.readDraft(id)
    const found = stored?.draft.dossier.modifications.find((one) => one.id === change)
    if (!stored || !found) return missingPage(desk.reader)
    return partPage(desk, stored, changePart(desk, stored, found), {
      typed: fieldsOfWhole(stored.draft.dossier, found.id),
    })
  })
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return atDeskForm(request, {
    labelOf: labelOfChange,
    work: async (desk, form) => {
      const { id, change } = await params
      const stored = await desk.store.readDraft(id)
      const found = stored?.draft.dossier.modifications.find((one) => one.id === change)
      if (!stored || !found) return gonePage(desk, form, labelOfChange, id)
      return act(desk, stored, found, form)
    },
    again: async (desk, form, notice) => {
      const { id, change } = await params
      const stored = await desk.store.readDraft(id)
      const found = stored?.draft.dossier.modifications.find((one) => one.id === change)
      if (!stored || !found) return gonePage(desk, form, labelOfChange, id)
      const sent = sentFrom(stored, form)
      const isSave = textIn(form, 'action') === 'save'
      const typed = isSave ? typedIn(form) : fieldsOfWhole(stored.draft.dossier, found.id)
      return partPage(desk, sent, changePart(desk, sent, found), { typed, notice })
    },
  })
}

async function act(
  desk: Desk,
  stored: StoredDraft,
  found: TextualModification,
  form: FormData,
): Promise<Response> {
  const { id } = stored
  const change = found.id
  const { dossier } = stored.draft
  const typed = typedIn(form)
  const sent = sentFrom(stored, form)
  const save = (to: Dossier, way: string) => saveAndLead(desk, stored, versionIn(form), to, way)
  const stale = { notice: staleNotice(desk, stored), status: 409 }
  switch (textIn(form, 'action')) {
    case 'save': {
      const edited = editWhole(dossier, change, typed)
      if ('problems' in edited) {
        const { problems } = edited
        return partPage(desk, sent, changePart(desk, sent, found), { typed, problems, status: 422 })
      }
      const way = `/drafts/${id}/changes/${encodeURIComponent(edited.id)}`
      return (
        (await save(edited.dossier, way)) ??
        partPage(desk, stored, changePart(desk, stored, found), { ...stale, typed })
      )
    }
    case 'delete':
      return (
        (await save(deleteChange(dossier, change), `/drafts/${id}`)) ??
        partPage(desk, stored, changePart(desk, stored, found), {
          ...stale,
          typed: fieldsOfWhole(dossier, change),
        })
      )
    default:
      return missingPage(desk.reader)
  }
}

/** @returns null where somebody else was faster. */
async function saveAndLead(
  desk: Desk,
  stored: StoredDraft,
  version: number,
  dossier: Dossier,
  way: string,
): Promise<Response | null> {
  const saved = await saveChange(desk, stored, version, { ...stored.draft, dossier })
  return saved === null ? null : leadTo(desk, way, 'done=saved')
}
