/**
 * The change in sight with the ways to its neighbours, at the foot of the screen; it appears only where script runs. What
 * is read out stands outside: a region that is hidden until it changes is not heard.
 */
import type { Reader } from './reader'

export function ComparisonNavigator({ reader }: { reader: Reader }) {
  const { translate } = reader
  return (
    <>
      <nav
        className="navigator screen-only"
        aria-label={translate('pages.row.navigator')}
        data-navigator=""
        hidden
      >
        <a href="#main" data-to="previous">
          {reader.say('pages.row.previous')}
        </a>
        <span data-place="" />
        <a href="#main" data-to="next">
          {reader.say('pages.row.next')}
        </a>
      </nav>
      <span className="visually-hidden" role="status" data-announce="" />
    </>
  )
}
