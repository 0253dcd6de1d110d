/** What most readers come for: penalties, weapons, registration, each sentence a link to the changes it rests on. */
import type { Headline, HeadlineGroup } from '@/lib/view'
import { CertaintyMark } from './evidence'
import type { Reader } from './reader'

/** More would bury the first ones; the link under them leads to all. */
const LONGEST_LIST = 5

export function Headlines({
  groups,
  id,
  reader,
}: {
  groups: readonly HeadlineGroup[]
  id: string
  reader: Reader
}) {
  const { translate } = reader
  const changes = `/amending-acts/${id}/changes`
  return (
    <div className="headlines">
      {groups.map((group) => (
        <section key={group.category} className="headline" aria-labelledby={`headline-${group.category}`}>
          <h3 id={`headline-${group.category}`}>
            <a href={reader.address(changes, group.query)}>{reader.show(group.label)}</a>
          </h3>
          <ul>
            {group.items.slice(0, LONGEST_LIST).map((item) => (
              <li key={item.sentence}>
                <a href={addressOf(item, group, changes, reader)}>{reader.show(item.sentence)}</a>
                {item.isLikely && (
                  <span className="where">
                    {item.modifications.length === 1 ? (
                      <CertaintyMark certainty="likely" label={translate('labels.certainty.likely')} />
                    ) : (
                      translate('pages.overview.partlyLikely')
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="more">
            <a href={reader.address(changes, group.query)}>
              {reader.say('pages.overview.moreOf', { count: group.rows, category: group.label })}
            </a>
          </p>
        </section>
      ))}
    </div>
  )
}

/** A sentence on one change leads to it; one on several leads to the rows of its category. */
function addressOf(item: Headline, group: HeadlineGroup, changes: string, reader: Reader): string {
  const [only, ...others] = item.modifications
  return only !== undefined && others.length === 0
    ? reader.address(`/changes/${only}`)
    : reader.address(changes, group.query)
}
