/**
 * A comparative table as Markdown, in GitHub's tables. Marks that Markdown has no sign for are tags, and a line end
 * inside a cell is one too.
 */
import type { ExportedFile } from '../exported-file'
import { escapeEdges, escapeInline, markdownLine } from '../markdown/escape'
import { toVisibleLine } from '../visible-characters'
import type { ComparativeTable, TableCell, TableRun } from './comparative-table'

/** @param name of the file, without the extension. */
export function exportTableMarkdown(table: ComparativeTable, name: string): ExportedFile {
  return {
    fileName: `${name}.md`,
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    body: pieces(table),
  }
}

function* pieces({ title, subtitle, notes, columns, actHeader, rows }: ComparativeTable): Generator<string> {
  yield `# ${markdownLine(title)}\n\n${markdownLine(subtitle)}\n\n`
  yield `${notes.map((note) => `- ${markdownLine(note)}\n`).join('')}\n`
  const headers = columns.map(({ header }) => markdownLine(header))
  for (const row of rows()) {
    if (row.kind === 'act') {
      yield `\n## ${markdownLine(actHeader)}: ${markdownLine(row.title)}\n\n`
      yield `| ${headers.join(' | ')} |\n|${headers.map(() => ' --- |').join('')}\n`
    } else yield `| ${row.cells.map(cellMarkdown).join(' | ')} |\n`
  }
}

function cellMarkdown({ lines }: TableCell): string {
  return lines.map((line) => escapeEdges(line.map(runMarkdown).join(''))).join('<br>')
}

/** Tags, not signs: `**` and `~~` are not read as marks next to every character. */
function runMarkdown({ text, look, role }: TableRun): string {
  const escaped = escapeInline(toVisibleLine(text))
  if (role === 'sign') return escaped
  const tags = [
    look.bold ? 'b' : '',
    look.italic ? 'i' : '',
    look.strike ? 'del' : '',
    look.underline ? 'ins' : '',
  ].filter((tag) => tag !== '')
  return tags.reduceRight((inside, tag) => `<${tag}>${inside}</${tag}>`, escaped)
}
