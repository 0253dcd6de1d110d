import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { waysOut } from '@/app/_site/ways-out'
import { openSiteStore } from '@/lib/store'
import { parseRequest, writeRequest } from '@/lib/view'
import { buildDossier, observedWords } from '../lib/dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../lib/temporary-folder'

const dossier = buildDossier()
const ways = async (query: string) =>
  (await waysOut(parseRequest(new URLSearchParams(query), dossier).request)).map(
    ({ dropped, request, count }) => [dropped, writeRequest(request), count],
  )

describe('waysOut', () => {
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('site.db')
    await (await openSiteStore()).replaceDossier(dossier, observedWords(dossier))
  })
  afterAll(async () => {
    await (await openSiteStore()).close()
    await folder.remove()
  })

  it('names the conditions to let go of, the nearest first, and keeps the layout', async () => {
    expect(await ways('type=repeal&act=bicycle-code&view=after')).toEqual([
      ['act', 'type=repeal&view=after', 1],
      ['type', 'act=bicycle-code&view=after', 3],
    ])
  })

  it('leaves out what leads nowhere', async () => {
    expect(await ways('q=zzzzzz&type=repeal')).toEqual([['q', 'type=repeal', 1]])
    expect(await ways('q=zzzzzz')).toEqual([['q', '', 4]])
  })

  it('offers to look in all words', async () => {
    expect(await ways('q=bell&in=removed')).toEqual([
      ['in', 'q=bell', 1],
      ['q', '', 4],
    ])
  })
})
