/**
 * Words for kinds of change, certainty and coming into force, and the sentences our own exports write about them, as
 * data. A test holds them against the strings of the interface.
 */
import type { Certainty, Commencement, IsoDate, ModificationType } from '../../../model'
import { parseIsoDate } from '../../../model'
import { fold } from './recognise-header'

const TYPES: Readonly<Record<ModificationType, readonly string[]>> = {
  insertion: [
    'Added (seen)',
    'Добавлено (замечено)',
    'Қосылған (байқалды)',
    'Insertion',
    'Addition',
    'New',
    'Дополнение',
    'Толықтыру',
    'Einfügung',
    'Ergänzung',
    'Доповнення',
  ],
  substitution: [
    'Changed (seen)',
    'Изменено (замечено)',
    'Өзгерген (байқалды)',
    'Substitution',
    'Amendment',
    'Change',
    'Изменение слов',
    'Изменение',
    'Өзгеріс',
    'Änderung',
    'Зміна',
  ],
  replacement: [
    'Replacement',
    'New wording',
    'Новая редакция',
    'Жаңа редакция',
    'Neufassung',
    'Нова редакція',
  ],
  repeal: [
    'Removed (seen)',
    'Отсутствует после (замечено)',
    'Нет в тексте после изменения (замечено)',
    'Кейін жоқ (байқалды)',
    'Кейінгі мәтінде жоқ (байқалды)',
    'Repeal',
    'Deletion',
    'Исключение',
    'Утрата силы',
    'Алып тастау',
    'Aufhebung',
    'Streichung',
    'Виключення',
  ],
  renumbering: [
    'Renumbered (seen)',
    'Нумерация изменена (замечено)',
    'Нөмірі өзгерген (байқалды)',
    'Renumbering',
    'Перенумерация',
    'Нөмірленуін өзгерту',
    'Umnummerierung',
    'Перенумерація',
  ],
  split: [
    'Split (seen)',
    'Разделено (замечено)',
    'Бөлінген (байқалды)',
    'Split',
    'Разделение',
    'Бөлу',
    'Teilung',
    'Поділ',
  ],
  join: [
    'Joined (seen)',
    'Объединено (замечено)',
    'Біріктірілген (байқалды)',
    'Join',
    'Объединение',
    'Біріктіру',
    'Zusammenführung',
    'Об’єднання',
  ],
}

const CERTAINTIES: Readonly<Record<Certainty, readonly string[]>> = {
  confirmed: ['Confirmed', 'Подтверждено', 'Расталған', 'bestätigt', 'Підтверджено'],
  likely: ['Likely', 'Probable', 'Вероятно', 'Ықтимал', 'wahrscheinlich', 'Ймовірно'],
  unknown: ['Unknown', 'Неизвестно', 'Белгісіз', 'unbekannt', 'Невідомо'],
}

const NOT_COMMENCED = [
  'Not in force yet',
  'Ещё не введено в действие',
  'Әлі қолданысқа енгізілмеген',
  'noch nicht in Kraft',
]
const DAY_UNKNOWN = [
  'The day of entry into force is not known',
  'День введения в действие неизвестен',
  'Қолданысқа енгізілген күні белгісіз',
]

const TYPE_BY_WORD = byWord(TYPES)
const CERTAINTY_BY_WORD = byWord(CERTAINTIES)

export function typeOfWord(text: string): ModificationType | null {
  return TYPE_BY_WORD.get(fold(text)) ?? null
}

export function certaintyOfWord(text: string): Certainty | null {
  return CERTAINTY_BY_WORD.get(fold(text)) ?? null
}

/** @returns `null` where the words are not known; the certainty of a day is the caller's. */
export function commencementOf(
  text: string,
  date: string | undefined,
  certainty: Certainty,
): Commencement | null {
  const day = date === undefined ? dayOf(text) : parseIsoDate(date)
  if (day !== null) return { kind: 'on-date', date: day, certainty }
  const folded = fold(text)
  if (NOT_COMMENCED.some((words) => fold(words) === folded)) return { kind: 'not-commenced' }
  return DAY_UNKNOWN.some((words) => fold(words) === folded) ? { kind: 'unknown' } : null
}

/** "2017-01-07" or "07.01.2017", alone or behind words. Days and months between slashes are in no order that is sure. */
function dayOf(text: string): IsoDate | null {
  const iso = /(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1]
  if (iso !== undefined) return parseIsoDate(iso)
  const [, day, month, year] = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text) ?? []
  return day === undefined
    ? null
    : parseIsoDate(`${year}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The sentences of our exports that say whose work a change is; `…` stands for the amending act. */
export const AUTHORITY: readonly (readonly [string, Certainty])[] = [
  ...[
    'Inserted by …',
    'Substituted by …',
    'Replaced by …',
    'Repealed by …',
    'Renumbered by …',
    'Split by …',
    'Joined by …',
  ].map((words) => [`${words}.`, 'confirmed'] as const),
  ...[
    'inserted by …',
    'substituted by …',
    'replaced by …',
    'repealed by …',
    'renumbered by …',
    'split by …',
    'joined by …',
  ].map((words) => [`Probably ${words}.`, 'likely'] as const),
  ['Whether … made this change is not known.', 'unknown'],
  ...[
    'Дополнено …',
    'Изменено …',
    'Изложено в новой редакции …',
    'Исключено …',
    'Нумерация изменена …',
    'Разделено …',
    'Объединено …',
  ].map((words) => [`${words}.`, 'confirmed'] as const),
  ...[
    'дополнено …',
    'изменено …',
    'изложено в новой редакции …',
    'исключено …',
    'нумерация изменена …',
    'разделено …',
    'объединено …',
  ].map((words) => [`Вероятно, ${words}.`, 'likely'] as const),
  ['Неизвестно, внёс ли это изменение ….', 'unknown'],
  ...[
    'толықтырылды',
    'өзгертілді',
    'жаңа редакцияда жазылды',
    'алып тасталды',
    'нөмірленуі өзгертілді',
    'бөлінді',
    'біріктірілді',
  ].flatMap((word) => [[`Бәлкім, … ${word}.`, 'likely'] as const, [`… ${word}.`, 'confirmed'] as const]),
  ['Бұл өзгерісті … енгізген-енгізбегені белгісіз.', 'unknown'],
  // Of bills.
  ...['inserted', 'substituted', 'replaced', 'repealed', 'renumbered', 'split', 'joined'].flatMap((word) => [
    [`Would be ${word} by ….`, 'confirmed'] as const,
    [`Would probably be ${word} by ….`, 'likely'] as const,
  ]),
  ['Whether … proposes this change is not known.', 'unknown'],
  ...[
    'дополнить',
    'изменить',
    'изложить в новой редакции',
    'исключить',
    'изменить нумерацию',
    'разделить',
    'объединить',
  ].flatMap((word) => [
    [`Предлагается ${word} ….`, 'confirmed'] as const,
    [`Вероятно, предлагается ${word} ….`, 'likely'] as const,
  ]),
  ['Неизвестно, предлагает ли это изменение ….', 'unknown'],
  ...[
    'толықтыру',
    'өзгерту',
    'жаңа редакцияда жазу',
    'алып тастау',
    'нөмірленуін өзгерту',
    'бөлу',
    'біріктіру',
  ].flatMap((word) => [
    [`Бәлкім, … ${word} ұсынылады.`, 'likely'] as const,
    [`… ${word} ұсынылады.`, 'confirmed'] as const,
  ]),
  ['Бұл өзгерісті … ұсынған-ұсынбағаны белгісіз.', 'unknown'],
]

// Longer sentences first: “… нөмірленуі өзгертілді.” ends as “… өзгертілді.” does.
const AUTHORITY_PATTERNS = AUTHORITY.toSorted((one, other) => other[0].length - one[0].length).map(
  ([sentence, certainty]) => {
    const [before = '', after = ''] = sentence
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return [new RegExp(`^${before}(.{3,200}?)${after}$`, 'u'), certainty] as const
  },
)

/** Of changes that were seen by comparing editions, and are asserted by nobody. */
const SEEN: readonly string[] = [
  'Seen by comparing two editions; it is not said whose work the change is.',
  'Замечено при сравнении двух редакций; чьё это изменение, не сказано.',
  'Екі редакцияны салыстырғанда байқалды; өзгерісті кім енгізгені айтылмаған.',
]

export type AuthorityRead = {
  readonly certainty: Certainty
  /** Empty where the change was only seen. */
  readonly amendingAct: string
  readonly observed: boolean
}

/** @returns what the sentence says about whose work a change is, or `null` where it is no such sentence of ours. */
export function authorityOfSentence(line: string): AuthorityRead | null {
  const sentence = line.trim()
  if (SEEN.includes(sentence)) return { certainty: 'unknown', amendingAct: '', observed: true }
  for (const [pattern, certainty] of AUTHORITY_PATTERNS) {
    const found = pattern.exec(sentence)
    if (found) return { certainty, amendingAct: found[1] as string, observed: false }
  }
  return null
}

/** Labels of rows that go on from the row above, as our spreadsheets write them; `…` is the label. */
export const CONTINUED: readonly string[] = ['… (continued)', '… (продолжение)', '… (жалғасы)']

/** @returns the label without the words that say that it goes on, or `null` where there are none. */
export function continuedLabel(text: string): string | null {
  const end = CONTINUED.map((words) => words.slice(1)).find((words) => text.endsWith(words))
  return end === undefined ? null : text.slice(0, -end.length)
}

function byWord<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  return new Map(
    (Object.entries(words) as [Value, readonly string[]][]).flatMap(([value, list]) =>
      list.map((word) => [fold(word), value] as const),
    ),
  )
}
