/**
 * The record that our own exports carry beside a table: what a table has no column for. Texts are not in it; they are
 * always taken from the table, so that what was edited there counts.
 */
import { createHash } from 'node:crypto'
import type {
  Act,
  AmendingAct,
  Amendment,
  Annotation,
  MeasureCategory,
  ModificationSide,
  Source,
  TextualModification,
} from '../../../model'

export type RecordHead = {
  readonly record: 'tuzetu-table'
  readonly version: 1
  /** Of the form that the table has. */
  readonly template: string
  /** How many changes of how many are in the table, where some were chosen. */
  readonly part?: { readonly changes: number; readonly of: number }
  readonly amendingAct: AmendingAct
  readonly categories: readonly MeasureCategory[]
  readonly sources: readonly Source[]
  readonly acts: readonly Act[]
  readonly amendments: readonly Amendment[]
}

/** A text is there only where the form writes a word in its place ("unverändert"). */
type WithoutText<Side> = Side extends { readonly kind: 'text'; readonly text: string }
  ? Omit<Side, 'text'> & { readonly text?: string }
  : Side
export type RecordedSide = WithoutText<ModificationSide>

/** How many lines of a side's cell stand before and behind the text: the label, the sentence on whose work it is. */
export type Frame = readonly [before: number, behind: number]

export type RecordRow = {
  readonly modification: Omit<TextualModification, 'before' | 'after' | 'amendingAct'> & {
    readonly before: RecordedSide
    readonly after: RecordedSide
  }
  readonly annotations: readonly Omit<Annotation, 'modification'>[]
  /** Fingerprints of the cells as they were written, by what the column holds. */
  readonly cells: Readonly<Record<string, string>>
  readonly frames: { readonly before?: Frame; readonly after?: Frame }
  /** Fingerprints of the two texts, where one cell holds both. */
  readonly texts?: { readonly before: string | null; readonly after: string | null }
}

export type TableRecord = { readonly head: RecordHead; readonly rows: readonly RecordRow[] }

/** @returns a fingerprint that does not depend on white space. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)
}

/**
 * @param lines of JSON, the head first.
 * @returns `null` where there is no record, or it is none that is understood; the table is then read by itself.
 */
export function parseRecord(lines: readonly string[]): TableRecord | null {
  const [first, ...others] = lines
  if (first === undefined) return null
  try {
    const head = JSON.parse(first) as RecordHead
    if (head.record !== 'tuzetu-table' || head.version !== 1 || !isHead(head)) return null
    const rows = others.map((line) => JSON.parse(line) as RecordRow)
    return rows.every(isRow) ? { head, rows } : null
  } catch {
    return null
  }
}

function isHead({ part, amendingAct, categories, sources, acts, amendments }: RecordHead): boolean {
  return (
    (part === undefined || (Number.isSafeInteger(part?.changes) && Number.isSafeInteger(part.of))) &&
    isText(amendingAct?.id) &&
    isText(amendingAct.name) &&
    isObject(amendingAct.title) &&
    [
      amendingAct.summary,
      amendingAct.counts,
      amendingAct.gaps,
      amendingAct.notItsWork,
      amendingAct.timeline,
      categories,
      sources,
      acts,
      amendments,
    ].every(Array.isArray) &&
    categories.every(({ slug, label }) => isText(slug) && isText(label)) &&
    sources.every(({ key, title }) => isText(key) && isText(title)) &&
    acts.every(({ id, title }) => isText(id) && isObject(title)) &&
    amendments.every(({ act, proof }) => isText(act) && isEvidence(proof?.evidence))
  )
}

function isRow({ modification, annotations, cells, frames }: RecordRow): boolean {
  return (
    isObject(modification) &&
    [modification.id, modification.act, modification.label, modification.topic, modification.type].every(
      isString,
    ) &&
    Array.isArray(modification.address) &&
    Array.isArray(modification.categories) &&
    isObject(modification.commencement) &&
    isEvidence(modification.attribution) &&
    isEvidence(modification.before?.evidence) &&
    isEvidence(modification.after?.evidence) &&
    Array.isArray(annotations) &&
    annotations.every(({ id, body }) => isText(id) && isString(body)) &&
    isObject(cells) &&
    isObject(frames)
  )
}

function isEvidence(evidence: unknown): boolean {
  return (
    isObject(evidence) &&
    'certainty' in evidence &&
    ['confirmed', 'likely', 'unknown'].includes(String(evidence.certainty)) &&
    'sources' in evidence &&
    Array.isArray(evidence.sources)
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isText(value: unknown): value is string {
  return isString(value) && value !== ''
}

/** Finds the record of a row of the table: by all its cells as they were, else by the number, label and texts it kept. */
export class RecordedRows {
  readonly #byCells = new Map<string, RecordRow[]>()
  readonly #left: Set<RecordRow>

  constructor(rows: readonly RecordRow[]) {
    this.#left = new Set(rows)
    for (const row of rows) {
      const key = keyOf(row.cells)
      this.#byCells.set(key, [...(this.#byCells.get(key) ?? []), row])
    }
  }

  /** @param cells fingerprints of the row's cells by what the column holds. */
  whole(cells: Readonly<Record<string, string>>): RecordRow | null {
    const found = this.#byCells.get(keyOf(cells))?.find((row) => this.#left.has(row))
    return found === undefined ? null : this.#take(found)
  }

  /** Asked for after all rows that are as they were have theirs: most cells in common, two at least. */
  nearest(cells: Readonly<Record<string, string>>): RecordRow | null {
    let best: RecordRow | null = null
    let most = 1
    for (const row of this.#left) {
      const common = Object.entries(row.cells).filter(
        ([content, print]) => COMPARED.has(content) && cells[content] === print,
      ).length
      if (
        common > most ||
        (common === most && best === null && common > 0 && cells.number === row.cells.number)
      ) {
        most = common
        best = row
      }
    }
    return best === null ? null : this.#take(best)
  }

  #take(row: RecordRow): RecordRow {
    this.#left.delete(row)
    return row
  }

  /** Rows of the record that no row of the table was found for. */
  get left(): readonly RecordRow[] {
    return [...this.#left]
  }
}

/** Cells of a form that all rows share, as "Not given", tell no row from another. */
const COMPARED = new Set(['number', 'provision', 'before', 'after', 'merged', 'remarks'])

function keyOf(cells: Readonly<Record<string, string>>): string {
  return Object.keys(cells)
    .filter((content) => COMPARED.has(content))
    .sort()
    .map((content) => `${content}=${cells[content]}`)
    .join(' ')
}
