import { describe, expect, it } from '@jest/globals'
import { wordsXml } from '../../../../lib/export/docx/wordprocessing'
import type { TableRun } from '../../../../lib/export/table/comparative-table'
import { inLanguages } from '../../../../lib/export/table/word-languages'

const run = (text: string, language: string, role: TableRun['role'] = 'words'): TableRun => ({
  role,
  change: 'equal',
  text,
  look: {},
  language,
})
const parts = (line: readonly TableRun[]) => inLanguages(line).map(({ text, language }) => [language, text])

describe('words in several languages', () => {
  it.each([
    ['ru', 'Статья 15: Number of weapons, как было', ['ru', 'en', 'ru']],
    ['kk', 'Ескертпе: Only the text changed', ['kk', 'en']],
    ['ru', 'Закон № 28-VI', ['ru']],
    ['en', 'Статья 15', ['en']],
    ['ja', '（略）Article', ['ja']],
    ['ru', '', ['ru']],
  ])('in %s: %s', (language, text, languages) => {
    const cut = parts([run(text, language)])
    expect(cut.map(([one]) => one)).toEqual(text === '' ? cut.map(() => language) : languages)
    expect(cut.map(([, words]) => words).join('')).toBe(text)
  })

  it('leave texts of provisions and signs as they are', () => {
    const line = [run('Текст with words', 'ru', 'text'), run('[', 'ru', 'sign')]
    expect(inLanguages(line)).toEqual(line)
  })

  it('say in Word which they are', () => {
    const xml = wordsXml('Note', 'Заметка: Restated text', 'ru')
    expect([...xml.matchAll(/<w:lang w:val="(\w+)"\/>/g)].map(([, language]) => language)).toEqual([
      'ru',
      'en',
    ])
    expect(xml.replace(/<[^>]*>/g, '')).toBe('Заметка: Restated text')
    expect(wordsXml('Note', 'Заметка', 'uk')).toContain('<w:lang w:val="uk"/>')
  })
})
