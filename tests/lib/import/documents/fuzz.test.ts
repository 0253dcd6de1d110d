import { describe, expect, it } from '@jest/globals'
import { readDocument } from '../../../../lib/import'
import { readMutants, SOUND } from './fuzz'

/** The corpora suite reads ten thousand and more; `FUZZ_DOCUMENTS` sets another number. */
const MUTANTS = Number(process.env.FUZZ_DOCUMENTS ?? 400)

describe('mutated documents of every format', () => {
  it('begin as sound ones', async () => {
    for (const [name, bytes] of SOUND)
      expect([name, (await readDocument(bytes, { name })).readable]).toEqual([name, true])
  })

  it(`give a text or one reason: ${MUTANTS} of them`, async () => {
    expect(await readMutants(0, MUTANTS)).toEqual([])
  }, 600_000)
})
