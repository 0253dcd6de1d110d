import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { openStore, type Store, withDossierCache } from '../../../lib/store'
import { buildDossier, observedWords } from '../dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

const dossier = buildDossier()
const id = dossier.amendingAct.id
const renamed = { ...dossier, amendingAct: { ...dossier.amendingAct, name: 'Another name' } }

describe('withDossierCache', () => {
  let folder: TemporaryFolder
  let store: Store
  let cached: Store
  beforeEach(async () => {
    folder = await temporaryFolder()
    store = await openStore(folder.file('tuzetu.db'))
    cached = withDossierCache(store)
    await store.replaceDossier(dossier, observedWords(dossier))
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await cached.close()
    await folder.remove()
  })

  it('reads once per revision', async () => {
    const readDossier = jest.spyOn(store, 'readDossier')
    const listAmendingActs = jest.spyOn(store, 'listAmendingActs')
    const [first, second] = await Promise.all([cached.readDossier(id), cached.readDossier(id)])
    expect(first).toStrictEqual(dossier)
    expect(second).toBe(first)
    expect(await cached.readDossier(id)).toBe(first)
    await Promise.all([cached.listAmendingActs(), cached.listAmendingActs()])
    expect(readDossier).toHaveBeenCalledTimes(1)
    expect(listAmendingActs).toHaveBeenCalledTimes(1)
  })

  it('sees the import of another program', async () => {
    await cached.readDossier(id)
    await cached.listAmendingActs()
    const other = await openStore(folder.file('tuzetu.db'))
    await other.replaceDossier(renamed, observedWords(renamed))
    await other.close()
    expect(await cached.readDossier(id)).toStrictEqual(renamed)
    expect((await cached.listAmendingActs())[0]?.amendingAct.name).toBe('Another name')
  })

  it('keeps what it has after an import that changed nothing', async () => {
    const first = await cached.readDossier(id)
    await store.replaceDossier(dossier, observedWords(dossier))
    expect(await cached.readDossier(id)).toBe(first)
  })

  it('finds what the store finds, as the modifications of the dossier it gives', async () => {
    const read = await cached.readDossier(id)
    for (const filter of [{}, { query: 'bell' }, { categories: ['registration'] }, { acts: ['no-such'] }]) {
      const found = await cached.findModifications({ amendingAct: id, ...filter })
      expect(found).toStrictEqual(await store.findModifications({ amendingAct: id, ...filter }))
      for (const one of found) expect(read?.modifications).toContain(one)
    }
    expect(await cached.findModifications({ amendingAct: 'no-such' })).toEqual([])
  })

  it('reads a modification, before and after it knows its dossier', async () => {
    expect(await cached.readModification('bicycle-15')).toStrictEqual(dossier.modifications[1])
    await cached.readDossier(id)
    expect(await cached.readModification('bicycle-15')).toStrictEqual(dossier.modifications[1])
    expect(await cached.readModification('no-such')).toBeNull()
    await store.replaceDossier({ ...dossier, amendingAct: renamed.amendingAct }, new Map())
    const [, second] = dossier.modifications
    expect(await cached.readModification('bicycle-15')).toStrictEqual(second)
  })

  it('does not keep that there is none', async () => {
    const readDossier = jest.spyOn(store, 'readDossier')
    expect(await cached.readDossier('no-such')).toBeNull()
    expect(await cached.readDossier('no-such')).toBeNull()
    expect(readDossier).toHaveBeenCalledTimes(2)
  })

  it('tries again after an error', async () => {
    jest.spyOn(store, 'readDossier').mockRejectedValueOnce(new Error('once'))
    jest.spyOn(store, 'listAmendingActs').mockRejectedValueOnce(new Error('once'))
    await expect(cached.readDossier(id)).rejects.toThrow('once')
    await expect(cached.listAmendingActs()).rejects.toThrow('once')
    expect(await cached.readDossier(id)).toStrictEqual(dossier)
    expect(await cached.listAmendingActs()).toHaveLength(1)
  })
})
