/** The first law of the format: what is written is read back as it was, and written again it is the same file. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type Parsed,
  parseActFile,
  parseAmendingAct,
  parseCategories,
  parseCheckedActs,
  parseEdition,
  parsePressArticle,
  parseSources,
  writeActFile,
  writeAmendingAct,
  writeCategories,
  writeCheckedActs,
  writeEdition,
  writePressArticle,
  writeSources,
} from '../../../lib/markdown'
import { actFile, amendingAct, categories, checkedActs, edition, pressArticle, sources } from './arbitraries'

function holdsFor<Value>(
  values: fc.Arbitrary<Value>,
  write: (value: Value) => string,
  parse: (text: string, file: string) => Parsed<Value>,
): void {
  fc.assert(
    fc.property(values, (value) => {
      const text = write(value)
      const parsed = parse(text, 'file.md')
      expect(parsed.issues).toEqual([])
      expect(parsed.value).toStrictEqual(value)
      expect(write(parsed.value as Value)).toBe(text)
      expect(parse(text.replaceAll('\n', '\r\n'), 'file.md').value).toStrictEqual(value)
    }),
    { numRuns: 50 },
  )
}

describe('written and read back', () => {
  it('categories', () => holdsFor(categories, writeCategories, parseCategories))
  it('sources', () => holdsFor(sources, writeSources, parseSources))
  it('checked acts', () => holdsFor(checkedActs, writeCheckedActs, parseCheckedActs))
  it('a press article', () => {
    holdsFor(pressArticle, (article) => writePressArticle(article, (id) => `act-of-${id}`), parsePressArticle)
  })
  it('an amending act', () => holdsFor(amendingAct, writeAmendingAct, parseAmendingAct))
  it('an edition', () => holdsFor(edition, writeEdition, parseEdition))
  it('an act with its changes, notes and checks', () => holdsFor(actFile, writeActFile, parseActFile))
})
