import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { tintStep } from '@/app/_components/tint-step'

describe('tintStep', () => {
  it('tells small figures apart beside a large one', () => {
    expect([1, 2, 5, 10, 17, 31].map((count) => tintStep(count, 31))).toEqual([1, 2, 3, 3, 4, 5])
  })

  it('gives the largest figure the strongest tint and nothing less than one step', () => {
    expect(tintStep(1, 1)).toBe(5)
    expect(tintStep(0, 31)).toBe(1)
    expect(tintStep(0, 0)).toBe(1)
  })

  it('never falls as the figure rises, and stays between 1 and 5', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 }), (first, second, max) => {
        const [less, more] = [Math.min(first, second, max), Math.min(Math.max(first, second), max)]
        const steps = [tintStep(less, max), tintStep(more, max)] as const
        expect(steps[0]).toBeLessThanOrEqual(steps[1])
        for (const step of steps) expect([1, 2, 3, 4, 5]).toContain(step)
      }),
    )
  })
})
