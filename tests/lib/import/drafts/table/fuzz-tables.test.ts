import { describe, expect, it } from '@jest/globals'
import { readTableDraftHere } from '../../../../../lib/import/drafts/table'
import { readTableMutants, SOUND_TABLES } from './fuzz-tables'

/** The corpora suite reads ten thousand; `FUZZ_TABLES` sets another number. */
const MUTANTS = Number(process.env.FUZZ_TABLES ?? 400)

describe('mutated tables of every format', () => {
  it('begin as sound ones', async () => {
    for (const [name, bytes] of SOUND_TABLES) {
      const draft = await readTableDraftHere({ name, bytes })
      expect([name, 'dossier' in draft && draft.dossier.modifications.length > 0]).toEqual([name, true])
    }
  })

  it(`give a draft or a reason: ${MUTANTS} of them`, async () => {
    expect(await readTableMutants(0, MUTANTS)).toEqual([])
  }, 900_000)
})
