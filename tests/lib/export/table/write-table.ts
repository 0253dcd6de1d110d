/** A comparative table as text that a lawyer can read and check: marks as letters in angle brackets. */
import type { ComparativeTable, TableRun } from '../../../../lib/export/table/comparative-table'

/** `b` bold, `i` italic, `s` struck, `u` underlined, `uu` twice, `+` `-` `~` coloured; words of the form in braces. */
export function writeTable(table: ComparativeTable): string {
  const { template } = table
  return [
    `${table.title} (${table.language}, ${template.paper} ${template.orientation})`,
    table.subtitle,
    ...table.notes.map((note) => `* ${note}`),
    '',
    table.columns.map(({ header, share }) => `${header} ${Math.round(share * 100)}%`).join(' | '),
    ...[...table.rows()].flatMap((row) =>
      row.kind === 'act'
        ? ['', `# ${row.title}`]
        : [
            '',
            ...row.cells.map(
              ({ content, lines }) =>
                `${content}: ${lines.map((line) => line.map(writeRun).join('')).join(' ⏎ ')}`,
            ),
          ],
    ),
    '',
  ].join('\n')
}

function writeRun({ role, text, look, language }: TableRun): string {
  if (role === 'words') return `{${language}: ${text}}`
  if (role === 'sign') return text
  const signs = [
    look.bold ? 'b' : '',
    look.italic ? 'i' : '',
    look.strike ? 's' : '',
    look.underline === 'single' ? 'u' : look.underline === 'double' ? 'uu' : '',
    look.colour ? { inserted: '+', deleted: '-', moved: '~' }[look.colour] : '',
  ].join('')
  return signs === '' ? text : `<${signs}>${text}</${signs}>`
}
