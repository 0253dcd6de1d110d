import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fingerprintOf } from '../../../lib/store/fingerprint'

describe('fingerprintOf', () => {
  it('does not depend on the order of keys, nor on that of a Map', () => {
    expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      fingerprintOf({ b: { d: null, c: [1, 2] }, a: 1 }),
    )
    expect(
      fingerprintOf(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
      ),
    ).toBe(
      fingerprintOf(
        new Map([
          ['b', 2],
          ['a', 1],
        ]),
      ),
    )
    expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }))
  })

  it.each<[unknown, unknown]>([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: 1, b: 1 }],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    ['и\u0306', 'й'],
  ])('tells %j from %j', (one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other))
  })

  it('is the same for a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fingerprintOf(structuredClone(value))).toBe(fingerprintOf(value))
        expect(fingerprintOf(value)).toMatch(/^[\da-f]{64}$/)
      }),
    )
  })
})
