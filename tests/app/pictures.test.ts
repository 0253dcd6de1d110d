import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { layOutTimeline } from '@/app/_components/timeline-layout'
import { tintKey, tintStep } from '@/app/_components/tint-step'
import { type AmendingAct, CERTAINTIES, type Dossier, parseFuzzyDate } from '@/lib/model'
import { CERTAINTY_PARTS, toCertaintyView, toOverviewView } from '@/lib/view'
import { buildDossier } from '../lib/dossier-builder'

const dossier = buildDossier()
const [stage] = dossier.amendingAct.timeline
if (stage === undefined) throw new Error('The dossier has a timeline.')

/** A stage for each `date kind`; its place is its name. */
function withStages(...stages: readonly string[]): Dossier {
  const timeline = stages.map((text, at): AmendingAct['timeline'][number] => {
    const [date = '', kind = 'bill'] = text.split(' ')
    return {
      ...stage,
      id: String(at),
      kind: kind as 'bill',
      event: text,
      date: parseFuzzyDate(date),
      evidence: { certainty: 'confirmed', sources: [] },
    }
  })
  return { ...dossier, amendingAct: { ...dossier.amendingAct, timeline } }
}

const orderOf = (...stages: readonly string[]) =>
  toOverviewView(withStages(...stages), 'en').timeline.map(({ event }) => event)

describe('the order of a timeline', () => {
  it('is that of the days, whatever the order of the content', () => {
    expect(orderOf('2018-07', '2017-07-11', '2010-04-08')).toEqual(['2010-04-08', '2017-07-11', '2018-07'])
  })

  it('takes a month or an interval by its middle', () => {
    expect(orderOf('2017-01/2017-03', '2017-01-07', '2017-04-01')).toEqual([
      '2017-01-07',
      '2017-01/2017-03',
      '2017-04-01',
    ])
    expect(orderOf('2022', '2022-12-28', '2022-01-05')).toEqual(['2022-01-05', '2022', '2022-12-28'])
  })

  it('keeps a stage without a day after the stage it follows', () => {
    expect(orderOf('2018', '2016-09-08', '?', '? law', '2016-12-22')).toEqual([
      '2016-09-08',
      '?',
      '? law',
      '2016-12-22',
      '2018',
    ])
    expect(orderOf('?', '2018', '2016-09-08')[0]).toBe('?')
    expect(orderOf('2016-12/..', '2016-09-08')).toEqual(['2016-12/..', '2016-09-08'])
  })

  it('says the first and the last day a date can mean', () => {
    const { timeline } = toOverviewView(
      withStages('2016-02', '2019', '2015-11/2016-12', '../2016', '?'),
      'en',
    )
    const days = Object.fromEntries(timeline.map(({ event, days }) => [event, days]))
    expect(days).toEqual({
      '2016-02': { first: '2016-02-01', middle: '2016-02-15', last: '2016-02-29' },
      '2019': { first: '2019-01-01', middle: '2019-07-02', last: '2019-12-31' },
      '2015-11/2016-12': { first: '2015-11-01', middle: '2016-06-01', last: '2016-12-31' },
      '../2016': null,
      '?': null,
    })
  })
})

describe('layOutTimeline', () => {
  const entries = (...stages: readonly string[]) => toOverviewView(withStages(...stages), 'en').timeline
  const bill = ['2010-01-01 background', '2016-09-01', '2016-09-11', '?', '?', '2016-12-10', '2018 later-law']

  it('draws the months of the bill on a scale of their own, undated stages between their neighbours', () => {
    const layout = layOutTimeline(entries(...bill), '2017-01-07', 1000, 20)
    expect(layout?.years.markers.map(({ number }) => number)).toEqual([1, 7])
    expect(layout?.bill?.markers.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6])
    const [first, second, open, other, last] = layout?.bill?.markers.map(({ x }) => x) ?? []
    expect(first).toBe(0)
    expect(second).toBeCloseTo(1000 * (10 / 101))
    expect(last).toBeCloseTo(1000 * (100 / 101))
    expect(open).toBeCloseTo((second ?? 0) + ((last ?? 0) - (second ?? 0)) / 3)
    expect(other).toBeCloseTo((second ?? 0) + (((last ?? 0) - (second ?? 0)) * 2) / 3)
  })

  it('needs a day, and draws one scale where the bill has too few', () => {
    expect(layOutTimeline(entries('?', '?'), '2017-01-07', 1000, 20)).toBeNull()
    expect(layOutTimeline(entries('2016', '2017 law'), '2017-01-07', 1000, 20)?.bill).toBeNull()
  })

  it('keeps markers of one lane apart and inside the picture, and forgets none', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2019-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const anyStage = fc
      .oneof(day, fc.constant('?'))
      .chain((date) => fc.constantFrom('bill', 'law', 'later-law').map((kind) => `${date} ${kind}`))
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 20 }), (stages) => {
        const list = entries(...stages)
        const layout = layOutTimeline(list, '2017-01-07', 900, 25)
        if (layout === null) return
        const axes = [layout.years, ...(layout.bill === null ? [] : [layout.bill])]
        const numbers = axes.flatMap(({ markers }) => markers.map(({ number }) => number))
        expect(numbers.sort((one, other) => one - other)).toEqual(list.map((_, at) => at + 1))
        for (const { markers, lanes } of axes)
          for (const marker of markers) {
            expect(marker.x).toBeGreaterThanOrEqual(0)
            expect(marker.x).toBeLessThanOrEqual(900)
            expect(marker.lane).toBeLessThan(lanes)
            const near = markers.filter(
              (other) => other !== marker && other.lane === marker.lane && Math.abs(other.x - marker.x) < 25,
            )
            expect(near).toEqual([])
          }
      }),
    )
  })
})

describe('toCertaintyView', () => {
  const view = toCertaintyView(dossier, 'en')

  it('counts each part of a change by how sure it is', () => {
    for (const { part, shares } of view.parts)
      expect([part, shares.map(({ certainty, count }) => [certainty, count])]).toEqual([
        part,
        CERTAINTIES.map((certainty) => [
          certainty,
          dossier.modifications.filter(
            (row) => (part === 'attribution' ? row.attribution : row[part].evidence).certainty === certainty,
          ).length,
        ]),
      ])
  })

  it('adds up: shares to all changes, acts to the whole, and no act above its parts', () => {
    expect(view.parts.map(({ part }) => part)).toEqual([...CERTAINTY_PARTS])
    for (const { shares } of view.parts)
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(view.total)
    expect(view.acts.reduce((sum, { total }) => sum + total, 0)).toBe(view.total)
    expect(view.acts.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(view.confirmed)
    for (const act of view.acts)
      for (const part of CERTAINTY_PARTS) expect(act.parts[part]).toBeGreaterThanOrEqual(act.confirmed)
    expect(view.acts.map(({ query }) => query)).toEqual(['act=bicycle-code', 'act=cycle-path-law'])
  })
})

describe('tintKey', () => {
  it('names every figure once, in the step it is tinted with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (max) => {
        const named = tintKey(max).flatMap(({ step, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => [from + at, step]),
        )
        expect(named).toEqual(Array.from({ length: max }, (_, at) => [at + 1, tintStep(at + 1, max)]))
      }),
    )
    expect(tintKey(31)).toEqual([
      { step: 1, from: 1, to: 1 },
      { step: 2, from: 2, to: 4 },
      { step: 3, from: 5, to: 11 },
      { step: 4, from: 12, to: 19 },
      { step: 5, from: 20, to: 31 },
    ])
    expect(tintKey(0)).toEqual([])
  })
})
