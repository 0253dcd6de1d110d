/**
 * What a mark looks like, by the name the templates use. A look is data that every format can draw; brackets are signs
 * that stand beside the text and are never part of it.
 */
import type { MarkPolicyName } from '../templates'

export type RunLook = {
  readonly bold?: true
  readonly italic?: true
  readonly strike?: true
  readonly underline?: 'single' | 'double'
  /** Stands in square brackets. */
  readonly brackets?: true
  readonly colour?: 'inserted' | 'deleted' | 'moved'
}

/** `moved`: words that stand elsewhere in the same provision after the change. */
export type ChangedRun = 'deleted' | 'inserted' | 'moved-from' | 'moved-to'

export type MarkPolicy = Readonly<Record<ChangedRun, RunLook>>

/** Houses that know no mark for moved words show them as taken out here and put in there. */
const withoutMoves = (deleted: RunLook, inserted: RunLook): MarkPolicy => ({
  deleted,
  inserted,
  'moved-from': deleted,
  'moved-to': inserted,
})

export const MARK_POLICIES: Readonly<Record<MarkPolicyName, MarkPolicy>> = {
  bold: withoutMoves({ bold: true }, { bold: true }),
  'italic-both': withoutMoves({ italic: true }, { italic: true }),
  'bold-italic': withoutMoves({ bold: true, italic: true }, { bold: true, italic: true }),
  'strike-underline': withoutMoves({ strike: true }, { underline: 'single' }),
  'strike-italic': withoutMoves({ strike: true }, { italic: true }),
  'brackets-italic': withoutMoves({ brackets: true }, { italic: true }),
  'brackets-underscore': withoutMoves({ brackets: true }, { underline: 'single' }),
  'underline-both': withoutMoves({ underline: 'single' }, { underline: 'single' }),
  'double-for-moved': {
    deleted: { strike: true },
    inserted: { underline: 'single' },
    'moved-from': { strike: true, underline: 'double' },
    'moved-to': { underline: 'double' },
  },
  colour: {
    deleted: { strike: true, colour: 'deleted' },
    inserted: { underline: 'single', colour: 'inserted' },
    'moved-from': { strike: true, underline: 'double', colour: 'moved' },
    'moved-to': { underline: 'double', colour: 'moved' },
  },
}

/** Whether words taken out and words put in look different, so that both may stand in one running text. */
export function tellsApart(name: MarkPolicyName): boolean {
  const { deleted, inserted } = MARK_POLICIES[name]
  return JSON.stringify(deleted) !== JSON.stringify(inserted)
}
