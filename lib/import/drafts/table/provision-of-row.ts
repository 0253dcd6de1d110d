/** How the provision of a row is called and where it stands: by its cell, by a heading above, or by the head of its text. */
import type { ProvisionAddress } from '../../../model'
import type { BroughtRow } from './brought-row'
import { textOfCell, textOfLine } from './cells/cell-table'
import { isAddressAlone, readLabel } from './read-label'
import { trimmedLines } from './read-side'
import type { RowContext } from './row-context'
import { authorityOfSentence } from './value-words'

export type Named = {
  readonly label: string
  readonly topic: string
  readonly address: ProvisionAddress
  /** The label is the first line of the sides' texts, and no part of them. */
  readonly inText: boolean
}

export function nameOf(row: BroughtRow, context: RowContext): Named {
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

/** Whether the name says no more than an address, so that it may be a line of its own above a text. */
function isLabelLine(text: string): boolean {
  return text.length < 120 && isAddressAlone(text)
}
