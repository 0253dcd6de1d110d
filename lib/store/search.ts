/**
 * Turns what a reader typed into an FTS5 query that is never a syntax error: nothing of the input reaches it but folded
 * letters and digits, and these only inside quotation marks.
 *
 * Every word must be found, each as a beginning of a word ("regist" finds "registration"); what hangs together without
 * a space is found together ("12-1", "28-VI", "500,000"); what stands in quotation marks is found word by word as it is.
 */
import { foldText, searchWords } from './fold'
import { searchStem } from './stem'
import type { ModificationFilter } from './store'

/**
 * Different words looked at in one query; those after this many do not narrow it further. A reader's query has a handful,
 * a page pasted into the field some hundreds; measured, 1,000 take 5 ms, 5,000 take 38 ms and 20,000 take 460 ms.
 */
export const MAX_QUERY_TERMS = 2000

const COLUMNS: Readonly<Record<NonNullable<ModificationFilter['queryIn']>, string>> = {
  all: '{before after heading notes}',
  added: '{added}',
  removed: '{removed}',
}

const QUOTED = /["“”„«]([^"“”„«»]*)["“”»]/g

/** @returns the FTS5 query, or `null` where the text has no word in it and so does not filter. */
export function matchExpression(
  query: string,
  queryIn: NonNullable<ModificationFilter['queryIn']> = 'all',
): string | null {
  const terms = new Set<string>()
  const rest = query.replace(QUOTED, (_, phrase: string) => {
    const words = searchWords(phrase)
    if (words.length > 0) terms.add(`"${words.join(' ')}"`)
    return ' '
  })
  for (const chunk of foldText(rest).split(/\s+/u)) {
    const words = searchWords(chunk)
    if (words.length === 1) terms.add(`"${searchStem(words[0] ?? '')}" *`)
    else if (words.length > 1) terms.add(`"${words.join(' ')}" *`)
  }
  if (terms.size === 0) return null
  return `${COLUMNS[queryIn]} : (${[...terms].slice(0, MAX_QUERY_TERMS).join(' AND ')})`
}
