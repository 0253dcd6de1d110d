/**
 * What differs between two versions of a draft, value by value, each under a path that a person can read. The history is
 * written from this and from nothing a caller says, so that it cannot say less than what was done.
 */
import type { Draft } from '../model'
import type { HistoryAction } from './draft'
import { fingerprintOf } from './fingerprint'

export type Change = {
  readonly action: HistoryAction
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** The lists whose entries have a name of their own: what one entry is called, and its identifier. */
const ENTRIES: Readonly<Record<string, { readonly one: string; readonly key: string }>> = {
  modifications: { one: 'modification', key: 'id' },
  annotations: { one: 'annotation', key: 'id' },
  categories: { one: 'category', key: 'slug' },
  sources: { one: 'source', key: 'key' },
  acts: { one: 'act', key: 'id' },
  amendments: { one: 'amendment', key: 'act' },
  checkedProvisions: { one: 'checked provision', key: 'id' },
  checkedActs: { one: 'checked act', key: 'id' },
  timeline: { one: 'stage', key: 'id' },
  counts: { one: 'count', key: 'id' },
  passages: { one: 'passage', key: 'id' },
  claims: { one: 'claim', key: 'id' },
}

/** @returns nothing where the two are the same. The parts of a dossier stand at the top; notes and issues beside them. */
export function changesBetween(before: Draft, after: Draft): Change[] {
  const flat = ({ dossier, ...rest }: Draft): Fields => ({ ...dossier, ...rest })
  return fieldChanges('', flat(before), flat(after))
}

function fieldChanges(path: string, before: Fields, after: Fields): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => valueChanges(path, name, before[name], after[name]))
}

function valueChanges(path: string, name: string, before: unknown, after: unknown): Change[] {
  if (isSame(before, after)) return []
  const list = ENTRIES[name]
  if (list && isListOf(before, list.key) && isListOf(after, list.key)) {
    return listChanges(path, name, list, before, after)
  }
  const here = joined(path, name)
  if (isFields(before) && isFields(after)) return fieldChanges(here, before, after)
  return [change(here, before, after)]
}

function listChanges(
  path: string,
  name: string,
  { one, key }: { readonly one: string; readonly key: string },
  before: readonly Fields[],
  after: readonly Fields[],
): Change[] {
  const [from, to] = [before, after].map((list) => new Map(list.map((entry) => [String(entry[key]), entry])))
  if (from === undefined || to === undefined) return []
  const kept = (ids: Iterable<string>, other: ReadonlyMap<string, Fields>) =>
    [...ids].filter((id) => other.has(id))
  const [order, orderAfter] = [kept(from.keys(), to), kept(to.keys(), from)]
  return [
    ...[...new Set([...from.keys(), ...to.keys()])].flatMap((id): Change[] => {
      const [was, is] = [from.get(id), to.get(id)]
      const here = joined(path, `${one} ${id}`)
      if (was && is) return fieldChanges(here, was, is)
      return [change(here, was, is)]
    }),
    ...(isSame(order, orderAfter) ? [] : [change(joined(path, `order of ${name}`), order, orderAfter)]),
  ]
}

function change(path: string, before: unknown, after: unknown): Change {
  const action = before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed'
  return { action, path, before: written(before), after: written(after) }
}

function written(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** As JSON has it: a key whose value is undefined is not there. */
const isSame = (one: unknown, other: unknown) =>
  fingerprintOf({ value: one }) === fingerprintOf({ value: other })

const joined = (path: string, name: string) => (path === '' ? name : `${path}/${name}`)

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only a list whose entries differ in their identifiers can be told entry by entry. */
function isListOf(value: unknown, key: string): value is readonly Fields[] {
  if (!Array.isArray(value) || !value.every(isFields)) return false
  return new Set(value.map((entry) => entry[key])).size === value.length
}
