/** The changes of a draft as the comparison shows them, act by act, each as one table row. */
import { type Reader, readerAbout } from '@/app/_components/reader'
import { html, type Markup } from '@/lib/export'
import type { Dossier, ModificationSide } from '@/lib/model'
import { type ModificationRow, type SideView, toModificationRow } from '@/lib/view'

/** Rows, and characters of their texts, that are compared for one page: about a third of a second of work. */
const MOST_ROWS = 1_000
const MOST_CHARACTERS = 600_000

/** @returns the rows in pieces; what is not shown is said. */
export function* draftRows(dossier: Dossier, visitor: Reader): Generator<string> {
  const reader = readerAbout(dossier.amendingAct, visitor)
  const { translate } = reader
  const { modifications } = dossier
  yield html`<section><h2>${translate('compare.import.draft.rows')}</h2>\n`.source
  if (modifications.length === 0) {
    yield html`<p>${translate('compare.import.draft.noRows')}</p></section>\n`.source
    return
  }
  const shown = shownOf(modifications)
  if (shown < modifications.length) {
    const values = { shown, all: modifications.length }
    yield html`<p class="notice">${translate('compare.import.draft.rowsShown', values)}</p>\n`.source
  }
  yield layouts(reader).source
  // Notes are not shown here, and finding the words of each in its text takes time.
  const part = { ...dossier, modifications: modifications.slice(0, shown), annotations: [] }
  let act: string | null = null
  for (const modification of part.modifications) {
    const row = toModificationRow(modification, part, reader.language)
    if (modification.act !== act) {
      if (act !== null) yield TABLE_END
      act = modification.act
      yield heading(row.actTitle, reader).source
    }
    yield rowMarkup(row, modification.observed ?? false).source
  }
  if (act !== null) yield TABLE_END
  yield '</section>\n'
}

const TABLE_END = '</tbody></table></div>\n'

/** As on the page of a comparison, whose style sheet asks which button is chosen. */
function layouts({ translate }: Reader): Markup {
  const choices = [
    ['as-fits', translate('compare.layout.fit')],
    ['side-by-side', translate('labels.layout.split')],
    ['in-one', translate('labels.layout.unified')],
  ] as const
  return html`<div class="bar"><fieldset><legend>${translate('compare.layout.label')}</legend>${choices.map(
    ([id, name], index) =>
      html`<label><input type="radio" name="layout" id="${id}"${index === 0 ? html` checked` : null}>${name}</label> `,
  )}</fieldset></div>
`
}

function heading(title: string, { translate }: Reader): Markup {
  return html`<div class="rows"><h2 class="act">${title}</h2>
<table class="c"><colgroup><col class="name"><col><col class="second"></colgroup><thead><tr><th scope="col">${translate('compare.columns.provision')}</th><th scope="col" class="side">${translate('export.row.before')}</th><th scope="col" class="side">${translate('export.row.after')}</th></tr></thead><tbody>
`
}

function shownOf(modifications: Dossier['modifications']): number {
  const lengthOf = (side: ModificationSide): number => (side.kind === 'text' ? side.text.length : 0)
  let characters = 0
  let shown = 0
  for (const { before, after } of modifications) {
    characters += lengthOf(before) + lengthOf(after)
    if (shown >= MOST_ROWS || characters > MOST_CHARACTERS) break
    shown++
  }
  return shown
}

/** @param isSeen what was only seen has no other word for it */
function rowMarkup(row: ModificationRow, isSeen: boolean): Markup {
  const { before, after, unified } = row
  const isBoth = before.kind === 'text' && after.kind === 'text'
  const shape = isBoth ? 'two-sided' : 'one-sided'
  return html`<tr class="change ${shape}">
<th scope="row"><h3>${row.label}</h3>${row.topic === '' ? null : html`<p class="muted">${row.topic}</p>`}
<p class="tags"><b class="tag">${row.observedLabel}</b>${isSeen ? null : html` <span class="was">${row.typeLabel}</span>`}</p>
<p class="sum">${row.summary}</p></th>
${side('before', before, isBoth)}
${side('after', after, isBoth)}
${isBoth && unified !== null ? html`<td class="both"><div class="text" lang="${after.language}">${unified.map(({ type, text }) => marked(type, text))}</div><p class="muted">${after.statusLabel}</p></td>` : null}</tr>
`
}

function side(place: 'before' | 'after', view: SideView, isBoth: boolean): Markup {
  if (view.kind === 'absent') return html`<td class="${place} none">${view.sentence}</td>`
  if (view.kind === 'unknown')
    return html`<td class="${place}"><p class="muted">${view.sentence} ${view.why}</p></td>`
  const status = html`<p class="muted">${view.statusLabel}${view.asOfLabel === null ? null : `, ${view.asOfLabel}`}</p>`
  const spans = view.spans.map(({ type, text }) => (isBoth ? marked(type, text) : html`${text}`))
  return html`<td class="${place}"><div class="text" lang="${view.language}">${spans}</div>${status}</td>`
}

function marked(type: 'equal' | 'deleted' | 'inserted', text: string): Markup {
  if (type === 'equal') return html`${text}`
  return type === 'deleted' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
}
