/** The first rows of a file in its own form. */
import { type Layout, layoutIdOf, type Preview } from '@/lib/export'
import type { Reader } from './reader'

export function ExportPreview({
  layout,
  preview: { shown, html },
  total,
  reader,
}: {
  layout: Layout
  preview: Preview
  total: number
  reader: Reader
}) {
  const isTable = typeof layout !== 'string' || layout === 'tracked-changes'
  return (
    <div className="section">
      <h2 id="preview">
        {reader.say('pages.export.preview')}: {reader.say(`pages.export.layouts.${nameOf(layout)}`)}
      </h2>
      <p className="muted small">
        {shown === null
          ? reader.say('pages.export.whole')
          : shown < total
            ? reader.say('pages.export.first', { shown, total })
            : total > 0 && reader.say('pages.export.all', { total })}
      </p>
      {isTable ? (
        <section
          className="form-preview scroller"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          aria-labelledby="preview"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the export, which escapes every text.
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ) : (
        <div
          className="report-preview"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the export, which escapes every text.
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </div>
  )
}

/** The key of a layout's name among the messages. */
export function nameOf(layout: Layout): LayoutKey {
  return layoutIdOf(layout) as LayoutKey
}

type LayoutKey =
  | 'plain'
  | 'kz-government'
  | 'kz-parliament'
  | 'at-two-columns'
  | 'at-three-columns'
  | 'de-committee'
  | 'de-synopse'
  | 'fr-tableau-comparatif'
  | 'us-house-ramseyer'
  | 'us-senate-cordon'
  | 'us-pennsylvania'
  | 'jp-shinkyu'
  | 'kr-comparison'
  | 'ua-first-reading'
  | 'eu-four-columns'
  | 'tracked-changes'
  | 'brief'
  | 'press-note'
  | 'dossier'
