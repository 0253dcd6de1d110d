import { describe, expect, it } from '@jest/globals'
import { LANGUAGES, type TextualModification } from '../../../lib/model'
import { toModificationRow, toPenaltyView } from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'

const dossier = buildDossier()
const [bicycle] = dossier.modifications as [TextualModification]
const sidesOf = (before: string, after: string, language: string): TextualModification => ({
  ...bicycle,
  before: { ...textSide(before), language },
  after: { ...textSide(after), language },
})

describe('what changes of Russian and Kazakh texts do to a number', () => {
  const russian = sidesOf(
    'Езда без звонка наказывается лишением свободы на срок до пяти лет либо арестом на срок до десяти суток.',
    'Езда без звонка наказывается лишением свободы на срок до двадцати двух лет либо арестом на срок до одних суток.',
    'ru',
  )
  const kazakh = sidesOf(
    'Қоңыраусыз жүру велосипедшілерге – бес, парк иелеріне – он АЕК мөлшерінде айыппұл салуға әкеп соғады.',
    'Қоңыраусыз жүру велосипедшілерге – бес, парк иелеріне – жиырма АЕК мөлшерінде айыппұл салуға әкеп соғады.',
    'kk',
  )

  it('is said in the language of the reader', () => {
    const sentences = (modification: TextualModification) =>
      LANGUAGES.map((language) =>
        toModificationRow(modification, dossier, language).deltas.map(({ sentence }) => sentence),
      )
    expect(sentences(russian)).toEqual([
      ['Maximum term of imprisonment: 5 → 22 years', 'Maximum period: 10 → 1 day of 24 hours'],
      ['Срок лишения свободы, верхний предел: 5 → 22 года', 'Срок, верхний предел: 10 → 1 сутки'],
      ['Бас бостандығынан айыру мерзімі, жоғарғы шегі: 5 → 22 жыл', 'Мерзім, жоғарғы шегі: 10 → 1 тәулік'],
    ])
    expect(sentences(kazakh)).toEqual([
      ['Fine for парк иелеріне: 10 → 20 MCI'],
      ['Штраф (парк иелеріне): 10 → 20 МРП'],
      ['Айыппұл (парк иелеріне): 10 → 20 АЕК'],
    ])
  })

  it('stands in the summary of the row, which drafts show', () => {
    expect(toModificationRow(russian, dossier, 'ru').summary).toBe(
      '2 вставки, 2 удаления: срок лишения свободы, верхний предел 5 → 22 года; срок, верхний предел 10 → 1 сутки.',
    )
  })

  it('is drawn with the terms of imprisonment', () => {
    const [row] = toPenaltyView({ ...dossier, modifications: [russian] }, 'ru').rows
    expect([row?.before.maxYears, row?.after.maxYears, row?.isChanged]).toEqual([5, 22, true])
  })

  it('names rates and shares in per cent', () => {
    const rate = sidesOf(
      'Сбор взимается по ставке 0,5 процента.',
      'Сбор взимается по ставке 1,5 процента.',
      'ru',
    )
    expect(toModificationRow(rate, dossier, 'ru').deltas.map(({ sentence }) => sentence)).toEqual([
      'Размер: 0,5 → 1,5 %',
    ])
  })
})
