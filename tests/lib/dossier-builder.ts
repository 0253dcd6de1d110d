/**
 * A dossier with everything a dossier can hold, written by us about an invented rule on bicycles: every kind of side, of
 * commencement, of certainty and of verdict, absent and present optional values, Russian and Kazakh text, an act that is
 * amended without a row, and one that was only checked.
 */
import type {
  Act,
  AmendingAct,
  Amendment,
  Dossier,
  Evidence,
  FuzzyDate,
  IsoDate,
  TextSide,
  TextualModification,
} from '../../lib/model'
import type { ObservedWords } from '../../lib/store'

const day = (text: string) => text as IsoDate
const around = (text: string) => text as FuzzyDate

const confirmed = (...sources: string[]): Evidence => ({ certainty: 'confirmed', sources })
const likely = (note: string, ...sources: string[]): Evidence => ({ certainty: 'likely', sources, note })
const unknown = (note?: string): Evidence => ({
  certainty: 'unknown',
  sources: [],
  ...(note === undefined ? {} : { note }),
})

/** A side of restated English text. */
export function textSide(text: string, more: Partial<Omit<TextSide, 'kind' | 'text'>> = {}): TextSide {
  return { kind: 'text', text, status: 'restated', language: 'en', evidence: confirmed('TEXT-B'), ...more }
}

const ACTS: readonly Act[] = [
  {
    id: 'bicycle-code',
    kind: 'code',
    title: { en: 'Bicycle Code', ru: 'Кодекс о велосипедах', kk: 'Велосипед туралы кодекс' },
    date: day('2010-03-01'),
    number: '17-IV',
    zanId: '900001',
    adiletId: { id: 'K1000000017', alternative: 'K100000017_', certainty: 'likely' },
  },
  {
    id: 'cycle-path-law',
    kind: 'law',
    title: {
      en: 'Law on Cycle Paths',
      ru: 'Закон о велосипедных дорожках, ёлках и подъездах',
      kk: 'Велосипед жолдары, қарғау және үлгілер туралы заң',
    },
    date: day('2012-02-29'),
    number: '339',
    numberAlso: '339-I',
    adiletId: { id: 'Z1200000339', certainty: 'confirmed' },
  },
  {
    id: 'bell-law',
    kind: 'law',
    title: { en: 'Law on Bells', ru: 'Закон о звонках', kk: 'Қоңырау туралы заң' },
    date: day('2013-12-31'),
    number: '5-V',
  },
  {
    id: 'lamp-law',
    kind: 'law',
    title: { en: 'Law on Lamps', ru: 'Закон о фонарях', kk: 'Шам туралы заң' },
    date: day('2014-01-01'),
    number: '6-V',
  },
]

function amendingAct(id: string): AmendingAct {
  return {
    id,
    status: 'enacted',
    country: 'KZ',
    number: '99-VI',
    name: 'Law No. 99-VI of 1 March 2020',
    title: {
      en: { value: 'On amending certain acts on bicycles', evidence: likely('A rendering of ours.', 'NOTE') },
      ru: { value: 'О внесении изменений по вопросам велосипедов', evidence: confirmed('TEXT-A', 'NOTE') },
      kk: { value: 'Велосипед мәселелері бойынша өзгерістер енгізу туралы', evidence: unknown() },
    },
    adopted: { value: day('2020-03-01'), evidence: confirmed('TEXT-A') },
    published: { value: day('2020-03-02'), evidence: likely('From the gazette list.', 'NOTE') },
    inForceFrom: { value: day('2020-03-13'), evidence: likely('Ten days after publication.') },
    adiletId: { id: 'Z2000000099', certainty: 'confirmed' },
    gazette: { value: 'Gazette No. 41', evidence: confirmed('NOTE') },
    textFound: false,
    summary: ['A package on bicycles.', 'Second paragraph, with “quotes” and a 12-1.'],
    counts: [
      {
        id: 'established',
        label: 'Established here',
        acts: 3,
        codes: 1,
        laws: 2,
        speaksOf: 'the law',
        evidence: confirmed('TEXT-A'),
      },
      {
        id: 'press',
        label: 'The press article',
        acts: 4,
        speaksOf: 'the bill',
        evidence: unknown('Not checked.'),
      },
      {
        id: 'official',
        label: 'The official report',
        articles: 0,
        speaksOf: 'the bill',
        evidence: likely('From memory of the report.', 'REPORT'),
      },
    ],
    countsNote: 'The difference is unexplained.',
    gaps: ['The text of the law itself was not found.'],
    notItsWork: ['The helmet rule came with another law.', 'So did the lamp rule.'],
    timeline: [
      { id: 'idea', kind: 'background', date: null, event: 'An idea.', evidence: unknown() },
      {
        id: 'bill',
        kind: 'bill',
        date: around('2019-11'),
        event: 'Bill read.',
        evidence: confirmed('REPORT'),
      },
      {
        id: 'law',
        kind: 'law',
        date: around('2020-03-01'),
        event: 'Law adopted.',
        evidence: confirmed('TEXT-A'),
      },
      {
        id: 'practice',
        kind: 'application',
        date: around('2020-05/..'),
        event: 'First fines.',
        evidence: likely('One report.', 'REPORT'),
      },
      {
        id: 'later',
        kind: 'later-law',
        date: around('2021'),
        event: 'Changed again.',
        evidence: confirmed('NOTE'),
      },
    ],
  }
}

function amendments(amendingActId: string): Amendment[] {
  return [
    {
      amendingAct: amendingActId,
      act: 'bicycle-code',
      position: 0,
      proof: { kind: 'text', evidence: confirmed('TEXT-A') },
      articlesAmended: ['12', '12-1', '15', '20'],
      wordingUnknown: ['20'],
      categories: ['penalties', 'registration'],
      coverage: { complete: false, note: 'A minimum.' },
      titleCommit: '0123abc',
      note: 'Restated later.',
    },
    {
      amendingAct: amendingActId,
      act: 'cycle-path-law',
      position: 1,
      proof: { kind: 'note', evidence: likely('A note names it.', 'NOTE') },
      articlesAmended: ['3'],
      wordingUnknown: [],
      categories: ['registration'],
      coverage: { complete: true, note: 'All notes were read.' },
    },
    {
      amendingAct: amendingActId,
      act: 'bell-law',
      position: 2,
      proof: { kind: 'stored-version', evidence: unknown('Only the redaction is known.') },
      articlesAmended: [],
      wordingUnknown: [],
      categories: [],
      coverage: { complete: false, note: 'Not read.' },
    },
  ]
}

function modifications(amendingActId: string, prefix: string): TextualModification[] {
  return [
    {
      id: `${prefix}bicycle-12-1`,
      amendingAct: amendingActId,
      act: 'bicycle-code',
      position: 0,
      address: [
        { unit: 'article', number: '12-1' },
        { unit: 'part', number: '1' },
      ],
      label: 'Article 12-1(1)',
      topic: 'Riding without a bell',
      type: 'substitution',
      categories: ['penalties', 'registration'],
      before: textSide('Riding without a bell is punished by a fine of 5 to 10 MCI.\n\nThe bell is kept.', {
        asOf: around('2019-06'),
      }),
      after: textSide('Riding without a bell is punished by a fine of 50 to 100 MCI.\n\nThe bell is kept.', {
        asOf: around('2020-03-01'),
        evidence: { certainty: 'confirmed', sources: ['TEXT-A', 'TEXT-B'], note: 'Both read.' },
      }),
      attribution: likely('The only law of the note after that date.', 'TEXT-A'),
      commencement: { kind: 'on-date', date: day('2020-03-13'), certainty: 'likely' },
    },
    {
      id: `${prefix}bicycle-15`,
      amendingAct: amendingActId,
      act: 'bicycle-code',
      position: 1,
      address: [{ unit: 'article', number: '15' }],
      label: 'Article 15',
      topic: 'Register of bicycles',
      type: 'insertion',
      categories: ['registration'],
      before: { kind: 'absent', evidence: confirmed('TEXT-B'), asOf: around('2019-06') },
      after: textSide('Велосипед регистрируется в течение пятнадцати дней; ёмкость багажника указывается.', {
        status: 'official',
        language: 'ru',
        evidence: confirmed('TEXT-A'),
      }),
      attribution: confirmed('TEXT-A', 'NOTE'),
      commencement: { kind: 'not-commenced' },
    },
    {
      id: `${prefix}bicycle-20`,
      amendingAct: amendingActId,
      act: 'bicycle-code',
      position: 2,
      address: [
        { unit: 'article', number: '20' },
        { unit: 'paragraph', number: 'heading' },
      ],
      label: 'Article 20, heading',
      topic: 'What a bicycle is called',
      type: 'replacement',
      categories: ['procedure'],
      before: { kind: 'unknown', why: 'No text of that time was found.', evidence: unknown() },
      after: {
        kind: 'unknown',
        why: 'The note does not give the wording.',
        asOf: around('2020/2021'),
        evidence: unknown(),
      },
      attribution: unknown('Another law may have done it.'),
      commencement: { kind: 'unknown' },
    },
    {
      id: `${prefix}path-3-2`,
      amendingAct: amendingActId,
      act: 'cycle-path-law',
      position: 0,
      address: [
        { unit: 'article', number: '3' },
        { unit: 'point', number: '2' },
        { unit: 'subpoint', number: '1-1' },
      ],
      label: 'Article 3(2)(1-1)',
      topic: 'Width of a path',
      type: 'repeal',
      categories: ['registration', 'procedure'],
      before: textSide('Жолдың ені екі метрден кем болмайды; ұзындығы қарастырылады.', {
        status: 'unofficial-translation',
        language: 'kk',
        asOf: around('2018'),
      }),
      after: { kind: 'absent', evidence: likely('Gone in the next text.', 'TEXT-A') },
      attribution: confirmed('NOTE'),
      commencement: { kind: 'on-date', date: day('2021-01-01'), certainty: 'confirmed' },
    },
  ]
}

/**
 * @param id of the amending act; modification ids of any but the first carry it as a prefix, so that two dossiers share
 * acts but no modification.
 */
export function buildDossier(id = 'kz-2020-99-vi'): Dossier {
  const prefix = id === 'kz-2020-99-vi' ? '' : `${id}-`
  return {
    amendingAct: amendingAct(id),
    categories: [
      { slug: 'penalties', label: 'Penalties', description: 'What a breach costs.' },
      { slug: 'registration', label: 'Registration', description: 'Who is entered where.' },
      { slug: 'procedure', label: 'Procedure', description: 'How it is done.' },
    ],
    sources: [
      {
        key: 'TEXT-B',
        title: 'Bicycle Code, redaction of June 2019',
        kind: 'statute-text',
        publisher: 'a mirror',
        repository: 'owner/name',
        path: 'codes/bicycle.md',
        commit: 'abc1234',
        versionDate: around('2019-06'),
        url: 'https://example.org/#!/doc/1/rus/01.06.2019',
        language: 'ru',
        note: 'Earlier text.',
      },
      {
        key: 'TEXT-A',
        title: 'Bicycle Code, later',
        kind: 'statute-text',
        publisher: 'a mirror',
        language: 'und',
      },
      { key: 'NOTE', title: 'An amendment note', kind: 'commentary', publisher: 'a library' },
      {
        key: 'REPORT',
        title: 'A report',
        kind: 'official',
        publisher: 'a ministry',
        versionDate: around('2019/..'),
      },
      {
        key: 'PRESS',
        title: 'A press article',
        kind: 'press',
        publisher: 'a paper',
        url: 'https://example.org/press',
      },
    ],
    acts: ACTS,
    amendments: amendments(id),
    modifications: modifications(id, prefix),
    annotations: [
      {
        id: 'note-fine',
        modification: `${prefix}bicycle-12-1`,
        kind: 'explanatory',
        body: 'Tenfold: the MCI is a unit of account.',
        anchor: { side: 'after', quote: { exact: '50 to 100 MCI', prefix: 'a fine of ', suffix: '.' } },
      },
      {
        id: 'note-side',
        modification: `${prefix}bicycle-12-1`,
        kind: 'editorial',
        body: 'Substituted by Law No. 99-VI.',
        anchor: { side: 'before' },
      },
      {
        id: 'note-whole',
        modification: `${prefix}bicycle-15`,
        kind: 'explanatory',
        body: 'Wholly new: кеңсе not needed.',
      },
    ],
    checkedProvisions: [
      {
        id: 'unchanged-helmet',
        act: 'lamp-law',
        address: [{ unit: 'article', number: '1' }],
        label: 'Article 1',
        topic: 'Lamp colour',
        value: 'White on both sides.',
        basis: 'both-read',
        readIn: { before: around('2019-06'), after: around('2020-03-01') },
        evidence: confirmed('TEXT-A', 'TEXT-B'),
      },
      {
        id: 'unchanged-run',
        act: 'bicycle-code',
        label: 'Articles 30–40',
        topic: 'Races',
        value: 'Changed by another law.',
        basis: 'other-law',
        otherLaw: '77-V of 1 May 2018',
        readIn: {},
        evidence: likely('No note was seen.'),
      },
    ],
    checkedActs: [
      { id: 'tyre-law', title: 'Law on Tyres', result: 'No note names it.', evidence: confirmed('NOTE') },
      { id: 'bell-law-2', title: 'Law on Bells (second)', result: 'Not read.', evidence: unknown() },
    ],
    pressArticle: {
      title: 'Bicycles after March',
      source: 'PRESS',
      note: 'Paraphrased.',
      passages: [
        {
          id: 'p-01',
          section: 'Introduction',
          paraphrase: 'Says that fines rose.',
          claims: [
            {
              id: 'claim-1',
              claim: 'Fines rose tenfold.',
              verdict: 'supported',
              reason: 'Both texts were read.',
              modifications: [`${prefix}bicycle-12-1`],
              checkedProvisions: [],
              sources: ['TEXT-A', 'TEXT-B'],
            },
            {
              id: 'claim-2',
              claim: 'Lamps must be red.',
              verdict: 'contradicted',
              reason: 'They stay white.',
              modifications: [],
              checkedProvisions: ['unchanged-helmet', 'unchanged-run'],
              sources: [],
            },
          ],
        },
        { id: 'p-02', section: 'Aside', paraphrase: 'Nothing to check.', claims: [] },
        {
          id: 'p-03',
          section: 'Register',
          paraphrase: 'Speaks of the register and the paths.',
          claims: [
            {
              id: 'claim-3',
              claim: 'The register is new and paths are narrower.',
              verdict: 'partly',
              reason: 'The register is.',
              modifications: [`${prefix}path-3-2`, `${prefix}bicycle-15`],
              checkedProvisions: [],
              sources: ['NOTE'],
            },
          ],
        },
      ],
    },
  }
}

/** What a comparison of `buildDossier(id)`'s sides sees; written by hand, so that the store's tests need no comparison. */
export function observedWords(dossier: Dossier): Map<string, ObservedWords> {
  const words = new Map<string, ObservedWords>()
  for (const { id } of dossier.modifications) {
    if (id.endsWith('bicycle-12-1')) words.set(id, { added: '50 100', removed: '5 10' })
    if (id.endsWith('bicycle-15')) {
      words.set(id, {
        added: 'Велосипед регистрируется в течение пятнадцати дней; ёмкость багажника указывается.',
        removed: '',
      })
    }
    if (id.endsWith('path-3-2')) {
      words.set(id, { added: '', removed: 'Жолдың ені екі метрден кем болмайды; ұзындығы қарастырылады.' })
    }
  }
  return words
}
