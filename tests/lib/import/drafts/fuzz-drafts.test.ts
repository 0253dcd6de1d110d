import { describe, expect, it } from '@jest/globals'
import { readDraft } from '../../../../lib/import'
import { readDraftMutants, SOUND_DRAFTS } from './fuzz-drafts'

/** The corpora suite reads ten thousand; `FUZZ_DRAFTS` sets another number. */
const MUTANTS = Number(process.env.FUZZ_DRAFTS ?? 400)

describe('mutated files that become drafts', () => {
  it('begin as sound ones', async () => {
    for (const [name, bytes] of SOUND_DRAFTS) {
      const files =
        name === 'edition.txt'
          ? [
              { name, bytes },
              { name, bytes },
            ]
          : [{ name, bytes }]
      const { draft, issues } = await readDraft(files)
      expect([name, issues, draft === null]).toEqual([name, [], false])
    }
  })

  it(`give a draft or a reason: ${MUTANTS} of them`, async () => {
    expect(await readDraftMutants(0, MUTANTS)).toEqual([])
  }, 600_000)
})
