/**
 * Text inside Markdown: the runs it is read from, each with its place, and the escapes it is written with.
 *
 * A soft line break is a space, a hard one (`\` at the end of a line) is a line break of the text. Emphasis, code, images
 * and raw HTML have no meaning in a legal text of ours, so they are reported instead of being dropped in silence.
 */
import type { PhrasingContent } from 'mdast'
import type { Findings, Place } from './findings'

/** A piece of text as it was read; `url` where it is the text of a link. */
export type Run = {
  readonly text: string
  /** The piece as it stands in the file. */
  readonly raw: string
  readonly place: Place
  readonly url?: string
}

/** Paragraphs of text; an empty line separates two of them. */
export type Prose = { readonly text: string; readonly runs: readonly Run[]; readonly place: Place }

/** Reads inline nodes of `source` and reports those that cannot be kept. */
export function readRuns(nodes: readonly PhrasingContent[], source: string, findings: Findings): Run[] {
  return nodes.flatMap((node): Run[] => {
    const start = node.position?.start
    const end = node.position?.end
    const place = { line: start?.line ?? 1, column: start?.column ?? 1 }
    const raw = source.slice(start?.offset ?? 0, end?.offset ?? 0)
    switch (node.type) {
      case 'text':
        return [{ text: foldSoftBreaks(node.value), raw, place }]
      case 'break':
        return [{ text: '\n', raw, place }]
      case 'link': {
        const runs = readRuns(node.children, source, findings)
        return [{ text: textOf(runs), raw, place: runs[0]?.place ?? place, url: node.url }]
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
        findings.report(
          place,
          'unsupported-markup',
          `${quoted(raw)} is emphasised, which is not kept; write a backslash before “${raw[0]}” where the sign itself is meant`,
        )
        return readRuns(node.children, source, findings)
      default:
        findings.report(
          place,
          'unsupported-markup',
          `${quoted(raw)} is ${node.type === 'html' ? 'HTML' : 'markup'} that is not kept; write it as plain text, with a backslash before “${raw[0]}”`,
        )
        return [{ text: raw, raw, place }]
    }
  })
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The place of `part` inside a run, looked for from `from` in its raw text; the run's own place where escapes hide it. */
export function placeWithin(run: Run, part: string, from = 0): Place {
  const index = run.raw.indexOf(part, from)
  return index < 0 ? run.place : placeAfter(run.place, run.raw.slice(0, index))
}

/** The place reached from `start` when `text` has been read. */
export function placeAfter(start: Place, text: string): Place {
  const lines = text.split(/\r\n|\r|\n/)
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 }
}

/** A short quotation for messages. */
export function quoted(text: string): string {
  const LONGEST = 60
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line}”`
}

/**
 * Writes text so that Markdown reads it back as it is. `\n` becomes a hard line break.
 *
 * @param atLineStart whether the first character begins a line, where "1." or "#" would be read as a list or a heading
 */
export function escapeText(text: string, atLineStart: boolean): string {
  return text
    .split('\n')
    .map((line, index) => escapeLine(line, atLineStart || index > 0))
    .join('\\\n')
}

function escapeLine(line: string, atLineStart: boolean): string {
  const inline = line
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/(?<![\p{L}\p{N}_])_+/gu, (underscores) => '\\_'.repeat(underscores.length))
    .replace(/^[ \t]|[ \t]$/g, (space) => (space === ' ' ? '&#32;' : '&#9;'))
  if (!atLineStart) return inline
  return inline
    .replace(/^(?:>|#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=](?=[-=\s]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

function foldSoftBreaks(text: string): string {
  return text.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ')
}
