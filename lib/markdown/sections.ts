/**
 * Sections by their role: the heading of the file, sections with a fixed title ("Changes"), and entries, whose heading
 * ends with the anchor that is their identifier. What a section may not hold is reported.
 */
import type { EntryKind, Findings, Place } from './findings'
import { escapeText, quoted } from './inline'
import { suggestion } from './nearest'
import { readOutline, type Section } from './outline'
import { readProse, writeProse } from './values'

/** What a section may hold; fields and subsections are read, and so reported, by whoever expects them. */
export type Holding = 'fields' | 'bullets' | 'paragraphs' | 'quotation' | 'sections'

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const SOURCE_KEY = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

/** @returns the section of the file's one heading of level 1. */
export function readFile(source: string, findings: Findings): Section | undefined {
  const [first, ...others] = readOutline(source.replace(/^\uFEFF/, ''), findings)
  if (!first) {
    const advice = 'the file has no heading; it begins with one of level 1, “# …”'
    findings.report({ line: 1, column: 1 }, 'missing-heading', advice)
    return undefined
  }
  if (first.depth !== 1) {
    findings.report(
      first.place,
      'missing-heading',
      `${quoted(first.title)} is a heading of level ${first.depth}; a file begins with one of level 1, “# …”`,
    )
    return undefined
  }
  for (const other of others) {
    findings.report(
      other.place,
      'second-heading',
      `${quoted(other.title)} is a second heading of level 1; write ## or more`,
    )
  }
  return first
}

/** @returns the identifier in the entry's anchor, which is thereby given out. */
export function readAnchor(section: Section, kind: EntryKind, findings: Findings): string | undefined {
  if (!section.anchor) {
    findings.report(
      section.place,
      'missing-anchor',
      `the heading ${quoted(section.title)} has no anchor; end it with <a id="…"></a>`,
    )
    return undefined
  }
  const { id, place } = section.anchor
  if (!(kind === 'source' ? SOURCE_KEY : IDENTIFIER).test(id)) {
    const form = kind === 'source' ? 'capital letters' : 'lower-case letters'
    findings.report(
      place,
      'bad-id',
      `“${id}” is no identifier; write ${form} and digits, with single hyphens between`,
    )
    return undefined
  }
  findings.define(kind, id, place)
  return id
}

/** @returns the title of an entry, which may not be empty. */
export function readTitle(section: Section, findings: Findings): string | undefined {
  if (section.title !== '') return section.title
  findings.report(section.place, 'missing-title', 'the heading has no words before its anchor')
  return undefined
}

/** Reports what stands in the section and is not among what it may hold. */
export function expectOnly(section: Section, holdings: readonly Holding[], findings: Findings): void {
  const reportAt = (place: Place, text: string, advice: string) =>
    findings.report(
      place,
      'unexpected-content',
      `${quoted(text)} does not belong under ${quoted(section.title)}${advice}`,
    )
  const mayHold = (holding: Holding) => holdings.includes(holding)
  if (!mayHold('fields')) {
    for (const field of section.fields) reportAt(field.place, field.label, ', which has no fields')
  }
  if (!mayHold('bullets')) {
    const advice = mayHold('fields') ? '; a field is written “- **Name:** value”' : ', which has no list'
    for (const bullet of section.bullets) reportAt(bullet.place, bullet.text, advice)
  }
  if (!mayHold('paragraphs')) {
    const advice = mayHold('quotation')
      ? '; the text of a provision is written after “> ”'
      : '; what it holds is written in fields, “- **Name:** value”'
    for (const paragraph of section.paragraphs) reportAt(paragraph.place, paragraph.text, advice)
  }
  if (!mayHold('quotation')) {
    for (const quotation of section.quotations)
      reportAt(quotation.place, quotation.text, ', which quotes no text')
  }
  if (!mayHold('sections')) {
    for (const inner of section.sections) reportAt(inner.place, inner.title, ', which has no sections')
  }
}

/** @returns the sections with these titles, each at most once; sections with other titles are reported. */
export function sectionsTitled<Title extends string>(
  sections: readonly Section[],
  titles: readonly Title[],
  findings: Findings,
): Partial<Record<Title, Section>> {
  const found: Partial<Record<Title, Section>> = {}
  for (const section of sections) {
    const title = titles.find((known) => known.toLowerCase() === section.title.toLowerCase())
    if (title === undefined) {
      findings.report(
        section.place,
        'unknown-section',
        `${quoted(section.title)} is no section of this file${suggestion(section.title, titles)}`,
      )
    } else if (found[title]) {
      findings.report(
        section.place,
        'duplicate-section',
        `there is already a section ${quoted(section.title)}`,
      )
    } else found[title] = section
  }
  return found
}

/** @returns the section; reported at the file's heading where there is none. */
export function requireSection(
  section: Section | undefined,
  title: string,
  owner: Section,
  findings: Findings,
): Section | undefined {
  if (!section) {
    findings.report(
      owner.place,
      'missing-section',
      `${quoted(owner.title)} lacks its section “${title}”; write “${'#'.repeat(owner.depth + 1)} ${title}”`,
    )
  }
  return section
}

/** @returns the paragraphs under the heading; reported where there is none. */
export function readParagraphs(section: Section, what: string, findings: Findings): string[] | undefined {
  const paragraphs = section.paragraphs.map((paragraph) => readProse(paragraph, findings))
  if (paragraphs.length > 0) return paragraphs
  findings.report(
    section.place,
    'missing-text',
    `${what} is missing; write it as a paragraph under the heading`,
  )
  return undefined
}

/** @returns all paragraphs under the heading as one text. */
export function readBody(section: Section, what: string, findings: Findings): string | undefined {
  return readParagraphs(section, what, findings)?.join('\n\n')
}

/** @returns the values that could be read, or `undefined` where one could not. */
export function allOrNone<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
  return values.includes(undefined) ? undefined : (values as Value[])
}

export function writeHeading(depth: number, title: string, id?: string): string {
  const words = escapeText(title, false)
  const signs = '#'.repeat(depth)
  // Without an anchor behind them, number signs at the end would close the heading.
  return id === undefined
    ? `${signs} ${words.replace(/(?<=^|\s)#+$/, '\\$&')}`
    : `${signs} ${words} <a id="${id}"></a>`
}

/** A quoted text in Markdown. */
export function writeQuotation(text: string): string {
  return writeProse(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** @returns the file: its blocks with an empty line between them and a line end at the end. */
export function writeFile(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
