/** Articles with the same words on both sides: most of a code, and what all other passes are measured against. */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { blockAt, divisionPath, type KeyOf, wholeText, wordsBehindNumber } from './block-keys'
import type { ComparedAct } from './compared-act'
import { diffTokens } from './diff-tokens'
import { freeOf } from './free-places'
import { SHORTEST_IDENTICAL } from './limits'

/**
 * "Article 5. …" and "Article 5. …", letter for letter, in the same order. Order matters: "Section 1. General provisions"
 * stands in many chapters, and which is which follows from the articles around it.
 */
export function linkIdenticalInOrder(alignment: Alignment): void {
  const texts = new WholeTexts()
  const { blocks } = alignment.before.structure
  const before = new Int32Array(blocks.length)
  for (let place = 0; place < blocks.length; place++)
    before[place] = texts.idOf(alignment.before, blocks[place] as Block)
  const targets = alignment.after.structure.blocks
  const after = new Int32Array(targets.length)
  for (let place = 0; place < targets.length; place++) {
    const target = targets[place] as Block
    after[place] = target.twin === -1 ? texts.idOf(alignment.after, target) : (before[target.twin] as number)
  }
  const { hunks } = diffTokens(before, after)
  let b = 0
  let a = 0
  for (const hunk of [...hunks, { beforeStart: before.length, beforeEnd: 0, afterStart: 0, afterEnd: 0 }]) {
    for (; b < hunk.beforeStart; b++, a++) linkIdentical(alignment, b, a)
    b = hunk.beforeEnd
    a = hunk.afterEnd
  }
}

/** Whole texts of blocks as integers. Mostly the body says it all, and the headings above one body are few. */
class WholeTexts {
  #size = 0
  readonly #byBody: (Map<string, number> | HeadingId)[] = []
  readonly #byText = new Map<string, number>()

  idOf(act: ComparedAct, block: Block): number {
    const { body } = block
    if (body === -1) return this.#idIn(this.#byText, wholeText(act, block))
    const heading = act.text.slice(block.start, act.provisions.end(block.first))
    const known = this.#byBody[body]
    if (known instanceof Map) return this.#idIn(known, heading)
    if (known?.heading === heading) return known.id
    const id = this.#size++
    this.#byBody[body] = known
      ? new Map([
          [known.heading, known.id],
          [heading, id],
        ])
      : { heading, id }
    return id
  }

  #idIn(ids: Map<string, number>, text: string): number {
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, this.#size)
    return this.#size++
  }
}

/** The only heading that was seen above a body. */
type HeadingId = { readonly heading: string; readonly id: number }

/** "Article 5. …", letter for letter, before what it used to follow. */
export function linkIdenticalElsewhere(alignment: Alignment): void {
  const keyOf = (act: ComparedAct, block: Block) => {
    const text = wholeText(act, block)
    if (block.kind === 'division') return `${divisionPath(act, block)}\n${text}`
    return block.end - block.contentStart < SHORTEST_IDENTICAL ? null : text
  }
  linkByKey(alignment, keyOf)
}

/** "Article 368" and "Article 365" with the same words behind the number: renumbered or moved. */
export function linkSameWordsElsewhere(alignment: Alignment): void {
  linkByKey(alignment, (act, block) =>
    block.end - block.contentStart < SHORTEST_IDENTICAL ? null : wordsBehindNumber(act, block),
  )
}

/** Links loose blocks whose key is the only one of its kind on both sides. */
function linkByKey(alignment: Alignment, keyOf: KeyOf): void {
  const before = freeOf(alignment.blockAfterOf)
  const after = freeOf(alignment.blockBeforeOf)
  if (before.length === 0 || after.length === 0) return
  const beforePlaces = placesByKey(alignment.before, before, keyOf)
  const afterPlaces = placesByKey(alignment.after, after, keyOf)
  for (const [key, sources] of beforePlaces) {
    const targets = afterPlaces.get(key)
    if (sources.length !== 1 || targets?.length !== 1) continue
    linkIdentical(alignment, sources[0] as number, targets[0] as number)
  }
}

function placesByKey(act: ComparedAct, places: readonly number[], keyOf: KeyOf): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number
    const key = keyOf(act, blockAt(act, place))
    if (key === null) continue
    const list = found.get(key)
    if (list) list.push(place)
    else found.set(key, [place])
  }
  return found
}

/** Links two blocks whose provisions are the same one by one. */
export function linkIdentical(alignment: Alignment, before: number, after: number): void {
  alignment.linkBlocks(before, after)
  alignment.identicalBlocks.add(before)
}
