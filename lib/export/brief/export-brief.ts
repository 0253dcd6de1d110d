/** A brief or a press note as Markdown; every sentence links to its changes, and the foot says how sure the whole is. */
import type { ExportContext } from '../export-context'
import { permalinkOf } from '../export-context'
import { baseNameOf, type ExportedFile } from '../exported-file'
import { selectionAddress } from '../json/summary-record'
import { linkItem } from '../markdown/blocks'
import { markdownLine, markdownLink } from '../markdown/escape'
import { rowLinksOf } from '../row-links'
import type { SummaryDocument } from '../summary-document'
import { titleOf } from '../which-text'
import { type BriefKind, toBrief } from './to-brief'

export function exportBrief(
  document: SummaryDocument,
  kind: BriefKind,
  context: ExportContext,
): ExportedFile {
  return {
    fileName: `${baseNameOf(document.request, kind)}.md`,
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    body: piecesOf(document, kind, context),
  }
}

function* piecesOf(document: SummaryDocument, kind: BriefKind, context: ExportContext): Generator<string> {
  const { translate } = context
  const { summary } = document
  const names = rowLinksOf(document)
  yield `# ${markdownLine(titleOf(document, context))}\n`
  if (summary.shown === 0) yield `\n${markdownLine(translate('export.document.nothing'))}\n`
  for (const { heading, sentences } of toBrief(document, kind, translate)) {
    yield `\n## ${markdownLine(heading)}\n\n`
    for (const { sentence, modifications } of sentences) {
      const ids = summary.groups
        .flatMap(({ rows }) => rows.map(({ id }) => id))
        .filter((id) => modifications.includes(id))
      const texts = names(modifications).map(({ text }) => text)
      const isAll = ids.length === summary.shown && ids.length > 1
      const links = isAll
        ? [markdownLink(translate('export.document.selection'), selectionAddress(document, context))]
        : ids.map((id, index) => markdownLink(texts[index] ?? id, permalinkOf(id, context)))
      const words = `${markdownLine(sentence)} \\[${links.join(', ')}\\]`
      yield kind === 'brief' ? `- ${words}\n` : `${words}\n\n`
    }
  }
  const share = translate('export.document.confirmedShare', {
    confirmed: summary.confirmedRows,
    shown: summary.shown,
  })
  yield `\n---\n\n${markdownLine(share)} ${markdownLine(translate('export.document.textsNote'))}\n\n`
  yield `${linkItem(translate('export.document.selection'), selectionAddress(document, context))}\n`
}
