/** Provisions of a comparison, named for readers of each language. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareTexts } from '../../../lib/diff'
import { comparedProvision, comparedProvisionLabel } from '../../../lib/view'

describe('a provision of a comparison', () => {
  it.each([
    ['art_5', 'Article 5', 'Статья 5', '5-бап'],
    ['art_12-1', 'Article 12-1', 'Статья 12-1', '12-1-бап'],
    ['art_255__part_1', 'Article 255(1)', 'Часть первая статьи 255', '255-баптың бірінші бөлігі'],
    ['art_1__subpoint_2', 'Article 1(2)', 'Подпункт 2) статьи 1', '1-баптың 2) тармақшасы'],
    [
      'art_5__part_1__subpoint_2__para_2',
      'Article 5(1)(2), paragraph 2',
      'Абзац второй подпункта 2) части первой статьи 5',
      '5-баптың бірінші бөлігінің 2) тармақшасының екінші абзацы',
    ],
    ['art_5__para_1', 'Article 5, paragraph 1', 'Абзац первый статьи 5', '5-баптың бірінші абзацы'],
    ['art_5__part_1~2', 'Article 5(1)', 'Часть первая статьи 5', '5-баптың бірінші бөлігі'],
    ['art_363~2', 'Article 363 (2)', 'Статья 363 (2)', '363-бап (2)'],
    ['art_2~2', 'Article 2 (2)', 'Статья 2 (2)', '2-бап (2)'],
    [
      'art_363~2__part_1',
      'Article 363 (2)(1)',
      'Часть первая статьи 363 (2)',
      '363-баптың (2) бірінші бөлігі',
    ],
    ['sec_1__chp_2', 'Chapter 2', 'Глава 2', '2-тарау'],
    ['sec_III', 'Section III', 'Раздел III', 'III-бөлім'],
    ['sec_1', 'Subsection 1', 'Подраздел 1', '1-кіші бөлім'],
    ['sec_4', 'Paragraph 4', 'Параграф 4', '4-параграф'],
    ['part_1', 'Annex 1', 'Приложение 1', '1-қосымша'],
    ['part_unnamed', 'Annex', 'Приложение', 'Қосымша'],
    [
      'sec_1__part_1__part_1__para_3',
      'Annex 1(1), paragraph 3',
      'Абзац третий части первой приложения 1',
      '1-қосымшаның бірінші бөлігінің үшінші абзацы',
    ],
    ['art_24c__part_2', '§ 24c(2)', 'Часть вторая § 24c', '§ 24c: екінші бөлігі'],
    ['heading', 'Title', 'Заголовок', 'Тақырып'],
    ['para_1', 'Paragraph 1', 'Абзац первый', 'Бірінші абзац'],
    ['part_3', 'Point 3', 'Пункт 3', '3-тармақ'],
    ['part_3__subpoint_1-1', 'Point 3(1-1)', 'Подпункт 1-1) пункта 3', '3-тармақтың 1-1) тармақшасы'],
    ['sec_общие-положения', 'Общие положения', 'Общие положения', 'Общие положения'],
    [
      'sec_общие-положения__part_2',
      'Общие положения(2)',
      'Общие положения: часть вторая',
      'Общие положения: екінші бөлік',
    ],
    ['sec_signature', 'Signature', 'Подпись', 'Қолтаңба'],
    ['sec_signature__para_1', 'Signature, paragraph 1', 'Абзац первый подписи', 'Қолтаңбаның бірінші абзацы'],
    ['para_editorial-note-1', 'Editorial note 1', 'Редакционное примечание 1', '1-редакциялық ескертпе'],
    [
      'art_4__para_editorial-note-2',
      'Article 4, editorial note 2',
      'Редакционное примечание 2 статьи 4',
      '4-баптың 2-редакциялық ескертпесі',
    ],
    ['art_4__para_note', 'Article 4, note', 'Примечание статьи 4', '4-баптың ескертпесі'],
    ['other', 'Schedule of fees', 'Schedule of fees', 'Schedule of fees'],
  ])('%s, %s', (eId, label, inRussian, inKazakh) => {
    expect(comparedProvisionLabel({ eId, label }, 'ru')).toBe(inRussian)
    expect(comparedProvisionLabel({ eId, label }, 'kk')).toBe(inKazakh)
    expect(comparedProvisionLabel({ eId, label }, 'en')).toBe(label)
  })

  it('begins small inside a sentence', () => {
    expect(comparedProvision({ eId: 'art_3', label: 'Article 3' }, 'ru')).toBe('статья 3')
    expect(comparedProvision({ eId: 'art_3', label: 'Article 3' }, 'en')).toBe('Article 3')
  })

  it('has a name without an English word for whatever a Russian act is built of', () => {
    const heading = fc.constantFrom('Статья', 'Глава', 'Раздел', 'Параграф', 'Приложение', 'Часть', 'ГЛАВА')
    const line = fc.constantFrom(
      '1. Первое.',
      '2. Второе.',
      '1) одно;',
      'а) буква;',
      'Просто абзац.',
      'Сноска. Статья 1 с изменением, внесённым Законом РК от 01.02.2020 № 1-VI.',
      'Президент',
    )
    const block = fc.tuple(heading, fc.integer({ min: 1, max: 12 }), fc.array(line, { maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), fc.array(line, { maxLength: 2 }), (blocks, top) => {
        const text = [
          ...top,
          ...blocks.map(([name, number, lines]) => [`${name} ${number}. Имя`, ...lines].join('\n')),
        ].join('\n\n')
        for (const { after } of compareTexts('', text, { language: 'ru' }).rows)
          for (const slice of after)
            for (const language of ['ru', 'kk'] as const)
              expect(comparedProvision(slice, language)).not.toMatch(/[A-Za-z]/)
      }),
      { numRuns: 100 },
    )
  })
})
