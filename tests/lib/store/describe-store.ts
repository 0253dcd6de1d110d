/** What every implementation of the store has to do, whatever database it is on. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type ActVersion,
  type Dossier,
  type Evidence,
  type IsoDate,
  type TextualModification,
  textStateOf,
} from '../../../lib/model'
import type { Store } from '../../../lib/store'
import { buildBroughtDossier } from '../brought-dossier'
import { buildDossier, observedWords, textSide } from '../dossier-builder'
import { describeSearch } from './describe-search'
import { dossierArbitrary } from './dossier-arbitrary'

/** A database of the test's own, empty at first, that several stores can be opened on at once. */
export type TestDatabase = { open(): Promise<Store>; remove(): Promise<void> }

export function describeStore(name: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(name, () => {
    let database: TestDatabase
    let store: Store
    beforeEach(async () => {
      database = await createDatabase()
      store = await database.open()
    })
    afterEach(async () => {
      await store.close()
      await database.remove()
    })

    const put = (dossier: Dossier, into = store) => into.replaceDossier(dossier, observedWords(dossier))
    const id = buildDossier().amendingAct.id

    describe('before the first import', () => {
      it('has nothing and says so', async () => {
        expect(await store.listAmendingActs()).toEqual([])
        expect(await store.readDossier(id)).toBeNull()
        expect(await store.readModification('bicycle-15')).toBeNull()
        expect(await store.findModifications({ amendingAct: id })).toEqual([])
        expect(await store.readRevision()).toBe(0)
      })
    })

    describe('a dossier', () => {
      it('is read back exactly as it was given', async () => {
        const dossier = buildDossier()
        await put(dossier)
        expect(await store.readDossier(id)).toStrictEqual(dossier)
      })

      it('is read back exactly, whatever it holds', async () => {
        await fc.assert(
          fc.asyncProperty(dossierArbitrary, async (dossier) => {
            await store.replaceDossier(dossier, new Map())
            const { actVersions: _, ...withoutEditions } = dossier
            expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(withoutEditions)
            expect(await store.readWholeDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
            // Its identifiers are free again for the next one.
            expect(await store.removeDossier(dossier.amendingAct.id)).toBe(true)
          }),
          { numRuns: 30 },
        )
      })

      it('is read by another opening of the same database', async () => {
        const dossier = buildDossier()
        await put(dossier)
        const other = await database.open()
        try {
          expect(await other.readDossier(id)).toStrictEqual(dossier)
          expect(await other.readRevision()).toBe(1)
        } finally {
          await other.close()
        }
      })

      it.each(['NUL \u0000', 'half a pair \ud83d', '\udeb2 the other half'])(
        'with a text that would not be read back is refused: %j',
        async (text) => {
          const dossier = buildDossier()
          await put(dossier)
          await expect(
            put({ ...dossier, amendingAct: { ...dossier.amendingAct, gaps: [text] } }),
          ).rejects.toMatchObject({ fault: 'unstorable-text' })
          expect(await store.readDossier(id)).toStrictEqual(dossier)
        },
      )

      it('without a press article has none', async () => {
        const { pressArticle: _, ...dossier } = buildDossier()
        await put(dossier)
        expect(Object.keys((await store.readDossier(id)) ?? {})).not.toContain('pressArticle')
      })

      it('loses what the next one does not have', async () => {
        await put(buildDossier())
        const { pressArticle: _, ...dossier } = buildDossier()
        const smaller: Dossier = { ...dossier, modifications: [], annotations: [], checkedProvisions: [] }
        await put(smaller)
        expect(await store.readDossier(id)).toStrictEqual(smaller)
        expect(await store.readModification('bicycle-15')).toBeNull()
        expect(await store.findModifications({ amendingAct: id, query: 'bell' })).toEqual([])
      })
    })

    describe('the list of amending acts', () => {
      it('counts acts and modifications, the one adopted last first', async () => {
        const first = buildDossier()
        const second = buildDossier('kz-2021-1-vii')
        const later = {
          ...second,
          amendingAct: {
            ...second.amendingAct,
            adopted: {
              value: '2021-03-13' as IsoDate,
              evidence: { certainty: 'unknown' as const, sources: [] },
            },
          },
          modifications: second.modifications.slice(0, 1),
          annotations: [],
          pressArticle: { title: 'None', source: 'PRESS', note: '', passages: [] },
        }
        await put(first)
        await put(later)
        expect(await store.listAmendingActs()).toStrictEqual([
          { amendingAct: later.amendingAct, acts: 3, modifications: 1 },
          { amendingAct: first.amendingAct, acts: 3, modifications: 4 },
        ])
      })
    })

    describe('two dossiers', () => {
      it('share acts and nothing else', async () => {
        const first = buildDossier()
        const second = buildDossier('kz-2021-1-vii')
        await put(first)
        await put(second)
        expect(await store.readDossier(id)).toStrictEqual(first)
        expect(await store.readDossier('kz-2021-1-vii')).toStrictEqual(second)
        const found = await store.findModifications({
          amendingAct: 'kz-2021-1-vii',
          query: 'bell',
          types: ['substitution'],
        })
        expect(found.map((one) => one.id)).toEqual(['kz-2021-1-vii-bicycle-12-1'])
      })

      it('say the same of a shared act: what the one imported last says', async () => {
        const first = buildDossier()
        const second = buildDossier('kz-2021-1-vii')
        const [code, ...others] = second.acts
        if (code === undefined) throw new Error('The dossier has acts.')
        const renamed = [{ ...code, title: { ...code.title, en: 'Code of Bicycles' } }, ...others]
        await put(first)
        await put({ ...second, acts: renamed })
        expect((await store.readDossier(id))?.acts).toStrictEqual(renamed)
        await put(first)
        expect(await store.readDossier(id)).toStrictEqual(first)
        expect((await store.readDossier('kz-2021-1-vii'))?.acts).toStrictEqual(second.acts)
      })

      it('may not have a modification of the same identifier', async () => {
        const first = buildDossier()
        const second = buildDossier('kz-2021-1-vii')
        const [one, ...others] = second.modifications
        if (one === undefined) throw new Error('The dossier has modifications.')
        const { pressArticle: _, ...rest } = second
        await put(first)
        await expect(
          put({ ...rest, annotations: [], modifications: [{ ...one, id: 'bicycle-15' }, ...others] }),
        ).rejects.toMatchObject({ fault: 'conflict', message: expect.stringContaining('"bicycle-15"') })
        expect(await store.readDossier('kz-2021-1-vii')).toBeNull()
        expect(await store.readDossier(id)).toStrictEqual(first)
      })
    })

    describe('an amending act that is taken away', () => {
      it('is gone, with its words and its acts, and the revision says so', async () => {
        await put(buildDossier())
        await put(buildDossier('kz-2021-1-vii'))
        const revision = await store.readRevision()
        expect(await store.removeDossier(id)).toBe(true)
        expect(await store.readRevision()).toBe(revision + 1)
        expect(await store.readDossier(id)).toBeNull()
        expect(await store.readWholeDossier(id)).toBeNull()
        expect(await store.findModifications({ amendingAct: id, query: 'bell' })).toEqual([])
        expect(await store.readDossier('kz-2021-1-vii')).toStrictEqual(buildDossier('kz-2021-1-vii'))
        // Its identifiers are free.
        await put(buildDossier())
        expect(await store.readDossier(id)).toStrictEqual(buildDossier())
      })

      it('is not there a second time', async () => {
        await put(buildDossier())
        await store.removeDossier(id)
        const revision = await store.readRevision()
        expect(await store.removeDossier(id)).toBe(false)
        expect(await store.removeDossier('xx-none')).toBe(false)
        expect(await store.readRevision()).toBe(revision)
      })
    })

    describe('whole editions of acts', () => {
      const evidence: Evidence = {
        certainty: 'confirmed',
        sources: ['TEXT-B'],
        note: 'The edition of the day.',
      }
      const edition = (more: Partial<ActVersion>): ActVersion => ({
        act: 'bicycle-code',
        language: 'en',
        text: 'Article 1. Bells.\n\nEvery bicycle has a bell.',
        status: 'restated',
        evidence,
        ...more,
      })
      const editions = [
        edition({ asOf: '2020-03-13' as IsoDate, text: 'Article 1. Bells.\n\n  Two bells.\n' }),
        edition({ language: 'ru', text: 'Статья 1.' }),
        edition({ asOf: '2010-03-01' as IsoDate }),
        edition({ act: 'bell-law', text: '' }),
      ]

      it('come with the whole dossier and not with the dossier that pages read', async () => {
        await put({ ...buildDossier(), actVersions: editions })
        expect(await store.readDossier(id)).toStrictEqual(buildDossier())
        expect(await store.readWholeDossier(id)).toStrictEqual({ ...buildDossier(), actVersions: editions })
      })

      it('are listed by day, those without one first, and their texts read one by one', async () => {
        await put({ ...buildDossier(), actVersions: editions })
        const listed = await store.listEditions('bicycle-code')
        expect(listed).toStrictEqual([
          { amendingAct: id, ordinal: 1, act: 'bicycle-code', language: 'ru', status: 'restated', evidence },
          {
            amendingAct: id,
            ordinal: 2,
            act: 'bicycle-code',
            asOf: '2010-03-01',
            language: 'en',
            status: 'restated',
            evidence,
          },
          {
            amendingAct: id,
            ordinal: 0,
            act: 'bicycle-code',
            asOf: '2020-03-13',
            language: 'en',
            status: 'restated',
            evidence,
          },
        ])
        expect(await store.readEditionText(id, 0)).toBe('Article 1. Bells.\n\n  Two bells.\n')
        expect(await store.readEditionText(id, 3)).toBe('')
        expect(await store.readEditionText(id, 4)).toBeNull()
        expect(await store.readEditionText('xx-none', 0)).toBeNull()
        expect(await store.listEditions('no-such-act')).toEqual([])
      })

      it('go with a dossier that no longer has them', async () => {
        await put({ ...buildDossier(), actVersions: editions })
        await put(buildDossier())
        expect(await store.listEditions('bicycle-code')).toEqual([])
        expect(await store.readWholeDossier(id)).toStrictEqual(buildDossier())
      })
    })

    describe('the library', () => {
      it('has every act with the amending acts that speak of it, and one category of each slug', async () => {
        await put(buildDossier())
        const brought = buildBroughtDossier()
        await put(brought)
        const { acts, categories } = await store.readLibrary()
        expect(acts.map(({ act }) => act)).toStrictEqual(
          [...buildDossier().acts, ...brought.acts].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
        )
        const of = (wanted: string) => acts.find(({ act }) => act.id === wanted)
        expect(of('umbrella-act')).toMatchObject({
          amendingActs: [{ id: 'brought-umbrellas', changes: 2 }],
          editions: 2,
        })
        // Only checked, amended without a row, amended.
        expect(of('lamp-law')).toMatchObject({ amendingActs: [{ id, changes: null }], editions: 0 })
        expect(of('bell-law')?.amendingActs).toEqual([{ id, changes: 0 }])
        expect(categories).toStrictEqual(buildDossier().categories)
        await put(buildDossier('kz-2021-1-vii'))
        const again = await store.readLibrary()
        expect(again.categories).toStrictEqual(buildDossier().categories)
        expect(again.acts.find(({ act }) => act.id === 'bell-law')?.amendingActs).toEqual([
          { id, changes: 0 },
          { id: 'kz-2021-1-vii', changes: 0 },
        ])
      })

      it('tells of each change what it is filtered by, the same as its dossier', async () => {
        const dossiers = [buildDossier(), buildDossier('kz-2021-1-vii'), buildBroughtDossier()]
        for (const dossier of dossiers) await put(dossier)
        const facts = await store.findModificationFacts({})
        const expected = dossiers.flatMap(({ modifications }) =>
          modifications.map((one) => ({
            id: one.id,
            amendingAct: one.amendingAct,
            act: one.act,
            type: one.type,
            observed: one.observed ?? false,
            categories: one.categories,
            certainty: one.attribution.certainty,
            state: textStateOf(one),
            outside: one.outsideDeclaredSubject !== undefined,
            commencement: one.commencement,
          })),
        )
        const byId = (list: typeof facts) => list.toSorted((one, other) => (one.id < other.id ? -1 : 1))
        expect(byId(facts)).toStrictEqual(byId(expected as typeof facts))
        // Of one day by identifier; of no known day last.
        expect([...new Set(facts.map((one) => one.amendingAct))]).toEqual([
          id,
          'kz-2021-1-vii',
          'brought-umbrellas',
        ])
        expect(facts.filter((one) => one.amendingAct === id).map((one) => one.id)).toEqual(
          (await store.findModifications({ amendingAct: id })).map((one) => one.id),
        )
      })

      it('finds words in all amending acts', async () => {
        await put(buildDossier())
        await put(buildBroughtDossier())
        const ids = async (query: string) =>
          (await store.findModificationFacts({ query })).map((one) => one.id)
        expect(await ids('schirm')).toEqual(['umbrella-1', 'umbrella-2'])
        expect(await ids('bell')).toEqual(
          (await store.findModifications({ amendingAct: id, query: 'bell' })).map((one) => one.id),
        )
        expect(await ids('"; DROP')).toEqual([])
      })
    })

    describe('what is openly not known or not sorted', () => {
      it('is found by its filter, and by no other', async () => {
        const dossier = buildDossier()
        const [first, second, ...others] = dossier.modifications
        if (!first || !second) throw new Error('The dossier has modifications.')
        const outside: Evidence = { certainty: 'likely', sources: ['REPORT'], note: 'A lawyer’s umbrella.' }
        await put({
          ...dossier,
          modifications: [
            { ...first, categories: [], observed: true },
            { ...second, outsideDeclaredSubject: outside },
            ...others,
          ],
        })
        const found = async (filter: object) =>
          (await store.findModifications({ amendingAct: id, ...filter })).map((one) => one.id)
        expect(await found({ categories: ['none'] })).toEqual([first.id])
        expect(await found({ categories: ['none', ...second.categories] })).toEqual(
          expect.arrayContaining([first.id, second.id]),
        )
        expect(await found({ categories: second.categories })).not.toContain(first.id)
        expect(await found({ subjects: ['outside'] })).toEqual([second.id])
        expect(await found({ subjects: [] })).toHaveLength(dossier.modifications.length)
        expect(await found({ query: 'umbrella' })).toEqual([second.id])
        expect(await store.readModification(second.id)).toStrictEqual({
          ...second,
          outsideDeclaredSubject: outside,
        })
        expect((await store.readModification(first.id))?.observed).toBe(true)
      })
    })

    describe('an import', () => {
      const ids = buildDossier().modifications.map((one) => one.id)

      it('counts what it added, and the second time that nothing changed', async () => {
        const dossier = buildDossier()
        expect(await put(dossier)).toEqual({ added: ids, changed: [], removed: [], unchanged: 0 })
        expect(await put(dossier)).toEqual({ added: [], changed: [], removed: [], unchanged: 4 })
        expect(await store.readRevision()).toBe(1)
      })

      it('counts what was changed and removed', async () => {
        const dossier = buildDossier()
        await put(dossier)
        const { pressArticle: _, ...rest } = dossier
        const [first, second, third] = dossier.modifications as [
          TextualModification,
          TextualModification,
          TextualModification,
        ]
        const counts = await put({
          ...rest,
          annotations: [],
          modifications: [
            { ...first, after: textSide('Something else.') },
            { ...second, id: 'bicycle-16' },
            { ...third, categories: [...third.categories] },
          ],
        })
        expect(counts).toEqual({
          added: ['bicycle-16'],
          changed: ['bicycle-12-1'],
          removed: ['bicycle-15', 'path-3-2'],
          unchanged: 1,
        })
        expect(await store.readRevision()).toBe(2)
      })

      it.each<[string, (dossier: Dossier) => Dossier]>([
        [
          'a note',
          (one) => ({ ...one, annotations: one.annotations.map((note) => ({ ...note, body: 'Other.' })) }),
        ],
        ['the order of the sources', (one) => ({ ...one, sources: [...one.sources].reverse() })],
        ['a gap', (one) => ({ ...one, amendingAct: { ...one.amendingAct, gaps: [] } })],
      ])('sees that %s changed, and changes the revision', async (_, change) => {
        const dossier = buildDossier()
        await put(dossier)
        const changed = change(dossier)
        expect(await put(changed)).toMatchObject({ changed: [], unchanged: 4 })
        expect(await store.readRevision()).toBe(2)
        expect(await store.readDossier(id)).toStrictEqual(changed)
      })

      it('sees that a comparison now sees other words', async () => {
        const dossier = buildDossier()
        await put(dossier)
        await store.replaceDossier(dossier, new Map([['bicycle-12-1', { added: 'tandem', removed: '' }]]))
        expect(await store.readRevision()).toBe(2)
        const find = (query: string) =>
          store.findModificationIds({ amendingAct: id, query, queryIn: 'added' })
        expect(await find('tandem')).toEqual(['bicycle-12-1'])
        expect(await find('50')).toEqual([])
      })

      /** Each breaks a reference in another table, so that the error comes at another moment of the import. */
      const breaks: readonly ((dossier: Dossier) => Dossier)[] = [
        (one) => ({ ...one, sources: one.sources.filter((source) => source.key !== 'PRESS') }),
        (one) => ({ ...one, sources: one.sources.filter((source) => source.key !== 'NOTE') }),
        (one) => ({ ...one, sources: [...one.sources, ...one.sources] }),
        (one) => ({ ...one, categories: one.categories.slice(1) }),
        (one) => ({ ...one, acts: one.acts.slice(0, -1) }),
        (one) => ({ ...one, acts: [...one.acts, ...one.acts.slice(0, 1)] }),
        (one) => ({ ...one, amendments: one.amendments.slice(1) }),
        (one) => ({ ...one, modifications: one.modifications.slice(1) }),
        (one) => ({ ...one, modifications: [...one.modifications, ...one.modifications.slice(-1)] }),
        (one) => ({ ...one, annotations: [...one.annotations, ...one.annotations.slice(-1)] }),
        (one) => ({ ...one, checkedProvisions: one.checkedProvisions.slice(1) }),
        (one) => ({ ...one, checkedActs: [...one.checkedActs, ...one.checkedActs] }),
      ]

      it('that fails anywhere in the middle leaves the old content as it was', async () => {
        const old = buildDossier()
        await put(old)
        const changed: Dossier = {
          ...old,
          amendingAct: { ...old.amendingAct, name: 'Another name', summary: ['Another summary.'] },
          acts: old.acts.map((act) => ({ ...act, number: `${act.number}-new` })),
        }
        await fc.assert(
          fc.asyncProperty(fc.constantFrom(...breaks), async (breakIt) => {
            await expect(put(breakIt(changed))).rejects.toThrow()
            expect(await store.readDossier(id)).toStrictEqual(old)
            expect(await store.readRevision()).toBe(1)
            const found = await store.findModificationIds({ amendingAct: id, query: 'bell', queryIn: 'all' })
            expect(found).toEqual(['bicycle-12-1'])
          }),
          { numRuns: breaks.length, examples: breaks.map((one): [typeof one] => [one]) },
        )
        await put(changed)
        expect(await store.readDossier(id)).toStrictEqual(changed)
      })

      it('of two programs at once leaves one of the two dossiers, whole', async () => {
        const other = await database.open()
        try {
          const one = buildDossier()
          const two: Dossier = {
            ...one,
            amendingAct: { ...one.amendingAct, name: 'Another name' },
            annotations: [],
          }
          const counts = await Promise.all([put(one), put(two, other), put(one), put(two, other)])
          expect(counts.map(({ added, unchanged }) => added.length + unchanged)).toEqual([4, 4, 4, 4])
          const read = await store.readDossier(id)
          expect([one, two]).toContainEqual(read)
          expect(await other.readDossier(id)).toStrictEqual(read)
        } finally {
          await other.close()
        }
      })

      it('is never seen half done by a reader', async () => {
        const one = buildDossier()
        const two: Dossier = {
          ...one,
          amendingAct: { ...one.amendingAct, name: 'Another name' },
          modifications: one.modifications.map((modification) => ({
            ...modification,
            topic: 'Another topic',
          })),
        }
        await put(one)
        const reader = await database.open()
        try {
          const seen = new Set<string>()
          let importing = true
          const imports = (async () => {
            for (const dossier of [two, one, two, one]) await put(dossier)
          })().finally(() => {
            importing = false
          })
          while (importing) {
            const read = await reader.readDossier(id)
            expect([one, two]).toContainEqual(read)
            seen.add(read?.amendingAct.name ?? '')
            const topics = (await reader.findModifications({ amendingAct: id })).map(({ topic }) => topic)
            expect(
              [one, two].map(({ modifications }) => modifications.map(({ topic }) => topic)),
            ).toContainEqual(topics)
          }
          await imports
          expect(seen.size).toBeGreaterThan(0)
        } finally {
          await reader.close()
        }
      })
    })

    describe('a modification', () => {
      it('is read by its identifier', async () => {
        const dossier = buildDossier()
        await put(dossier)
        for (const modification of dossier.modifications) {
          expect(await store.readModification(modification.id)).toStrictEqual(modification)
        }
        expect(await store.readModification('BICYCLE-15')).toBeNull()
        expect(await store.readModification("' OR 1=1 --")).toBeNull()
      })
    })
  })

  describeSearch(name, createDatabase)
}
