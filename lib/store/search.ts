/**
 * Turns what a reader typed into an FTS5 query that is never a syntax error: nothing of the input reaches it but folded
 * letters and digits, and these only inside quotation marks.
 */
import { searchTerms } from '../search'
import type { ModificationFilter } from './store'

const COLUMNS: Readonly<Record<NonNullable<ModificationFilter['queryIn']>, string>> = {
  all: '{before after heading notes}',
  added: '{added}',
  removed: '{removed}',
}

/** @returns the FTS5 query, or `null` where the text has no word in it and so does not filter. */
export function matchExpression(
  query: string,
  queryIn: NonNullable<ModificationFilter['queryIn']> = 'all',
): string | null {
  const terms = searchTerms(query).map(({ words, isBeginning }) =>
    isBeginning ? `"${words.join(' ')}" *` : `"${words.join(' ')}"`,
  )
  return terms.length === 0 ? null : `${COLUMNS[queryIn]} : (${terms.join(' AND ')})`
}
