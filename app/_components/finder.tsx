/** Search and facets as one form that works without script; each value is also a link that switches it at once. */
import { asksForWords, type ComparisonRequest, type Facet, toggleFacet, writeRequest } from '@/lib/view'
import type { Reader } from './reader'

type Props = {
  /** The address of the page that is filtered. */
  readonly path: string
  readonly request: ComparisonRequest
  readonly facets: readonly Facet[]
  readonly reader: Reader
}

/** A facet of any page: its name is the parameter of the address. */
type AnyFacet = {
  readonly name: string
  readonly label: string
  readonly values: Facet['values']
}

/** What the form and the chips need of a request, whatever it asks for. */
export type Finding = {
  readonly path: string
  readonly query: string | undefined
  readonly queryIn: 'all' | 'added' | 'removed'
  /** Parameters of the address that are no filter and stay as they are. */
  readonly kept: readonly (readonly [string, string])[]
  readonly facets: readonly AnyFacet[]
  /** The query of the address with one value switched. */
  readonly switched: (facet: string, value: string) => string
  /** The query of the address without the searched words. */
  readonly withoutQuery: string
}

function findingOf({ path, request, facets }: Props): Finding {
  const { query, queryIn, ...filter } = request.filter
  return {
    path,
    query,
    queryIn: queryIn ?? 'all',
    kept: request.layout === null ? [] : [['view', request.layout]],
    facets,
    switched: (facet, value) => {
      const name = facets.find((one) => one.name === facet)?.name
      return writeRequest(name === undefined ? request : toggleFacet(request, name, value))
    },
    withoutQuery: writeRequest({ ...request, filter }),
  }
}

export function Finder(props: Props) {
  return <FinderForm finding={findingOf(props)} reader={props.reader} />
}

/** What is chosen, each with the link that drops it. Nothing where nothing is chosen. */
export function Chips(props: Props) {
  return <FinderChips finding={findingOf(props)} reader={props.reader} />
}

export function FinderForm({ finding, reader }: { finding: Finding; reader: Reader }) {
  const { path, query = '', queryIn, kept, facets } = finding
  return (
    <search>
      <form className="finder" action={path} method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {reader.language !== 'en' && <input type="hidden" name="lang" value={reader.language} />}
        {reader.words && <input type="hidden" name="words" value="1" />}
        {reader.marks !== 'both' && <input type="hidden" name="marks" value={reader.marks} />}
        <div className="finder-search">
          <div className="query">
            <label htmlFor="q">{reader.say('pages.finder.query')}</label>
            <input id="q" type="search" name="q" defaultValue={query} autoComplete="off" />
          </div>
          <div className="within">
            <label htmlFor="in">{reader.say('pages.finder.within')}</label>
            <select id="in" name="in" defaultValue={queryIn}>
              {(['all', 'added', 'removed'] as const).map((place) => (
                <option key={place} value={place}>
                  {reader.translate(`pages.finder.in.${place}`)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">{reader.say('pages.finder.search')}</button>
        </div>
        <div className="facets">
          {facets.map((facet) => (
            <FacetPanel key={facet.name} facet={facet} finding={finding} reader={reader} />
          ))}
        </div>
      </form>
    </search>
  )
}

function FacetPanel({ facet, finding, reader }: { facet: AnyFacet; finding: Finding; reader: Reader }) {
  const { translate } = reader
  const chosen = facet.values.filter((value) => value.selected).length
  return (
    <details className="facet" name="facet">
      <summary>
        {reader.show(facet.label)}
        {chosen > 0 && (
          <span className="chosen">
            {chosen}
            <span className="visually-hidden"> {reader.say('pages.finder.chosen')}</span>
          </span>
        )}
      </summary>
      <fieldset className="facet-panel">
        <legend className="visually-hidden">{reader.show(facet.label)}</legend>
        <ul className="facet-values">
          {facet.values.map((value) => (
            <li key={value.value}>
              <input
                type="checkbox"
                name={facet.name}
                value={value.value}
                defaultChecked={value.selected}
                aria-label={translate('pages.finder.choose', { label: value.label })}
              />
              <a
                href={reader.address(finding.path, finding.switched(facet.name, value.value))}
                aria-current={value.selected ? 'true' : undefined}
                rel="nofollow"
              >
                {reader.show(value.label)}
              </a>
              <span className="count">{value.count}</span>
            </li>
          ))}
        </ul>
        <button type="submit">{reader.say('pages.finder.apply')}</button>
      </fieldset>
    </details>
  )
}

export function FinderChips({ finding, reader }: { finding: Finding; reader: Reader }) {
  const { translate } = reader
  const { path, query, queryIn, facets } = finding
  const chips = facets.flatMap((facet) =>
    facet.values
      .filter((value) => value.selected)
      .map((value) => ({
        key: `${facet.name}=${value.value}`,
        text: `${facet.label}: ${value.label}`,
        href: reader.address(path, finding.switched(facet.name, value.value)),
      })),
  )
  if (query !== undefined)
    chips.push({
      key: 'q',
      text: translate(`pages.finder.chip.${asksForWords(query) ? queryIn : 'empty'}`, { query }),
      href: reader.address(path, finding.withoutQuery),
    })
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={translate('pages.finder.active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <a className="chip" href={chip.href}>
            <span>{reader.show(chip.text)}</span>{' '}
            <span className="chip-remove">{reader.say('pages.finder.remove')}</span>
          </a>
        </li>
      ))}
      <li className="screen-only">
        <a href={reader.address(path)}>{reader.say('pages.finder.clear')}</a>
      </li>
    </ul>
  )
}
