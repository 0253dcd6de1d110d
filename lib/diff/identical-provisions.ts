/** Provisions with the same words on both sides: in their order, under another number, in another article. */
import type { Alignment } from './alignment'
import { type ComparedAct, haveSameText } from './compared-act'
import { diffTokens } from './diff-tokens'
import { freeInBlocks, freeOf } from './free-places'
import { SHORTEST_IDENTICAL } from './limits'

/** Points 1 to 5 and 7 are letter for letter the same and stand in the same order; point 6 is not. */
export function linkIdenticalInOrder(alignment: Alignment, place: number): void {
  const [before, after] = linkEdges(alignment, ...freeInBlocks(alignment, place))
  if (before.length === 0 || after.length === 0) return
  const texts = new Map<string, number>()
  const beforeIds = textIds(alignment.before, before, texts)
  const afterIds = textIds(alignment.after, after, texts)
  const { hunks } = diffTokens(beforeIds, afterIds)
  let b = 0
  let a = 0
  for (const hunk of [...hunks, { beforeStart: before.length, beforeEnd: 0, afterStart: 0, afterEnd: 0 }]) {
    for (; b < hunk.beforeStart; b++, a++) alignment.link(before[b] as number, after[a] as number)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
}

/** Links what is the same from either end of an article. @returns what is left between: mostly a paragraph or two. */
function linkEdges(
  alignment: Alignment,
  before: readonly number[],
  after: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const linkSame = (b: number, a: number) => {
    const place = before[b] as number
    const target = after[a] as number
    if (!haveSameText(alignment.before, place, alignment.after, target)) return false
    alignment.link(place, target)
    return true
  }
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && linkSame(head, head)) head++
  let tail = 0
  while (tail < shorter - head && linkSame(before.length - 1 - tail, after.length - 1 - tail)) tail++
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
}

/** "4) passports;" and "5) passports;": the same words under another number, because something was inserted above. */
export function linkSameWords(alignment: Alignment, place: number): void {
  const [before, after] = freeInBlocks(alignment, place)
  linkByContent(alignment, before, after, 2)
}

/** A paragraph that left its article and stands, word for word, in another. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  linkByContent(alignment, freeOf(alignment.afterOf), freeOf(alignment.beforeOf), SHORTEST_IDENTICAL)
}

function linkByContent(
  alignment: Alignment,
  before: readonly number[],
  after: readonly number[],
  shortest: number,
): void {
  if (before.length === 0 || after.length === 0) return
  const places = new Map<number, number[]>()
  for (let at = 0; at < after.length; at++) {
    const target = after[at] as number
    if (lengthOf(alignment.after, target) < shortest) continue
    const wording = alignment.after.wordingOf(target)
    const list = places.get(wording)
    if (list) list.push(target)
    else places.set(wording, [target])
  }
  for (let at = 0; at < before.length; at++) {
    const provision = before[at] as number
    if (lengthOf(alignment.before, provision) < shortest) continue
    const target = places.get(alignment.before.wordingOf(provision))?.shift()
    if (target !== undefined) alignment.link(provision, target)
  }
}

function lengthOf(act: ComparedAct, place: number): number {
  return act.wordingEnd(place) - act.provisions.contentStart(place)
}

/** Integers that only equal texts have: the same words, with the same in front of them and at their end. */
function textIds(act: ComparedAct, places: readonly number[], known: Map<string, number>): Int32Array {
  const { provisions, text } = act
  const ids = new Int32Array(places.length)
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number
    const marker = text.slice(provisions.start(place), provisions.contentStart(place))
    const sign = text.slice(act.wordingEnd(place), provisions.end(place))
    const key = `${act.wordingOf(place)} ${sign} ${marker}`
    const id = known.get(key) ?? known.size
    if (id === known.size) known.set(key, id)
    ids[index] = id
  }
  return ids
}
