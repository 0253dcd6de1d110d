import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MAX_QUERY_TERMS } from '../../../lib/search'
import { matchExpression } from '../../../lib/store/search'

const everywhere = '{before after heading notes}'

describe('matchExpression', () => {
  it.each([
    ['fine', `${everywhere} : ("fine" *)`],
    ['Fine  MCI', `${everywhere} : ("fine" * AND "mci" *)`],
    ['fine FINE fine', `${everywhere} : ("fine" *)`],
    ['12-1', `${everywhere} : ("12 1")`],
    ['5', `${everywhere} : ("5")`],
    ['5* 12-1*', `${everywhere} : ("5" * AND "12 1" *)`],
    ['(5)', `${everywhere} : ("5")`],
    ['28-VI', `${everywhere} : ("28 vi" *)`],
    ['"two weapons"', `${everywhere} : ("two weapons")`],
    ['«Пять лет» оружие', `${everywhere} : ("пять лет" AND "оруж" *)`],
    ['“one” „two“ three', `${everywhere} : ("one" AND "two" AND "three" *)`],
    ['"unclosed phrase', `${everywhere} : ("unclosed" * AND "phrase" *)`],
    [
      'NEAR(a b, 2) OR NOT x*',
      `${everywhere} : ("near a" * AND "b" * AND "2" AND "or" * AND "not" * AND "x" *)`,
    ],
    ['before:secret', `${everywhere} : ("before secret" *)`],
    ['a"b', `${everywhere} : ("a b" *)`],
  ])('%j → %s', (query, expression) => {
    expect(matchExpression(query)).toBe(expression)
  })

  it('looks only where it is told to', () => {
    expect(matchExpression('two', 'added')).toBe('{added} : ("two" *)')
    expect(matchExpression('two', 'removed')).toBe('{removed} : ("two" *)')
  })

  it.each(['', '   ', '""', '« »', '-', '*', '()', '🚲', '\u0000', '\ud83d', '№', '"-" *'])(
    'does not filter where there is no word: %j',
    (query) => {
      expect(matchExpression(query)).toBeNull()
    },
  )

  it('lets nothing of the input stand outside quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const expression = matchExpression(query)
        if (expression === null) return
        const outside = expression.slice(everywhere.length).replaceAll(/"[\p{L}\p{N}\p{M}\p{Co} ]+"/gu, '""')
        expect(outside).toMatch(/^ : \((?:"" \*|"")(?: AND (?:"" \*|""))*\)$/)
      }),
    )
  })

  it('looks at no more words than it says', () => {
    const query = Array.from({ length: MAX_QUERY_TERMS + 50 }, (_, index) => `w${index}x`).join(' ')
    expect(matchExpression(query)?.split(' AND ')).toHaveLength(MAX_QUERY_TERMS)
  })
})
