/**
 * The timeline in `amending-act.md`: a heading with the day, as exactly as it is known, what happened, and the evidence.
 */
import { type Evidence, parseFuzzyDate, TIMELINE_KINDS, type TimelineStage } from '../model'
import { type FieldSpecs, readFields, required, writeFields } from './fields'
import type { Findings } from './findings'
import { quoted } from './inline'
import type { Section } from './outline'
import { evidenceIn } from './references'
import { allOrNone, expectOnly, readAnchor, readBody, writeHeading } from './sections'
import { oneOf, writeProse } from './values'

const UNDATED = 'Day not established'

const SPECS: FieldSpecs<Pick<TimelineStage, 'kind' | 'evidence'>> = {
  kind: required('Kind', oneOf(TIMELINE_KINDS, 'unknown-kind')),
  evidence: required<Evidence>('Evidence', evidenceIn('')),
}

export function readTimeline(section: Section, findings: Findings): TimelineStage[] | undefined {
  expectOnly(section, ['sections'], findings)
  return allOrNone(section.sections.map((stage) => readStage(stage, findings)))
}

export function writeTimeline(timeline: readonly TimelineStage[]): string[] {
  return timeline.flatMap((stage) => [
    writeHeading(3, stage.date ?? UNDATED, stage.id),
    writeProse(stage.event),
    writeFields<Pick<TimelineStage, 'kind' | 'evidence'>>(stage, SPECS),
  ])
}

function readStage(section: Section, findings: Findings): TimelineStage | undefined {
  expectOnly(section, ['paragraphs', 'fields'], findings)
  const id = readAnchor(section, 'stage', findings)
  const undated = section.title.toLowerCase() === UNDATED.toLowerCase()
  const date = parseFuzzyDate(section.title)
  if (!date && !undated) {
    findings.report(
      section.place,
      'bad-date',
      `${quoted(section.title)} is not a date; write YYYY-MM-DD, YYYY-MM, YYYY, start/end, or “${UNDATED}”`,
    )
  }
  const event = readBody(section, 'what happened', findings)
  const owner = { name: `the stage “${section.title}”`, place: section.place }
  const fields = readFields(section.fields, SPECS, owner, findings)
  return id && event && fields && (date || undated) ? { id, event, date, ...fields } : undefined
}
