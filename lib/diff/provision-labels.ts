/**
 * How a provision is called: its eId inside this version ("art_255__part_1") and its English label ("Article 255(1)").
 * Labels of Russian, Kazakh, French and German acts are English too, since they are citations of the comparison.
 */
import { eIdOf } from '../model'
import type { ActStructure, Block, Provision } from './act-structure'

/** Characters of a heading without a word of structure that its label shows. */
const SHOWN = 60

/** One step of an eId; there are only so many of them in all acts. */
const stepIds = new Map<string, Map<string, string>>()

function stepId({ unit, number }: Provision): string {
  let ids = stepIds.get(unit)
  if (ids === undefined) {
    ids = new Map()
    stepIds.set(unit, ids)
  }
  const known = ids.get(number)
  if (known !== undefined) return known
  const made = eIdOf([{ unit, number }])
  if (ids.size < MOST_STEPS) ids.set(number, made)
  return made
}

/** Enough for the numbers that come again; a bound, since numbers come from anybody's text. */
const MOST_STEPS = 5000

/** Labels and eIds of one act, each made once. */
export class ProvisionLabels {
  readonly #act: ActStructure
  readonly #blockLabels: string[] = []
  readonly #blockIds: string[] = []
  readonly #numbers: string[] = []
  readonly #ids: string[] = []
  readonly #takenBlocks = new Map<string, number>()

  constructor(act: ActStructure) {
    this.#act = act
  }

  /** "Article 255(1), paragraph 2"; a second block of one number is "Article 363 (2)". */
  label(place: number): string {
    const provision = this.#act.provisions[place] as Provision
    const head = this.#blockLabel(provision.block)
    if (this.#isBlockHeading(place)) return head
    if (provision.kind === 'numbered') return this.#numbered(place) || `Point ${provision.number}`
    const owner = provision.parent === -1 ? head : this.#numbered(provision.parent)
    if (provision.number === 'heading') return owner === '' ? 'Title' : `${owner}, heading`
    return owner === '' ? `Paragraph ${provision.number}` : `${owner}, paragraph ${provision.number}`
  }

  /** `art_255__part_1__para_2`; unique in the act, the second of two is told apart by `~2`. */
  eId(place: number): string {
    if (this.#ids[place] === undefined) this.#nameBlock((this.#act.provisions[place] as Provision).block)
    return this.#ids[place] as string
  }

  /** Names all provisions of a block in order, so that which of two gets the plain name never depends on who asks. */
  #nameBlock(at: number): void {
    const { first, last } = this.#act.blocks[at] as Block
    const id = this.#blockId(at)
    const taken = new Map<string, number>()
    for (let place = first; place < last; place++) {
      const provision = this.#act.provisions[place] as Provision
      if (this.#isBlockHeading(place)) {
        this.#ids[place] = id
        continue
      }
      const owner = provision.parent === -1 ? id : (this.#ids[provision.parent] as string)
      const own = stepId(provision)
      const plain = owner === '' ? own : `${owner}__${own}`
      const times = (taken.get(plain) ?? 0) + 1
      taken.set(plain, times)
      this.#ids[place] = times === 1 ? plain : `${plain}~${times}`
    }
  }

  #isBlockHeading(place: number): boolean {
    const provision = this.#act.provisions[place] as Provision
    if (provision.kind !== 'heading') return false
    const block = this.#act.blocks[provision.block] as Block
    return block.kind !== 'act' && place === block.first
  }

  /** The label of a numbered unit: "Article 255(1)(a)"; outside articles "Point 1(a)". */
  #numbered(place: number): string {
    const known = this.#numbers[place]
    if (known !== undefined) return known
    const provision = this.#act.provisions[place] as Provision
    const head = this.#blockLabel(provision.block)
    const owner = provision.parent === -1 ? head : this.#numbered(provision.parent)
    const label = owner === '' ? `Point ${provision.number}` : `${owner}(${provision.number})`
    this.#numbers[place] = label
    return label
  }

  #blockLabel(at: number): string {
    const known = this.#blockLabels[at]
    if (known !== undefined) return known
    const block = this.#act.blocks[at] as Block
    const again = block.occurrence > 1 ? ` (${block.occurrence})` : ''
    const number = block.number === '' ? '' : ` ${block.number}`
    const label =
      block.kind === 'act' ? '' : block.name === '' ? this.#title(block) : `${block.name}${number}${again}`
    this.#blockLabels[at] = label
    return label
  }

  #blockId(at: number): string {
    // In order, for the same reason.
    for (let next = this.#blockIds.length; next <= at; next++) this.#blockIds.push(this.#makeBlockId(next))
    return this.#blockIds[at] as string
  }

  #makeBlockId(at: number): string {
    const block = this.#act.blocks[at] as Block
    const again = block.occurrence > 1 ? `~${block.occurrence}` : ''
    const outer = block.kind === 'division' ? block.divisions.at(-1) : undefined
    const own = eIdOf([{ unit: block.unit, number: `${block.number || this.#slug(block)}${again}` }])
    const plain = block.kind === 'act' ? '' : outer === undefined ? own : `${this.#blockIds[outer]}__${own}`
    const times = (this.#takenBlocks.get(plain) ?? 0) + 1
    this.#takenBlocks.set(plain, times)
    return times === 1 ? plain : `${plain}~${times}`
  }

  #title(block: Block): string {
    const title = this.#act.text.slice(
      block.contentStart,
      (this.#act.provisions[block.first] as Provision).end,
    )
    return title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title
  }

  #slug(block: Block): string {
    const slug = this.#title(block)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
    return slug || 'unnamed'
  }
}
