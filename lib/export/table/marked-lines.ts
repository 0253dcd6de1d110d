/**
 * The text of a provision as lines of a cell, with the marks of the form. A mark stands close to its words: the blank at
 * its edge is left plain, a bracket closes behind the last word, and in a running text a blank parts words that go from
 * words that come, as people set such texts. None of it changes the text: that blank is a sign, and a running text is
 * drawn so only where its two sides can be read out of it again to the character.
 */
import { withoutPassages } from '../../diff'
import type { Template } from '../templates'
import type { TableLine, TableRun } from './comparative-table'
import { MARK_POLICIES } from './mark-policy'
import type { MarkedText } from './marked-runs'

/** A run, and what its look alone says of it: the plain blank beside a mark belongs to both sides for whoever reads it. */
type Drawn = { readonly run: TableRun; readonly seen: 'both' | 'before' | 'after' }

/** @returns the text of one side. Line ends of the text become lines; a mark over several lines is drawn on each. */
export function linesOfSide(
  runs: readonly MarkedText[],
  template: Pick<Template, 'marks'>,
  language: string,
): TableLine[] {
  return linesOf(runs, template, language).map((line) =>
    line
      .flatMap((run) => parted(run, /^\s+(?=\S)/u, /(?<=\S)\s+$/u))
      .flatMap(withSigns)
      .map(({ run }) => run),
  )
}

/** @returns both texts in one: what goes and what comes, each under its own mark. */
export function linesOfBoth(
  runs: readonly MarkedText[],
  template: Pick<Template, 'marks'>,
  language: string,
): TableLine[] {
  const lines = linesOf(runs, template, language)
  const closed = lines.map(drawnClose)
  const drawn = closed.every((line, index) => readsAs(line, lines[index] ?? []))
    ? closed
    : lines.map((line) => line.map(drawnWhole))
  return drawn.map((line) => line.flatMap(withSigns).map(({ run }) => run))
}

function linesOf(
  runs: readonly MarkedText[],
  { marks }: Pick<Template, 'marks'>,
  language: string,
): TableRun[][] {
  const policy = MARK_POLICIES[marks]
  const lines: TableRun[][] = [[]]
  for (const { change, text } of runs) {
    const look = change === 'equal' ? {} : policy[change]
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ role: 'text', change, text: part, look, language })
    }
  }
  return lines
}

/** @returns the run with the blanks at its edges apart and without its look. */
function parted(run: TableRun, leading: RegExp, trailing: RegExp): Drawn[] {
  if (run.change === 'equal') return [drawnWhole(run)]
  const start = leading.exec(run.text)?.[0].length ?? 0
  const end = trailing.exec(run.text)?.index ?? run.text.length
  const blank = (text: string): Drawn[] =>
    text === '' ? [] : [{ run: { ...run, text, look: {} }, seen: 'both' }]
  return [
    ...blank(run.text.slice(0, start)),
    drawnWhole({ ...run, text: run.text.slice(start, end) }),
    ...blank(run.text.slice(end)),
  ]
}

function drawnWhole(run: TableRun): Drawn {
  return { run, seen: sideOf(run) }
}

/** Only a single blank, and only inside the line: more could not be told from the text around it. */
function drawnClose(line: readonly TableRun[]): Drawn[] {
  const drawn: Drawn[] = []
  for (const [index, run] of line.entries()) {
    const never = /(?!)/
    const pieces = parted(
      run,
      index === 0 ? never : /^ (?=\S)/u,
      index === line.length - 1 ? never : /(?<=\S) $/u,
    )
    const [first] = pieces
    const last = drawn.at(-1)
    if (first !== undefined && last !== undefined && runTogether(last, first))
      drawn.push({
        run: { role: 'sign', change: 'equal', text: ' ', look: {}, language: run.language },
        seen: 'both',
      })
    drawn.push(...pieces)
  }
  return drawn
}

/** Words under one mark that touch words under another: "fifteentwelve". */
function runTogether(first: Drawn, second: Drawn): boolean {
  if (first.seen === 'both' || second.seen === 'both' || first.seen === second.seen) return false
  return /\S$/u.test(first.run.text) && /^[\p{L}\p{N}\p{Ps}\p{Pi}"'§№#]/u.test(second.run.text)
}

/** Whether somebody who sees the marks alone gets both texts of the line. */
function readsAs(line: readonly Drawn[], whole: readonly TableRun[]): boolean {
  return (['before', 'after'] as const).every((side) => {
    const other = side === 'before' ? 'after' : 'before'
    const parts = line.map(({ run, seen }) => ({ text: run.text, isOut: seen === other }))
    const text = whole.map((run) => (sideOf(run) === other ? '' : run.text)).join('')
    return withoutPassages(parts) === text
  })
}

function sideOf({ change }: TableRun): Drawn['seen'] {
  if (change === 'equal') return 'both'
  return change === 'deleted' || change === 'moved-from' ? 'before' : 'after'
}

/** Brackets stand around the words they are the mark of. */
function withSigns(drawn: Drawn): Drawn[] {
  if (!drawn.run.look.brackets) return [drawn]
  const sign = (text: string): Drawn => ({ ...drawn, run: { ...drawn.run, role: 'sign', text } })
  return [sign('['), drawn, sign(']')]
}
