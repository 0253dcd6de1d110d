import { describe, expect, it } from '@jest/globals'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { byFinding, CheckedActs } from '@/app/_components/checked-acts'
import { readerOf } from '@/app/_components/reader'
import type { EvidenceView, OverviewView } from '@/lib/view'

type CheckedAct = OverviewView['checkedActs'][number]

const evidence = (note: string | null): EvidenceView => ({
  certainty: 'likely',
  certaintyLabel: 'Likely',
  note,
  sources: [],
})
const act = (id: string, result: string, note: string | null = null) =>
  ({ id, title: `Law on ${id}`, result, evidence: evidence(note) }) as CheckedAct

const ACTS = [
  act('bells', 'Not stored.'),
  act('lamps', 'Read: no note.'),
  act('paths', 'Not stored.'),
  act('roads', 'Not stored.', 'Under its present name.'),
]

describe('acts that were not amended', () => {
  it('stand together where the same was found on the same evidence', () => {
    expect(byFinding(ACTS).map((group) => group.map(({ id }) => id))).toEqual([
      ['bells', 'paths'],
      ['lamps'],
      ['roads'],
    ])
  })

  it('are all named, and each finding is said once', () => {
    const markup = renderToStaticMarkup(createElement(CheckedActs, { acts: ACTS, reader: readerOf({}) }))
    for (const { title } of ACTS) expect(markup.split(title)).toHaveLength(2)
    expect(markup.split('Read: no note.')).toHaveLength(2)
    expect(markup.split('Not stored.')).toHaveLength(3)
    expect(markup).toContain('<strong>2 acts</strong>')
  })
})
