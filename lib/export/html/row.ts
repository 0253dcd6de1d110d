/** One change as a group of table rows: provision, before and after stand level; what is known about it stands below. */
import type { Span } from '../../diff'
import type { EvidenceView, ModificationRow, SideView } from '../../view'
import { anchorOf } from '../anchor'
import { type ExportContext, permalinkOf } from '../export-context'
import { webAddress } from '../web-address'
import { html, type Markup } from './escape'
import { said } from './said'

/** @param number place in the file, from 1; sentences that rest on many changes name them by it. */
export function htmlRow(row: ModificationRow, number: number, context: ExportContext): Markup {
  const { translate } = context
  const permalink = permalinkOf(row.id, context)
  return html`<tbody id="${anchorOf('change', row.id)}" class="change">
<tr><th scope="rowgroup"><span class="label">${number}. ${said(row.label, translate)}</span>${row.topic === '' ? null : html` <span class="topic">${said(row.topic, translate)}</span>`} <span class="tag">${row.observedLabel}</span></th>
${side(row.before, 'before', row, context)}
${side(row.after, 'after', row, context)}</tr>
<tr class="about"><td colspan="3"><p class="summary">${said(row.summary, translate)} ${said(row.authority, translate)}</p>
<dl>${[
    entry(translate('export.row.type'), row.typeLabel),
    row.categories.length === 0
      ? null
      : entry(translate('export.row.categories'), row.categories.map(({ label }) => label).join(', ')),
    entry(
      translate('export.row.inForce'),
      translate('export.row.qualified', {
        value: row.commencement.label,
        certainty: row.commencement.certaintyLabel,
      }),
    ),
    ...row.deltas.map(({ sentence }) => entry(translate('export.row.numbers'), said(sentence, translate))),
    entry(translate('export.row.evidenceBefore'), htmlEvidence(row.before.evidence, context)),
    entry(translate('export.row.evidenceAfter'), htmlEvidence(row.after.evidence, context)),
    entry(translate('export.row.attribution'), htmlEvidence(row.attribution, context)),
    ...(row.outsideDeclaredSubject
      ? [entry(row.outsideDeclaredSubject.label, htmlEvidence(row.outsideDeclaredSubject.evidence, context))]
      : []),
    ...row.annotations.map(({ kind, anchorLabel, body }) =>
      entry(
        translate(kind === 'editorial' ? 'export.row.noteEditorial' : 'export.row.noteExplanatory'),
        html`<span class="${kind}">${anchorLabel === null ? null : html`<i>${said(anchorLabel, translate)}:</i> `}${said(body, translate)}</span>`,
      ),
    ),
    ...row.claims.map(({ claim, verdictLabel, reason }) =>
      entry(
        translate('export.row.claim'),
        html`${said(claim, translate)} <b>${verdictLabel}.</b> ${said(reason, translate)}`,
      ),
    ),
    entry(translate('export.row.permalink'), link(permalink, permalink)),
  ]}</dl></td></tr>
</tbody>
`
}

/** A link, or the bare words where the address is none that may be linked. */
export function link(text: string, address: string | null): Markup {
  const target = address?.startsWith('#') ? address : webAddress(address)
  return target === null ? html`${text}` : html`<a href="${target}">${text}</a>`
}

export function entry(name: string, value: string | Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function side(
  view: SideView,
  place: 'before' | 'after',
  row: ModificationRow,
  { translate }: ExportContext,
): Markup {
  const heading = html`<b class="side">${translate(`export.row.${place}`)}</b>`
  if (view.kind !== 'text')
    return html`<td class="${place} ${view.kind}">${heading}<p>${view.sentence}</p>${view.kind === 'unknown' ? html`<p class="why">${said(view.why, translate)}</p>` : null}${qualities([view.asOfLabel])}</td>`
  const date = place === 'after' ? row.commencement.date : null
  return html`<td class="${place} ${view.status}">${heading}<div class="text" lang="${view.language}" dir="auto">${view.spans.map((span) => marked(span, date))}</div>${qualities([view.statusLabel, view.languageLabel, view.asOfLabel])}</td>`
}

function marked({ type, text }: Span, date: string | null): Markup {
  const datetime = date === null ? null : html` datetime="${date}"`
  if (type === 'deleted') return html`<del${datetime}>${text}</del>`
  if (type === 'inserted') return html`<ins${datetime}>${text}</ins>`
  return html`${text}`
}

function qualities(words: readonly (string | null)[]): Markup | null {
  const known = words.filter((word) => word !== null)
  return known.length === 0 ? null : html`<p class="status">${known.join(', ')}</p>`
}

/** Certainty, sources and note of one value. */
export function htmlEvidence(view: EvidenceView, { translate }: ExportContext): Markup {
  const keys = view.sources.flatMap(({ key }, index) => [
    index === 0 ? null : ', ',
    link(key, `#${anchorOf('source', key)}`),
  ])
  return html`<b>${view.certaintyLabel}</b>; ${
    keys.length === 0
      ? translate('export.row.noSources')
      : html`${translate('export.row.sources', { count: view.sources.length })}: ${keys}`
  }${view.note === null ? null : html`<br>${said(view.note, translate)}`}`
}
