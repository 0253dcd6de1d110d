/** What is in the comparison, act by act, each provision with a sign and a word for what happened to it. */
import type { ActHeading, MessageKey, ModificationRow, ObservedChange } from '@/lib/view'
import type { Reader } from './reader'

type Group = { readonly act: ActHeading; readonly rows: readonly ModificationRow[] }

const SIGNS: Readonly<Record<ObservedChange, string>> = {
  added: '+',
  removed: '−',
  changed: '±',
  unchanged: '=',
  'not-compared': '?',
}
const KINDS = Object.keys(SIGNS) as ObservedChange[]

export function ComparisonContents({ groups, reader }: { groups: readonly Group[]; reader: Reader }) {
  const { translate } = reader
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length < 2) return null
  return (
    <nav className="contents screen-only" aria-label={translate('pages.contents.label')}>
      <details>
        <summary>
          {groups.length > 1
            ? reader.say('pages.contents.acts', { acts: groups.length, changes: rows.length })
            : reader.say('pages.contents.provisions', { changes: rows.length })}
          <Counts rows={rows} reader={reader} />
        </summary>
        <ol className="contents-acts">
          {groups.map(({ act, rows }) => (
            <li key={act.id}>
              {groups.length > 1 && (
                <p className="contents-act">
                  <a href={`#act-${act.id}`}>{reader.show(act.title)}</a>
                  <Counts rows={rows} reader={reader} />
                </p>
              )}
              <ol>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Sign observed={row.observed} word={row.observedLabel} reader={reader} />
                    <span>
                      <a href={`#${row.id}`}>{reader.show(row.label)}</a> {reader.show(row.topic)}
                    </span>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

/** How many of each kind, in words beside the signs: the key to the signs below. */
function Counts({ rows, reader }: { rows: readonly ModificationRow[]; reader: Reader }) {
  return (
    <span className="contents-counts">
      {KINDS.map((kind) => ({ kind, count: rows.filter(({ observed }) => observed === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <span key={kind}>
            <span className={`sign sign-${kind}`} aria-hidden="true">
              {SIGNS[kind]}
            </span>{' '}
            {reader.say(nameOf(kind, rows))}: {count}
          </span>
        ))}
    </span>
  )
}

/** "Repealed" is said of all only where it may be said of each. */
function nameOf(kind: (typeof KINDS)[number], rows: readonly ModificationRow[]): MessageKey {
  const areRepealed = rows.every(
    ({ observed, type, onlySeen }) => observed !== 'removed' || (type === 'repeal' && !onlySeen),
  )
  return kind === 'removed' && !areRepealed
    ? 'labels.observed.removedWithoutRepeal'
    : `labels.observed.${kind}`
}

function Sign({ observed, word, reader }: { observed: ObservedChange; word: string; reader: Reader }) {
  return (
    <span className={`sign sign-${observed}`} title={word}>
      <span aria-hidden="true">{SIGNS[observed]}</span>
      <span className="visually-hidden">{reader.show(word)}: </span>
    </span>
  )
}
