/**
 * How a provision is called: its eId inside this version ("art_255__part_1") and its English label ("Article 255(1)").
 * Labels of Russian, Kazakh, French and German acts are English too, since they are citations of the comparison.
 */
import { eIdOf, type ProvisionUnit } from '../model'
import { type ActStructure, type Block, SIGNATURE } from './act-structure'

/** Characters of a heading without a word of structure that its label shows. */
const SHOWN = 60

/** A step of an eId, alone and below another, and an integer that only equal steps have. */
type Step = { readonly id: string; readonly below: string; readonly index: number }

/** More than an act has different steps: an owner and a step make one integer. */
const MOST_STEPS = 1 << 20

/** What stands in front of the number of a unit: "art_". */
const prefixes = new Map<ProvisionUnit, string>()

/** The step of an eId for a block: as `eIdOf` makes it, which looks every number over. */
function blockStep(unit: ProvisionUnit, number: string): string {
  if (number === 'heading' || number.includes(' ')) return eIdOf([{ unit, number }])
  const known = prefixes.get(unit)
  if (known !== undefined) return known + number
  const prefix = eIdOf([{ unit, number: '' }])
  prefixes.set(unit, prefix)
  return prefix + number
}

/** Labels and eIds of one act, each made once. */
export class ProvisionLabels {
  readonly #act: ActStructure
  readonly #blockLabels: string[] = []
  readonly #blockIds: string[] = []
  readonly #numbers: string[] = []
  readonly #ids: string[] = []
  readonly #takenBlocks = new Map<string, number>()
  readonly #steps: Partial<Record<ProvisionUnit, Map<string, Step>>> = {}
  readonly #spellings: Record<string, Map<string, string>> = {}
  readonly #stepIndexes = new Map<string, number>()
  /** How often a step was taken below an owner of the block that is being named. */
  readonly #taken = new Map<number, number>()

  constructor(act: ActStructure) {
    this.#act = act
  }

  /** "Article 255(1), paragraph 2"; a second block of one number is "Article 363 (2)". */
  label(place: number): string {
    const { provisions } = this.#act
    const head = this.#blockLabel(provisions.block(place))
    if (this.#isBlockHeading(place)) return head
    const number = provisions.number(place)
    if (provisions.kind(place) === 'numbered') return this.#numbered(place) || `Point ${number}`
    const parent = provisions.parent(place)
    const owner = parent === -1 ? head : this.#numbered(parent)
    if (number === 'heading') return owner === '' ? 'Title' : `${owner}, heading`
    return this.#unnumbered(owner, number)
  }

  /** `art_255__part_1__para_2`; unique in the act, the second of two is told apart by `~2`. */
  eId(place: number): string {
    if (this.#ids[place] === undefined) this.#nameBlock(this.#act.provisions.block(place))
    return this.#ids[place] as string
  }

  /** Names all provisions of a block in order, so that which of two gets the plain name never depends on who asks. */
  #nameBlock(at: number): void {
    const { provisions } = this.#act
    const { first, last } = this.#act.blocks[at] as Block
    const id = this.#blockId(at)
    this.#taken.clear()
    for (let place = first; place < last; place++) {
      if (this.#isBlockHeading(place)) {
        this.#ids[place] = id
        continue
      }
      const parent = provisions.parent(place)
      // What stands below a heading in whose line "(1)" begins stands in (1).
      const owner =
        parent === -1 ? id : this.#isBlockHeading(parent) ? `${id}__part_1` : (this.#ids[parent] as string)
      const step = this.#step(provisions.unit(place), provisions.number(place))
      const plain = owner === '' ? step.id : owner + step.below
      const key = (parent === -1 ? 0 : parent - first + 1) * MOST_STEPS + step.index
      const times = (this.#taken.get(key) ?? 0) + 1
      this.#taken.set(key, times)
      this.#ids[place] = times === 1 ? plain : `${plain}~${times}`
    }
  }

  /** A number is asked for again and again: "1" stands in every article. */
  #step(unit: ProvisionUnit, number: string): Step {
    const steps = this.#steps[unit] ?? new Map<string, Step>()
    this.#steps[unit] = steps
    const known = steps.get(number)
    if (known !== undefined) return known
    const id = eIdOf([{ unit, number }])
    const index = this.#stepIndexes.get(id) ?? this.#stepIndexes.size
    this.#stepIndexes.set(id, index)
    const made = { id, below: `__${id}`, index }
    steps.set(number, made)
    return made
  }

  #isBlockHeading(place: number): boolean {
    const { provisions } = this.#act
    if (provisions.kind(place) !== 'heading') return false
    const block = this.#act.blocks[provisions.block(place)] as Block
    return block.kind !== 'act' && place === block.first
  }

  /** The label of a numbered unit: "Article 255(1)(a)"; outside articles "Point 1(a)". */
  #numbered(place: number): string {
    const known = this.#numbers[place]
    if (known !== undefined) return known
    const { provisions } = this.#act
    if (this.#isBlockHeading(place)) return `${this.#blockLabel(provisions.block(place))}(1)`
    const parent = provisions.parent(place)
    const number = provisions.number(place)
    const owner = parent === -1 ? this.#blockLabel(provisions.block(place)) : this.#numbered(parent)
    const label =
      provisions.kind(place) === 'paragraph'
        ? this.#unnumbered(owner, number)
        : owner === ''
          ? `Point ${number}`
          : owner + this.#spelled('(', number, ')')
    this.#numbers[place] = label
    return label
  }

  /** A paragraph by its place; a remark and a publisher's note by what they are. */
  #unnumbered(owner: string, number: string): string {
    const first = number.charCodeAt(0)
    const isCounted = first >= 0x30 && first <= 0x39
    if (owner !== '') return owner + this.#spelled(isCounted ? ', paragraph ' : ', ', number, '')
    return isCounted ? `Paragraph ${number}` : number.charAt(0).toUpperCase() + number.slice(1)
  }

  /** What stands behind an owner's label: there are few of them, and strings that are shared need no room. */
  #spelled(lead: string, number: string, tail: string): string {
    const spelled = this.#spellings[lead] ?? new Map<string, string>()
    this.#spellings[lead] = spelled
    const known = spelled.get(number)
    if (known !== undefined) return known
    const made = `${lead}${number}${tail}`
    spelled.set(number, made)
    return made
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
    const own = blockStep(
      block.unit,
      `${block.number || (block.rank === SIGNATURE ? 'signature' : this.#slug(block))}${again}`,
    )
    const plain = block.kind === 'act' ? '' : outer === undefined ? own : `${this.#blockIds[outer]}__${own}`
    const times = (this.#takenBlocks.get(plain) ?? 0) + 1
    this.#takenBlocks.set(plain, times)
    return times === 1 ? plain : `${plain}~${times}`
  }

  #title(block: Block): string {
    const title = this.#act.text.slice(block.contentStart, this.#act.provisions.end(block.first))
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
