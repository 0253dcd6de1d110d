/** Filters and full-text search, as every implementation of the store has to do them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CERTAINTIES, type Dossier, MODIFICATION_TYPES, TEXT_STATES, textStateOf } from '../../../lib/model'
import type { ModificationFilter, Store } from '../../../lib/store'
import { buildDossier, observedWords, textSide } from '../dossier-builder'
import type { TestDatabase } from './describe-store'

export function describeSearch(name: string, createDatabase: () => Promise<TestDatabase>): void {
  let database: TestDatabase
  let store: Store
  const open = async () => {
    database = await createDatabase()
    store = await database.open()
  }
  const close = async () => {
    await store.close()
    await database.remove()
  }

  const dossier = buildDossier()
  const amendingAct = dossier.amendingAct.id
  const all = ['bicycle-12-1', 'bicycle-15', 'bicycle-20', 'path-3-2']

  async function find(filter: Omit<ModificationFilter, 'amendingAct'>): Promise<string[]> {
    const found = await store.findModifications({ amendingAct, ...filter })
    const ids = found.map((one) => one.id)
    expect(await store.findModificationIds({ amendingAct, ...filter })).toEqual(ids)
    return ids
  }

  describe(`${name}: filters`, () => {
    beforeAll(async () => {
      await open()
      await store.replaceDossier(dossier, observedWords(dossier))
      const other = buildDossier('kz-2021-1-vii')
      await store.replaceDossier(other, observedWords(other))
    })
    afterAll(close)

    it('gives all of one amending act, whole and in order, where nothing filters', async () => {
      expect(await store.findModifications({ amendingAct })).toStrictEqual(dossier.modifications)
      expect(await find({ acts: [], categories: [], types: [], certainties: [], query: '' })).toEqual(all)
      expect(await store.findModifications({ amendingAct: 'no-such' })).toEqual([])
    })

    it.each<[string, Omit<ModificationFilter, 'amendingAct'>, string[]]>([
      ['one act', { acts: ['cycle-path-law'] }, ['path-3-2']],
      ['two acts', { acts: ['cycle-path-law', 'bicycle-code'] }, all],
      ['an act without rows', { acts: ['bell-law'] }, []],
      ['an unknown act', { acts: ['no-such'] }, []],
      ['one category', { categories: ['penalties'] }, ['bicycle-12-1']],
      [
        'two categories, each row once',
        { categories: ['penalties', 'registration'] },
        ['bicycle-12-1', 'bicycle-15', 'path-3-2'],
      ],
      ['types', { types: ['insertion', 'repeal'] }, ['bicycle-15', 'path-3-2']],
      ['certainty', { certainties: ['likely'] }, ['bicycle-12-1']],
      ['certainties', { certainties: ['confirmed', 'unknown'] }, ['bicycle-15', 'bicycle-20', 'path-3-2']],
      [
        'facets narrow each other',
        { categories: ['registration'], acts: ['bicycle-code'] },
        ['bicycle-12-1', 'bicycle-15'],
      ],
      [
        'all facets at once',
        {
          categories: ['registration'],
          acts: ['bicycle-code'],
          types: ['insertion', 'substitution'],
          certainties: ['confirmed'],
          query: 'велосипед',
          queryIn: 'added',
        },
        ['bicycle-15'],
      ],
      ['facets that exclude each other', { types: ['repeal'], acts: ['bicycle-code'] }, []],
      ['values that mean something to SQL', { acts: ["') OR 1=1 --"], categories: ['%'] }, []],
    ])('%s', async (_, filter, ids) => {
      expect(await find(filter)).toEqual(ids)
    })

    it('takes any number of values', async () => {
      const many = Array.from({ length: 40_000 }, (_, index) => `act-${index}`)
      expect(await find({ acts: [...many, 'cycle-path-law'] })).toEqual(['path-3-2'])
    })

    it('selects what the same conditions select from the dossier', async () => {
      const facets = fc.record({
        acts: fc.subarray(dossier.acts.map((act) => act.id)),
        categories: fc.subarray(dossier.categories.map((category) => category.slug)),
        types: fc.subarray([...MODIFICATION_TYPES]),
        certainties: fc.subarray([...CERTAINTIES]),
        states: fc.subarray([...TEXT_STATES]),
      })
      await fc.assert(
        fc.asyncProperty(facets, async (facet) => {
          const { acts, categories, types, certainties, states } = facet
          const expected = dossier.modifications.filter(
            (one) =>
              (acts.length === 0 || acts.includes(one.act)) &&
              (categories.length === 0 || one.categories.some((slug) => categories.includes(slug))) &&
              (types.length === 0 || types.includes(one.type)) &&
              (certainties.length === 0 || certainties.includes(one.attribution.certainty)) &&
              (states.length === 0 || states.includes(textStateOf(one))),
          )
          expect(await store.findModificationIds({ amendingAct, ...facet })).toEqual(
            expected.map((one) => one.id),
          )
        }),
      )
    })

    it('orders by the place of the act, then of the provision, whatever the order in the dossier', async () => {
      const shuffled: Dossier = {
        ...dossier,
        amendments: dossier.amendments.map((one, index) => ({ ...one, position: 2 - index })),
        modifications: [...dossier.modifications].reverse(),
      }
      await store.replaceDossier(shuffled, observedWords(shuffled))
      expect(await find({})).toEqual(['path-3-2', 'bicycle-12-1', 'bicycle-15', 'bicycle-20'])
      await store.replaceDossier(dossier, observedWords(dossier))
    })
  })

  describe(`${name}: full text`, () => {
    beforeAll(async () => {
      await open()
      await store.replaceDossier(dossier, observedWords(dossier))
    })
    afterAll(close)

    it.each<[string, string, string[]]>([
      ['a word before and after', 'bell', ['bicycle-12-1']],
      ['a word of a heading', 'register', ['bicycle-15']],
      ['a word of the label', 'heading', ['bicycle-20']],
      ['the Russian name of a measure', 'наказание', ['bicycle-12-1']],
      ['the Kazakh name of a measure', 'жазалар', ['bicycle-12-1']],
      ['a word of the act’s name', 'paths', ['path-3-2']],
      ['a word of the act’s Russian name', 'дорожках', ['path-3-2']],
      ['a word of the act’s Kazakh name', 'қарғау', ['path-3-2']],
      ['the act’s number', '17-IV', ['bicycle-12-1', 'bicycle-15', 'bicycle-20']],
      ['the act’s other number', '339-I', ['path-3-2']],
      ['a word of the reason why a side is unknown', 'wording', ['bicycle-20']],
      ['a word of a note on evidence', 'both', ['bicycle-12-1']],
      ['a word of an annotation', 'tenfold', ['bicycle-12-1']],
      ['all words, wherever they stand', 'tenfold bell', ['bicycle-12-1']],
      ['all words, or nothing', 'tenfold register', []],
      ['the beginning of a word', 'regis', ['bicycle-12-1', 'bicycle-15', 'path-3-2']],
      ['not the end of a word', 'gister', []],
      ['upper case', 'BELL', ['bicycle-12-1']],
      ['a plural', 'bells', ['bicycle-12-1']],
      ['a number with a hyphen', '12-1', ['bicycle-12-1']],
      ['a number with a bracket', '12-1(1)', ['bicycle-12-1']],
      ['not its parts apart', '1-12', []],
      ['a phrase', '"fine of 50"', ['bicycle-12-1']],
      ['not a phrase in another order', '"of fine 50"', []],
      ['not a phrase over the seam of two headings', '"bell bicycle"', []],
      ['a phrase in other quotation marks', '«указывается»', ['bicycle-15']],
      ['Russian, another form', 'велосипедами', all],
      ['Russian, another form of a text word', 'багажником', ['bicycle-15']],
      ['ё as е', 'емкость', ['bicycle-15']],
      ['е as ё', 'пятнадцати дней ёмкость', ['bicycle-15']],
      ['Ё in a phrase', '"ЁМКОСТЬ багажника"', ['bicycle-15']],
      ['Kazakh', 'ұзындығы', ['path-3-2']],
      ['Kazakh, another form', 'ұзындығын', ['path-3-2']],
      ['Kazakh, not another word', 'ұзындығын қарастыру', []],
      ['a whole number', '12', ['bicycle-12-1']],
      ['not a number that only begins so', '33', []],
      ['the beginning of a number, where a star asks for it', '33*', ['path-3-2']],
      ['Kazakh in upper case', 'ҚАРАСТЫРЫЛАДЫ', ['path-3-2']],
      ['no Russian letter for a Kazakh one', 'карастырылады', []],
      ['no у for ұ', 'узындығы', []],
      ['и is not й', 'велосйпед', []],
      ['й decomposed', 'реги\u0306', []],
      ['nothing that is nowhere', 'zeppelin', []],
      ['no word at all: no filter', '— * ()', all],
    ])('finds %s: %s', async (_, query, ids) => {
      expect(await find({ query })).toEqual(ids)
    })

    it.each<['added' | 'removed', string, string[]]>([
      ['added', '50', ['bicycle-12-1']],
      ['removed', '50', []],
      ['removed', '10', ['bicycle-12-1']],
      ['added', '"10"', []],
      ['added', 'bell', []],
      ['removed', 'bell', []],
      ['added', 'ёмкость', ['bicycle-15']],
      ['removed', 'ұзындығы', ['path-3-2']],
      ['added', 'ұзындығы', []],
      ['added', '', all],
    ])('only in %s words: %j', async (queryIn, query, ids) => {
      expect(await find({ query, queryIn })).toEqual(ids)
    })

    it('forgets the words that a text no longer has', async () => {
      const [first, ...others] = dossier.modifications
      if (first === undefined) throw new Error('The dossier has modifications.')
      const changed = {
        ...dossier,
        modifications: [{ ...first, after: textSide('A bicycle with a zeppelin.') }, ...others],
      }
      await store.replaceDossier(changed, observedWords(changed))
      expect(await find({ query: 'zeppelin' })).toEqual(['bicycle-12-1'])
      await store.replaceDossier(dossier, observedWords(dossier))
      expect(await find({ query: 'zeppelin' })).toEqual([])
    })

    it.each<[string, string]>([
      ['an open quotation mark', '"bell'],
      ['quotation marks in a row', '""""'],
      ['a star', 'bell*'],
      ['a star alone', '*'],
      ['operators', 'AND OR NOT'],
      ['NEAR', 'NEAR(bell fine, 3)'],
      ['a minus', '-bell'],
      ['brackets', ')(bell'],
      ['a column filter', '{before} : bell'],
      ['a caret and a plus', '^bell + fine'],
      ['an emoji', '🚲🔔'],
      ['NUL', 'be\u0000ll'],
      ['a lone surrogate', '\ud83d bell'],
      ['a backslash', '\\"bell'],
      ['SQL', "'; DELETE FROM Act; --"],
      ['right-to-left', '\u202ebell'],
      ['a combining mark alone', '\u0301'],
      ['letters newer than the tokenizer', '\u{11144} \u{1e900}'],
      ['10,000 characters in one word', 'b'.repeat(10_000)],
      ['10,000 characters of words', 'bell '.repeat(2_000)],
      [
        '10,000 characters of different words',
        Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' '),
      ],
      ['10,000 quotation marks', '"'.repeat(10_000)],
    ])('takes %s for words, never for an error', async (_, query) => {
      for (const queryIn of ['all', 'added', 'removed'] as const) {
        const found = await store.findModificationIds({ amendingAct, query, queryIn })
        expect(all).toEqual(expect.arrayContaining(found))
      }
    })

    it('answers any query', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
          const found = await store.findModificationIds({ amendingAct, query })
          expect(all).toEqual(expect.arrayContaining(found))
        }),
        { numRuns: 300 },
      )
    })

    it('finds every modification by any run of words of its text', async () => {
      const texts = dossier.modifications.flatMap(({ id, before, after }) =>
        [before, after].flatMap((side) =>
          side.kind === 'text' ? { id, words: side.text.split(/\s+/) } : [],
        ),
      )
      const run = fc.constantFrom(...texts).chain(({ id, words }) =>
        fc.tuple(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: 6 })).map(([start, count]) => ({
          id,
          words: words.slice(start, start + count),
        })),
      )
      await fc.assert(
        fc.asyncProperty(run, fc.boolean(), async ({ id, words }, asPhrase) => {
          const query = asPhrase ? `"${words.join(' ')}"` : words.join(' ')
          expect(await store.findModificationIds({ amendingAct, query })).toContain(id)
        }),
      )
    })
  })
}
