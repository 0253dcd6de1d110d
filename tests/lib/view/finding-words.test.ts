/** What reading a file found, in the language of the reader: no sentence that is known stays English. */
import { describe, expect, it } from '@jest/globals'
import { readDraft } from '../../../lib/import'
import type { Draft } from '../../../lib/model'
import {
  findingInWords,
  placeInWords,
  toModificationRow,
  toOverviewView,
  translatorFor,
} from '../../../lib/view'
import english from '../../../lib/view/messages/en/findings.json' with { type: 'json' }

const [en, ru, kk] = [translatorFor('en'), translatorFor('ru'), translatorFor('kk')]

async function draftOf(files: Readonly<Record<string, string>>): Promise<Draft> {
  const { draft } = await readDraft(
    Object.entries(files).map(([name, text]) => ({ name, bytes: new Uint8Array(Buffer.from(text)) })),
  )
  if (draft === null) throw new Error('The files became no draft.')
  return draft
}

const TABLE = {
  'bells.csv':
    'Article,Before,After\nArticle 1,A bell.,Two bells.\nnowhere,A horn.,\nArticle 3,–,Light.\nArticle 4,Sound.,Deleted\n',
}
const EDITIONS = {
  'ru1.txt': 'О звонках\n\nСтатья 1. Звонки\n\n1. Звонок один.\n\nСтатья 2. Свет\n\nСвет белый.\n',
  'ru2.txt':
    'О звонках\n\nСтатья 1. Звонки\n\n1. Звонков два.\n\nСтатья 2. Свет\n\nСвет белый.\n\nСтатья 3. Рог\n\nРог медный.\n',
}

describe('a finding', () => {
  it('is in English as it was made', () => {
    const sentence = 'row 3: the table does not say which act it changes; name the act.'
    expect(findingInWords(sentence, en)).toEqual({ text: sentence, language: 'en' })
  })

  it.each([
    [
      'line 2: the table does not say which act it changes; name the act.',
      'строка файла 2: в таблице не сказано, какой акт она изменяет; назовите акт.',
      'файлдың 2-жолы: кестеде қай акт өзгертілетіні айтылмаған; актіні атаңыз.',
    ],
    [
      'table 1, row 4: The place of the change could not be read from “Bicycle: “a”; b”; say which article it is in.',
      'таблица 1, строка 4: Из «Bicycle: “a”; b» не удалось понять, где стоит изменение; укажите статью.',
      '1-кесте, 4-жол: «Bicycle: “a”; b» бойынша өзгерістің орны анықталмады; қай бапта екенін көрсетіңіз.',
    ],
    [
      'The column is read as “before”, as it was given.',
      'Столбец прочитан как «до изменения», как указано.',
      'Баған көрсетілгендей «өзгеріске дейін» деп оқылды.',
    ],
    [
      'Changes between “ru1.docx” and “ru2.docx”',
      'Изменения между «ru1.docx» и «ru2.docx»',
      '«ru1.docx» мен «ru2.docx» арасындағы өзгерістер',
    ],
  ])('is said in the words of the reader: %s', (sentence, russian, kazakh) => {
    expect(findingInWords(sentence, ru)).toEqual({ text: russian, language: 'ru' })
    expect(findingInWords(sentence, kk)).toEqual({ text: kazakh, language: 'kk' })
  })

  it('that is not known stays English and says so, and so does what is too long for one', () => {
    expect(findingInWords('The minister decides.', ru)).toEqual({
      text: 'The minister decides.',
      language: 'en',
    })
    const long = `The table says “${'word '.repeat(1_000)}”.`
    expect(findingInWords(long, ru)).toEqual({ text: long, language: 'en' })
    expect(findingInWords('constructor', kk)).toEqual({ text: 'constructor', language: 'en' })
  })

  it('of every known kind is found by its own English sentence, with its values', () => {
    for (const [name, sentence] of Object.entries(english.sentence)) {
      const values = Object.fromEntries(
        [...sentence.matchAll(/\{(\w+)\}/g)].map(([, value = ''], at) => [value, `v${at}`]),
      )
      const made = sentence.replace(/\{(\w+)\}/g, (_, value: string) => values[value] ?? '')
      const key = `findings.sentence.${name as keyof typeof english.sentence}` as const
      expect([name, findingInWords(made, ru)]).toEqual([name, { text: ru(key, values), language: 'ru' }])
      expect([name, findingInWords(made, kk)]).toEqual([name, { text: kk(key, values), language: 'kk' }])
    }
  })
})

describe('a place', () => {
  it.each([
    ['the file', 'файл', 'файл'],
    ['table 1, row 2', 'таблица 1, строка 2', '1-кесте, 2-жол'],
    ['sheet “Table”, column 3', 'лист «Table», столбец 3', '«Table» парағы, 3-баған'],
    ['before table 2', 'перед: таблица 2', 'мынаның алдында: 2-кесте'],
  ])('%s is in the words of the reader', (place, russian, kazakh) => {
    expect(placeInWords(place, en)).toEqual({ text: place, language: 'en' })
    expect(placeInWords(place, ru)).toEqual({ text: russian, language: 'ru' })
    expect(placeInWords(place, kk)).toEqual({ text: kazakh, language: 'kk' })
  })

  it('in a file of any name stays as it is', () => {
    expect(placeInWords('ru2.txt, Article 3', ru)).toEqual({ text: 'ru2.txt, Article 3', language: 'en' })
  })
})

describe('what files that people bring become', () => {
  it.each([
    ['a table', TABLE],
    ['two editions', EDITIONS],
  ])('is told without a word of English: %s', async (_, files) => {
    const { dossier, notes, issues } = await draftOf(files)
    const said = [...notes.map(({ says }) => says), ...issues.map(({ message }) => message)]
    expect(said.length).toBeGreaterThan(6)
    for (const translate of [ru, kk]) {
      const { language } = translate
      expect(said.filter((sentence) => findingInWords(sentence, translate).language !== language)).toEqual([])
      const { name, summary, gaps } = toOverviewView(dossier, language)
      const sides = dossier.modifications.flatMap((one) => {
        const { before, after, attribution } = toModificationRow(one, dossier, language)
        return [before, after]
          .flatMap((side) => [side.kind === 'unknown' ? side.why : '', side.evidence.note ?? ''])
          .concat(
            attribution.note ?? '',
            attribution.sources.map(({ publisher, note }) => `${publisher}${note ?? ''}`),
          )
      })
      const shown = [name.replace(/[«“].*?[»”]|bells/g, ''), ...summary, ...gaps, ...sides]
      expect(shown.filter((text) => /[A-Za-z]{2}/.test(text))).toEqual([])
    }
  })
})
