/** Rows of a comparison as a document with tracked changes, act by act. */
import { placeQuote } from '../../anchors'
import type { AnnotationView, ModificationRow, SideView, Translator } from '../../view'
import { headingOf } from '../row-heading'
import { markedSides } from '../table/marked-runs'
import type { TableInput } from '../table/to-table'
import type { QuotedComment, TrackedBlock, TrackedComment, TrackedDocument } from './tracked-document'

/** @param amendingAct its name, which stands as the author of its changes. */
export function toTrackedDocument(
  input: TableInput,
  amendingAct: string,
  translate: Translator,
): TrackedDocument {
  const { language } = translate
  return {
    title: input.title,
    language,
    opening: {
      subtitle: translate('export.tracked.subtitle'),
      notes: [
        translate('export.tracked.howToRead'),
        input.textsNote,
        translate('export.document.confirmedShare', { confirmed: input.confirmedRows, shown: input.shown }),
        ...(input.onlySeen ? [translate('export.table.onlySeen')] : []),
      ],
    },
    pageOf: (page) => translate('export.table.pageOf', { page }),
    *blocks() {
      for (const { act, rows } of input.groups) {
        yield { kind: 'heading', level: 1, text: act.title, language, comments: [] }
        for (const row of rows) yield* rowBlocks(row, amendingAct, translate)
      }
    },
  }
}

function* rowBlocks(
  row: ModificationRow,
  amendingAct: string,
  translate: Translator,
): Generator<TrackedBlock> {
  const { language } = translate
  const { before, after } = row
  const isOpen = before.kind === 'unknown' || after.kind === 'unknown'
  const quoted = isOpen ? [] : row.annotations.flatMap((note) => quotedComment(note, row, translate) ?? [])
  const ids = new Set(quoted.map(({ id }) => id))
  const whole = row.annotations
    .filter(({ id }) => !ids.has(id))
    .map((annotation) => wholeComment(annotation, translate))
  const text = headingOf(row, translate)
  yield { kind: 'heading', level: 2, text, language, comments: whole }
  yield { kind: 'note', text: `${row.authority} ${row.commencement.label}.`, language }
  if (isOpen) {
    yield* openSides(row, translate)
    return
  }
  yield {
    kind: 'text',
    runs: markedSides(row, 'marked').merged ?? [],
    languages: { before: languageOf(before, language), after: languageOf(after, language) },
    author: authorOf(row, amendingAct, translate),
    date: row.commencement.date,
    comments: quoted,
    isLast: false,
  }
}

/** A row with an unknown side: what is known of each side, in words, and nothing that could be accepted or rejected. */
function* openSides(row: ModificationRow, translate: Translator): Generator<TrackedBlock> {
  const { language } = translate
  for (const place of ['before', 'after'] as const) {
    const side = row[place]
    const note = (value: string): TrackedBlock => ({
      kind: 'note',
      text: translate('export.document.filterJoined', { label: translate(`export.row.${place}`), value }),
      language,
    })
    if (side.kind === 'text') {
      yield note(translate('export.tracked.notTracked'))
      yield { kind: 'note', text: textOf(side), language: side.language }
    } else yield note(side.kind === 'unknown' ? `${side.sentence} ${side.why}` : side.sentence)
  }
}

function authorOf({ attribution }: ModificationRow, amendingAct: string, translate: Translator): string {
  switch (attribution.certainty) {
    case 'confirmed':
      return amendingAct
    case 'likely':
      return translate('export.row.qualified', { value: amendingAct, certainty: attribution.certaintyLabel })
    case 'unknown':
      return translate('export.tracked.unknownAuthor')
  }
}

/** @returns `null` for a note that is on no words, or whose words stand in the text more than once or not at all. */
function quotedComment(
  { id, kind, body, anchor }: AnnotationView,
  row: ModificationRow,
  translate: Translator,
): (QuotedComment & { readonly id: string }) | null {
  if (anchor === null || anchor.exact === null || anchor.exact === '') return null
  const quote = { exact: anchor.exact, prefix: '', suffix: '' }
  if (placeQuote(textOf(row[anchor.side]), quote) === null) return null
  return { id, ...commentBy(kind, body, translate), side: anchor.side, exact: anchor.exact }
}

function wholeComment({ kind, body, anchorLabel }: AnnotationView, translate: Translator): TrackedComment {
  const text =
    anchorLabel === null
      ? body
      : translate('export.document.filterJoined', { label: anchorLabel, value: body })
  return commentBy(kind, text, translate)
}

function commentBy(kind: AnnotationView['kind'], body: string, translate: Translator): TrackedComment {
  const author = translate(kind === 'editorial' ? 'export.row.noteEditorial' : 'export.row.noteExplanatory')
  return { author, body, language: translate.language }
}

function textOf(side: SideView): string {
  return side.kind === 'text' ? side.spans.map(({ text }) => text).join('') : ''
}

function languageOf(side: SideView, otherwise: string): string {
  return side.kind === 'text' ? side.language : otherwise
}
