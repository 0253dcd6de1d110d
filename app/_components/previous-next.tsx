/** The way to the neighbours: the change or act before this one and after it. */
import type { Reader } from './reader'

type Step = { readonly href: string; readonly label: string } | null

export function PreviousNext({
  label,
  previous,
  next,
  pinned = false,
  reader,
}: {
  label: string
  previous: Step
  next: Step
  /** On a small screen it stays at the foot of it: for pages that are read one after the other. */
  pinned?: boolean
  reader: Reader
}) {
  const { translate } = reader
  return (
    <nav className={pinned ? 'prev-next pinned' : 'prev-next'} aria-label={translate('pages.row.neighbours')}>
      <span>
        {previous !== null && (
          <a href={previous.href} rel="prev" data-step="previous">
            <span className="direction">{reader.say('pages.row.previous')}</span>
            {reader.show(previous.label)}
          </a>
        )}
      </span>
      <span className="muted">{reader.show(label)}</span>
      <span>
        {next !== null && (
          <a href={next.href} rel="next" data-step="next">
            <span className="direction">{reader.say('pages.row.next')}</span>
            {reader.show(next.label)}
          </a>
        )}
      </span>
    </nav>
  )
}
