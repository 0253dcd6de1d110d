/**
 * `article.md`: the press article the comparison is annotated from. A passage is a heading with a paraphrase; under it
 * stand its claims, each with our verdict, the reason, and links to the changes it speaks of.
 */
import {
  type ActId,
  type ArticlePassage,
  type CheckedProvisionId,
  type Claim,
  type ModificationId,
  type PressArticle,
  VERDICTS,
} from '../model'
import { type FieldSpecs, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import { quoted } from './inline'
import type { Section } from './outline'
import { references, sourceIn, sourcesIn } from './references'
import {
  allOrNone,
  expectOnly,
  readAnchor,
  readBody,
  readFile,
  readTitle,
  writeFile,
  writeHeading,
} from './sections'
import { oneOf, text, writeProse } from './values'

/** The act in whose file a modification or a checked provision stands, so that it can be linked to. */
export type ActOf = (id: ModificationId | CheckedProvisionId) => ActId | undefined

const FRONT: FieldSpecs<Pick<PressArticle, 'source' | 'note'>> = {
  source: required('Source', sourceIn('')),
  note: required('Note', text),
}

type ClaimFields = Omit<Claim, 'id' | 'claim'>

const claimSpecs = (addressOf: (id: string) => string | null): FieldSpecs<ClaimFields> => ({
  verdict: required('Verdict', oneOf(VERDICTS, 'unknown-verdict')),
  reason: required('Reason', text),
  modifications: required('Changes', references('modification', addressOf)),
  checkedProvisions: required('Checked, not changed', references('checked-provision', addressOf)),
  sources: required('Sources', sourcesIn('')),
})

/** @param file the path to name in issues */
export function parsePressArticle(source: string, file: string): Parsed<PressArticle> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<PressArticle>(undefined)
  expectOnly(root, ['fields', 'sections'], findings)
  const title = readTitle(root, findings)
  const front = readFields(root.fields, FRONT, { name: 'the press article', place: root.place }, findings)
  const passages = allOrNone(root.sections.map((section) => readPassage(section, findings)))
  return findings.conclude(title && front && passages ? { title, ...front, passages } : undefined)
}

export function writePressArticle(article: PressArticle, actOf: ActOf): string {
  const specs = claimSpecs((id) => {
    const act = actOf(id)
    return act === undefined ? null : entryAddress(act, id)
  })
  return writeFile([
    writeHeading(1, article.title),
    writeFields<Pick<PressArticle, 'source' | 'note'>>(article, FRONT),
    ...article.passages.flatMap((passage) => [
      writeHeading(2, passage.section, passage.id),
      writeProse(passage.paraphrase),
      ...passage.claims.flatMap((claim) => [
        writeHeading(3, claim.claim, claim.id),
        writeFields<ClaimFields>(claim, specs),
      ]),
    ]),
  ])
}

/** @returns the address of an entry in an act's file, from the folder of the amending act. */
export function entryAddress(act: ActId, id: string): string {
  return `acts/${act}.md#${id}`
}

function readPassage(section: Section, findings: Findings): ArticlePassage | undefined {
  expectOnly(section, ['paragraphs', 'sections'], findings)
  const id = readAnchor(section, 'passage', findings)
  const title = readTitle(section, findings)
  const paraphrase = readBody(section, 'the paraphrase of the passage', findings)
  const claims = allOrNone(section.sections.map((claim) => readClaim(claim, findings)))
  return id && title && paraphrase && claims ? { id, section: title, paraphrase, claims } : undefined
}

function readClaim(section: Section, findings: Findings): Claim | undefined {
  expectOnly(section, ['fields'], findings)
  const id = readAnchor(section, 'claim', findings)
  const claim = readTitle(section, findings)
  const owner = { name: `the claim ${quoted(section.title)}`, place: section.place }
  const fields = readFields(
    section.fields,
    claimSpecs(() => null),
    owner,
    findings,
  )
  return id && claim && fields ? { id, claim, ...fields } : undefined
}
