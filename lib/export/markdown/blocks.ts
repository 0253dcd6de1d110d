/** The blocks a summary is built of in Markdown: headings, figures, sentences that link to their rows, sources. */
import type { ActHeading, SourceView, SummaryCount } from '../../view'
import { anchorOf } from '../anchor'
import type { ExportContext } from '../export-context'
import type { RowLink } from '../row-links'
import { languageName } from '../which-text'
import { markdownAddress, markdownLine, markdownLink } from './escape'
import { item, markdownEvidence } from './row'

export function heading(level: 1 | 2 | 3, text: string): string {
  return `${level === 1 ? '' : '\n'}${'#'.repeat(level)} ${markdownLine(text)}\n\n`
}

/** An item whose value is an address: a link where it may be one, else the words. */
export function linkItem(name: string, address: string): string {
  return `- **${markdownLine(name)}:** ${markdownAddress(address)}`
}

/** A sentence with links to the changes it rests on. */
export function restingOn(sentence: string, links: readonly RowLink[]): string {
  const targets = links.map(({ text, target }) => markdownLink(text, target)).join(', ')
  return `- ${markdownLine(sentence)} \\[${targets}\\]`
}

export function countTable(name: string, count: string, counts: readonly SummaryCount[]): string {
  const lines = counts.map(({ label, count }) => `| ${markdownLine(label)} | ${count} |`)
  return `\n| ${markdownLine(name)} | ${markdownLine(count)} |\n| --- | ---: |\n${lines.join('\n')}\n`
}

export function actFacts(act: ActHeading, statement: string | null, context: ExportContext): string[] {
  const { translate } = context
  const articles = act.articlesAmended.join(', ')
  return [
    `- ${markdownLine(act.citation)}`,
    ...act.otherTitles.map(({ language, title }) => item(languageName(language, context), title)),
    ...(statement === null ? [] : [`- ${markdownLine(statement)}`]),
    `${markdownEvidence(translate('export.act.proof'), act.proof.evidence, context)}\\\n  ${markdownLine(act.proof.label)}`,
    ...(articles === ''
      ? []
      : [
          item(
            translate('export.act.articles'),
            act.coverage.complete ? articles : translate('export.act.atLeast', { articles }),
          ),
        ]),
    ...(act.wordingUnknown.length === 0
      ? []
      : [item(translate('export.act.wordingUnknown'), act.wordingUnknown.join(', '))]),
    ...(act.coverage.note === '' ? [] : [item(translate('export.act.coverage'), act.coverage.note)]),
    ...(act.note === null ? [] : [item(translate('export.act.note'), act.note)]),
  ]
}

export function sourceItem({
  key,
  title,
  publisher,
  dateLabel,
  language,
  url,
  mirrorUrl,
  note,
}: SourceView): string {
  const words = [title, publisher, dateLabel, language].filter((part) => part !== null && part !== '')
  const links = [url, mirrorUrl].filter((address) => address !== null)
  return [
    `- <a id="${anchorOf('source', key)}"></a>**${markdownLine(key)}:** ${markdownLine(words.join(', '))}`,
    ...links.map(markdownAddress),
    ...(note === null ? [] : [markdownLine(note)]),
  ].join('\\\n  ')
}
