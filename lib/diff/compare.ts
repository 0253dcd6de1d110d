/** Whole acts compared: structure read, provisions aligned, words compared, rows in reading order. */
import { alignBlocks } from './align-blocks'
import { alignProvisions } from './align-provisions'
import { Alignment } from './alignment'
import { ComparedAct } from './compared-act'
import { COMPARISON_SCHEMA, type Comparison } from './comparison'
import { buildRows } from './comparison-rows'
import { detectLanguage, type TextLanguage } from './detect-language'
import { EditBudget } from './edit-budget'
import { normaliseText } from './normalise-text'
import { readBothStructures } from './read-structure'
import { linkSharedBlocks } from './shared-blocks'
import { TokenDictionary } from './token-dictionary'

const COARSE =
  'The texts differ so much that not every pairing of words was searched: in parts a passage may be shown as replaced although some of its words stayed. Both texts are complete.'

export type CompareOptions = {
  /** The language of both texts; found out from the text where it is not given. */
  readonly language?: TextLanguage
}

/**
 * Compares two texts of one act, plain text or Markdown.
 *
 * @returns rows whose spans rebuild both texts exactly; see contracts.md section 2 for what always holds. Never throws for
 * any pair of strings; where a limit is hit the result is coarser and says so.
 */
export function compareTexts(before: string, after: string, options: CompareOptions = {}): Comparison {
  const beforeText = normaliseText(before)
  const afterText = normaliseText(after)
  const language = options.language ?? detectLanguage(afterText.trim() === '' ? beforeText : afterText)
  const dictionary = new TokenDictionary()
  const wordings = new Map<string, number>()
  const [beforeStructure, afterStructure] = readBothStructures(beforeText, afterText, language)
  const alignment = new Alignment(
    new ComparedAct(beforeStructure, dictionary, wordings),
    new ComparedAct(afterStructure, dictionary, wordings),
  )
  const budget = new EditBudget()
  alignBlocks(alignment)
  alignProvisions(alignment)
  const shared = linkSharedBlocks(alignment)
  const rows = buildRows(alignment, shared, budget)
  return {
    schema: COMPARISON_SCHEMA,
    language,
    before: { text: beforeText },
    after: { text: afterText },
    coarse: alignment.coarse || budget.wasExceeded ? COARSE : null,
    rows,
  }
}
