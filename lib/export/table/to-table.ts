/** Rows and a template to a comparative table. */
import type { Certainty } from '../../model'
import { type ActHeading, labelOf, type ModificationRow, type Translator } from '../../view'
import { PLAIN_TEMPLATE, type Template } from '../templates'
import type { ComparativeTable, TableFact, TableRow } from './comparative-table'
import type { TableRecord } from './table-record'
import { toCells } from './to-cell'

export type TableInput = {
  /** A sentence that says what is shown, filters included. */
  readonly title: string
  /** The amending act by its name and title; `null` where no title is known. */
  readonly act: { readonly name: string; readonly certainty: Certainty } | null
  readonly filters: string | null
  /** What the texts are. */
  readonly textsNote: string
  /** Nobody is said to have made any of the changes. */
  readonly onlySeen: boolean
  readonly shown: number
  readonly confirmedRows: number
  /** Act by act; both levels may be made as they are read. */
  readonly groups: Iterable<{
    readonly act: Pick<ActHeading, 'title'>
    readonly rows: Iterable<ModificationRow>
  }>
}

export type TableOptions = {
  readonly template?: Template
  /** BCP 47; a language that the template does not have becomes its first. */
  readonly language?: string
  /** Header texts in place of the template's, from the first column on; `undefined` keeps the template's. */
  readonly headers?: readonly (string | undefined)[]
  readonly record?: TableRecord
}

export function toTable(
  input: TableInput,
  translate: Translator,
  options: TableOptions = {},
): ComparativeTable {
  const template = options.template ?? PLAIN_TEMPLATE
  const language = languageOfTable(template, options.language ?? translate.language)
  const words = template.words[language]
  if (words === undefined) throw new Error(`The template ${template.id} has no words in ${language}`)
  const context = {
    template,
    words,
    language,
    noteLanguage: translate.language,
    authorIsOpen: input.onlySeen,
  }
  const act = template.heading === 'act' ? input.act : null
  const widths = template.columns.reduce((sum, { width }) => sum + width, 0)
  return {
    template,
    language,
    noteLanguage: translate.language,
    title: template.title[language] ?? template.name,
    subtitle: act?.name ?? input.title,
    notes: [
      translate(`export.table.marks.${template.marks}`),
      input.textsNote,
      translate('export.document.confirmedShare', { confirmed: input.confirmedRows, shown: input.shown }),
      ...(input.onlySeen ? [translate('export.table.onlySeen')] : []),
      ...(act === null || act.certainty === 'confirmed'
        ? []
        : [translate('export.table.actTitle', { certainty: labelOf.certainty(act.certainty, translate) })]),
      ...(act === null || input.filters === null
        ? []
        : [
            translate('export.document.filterJoined', {
              label: translate('export.document.filters'),
              value: input.filters,
            }),
          ]),
      ...(template.basis === 'general-knowledge' && template !== PLAIN_TEMPLATE
        ? [translate('export.table.generalKnowledge')]
        : []),
    ],
    columns: template.columns.map(({ content, header, width }, index) => ({
      content,
      header: options.headers?.[index] ?? header[language] ?? content,
      share: width / widths,
    })),
    facts: [
      translate('export.row.type'),
      translate('export.row.attribution'),
      translate('export.row.inForce'),
    ],
    actHeader: translate('labels.facet.act'),
    sheetNames: { table: translate('export.table.sheet'), about: translate('export.table.about') },
    pageOf: (page) => translate('export.table.pageOf', { page }),
    continued: (label) => translate('export.table.continued', { label }),
    ...(options.record === undefined ? {} : { record: options.record }),
    *rows(): Generator<TableRow> {
      let number = 0
      for (const { act, rows } of input.groups) {
        yield { kind: 'act', title: act.title }
        for (const row of rows) {
          number += 1
          const cells = toCells(row, number, context)
          yield { kind: 'row', id: row.id, label: row.label, cells, facts: factsOf(row) }
        }
      }
    },
  }
}

function factsOf({ typeLabel, attribution, commencement }: ModificationRow): TableFact[] {
  const { date, label } = commencement
  return [
    { kind: 'text', text: typeLabel },
    { kind: 'text', text: attribution.certaintyLabel },
    date === null ? { kind: 'text', text: label } : { kind: 'date', text: label, date },
  ]
}

/** The wanted language, or the form's own: a Japanese form stays Japanese for every reader. */
function languageOfTable({ languages }: Template, wanted: string): string {
  return languages.find((language) => language === wanted) ?? languages[0]
}
