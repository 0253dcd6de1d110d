import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { problemOf, statusOf } from '@/app/_site/address-problem'
import { openSiteStore } from '@/lib/store'
import { buildDossier, observedWords } from '../lib/dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../lib/temporary-folder'

const dossier = buildDossier()
const withoutArticle = {
  ...buildDossier('kz-2021-1-vii'),
  pressArticle: undefined,
  modifications: [],
  annotations: [],
}
const act = dossier.amendingAct.id
const change = dossier.modifications[0]?.id ?? ''
const none = new URLSearchParams()

describe('problemOf', () => {
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('site.db')
    const store = await openSiteStore()
    await store.replaceDossier(dossier, observedWords(dossier))
    await store.replaceDossier(withoutArticle, new Map())
  })
  afterAll(async () => {
    await (await openSiteStore()).close()
    await folder.remove()
  })

  it.each([
    '/',
    `/amending-acts/${act}`,
    `/amending-acts/${act}/changes`,
    `/amending-acts/${act}/article`,
    `/amending-acts/${act}/acts/${dossier.amendments[0]?.act}`,
    `/changes/${change}`,
    '/acts',
    '/acts/bicycle-code',
    '/acts/lamp-law',
    '/acts/bicycle-code/text',
    '/changes',
  ])('finds nothing wrong with %s', async (path) => {
    expect(await problemOf(path, none)).toBeNull()
    expect(await problemOf(path, new URLSearchParams('lang=kk&words=1&utm_source=letter'))).toBeNull()
  })

  it('names the amending acts there are', async () => {
    const problem = await problemOf('/amending-acts/kz-1999-1', none)
    expect(problem).toMatchObject({ kind: 'unknown-amending-act', id: 'kz-1999-1' })
    expect(problem).toHaveProperty('known.length', 2)
    expect(problem && statusOf(problem)).toBe(404)
  })

  it('names the amended acts there are', async () => {
    const problem = await problemOf(`/amending-acts/${act}/acts/tax-code`, none)
    expect(problem).toMatchObject({ kind: 'unknown-act', id: 'tax-code', amendingAct: act })
    expect(problem).toHaveProperty('known.length', dossier.amendments.length)
  })

  it('knows no change of another name, however it is written', async () => {
    for (const id of ['no-such', '%E0%A4%A', "x' OR 1=1 --", '..%2F..%2Fetc'])
      expect(await problemOf(`/changes/${id}`, none)).toMatchObject({ kind: 'unknown-change' })
  })

  it('says that there is no press article where there is none', async () => {
    expect(await problemOf(`/amending-acts/${withoutArticle.amendingAct.id}/article`, none)).toEqual({
      kind: 'no-article',
      amendingAct: withoutArticle.amendingAct.id,
    })
  })

  it('reports every wrong value with those that exist, for the page that filters', async () => {
    const search = new URLSearchParams('type=bogus&in=nowhere&certainty=likely')
    const problem = await problemOf(`/amending-acts/${act}/changes`, search)
    expect(problem).toMatchObject({
      kind: 'unknown-values',
      problems: [
        { parameter: 'type', value: 'bogus' },
        { parameter: 'in', value: 'nowhere', known: ['all', 'added', 'removed'] },
      ],
    })
    expect(problem && statusOf(problem)).toBe(400)
    expect(await problemOf(`/changes/${change}`, search)).toBeNull()
  })

  it('names the acts there are in the whole library', async () => {
    for (const path of ['/acts/tax-code', '/acts/tax-code/text', '/acts/%E0%A4%A']) {
      const problem = await problemOf(path, none)
      expect(problem).toMatchObject({ kind: 'unknown-library-act' })
      expect(problem && statusOf(problem)).toBe(404)
      expect(problem).toHaveProperty('known.length', dossier.acts.length)
    }
  })

  it('reports wrong values of the list of all changes, and no day that is none', async () => {
    expect(await problemOf('/changes', new URLSearchParams('amending-act=xx&page=x&q=any'))).toMatchObject({
      kind: 'unknown-values',
      problems: [
        { parameter: 'amending-act', value: 'xx' },
        { parameter: 'page', value: 'x' },
      ],
    })
    expect(await problemOf('/acts/bicycle-code/text', new URLSearchParams('on=2021-02-30'))).toMatchObject({
      kind: 'unknown-values',
      problems: [{ parameter: 'on', value: '2021-02-30' }],
    })
    expect(await problemOf('/acts/bicycle-code/text', new URLSearchParams('on=2021-02-28'))).toBeNull()
    expect(await problemOf('/changes', new URLSearchParams(`amending-act=${act}&category=none`))).toBeNull()
  })

  it('does not take an unknown language for a known one', async () => {
    for (const path of [
      '/',
      '/acts',
      '/acts/bicycle-code',
      '/acts/bicycle-code/text',
      '/changes',
      `/changes/${change}`,
      '/compare',
      '/import',
    ])
      expect(await problemOf(path, new URLSearchParams('lang=xx'))).toMatchObject({
        kind: 'unknown-values',
        problems: [{ parameter: 'lang', value: 'xx' }],
      })
  })
})
