/** How to cite a change: the words and the permalink, ready to copy; the button appears only where script runs. */
import type { Reader } from './reader'

export function Citation({
  citation,
  permalink,
  reader,
}: {
  citation: string
  permalink: string
  reader: Reader
}) {
  const { translate } = reader
  return (
    <div className="citation">
      <blockquote id="citation-text">
        {citation}. {translate('pages.citation.by')} <a href={permalink}>{permalink}</a>
      </blockquote>
      <p className="small muted">{translate('pages.citation.advice')}</p>
      <button
        type="button"
        className="quiet screen-only"
        data-copy="citation-text"
        data-copied={translate('pages.citation.copied')}
        hidden
      >
        {translate('pages.citation.copy')}
      </button>
    </div>
  )
}
