/** What hinders a draft from being published, each with the place of the draft where it is mended. */
import { placeQuote } from '../anchors'
import type { Act, Dossier, Draft, Issue } from '../model'
import { IDENTIFIER, SOURCE_KEY } from './typed'

export const DRAFT_RULES = [
  'no-name',
  'no-id',
  'no-key',
  'no-acts',
  'no-changes',
  'act-without-title',
  'duplicate-id',
  'unknown-act',
  'unknown-category',
  'unknown-source',
  'no-label',
  'no-address',
  'no-text',
  'no-reason',
  'side-certainty',
  'observed-attribution',
  'unknown-modification',
  'quote-not-found',
] as const
export type DraftRule = (typeof DRAFT_RULES)[number]

export type DraftProblem = {
  readonly rule: DraftRule
  /** Which form mends it. */
  readonly part: 'amending-act' | 'acts' | 'categories' | 'sources' | 'change'
  /** The change, where it is one. */
  readonly change: string | null
  /** What the sentence quotes. */
  readonly value: string
}

/** @returns nothing where the dossier may be published, as far as it shows itself. */
export function problemsOf(dossier: Dossier): DraftProblem[] {
  const problems: DraftProblem[] = []
  const say = (rule: DraftRule, part: DraftProblem['part'], value = '', change: string | null = null) => {
    problems.push({ rule, part, value, change })
  }
  const { amendingAct, acts, amendments, modifications, categories, sources } = dossier
  if (!IDENTIFIER.test(amendingAct.id)) say('no-id', 'amending-act', amendingAct.id)
  if (amendingAct.name.trim() === '') say('no-name', 'amending-act')
  if (acts.length === 0) say('no-acts', 'acts')
  else if (modifications.length === 0) say('no-changes', 'amending-act')
  for (const { slug } of categories) if (!IDENTIFIER.test(slug)) say('no-id', 'categories', slug)
  for (const { key } of sources) if (!SOURCE_KEY.test(key)) say('no-key', 'sources', key)
  for (const { id } of acts) if (!IDENTIFIER.test(id)) say('no-id', 'acts', id)
  for (const act of acts) if (!isNamed(act)) say('act-without-title', 'acts', act.id)
  for (const id of repeated(acts.map((act) => act.id))) say('duplicate-id', 'acts', id)
  for (const key of repeated(sources.map((source) => source.key))) say('duplicate-id', 'sources', key)
  for (const slug of repeated(categories.map((one) => one.slug))) say('duplicate-id', 'categories', slug)
  const ids = [...modifications, ...dossier.checkedProvisions].map(({ id }) => id)
  for (const id of repeated(ids)) say('duplicate-id', 'change', id, id)

  const keys = new Set(sources.map(({ key }) => key))
  const amended = new Set(amendments.map(({ act }) => act))
  const slugs = new Set(categories.map(({ slug }) => slug))
  for (const change of modifications) {
    const here = (rule: DraftRule, value = '') => say(rule, 'change', value, change.id)
    if (!IDENTIFIER.test(change.id)) here('no-id', change.id)
    if (change.label.trim() === '') here('no-label')
    if (change.address.length === 0) here('no-address')
    if (!amended.has(change.act)) here('unknown-act', change.act)
    for (const slug of change.categories) if (!slugs.has(slug)) here('unknown-category', slug)
    for (const name of ['before', 'after'] as const) {
      const side = change[name]
      const { certainty } = side.evidence
      if (side.kind === 'text' && side.text.trim() === '') here('no-text', name)
      if (side.kind === 'unknown' && side.why.trim() === '') here('no-reason', name)
      const isUnverified = side.kind === 'text' && side.status === 'unverified'
      if (!isUnverified && (side.kind === 'unknown') !== (certainty === 'unknown')) {
        here('side-certainty', name)
      }
    }
    if (change.observed && change.attribution.certainty !== 'unknown') here('observed-attribution')
    for (const key of [change.before.evidence, change.after.evidence, change.attribution].flatMap(
      (evidence) => evidence.sources,
    )) {
      if (!keys.has(key)) here('unknown-source', key)
    }
  }
  const byId = new Map(modifications.map((one) => [one.id, one]))
  for (const { id, modification, anchor } of dossier.annotations) {
    const change = byId.get(modification)
    if (change === undefined) say('unknown-modification', 'amending-act', id)
    else if (anchor?.quote && !anchor.lost) {
      const side = change[anchor.side]
      if (side.kind === 'text' && placeQuote(side.text, anchor.quote) !== null) continue
      say('quote-not-found', 'change', anchor.quote.exact, change.id)
    }
  }
  return problems
}

/** An act needs a title of its own, in whichever language. */
function isNamed({ title }: Act): boolean {
  return Object.values(title).some((words = '') => words.trim() !== '')
}

/** Before the rule of an issue of this check, which makes them anew at every change. */
const OWN = 'draft-'

/** Rules of files whose issues the check above finds by itself as long as they are there. */
const CHECKED_AGAIN: ReadonlySet<string> = new Set([
  'act-not-named',
  'side-certainty',
  'observed-attribution',
  'quote-not-found',
  'unknown-modification',
])

/**
 * @param english one sentence for a problem
 * @returns the draft with the issues that it has now: those of its dossier, and those of the import that nobody has
 * settled yet.
 */
export function withIssues(draft: Draft, file: string, english: (problem: DraftProblem) => string): Draft {
  const found = problemsOf(draft.dossier).map(
    (problem): Issue => ({
      file,
      line: 1,
      column: 1,
      rule: `${OWN}${problem.rule}`,
      message: english(problem),
    }),
  )
  return { ...draft, issues: [...openIssues(draft), ...found] }
}

/** The issues of the import that only a person can settle. */
export function openIssues(draft: Draft): Issue[] {
  return draft.issues.filter(({ rule }) => !rule.startsWith(OWN) && !CHECKED_AGAIN.has(rule))
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]
}
