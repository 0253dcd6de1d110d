/** A report as Markdown. */
import type { ExportedFile } from '../exported-file'
import type { Report, ReportBlock, ReportRun } from '../report/report'
import { toVisibleLine } from '../visible-characters'
import { escapeEdges, escapeInline, escapeLineStart, markdownLine, markdownLink } from './escape'

/** @param name of the file, without the extension. */
export function exportReportMarkdown(report: Report, name: string): ExportedFile {
  return {
    fileName: `${name}.md`,
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    body: pieces(report),
  }
}

function* pieces(report: Report): Generator<string> {
  let before: ReportBlock['kind'] | null = null
  for (const block of report.blocks()) {
    const isListed = (block.kind === 'item' || block.kind === 'fact') && before === block.kind
    if (before !== null && !isListed) yield '\n'
    yield blockMarkdown(block)
    before = block.kind
  }
}

function blockMarkdown(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${anchor(block.anchor)}${lineOf(block.runs)}\n`
    case 'paragraph':
    case 'note':
      return `${lineOf(block.runs)}\n`
    case 'item':
      return `- ${lineOf(block.runs)}\n`
    case 'fact':
      return `- ${anchor(block.anchor ?? null)}**${markdownLine(block.name)}:** ${lineOf(block.runs)}\n`
    case 'counts': {
      const lines = block.rows.map(({ label, count }) => `| ${markdownLine(label)} | ${count} |\n`)
      return `| ${block.heads.map(markdownLine).join(' | ')} |\n| --- | ---: |\n${lines.join('')}`
    }
    case 'sides': {
      const cells = block.sides.map((side) => side.map(({ runs }) => lineOf(runs)).join('<br>'))
      return `| ${block.heads.map(markdownLine).join(' | ')} |\n| --- | --- |\n| ${cells.join(' | ')} |\n`
    }
    case 'foot':
      return '---\n'
  }
}

function anchor(name: string | null): string {
  return name === null ? '' : `<a id="${name}"></a>`
}

function lineOf(runs: readonly ReportRun[]): string {
  return escapeEdges(escapeLineStart(runs.map(runMarkdown).join('')))
}

/** Tags for marks, not signs: those are not read as marks next to every character. */
function runMarkdown({ text, strong, change, link }: ReportRun): string {
  if (link !== undefined) return markdownLink(text, link)
  const escaped = escapeInline(toVisibleLine(text))
  const tag = change === 'deleted' ? 'del' : change === 'inserted' ? 'ins' : strong ? 'b' : null
  return tag === null ? escaped : `<${tag}>${escaped}</${tag}>`
}
