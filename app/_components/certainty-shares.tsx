/** What share of the changes is confirmed: one bar for each part of a change, then act by act, beside their figures. */
import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { CERTAINTIES, type Certainty } from '@/lib/model'
import type { CertaintyShare, CertaintyView } from '@/lib/view'
import { CertaintyMark } from './evidence'
import type { Reader } from './reader'

/** The drawing in units of its own; a bar is stretched to the width of its cell. */
const WIDTH = 100
const HEIGHT = 10

type Counts = Readonly<Record<Certainty, number>>

export function CertaintyShares({ view, id, reader }: { view: CertaintyView; id: string; reader: Reader }) {
  const { translate } = reader
  if (view.total === 0) return null
  const labels = view.parts[0]?.shares ?? []
  return (
    <>
      <Patterns />
      <table className="shares">
        <caption>
          {reader.say('pages.certainty.caption', { confirmed: view.confirmed, total: view.total })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('pages.certainty.part')}</th>
            <td className="bar" />
            {labels.map(({ certainty, label }) => (
              <th key={certainty} scope="col" className="number">
                <CertaintyMark certainty={certainty} label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.parts.map(({ part, shares }) => (
            <tr key={part}>
              <th scope="row">{reader.say(`pages.certainty.${part}`)}</th>
              <td className="bar">
                <Bar counts={countsOf(shares)} total={view.total} />
              </td>
              {shares.map(({ certainty, label, count }) => (
                <td key={certainty} className="number" data-label={label}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="by-act">
        <summary>{reader.say('pages.certainty.byAct')}</summary>
        <table className="shares">
          <caption>{reader.say('pages.certainty.byActCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('pages.matrix.act')}</th>
              <td className="bar" />
              <th scope="col" className="number">
                {reader.say('pages.certainty.allThree')}
              </th>
              <th scope="col" className="number">
                {reader.say('pages.certainty.before')}
              </th>
              <th scope="col" className="number">
                {reader.say('pages.certainty.after')}
              </th>
              <th scope="col" className="number">
                {reader.say('pages.certainty.attribution')}
              </th>
              <th scope="col" className="number">
                {reader.say('pages.matrix.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.acts.map((act) => (
              <tr key={act.id}>
                <th scope="row">
                  <a href={reader.address(`/amending-acts/${id}/changes`, act.query)}>
                    {reader.show(act.title)}
                  </a>
                </th>
                <td className="bar">
                  <Bar
                    counts={{ confirmed: act.confirmed, likely: 0, unknown: act.total - act.confirmed }}
                    total={act.total}
                  />
                </td>
                <td className="number" data-label={translate('pages.certainty.allThree')}>
                  {act.confirmed}
                </td>
                {(['before', 'after', 'attribution'] as const).map((part) => (
                  <td key={part} className="number" data-label={translate(`pages.certainty.${part}`)}>
                    {act.parts[part]}
                  </td>
                ))}
                <td className="number" data-label={translate('pages.matrix.total')}>
                  {act.total}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function countsOf(shares: readonly CertaintyShare[]): Counts {
  const countOf = (wanted: Certainty) => shares.find(({ certainty }) => certainty === wanted)?.count ?? 0
  return { confirmed: countOf('confirmed'), likely: countOf('likely'), unknown: countOf('unknown') }
}

function Bar({ counts, total }: { counts: Counts; total: number }) {
  const x = scaleLinear([0, total], [0, WIDTH])
  const series = stack<Counts, Certainty>().keys(CERTAINTIES)([counts])
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {series.flatMap(({ key, 0: range }) =>
        range === undefined || range[0] === range[1]
          ? []
          : [
              <rect
                key={key}
                className={`share-${key}`}
                x={x(range[0])}
                width={x(range[1]) - x(range[0])}
                y="0"
                height={HEIGHT}
              />,
            ],
      )}
    </svg>
  )
}

/** What is only likely is hatched, as its mark is half filled: it has to be told apart without colour. */
function Patterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch-likely" width="2" height="2" patternUnits="userSpaceOnUse">
          <rect className="hatch-paper" width="2" height="2" />
          <rect className="hatch-line" width="1" height="2" />
        </pattern>
      </defs>
    </svg>
  )
}
