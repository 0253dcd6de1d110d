/**
 * A tracked text as paragraphs with revisions (ECMA-376 part 1, section 17.13.5): `w:ins`, `w:del`, `w:moveFrom` and
 * `w:moveTo` around runs, and inside the paragraph mark where a line end itself was put in, taken out or moved.
 */
import type { MarkedText } from '../table/marked-runs'
import type { TrackedText } from '../tracked/tracked-document'
import type { CommentList, PlacedComment } from './comments'
import { cutAtQuotes } from './quoted-words'
import { authorXml, runXml } from './wordprocessing'

/** Numbers for revisions and moves, none twice in a file. */
export type Numbering = () => number

export function numbering(): Numbering {
  let last = 0
  return () => ++last
}

const ELEMENT = { deleted: 'del', inserted: 'ins', 'moved-from': 'moveFrom', 'moved-to': 'moveTo' } as const

/** @returns one or more paragraphs that hold the text and nothing else. */
export function trackedTextXml(text: TrackedText, next: Numbering, comments: CommentList): string {
  const who = `${authorXml(text.author)}${text.date === null ? '' : ` w:date="${text.date}T00:00:00Z"`}`
  const revision = (change: MarkedText['change'], inside: string): string =>
    change === 'equal' || inside === ''
      ? inside
      : `<w:${ELEMENT[change]} w:id="${next()}" ${who}>${inside}</w:${ELEMENT[change]}>`
  const paragraph = (change: MarkedText['change'], inside: string): string => {
    const mark = change === 'equal' ? '' : `<w:rPr><w:${ELEMENT[change]} w:id="${next()}" ${who}/></w:rPr>`
    return `<w:p><w:pPr><w:pStyle w:val="ProvisionText"/>${mark}</w:pPr>${inside}</w:p>`
  }
  const moves = new MoveRanges(text.runs, next, who)
  const placed = new Map<unknown, PlacedComment>()
  let paragraphs = ''
  let line = ''
  for (const { run, starts, ends } of cutAtQuotes(text.runs, text.comments)) {
    for (const quote of starts) {
      const comment = comments.add(quote)
      placed.set(quote, comment)
      line += comment.start
    }
    line += moves.before(run)
    let last = ''
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        paragraphs += paragraph(last === '' ? withoutMove(run.change) : run.change, line)
        line = ''
      }
      last = part
      line += revision(run.change, runXml(wordRun(run, part, text), kindOf(run)))
    }
    line += moves.after(run)
    for (const quote of ends) {
      const comment = placed.get(quote)
      // Inside the revision, so that the sign of the comment goes when its words go.
      if (comment !== undefined) line += comment.end + revision(run.change, comment.reference)
    }
  }
  return paragraphs + paragraph(text.isLast ? 'equal' : wholeChange(text.runs), line)
}

/** A text that is new or gone from end to end takes its last paragraph mark with it. */
function wholeChange(runs: readonly MarkedText[]): MarkedText['change'] {
  for (const change of ['inserted', 'deleted'] as const)
    if (runs.length > 0 && runs.every((run) => run.change === change)) return change
  return 'equal'
}

/**
 * The end of a paragraph none of whose words moved goes or comes: office programs know a moved mark only behind moved
 * words, and LibreOffice would leave such a paragraph standing.
 */
function withoutMove(change: MarkedText['change']): MarkedText['change'] {
  return change === 'moved-from' ? 'deleted' : change === 'moved-to' ? 'inserted' : change
}

function kindOf({ change }: MarkedText): 't' | 'delText' {
  return change === 'deleted' ? 'delText' : 't'
}

function wordRun({ change }: MarkedText, text: string, { languages }: TrackedText) {
  const language = change === 'deleted' || change === 'moved-from' ? languages.before : languages.after
  return { text, look: {}, language }
}

/** The ranges that tie both ends of a move together by a name; a run that was cut is one range still. */
class MoveRanges {
  readonly #left = new Map<string, number>()
  readonly #ids = new Map<string, number>()
  readonly #names = new Map<number, string>()

  constructor(
    runs: readonly MarkedText[],
    private readonly next: Numbering,
    private readonly who: string,
  ) {
    for (const run of runs) if (run.move !== null) this.#left.set(keyOf(run), run.text.length)
  }

  before(run: MarkedText): string {
    const key = keyOf(run)
    if (run.move === null || this.#ids.has(key)) return ''
    const id = this.next()
    this.#ids.set(key, id)
    const name = this.#names.get(run.move) ?? `move${id}`
    this.#names.set(run.move, name)
    return `<w:${elementOf(run)}RangeStart w:id="${id}" ${this.who} w:name="${name}"/>`
  }

  after(run: MarkedText): string {
    const key = keyOf(run)
    if (run.move === null) return ''
    const left = (this.#left.get(key) ?? 0) - run.text.length
    this.#left.set(key, left)
    return left > 0 ? '' : `<w:${elementOf(run)}RangeEnd w:id="${this.#ids.get(key)}"/>`
  }
}

function keyOf({ change, move }: MarkedText): string {
  return `${change} ${move}`
}

function elementOf({ change }: MarkedText): 'moveFrom' | 'moveTo' {
  return change === 'moved-from' ? 'moveFrom' : 'moveTo'
}
