import { describe, expect, it } from '@jest/globals'
import { readNotation, writeNotation } from '../../../lib/diff'
import { compareNotation } from '../../notation'
import { ENGLISH, KAZAKH, RUSSIAN } from './one-liners'

describe('what a reader sees, one line a case', () => {
  it('has cases enough, each once', () => {
    const all = [...ENGLISH, ...RUSSIAN, ...KAZAKH]
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(new Set(all).size).toBe(all.length)
  })

  it.each([...ENGLISH])('en: %s', (line) => expect(compareNotation(line)).toBe(line))
  it.each([...RUSSIAN])('ru: %s', (line) => expect(compareNotation(line)).toBe(line))
  it.each([...KAZAKH])('kk: %s', (line) => expect(compareNotation(line)).toBe(line))
})

describe('the notation', () => {
  it('writes brackets, slashes and backslashes of the text behind a backslash', () => {
    const spans = [
      { type: 'equal', text: 'a [b] ' },
      { type: 'deleted', text: '1/2' },
      { type: 'inserted', text: '\\' },
    ] as const
    expect(writeNotation(spans)).toBe('a \\[b\\] [1\\/2/\\\\]')
    expect(readNotation('a \\[b\\] [1\\/2/\\\\]')).toEqual(spans)
  })

  it('reads an empty side as no span', () => {
    expect(readNotation('[/new]')).toEqual([{ type: 'inserted', text: 'new' }])
    expect(readNotation('[old/]')).toEqual([{ type: 'deleted', text: 'old' }])
    expect(readNotation('')).toEqual([])
  })

  it.each(['[a', '[a]', 'a]', 'a/b', '[a/[b]/c]', 'a\\', 'a\\b', '[a/b/c]'])('refuses %s', (broken) => {
    expect(() => readNotation(broken)).toThrow(SyntaxError)
  })
})
