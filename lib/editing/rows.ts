/** Rows and notes of a draft added and taken away. What is not known of a new row is said to be not known. */
import { countQuoted, placeQuote, quoteAt } from '../anchors'
import type { Anchor, Annotation, Dossier, TextualModification } from '../model'
import { type FieldProblem, FormReader, type Typed } from './typed'

const UNKNOWN = { certainty: 'unknown', sources: [] } as const
const NOT_SAID = { kind: 'unknown', why: 'Not entered yet.', evidence: UNKNOWN } as const

/** @returns the dossier with an empty row at the end of the act, and its identifier; `null` where there is no act. */
export function addChange(
  dossier: Dossier,
  act: string,
): { readonly dossier: Dossier; readonly id: string } | null {
  if (!dossier.acts.some((one) => one.id === act)) return null
  const inAct = dossier.modifications.filter((one) => one.act === act)
  const id = freeId(
    `${dossier.amendingAct.id}-${act}`,
    [...dossier.modifications, ...dossier.checkedProvisions].map((one) => one.id),
  )
  const row: TextualModification = {
    id,
    amendingAct: dossier.amendingAct.id,
    act,
    position: Math.max(-1, ...inAct.map((one) => one.position)) + 1,
    // Left empty, both keep the row from being published until somebody says where it stands.
    address: [],
    label: '',
    topic: '',
    type: 'substitution',
    categories: [],
    before: NOT_SAID,
    after: NOT_SAID,
    attribution: UNKNOWN,
    commencement: { kind: 'unknown' },
  }
  return { id, dossier: { ...dossier, modifications: [...dossier.modifications, row] } }
}

/** The row goes with its notes, and out of the claims that speak of it. */
export function deleteChange(dossier: Dossier, id: string): Dossier {
  const press = dossier.pressArticle
  return {
    ...dossier,
    modifications: dossier.modifications.filter((one) => one.id !== id),
    annotations: dossier.annotations.filter((note) => note.modification !== id),
    ...(press && {
      pressArticle: {
        ...press,
        passages: press.passages.map((passage) => ({
          ...passage,
          claims: passage.claims.map((claim) => ({
            ...claim,
            modifications: claim.modifications.filter((one) => one !== id),
          })),
        })),
      },
    }),
  }
}

export function fieldsOfNote({ kind, body, anchor }: Annotation): Map<string, string[]> {
  return new Map([
    ['note-kind', [kind]],
    ['note-body', [body]],
    ['note-on', [anchor?.side ?? 'change']],
    ['note-exact', [anchor?.quote?.exact ?? '']],
    ['note-prefix', [anchor?.quote?.prefix ?? '']],
    ['note-suffix', [anchor?.quote?.suffix ?? '']],
  ])
}

/** @param note identifier of the note; `null` for a new one */
export function editNote(
  dossier: Dossier,
  modification: string,
  note: string | null,
  typed: Typed,
): { readonly dossier: Dossier } | { readonly problems: readonly FieldProblem[] } {
  const form = new FormReader(typed)
  const change = dossier.modifications.find((one) => one.id === modification)
  if (change === undefined) throw new Error(`There is no change "${modification}".`)
  const anchor = readAnchor(change, form)
  const ids = dossier.annotations.map(({ id }) => id)
  const written: Annotation = {
    id: note ?? freeId(`${modification}-note`, ids),
    modification,
    kind: form.oneOf('note-kind', ['explanatory', 'editorial']),
    body: form.required('note-body'),
    ...(anchor && { anchor }),
  }
  if (form.problems.length > 0) return { problems: form.problems }
  const annotations =
    note === null
      ? [...dossier.annotations, written]
      : dossier.annotations.map((one) => (one.id === note ? written : one))
  return { dossier: { ...dossier, annotations } }
}

export function deleteNote(dossier: Dossier, note: string): Dossier {
  return { ...dossier, annotations: dossier.annotations.filter(({ id }) => id !== note) }
}

function readAnchor(change: TextualModification, form: FormReader): Anchor | null {
  const on = form.oneOf('note-on', ['change', 'before', 'after'])
  if (on === 'change') return null
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((part) => form.words(`note-${part}`))
  if (!exact?.trim()) return { side: on }
  const side = change[on]
  if (side.kind !== 'text') {
    form.wrong('note-exact', 'quote-without-text', exact)
    return null
  }
  const quote = { exact, prefix: prefix ?? '', suffix: suffix ?? '' }
  const place = placeQuote(side.text, quote)
  if (place === null) {
    const isThere = countQuoted(side.text, quote) > 0
    form.wrong('note-exact', isThere ? 'quote-ambiguous' : 'quote-not-found', exact)
    return null
  }
  return { side: on, quote: quoteAt(side.text, place) }
}

/** The first of `name`, `name-2`, `name-3` … that is nobody's. */
function freeId(name: string, taken: readonly string[]): string {
  const known = new Set(taken)
  if (!known.has(name)) return name
  for (let number = 2; ; number++) if (!known.has(`${name}-${number}`)) return `${name}-${number}`
}
