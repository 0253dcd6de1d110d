/** The words that tables are recognised by, held against the templates and the strings of the interface. */
import { describe, expect, it } from '@jest/globals'
import { fromCell } from '../../../../../lib/export'
import { toCell } from '../../../../../lib/export/csv/cell'
import { MARK_POLICIES } from '../../../../../lib/export/table/mark-policy'
import { RECORD_ELEMENT, RECORD_NAMESPACE } from '../../../../../lib/export/table/table-record'
import { TEMPLATES } from '../../../../../lib/export/templates'
import { toVisible } from '../../../../../lib/export/visible-characters'
import { plainCell } from '../../../../../lib/import/drafts/table/cells/cell-table'
import { COLUMN_ROLES, HEADER_WORDS } from '../../../../../lib/import/drafts/table/header-words'
import { withoutGuard, withoutVisible } from '../../../../../lib/import/drafts/table/own-escapes'
import { placeWordOf } from '../../../../../lib/import/drafts/table/place-words'
import { layoutOf } from '../../../../../lib/import/drafts/table/recognise-columns'
import { fold, recognise } from '../../../../../lib/import/drafts/table/recognise-header'
import * as names from '../../../../../lib/import/drafts/table/record-names'
import {
  authorityOfSentence,
  certaintyOfWord,
  commencementOf,
  continuedLabel,
  typeOfWord,
} from '../../../../../lib/import/drafts/table/value-words'
import { CERTAINTIES, LANGUAGES, MODIFICATION_TYPES } from '../../../../../lib/model'
import { translatorFor } from '../../../../../lib/view'
import { HOSTILE_TEXTS } from '../../../export/hostile-text'

describe('headers', () => {
  const headers = TEMPLATES.flatMap(({ id, columns }) =>
    columns.flatMap(({ content, header }) =>
      Object.entries(header).map(([language, text]) => [id, language, text, content] as const),
    ),
  )

  it.each(headers)('%s in %s: “%s” is %s', (_, __, text, content) => {
    expect(recognise(text)).toMatchObject({ role: content, by: 'header' })
  })

  it('are those of the facts beside our tables, too', () => {
    for (const language of LANGUAGES) {
      const translate = translatorFor(language)
      expect(recognise(translate('labels.facet.act'))).toMatchObject({ role: 'act', by: 'header' })
      expect(recognise(translate('export.row.type'))).toMatchObject({ role: 'type', by: 'header' })
      expect(recognise(translate('export.row.attribution'))).toMatchObject({
        role: 'certainty',
        by: 'header',
      })
      expect(recognise(translate('export.row.inForce'))).toMatchObject({ role: 'in-force', by: 'header' })
      expect(recognise(translate('export.row.categories'))).toMatchObject({ role: 'category', by: 'header' })
    }
  })

  it('mean one thing each', () => {
    const roles = new Map<string, Set<string>>()
    for (const role of COLUMN_ROLES)
      for (const phrase of Object.values(HEADER_WORDS[role]).flat()) {
        const key = fold(phrase)
        roles.set(key, (roles.get(key) ?? new Set()).add(role))
      }
    expect([...roles].filter(([, found]) => found.size > 1).map(([phrase]) => phrase)).toEqual([])
  })

  it.each([
    ['Действующая редакция Закона Республики Казахстан', 'before', 'phrase'],
    ['ПРЕДЛАГАЕМАЯ РЕДАКЦИЯ', 'after', 'header'],
    ['Заң жобасының редакциясы', 'before', 'header'],
    ['Proposed wording (first reading)', 'after', 'phrase'],
    ['Зміст відповідного положення (норми) проєкту акта', 'after', 'header'],
    ['改正前（現行）', 'before', 'phrase'],
    ['№', 'number', 'header'],
    ['§', 'provision', 'header'],
    ['Редакция законодательного акта', 'before', 'header'],
    ['Редакция предлагаемого изменения', 'after', 'header'],
    ['Редакция законодательного акта Республики Казахстан', 'before', 'phrase'],
    ['Редакция предлагаемого изменения (дополнения)', 'after', 'phrase'],
    ['Норма с учётом предлагаемой поправки в действие', 'after', 'phrase'],
    ['Текст, действующий сейчас', 'before', 'phrase'],
    ['Заңнамалық актінің редакциясы', 'before', 'header'],
    ['Ұсынылатын өзгерістің редакциясы', 'after', 'header'],
    ['Қазақстан Республикасының қолданыстағы заң нормасы', 'before', 'phrase'],
    ['Text proposed by the Commission', 'before', 'header'],
    ['Amendment', 'after', 'header'],
    ['Text of the Act as currently in force', 'before', 'phrase'],
    ['Legal text', null, null],
    ['Provisions (existing)', 'before', 'phrase'],
    ['Wording that is proposed', 'after', 'phrase'],
    ['Geltender Gesetzestext', null, null],
    ['Gesetzentwurf', 'before', 'header'],
    ['Wortlaut, wie er geplant ist', 'after', 'phrase'],
    ['Texte en vigueur', 'before', 'header'],
    ['Texte proposé par la Commission', 'before', 'header'],
    ['Dispositions du code en vigueur', 'before', 'phrase'],
    ['Rédaction qui est proposée', 'after', 'phrase'],
    ['N°', 'number', 'header'],
    ['Exposé des motifs', 'rationale', 'header'],
  ])('“%s” is %s by its %s', (header, role, by) => {
    const found = recognise(header)
    expect([found?.role ?? null, found?.by ?? null]).toEqual([role, by])
  })

  it.each([
    '',
    'Стоимость',
    'Text of the explanatory memorandum',
    'x',
    'Lawyer',
    'Actors',
    'Изменения в бюджете',
    'Автор предлагаемой редакции',
    'Действующая и новая редакции',
    'New members',
    'A text that is proposed here has many more words in it than any header of a table would have',
  ])('“%s” is none of them', (header) => {
    expect(recognise(header)).toBeNull()
  })
})

describe('a draft', () => {
  const rolesOf = (...headers: string[]) => {
    const cells = headers.map((header) => plainCell(header))
    const row = { place: 'row', cells, isHeader: false }
    const table = { place: 'the file', lead: [], rows: [row, row], inside: null }
    return layoutOf(table, null)?.columns.map(({ role }) => role) ?? null
  }

  it.each([
    ['Entwurf', 'Geltendes Recht', 'Beschlüsse'],
    ['Законопроект', 'Действующая редакция', 'Предлагаемая редакция'],
    ['Projet de loi', 'Texte en vigueur', 'Texte adopté par la commission'],
    ['Bill', 'Current law', 'Amendment'],
  ])('“%s” is the text after beside “%s”, the text before beside “%s”', (draft, before, after) => {
    expect(rolesOf(before, draft)).toEqual(['before', 'after'])
    expect(rolesOf(draft, after)).toEqual(['before', 'after'])
    expect(rolesOf(before, draft, after)).toBeNull()
  })
})

describe('words in place of a text', () => {
  const words = TEMPLATES.flatMap((template) =>
    Object.values(template.words).flatMap(
      (own) =>
        [
          ['absent-before', own.absentBefore],
          ['absent-after', own.absentAfter],
          ['unchanged', own.unchangedBefore],
          ['unchanged', own.unchangedAfter],
          ['unknown', own.unknownBefore],
          ['unknown', own.unknownAfter],
          ['not-given', own.notGiven],
        ] as const,
    ),
  ).filter(([, text]) => text !== null)

  it('are those of the templates', () => {
    const isRead = (kind: string, text: string | null): boolean => {
      const read = placeWordOf(text ?? '')
      return read === kind || (read === 'absent' && kind.startsWith('absent-'))
    }
    expect(words.filter(([kind, text]) => !isRead(kind, text))).toEqual([])
    expect(words.length).toBeGreaterThan(60)
  })

  it.each([
    '',
    'Статья исключена из перечня',
    'A new article',
    'Not available to the public',
    'entfällt nicht',
  ])('“%s” is a text', (text) => {
    expect(placeWordOf(text)).toBeNull()
  })
})

describe('words for values', () => {
  const names = { act: 'Law No. 5', actBy: 'Law No. 5' }

  it('are those of the interface', () => {
    for (const language of LANGUAGES) {
      const translate = translatorFor(language)
      for (const type of MODIFICATION_TYPES) expect(typeOfWord(translate(`labels.type.${type}`))).toBe(type)
      for (const type of MODIFICATION_TYPES)
        expect(typeOfWord(translate(`labels.observedType.${type}`))).toBe(
          type === 'replacement' ? 'substitution' : type,
        )
      for (const certainty of CERTAINTIES)
        expect(certaintyOfWord(translate(`labels.certainty.${certainty}`))).toBe(certainty)
      expect(commencementOf(translate('labels.commencement.not-commenced'), undefined, 'likely')).toEqual({
        kind: 'not-commenced',
      })
      expect(commencementOf(translate('labels.commencement.unknown'), undefined, 'likely')).toEqual({
        kind: 'unknown',
      })
      expect(continuedLabel(translate('export.table.continued', { label: 'Article 5' }))).toBe('Article 5')
    }
  })

  it.each(['enacted', 'bill'] as const)('are the sentences on authority (%s)', (status) => {
    for (const language of LANGUAGES) {
      const translate = translatorFor(language, status)
      for (const certainty of ['confirmed', 'likely'] as const)
        for (const type of MODIFICATION_TYPES) {
          const sentence = translate(`labels.authority.${certainty}.${type}`, names)
          expect([sentence, authorityOfSentence(sentence)]).toEqual([
            sentence,
            { certainty, amendingAct: 'Law No. 5', observed: false },
          ])
        }
      expect(authorityOfSentence(translate('labels.authority.unknown', names))?.certainty).toBe('unknown')
    }
    for (const language of LANGUAGES)
      expect(authorityOfSentence(translatorFor(language)('labels.authority.observed'))).toEqual({
        certainty: 'unknown',
        amendingAct: '',
        observed: true,
      })
    expect(authorityOfSentence('The minister decides.')).toBeNull()
  })

  it.each([
    ['2017-01-07', '2017-01-07'],
    ['с 07.01.2017', '2017-01-07'],
    ['In force from 1.2.2020', '2020-02-01'],
    ['30.02.2020', null],
    ['01/02/2020', null],
    ['tomorrow', null],
  ])('“%s” is the day %s', (words, date) => {
    const read = commencementOf(words, undefined, 'likely')
    expect(read?.kind === 'on-date' ? read.date : null).toBe(date)
  })
})

describe('what the two sides of a file agree on', () => {
  it('names the record alike', () => {
    expect([names.RECORD_ELEMENT, names.RECORD_NAMESPACE]).toEqual([RECORD_ELEMENT, RECORD_NAMESPACE])
  })

  it('undoes what the writers do to characters', () => {
    for (const text of HOSTILE_TEXTS) {
      expect(withoutVisible(toVisible(text))).toBe(text)
      expect(withoutGuard(toCell(text))).toBe(text)
      expect(withoutGuard(toCell(text))).toBe(fromCell(toCell(text)))
    }
  })

  it('knows every mark that can tell two texts apart', () => {
    expect(Object.keys(MARK_POLICIES).sort()).toEqual([
      'bold',
      'bold-italic',
      'brackets-italic',
      'brackets-underscore',
      'colour',
      'double-for-moved',
      'italic-both',
      'strike-italic',
      'strike-underline',
      'underline-both',
    ])
  })
})
