/**
 * What reading a file brings to light besides its value: the problems, the identifiers it gives out and those it uses,
 * each with its place, so that checks across files can point at the very words.
 */
import type { Issue } from '../model'

/** A place in a file: line and column from 1, columns in UTF-16 code units. */
export type Place = { readonly line: number; readonly column: number }

export type EntryKind =
  | 'act'
  | 'amending-act'
  | 'annotation'
  | 'category'
  | 'checked-act'
  | 'checked-provision'
  | 'claim'
  | 'count'
  | 'modification'
  | 'passage'
  | 'source'
  | 'stage'

/** An identifier that is given out here, by an anchor in a heading. */
export type Definition = { readonly kind: EntryKind; readonly id: string; readonly place: Place }

/** An identifier that is used here; `url` is the address of the link around it, where it is a link. */
export type Reference = {
  readonly kind: EntryKind
  readonly id: string
  readonly place: Place
  readonly url?: string
}

/** What `parseX` returns. `value` is `null` where there is any issue: half a file is never taken for a whole one. */
export type Parsed<Value> = {
  readonly value: Value | null
  readonly issues: readonly Issue[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
}

export class Findings {
  private readonly issues: Issue[] = []
  private readonly definitions: Definition[] = []
  private readonly references: Reference[] = []
  private readonly placeOfId = new Map<string, Place>()

  constructor(private readonly file: string) {}

  report(place: Place, rule: string, message: string): void {
    this.issues.push({ file: this.file, line: place.line, column: place.column, rule, message })
  }

  /** Anchors of one file share one name space, whatever they are anchors of: a link must have one target. */
  define(kind: EntryKind, id: string, place: Place): void {
    const first = this.placeOfId.get(id)
    if (first) {
      this.report(place, 'duplicate-id', `“${id}” is already the anchor of the heading in line ${first.line}`)
      return
    }
    this.placeOfId.set(id, place)
    this.definitions.push({ kind, id, place })
  }

  refer(reference: Reference): void {
    this.references.push(reference)
  }

  /** @returns the outcome of reading the file, its issues in the order of their places. */
  conclude<Value>(value: Value | undefined): Parsed<Value> {
    const issues = this.issues.toSorted((one, other) => one.line - other.line || one.column - other.column)
    return {
      value: issues.length === 0 && value !== undefined ? value : null,
      issues,
      definitions: this.definitions,
      references: this.references,
    }
  }
}
