/**
 * A comparison of whole acts as one document with tracked changes: accepting all gives the provisions of the after text,
 * rejecting all those of the before text, each in its order. What moved as it stands is tracked as moved; of what moved and
 * changed on the way, and of parts that were scattered, the old is taken out at its place and the new put in at its own.
 */
import type { Comparison, ComparisonRow } from '../../diff'
import { type MarkedText, withMoves } from '../table/marked-runs'
import type { TrackedDocument } from './tracked-document'

export type ComparisonToTrack = {
  readonly title: string
  /** Who stands as the author of the changes: a comparison does not know who made them. */
  readonly author: string
}

type Side = 'before' | 'after'
type Unit = { readonly row: number; readonly text: string }

/** Each provision is a paragraph of the document, or several where it has several lines. */
export function trackComparison(
  comparison: Comparison,
  { title, author }: ComparisonToTrack,
): TrackedDocument {
  const { language } = comparison
  return {
    title,
    language,
    opening: null,
    pageOf: (page) => `${page} /`,
    *blocks() {
      yield {
        kind: 'text',
        runs: runsOf(comparison),
        languages: { before: language, after: language },
        author,
        date: null,
        comments: [],
        isLast: true,
      }
    },
  }
}

function runsOf(comparison: Comparison): MarkedText[] {
  const { rows } = comparison
  const runs = new Runs()
  const units = { before: unitsOf(comparison, 'before'), after: unitsOf(comparison, 'after') }
  const places = { before: placesOf(units.before, rows), after: placesOf(units.after, rows) }
  const moveOf = new Map<number, number>()
  const written = { before: 0, after: 0 }
  const upTo = (side: Side, end: number): void => {
    for (; written[side] < end; written[side]++) {
      const { row, text } = units[side][written[side]] as Unit
      const move = isSameElsewhere(rows[row]) ? (moveOf.get(row) ?? runs.newMove()) : null
      if (move !== null) moveOf.set(row, move)
      runs.add(changeOf(side, move !== null), `${text}\n`, move)
    }
  }
  for (const row of keptInPlace(rows, places)) {
    const { spans, before, after } = rows[row] as ComparisonRow
    upTo('before', places.before[row] as number)
    upTo('after', places.after[row] as number)
    runs.addSpans(spans)
    runs.add('equal', '\n', null)
    written.before += before.length
    written.after += after.length
  }
  upTo('before', units.before.length)
  upTo('after', units.after.length)
  return runs.all()
}

function changeOf(side: Side, isMove: boolean): MarkedText['change'] {
  if (side === 'before') return isMove ? 'moved-from' : 'deleted'
  return isMove ? 'moved-to' : 'inserted'
}

/** The provisions of one text in its own order; one that others of its row follow has the end of its line in its text. */
function unitsOf({ rows, ...texts }: Comparison, side: Side): Unit[] {
  return rows
    .flatMap((row, at) => row[side].map(({ start, end }) => ({ row: at, start, end })))
    .sort((one, other) => one.start - other.start)
    .map(({ row, start, end }) => ({ row, text: texts[side].text.slice(start, end).replace(/\n$/, '') }))
}

/** Where the provisions of each row stand among all; −1 where it has none or they do not stand one behind the other. */
function placesOf(units: readonly Unit[], rows: readonly ComparisonRow[]): Int32Array {
  const places = new Int32Array(rows.length).fill(-1)
  const scattered = new Set<number>()
  for (const [place, { row }] of units.entries()) {
    if (places[row] === -1) places[row] = place
    else if (units[place - 1]?.row !== row) scattered.add(row)
  }
  for (const row of scattered) places[row] = -1
  return places
}

/** @returns the rows with both texts that keep their order, as many as can be, in order. */
function keptInPlace(rows: readonly ComparisonRow[], places: Readonly<Record<Side, Int32Array>>): number[] {
  const paired = rows.flatMap((_, row) =>
    placeIn(places.before, row) < 0 || placeIn(places.after, row) < 0 ? [] : [row],
  )
  paired.sort((one, other) => placeIn(places.after, one) - placeIn(places.after, other))
  const previous = new Map<number, number | undefined>()
  const ends: number[] = []
  for (const row of paired) {
    const value = placeIn(places.before, row)
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeIn(places.before, ends[middle] as number) < value) low = middle + 1
      else high = middle
    }
    previous.set(row, ends[low - 1])
    ends[low] = row
  }
  const kept: number[] = []
  for (let row = ends.at(-1); row !== undefined; row = previous.get(row)) kept.push(row)
  return kept.reverse()
}

function placeIn(places: Int32Array, row: number): number {
  return places[row] as number
}

/** Whether a row out of its order has one provision on each side, with the same words: more than that is no move. */
function isSameElsewhere(row: ComparisonRow | undefined): boolean {
  return (
    row?.before.length === 1 &&
    row.after.length === 1 &&
    row.spans.length > 0 &&
    row.spans.every(({ type }) => type === 'equal')
  )
}

/** Runs as they are added, neighbours of one kind as one. */
class Runs {
  readonly #runs: MarkedText[] = []
  #moves = 0

  newMove(): number {
    return ++this.#moves
  }

  add(change: MarkedText['change'], text: string, move: number | null): void {
    const last = this.#runs.at(-1)
    if (last?.change === change && last.move === move)
      this.#runs[this.#runs.length - 1] = { change, text: last.text + text, move }
    else this.#runs.push({ change, text, move })
  }

  /** Words that moved within a provision are numbered on from the moves before. */
  addSpans(spans: ComparisonRow['spans']): void {
    const before = this.#moves
    for (const { change, text, move } of withMoves(spans)) {
      this.add(change, text, move === null ? null : before + move)
      if (move !== null) this.#moves = Math.max(this.#moves, before + move)
    }
  }

  /** A document ends with a paragraph, not behind one. */
  all(): MarkedText[] {
    const last = this.#runs.at(-1)
    if (last?.change === 'equal' && last.text.endsWith('\n'))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text.slice(0, -1) }
    return this.#runs
  }
}
