/** Provisions with the same words on both sides: in their order, under another number, in another article. */
import type { Alignment } from './alignment'
import type { ComparedAct } from './compared-act'
import { diffTokens } from './diff-tokens'
import { freeInBlocks, freeOf } from './free-places'
import { SHORTEST_IDENTICAL } from './limits'

/** Points 1 to 5 and 7 are letter for letter the same and stand in the same order; point 6 is not. */
export function linkIdenticalInOrder(alignment: Alignment, place: number): void {
  const [before, after] = linkEdges(alignment, ...freeInBlocks(alignment, place))
  if (before.length === 0 || after.length === 0) return
  const ids = new Map<string, number>()
  const idOf = (text: string) => {
    const known = ids.get(text) ?? ids.size
    if (known === ids.size) ids.set(text, known)
    return known
  }
  const beforeIds = Int32Array.from(before, (provision) => idOf(alignment.before.textOf(provision)))
  const afterIds = Int32Array.from(after, (provision) => idOf(alignment.after.textOf(provision)))
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
    const [place, target] = [before[b] as number, after[a] as number]
    if (alignment.before.textOf(place) !== alignment.after.textOf(target)) return false
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
  const places = new Map<string, number[]>()
  for (const target of after) {
    const content = contentKey(alignment.after, target)
    if (content.length < shortest) continue
    const list = places.get(content)
    if (list) list.push(target)
    else places.set(content, [target])
  }
  for (const provision of before) {
    const target = places.get(contentKey(alignment.before, provision))?.shift()
    if (target !== undefined) alignment.link(provision, target)
  }
}

/** The words without the stop or semicolon at the end: an item that becomes the last one changes it. */
function contentKey(act: ComparedAct, place: number): string {
  const contentStart = act.provisions.contentStart(place)
  const end = act.provisions.end(place)
  const last = end > contentStart ? act.text.charAt(end - 1) : ''
  return act.text.slice(contentStart, last === '.' || last === ';' || last === ',' ? end - 1 : end)
}
