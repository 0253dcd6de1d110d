import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { configuredDatabase, openSiteStore } from '../../../lib/store'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

describe('configuredDatabase', () => {
  it('is what the environment says, or a file in the project', () => {
    expect(configuredDatabase({ NODE_ENV: 'test', TUZETU_DATABASE_URL: 'file:x.db' })).toBe('file:x.db')
    const root = path.join(import.meta.dirname, '../../..')
    expect(configuredDatabase({ NODE_ENV: 'test' })).toBe(path.join(root, '.tuzetu', 'tuzetu.db'))
    expect(configuredDatabase({ NODE_ENV: 'test', TUZETU_DATABASE_URL: '' })).toBe(
      path.join(root, '.tuzetu', 'tuzetu.db'),
    )
  })
})

describe('openSiteStore', () => {
  const before = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(async () => {
    if (before === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = before
    await folder.remove()
  })

  it('fails while the database cannot be opened, and is one store from then on', async () => {
    process.env.TUZETU_DATABASE_URL = folder.file('no/such.db')
    await expect(openSiteStore()).rejects.toMatchObject({ fault: 'cannot-open' })
    process.env.TUZETU_DATABASE_URL = folder.file('site.db')
    const [store, same] = await Promise.all([openSiteStore(), openSiteStore()])
    expect(same).toBe(store)
    expect(await store.listAmendingActs()).toEqual([])
    await store.close()
  })
})
