/** A whole comparison for somebody at a terminal: what was found, then each change; what is the same is one quiet line. */
import type { Comparison, ComparisonRow } from '../../diff'
import type { Translator } from '../../view'
import {
  changeName,
  foldLine,
  foldRows,
  labelOf,
  labelOfSide,
  type NumberedChange,
} from '../comparison-html/fold-rows'
import { foundSentence } from '../comparison-html/found-sentence'
import { shownSpans } from '../comparison-html/shown-text'
import { hasSameWords } from '../comparison-html/whole-provisions'
import { type TerminalWords, terminalLines } from './terminal-lines'

export type TerminalComparisonOptions = {
  readonly translate: Translator
  readonly names: { readonly before: string; readonly after: string }
  /** Characters of a line. */
  readonly width: number
  /** Whether marks are colours and lines; else they are `[-deleted-]` and `{+inserted+}`. */
  readonly hasColour: boolean
}

/** Longer lines are not read, however wide the window is. */
const WIDEST = 100
const INDENT = '    '

/** @returns the comparison in pieces, each some whole lines. */
export function* terminalComparison(
  comparison: Comparison,
  options: TerminalComparisonOptions,
): Generator<string> {
  const { translate, names } = options
  yield paragraph([{ style: 'name', text: translate('compare.resultTitle', names) }], '', options)
  yield paragraph([{ style: 'equal', text: foundSentence(comparison, translate) }], '', options)
  if (comparison.coarse !== null)
    yield paragraph(
      [{ style: 'equal', text: `${translate('compare.coarse')}. ${comparison.coarse}` }],
      '',
      options,
    )
  for (const run of foldRows(comparison)) {
    if (run.kind === 'same') {
      yield `\n${paragraph([{ style: 'quiet', text: foldLine(run.rows, translate) }], INDENT, options)}`
    } else for (const change of run.changes) yield `\n${changeLines(change, options)}`
  }
}

function changeLines({ rows, number }: NumberedChange, options: TerminalComparisonOptions): string {
  const { translate } = options
  const { language } = translate
  const [row] = rows
  const [from, to] = [labelOfSide(row, 'before', language), labelOfSide(row, 'after', language)]
  const was =
    from === '' || to === '' || from === to ? '' : `, ${translate('compare.row.was', { label: from })}`
  const head = paragraph(
    [
      { style: 'quiet', text: `${number}. ` },
      { style: 'name', text: labelOf(row, language) },
      { style: 'equal', text: ` · ${translate(`compare.change.${changeName(row)}`)}${was}` },
    ],
    '',
    options,
  )
  return head + rows.map((one) => paragraph(wordsOf(one), INDENT, options)).join('')
}

/** A provision that is whole on one side, or has its words on both, is not marked: its head says what happened to it. */
function wordsOf(row: ComparisonRow): TerminalWords[] {
  const isWhole = row.change === 'added' || row.change === 'removed'
  const words: TerminalWords[] = []
  for (const { type, text } of shownSpans(row.spans)) {
    if (type === 'equal' || isWhole) words.push({ style: 'equal', text })
    else if (hasSameWords(row) || text.trim() === '') {
      if (type === 'inserted') words.push({ style: 'equal', text })
    } else words.push({ style: type, text })
  }
  return words
}

function paragraph(
  words: readonly TerminalWords[],
  indent: string,
  { width, hasColour }: TerminalComparisonOptions,
): string {
  return terminalLines(words, { width: Math.min(width, WIDEST), indent, hasColour })
    .map((line) => `${line}\n`)
    .join('')
}
