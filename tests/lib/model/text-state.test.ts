import { describe, expect, it } from '@jest/globals'
import { sideKindsOf, TEXT_STATES, type TextState, textStateOf } from '../../../lib/model'

const KINDS = ['text', 'absent', 'unknown'] as const

describe('textStateOf', () => {
  it.each<[(typeof KINDS)[number], (typeof KINDS)[number], TextState]>([
    ['text', 'text', 'both'],
    ['absent', 'text', 'new'],
    ['text', 'absent', 'gone'],
    ['absent', 'absent', 'gone'],
    ['unknown', 'text', 'before-unknown'],
    ['unknown', 'absent', 'before-unknown'],
    ['text', 'unknown', 'after-unknown'],
    ['absent', 'unknown', 'after-unknown'],
    ['unknown', 'unknown', 'unknown'],
  ])('%s → %s is %s', (before, after, state) => {
    expect(textStateOf({ before: { kind: before }, after: { kind: after } })).toBe(state)
    expect(sideKindsOf([state])).toContainEqual({ before, after })
  })
})

describe('sideKindsOf', () => {
  it('shares all pairs out among the states, each to one', () => {
    const pairs = TEXT_STATES.flatMap((state) => sideKindsOf([state]))
    expect(pairs).toHaveLength(KINDS.length ** 2)
    expect(new Set(pairs.map(({ before, after }) => `${before} ${after}`)).size).toBe(pairs.length)
    expect(sideKindsOf(TEXT_STATES)).toHaveLength(pairs.length)
    expect(sideKindsOf([])).toEqual([])
  })
})
