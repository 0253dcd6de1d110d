import { describe, expect, it } from '@jest/globals'
import { compareTexts, type TextLanguage } from '../../../lib/diff'

/** Labels and eIds of the provisions of a text. */
function read(text: string, language?: TextLanguage): (readonly [string, string])[] {
  const { rows } = compareTexts(text, text, language ? { language } : {})
  return rows.map(({ after }) => [after[0]?.label ?? '', after[0]?.eId ?? ''] as const)
}

const eIds = (text: string, language?: TextLanguage) => read(text, language).map(([, eId]) => eId)

describe('the structure of a text', () => {
  it('is read in Russian: sections, chapters, articles, parts, subpoints, letters, paragraphs', () => {
    const text =
      'Раздел 1. Общее\nГлава 2. Оружие\nСтатья 15. Обязанности\n1. Владелец:\n1) хранит;\n1-1) сообщает:\nа) сразу;\n2. Иное.\nАбзац.\n'
    expect(read(text)).toEqual([
      ['Section 1', 'sec_1'],
      ['Chapter 2', 'sec_1__chp_2'],
      ['Article 15', 'art_15'],
      ['Article 15(1)', 'art_15__part_1'],
      ['Article 15(1)(1)', 'art_15__part_1__subpoint_1'],
      ['Article 15(1)(1-1)', 'art_15__part_1__subpoint_1-1'],
      ['Article 15(1)(1-1)(а)', 'art_15__part_1__subpoint_1-1__letter_а'],
      ['Article 15(2)', 'art_15__part_2'],
      ['Article 15(2), paragraph 2', 'art_15__part_2__para_2'],
    ])
  })

  it('is read in Kazakh', () => {
    const text = '1-бөлім. Жалпы\n2-тарау. Қару\n12-1-бап. Міндеттер\n1. Иесі:\n1) сақтайды.\n'
    expect(eIds(text, 'kk')).toEqual([
      'sec_1',
      'sec_1__chp_2',
      'art_12-1',
      'art_12-1__part_1',
      'art_12-1__part_1__subpoint_1',
    ])
  })

  it('is read in English, with nested letters and Roman numerals', () => {
    const text =
      '§ 4-1802 Civil legal counsel.\n(a) First.\n(b)\n(1) One:\n(A) big;\n(i) small;\n(ii) smaller.\n(2) Two.\n'
    expect(eIds(text, 'en')).toEqual([
      'art_4-1802',
      'art_4-1802__letter_a',
      'art_4-1802__letter_b',
      'art_4-1802__letter_b__point_1',
      'art_4-1802__letter_b__point_1__letter_A',
      'art_4-1802__letter_b__point_1__letter_A__subpoint_i',
      'art_4-1802__letter_b__point_1__letter_A__subpoint_ii',
      'art_4-1802__letter_b__point_2',
    ])
  })

  it('takes (i) after (h) for a letter', () => {
    const text = 'Article 1. List\n(h) eighth;\n(i) ninth;\n(j) tenth.\n'
    expect(eIds(text, 'en')).toEqual(['art_1', 'art_1__letter_h', 'art_1__letter_i', 'art_1__letter_j'])
  })

  it('is read in French, where a section is a division', () => {
    const text =
      'LIVRE Ier : Un\n\nTITRE II : Deux\n\nSection 1 : Trois\n\nArticle R127-1\n\n1° Premier ;\n\n1° bis Second.\n\nArticle 30 bis\n\nTexte.\n'
    expect(eIds(text, 'fr')).toEqual([
      'part_Ier',
      'part_Ier__part_II',
      'part_Ier__part_II__sec_1',
      'art_R127-1',
      'art_R127-1__point_1',
      'art_R127-1__point_1-bis',
      'art_30-bis',
      'art_30-bis__para_1',
    ])
  })

  it('takes no degrees for a point', () => {
    expect(eIds('Статья 1. Тепло\n15°C зимой.\n15°С летом.\n', 'ru')).toEqual([
      'art_1',
      'art_1__para_1',
      'art_1__para_2',
    ])
  })

  it('is read in German', () => {
    const text =
      '## Erster Abschnitt - Allgemeines\n\n### § 24c Anspruch\n\n(1) Eins:\n\n1.  Zahl,\n\n(1a) Zwei.\n'
    expect(eIds(text, 'de')).toEqual([
      'sec_Erster',
      'art_24c',
      'art_24c__part_1',
      'art_24c__part_1__point_1',
      'art_24c__part_1a',
    ])
  })

  it('knows hanging and raised numbers', () => {
    expect(eIds('Статья 110 1. Один\nСтатья 17^1. Два\nСтатья 5². Три\nСтатья 12-1. Четыре\n')).toEqual([
      'art_110-1',
      'art_17-1',
      'art_5-2',
      'art_12-1',
    ])
  })

  it('takes no sentence for a heading', () => {
    const text =
      'Article 1. Scope\nArticle 5 applies to owners of weapons.\n§ 5 Absatz 2 gilt.\nPart two of this Article is not applied.\n'
    expect(eIds(text, 'en')).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2', 'art_1__para_3'])
  })

  it('tells two articles of one number apart', () => {
    expect(
      read('Article 7\n\nOne.\n\nArticle 7\n\nTwo.\n', 'fr').map(([label, eId]) => `${label} | ${eId}`),
    ).toEqual([
      'Article 7 | art_7',
      'Article 7, paragraph 1 | art_7__para_1',
      'Article 7 (2) | art_7~2',
      'Article 7 (2), paragraph 1 | art_7~2__para_1',
    ])
  })

  it('loses nothing it does not understand', () => {
    expect(read('??\n\n--- x\n\nplain words\n').map(([label]) => label)).toEqual([
      'Paragraph 1',
      'Paragraph 2',
      'Paragraph 3',
    ])
  })
})

describe('notes of the publisher', () => {
  const article = 'Статья 1. Срок\nСрок – год.\n'

  it.each([
    'Сноска. Статья 1 с изменениями, внесенными Законом РК от 25.06.2008 N 47-IV.',
    'Ескерту. 1-бапқа өзгеріс енгізілді - ҚР 25.06.2008 N 47-IV Заңымен.',
    'Примечание ИЗПИ! Действует до 01.01.2020.',
    'В редакции Закона от 25.06.2008 № 47-IV.',
    '> *Сноска. Исключена.*',
  ])('are no law: %s', (note) => {
    const { rows } = compareTexts(article, `${article}${note}\n`, { language: 'ru' })
    expect(rows.filter(({ change }) => change !== 'unchanged')).toMatchObject([
      { change: 'added', editorialOnly: true },
    ])
  })

  it('are not to be mixed up with a remark that is a rule', () => {
    const remark = 'Примечание. Крупным размером признаётся сумма свыше ста рублей.'
    const { rows } = compareTexts(article, `${article}${remark}\n`, { language: 'ru' })
    expect(rows.at(-1)).toMatchObject({ change: 'added', editorialOnly: false })
  })
})

describe('hard-wrapped lines', () => {
  const words = Array.from({ length: 90 }, (_, index) => `word${index % 13}x${index}`)
  const wrapAt = (width: number) => {
    const lines = ['']
    for (const word of words) {
      const line = lines.at(-1) as string
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
    }
    return `${lines.join('\n')}\n`
  }

  it.each([60, 70, 72, 80, 100])('at %i characters are one paragraph', (width) => {
    const { rows, before } = compareTexts(wrapAt(width), `${words.join(' ')}\n`)
    expect(rows.map(({ change }) => change)).toEqual(['unchanged'])
    expect(before.text).toBe(`${words.join(' ')}\n`)
  })

  it('do not swallow short lines that are paragraphs of their own', () => {
    const text = 'One short line.\nAnother short line.\nA third one here.\n'
    expect(compareTexts(text, text).rows).toHaveLength(3)
  })
})
