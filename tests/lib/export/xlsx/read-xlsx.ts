/** Reads a sheet of a spreadsheet as a spreadsheet does: types, marks, and the text that was written. */
import { fromVisible } from '../../../../lib/export/visible-characters'
import { partsOf, walk } from '../docx/read-docx'

export type ReadRun = { readonly text: string; readonly marks: readonly string[] }
export type ReadCell = {
  readonly place: string
  readonly kind: 'text' | 'number' | 'empty'
  readonly text: string
  readonly runs: readonly ReadRun[]
  readonly style: string
}

export type ReadSheet = {
  readonly parts: ReadonlyMap<string, string>
  readonly rows: readonly (readonly ReadCell[])[]
  /** Every element that stands in the sheet, once. */
  readonly elements: ReadonlySet<string>
}

export function readXlsx(bytes: Uint8Array, sheet = 1): ReadSheet {
  const parts = partsOf(bytes)
  const rows: ReadCell[][] = []
  const elements = new Set<string>()
  const path: string[] = []
  let place = ''
  let style = ''
  let type: string | undefined
  let runs: ReadRun[] = []
  let marks: string[] = []
  let text = ''
  walk(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '', {
    start(name, attributes) {
      elements.add(name)
      if (name === 'row') rows.push([])
      if (name === 'c')
        [place, style, type, runs] = [attributes.r ?? '', attributes.s ?? '', attributes.t, []]
      if (name === 'r' || name === 'is') marks = []
      if (path.at(-1) === 'rPr') marks.push(attributes.val === undefined ? name : `${name} ${attributes.val}`)
      if (name === 't' || name === 'v') text = ''
      path.push(name)
    },
    text(piece) {
      if (path.at(-1) === 't' || path.at(-1) === 'v') text += piece
    },
    end(name) {
      path.pop()
      if (name === 't') runs.push({ text: decoded(text), marks })
      if (name === 'v') runs.push({ text, marks: [] })
      if (name !== 'c') return
      const kind = runs.length === 0 ? 'empty' : type === 'inlineStr' ? 'text' : 'number'
      rows.at(-1)?.push({ place, kind, text: runs.map((run) => run.text).join(''), runs, style })
    },
  })
  return { parts, rows, elements }
}

/** `_x0041_` is "A" to a spreadsheet. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

export function written(cell: ReadCell | undefined): string {
  return fromVisible(cell?.text ?? '')
}
