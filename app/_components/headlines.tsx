/** What most readers come for: penalties, weapons, registration, the press article; each a link to what it rests on. */
import type { Headline, HeadlineGroup, VerdictSummary } from '@/lib/view'
import { CertaintyMark } from './evidence'
import { Verdict } from './notes'
import type { Reader } from './reader'
import { UnitNote } from './unit-note'

/** More would bury the first ones; the link under them leads to all. */
const LONGEST_LIST = 5

/** The title of the act that a change is in. */
type ActOf = (modification: string) => string

type Props = {
  readonly groups: readonly HeadlineGroup[]
  readonly article: VerdictSummary | null
  readonly id: string
  readonly actOf: ActOf
  readonly reader: Reader
}

export function Headlines({ groups, article, id, actOf, reader }: Props) {
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
                <Item item={item} group={group} changes={changes} actOf={actOf} reader={reader} />
              </li>
            ))}
          </ul>
          <UnitNote
            texts={group.items
              .slice(0, LONGEST_LIST)
              .flatMap(({ parts }) => parts?.figures.map(({ values }) => values) ?? [])}
            reader={reader}
          />
          <p className="more">
            <a href={reader.address(changes, group.query)}>
              {reader.say('pages.overview.moreOf', { count: group.rows, category: group.label })}
            </a>
          </p>
        </section>
      ))}
      {article !== null && <ArticleHeadline article={article} id={id} reader={reader} />}
    </div>
  )
}

function Item({
  item,
  group,
  changes,
  actOf,
  reader,
}: {
  item: Headline
  group: HeadlineGroup
  changes: string
  actOf: ActOf
  reader: Reader
}) {
  const { parts } = item
  const href = addressOf(item, group, changes, reader)
  if (parts === null)
    return (
      <>
        <p className="what">
          <a href={href}>{reader.show(item.sentence)}</a>
        </p>
        <Likely item={item} reader={reader} />
        <RestsOn item={item} actOf={actOf} reader={reader} />
      </>
    )
  return (
    <>
      <p className="kicker">{reader.show(parts.kicker)}</p>
      <p className="what">
        <a href={href}>{reader.show(parts.topic)}</a>
      </p>
      {parts.basis !== null && (
        <p className="where">
          <a href={reader.address(`/changes/${parts.basis.id}`)}>{reader.show(parts.basis.label)}</a>:{' '}
          {reader.show(parts.basis.topic)}
        </p>
      )}
      {parts.figures.length > 0 && (
        <dl className="figures">
          {parts.figures.map(({ name, values }) => (
            <div key={name}>
              <dt>{reader.show(name)}</dt>
              <dd>{reader.show(values)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="where">
        {reader.show(parts.provision)} · {reader.show(parts.actTitle)}
      </p>
      <Likely item={item} reader={reader} />
    </>
  )
}

/** The changes that a sentence counts, act by act, each by its name. */
function RestsOn({ item: { links }, actOf, reader }: { item: Headline; actOf: ActOf; reader: Reader }) {
  if (links.length < 2) return null
  const acts = new Map<string, typeof links>()
  for (const link of links) acts.set(actOf(link.id), [...(acts.get(actOf(link.id)) ?? []), link])
  return (
    <details className="rests-on screen-only">
      <summary>{reader.say('pages.overview.restsOn', { count: links.length })}</summary>
      {[...acts].map(([act, ofAct]) => (
        <div key={act}>
          <p className="where">{reader.show(act)}</p>
          <ul>
            {ofAct.map(({ id, label }) => (
              <li key={id}>
                <a href={reader.address(`/changes/${id}`)}>{reader.show(label)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

function Likely({ item, reader }: { item: Headline; reader: Reader }) {
  if (!item.isLikely) return null
  const { translate } = reader
  return (
    <p className="where">
      {item.modifications.length === 1 ? (
        <CertaintyMark certainty="likely" label={translate('labels.certainty.likely')} />
      ) : (
        reader.say('pages.overview.partlyLikely')
      )}
    </p>
  )
}

/** The verdicts in figures, and what the law as it was read contradicts, by name. */
function ArticleHeadline({ article, id, reader }: { article: VerdictSummary; id: string; reader: Reader }) {
  const path = `/amending-acts/${id}/article`
  return (
    <section className="headline headline-article" aria-labelledby="headline-article">
      <h3 id="headline-article">
        <a href={reader.address(path)}>{reader.say('pages.overview.articleHeading')}</a>
      </h3>
      <ul className="verdict-figures">
        {article.verdicts.map(({ verdict, label, count }) => (
          <li key={verdict}>
            <strong>{count}</strong> <Verdict verdict={verdict} label={label} />
          </li>
        ))}
      </ul>
      {article.contradicted.length > 0 && (
        <>
          <p className="kicker">{reader.say('pages.overview.contradicted')}</p>
          <ul>
            {article.contradicted.map((claim) => (
              <li key={claim.id}>
                <p className="what">
                  <a href={reader.address(path, '', `claim-${claim.id}`)}>“{reader.show(claim.claim)}”</a>
                </p>
                <p className="where">{reader.show(claim.reason)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="more">
        <a href={reader.address(path)}>
          {reader.say('pages.overview.allClaims', { claims: article.claims })}
        </a>
      </p>
    </section>
  )
}

/** A sentence on one change leads to it; one on several leads to the rows of its category. */
function addressOf(item: Headline, group: HeadlineGroup, changes: string, reader: Reader): string {
  const [only, ...others] = item.modifications
  return only !== undefined && others.length === 0
    ? reader.address(`/changes/${only}`)
    : reader.address(changes, group.query)
}
