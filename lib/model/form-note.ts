/**
 * What a form has a column for and a modification has not: why, whose proposal it is, what the committee decided, what
 * others had proposed. It is kept as an explanatory note that begins with the heading of the column, "Rationale: …", as a
 * lawyer would write it, so that it reads well everywhere and finds its column again in a form.
 */
import type { Annotation } from './annotation'

export const FORM_NOTES = ['rationale', 'author', 'decision', 'other-mandate'] as const
export type FormNote = (typeof FORM_NOTES)[number]

/** Headings by BCP 47 language; those of every form that is shipped are among them. */
export const FORM_NOTE_WORDS: Readonly<Record<FormNote, Readonly<Record<string, readonly string[]>>>> = {
  rationale: {
    en: [
      'Rationale',
      'Justification',
      'Reason',
      'Reasons',
      'Grounds',
      'Explanation',
      'Purpose of the amendment',
    ],
    ru: [
      'Обоснование',
      'Обоснования',
      'Пояснение',
      'Причина изменения',
      'Обоснование изменений',
      'Цель изменения',
    ],
    kk: ['Негіздеме', 'Негіздемесі', 'Түсіндірме'],
    de: ['Begründung', 'Erläuterung', 'Erläuterungen', 'Grund'],
    uk: ['Обґрунтування', 'Пояснення'],
    ja: ['理由'],
    ko: ['사유', '개정이유'],
    fr: [
      'Justification',
      'Exposé des motifs',
      'Motif',
      'Motifs',
      'Motivation',
      'Exposé sommaire',
      'Objet de l’amendement',
      'Explication',
    ],
  },
  author: {
    en: [
      'Author',
      'Author of the amendment',
      'Author of the amendment and rationale',
      'Proposed by',
      'Initiator',
    ],
    ru: [
      'Автор',
      'Автор изменения или дополнения',
      'Автор изменения или дополнения и его обоснование',
      'Автор поправки',
      'Автор предложения',
      'Инициатор',
    ],
    kk: [
      'Автор',
      'Авторы',
      'Өзгерістің немесе толықтырудың авторы',
      'Өзгерістің немесе толықтырудың авторы және оның негіздемесі',
    ],
    de: ['Antragsteller', 'Verfasser', 'Urheber'],
    uk: ['Автор', 'Автор поправки', 'Суб’єкт подання'],
    fr: ['Auteur', 'Auteur de l’amendement', 'Présenté par'],
  },
  decision: {
    en: ['Decision of the committee', 'Committee decision', 'Decision', 'Decision of the lead committee'],
    ru: [
      'Решение комитета',
      'Решение головного комитета',
      'Решение',
      'Решение головного комитета. Обоснование (в случае непринятия)',
    ],
    kk: ['Комитеттің шешімі', 'Бас комитеттің шешімі', 'Шешім', 'Шешімі'],
    de: ['Beschluss', 'Entscheidung', 'Entscheidung des Ausschusses'],
    uk: ['Рішення комітету', 'Висновки', 'Рішення', 'Висновок комітету'],
    fr: ['Décision', 'Décision de la commission', 'Avis de la commission'],
  },
  'other-mandate': {
    en: ['EP Mandate', 'Council Mandate', 'EP Position', 'Council Position'],
    fr: ['Mandat du PE', 'Mandat du Conseil', 'Position du PE', 'Position du Conseil'],
  },
}

/** @returns what the note says under which heading; null where it begins with none of them, or is on a side. */
export function formNoteOf({ body, anchor }: Pick<Annotation, 'body' | 'anchor'>): {
  readonly kind: FormNote
  readonly heading: string
  readonly text: string
} | null {
  const colon = body.indexOf(': ')
  if (anchor !== undefined || colon < 0 || colon > LONGEST_HEADING) return null
  const heading = body.slice(0, colon)
  const kind = KINDS.get(plain(heading))
  return kind === undefined ? null : { kind, heading, text: body.slice(colon + 2) }
}

/**
 * @param columnHeading of the file; one that does not say what it is gets a word before it that does
 * @param language BCP 47 of the note, in which that word is where it is known, else in English
 */
export function formNoteBody(kind: FormNote, columnHeading: string, text: string, language = 'en'): string {
  const heading = columnHeading.replace(/\s+/g, ' ').trim()
  if (KINDS.get(plain(heading)) === kind) return `${heading}: ${text}`
  const word = (FORM_NOTE_WORDS[kind][language] ?? FORM_NOTE_WORDS[kind].en)?.[0] ?? kind
  return heading === '' ? `${word}: ${text}` : `${word}: ${heading}: ${text}`
}

/**
 * What a column of a form shows: where there is none for the author, it stands in that for the rationale, and the other
 * way round.
 */
export function formNotesIn(column: FormNote, columns: readonly string[]): readonly FormNote[] {
  const other = column === 'author' ? 'rationale' : column === 'rationale' ? 'author' : null
  return other === null || columns.includes(other) ? [column] : [column, other]
}

/** Characters; the longest heading of a form has half as many. */
const LONGEST_HEADING = 160

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

const KINDS: ReadonlyMap<string, FormNote> = new Map(
  FORM_NOTES.flatMap((kind) =>
    Object.values(FORM_NOTE_WORDS[kind])
      .flat()
      .map((phrase) => [plain(phrase), kind] as const),
  ),
)
