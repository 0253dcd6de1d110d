/**
 * The two sides of a modification. The heading says which of the three things a side is: `Before` has a text, `Before:
 * absent` says there was no such provision, `Before: unknown` that we do not know, with the reason.
 */
import {
  type Evidence,
  type FuzzyDate,
  type ModificationSide,
  TEXT_STATUSES,
  type TextSide,
  type UnknownSide,
} from '../model'
import { type FieldSpecs, fieldNamed, optional, readFields, required, writeFields } from './fields'
import type { Findings } from './findings'
import { quoted } from './inline'
import { suggestion } from './nearest'
import type { Section } from './outline'
import { evidenceIn } from './references'
import { expectOnly, writeHeading, writeQuotation } from './sections'
import { fuzzyDate, oneOf, readProse, text } from './values'

export type SideName = 'before' | 'after'

const COMMON = {
  asOf: optional<FuzzyDate>('As of', fuzzyDate),
  evidence: required<Evidence>('Evidence', evidenceIn('../')),
}
const TEXT_FIELDS: FieldSpecs<Omit<TextSide, 'kind' | 'text'>> = {
  status: required('Status', oneOf(TEXT_STATUSES, 'unknown-status')),
  language: required('Language', text),
  ...COMMON,
}
const ABSENT_FIELDS: FieldSpecs<{ asOf?: FuzzyDate; evidence: Evidence }> = COMMON
const UNKNOWN_FIELDS: FieldSpecs<Omit<UnknownSide, 'kind'>> = { why: required('Why', text), ...COMMON }

/** @returns which side the heading announces and how; `null` for another heading. */
export function sideAnnounced(title: string): { side: SideName; kind: string } | null {
  const match = /^(before|after)(?:\s*:\s*(.*))?$/i.exec(title)
  const side = match?.[1]?.toLowerCase()
  return side === 'before' || side === 'after' ? { side, kind: match?.[2]?.toLowerCase() ?? 'text' } : null
}

export function readSide(section: Section, kind: string, findings: Findings): ModificationSide | undefined {
  const owner = { name: `“${section.title}”`, place: section.place }
  switch (kind) {
    case 'text': {
      expectOnly(section, ['fields', 'quotation'], findings)
      const fields = readFields(section.fields, TEXT_FIELDS, owner, findings)
      const words = section.quotations.map((quotation) => readProse(quotation, findings)).join('\n\n')
      if (words === '') {
        findings.report(
          section.place,
          'missing-text',
          `“${section.title}” has no text; write it after “> ”, or say “${section.title}: absent” or “${section.title}: unknown”`,
        )
        return undefined
      }
      const side = fields && { kind: 'text' as const, text: words, ...fields }
      return side && checkCertainty(side, section, findings)
    }
    case 'absent': {
      reportText(section, findings)
      const fields = readFields(section.fields, ABSENT_FIELDS, owner, findings)
      return fields && checkCertainty({ kind: 'absent', ...fields }, section, findings)
    }
    case 'unknown': {
      reportText(section, findings)
      const fields = readFields(section.fields, UNKNOWN_FIELDS, owner, findings)
      return fields && checkCertainty({ kind: 'unknown', ...fields }, section, findings)
    }
    default:
      findings.report(
        section.place,
        'unknown-side',
        `${quoted(kind)} is no kind of side${suggestion(kind, ['absent', 'unknown'])}; a side with a text has a heading without a colon`,
      )
      return undefined
  }
}

export function writeSide(name: SideName, side: ModificationSide): string[] {
  const title = name === 'before' ? 'Before' : 'After'
  switch (side.kind) {
    case 'text':
      return [
        writeHeading(4, title),
        writeFields<Omit<TextSide, 'kind' | 'text'>>(side, TEXT_FIELDS),
        writeQuotation(side.text),
      ]
    case 'absent':
      return [
        writeHeading(4, `${title}: absent`),
        writeFields<{ asOf?: FuzzyDate; evidence: Evidence }>(side, ABSENT_FIELDS),
      ]
    case 'unknown':
      return [
        writeHeading(4, `${title}: unknown`),
        writeFields<Omit<UnknownSide, 'kind'>>(side, UNKNOWN_FIELDS),
      ]
  }
}

/** A side that is absent or unknown must not carry a text: a reader could take it for the provision's words. */
function reportText(section: Section, findings: Findings): void {
  for (const quotation of section.quotations) {
    findings.report(
      quotation.place,
      'text-without-side',
      `${quoted(quotation.text)} stands under “${section.title}”, which has no text; drop it, or drop what follows “${section.title.split(':')[0]}” in the heading`,
    )
  }
  expectOnly({ ...section, quotations: [] }, ['fields'], findings)
}

/** Unknown is unknown: its evidence says so, and that of a known side says something else. */
function checkCertainty(side: ModificationSide, section: Section, findings: Findings): ModificationSide {
  const { certainty } = side.evidence
  // A text out of a brought file, held against nothing, is there and yet not established.
  if (side.kind === 'text' && side.status === 'unverified') return side
  if ((side.kind === 'unknown') !== (certainty === 'unknown')) {
    findings.report(
      fieldNamed(section.fields, 'Evidence')?.value.place ?? section.place,
      'side-certainty',
      side.kind === 'unknown'
        ? `“${certainty}” is said of a side that is not known; write “unknown”`
        : `“unknown” is said of a side that is given; write “confirmed” or “likely”, or make it “${section.title.split(':')[0]}: unknown”`,
    )
  }
  return side
}
