/**
 * A content file as a tree of headed sections. A section holds fields (`- **Type:** substitution`), plain bullets,
 * paragraphs and a quoted text, in any order, then its subsections. Every part keeps its place.
 *
 * This is all the Markdown the format uses; everything else in a file is reported.
 */
import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Findings, Place } from './findings'
import { type Prose, placeWithin, quoted, type Run, readRuns, textOf } from './inline'
import { readQuotation } from './quotation'

export type Field = {
  readonly label: string
  /** Place of the label. */
  readonly place: Place
  readonly value: Prose
  readonly fields: readonly Field[]
}

export type Section = {
  readonly depth: number
  readonly title: string
  /** Place of the title. */
  readonly place: Place
  /** From the anchor at the end of the heading: `<a id="crim-51-1"></a>`. */
  readonly anchor: { readonly id: string; readonly place: Place } | null
  readonly fields: Field[]
  readonly bullets: Prose[]
  readonly paragraphs: Prose[]
  readonly quotations: Prose[]
  readonly sections: Section[]
}

const processor = unified().use(remarkParse)
const ANCHOR = /^<a (?:id|name)="([^"]*)"\s*\/?>$/

/** @returns the sections that have no section above them; a well-formed file has one, of depth 1. */
export function readOutline(source: string, findings: Findings): Section[] {
  const top: Section[] = []
  const open: Section[] = []
  for (const node of processor.parse(source).children) {
    if (node.type === 'heading') {
      const section = readHeading(node, source, findings)
      while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop()
      const parent = open.at(-1)
      if (parent && section.depth > parent.depth + 1) {
        findings.report(
          section.place,
          'heading-level',
          `${quoted(section.title)} is a heading of level ${section.depth} under one of level ${parent.depth}; write ${'#'.repeat(parent.depth + 1)}`,
        )
      }
      ;(parent?.sections ?? top).push(section)
      open.push(section)
      continue
    }
    const section = open.at(-1)
    if (section) readContent(section, node, source, findings)
    else {
      findings.report(
        placeOf(node),
        'unexpected-content',
        `${quoted(rawOf(node, source))} stands before the first heading; a file begins with its heading, “# …”`,
      )
    }
  }
  return top
}

function readHeading(node: Heading, source: string, findings: Findings): Section {
  let anchor: Section['anchor'] = null
  const words: PhrasingContent[] = []
  for (const child of node.children) {
    const match = child.type === 'html' ? ANCHOR.exec(child.value) : null
    if (match) {
      const place = placeOf(child)
      anchor = {
        id: match[1] ?? '',
        place: { ...place, column: place.column + match[0].indexOf('"') + 1 },
      }
    } else if (child.type !== 'html' || child.value !== '</a>') words.push(child)
  }
  const runs = readRuns(words, source, findings)
  return {
    depth: node.depth,
    title: textOf(runs).trim(),
    place: runs[0]?.place ?? placeOf(node),
    anchor,
    fields: [],
    bullets: [],
    paragraphs: [],
    quotations: [],
    sections: [],
  }
}

function readContent(section: Section, node: RootContent, source: string, findings: Findings): void {
  if (node.type === 'paragraph') section.paragraphs.push(proseOf([node], source, findings))
  else if (node.type === 'blockquote') section.quotations.push(readQuotation(node, source, findings))
  else if (node.type === 'list' && !node.ordered) readList(section, node, source, findings)
  else reportUnreadable(node, source, findings)
}

type Container = { readonly fields: Field[]; readonly bullets: Prose[] | null }

function readList(into: Container, list: List, source: string, findings: Findings): void {
  for (const item of list.children) {
    const first = item.children[0]
    if (first?.type === 'paragraph' && first.children[0]?.type === 'strong') {
      into.fields.push(readField(first, item, source, findings))
    } else if (into.bullets && item.children.every((child) => child.type === 'paragraph')) {
      if (item.children.length > 0) into.bullets.push(proseOf(item.children as Paragraph[], source, findings))
    } else {
      findings.report(
        placeOf(first ?? item),
        'unexpected-content',
        `${quoted(rawOf(first ?? item, source))} has no field name; write “- **Name:** value”`,
      )
    }
  }
}

function readField(first: Paragraph, item: ListItem, source: string, findings: Findings): Field {
  const [strong, ...rest] = first.children
  const name = readRuns(strong?.type === 'strong' ? strong.children : [], source, findings)
  const paragraphs: Paragraph[] = [{ ...first, children: rest }]
  const inner: { fields: Field[]; bullets: null } = { fields: [], bullets: null }
  for (const child of item.children.slice(1)) {
    if (child.type === 'paragraph') paragraphs.push(child)
    else if (child.type === 'list' && !child.ordered) readList(inner, child, source, findings)
    else reportUnreadable(child, source, findings)
  }
  const label = textOf(name).trim()
  const place = name[0]?.place ?? placeOf(first)
  const value = proseOf(paragraphs, source, findings)
  return {
    label: label.replace(/\s*:$/, ''),
    place,
    value: withoutLead(label.endsWith(':') ? /^\s+/ : /^\s*:?\s*/, value, place),
    fields: inner.fields,
  }
}

/** Drops what stands between a field's name and its value. */
function withoutLead(lead: RegExp, value: Prose, emptyPlace: Place): Prose {
  const [first, ...rest] = value.runs
  if (!first) return { ...value, place: emptyPlace }
  const text = first.text.replace(lead, '')
  if (text === first.text) return value
  if (text === '' && rest.length > 0 && rest[0]) {
    return { text: textOf(rest), runs: rest, place: rest[0].place }
  }
  const start = first.raw.slice(0, first.raw.length - first.raw.replace(/^\s*:?\s*/, '').length)
  const place = text === '' ? emptyPlace : placeWithin(first, first.raw.slice(start.length), start.length)
  const run = { ...first, text, raw: first.raw.slice(start.length), place }
  return { text: textOf([run, ...rest]), runs: [run, ...rest], place }
}

function proseOf(paragraphs: readonly Paragraph[], source: string, findings: Findings): Prose {
  const runs: Run[] = []
  for (const paragraph of paragraphs) {
    const next = readRuns(paragraph.children, source, findings)
    if (runs.length > 0 && next[0]) runs.push({ text: '\n\n', raw: '', place: next[0].place })
    runs.push(...next)
  }
  const place = runs[0]?.place ?? (paragraphs[0] ? placeOf(paragraphs[0]) : { line: 1, column: 1 })
  return { text: textOf(runs), runs, place }
}

function reportUnreadable(node: RootContent, source: string, findings: Findings): void {
  const advice =
    node.type === 'list'
      ? 'is a numbered list; write a list with “-”, or a backslash before the dot or bracket where the number is text'
      : 'is nothing this format uses; see content/README.md'
  findings.report(placeOf(node), 'unsupported-markup', `${quoted(rawOf(node, source))} ${advice}`)
}

type Positioned = {
  readonly position?: { start: Place & { offset?: number }; end: { offset?: number } } | undefined
}

function placeOf(node: Positioned): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

function rawOf(node: Positioned, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
