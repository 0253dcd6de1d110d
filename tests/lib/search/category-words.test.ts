import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { categoryWords, findHits, searchTerms } from '../../../lib/search'

const labels = (language: string): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL(`../../../lib/view/messages/${language}/labels.json`, import.meta.url), 'utf8'),
  ).category

it.each(['ru', 'kk'])('has the names that a reader in %s sees on the page, and no others', (language) => {
  const seen = labels(language)
  expect(Object.keys(seen).length).toBeGreaterThan(5)
  for (const [slug, label] of Object.entries(seen))
    expect(categoryWords(slug)).toContainEqual({ language, text: label })
})

it('finds them in the forms that readers type', () => {
  const found = (slug: string, query: string): boolean =>
    categoryWords(slug).some(({ text }) => findHits(text, searchTerms(query)).length > 0)
  expect(found('weapons', 'оружием')).toBe(true)
  expect(found('weapons', 'қару')).toBe(true)
  expect(found('penalties', 'наказаний')).toBe(true)
  expect(found('penalties', 'жазаларды')).toBe(true)
  expect(found('citizenship', 'шетелдіктерге')).toBe(true)
  expect(found('weapons', 'религия')).toBe(false)
})

it('knows nothing of what the project does not know, nor of the names objects have', () => {
  expect(categoryWords('bicycles')).toEqual([])
  expect(categoryWords('constructor')).toEqual([])
})
