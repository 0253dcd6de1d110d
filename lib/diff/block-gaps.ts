/**
 * What stands between the same two linked blocks on both sides. There little is needed: "Article 86. Repealed." is the
 * repealed article that stood there, "Article 345" whose words were all replaced is still Article 345, and "Title II.
 * Weapons" may have become "Title II. Arms". Elsewhere a number alone says nothing, since others may have moved up into it.
 */
import type { Alignment } from './alignment'
import { blockAt, type KeyOf, labelKey, wordsBehindNumber } from './block-keys'
import { freeOf } from './free-places'
import { linkIdentical } from './identical-blocks'
import { outOfOrder } from './kept-order'

/** Loose blocks of both sides, in order. */
export type Gap = { readonly sources: readonly number[]; readonly targets: readonly number[] }

/** The number of an article or division; null where there is none. */
export const sameLabel: KeyOf = (act, block) =>
  block.number === '' && block.kind !== 'act' ? null : `${block.kind} ${labelKey(act, block)}`
const sameName: KeyOf = (_, block) => (block.kind === 'division' ? `${block.name} ${block.number}` : null)

/** Links, rule by rule, what two linked blocks that kept their order have between them. */
export function linkInGaps(alignment: Alignment, rules: readonly GapRule[]): void {
  for (const { sources, targets } of findGaps(alignment)) {
    for (const rule of rules) linkGap(alignment, sources, targets, rule)
  }
}

export type GapRule = keyof typeof RULES
const RULES = { sameWords: wordsBehindNumber, sameLabel, sameName } satisfies Record<string, KeyOf>

/** Links what has the same key, in order. */
function linkGap(
  alignment: Alignment,
  sources: readonly number[],
  targets: readonly number[],
  name: GapRule,
): void {
  const rule = RULES[name]
  const before = sources.filter((place) => alignment.blockAfterOf[place] === -1)
  const after = targets.filter((place) => alignment.blockBeforeOf[place] === -1)
  const keys = after.map((place) => rule(alignment.after, blockAt(alignment.after, place)))
  let next = 0
  for (const place of before) {
    const key = rule(alignment.before, blockAt(alignment.before, place))
    const found = key === null ? -1 : keys.indexOf(key, next)
    if (found === -1) continue
    const target = after[found] as number
    if (name === 'sameWords') linkIdentical(alignment, place, target)
    else alignment.linkBlocks(place, target)
    next = found + 1
  }
}

/** The loose blocks of both sides between each two linked blocks that kept their order. */
export function findGaps(alignment: Alignment): Gap[] {
  const { blockAfterOf, blockBeforeOf } = alignment
  if (!blockAfterOf.includes(-1) || !blockBeforeOf.includes(-1)) return []
  const stray = new Set(strayBlocks(alignment))
  const gaps: Gap[] = []
  let start = 0
  let targetStart = 0
  for (let end = 0; end <= blockAfterOf.length; end++) {
    const isLast = end === blockAfterOf.length
    if (!isLast && (blockAfterOf[end] === -1 || stray.has(end))) continue
    const targetEnd = isLast ? blockBeforeOf.length : (blockAfterOf[end] as number)
    if (end > start && targetEnd > targetStart) {
      const sources = freeOf(blockAfterOf, start, end)
      const targets = freeOf(blockBeforeOf, targetStart, targetEnd)
      if (sources.length > 0 && targets.length > 0) gaps.push({ sources, targets })
    }
    start = end + 1
    targetStart = targetEnd + 1
  }
  return gaps
}

/** @returns the linked before blocks that did not keep their order. A long block is the likelier one to have stayed. */
export function strayBlocks(alignment: Alignment): number[] {
  const { before, blockAfterOf } = alignment
  const places: number[] = []
  const targets: number[] = []
  for (let place = 0; place < blockAfterOf.length; place++) {
    const target = blockAfterOf[place] as number
    if (target === -1) continue
    places.push(place)
    targets.push(target)
  }
  const weightAt = (index: number) => {
    const block = blockAt(before, places[index] as number)
    return block.end - block.start + 1
  }
  return outOfOrder(targets, weightAt).map((index) => places[index] as number)
}
