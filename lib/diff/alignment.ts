/** Which provision of one text is which of the other; filled by the passes, each of which only adds links. */
import type { ComparedAct } from './compared-act'

export class Alignment {
  readonly before: ComparedAct
  readonly after: ComparedAct
  /** Place of the other side's provision, −1 where there is none. */
  readonly afterOf: Int32Array
  readonly beforeOf: Int32Array
  /** The same for blocks. */
  readonly blockAfterOf: Int32Array
  readonly blockBeforeOf: Int32Array
  /** Further after provisions a before provision was split into, and before provisions joined into an after one. */
  readonly parts = new Map<number, number[]>()
  readonly sources = new Map<number, number[]>()
  /** Blocks that are word for word the same (numbers apart): their provisions are linked one to one. */
  readonly identicalBlocks = new Set<number>()
  /** Set where a limit kept a pass from looking at everything. */
  coarse = false

  constructor(before: ComparedAct, after: ComparedAct) {
    this.before = before
    this.after = after
    this.afterOf = new Int32Array(before.provisions.length).fill(-1)
    this.beforeOf = new Int32Array(after.provisions.length).fill(-1)
    this.blockAfterOf = new Int32Array(before.structure.blocks.length).fill(-1)
    this.blockBeforeOf = new Int32Array(after.structure.blocks.length).fill(-1)
  }

  link(before: number, after: number): void {
    this.afterOf[before] = after
    this.beforeOf[after] = before
  }

  linkBlocks(before: number, after: number): void {
    this.blockAfterOf[before] = after
    this.blockBeforeOf[after] = before
  }

  /**
   * Says that `before` was split and `after` is a further part of it. Nothing is said of a provision that is in another
   * row already, or of one that has no row of its own: it would be in two rows, or in none.
   */
  addPart(before: number, after: number): void {
    const first = this.afterOf[before] as number
    if (this.beforeOf[after] !== -1 || first === -1 || this.beforeOf[first] !== before) return
    this.parts.set(before, [...(this.parts.get(before) ?? []), after])
    this.beforeOf[after] = before
  }

  /** Says that `before` was joined with others into `after`, under the same conditions. */
  addSource(before: number, after: number): void {
    const first = this.beforeOf[after] as number
    if (this.afterOf[before] !== -1 || first === -1 || this.afterOf[first] !== after) return
    this.sources.set(after, [...(this.sources.get(after) ?? []), before])
    this.afterOf[before] = after
  }
}
