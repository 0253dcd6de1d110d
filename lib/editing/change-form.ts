/** One change as a form: what its fields hold, and the draft that comes of what was typed into them. */
import {
  CERTAINTIES,
  type Commencement,
  type Dossier,
  MODIFICATION_TYPES,
  type ModificationSide,
  parseFuzzyDate,
  parseIsoDate,
  TEXT_STATUSES,
  type TextualModification,
} from '../model'
import { parseAddress, writeAddress } from './address-text'
import { carryNotes } from './carry-notes'
import { sideAfterEdit } from './edited-by-hand'
import { fieldsOfEvidence, readEvidence } from './evidence-fields'
import { type FieldProblem, FormReader, given, type Typed } from './typed'

const SIDES = ['before', 'after'] as const

export function fieldsOfChange(change: TextualModification): Map<string, string[]> {
  const { commencement } = change
  return new Map<string, string[]>([
    ['id', [change.id]],
    ['act', [change.act]],
    ['label', [change.label]],
    ['topic', [change.topic]],
    ['address', [writeAddress(change.address)]],
    ['type', [change.type]],
    ['observed', change.observed ? ['yes'] : []],
    ['categories', [...change.categories]],
    ...SIDES.flatMap((side) => fieldsOfSide(side, change[side])),
    ...fieldsOfEvidence('attribution', change.attribution),
    ['commencement-kind', [commencement.kind]],
    ['commencement-date', [commencement.kind === 'on-date' ? commencement.date : '']],
    ['commencement-certainty', [commencement.kind === 'on-date' ? commencement.certainty : 'unknown']],
  ])
}

/** @returns the dossier with the change as it was typed, or everything that is wrong with what was typed. */
export function editChange(
  dossier: Dossier,
  id: string,
  typed: Typed,
): { readonly dossier: Dossier; readonly id: string } | { readonly problems: readonly FieldProblem[] } {
  const from = dossier.modifications.find((one) => one.id === id)
  if (from === undefined) throw new Error(`There is no change "${id}".`)
  const form = new FormReader(typed)
  const to = readChange(dossier, from, form)
  if (form.problems.length > 0) return { problems: form.problems }
  const press = dossier.pressArticle
  return {
    id: to.id,
    dossier: {
      ...dossier,
      modifications: dossier.modifications.map((one) => (one.id === id ? to : one)),
      annotations: carryNotes(dossier.annotations, from, to),
      ...(press === undefined || to.id === id
        ? {}
        : {
            pressArticle: {
              ...press,
              passages: press.passages.map((passage) => ({
                ...passage,
                claims: passage.claims.map((claim) => ({
                  ...claim,
                  modifications: claim.modifications.map((one) => (one === id ? to.id : one)),
                })),
              })),
            },
          }),
    },
  }
}

function readChange(dossier: Dossier, from: TextualModification, form: FormReader): TextualModification {
  const taken = new Set([...dossier.modifications, ...dossier.checkedProvisions].map((one) => one.id))
  const address = parseAddress(form.required('address'))
  if (address === null && form.text('address') !== '') {
    form.wrong('address', 'not-an-address', form.text('address'))
  }
  const act = form.oneOf(
    'act',
    dossier.acts.map((one) => one.id),
  )
  const attribution = readEvidence('attribution', form, dossier.sources)
  const isObserved = form.has('observed')
  if (isObserved && attribution.certainty !== 'unknown') {
    form.wrong('attribution-certainty', 'observed-attribution', attribution.certainty)
  }
  const others = dossier.modifications.filter((one) => one.act === act && one.id !== from.id)
  const known = dossier.categories.map(({ slug }) => slug)
  const { observed: _, ...rest } = from
  return {
    ...rest,
    id: form.id('id', (id) => id === from.id || !taken.has(id)),
    act,
    position: act === from.act ? from.position : Math.max(-1, ...others.map((one) => one.position)) + 1,
    address: address ?? from.address,
    label: form.required('label'),
    topic: form.text('topic'),
    type: form.oneOf('type', MODIFICATION_TYPES),
    ...(isObserved ? { observed: true } : {}),
    categories: known.filter((slug) => form.all('categories').includes(slug)),
    before: sideAfterEdit(from.before, readSide('before', dossier, form)),
    after: sideAfterEdit(from.after, readSide('after', dossier, form)),
    attribution,
    commencement: readCommencement(form),
  }
}

function fieldsOfSide(side: 'before' | 'after', content: ModificationSide): [string, string[]][] {
  const text = content.kind === 'text' ? content : null
  return [
    [`${side}-kind`, [content.kind]],
    [`${side}-text`, [text?.text ?? '']],
    [`${side}-why`, [content.kind === 'unknown' ? content.why : '']],
    [`${side}-status`, [text?.status ?? 'unverified']],
    [`${side}-language`, [text?.language ?? '']],
    [`${side}-as-of`, [content.asOf ?? '']],
    ...fieldsOfEvidence(side, content.evidence),
  ]
}

function readSide(side: 'before' | 'after', { sources }: Dossier, form: FormReader): ModificationSide {
  const kind = form.oneOf(`${side}-kind`, ['text', 'absent', 'unknown'])
  const asOfText = form.text(`${side}-as-of`)
  const asOf = asOfText === '' ? null : parseFuzzyDate(asOfText)
  if (asOf === null && asOfText !== '') form.wrong(`${side}-as-of`, 'not-a-date', asOfText)
  const dated = asOf === null ? {} : { asOf }
  const evidence = readEvidence(side, form, sources)
  if (kind === 'unknown') {
    if (evidence.certainty !== 'unknown') form.wrong(`${side}-certainty`, 'certainty-of-unknown')
    return { kind, why: form.required(`${side}-why`), ...dated, evidence }
  }
  const status = kind === 'text' ? form.oneOf(`${side}-status`, TEXT_STATUSES) : null
  if (evidence.certainty === 'unknown' && status !== 'unverified') {
    form.wrong(`${side}-certainty`, 'certainty-of-known')
  }
  if (status === null) return { kind: 'absent', ...dated, evidence }
  return {
    kind: 'text',
    text: form.required(`${side}-text`),
    status,
    language: given('language', form.text(`${side}-language`)).language ?? 'und',
    ...dated,
    evidence,
  }
}

function readCommencement(form: FormReader): Commencement {
  const kind = form.oneOf('commencement-kind', ['on-date', 'not-commenced', 'unknown'])
  if (kind !== 'on-date') return { kind }
  const text = form.required('commencement-date')
  const date = parseIsoDate(text)
  if (date === null && text !== '') form.wrong('commencement-date', 'not-a-day', text)
  const certainty = form.oneOf('commencement-certainty', CERTAINTIES)
  return date === null ? { kind: 'unknown' } : { kind, date, certainty }
}
