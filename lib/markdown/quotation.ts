/**
 * A quoted text: the words of a provision, in a block quote. Numbers at the start of a line ("1) …", "2. …", "– …") look
 * like lists to Markdown; here they are words of the text, whether escaped or not.
 */
import type { BlockContent, Blockquote, DefinitionContent, List } from 'mdast'
import type { Findings, Place } from './findings'
import { type Prose, quoted, type Run, readRuns, textOf } from './inline'

type Line = { readonly runs: readonly Run[]; readonly start: number; readonly end: number }

/** Lines that follow each other keep a line break between them, lines with an empty one between them a paragraph break. */
export function readQuotation(node: Blockquote, source: string, findings: Findings): Prose {
  const lines = readLines(node.children, source, findings)
  const runs: Run[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const place = line.runs[0]?.place
    if (before && place) {
      runs.push({ text: line.start - before.end > 1 ? '\n\n' : '\n', raw: '', place })
    }
    runs.push(...line.runs)
  })
  const start = node.position?.start
  return {
    text: textOf(runs),
    runs,
    place: runs[0]?.place ?? { line: start?.line ?? 1, column: start?.column ?? 1 },
  }
}

function readLines(
  nodes: readonly (BlockContent | DefinitionContent)[],
  source: string,
  findings: Findings,
): Line[] {
  return nodes.flatMap((node): Line[] => {
    const start = node.position?.start
    const place: Place = { line: start?.line ?? 1, column: start?.column ?? 1 }
    if (node.type === 'paragraph') {
      const runs = readRuns(node.children, source, findings)
      return [{ runs, start: place.line, end: node.position?.end.line ?? place.line }]
    }
    if (node.type === 'list') return readListAsLines(node, source, findings)
    const raw = source.slice(start?.offset ?? 0, node.position?.end.offset ?? 0)
    findings.report(
      place,
      'unsupported-markup',
      `${quoted(raw)} is a ${node.type} inside a quoted text; write a backslash before “${raw[0]}” where it belongs to the text`,
    )
    return []
  })
}

function readListAsLines(list: List, source: string, findings: Findings): Line[] {
  return list.children.flatMap((item): Line[] => {
    const start = item.position?.start
    const first = item.children[0]?.position?.start.offset ?? item.position?.end.offset ?? 0
    const place = { line: start?.line ?? 1, column: start?.column ?? 1 }
    const marker = source.slice(start?.offset ?? 0, first).trim()
    const [line, ...rest] = readLines(item.children, source, findings)
    const sign: Run = { text: line ? `${marker} ` : marker, raw: marker, place }
    const end = line?.end ?? item.position?.end.line ?? place.line
    return [{ runs: [sign, ...(line?.runs ?? [])], start: place.line, end }, ...rest]
  })
}
