/**
 * What became of the quantities of a provision between before and after. Only what both texts make certain is said:
 *
 * - A quantity rose or fell where there is exactly one of its identity on each side, and the sides are the same rule
 *   reworded, not another rule in its place.
 * - A quantity appeared where the change only adds words and those of the quantity are among them, and vanished where
 *   it only takes words away. In a reworded text a quantity may be an old one that now stands in other words ("with a
 *   ban on entry for five years").
 */
import { isHeldWithout, onlyAddsWords, sharedWords } from './additions'
import type { Delta, Quantity, QuantityIdentity } from './delta'
import { findQuantities } from './find-quantities'
import { isSameMention } from './mentions'

/** Two texts with fewer words in common (Dice) are taken for two rules: most reworded provisions stay above 0.6. */
const SAME_RULE = 0.5

/** In how many characters the words beside a quantity are looked for. */
const REACH = 40

/** In how many characters on each side longer words are looked for. */
const AROUND = 160

/** What an amount is reckoned by follows it: "за каждый лист". */
const WORDS_OF_BASE = 3

/** Roles that do not tell by themselves which quantity it is. */
const PLAIN_ROLES: ReadonlySet<Quantity['role']> = new Set(['duration', 'age', 'amount'])

/**
 * @param before the text before, empty where there was no such provision; `after` likewise.
 * @param language BCP 47, of both texts.
 */
export function compareQuantities(before: string, after: string, language: string): Delta[] {
  const quantitiesBefore = groupByIdentity(findQuantities(before, language))
  const quantitiesAfter = groupByIdentity(findQuantities(after, language))
  const isAddition = onlyAddsWords(before, after)
  const isRemoval = onlyAddsWords(after, before)
  const isSameRule = sharedWords(before, after) >= SAME_RULE
  const heldInAfter = isAddition ? isHeldWithout(before, after) : () => false
  const heldInBefore = isRemoval ? isHeldWithout(after, before) : () => false
  const isAdded = ({ start, end }: Quantity) => heldInAfter(start, end)
  const isTakenAway = ({ start, end }: Quantity) => heldInBefore(start, end)
  const isSamePlace = /^en\b/iu.test(language) ? isComparablePlace : isAlikePlace
  return [...new Set([...quantitiesBefore.keys(), ...quantitiesAfter.keys()])].flatMap((identity) => {
    const those = { before: quantitiesBefore.get(identity) ?? [], after: quantitiesAfter.get(identity) ?? [] }
    if (those.before.length === 0)
      return isAddition ? those.after.filter(isAdded).flatMap((one) => whole(one, 'appeared')) : []
    if (those.after.length === 0)
      return isRemoval ? those.before.filter(isTakenAway).flatMap((one) => whole(one, 'vanished')) : []
    const [from, to] = [those.before[0], those.after[0]]
    const isOneEach = those.before.length === 1 && those.after.length === 1
    if (!isOneEach || !isSameRule || from === undefined || to === undefined) return []
    return isSamePlace(before, from, after, to) ? boundsMoved(from, to) : []
  })
}

/**
 * In languages whose words have endings, "в течение" and "на срок" say little of which quantity it is: the longer words
 * around must be the same, too.
 */
function isAlikePlace(before: string, from: Quantity, after: string, to: Quantity): boolean {
  const longWordsAround = (text: string, { start, end }: Quantity) =>
    [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)]
      .flatMap((part) => part.match(/\p{L}{4,}/gu) ?? [])
      .join(' ')
  const alike = sharedWords(longWordsAround(before, from), longWordsAround(after, to))
  return (
    alike >= SAME_RULE && isSameMention(before, from, after, to) && isComparablePlace(before, from, after, to)
  )
}

/** A plain period or amount is the same one only where the words beside it are the same. */
function isComparablePlace(before: string, from: Quantity, after: string, to: Quantity): boolean {
  if (!PLAIN_ROLES.has(from.role)) return true
  const wordsBeside = (text: string, { start, end }: Quantity) => [
    ...(text
      .slice(Math.max(0, start - REACH), start)
      .match(/\p{L}+/gu)
      ?.slice(-2) ?? []),
    ...(text
      .slice(end, end + REACH)
      .match(/\p{L}+/gu)
      ?.slice(0, from.role === 'amount' ? WORDS_OF_BASE : 1) ?? []),
  ]
  return wordsBeside(before, from).join(' ') === wordsBeside(after, to).join(' ')
}

function boundsMoved(from: Quantity, to: Quantity): Delta[] {
  const isValue = from.min === from.max && to.min === to.max
  const moved = (bound: Delta['bound'], before: number | null, after: number | null): Delta[] =>
    before === null || after === null || before === after
      ? []
      : [{ ...identityOf(to), bound, change: after > before ? 'rose' : 'fell', before, after }]
  return isValue
    ? moved('value', from.max, to.max)
    : [...moved('minimum', from.min, to.min), ...moved('maximum', from.max, to.max)]
}

function whole(quantity: Quantity, change: 'appeared' | 'vanished'): Delta[] {
  const { min, max } = quantity
  const one = (bound: Delta['bound'], value: number | null): Delta => ({
    ...identityOf(quantity),
    bound,
    change,
    before: change === 'vanished' ? value : null,
    after: change === 'appeared' ? value : null,
  })
  if (min === max) return [one('value', max)]
  return [...(min === null ? [] : [one('minimum', min)]), ...(max === null ? [] : [one('maximum', max)])]
}

function identityOf({ kind, role, unit, of, condition, repeated, name }: Quantity): QuantityIdentity {
  return { kind, role, unit, of, condition, repeated, name }
}

function groupByIdentity(quantities: readonly Quantity[]): Map<string, Quantity[]> {
  const groups = new Map<string, Quantity[]>()
  for (const quantity of quantities) {
    const { role, unit, of, condition, repeated } = quantity
    const identity = JSON.stringify([role, unit, of?.toLowerCase(), condition?.toLowerCase(), repeated])
    groups.set(identity, [...(groups.get(identity) ?? []), quantity])
  }
  return groups
}
