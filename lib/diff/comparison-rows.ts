/** From linked provisions to rows: in reading order of the after text, removed provisions where they stood. */
import type { Block } from './act-structure'
import type { Alignment } from './alignment'
import { classOfUnit, DIGIT, LETTER } from './characters'
import { type ComparedAct, haveSameText } from './compared-act'
import type { ComparisonRow, ProvisionChange, Slice } from './comparison'
import { diffTokens } from './diff-tokens'
import type { EditBudget } from './edit-budget'
import { hasAddress, haveOtherLetters, saysNothing, withoutEditorialDifferences } from './editorial'
import { type InternedText, joinInterned } from './interned-text'
import { ObservedPlaces } from './observe-changes'
import { presentHunks } from './present'
import { ProvisionLabels } from './provision-labels'
import { removedByAnchor } from './removed-provisions'
import type { Span } from './span'
import { toSpans } from './spans'

/** What is observed of all provisions of a block whose words are the same on both sides. */
type KnownBlock = { readonly change: ProvisionChange; readonly sameLabels: boolean }

/** @param sharedBlocks what `linkSharedBlocks` found. */
export function buildRows(
  alignment: Alignment,
  sharedBlocks: ReadonlySet<string>,
  budget: EditBudget,
): ComparisonRow[] {
  return new RowBuilder(alignment, sharedBlocks, budget).build()
}

class RowBuilder {
  readonly #alignment: Alignment
  readonly #budget: EditBudget
  readonly #places: ObservedPlaces
  readonly #beforeLabels: ProvisionLabels
  readonly #afterLabels: ProvisionLabels

  constructor(alignment: Alignment, sharedBlocks: ReadonlySet<string>, budget: EditBudget) {
    this.#alignment = alignment
    this.#budget = budget
    this.#places = new ObservedPlaces(alignment, sharedBlocks)
    this.#beforeLabels = new ProvisionLabels(alignment.before.structure)
    this.#afterLabels = new ProvisionLabels(alignment.after.structure)
  }

  build(): ComparisonRow[] {
    const { before, after, afterOf, beforeOf, blockBeforeOf, parts, sources } = this.#alignment
    const removedAfter = removedByAnchor(this.#alignment, this.#places)
    const rows: ComparisonRow[] = []
    const pushRemoved = (anchor: number) => {
      for (const place of removedAfter.get(anchor) ?? []) rows.push(this.#oneSided('removed', before, place))
    }
    pushRemoved(-1)
    for (let block = 0; block < blockBeforeOf.length; block++) {
      const { first, last } = after.structure.blocks[block] as Block
      const known = this.#knownBlock(block)
      for (let target = first; target < last; target++) {
        const place = beforeOf[target] as number
        const isKnown = known !== null && place !== -1 && (target > first || this.#isSameText(place, target))
        if (isKnown) rows.push(this.#knownRow(known, place, target))
        else if (place === -1) rows.push(this.#oneSided('added', after, target))
        else if (afterOf[place] === target || sources.has(target)) {
          const isAlone = !sources.has(target) && !parts.has(place)
          rows.push(isAlone ? this.#pair(place, target) : this.#several(place, target))
        }
        pushRemoved(target)
      }
    }
    return rows
  }

  /** What is the same for all provisions of a block that is word for word that of the other act; null for other blocks. */
  #knownBlock(target: number): KnownBlock | null {
    const { before, after, blockBeforeOf, identicalBlocks } = this.#alignment
    const place = blockBeforeOf[target] as number
    if (place === -1 || !identicalBlocks.has(place)) return null
    const source = before.structure.blocks[place] as Block
    const partner = after.structure.blocks[target] as Block
    const isRenumbered = source.number !== partner.number
    const kept = isRenumbered ? 'renumbered' : 'unchanged'
    return {
      change: this.#places.isBlockMoved(place) ? 'moved' : kept,
      sameLabels:
        source.kind === 'article' &&
        !isRenumbered &&
        source.occurrence === partner.occurrence &&
        source.name === partner.name,
    }
  }

  #isSameText(place: number, target: number): boolean {
    const { before, after } = this.#alignment
    return haveSameText(before, place, after, target)
  }

  /** A row of such a block, of its heading only where that is the same too. With one number on both sides, one side's labels are the other's. */
  #knownRow({ change, sameLabels }: KnownBlock, place: number, target: number): ComparisonRow {
    const { before, after } = this.#alignment
    const { provisions } = before
    const slice = this.#slice(after, target)
    const { eId, label } = slice
    const beforeSlice = sameLabels
      ? { eId, label, start: provisions.start(place), end: provisions.end(place) }
      : this.#slice(before, place)
    return {
      change,
      textChanged: false,
      editorialOnly: false,
      before: [beforeSlice],
      after: [slice],
      spans: [{ type: 'equal', text: after.textOf(target) }],
    }
  }

  #oneSided(change: 'added' | 'removed', act: ComparedAct, place: number): ComparisonRow {
    const text = act.textOf(place)
    const isNote = act.provisions.isNote(place)
    const slice = [this.#slice(act, place)]
    const type = change === 'added' ? 'inserted' : 'deleted'
    return {
      change,
      textChanged: true,
      editorialOnly: isNote || saysNothing(text),
      before: change === 'removed' ? slice : [],
      after: change === 'added' ? slice : [],
      spans: [{ type, text }],
    }
  }

  #pair(place: number, target: number): ComparisonRow {
    const { before, after } = this.#alignment
    const afterText = after.textOf(target)
    const isMoved = this.#places.isMoved(place)
    const isRenumbered = !isMoved && this.#places.isRenumbered(place, target)
    const kept: ProvisionChange = isMoved ? 'moved' : isRenumbered ? 'renumbered' : 'unchanged'
    const beforeSlices = [this.#slice(before, place)]
    const afterSlices = [this.#slice(after, target)]
    if (this.#isSameText(place, target)) {
      return {
        change: kept,
        textChanged: false,
        editorialOnly: false,
        before: beforeSlices,
        after: afterSlices,
        spans: [{ type: 'equal', text: afterText }],
      }
    }
    const change = kept === 'unchanged' ? 'changed' : kept
    const beforeWords = change === 'changed' ? before.textOf(place) : before.contentOf(place)
    const afterWords = change === 'changed' ? afterText : after.contentOf(target)
    const textChanged = beforeWords !== afterWords
    const editorialOnly =
      textChanged && (before.provisions.isNote(place) || sayTheSame(beforeWords, afterWords))
    const spans = this.#spans([place], [target])
    return { change, textChanged, editorialOnly, before: beforeSlices, after: afterSlices, spans }
  }

  /** A split or a join: the slices of one side follow each other, each with the line break behind it but the last. */
  #several(place: number, target: number): ComparisonRow {
    const { parts, sources } = this.#alignment
    const befores = [place, ...(sources.get(target) ?? [])].sort((one, other) => one - other)
    const afters = [target, ...(parts.get(place) ?? [])].sort((one, other) => one - other)
    const { before, after } = this.#alignment
    const beforeWords = befores.map((place) => before.contentOf(place)).join(' ')
    const afterWords = afters.map((place) => after.contentOf(place)).join(' ')
    const textChanged = squeeze(beforeWords) !== squeeze(afterWords)
    const kept: ProvisionChange = afters.length > 1 ? 'split' : 'joined'
    return {
      change: this.#places.areMoved(befores, afters) ? 'moved' : kept,
      textChanged,
      editorialOnly: textChanged && sayTheSame(beforeWords, afterWords),
      before: this.#slicesInRow(before, befores),
      after: this.#slicesInRow(after, afters),
      spans: this.#spans(befores, afters),
    }
  }

  #spans(befores: readonly number[], afters: readonly number[]): Span[] {
    const { before, after } = this.#alignment
    const one = tokensOf(before, befores)
    const other = tokensOf(after, afters)
    const { hunks } = diffTokens(one.ids, other.ids, this.#budget)
    return toSpans(one, other, presentHunks(one, other, hunks))
  }

  /** With the line break between them: without it the last word of one and the first of the next would be one word. */
  #slicesInRow(act: ComparedAct, places: readonly number[]): Slice[] {
    return places.map((place, index) => {
      const slice = this.#slice(act, place)
      return index === places.length - 1 ? slice : { ...slice, end: slice.end + 1 }
    })
  }

  #slice(act: ComparedAct, place: number): Slice {
    const labels = act === this.#alignment.before ? this.#beforeLabels : this.#afterLabels
    const { provisions } = act
    return {
      eId: labels.eId(place),
      label: labels.label(place),
      start: provisions.start(place),
      end: provisions.end(place),
    }
  }
}

/** The tokens of provisions that follow each other in a row, mostly of one. */
function tokensOf(act: ComparedAct, places: readonly number[]): InternedText {
  return places.length === 1
    ? act.tokensOf(places[0] as number)
    : joinInterned(places.map((place) => act.tokensOf(place)))
}

/** Letters and digits that editions of one text may differ by: "No." for "№", a Markdown anchor is looked at apart. */
const EDITORIAL_LETTERS = 6

function sayTheSame(before: string, after: string): boolean {
  if (haveOtherLetters(before, after)) return false
  const isClose =
    Math.abs(lettersIn(before) - lettersIn(after)) <= EDITORIAL_LETTERS ||
    hasAddress(before) ||
    hasAddress(after)
  return isClose && withoutEditorialDifferences(before) === withoutEditorialDifferences(after)
}

function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const found = classOfUnit(text.charCodeAt(at))
    if (found === LETTER || found === DIGIT) letters++
  }
  return letters
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
