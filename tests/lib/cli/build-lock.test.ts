import { existsSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { whileAlone } from '../../../lib/cli/build-lock'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

describe('whileAlone', () => {
  let folder: TemporaryFolder
  let lock: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    lock = folder.file('lock')
  })
  afterEach(() => folder.remove())

  it('lets one in after the other', async () => {
    const events: string[] = []
    const enter = (name: string) =>
      whileAlone(lock, async () => {
        events.push(`${name} in`)
        await new Promise((resolve) => setTimeout(resolve, 20))
        events.push(`${name} out`)
        return name
      })
    expect(await Promise.all([enter('first'), enter('second'), enter('third')])).toEqual([
      'first',
      'second',
      'third',
    ])
    expect(events).toHaveLength(6)
    for (let at = 0; at < events.length; at += 2)
      expect(events[at + 1]).toBe(events[at]?.replace(' in', ' out'))
    expect(existsSync(lock)).toBe(false)
  })

  it('opens again where the work throws', async () => {
    await expect(
      whileAlone(lock, async () => {
        throw new Error('the work')
      }),
    ).rejects.toThrow('the work')
    expect(await whileAlone(lock, async () => 'next')).toBe('next')
  })

  it('does not wait where there can be no lock', async () => {
    const nameless = folder.file('x'.repeat(300))
    await expect(whileAlone(nameless, async () => 'work')).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
  })

  it('takes a lock over whose process has ended', async () => {
    // No process has a number beyond the largest there can be.
    writeFileSync(lock, '99999999')
    expect(await whileAlone(lock, async () => 'taken over')).toBe('taken over')
  })
})
