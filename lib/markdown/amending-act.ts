/**
 * `amending-act.md`: the amending act with the evidence for its titles and dates, the counts of amended acts that
 * disagree, what is not known, what must not be taken for its work, and its timeline.
 */
import type { ActCount, AmendingAct, Evidence, Evidenced, ExternalId, IsoDate } from '../model'
import { type FieldSpecs, optional, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import type { Prose } from './inline'
import type { Section } from './outline'
import { evidencedIn, evidenceIn } from './references'
import {
  allOrNone,
  expectOnly,
  readAnchor,
  readBody,
  readFile,
  readTitle,
  requireSection,
  sectionsTitled,
  writeFile,
  writeHeading,
} from './sections'
import { readTimeline, writeTimeline } from './timeline'
import { readTitles, TITLE_LABELS, writeTitles } from './titles'
import { externalId, isoDate, oneOf, readProse, text, wholeNumber, writeProse, yesOrNo } from './values'

type FactsBeforeTitles = {
  status: AmendingAct['status']
  country?: string
  number?: string
}

type FactsAfterTitles = {
  adopted?: Evidenced<IsoDate>
  published?: Evidenced<IsoDate>
  inForceFrom?: Evidenced<IsoDate>
  adiletId?: ExternalId
  gazette?: Evidenced<string>
  textFound: boolean
}

const BEFORE_TITLES: FieldSpecs<FactsBeforeTitles> = {
  status: required('Status', oneOf(['bill', 'enacted'], 'unknown-status')),
  country: optional('Country', text),
  number: optional('Number', text),
}

/** A date that is left out is not known; it is never filled in. */
const AFTER_TITLES: FieldSpecs<FactsAfterTitles> = {
  adopted: optional('Adopted', evidencedIn('', isoDate)),
  published: optional('Published', evidencedIn('', isoDate)),
  inForceFrom: optional('In force from', evidencedIn('', isoDate)),
  adiletId: optional('Adilet id', externalId),
  gazette: optional('Gazette', evidencedIn('', text)),
  textFound: required('Text found', yesOrNo),
}

const TITLE = evidencedIn('', text)

const COUNT: FieldSpecs<Omit<ActCount, 'id' | 'label'>> = {
  acts: optional('Acts', wholeNumber),
  codes: optional('Codes', wholeNumber),
  laws: optional('Laws', wholeNumber),
  articles: optional('Articles', wholeNumber),
  speaksOf: required('Speaks of', text),
  evidence: required<Evidence>('Evidence', evidenceIn('')),
}

const SUMMARY = 'What it is'
const COUNTS = 'How many acts it amends'
const GAPS = 'What is not known'
const NOT_ITS_WORK = 'Never show as its work'
const TIMELINE = 'Timeline'
const TITLES = [SUMMARY, COUNTS, GAPS, NOT_ITS_WORK, TIMELINE] as const

/** @param file the path to name in issues */
export function parseAmendingAct(source: string, file: string): Parsed<AmendingAct> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<AmendingAct>(undefined)
  expectOnly(root, ['fields', 'sections'], findings)
  const id = readAnchor(root, 'amending-act', findings)
  const name = readTitle(root, findings)
  const { titles: title, others } = readTitles(root.fields, TITLE, findings)
  const owner = { name: 'the amending act', place: root.place }
  const facts = readFields<FactsBeforeTitles & FactsAfterTitles>(
    others,
    { ...BEFORE_TITLES, ...AFTER_TITLES },
    owner,
    findings,
    TITLE_LABELS,
  )
  const found = sectionsTitled(root.sections, TITLES, findings)
  const sectionOf = (title: (typeof TITLES)[number]) => requireSection(found[title], title, root, findings)

  const summarySection = sectionOf(SUMMARY)
  if (summarySection) expectOnly(summarySection, ['paragraphs'], findings)
  const summary = summarySection?.paragraphs.map((paragraph) => readProse(paragraph, findings))

  const countsSection = sectionOf(COUNTS)
  if (countsSection) expectOnly(countsSection, ['paragraphs', 'sections'], findings)
  const counts = countsSection && allOrNone(countsSection.sections.map((one) => readCount(one, findings)))
  // Nobody has counted: then there is nothing to say about counts either.
  const mayBeSilent =
    countsSection && countsSection.sections.length === 0 && countsSection.paragraphs.length === 0
  const countsNote = mayBeSilent
    ? ''
    : countsSection && readBody(countsSection, 'what is to be said on the counts', findings)

  const gaps = readSentences(sectionOf(GAPS), findings)
  const notItsWork = readSentences(sectionOf(NOT_ITS_WORK), findings)
  const timelineSection = sectionOf(TIMELINE)
  const timeline = timelineSection && readTimeline(timelineSection, findings)

  if (!id || !name || !title || !facts || !summary || !counts)
    return findings.conclude<AmendingAct>(undefined)
  if (countsNote === undefined || !gaps || !notItsWork || !timeline) {
    return findings.conclude<AmendingAct>(undefined)
  }
  return findings.conclude<AmendingAct>({
    id,
    name,
    ...facts,
    title,
    summary,
    counts,
    countsNote,
    gaps,
    notItsWork,
    timeline,
  })
}

export function writeAmendingAct(act: AmendingAct): string {
  return writeFile([
    writeHeading(1, act.name, act.id),
    [
      writeFields<FactsBeforeTitles>(act, BEFORE_TITLES),
      writeTitles(act.title, TITLE),
      writeFields<FactsAfterTitles>(act, AFTER_TITLES),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    writeHeading(2, SUMMARY),
    ...act.summary.map(writeProse),
    writeHeading(2, COUNTS),
    writeProse(act.countsNote),
    ...act.counts.flatMap((count) => [
      writeHeading(3, count.label, count.id),
      writeFields<Omit<ActCount, 'id' | 'label'>>(count, COUNT),
    ]),
    writeHeading(2, GAPS),
    writeSentences(act.gaps),
    writeHeading(2, NOT_ITS_WORK),
    writeSentences(act.notItsWork),
    writeHeading(2, TIMELINE),
    ...writeTimeline(act.timeline),
  ])
}

function readCount(section: Section, findings: Findings): ActCount | undefined {
  expectOnly(section, ['fields'], findings)
  const id = readAnchor(section, 'count', findings)
  const label = readTitle(section, findings)
  const owner = { name: `the count “${section.title}”`, place: section.place }
  const fields = readFields(section.fields, COUNT, owner, findings)
  return id && label && fields ? { id, label, ...fields } : undefined
}

function readSentences(section: Section | undefined, findings: Findings): string[] | undefined {
  if (!section) return undefined
  expectOnly(section, ['bullets'], findings)
  return section.bullets.map((bullet: Prose) => readProse(bullet, findings))
}

function writeSentences(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${writeProse(sentence).replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n')
}
