/**
 * A whole comparison as one page, in pieces that can be sent as they are made: a summary, a list of the changes, then
 * every provision. What is the same is folded; leaves of some 24 KB, and the parts of each, are laid out only when they come
 * into sight.
 */
import type { Comparison, ComparisonRow } from '../../diff'
import type { Language } from '../../model'
import type { Translator } from '../../view'
import { html, Markup } from '../html/escape'
import { comparisonRow, type RowContext, type ShownChange } from './comparison-row'
import { changeName, foldLine, foldRows, labelOf, type NumberedChange, type Run } from './fold-rows'
import { foundSentence } from './found-sentence'
import { roomClass, rowLines } from './room'
import { shownText } from './shown-text'
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH } from './style'
import { isEditorial } from './whole-provisions'

export type ComparisonPageOptions = {
  readonly translate: Translator
  /** What the texts are called: file names. */
  readonly names: { readonly before: string; readonly after: string }
  /** What the reader should know about the texts, each a sentence, behind the name of its text where it does not hold it. */
  readonly remarks?: readonly {
    readonly name?: string
    readonly text: string
    /** Of the sentence. */
    readonly language: Language
  }[]
  /** Whether visually hidden words say where a mark begins and ends. */
  readonly words?: boolean
  /** What a site puts around the page. Without it the page is a file: its own policy lets nothing run. */
  readonly site?: {
    readonly head: Markup
    readonly top: Markup
    /** At the end of the main part. */
    readonly foot: () => Iterable<Markup>
    /** Behind it. */
    readonly bottom: Markup
  }
}

/** Characters of markup in a leaf: enough to be worth a packet, few enough leaves for a browser to watch. */
const LEAF = 24_000
/** Characters of markup in a part of a leaf: what a slow device lays out within one frame. */
const PART = 6_000
const FOLD_LINES = 2
/** Changes that are listed by name at the top. */
const LISTED = 2_000

/** @returns the page in pieces of up to some 30 KB; joined they are the page. */
export function* comparisonPage(comparison: Comparison, options: ComparisonPageOptions): Generator<string> {
  const { translate, names, site } = options
  const runs = foldRows(comparison)
  const changes = runs.flatMap((run) => (run.kind === 'changes' ? run.changes : []))
  const title = translate('compare.resultTitle', names)
  const context: RowContext = {
    translate,
    language: comparison.language,
    of: changes.length,
    words: options.words ?? false,
  }
  yield html`${head(title, options)}<body>
${site?.top ?? null}<main id="main" class="wide" tabindex="-1">
<h1>${title}</h1>
<p class="found" role="status">${foundSentence(comparison, translate)}</p>
${comparison.coarse === null ? null : html`<p class="notice coarse"><b>${translate('compare.coarse')}.</b> <span lang="en">${comparison.coarse}</span></p>\n`}${remarks(options)}<p class="muted">${legend(translate)}</p>
<div class="bar">${navigator(changes, translate)}
<fieldset><legend>${translate('compare.layout.label')}</legend>${(
    [
      ['as-fits', translate('compare.layout.fit')],
      ['side-by-side', translate('labels.layout.split')],
      ['in-one', translate('labels.layout.unified')],
    ] as const
  ).map(
    ([id, name], index) =>
      html`<label><input type="radio" name="layout" id="${id}"${index === 0 ? html` checked` : null}>${name}</label> `,
  )}</fieldset>${site === undefined ? null : html`<label hidden><input type="checkbox" data-keys=""> ${translate('pages.choices.keys')}</label>`}${heads(options)}</div>
<div class="rows">
`.source
  yield* leaves(blocksOf(runs, comparison, options, context))
  yield '</div>\n'
  for (const part of site?.foot() ?? []) yield part.source
  yield html`</main>\n${site?.bottom ?? null}</body>\n</html>\n`.source
}

/** The heads of the columns, in sight while their rows are; those who hear a table hear its own. */
function heads({ translate, names }: ComparisonPageOptions): Markup {
  return html`<div class="heads" aria-hidden="true"><span>${translate('compare.columns.provision')}</span><span>${translate('compare.columns.before', { name: names.before })}</span><span>${translate('compare.columns.after', { name: names.after })}</span></div>`
}

/** @returns the whole page as one self-contained file. */
export function writeComparisonFile(
  comparison: Comparison,
  options: Omit<ComparisonPageOptions, 'site'>,
): string {
  return [...comparisonPage(comparison, options)].join('')
}

function head(title: string, { translate, site }: ComparisonPageOptions): Markup {
  const policy = `default-src 'none'; style-src '${COMPARISON_STYLE_HASH}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${translate.language}">
<head>
<meta charset="utf-8">
${site ? null : html`<meta http-equiv="Content-Security-Policy" content="${policy}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(COMPARISON_STYLE)}</style>
${site?.head ?? null}</head>
`
}

function remarks({ remarks: sentences = [], translate }: ComparisonPageOptions): Markup | null {
  if (sentences.length === 0) return null
  return html`<div class="notice"><p><b>${translate('compare.issues.title')}</b></p><ul>${sentences.map(({ name, text, language }) => html`<li>${name === undefined ? null : `${name}: `}${language === translate.language ? text : html`<span lang="${language}">${text}</span>`}</li>`)}</ul></div>\n`
}

function legend(translate: Translator): Markup {
  const [start = '', middle = '', end = ''] = translate('compare.legend', {
    deleted: '\0',
    inserted: '\0',
  }).split('\0')
  return html`${start}<del>${translate('compare.legendDeleted')}</del>${middle}<ins>${translate('compare.legendInserted')}</ins>${end}`
}

function navigator(changes: readonly NumberedChange[], translate: Translator): Markup | null {
  if (changes.length === 0) return null
  return html`<details><summary>${translate('compare.navigator', { count: changes.length })}</summary><ol>${changes
    .slice(0, LISTED)
    .map(
      ({ rows: [row], number }) =>
        html`<li><a href="#change-${number}">${labelOf(row, translate.language)}</a> <span class="muted">${translate(`compare.change.${changeName(row)}`)}</span></li>\n`,
    )}</ol></details>`
}

function* blocksOf(
  runs: readonly Run[],
  comparison: Comparison,
  options: ComparisonPageOptions,
  context: RowContext,
): Generator<Block> {
  for (const run of runs) yield* runBlocks(run, comparison, options, context)
}

/** A table of changes or a fold, and the room it takes before it was laid out. */
type Block = { readonly source: string; readonly lines: number }

/**
 * Blocks gathered into leaves. A browser watches every leaf while the page is scrolled, and the blocks of a leaf only
 * while it is near: two thousand blocks side by side would cost each frame more than drawing it.
 */
function* leaves(blocks: Iterable<Block>): Generator<string> {
  let held: Block[] = []
  let size = 0
  for (const block of blocks) {
    held.push(block)
    size += block.source.length
    if (size < LEAF) continue
    yield leaf(held)
    held = []
    size = 0
  }
  if (held.length > 0) yield leaf(held)
}

function leaf(blocks: readonly Block[]): string {
  const lines = blocks.reduce((sum, block) => sum + block.lines, 0)
  return `<div class="leaf ${roomClass(lines)}">\n${blocks.map(({ source }) => source).join('')}</div>\n`
}

function* runBlocks(
  run: Run,
  comparison: Comparison,
  options: ComparisonPageOptions,
  context: RowContext,
): Generator<Block> {
  const { translate } = context
  if (run.kind === 'changes') {
    yield* tables(run.changes, options, context)
    return
  }
  const parts = stretches(run.rows)
  const inside = parts.map((rows) => {
    const blocks =
      rows[0] && isEditorial(rows[0])
        ? tables(
            rows.map((row) => ({ rows: [row], number: null })),
            options,
            context,
          )
        : sameTexts(rows, comparison, translate)
    const source = [...blocks].map((block) => block.source).join('')
    return parts.length > 1 && !(rows[0] && isEditorial(rows[0])) ? fold(rows, source, translate) : source
  })
  yield { source: fold(run.rows, inside.join(''), translate), lines: FOLD_LINES }
}

/** Inside a fold, what does not differ at all is folded once more, so that whoever opens it sees what differs editorially. */
function fold(rows: readonly ComparisonRow[], inside: string, translate: Translator): string {
  const summary = html`<details class="fold"><summary>${foldLine(rows, translate)}</summary>\n`
  return `${summary.source}${inside}</details>\n`
}

/** The rows cut where those that differ editorially begin and end. */
function stretches(rows: readonly ComparisonRow[]): ComparisonRow[][] {
  const cut: ComparisonRow[][] = []
  for (const row of rows) {
    const last = cut.at(-1)
    if (last?.[0] && isEditorial(last[0]) === isEditorial(row)) last.push(row)
    else cut.push([row])
  }
  return cut
}

function* tables(
  changes: readonly ShownChange[],
  { names }: ComparisonPageOptions,
  context: RowContext,
): Generator<Block> {
  const { translate } = context
  let text = ''
  let lines = 0
  let from = 0
  for (const [index, { rows, number }] of changes.entries()) {
    text += comparisonRow(rows, number, context).source
    lines += rowLines(rows)
    if (text.length < PART && index < changes.length - 1) continue
    const first = changes[from]?.number ?? null
    const { source } =
      html`<section class="part ${roomClass(lines)}"><table class="c"><caption class="unseen">${first === null ? translate('compare.row.editorial') : translate('compare.chunk', { from: first, to: number ?? first })}</caption>
<colgroup><col class="name"><col><col class="second"></colgroup>
<thead><tr><th scope="col">${translate('compare.columns.provision')}</th><th scope="col" class="side">${translate('compare.columns.before', { name: names.before })}</th><th scope="col" class="side">${translate('compare.columns.after', { name: names.after })}</th><th scope="col" class="both">${translate('compare.columns.both')}</th></tr></thead>
<tbody>
${new Markup(text)}</tbody></table></section>
`
    yield { source, lines }
    text = ''
    lines = 0
    from = index + 1
  }
}

/** Provisions that are the same: their text once, under their name. */
function* sameTexts(
  rows: readonly ComparisonRow[],
  { after, language }: Comparison,
  translate: Translator,
): Generator<Block> {
  let text = ''
  let lines = 0
  for (const [index, row] of rows.entries()) {
    text +=
      html`<p><span class="at" lang="${translate.language}">${labelOf(row, translate.language)}</span>${row.after.map(({ start, end }) => shownText(after.text.slice(start, end)))}</p>\n`
        .source
    lines += rowLines([row])
    if (text.length < PART && index < rows.length - 1) continue
    yield {
      source: `<section class="part same ${roomClass(lines)}" lang="${language}">\n${text}</section>\n`,
      lines,
    }
    text = ''
    lines = 0
  }
}
