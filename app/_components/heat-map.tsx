/** Acts × categories: every figure is a link to its rows; the tint says at a glance where there are many. */
import type { MatrixCell, MatrixView } from '@/lib/view'
import type { Reader } from './reader'
import { tintKey, tintStep } from './tint-step'

type Props = { readonly matrix: MatrixView; readonly id: string; readonly reader: Reader }

export function HeatMap({ matrix, id, reader }: Props) {
  const { translate } = reader
  const changes = `/amending-acts/${id}/changes`
  return (
    <>
      <Key max={matrix.max} reader={reader} />
      <section className="scroller" aria-label={translate('pages.matrix.label')}>
        <table className="heat-map">
          <caption className="visually-hidden">{reader.say('pages.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('pages.matrix.act')}</th>
              {matrix.columns.map((column) => (
                <th key={column.slug} scope="col">
                  <span className="turned">
                    {column.query === null ? (
                      column.label
                    ) : (
                      <a href={reader.address(changes, column.query)}>{reader.show(column.label)}</a>
                    )}
                  </span>
                </th>
              ))}
              <th scope="col">
                <span className="turned">{reader.say('pages.matrix.total')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.actId}>
                <th scope="row">
                  <a href={reader.address(`/amending-acts/${id}/acts/${row.actId}`)}>
                    {reader.show(row.title)}
                  </a>
                </th>
                {row.statement === null ? (
                  row.cells.map((cell) => (
                    <Cell
                      key={cell.category}
                      cell={cell}
                      max={matrix.max}
                      changes={changes}
                      reader={reader}
                    />
                  ))
                ) : (
                  <td className="not-counted" colSpan={row.cells.length}>
                    {reader.say('pages.matrix.notKnown')}
                  </td>
                )}
                <td className="total">
                  {row.query === null ? (
                    translate('pages.matrix.unknownCount')
                  ) : (
                    <a href={reader.address(changes, row.query)}>{row.total}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('pages.matrix.totalOfCategory')}</th>
              {matrix.columns.map((column) => (
                <td key={column.slug} className="total">
                  {column.query === null ? (
                    column.total
                  ) : (
                    <a href={reader.address(changes, column.query)}>{column.total}</a>
                  )}
                </td>
              ))}
              <td className="total">
                <a href={reader.address(changes)}>{matrix.total}</a>
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}

/** Which tint stands for how many changes. */
function Key({ max, reader }: { max: number; reader: Reader }) {
  return (
    <ul className="tint-key" aria-label={reader.translate('pages.matrix.key')}>
      {tintKey(max).map(({ step, from, to }) => (
        <li key={step} className={`step-${step}`}>
          {from === to ? from : `${from}–${to}`}
        </li>
      ))}
    </ul>
  )
}

function Cell({
  cell,
  max,
  changes,
  reader,
}: {
  cell: MatrixCell
  max: number
  changes: string
  reader: Reader
}) {
  if (cell.query === null)
    return (
      <td>
        <span className="none">0</span>
      </td>
    )
  return (
    <td className={`step-${tintStep(cell.count, max)}`}>
      <a href={reader.address(changes, cell.query)}>{cell.count}</a>
    </td>
  )
}
