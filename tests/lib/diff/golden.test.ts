/**
 * Golden comparisons a lawyer can read: `tests/fixtures/comparisons/<name>/{before,after,expected}.txt`. The expected files
 * are written anew only by `UPDATE_GOLDEN=1 npx jest …`; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { compareTexts, writeComparisonText } from '../../../lib/diff'

const FOLDER = join(import.meta.dirname, '../../fixtures/comparisons')
const names = readdirSync(FOLDER).sort()

describe('golden comparisons', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10)
  })

  it.each(names)('%s', (name) => {
    const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8')
    const written = writeComparisonText(compareTexts(read('before.txt'), read('after.txt')))
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(FOLDER, name, 'expected.txt'), written)
    expect(written).toBe(read('expected.txt'))
  })
})
