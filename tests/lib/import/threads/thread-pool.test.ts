import { describe, expect, it } from '@jest/globals'
import { compareTexts } from '../../../../lib/diff'
import { compareIsolated } from '../../../../lib/import'
import { ThreadPool } from '../../../../lib/import/threads/thread-pool'
import type { ReadTask } from '../../../../lib/import/threads/works'

const law = (seed: number, articles: number): string =>
  Array.from(
    { length: articles },
    (_, at) => `Article ${at + 1}. Rule\n\n1. ${`word${(at * seed) % 97} `.repeat(60)}`,
  ).join('\n\n')

describe('comparing in a thread', () => {
  it('gives what the comparison gives', async () => {
    const [before, after] = [law(3, 40), law(7, 40)]
    expect(await compareIsolated(before, after)).toEqual({ result: compareTexts(before, after) })
    expect(await compareIsolated('1 km', '2 km', { language: 'kk' })).toMatchObject({
      result: { language: 'kk' },
    })
  })

  it('leaves this thread free to answer others meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await compareIsolated(law(3, 6_000), law(11, 6_000))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  it('is stopped when it takes too long, and the next one is done', async () => {
    expect(await compareIsolated(law(3, 8_000), law(11, 8_000), {}, 1)).toEqual({
      refusal: {
        rule: 'out-of-time',
        message: 'Comparing the texts took longer than 0.001 seconds and was stopped.',
      },
    })
    expect(await compareIsolated('a', 'a')).toHaveProperty('result')
  })

  it('turns away whoever would wait behind too many', async () => {
    const asked = Array.from({ length: 40 }, () => compareIsolated(law(3, 300), law(5, 300)))
    const outcomes = await Promise.all(asked)
    const refused = outcomes.filter((outcome) => 'refusal' in outcome)
    // Two at work and sixteen waiting.
    expect(refused).toHaveLength(22)
    expect(refused[0]).toEqual({
      refusal: {
        rule: 'too-busy',
        message: 'Comparing the texts was not begun: 16 others are waiting; try again in a minute.',
      },
    })
    expect(await compareIsolated('a', 'b')).toHaveProperty('result')
  })
})

describe('a thread that fails', () => {
  it('is a bug, and the next work is done all the same', async () => {
    const pool = new ThreadPool<ReadTask, unknown>('read', {
      doing: 'Reading',
      threads: 1,
      waiting: 1,
      memory: 256,
    })
    const wrong = { bytes: null, options: {} } as unknown as ReadTask
    await expect(pool.run(wrong, 10_000)).rejects.toThrow(/TypeError/)
    const sound = { bytes: new Uint8Array(Buffer.from('Article 1')), options: { name: 'a.txt' } }
    expect(await pool.run(sound, 10_000)).toMatchObject({ result: { text: 'Article 1' } })
  })
})
