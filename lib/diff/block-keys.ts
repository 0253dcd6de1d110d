/** What a block is recognised by: its number and the divisions it stands in, its words, or all of its text. */
import type { Block } from './act-structure'
import type { ComparedAct } from './compared-act'

/** @returns what two blocks must share; null where a block has nothing of the kind. */
export type KeyOf = (act: ComparedAct, block: Block) => string | null

export function blockAt(act: ComparedAct, place: number): Block {
  return act.structure.blocks[place] as Block
}

/** The text of a block, its body abbreviated to the number that only the same body has. */
export function wholeText(act: ComparedAct, block: Block): string {
  return textFrom(act, block, block.start)
}

/** The same without the number of the heading. */
export function wordsBehindNumber(act: ComparedAct, block: Block): string {
  return `${block.kind} ${textFrom(act, block, block.contentStart)}`
}

function textFrom(act: ComparedAct, block: Block, start: number): string {
  if (block.body === -1) return act.text.slice(start, block.end)
  return `${act.text.slice(start, act.provisions.end(block.first))}\n${block.body}`
}

/** The number of an article, wherever it stands; the number of a division with those it stands in. */
export function labelKey(act: ComparedAct, block: Block): string {
  return block.kind === 'article'
    ? `${block.kind} ${block.number} ${block.occurrence}`
    : `${divisionPath(act, block)}/${block.name} ${block.number}`
}

export function divisionPath(act: ComparedAct, block: Block): string {
  return block.divisions.map((place) => `${blockAt(act, place).name} ${blockAt(act, place).number}`).join('/')
}
