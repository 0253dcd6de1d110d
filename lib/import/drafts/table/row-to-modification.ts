/** One row of a table becomes one modification, with a note on each thing that was concluded and an issue on each that is missing. */
import type {
  Annotation,
  Certainty,
  Commencement,
  DraftNote,
  Evidence,
  ModificationSide,
  ModificationType,
  ProvisionAddress,
  TextStatus,
  TextualModification,
} from '../../../model'
import type { BroughtRow } from './brought-rows'
import { isLabelLine } from './brought-rows'
import { type Cell, type CellLine, textOfCell, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'
import { readLabel } from './read-label'
import { readSide, type SideRead, trimmedLines } from './read-side'
import { type MarkUse, rebuildTexts } from './rebuild-merged'
import {
  type AuthorityRead,
  authorityOfSentence,
  certaintyOfWord,
  commencementOf,
  typeOfWord,
} from './value-words'

export type RowContext = {
  readonly id: string
  readonly amendingAct: string
  readonly act: string
  readonly position: number
  readonly status: TextStatus
  /** BCP 47. */
  readonly language: string
  /** Key of the source that the brought file is. */
  readonly source: string
  readonly markUse: MarkUse
  /** Whether the file is an export of ours, whose sentences about authority are known. */
  readonly isOwn: boolean
  readonly note: (kind: DraftNote['kind'], says: string, text?: string) => void
  readonly issue: (rule: string, message: string) => void
  /** Slugs of the measures that a cell names. */
  readonly categoriesOf: (cell: string) => readonly string[]
}

export type RowRead = {
  readonly modification: TextualModification
  readonly annotations: readonly Annotation[]
}

type Sides = { readonly before: SideRead; readonly after: SideRead }

/** @returns `null` for a row that changes nothing or says nothing; then a note holds its text. */
export function rowToModification(row: BroughtRow, context: RowContext): RowRead | null {
  const { note, issue } = context
  const sentence = ownSentence(row, context)
  const named = nameOf(row, context)
  const sides = sidesOf(row, named.inText ? named.label : null, context)
  if (sides === null) return null
  const { type, isInferred } = typeOf(row, sides, context)
  if (isInferred) note('inferred', `The kind of change, “${type}”, is concluded from the two sides.`)
  const certainty = sentence?.certainty ?? certaintyOf(row, context) ?? 'likely'
  const modification: TextualModification = {
    id: context.id,
    amendingAct: context.amendingAct,
    act: context.act,
    position: context.position,
    address: named.address,
    label: named.label,
    topic: named.topic,
    type,
    ...(sentence?.observed && { observed: true as const }),
    categories: row.cells.category === undefined ? [] : context.categoriesOf(textOfCell(row.cells.category)),
    before: toSide(sides.before, context),
    after: toSide(sides.after, context),
    attribution: attributionOf(certainty, context),
    commencement: commencementFrom(row, certainty, context),
  }
  if (named.address.length === 0)
    issue(
      'address-not-read',
      `The place of the change could not be read from “${named.label.slice(0, 80)}”; say which article it is in.`,
    )
  for (const { header, text } of row.others)
    note('left-out', `The cell of the column “${header.slice(0, 60)}”, which was not recognised.`, text)
  return { modification, annotations: annotationsOf(row, sentence, context) }
}

type Named = {
  readonly label: string
  readonly topic: string
  readonly address: ProvisionAddress
  /** The label is the first line of the sides' texts, and no part of them. */
  readonly inText: boolean
}

function nameOf(row: BroughtRow, context: RowContext): Named {
  const lines = trimmedLines(row.cells.provision?.lines ?? [])
    .map((line) => textOfLine(line).trim())
    .filter((line) => line !== '' && !(context.isOwn && authorityOfSentence(line) !== null))
  const topicCell = textOfCell(row.cells.topic).trim()
  const [first, ...others] = lines
  if (first === undefined) return nameFromTexts(row, topicCell, context)
  const whole = lines.join(' ')
  // The address may be broken over lines ("статья 5," / "пункт 2"); else the first line is the name and the rest its topic.
  const read = readLabel(first)
  const together = others.length > 0 ? readLabel(whole) : null
  const useWhole =
    together !== null &&
    together.rest === '' &&
    (read === null || together.address.length > read.address.length)
  const label = useWhole ? whole : first
  const address = useWhole ? together.address : (read?.address ?? together?.address ?? [])
  const topic = topicCell !== '' ? topicCell : useWhole ? '' : others.join('\n')
  if (topicCell !== '' && !useWhole && others.length > 0)
    context.note(
      'left-out',
      'Lines below the name of the provision, which has a topic in another column.',
      others.join('\n'),
    )
  if ((useWhole ? together : read)?.inSentence)
    context.note(
      'inferred',
      'Sentences have no address of their own; the place is that of the unit they stand in.',
      label,
    )
  if ((useWhole ? together : read)?.byPlace)
    context.note(
      'inferred',
      'Numbers in brackets are taken for parts, points and letters by their place.',
      label,
    )
  return { ...withArticle(label, address, row, context), topic, inText: false }
}

/** A part of an article whose number stands in a heading above. */
function withArticle(
  label: string,
  address: ProvisionAddress,
  row: BroughtRow,
  { note }: RowContext,
): { label: string; address: ProvisionAddress } {
  const [first] = address
  if (row.article === null || first === undefined || first.unit === 'article') return { label, address }
  const article = readLabel(row.article)?.address
  if (article === undefined || first.unit === 'section' || first.unit === 'chapter') return { label, address }
  note('inferred', 'The article stands in the heading above.', row.article)
  return { label: `${row.article.replace(/[.:].*$/s, '')}, ${label}`, address: [...article, ...address] }
}

/** Forms without a column for it print the number of the provision at the head of the text. */
function nameFromTexts(row: BroughtRow, topic: string, context: RowContext): Named {
  const cells = [row.cells.after, row.cells.before, row.cells.merged].filter((cell) => cell !== undefined)
  const heads = cells.flatMap((cell) => {
    const lines = trimmedLines(cell.lines)
    const [head] = lines
    return head === undefined ? [] : [{ head, isAlone: lines.length > 1 && isLabelLine(textOfLine(head)) }]
  })
  const [own] = heads
  if (context.isOwn && own !== undefined) {
    const label = textOfLine(own.head).trim()
    return { label, topic, address: readLabel(label)?.address ?? [], inText: true }
  }
  const alone = heads.find(
    ({ isAlone, head }) => isAlone && head.every(({ marks }) => marks.includes('bold')),
  )
  if (alone !== undefined) {
    const label = textOfLine(alone.head).trim()
    context.note('inferred', 'The bold first line of the text is taken for the name of the provision.', label)
    return { label, topic, address: readLabel(label)?.address ?? [], inText: true }
  }
  for (const { head } of heads) {
    const text = textOfLine(head).trim()
    const read = readLabel(text)
    if (read === null || read.address[0]?.unit !== 'article') continue
    const label =
      read.rest === ''
        ? text.slice(0, 120)
        : text.slice(0, text.length - read.rest.length).replace(/[\s.:–—-]+$/, '')
    context.note('inferred', 'The place of the change is read from the beginning of its text.', label)
    return { label, topic, address: read.address, inText: false }
  }
  if (row.article !== null) {
    context.note('inferred', 'The article stands in the heading above.', row.article)
    return { label: row.article, topic, address: readLabel(row.article)?.address ?? [], inText: false }
  }
  const number = textOfCell(row.cells.number).trim()
  return { label: number === '' ? row.place : `Row ${number}`, topic, address: [], inText: false }
}

function sidesOf(row: BroughtRow, labelInText: string | null, context: RowContext): Sides | null {
  const { note, issue } = context
  const allText = (): string =>
    Object.values(row.cells)
      .map((cell) => textOfCell(cell))
      .filter((text) => text.trim() !== '')
      .join(' | ')
  const cellOf = (role: 'before' | 'after' | 'merged'): Cell | undefined =>
    withoutFrame(row.cells[role], labelInText, context)
  if (row.cells.merged !== undefined && row.cells.before === undefined && row.cells.after === undefined)
    return mergedSides(cellOf('merged'), allText(), context)
  const before = readSide(cellOf('before'), 'before')
  const after = readSide(cellOf('after'), 'after')
  if (after.struck !== null)
    note(
      'inferred',
      'Words struck through in the column after are taken for words that go; they are not in its text.',
      after.struck,
    )
  if (before.side.kind === 'unchanged' || after.side.kind === 'unchanged') {
    note('left-out', 'The row says that nothing changes.', allText())
    return null
  }
  if (before.side.kind === 'absent' && after.side.kind === 'absent') {
    note('left-out', 'The row says that there is no such provision on either side.', allText())
    return null
  }
  for (const [place, { side }] of [
    ['before', before],
    ['after', after],
  ] as const)
    if (side.kind === 'absent')
      note('inferred', `“${side.words.slice(0, 60)}” ${place} means that there is no such provision.`)
    else if (side.kind === 'unknown') note('inferred', `The text ${place} is not known: ${side.why}`)
  if (before.side.kind === 'unknown' && after.side.kind === 'unknown' && !context.isOwn)
    issue('no-text', 'The row has a text on neither side; say what the provision was and what it becomes.')
  return { before: before.side, after: after.side }
}

function mergedSides(
  cell: Cell | undefined,
  all: string,
  { note, issue, markUse, isOwn }: RowContext,
): Sides | null {
  const lines = trimmedLines(cell?.lines ?? [])
  const open = openSides(lines, isOwn)
  if (open !== null) {
    note('inferred', 'The row says in words that a side is not available; the other stands plain.')
    return open
  }
  try {
    const texts = rebuildTexts(lines, markUse)
    if (texts.before === null && texts.after === null) {
      note('left-out', 'The row has no text.', all)
      return null
    }
    if (texts.before === texts.after) {
      note('left-out', 'No words of the row are marked as taken out or put in, so it changes nothing.', all)
      return null
    }
    note(
      'inferred',
      `Both texts are rebuilt from the marks: taken out is what ${markUse.taken === 'strike' ? 'is struck through' : markUse.taken === null ? 'nothing marks' : 'stands in brackets'}, put in is what ${markUse.put === null ? 'the notation says' : `is in ${markUse.put}`}.`,
    )
    const side = (text: string | null): SideRead =>
      text === null ? { kind: 'absent', words: '' } : { kind: 'text', text }
    return { before: side(texts.before), after: side(texts.after) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    issue(
      'marks-unclear',
      'The brackets of the running text do not fit together, so its two texts cannot be told apart; correct them in the file.',
    )
    note('left-out', 'The running text could not be taken apart.', all)
    return {
      before: { kind: 'unknown', why: 'The marks of the table do not tell it apart.' },
      after: { kind: 'unknown', why: 'The marks of the table do not tell it apart.' },
    }
  }
}

/**
 * A running text of which one side is not available: words say so, above the text after or below the text before. In
 * our own forms the line below the words says why.
 */
function openSides(lines: readonly CellLine[], isOwn: boolean): Sides | null {
  const at = lines.findIndex((line) => placeWordOf(textOfLine(line)) === 'unknown')
  if (at < 0) return null
  const textOf = (part: readonly CellLine[]): string => part.map(textOfLine).join('\n')
  const said = textOfLine(lines[at] as CellLine).trim()
  const below = lines.slice(at + 1)
  const unknown = (why: string): SideRead => ({ kind: 'unknown', why: why || `The table says “${said}”.` })
  if (at > 0)
    return { before: { kind: 'text', text: textOf(lines.slice(0, at)) }, after: unknown(textOf(below)) }
  // A form that has words for each side leaves nothing above those of the text after: there was no such provision.
  if (/as it would be changed/i.test(said))
    return { before: { kind: 'absent', words: '' }, after: unknown(textOf(below)) }
  const why = isOwn ? below.slice(0, 1) : []
  const rest = below.slice(why.length)
  if (rest.length === 0) return { before: unknown(textOf(why)), after: unknown('') }
  const again = openSides(rest, isOwn)
  return { before: unknown(textOf(why)), after: again?.before ?? { kind: 'text', text: textOf(rest) } }
}

/** The text without the line of the label above it and, in our own forms, the sentence on authority below. */
function withoutFrame(
  cell: Cell | undefined,
  labelInText: string | null,
  { isOwn }: RowContext,
): Cell | undefined {
  if (cell === undefined) return undefined
  let lines = trimmedLines(cell.lines)
  const [first] = lines
  if (first !== undefined && labelInText !== null && textOfLine(first).trim() === labelInText)
    lines = lines.slice(1)
  const last = lines.at(-1)
  if (isOwn && last !== undefined && lines.length > 1 && authorityOfSentence(textOfLine(last)) !== null)
    lines = lines.slice(0, -1)
  return { ...cell, lines }
}

function typeOf(
  row: BroughtRow,
  { before, after }: Sides,
  { note, issue }: RowContext,
): { type: ModificationType; isInferred: boolean } {
  const fromSides: ModificationType =
    after.kind === 'absent' ? 'repeal' : before.kind === 'absent' ? 'insertion' : 'substitution'
  const words = textOfCell(row.cells.type).trim()
  if (words === '') return { type: fromSides, isInferred: true }
  const said = typeOfWord(words)
  if (said === null) {
    note('left-out', 'The kind of change is not known; it is concluded from the sides.', words)
    return { type: fromSides, isInferred: true }
  }
  const fits =
    said === 'insertion'
      ? before.kind !== 'text' && after.kind !== 'absent'
      : before.kind !== 'absent' && !(said === 'repeal' && after.kind === 'text')
  if (fits) return { type: said, isInferred: false }
  issue(
    'type-and-sides',
    `“${words.slice(0, 40)}” does not fit the texts of the row; it is read as “${fromSides}”.`,
  )
  return { type: fromSides, isInferred: true }
}

function toSide(side: SideRead, { status, language, source }: RowContext): ModificationSide {
  const evidence: Evidence = {
    certainty: 'likely',
    sources: [source],
    note: 'As the brought table says; held against no other source.',
  }
  switch (side.kind) {
    case 'text':
      return { kind: 'text', text: side.text.normalize('NFC'), status, language, evidence }
    case 'unknown':
      return { kind: 'unknown', why: side.why, evidence: { certainty: 'unknown', sources: [] } }
    default:
      return { kind: 'absent', evidence }
  }
}

function certaintyOf(row: BroughtRow, { note }: RowContext): Certainty | null {
  const words = textOfCell(row.cells.certainty).trim()
  if (words === '') return null
  const certainty = certaintyOfWord(words)
  if (certainty === null) note('left-out', 'How sure the change is could not be read.', words)
  return certainty
}

function attributionOf(certainty: Certainty, { source }: RowContext): Evidence {
  return certainty === 'unknown'
    ? { certainty, sources: [] }
    : {
        certainty,
        sources: [source],
        note: 'The brought table lists the change; the amending act itself was not read.',
      }
}

function commencementFrom(row: BroughtRow, attribution: Certainty, { note }: RowContext): Commencement {
  const cell = row.cells['in-force']
  const words = textOfCell(cell).trim()
  if (words === '' || placeWordOf(words) === 'not-given') return { kind: 'unknown' }
  const read = commencementOf(words, cell?.date, attribution === 'unknown' ? 'unknown' : 'likely')
  if (read !== null) return read
  note(
    'left-out',
    'The day of coming into force could not be read; write it as 2017-01-07 or 07.01.2017.',
    words,
  )
  return { kind: 'unknown' }
}

function ownSentence(row: BroughtRow, { isOwn }: RowContext): AuthorityRead | null {
  if (!isOwn) return null
  const lines = (['remarks', 'provision', 'after'] as const).flatMap((role) =>
    (row.cells[role]?.lines ?? []).map(textOfLine),
  )
  for (const line of lines) {
    const found = authorityOfSentence(line)
    if (found !== null) return found
  }
  return null
}

const NOTED = ['rationale', 'author', 'decision', 'other-mandate', 'remarks'] as const

/** What the table says beside the texts, under the header it stands under; our own notes without one. */
function annotationsOf(row: BroughtRow, sentence: AuthorityRead | null, context: RowContext): Annotation[] {
  const annotations: Annotation[] = []
  for (const role of NOTED) {
    const cell = row.cells[role]
    const lines = trimmedLines(cell?.lines ?? []).map(textOfLine)
    if (role === 'remarks' && sentence !== null && authorityOfSentence(lines[0] ?? '') !== null) lines.shift()
    const text = lines.join('\n').trim()
    if (text === '' || placeWordOf(text) === 'not-given') continue
    const header = row.headers[role] ?? role
    annotations.push({
      id: `${context.id}-${role}`,
      modification: context.id,
      kind: 'explanatory',
      body: role === 'remarks' ? text : `${header}: ${text}`,
    })
    context.note('taken', `The cell “${header}” became an explanatory note.`)
  }
  return annotations
}
