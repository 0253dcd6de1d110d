/** From linked provisions to rows: in reading order of the after text, removed provisions where they stood. */
import type { Block, Provision } from './act-structure'
import type { Alignment } from './alignment'
import { classOfUnit, DIGIT, LETTER } from './characters'
import type { ComparedAct } from './compared-act'
import type { ComparisonRow, ProvisionChange, Slice } from './comparison'
import { diffTokens, type EditBudget } from './diff-tokens'
import { haveOtherLetters, withoutEditorialDifferences } from './editorial'
import { joinInterned } from './interned-text'
import { ObservedPlaces } from './observe-changes'
import { presentHunks } from './present'
import { ProvisionLabels } from './provision-labels'
import type { Span } from './span'
import { toSpans } from './spans'

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
    const { before, after, afterOf, beforeOf, parts, sources } = this.#alignment
    const removedAfter = this.#removedByAnchor()
    const rows: ComparisonRow[] = []
    const pushRemoved = (anchor: number) => {
      for (const place of removedAfter.get(anchor) ?? []) rows.push(this.#oneSided('removed', before, place))
    }
    pushRemoved(-1)
    for (let target = 0; target < after.provisions.length; target++) {
      const place = beforeOf[target] as number
      if (place === -1) rows.push(this.#oneSided('added', after, target))
      else if (afterOf[place] === target || this.#alignment.sources.has(target)) {
        const befores = [place, ...(sources.get(target) ?? [])].sort((one, other) => one - other)
        const afters = [target, ...(parts.get(place) ?? [])].sort((one, other) => one - other)
        rows.push(
          befores.length + afters.length > 2 ? this.#several(befores, afters) : this.#pair(place, target),
        )
      }
      pushRemoved(target)
    }
    return rows
  }

  /** For each removed provision the after place whose row it follows: that of what stood before it and stayed. */
  #removedByAnchor(): Map<number, number[]> {
    const { before, after, afterOf } = this.#alignment
    const removed = new Map<number, number[]>()
    let anchor = -1
    let anchorBlock = -1
    for (let place = 0; place < before.provisions.length; place++) {
      const target = afterOf[place] as number
      const { block } = before.provisions[place] as Provision
      if (target !== -1) {
        if (this.#alignment.blockAfterOf[block] === -1 || this.#places.isMoved(place)) continue
        anchor = target
        anchorBlock = block
        continue
      }
      // A removed article follows the whole of the article before it, what was added there included.
      if (block !== anchorBlock && anchor !== -1) {
        anchor = (after.structure.blocks[(after.provisions[anchor] as Provision).block] as Block).last - 1
        anchorBlock = block
      }
      const list = removed.get(anchor)
      if (list) list.push(place)
      else removed.set(anchor, [place])
    }
    return removed
  }

  #oneSided(change: 'added' | 'removed', act: ComparedAct, place: number): ComparisonRow {
    const text = act.textOf(place)
    const isNote = (act.provisions[place] as Provision).note
    const slice = [this.#slice(act, place)]
    const type = change === 'added' ? 'inserted' : 'deleted'
    return {
      change,
      textChanged: true,
      editorialOnly: isNote || withoutEditorialDifferences(text) === '',
      before: change === 'removed' ? slice : [],
      after: change === 'added' ? slice : [],
      spans: [{ type, text }],
    }
  }

  #pair(place: number, target: number): ComparisonRow {
    const { before, after, identicalBlocks } = this.#alignment
    const provision = before.provisions[place] as Provision
    const isKnownSame = provision.kind !== 'heading' && identicalBlocks.has(provision.block)
    const afterText = after.textOf(target)
    const isSame = isKnownSame || before.textOf(place) === afterText
    const isMoved = this.#places.isMoved(place)
    const isRenumbered = !isMoved && this.#places.isRenumbered(place, target)
    const kept: ProvisionChange = isMoved ? 'moved' : isRenumbered ? 'renumbered' : 'unchanged'
    const [beforeSlice, afterSlice] = this.#slices(place, target)
    if (isSame) {
      const spans: Span[] = [{ type: 'equal', text: afterText }]
      return {
        change: kept,
        textChanged: false,
        editorialOnly: false,
        before: [beforeSlice],
        after: [afterSlice],
        spans,
      }
    }
    const change = kept === 'unchanged' ? 'changed' : kept
    const beforeWords = change === 'changed' ? before.textOf(place) : before.contentOf(place)
    const afterWords = change === 'changed' ? afterText : after.contentOf(target)
    const textChanged = beforeWords !== afterWords
    return {
      change,
      textChanged,
      editorialOnly: textChanged && (provision.note || sayTheSame(beforeWords, afterWords)),
      before: [beforeSlice],
      after: [afterSlice],
      spans: this.#spans([place], [target]),
    }
  }

  /** Slices of a pair. In an article that is the same under the same number, one side's labels are the other's. */
  #slices(place: number, target: number): readonly [Slice, Slice] {
    const { before, after, identicalBlocks } = this.#alignment
    const afterSlice = this.#slice(after, target)
    const provision = before.provisions[place] as Provision
    if (identicalBlocks.has(provision.block)) {
      const source = before.structure.blocks[provision.block] as Block
      const partner = after.structure.blocks[(after.provisions[target] as Provision).block] as Block
      const sameLabels =
        source.kind === 'article' &&
        source.number === partner.number &&
        source.occurrence === partner.occurrence &&
        source.name === partner.name
      if (sameLabels) {
        const { eId, label } = afterSlice
        return [{ eId, label, start: provision.start, end: provision.end }, afterSlice]
      }
    }
    return [this.#slice(before, place), afterSlice]
  }

  /** A split or a join: the slices of one side follow each other, each with the line break behind it but the last. */
  #several(befores: readonly number[], afters: readonly number[]): ComparisonRow {
    const { before, after } = this.#alignment
    const beforeWords = befores.map((place) => before.contentOf(place)).join(' ')
    const afterWords = afters.map((place) => after.contentOf(place)).join(' ')
    const textChanged = squeeze(beforeWords) !== squeeze(afterWords)
    return {
      change: afters.length > 1 ? 'split' : 'joined',
      textChanged,
      editorialOnly: textChanged && sayTheSame(beforeWords, afterWords),
      before: this.#slicesInRow(before, befores),
      after: this.#slicesInRow(after, afters),
      spans: this.#spans(befores, afters),
    }
  }

  #spans(befores: readonly number[], afters: readonly number[]): Span[] {
    const { before, after } = this.#alignment
    const one = joinInterned(befores.map((place) => before.tokensOf(place)))
    const other = joinInterned(afters.map((place) => after.tokensOf(place)))
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
    const { start, end } = act.provisions[place] as Provision
    return { eId: labels.eId(place), label: labels.label(place), start, end }
  }
}

/** Letters and digits that editions of one text may differ by: "No." for "№", a Markdown anchor is looked at apart. */
const EDITORIAL_LETTERS = 6

function sayTheSame(before: string, after: string): boolean {
  if (haveOtherLetters(before, after)) return false
  const isClose =
    Math.abs(lettersIn(before) - lettersIn(after)) <= EDITORIAL_LETTERS || `${before}${after}`.includes('<a ')
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
