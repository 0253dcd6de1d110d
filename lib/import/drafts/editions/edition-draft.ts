/**
 * Two editions of an act as a draft: every difference that a comparison sees is a change that was observed. A comparison
 * knows no author, so the attribution of all of them is unknown.
 */
import { type Comparison, type ComparisonRow, writeNotation } from '../../../diff'
import type {
  Act,
  ActVersion,
  AmendingAct,
  Dossier,
  Draft,
  DraftNote,
  Evidence,
  FuzzyDate,
  IsoDate,
  Source,
  TextualModification,
} from '../../../model'
import { type Edition, type Editions, observedChange, shapeOf, textEvidence } from './observed-change'
import { type SeenProvision, toWholeProvisions } from './whole-provisions'

export type EditionsBrought = {
  readonly comparison: Comparison
  readonly names: { readonly before: string; readonly after: string }
  readonly languages: { readonly before: string; readonly after: string }
  readonly status: ActVersion['status']
  readonly asOf: { readonly before?: IsoDate; readonly after?: IsoDate }
  readonly id: string
  readonly name: string
  readonly amendingStatus: AmendingAct['status']
  readonly country?: string
  readonly act: Act
  readonly keepEditorial: boolean
  /** What was said and what was inferred before the texts were compared. */
  readonly notes: readonly DraftNote[]
}

const KEYS = { before: 'EDITION-BEFORE', after: 'EDITION-AFTER' } as const

const NOBODY: Evidence = {
  certainty: 'unknown',
  sources: [],
  note: 'Seen by comparing two editions; which law made the change is not established.',
}

export function editionDraft(brought: EditionsBrought): Draft {
  const { comparison, id, name, act, notes: first } = brought
  const editions: Editions = { before: editionOf(brought, 'before'), after: editionOf(brought, 'after') }
  const { modifications, notes } = changesOf(brought, editions)
  const articles = [
    ...new Set(
      modifications.flatMap(({ address: [step] }) => (step?.unit === 'article' ? [step.number] : [])),
    ),
  ]
  const both: Evidence = {
    certainty: 'likely',
    sources: [KEYS.before, KEYS.after],
    note: 'The two files differ; they were held against no source.',
  }
  const dossier: Dossier = {
    amendingAct: {
      id,
      status: brought.amendingStatus,
      ...(brought.country === undefined ? {} : { country: brought.country }),
      name,
      title: {},
      textFound: false,
      summary: [
        'What differs between two editions of one act, as a comparison saw it. Which law made each change is not established.',
      ],
      counts: [],
      countsNote: '',
      gaps: ['Which law made each change, and since when it is in force.'],
      notItsWork: [],
      timeline: [],
    },
    categories: [],
    sources: [sourceOf(brought, 'before'), sourceOf(brought, 'after')],
    acts: [act],
    amendments: [
      {
        amendingAct: id,
        act: act.id,
        position: 0,
        proof: { kind: 'comparison', evidence: both },
        articlesAmended: articles,
        wordingUnknown: [],
        categories: [],
        coverage: {
          complete: comparison.coarse === null,
          note: comparison.coarse ?? 'Every provision of both editions was compared.',
        },
      },
    ],
    modifications,
    annotations: [],
    checkedProvisions: [],
    checkedActs: [],
    actVersions: [versionOf(brought, 'before'), versionOf(brought, 'after')],
  }
  return { dossier, notes: [...first, ...notes], issues: [] }
}

function changesOf(
  { comparison, names, id, act, keepEditorial }: EditionsBrought,
  editions: Editions,
): { readonly modifications: TextualModification[]; readonly notes: DraftNote[] } {
  const headings = headingsOf(comparison)
  const ids = new Map<string, number>()
  const modifications: TextualModification[] = []
  const notes: DraftNote[] = []
  let same = 0
  for (const seen of toWholeProvisions(comparison.rows)) {
    const { root: row, rows } = seen
    if (row.change === 'unchanged') {
      same++
      continue
    }
    const place = row.after[0] ?? row.before[0]
    const at = `${row.after.length > 0 ? names.after : names.before}, ${place?.label ?? 'text'}`
    if (
      rows.every(({ change, editorialOnly }) => change === 'unchanged' || editorialOnly) &&
      !keepEditorial
    ) {
      notes.push({
        place: at,
        kind: 'left-out',
        says: 'Only quotation marks, dashes, spaces, look-alike letters or a publisher’s note differ; the change is left out: [before/after].',
        text: rows.map(({ spans }) => writeNotation(spans)).join('\n'),
      })
      continue
    }
    const change = observedChange(seen, comparison, editions, headings.get(articleOf(place?.eId ?? '')) ?? '')
    if (change === null) continue
    notes.push({ place: at, kind: 'taken', says: saidOf(seen) })
    modifications.push({
      id: uniqueId(id, place?.eId ?? '', ids),
      amendingAct: id,
      act: act.id,
      position: modifications.length,
      ...change,
      categories: [],
      attribution: NOBODY,
      commencement: { kind: 'unknown' },
    })
  }
  const says =
    same === 1
      ? 'One provision is the same in both editions.'
      : `${same} provisions are the same in both editions.`
  return { modifications, notes: [{ place: names.after, kind: 'taken', says }, ...notes] }
}

const SEEN: Readonly<Record<ComparisonRow['change'], string>> = {
  unchanged: 'Unchanged.',
  changed: 'Words differ; taken as a change of the text.',
  added: 'Stands in the later edition only; taken as new.',
  removed: 'Stands in the earlier edition only; taken as gone.',
  renumbered: 'Stands under another number; taken as renumbered.',
  moved: 'Stands at another place; taken as moved, for which the nearest type is renumbering.',
  split: 'One provision became several; taken as split.',
  joined: 'Several provisions became one; taken as joined.',
}

function saidOf({ root, rows }: SeenProvision): string {
  const said = SEEN[shapeOf(root)]
  const within = rows.length - 1
  if (within === 0) return said
  return `${said} What stands in it (${within} ${within === 1 ? 'provision' : 'provisions'}) goes with it, as one change.`
}

/** Words of articles' headings by the article's step of the eId: what the changes inside are about. */
function headingsOf({ rows, after, before }: Comparison): ReadonlyMap<string, string> {
  const headings = new Map<string, string>()
  for (const row of rows) {
    const slice = row.after[0] ?? row.before[0]
    if (slice === undefined || slice.eId.includes('__') || !slice.eId.startsWith('art_')) continue
    const text = (row.after.length > 0 ? after : before).text.slice(slice.start, slice.end)
    const words = text.replace(/^[#\s]*[^.:–—]{0,40}?\d[^\s.]*[.:]?\s*/u, '').trim()
    if (words !== '' && words.length <= LONGEST_TOPIC && !words.includes('\n')) headings.set(slice.eId, words)
  }
  return headings
}

/** Characters of a heading that says what a change is about; a longer one is a provision without paragraphs. */
const LONGEST_TOPIC = 200

function articleOf(eId: string): string {
  return eId.split('__', 1)[0] ?? ''
}

/** `draft-x-art-12-1-part-1`; the second of one name ends in `-2`. */
function uniqueId(amendingAct: string, eId: string, given: Map<string, number>): string {
  const slug = eId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const plain = `${amendingAct}-${slug || 'text'}`
  for (;;) {
    const times = (given.get(plain) ?? 0) + 1
    given.set(plain, times)
    const id = times === 1 ? plain : `${plain}-n${times}`
    if (times === 1 || !given.has(id)) {
      given.set(id, Math.max(1, given.get(id) ?? 0))
      return id
    }
  }
}

function editionOf({ languages, status, asOf }: EditionsBrought, side: 'before' | 'after'): Edition {
  const day = asOf[side]
  return {
    source: KEYS[side],
    language: languages[side],
    status,
    ...(day === undefined ? {} : { asOf: day as string as FuzzyDate }),
  }
}

function sourceOf({ names, languages, asOf }: EditionsBrought, side: 'before' | 'after'): Source {
  const day = asOf[side]
  return {
    key: KEYS[side],
    title: names[side],
    kind: 'brought-file',
    publisher: 'brought by the user',
    ...(day === undefined ? {} : { versionDate: day as string as FuzzyDate }),
    language: languages[side],
  }
}

function versionOf(
  { comparison, languages, status, asOf, act }: EditionsBrought,
  side: 'before' | 'after',
): ActVersion {
  const day = asOf[side]
  return {
    act: act.id,
    ...(day === undefined ? {} : { asOf: day }),
    language: languages[side],
    text: comparison[side].text,
    status,
    evidence: textEvidence(KEYS[side]),
  }
}
