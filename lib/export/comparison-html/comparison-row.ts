/**
 * One row as a table row. Before holds only what was deleted, after only what was inserted; a third cell with both in one
 * run stands in for them on narrow screens. A provision that is whole on one side only is not painted.
 */
import { compareQuantities } from '../../deltas'
import type { ComparisonRow, Span } from '../../diff'
import { type Translator, toDeltaView } from '../../view'
import { html, type Markup } from '../html/escape'
import { changeName, labelOf, labelOfSide } from './fold-rows'
import { shownSpans } from './shown-text'
import { unbrokenNumbers } from './unbroken-numbers'
import { hasSameWords, isEditorial } from './whole-provisions'

export type RowContext = {
  readonly translate: Translator
  /** Of the texts. */
  readonly language: string
  /** Changes in all. */
  readonly of: number
  /** Whether visually hidden words say where a mark begins and ends. */
  readonly words: boolean
}

/** A change and its number, from 1; null where it is not counted. */
export type ShownChange = {
  readonly rows: readonly [ComparisonRow, ...ComparisonRow[]]
  readonly number: number | null
}

/** @returns the table row of a change; it is named after its first row, and each of its rows begins a line of its text. */
export function comparisonRow(rows: ShownChange['rows'], number: number | null, context: RowContext): Markup {
  const { translate } = context
  const [row] = rows
  const before = row.before.length === 0
  const after = row.after.length === 0
  const shape = before || after ? 'one-sided' : hasSameWords(row) ? 'same-words' : 'two-sided'
  const name = labelOf(row, translate.language)
  const id = number === null ? null : html` id="change-${number}" tabindex="-1"`
  return html`<tr${id} class="change ${shape} ${row.change}${isEditorial(row) ? ' editorial' : ''}">
<th scope="row"><h2>${number === null ? name : html`<a href="#change-${number}">${name}</a>`}</h2>
<p class="tags"><b class="tag">${translate(`compare.change.${changeName(row)}`)}</b>${was(row, translate)}</p>
<p class="sum">${summary(row, context)}</p>${number === null ? null : stepper(number, context)}</th>
${before ? html`<td class="before none">${translate('labels.absent.before')}</td>` : side('before', rows, context)}
${after ? html`<td class="after none">${translate('labels.absent.after')}</td>` : side('after', rows, context)}
${shape === 'two-sided' ? html`<td class="both"><div class="text" lang="${context.language}">${shownSpans(row.spans).map((span) => marked(span, row, context))}</div></td>` : null}</tr>
`
}

function was(row: ComparisonRow, translate: Translator): Markup | null {
  const { language } = translate
  const [from, to] = [labelOfSide(row, 'before', language), labelOfSide(row, 'after', language)]
  if (from === '' || to === '' || from === to) return null
  return html` <span class="was">${translate('compare.row.was', { label: from })}</span>`
}

function side(place: 'before' | 'after', rows: ShownChange['rows'], context: RowContext): Markup {
  const hidden = place === 'before' ? 'inserted' : 'deleted'
  const whole = rows[0].change === 'added' || rows[0].change === 'removed' || hasSameWords(rows[0])
  const text = (row: ComparisonRow): Markup[] =>
    shownSpans(row.spans)
      .filter(({ type }) => type !== hidden)
      .map((span) => (whole ? html`${span.text}` : marked(span, row, context)))
  return html`<td class="${place}">${rows.map((row) => html`<div class="text" lang="${context.language}">${text(row)}</div>`)}</td>`
}

function marked({ type, text }: Span, row: ComparisonRow, { translate, words }: RowContext): Markup {
  if (type === 'equal') return html`${text}`
  // Beside words that changed, another blank is no news; where nothing else differs it is all there is to see.
  if (!isEditorial(row) && text.trim() === '') {
    return type === 'deleted'
      ? html`<del class="blank">${text}</del>`
      : html`<ins class="blank">${text}</ins>`
  }
  const shown = unbrokenNumbers(text)
  const start = words ? html`<span class="unseen">${translate(`pages.marks.${type}Start`)} </span>` : null
  const end = words ? html`<span class="unseen"> ${translate(`pages.marks.${type}End`)}</span>` : null
  return type === 'deleted'
    ? html`<del>${start}${shown}${end}</del>`
    : html`<ins>${start}${shown}${end}</ins>`
}

/** "2 insertions, 1 deletion: Minimum term of imprisonment: 4 → 6 years." */
function summary(row: ComparisonRow, { translate, language }: RowContext): string {
  if (isEditorial(row)) return translate('compare.row.editorial')
  if (row.change === 'added' || row.change === 'removed') return translate(`compare.row.whole.${row.change}`)
  if (hasSameWords(row)) return translate('compare.row.sameWords')
  const words = wordSpans(row)
  const count = (type: Span['type']): number =>
    words.filter((span) => span.type === type && span.text.trim() !== '').length
  const parts: string[] = []
  if (count('inserted') > 0) parts.push(translate('labels.summary.insertions', { count: count('inserted') }))
  if (count('deleted') > 0) parts.push(translate('labels.summary.deletions', { count: count('deleted') }))
  if (parts.length === 0) return translate('compare.row.sameWords')
  const text = (hidden: Span['type']): string =>
    words
      .filter(({ type }) => type !== hidden)
      .map((span) => span.text)
      .join('')
  const deltas = compareQuantities(text('inserted'), text('deleted'), language).map(
    (delta) => toDeltaView(delta, translate).sentence,
  )
  return [`${parts.join(', ')}.`, ...deltas].join(' ')
}

/** Characters of a provision within which its own number stands: "Article ", "Приложение № ". */
const LEAD = 30

/** The spans without those marks that only give the provision another number. */
function wordSpans({ spans, before, after }: ComparisonRow): readonly Span[] {
  const ownNumber = (side: ComparisonRow['before']): string =>
    /_([^_~]+)(?:~\d+)?$/.exec(side[0]?.eId ?? '')?.[1] ?? ''
  const [from, to] = [ownNumber(before), ownNumber(after)]
  if (from === to || from === '' || to === '') return spans
  const sought = { deleted: from, inserted: to, equal: '' }
  let lead = 0
  const isNumber = ({ type, text }: Span): boolean => {
    const isOwn = lead <= LEAD && text.replace(/^[\s(]+|[\s.)°]+$/g, '') === sought[type] && type !== 'equal'
    lead += text.length
    if (isOwn) sought[type] = ''
    return isOwn
  }
  return spans.filter((span) => !isNumber(span))
}

function stepper(number: number, { translate, of }: RowContext): Markup {
  const step = (to: number, name: 'previous' | 'next'): Markup | null =>
    to < 1 || to > of
      ? null
      : html` <a href="#change-${to}" data-step="${name}">${translate(`pages.row.${name}`)}</a>`
  return html`<p class="stepper">${translate('compare.row.place', { number, of })}${step(number - 1, 'previous')}${step(number + 1, 'next')}</p>`
}
