/** The amending act as a form: its names, titles and dates, each with its evidence or openly not known. */
import {
  type AmendingAct,
  type Dossier,
  type Evidenced,
  type IsoDate,
  LANGUAGES,
  parseIsoDate,
  type Titles,
} from '../model'
import { asTyped, evidenceAfterEdit } from './edited-by-hand'
import { fieldsOfEvidence, readEvidence } from './evidence-fields'
import { type FieldProblem, FormReader, type Typed } from './typed'

export const DATES = ['adopted', 'published', 'inForceFrom'] as const

/** The languages of the interface, and those that the titles are in already. */
export function titleLanguages({ title }: Pick<AmendingAct, 'title'>): string[] {
  return [...new Set<string>([...LANGUAGES, ...Object.keys(title)])]
}

export function fieldsOfAmendingAct(act: AmendingAct): Map<string, string[]> {
  return new Map<string, string[]>([
    ['id', [act.id]],
    ['name', [act.name]],
    ['status', [act.status]],
    ['country', [act.country ?? '']],
    ['number', [act.number ?? '']],
    ...titleLanguages(act).flatMap((language): [string, string[]][] => [
      [`title-${language}`, [act.title[language]?.value ?? '']],
      ...fieldsOfEvidence(`title-${language}`, act.title[language]?.evidence),
    ]),
    ...DATES.flatMap((name): [string, string[]][] => [
      [name, [act[name]?.value ?? '']],
      ...fieldsOfEvidence(name, act[name]?.evidence),
    ]),
    ['textFound', act.textFound ? ['yes'] : []],
    ['summary', [act.summary.join('\n\n')]],
    ['gaps', [act.gaps.join('\n')]],
  ])
}

/** The identifier goes along into every part of the dossier that names it. */
export function editAmendingAct(
  dossier: Dossier,
  typed: Typed,
): { readonly dossier: Dossier } | { readonly problems: readonly FieldProblem[] } {
  const form = new FormReader(typed)
  const from = dossier.amendingAct
  const evidenced = <Value extends string>(
    name: string,
    known: Evidenced<Value> | undefined,
    read: (text: string) => Value | null,
  ): Evidenced<Value> | undefined => {
    const text = form.text(name)
    if (text === '') return undefined
    const value = read(text)
    if (value === null) form.wrong(name, 'not-a-day', text)
    const evidence = readEvidence(name, form, dossier.sources)
    if (value === null) return undefined
    const isEdited = known !== undefined && asTyped(known.value) !== value
    return { value, evidence: isEdited ? evidenceAfterEdit(known.evidence, evidence) : evidence }
  }
  const title = Object.fromEntries(
    titleLanguages(from).flatMap((language) => {
      const value = evidenced(`title-${language}`, from.title[language], (text) => text)
      return value === undefined ? [] : [[language, value]]
    }),
  ) as Titles<Evidenced<string>>
  const country = form.text('country').toLowerCase()
  if (country !== '' && !/^[a-z]{2}$/.test(country)) form.wrong('country', 'unknown-value', country)
  const { country: _c, number: _n, adopted: _a, published: _p, inForceFrom: _i, ...rest } = from
  const dates = Object.fromEntries(
    DATES.flatMap((name) => {
      const value = evidenced<IsoDate>(name, from[name], parseIsoDate)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const number = form.text('number')
  const to: AmendingAct = {
    ...rest,
    id: form.id('id', () => true),
    status: form.oneOf('status', ['bill', 'enacted']),
    ...(country === '' ? {} : { country }),
    ...(number === '' ? {} : { number }),
    name: form.required('name'),
    title,
    ...dates,
    textFound: form.has('textFound'),
    summary: partsOf(form.text('summary'), /\n\s*\n/),
    gaps: partsOf(form.text('gaps'), /\n/),
  }
  if (form.problems.length > 0) return { problems: form.problems }
  return {
    dossier: {
      ...dossier,
      amendingAct: to,
      amendments: dossier.amendments.map((one) => ({ ...one, amendingAct: to.id })),
      modifications: dossier.modifications.map((one) => ({ ...one, amendingAct: to.id })),
    },
  }
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
