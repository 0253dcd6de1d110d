import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isUpToDate, sourceFingerprint, writeStamp } from '../../../lib/cli/source-fingerprint'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

describe('sourceFingerprint', () => {
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
    await mkdir(folder.file('app/deep'), { recursive: true })
    await mkdir(folder.file('app/generated'))
    await writeFile(folder.file('app/page.tsx'), 'page')
    await writeFile(folder.file('app/deep/part.tsx'), 'part')
    await writeFile(folder.file('lock.json'), '{}')
  })
  afterEach(() => folder.remove())

  const fingerprint = () => sourceFingerprint(folder.path, ['app', 'lock.json', 'none'], ['app/generated'])

  it.each<[string, () => Promise<void>]>([
    ['edited', () => writeFile(folder.file('app/deep/part.tsx'), 'other')],
    ['added', () => writeFile(folder.file('app/deep/new.tsx'), '')],
    ['removed', () => rm(folder.file('app/deep/part.tsx'))],
    ['renamed', () => rename(folder.file('app/page.tsx'), folder.file('app/site.tsx'))],
    ['edited, outside a folder', () => writeFile(folder.file('lock.json'), '{ }')],
    ['created that was missing', () => writeFile(folder.file('none'), '')],
  ])('changes when a file is %s', async (_, change) => {
    const before = fingerprint()
    await change()
    expect(fingerprint()).not.toBe(before)
  })

  it.each<[string, () => Promise<void>]>([
    ['a date', () => utimes(folder.file('app/page.tsx'), 1, 1)],
    ['a file that is left out', () => writeFile(folder.file('app/generated/client.ts'), 'x')],
    ['a file elsewhere', () => writeFile(folder.file('readme.md'), 'x')],
  ])('stays when %s changes', async (_, change) => {
    const before = fingerprint()
    await change()
    expect(fingerprint()).toBe(before)
  })

  it('tells the border between two files', async () => {
    await writeFile(folder.file('app/a'), 'xy')
    await writeFile(folder.file('app/b'), '')
    const before = fingerprint()
    await writeFile(folder.file('app/a'), 'x')
    await writeFile(folder.file('app/b'), 'y')
    expect(fingerprint()).not.toBe(before)
  })

  it('is kept in a stamp', () => {
    const stamp = folder.file('.next/made-from')
    expect(isUpToDate(stamp, 'one')).toBe(false)
    writeStamp(stamp, 'one')
    expect(isUpToDate(stamp, 'one')).toBe(true)
    expect(isUpToDate(stamp, 'two')).toBe(false)
  })
})
