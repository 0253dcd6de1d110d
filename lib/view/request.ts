/** What a reader asks for in an address: the filters, how to lay them out, and the language of the interface. */
import type { Language } from '../model'
import type { ModificationFilter } from '../store'
import type { ComparisonLayout } from './comparison-view'

export type ComparisonRequest = {
  readonly filter: ModificationFilter
  /** `null`: the reader has not chosen; split on wide screens, unified on narrow ones and on paper. */
  readonly layout: ComparisonLayout | null
  readonly language: Language
}

/** A value in an address that does not exist, with those that do. */
export type RequestProblem = {
  readonly parameter: string
  readonly value: string
  readonly known: readonly string[]
}
