/**
 * The section "Amendment" of an act's file: the proof that the act was amended, the articles whose notes name the
 * amending act, and those among them of which the changed wording is not known.
 */
import { type Evidence, PROOF_KINDS, type ProofKind } from '../model'
import type { AmendmentDraft } from './act-file'
import {
  type Codec,
  type FieldSpecs,
  fieldNamed,
  optional,
  orElse,
  readFields,
  readOneOf,
  required,
  writeFields,
} from './fields'
import type { Findings } from './findings'
import type { Section } from './outline'
import { categoriesIn, evidencedIn } from './references'
import { expectOnly } from './sections'
import { itemsOf, numbers, oneOf, text } from './values'

type AmendmentFields = Omit<AmendmentDraft, 'act' | 'proof'> & {
  proof: { value: ProofKind; evidence: Evidence }
}

const COVERAGE_NOTE: FieldSpecs<{ note: string }> = { note: orElse('Note', text, '') }

/** Whether every article of the act was read: "complete" or "partial", with a note that says what was. */
const coverage: Codec<AmendmentDraft['coverage']> = {
  nested: true,
  read(field, findings) {
    const { value } = field
    const word = readOneOf(
      value.text,
      ['complete', 'partial'] as const,
      value.place,
      'unknown-coverage',
      findings,
    )
    const owner = { name: `“${field.label}”`, place: field.place }
    const rest = readFields(field.fields, COVERAGE_NOTE, owner, findings)
    return word && rest ? { complete: word === 'complete', note: rest.note } : undefined
  },
  write: ({ complete, note }) =>
    [complete ? 'complete' : 'partial', writeFields({ note }, COVERAGE_NOTE)]
      .filter((part) => part !== '')
      .join('\n'),
}

const SPECS: FieldSpecs<AmendmentFields> = {
  proof: required('Proof', evidencedIn('../', oneOf(PROOF_KINDS, 'unknown-proof'))),
  articlesAmended: required('Articles amended', numbers),
  wordingUnknown: required('Wording not known', numbers),
  categories: required<readonly string[]>('Categories', categoriesIn('../')),
  coverage: required('Coverage', coverage),
  titleCommit: optional('Title commit', text),
  note: optional('Note', text),
}

/** @param changes the entries under "Changes", readable or not: an article with a broken entry is not one without */
export function readAmendment(
  section: Section,
  act: string,
  changes: readonly Section[],
  findings: Findings,
): AmendmentDraft | undefined {
  expectOnly(section, ['fields'], findings)
  const owner = { name: 'the amendment', place: section.place }
  const fields = readFields(section.fields, SPECS, owner, findings)
  if (!fields) return undefined
  checkArticles(fields, section, changes, findings)
  const { proof, ...others } = fields
  return { act, proof: { kind: proof.value, evidence: proof.evidence }, ...others }
}

export function writeAmendment(amendment: AmendmentDraft): string {
  const proof = { value: amendment.proof.kind, evidence: amendment.proof.evidence }
  return writeFields<AmendmentFields>({ ...amendment, proof }, SPECS)
}

/**
 * Every changed article is among those amended, and an amended article without a change says that its wording is not
 * known: no article disappears in silence.
 */
function checkArticles(
  { articlesAmended, wordingUnknown }: AmendmentFields,
  section: Section,
  changes: readonly Section[],
  findings: Findings,
): void {
  const changed = new Set<string>()
  let unreadable = false
  for (const change of changes) {
    const where = fieldNamed(change.fields, 'Where')
    const first = where && itemsOf(where.value)[0]
    const article = first && /^article\s+(.+)$/i.exec(first.text)?.[1]
    if (!first || article === undefined) {
      unreadable = true
      continue
    }
    changed.add(article)
    if (!articlesAmended.includes(article)) {
      findings.report(
        first.place,
        'article-not-amended',
        `“${first.text}” is not among the articles amended (line ${placeOf('Articles amended').line}); add ${article} there, or correct the address`,
      )
    }
  }
  for (const item of itemsIn('Articles amended')) {
    if (unreadable || changed.has(item.text) || wordingUnknown.includes(item.text)) continue
    findings.report(
      item.place,
      'article-without-change',
      `article ${item.text} is amended but has no change below; add it to “Wording not known”, or add the change`,
    )
  }
  for (const item of itemsIn('Wording not known')) {
    if (articlesAmended.includes(item.text)) continue
    findings.report(
      item.place,
      'article-not-amended',
      `article ${item.text} is not among the articles amended; add it there, or drop it here`,
    )
  }
  for (const label of ['Articles amended', 'Wording not known']) {
    const seen = new Set<string>()
    for (const item of itemsIn(label)) {
      if (seen.has(item.text))
        findings.report(item.place, 'duplicate-article', `article ${item.text} stands twice`)
      seen.add(item.text)
    }
  }

  function itemsIn(label: string) {
    const field = fieldNamed(section.fields, label)
    return field ? itemsOf(field.value) : []
  }
  function placeOf(label: string) {
    return fieldNamed(section.fields, label)?.place ?? section.place
  }
}
