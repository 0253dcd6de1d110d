import { describe, expect, it } from '@jest/globals'
import { type CheckedProvisionView, inActOrder, type ModificationRow } from '../../../lib/view'
import { compareEIds } from '../../../lib/view/act-order'

const row = (eId: string) => ({ id: `row ${eId}`, eId }) as ModificationRow
const checked = (eId: string | null) => ({ id: `checked ${eId}`, eId }) as CheckedProvisionView

function orderOf(rows: readonly string[], provisions: readonly (string | null)[]) {
  const { steps, elsewhere } = inActOrder(rows.map(row), provisions.map(checked))
  return {
    steps: steps.map((step) =>
      step.kind === 'change' ? step.row.eId : step.provisions.map((provision) => provision.eId),
    ),
    elsewhere: elsewhere.map(({ id }) => id),
  }
}

describe('inActOrder', () => {
  it('puts what was checked before the first change that stands behind it, runs together', () => {
    expect(orderOf(['art_7', 'art_15__part_1', 'art_19'], ['art_16', 'art_30', 'art_17', 'art_2'])).toEqual({
      steps: [['art_2'], 'art_7', 'art_15__part_1', ['art_16', 'art_17'], 'art_19', ['art_30']],
      elsewhere: [],
    })
  })

  it('keeps the order of the rows, and whatever has no place apart', () => {
    expect(orderOf(['art_9', 'art_3'], [null, 'art_5', ''])).toEqual({
      steps: [['art_5'], 'art_9', 'art_3'],
      elsewhere: ['checked null', 'checked '],
    })
    expect(orderOf([], ['art_1'])).toEqual({ steps: [['art_1']], elsewhere: [] })
    expect(orderOf(['art_1'], [])).toEqual({ steps: ['art_1'], elsewhere: [] })
  })
})

describe('compareEIds', () => {
  it('reads numbers as the act does', () => {
    const inOrder = [
      'art_1',
      'art_1__part_1',
      'art_1__part_1-1',
      'art_1__part_2',
      'art_1__part_10',
      'art_1-1',
      'art_2__heading',
      'art_2__part_1',
      'art_12-1',
      'art_12-2',
      'art_100',
    ]
    expect([...inOrder].reverse().sort(compareEIds)).toEqual(inOrder)
  })
})
