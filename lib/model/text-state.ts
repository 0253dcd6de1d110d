/** Which of the two texts of a modification are known: what a reader needs to know before looking for a difference. */
import type { ModificationSide } from './textual-modification'

/**
 * `both`: a text on both sides. `new`: there was no such provision before. `gone`: there is none any more. The others
 * say which side is not known.
 */
export const TEXT_STATES = ['both', 'new', 'gone', 'before-unknown', 'after-unknown', 'unknown'] as const
export type TextState = (typeof TEXT_STATES)[number]

type Kind = ModificationSide['kind']
const SIDE_KINDS: readonly Kind[] = ['text', 'absent', 'unknown']

export function textStateOf({
  before,
  after,
}: {
  readonly before: Pick<ModificationSide, 'kind'>
  readonly after: Pick<ModificationSide, 'kind'>
}): TextState {
  if (before.kind === 'unknown') return after.kind === 'unknown' ? 'unknown' : 'before-unknown'
  if (after.kind === 'unknown') return 'after-unknown'
  if (after.kind === 'absent') return 'gone'
  return before.kind === 'absent' ? 'new' : 'both'
}

/** @returns every pair of kinds that is one of these states, for a database that knows kinds only. */
export function sideKindsOf(states: readonly TextState[]): { readonly before: Kind; readonly after: Kind }[] {
  return SIDE_KINDS.flatMap((before) => SIDE_KINDS.map((after) => ({ before, after }))).filter((kinds) =>
    states.includes(textStateOf({ before: { kind: kinds.before }, after: { kind: kinds.after } })),
  )
}
