/** Runs cut where a comment on some of their words begins and ends. */
import type { MarkedText } from '../table/marked-runs'

export type Quote = { readonly side: 'before' | 'after'; readonly exact: string }

export type Piece<Q extends Quote> = {
  readonly run: MarkedText
  readonly starts: readonly Q[]
  readonly ends: readonly Q[]
}

/** @param quotes words that stand in their side's text; the first place counts. */
export function cutAtQuotes<Q extends Quote>(runs: readonly MarkedText[], quotes: readonly Q[]): Piece<Q>[] {
  const ranges = quotes.map((quote) => {
    const text = runs.filter((run) => isOn(quote.side, run)).map((run) => run.text)
    const start = text.join('').indexOf(quote.exact)
    return { quote, start, end: start + quote.exact.length }
  })
  const at = { before: 0, after: 0 }
  return runs.flatMap((run) => {
    const cuts = new Set([0, run.text.length])
    for (const { quote, start, end } of ranges) {
      if (!isOn(quote.side, run)) continue
      for (const place of [start, end]) {
        const offset = place - at[quote.side]
        if (offset > 0 && offset < run.text.length) cuts.add(offset)
      }
    }
    const places = [...cuts].sort((first, second) => first - second)
    const pieces = places.slice(0, -1).map((from, index): Piece<Q> => {
      const to = places[index + 1] ?? from
      const meet = (place: 'start' | 'end', offset: number) =>
        ranges
          .filter((range) => isOn(range.quote.side, run) && range[place] === at[range.quote.side] + offset)
          .map(({ quote }) => quote)
      return {
        run: { ...run, text: run.text.slice(from, to) },
        starts: meet('start', from),
        ends: meet('end', to),
      }
    })
    for (const side of ['before', 'after'] as const) if (isOn(side, run)) at[side] += run.text.length
    return pieces
  })
}

function isOn(side: 'before' | 'after', { change }: MarkedText): boolean {
  if (change === 'equal') return true
  return side === 'before'
    ? change === 'deleted' || change === 'moved-from'
    : change === 'inserted' || change === 'moved-to'
}
