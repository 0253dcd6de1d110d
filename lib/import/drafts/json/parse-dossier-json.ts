/**
 * Reads `tuzetu/dossier@1`: alone, or as the member `dossier` of the JSON export, whose other members were made from it.
 * Strict: another version, an unknown member, a reference that leads nowhere are problems, and all are reported at once.
 */
import { placeQuote } from '../../../anchors'
import { type Definition, type EntryKind, suggestion } from '../../../markdown'
import type { Dossier, Issue } from '../../../model'
import { JsonReport } from './checks'
import { DOSSIER_SCHEMA, dossierFile } from './dossier-checks'
import { type JsonNode, parseJson } from './parse-json'

export type ParsedDossier = {
  /** Null where there is any issue: half a file is never taken for a whole one. */
  readonly dossier: Dossier | null
  /** The filter by which the dossier was cut down when it was written; empty where it is whole. */
  readonly selection: string
  /** Whether the file is an export with more in it than the dossier. */
  readonly isExport: boolean
  readonly issues: readonly Issue[]
  /** What does not keep the dossier from being read, and has to be mended before it is published. */
  readonly toMend: readonly Issue[]
}

/** The export around it; its version is no matter here, since nothing but the dossier is read. */
const EXPORT_SCHEMA = /^tuzetu\/summary@\d+$/

/** Issues of one file; behind them nobody reads on. */
const MOST_ISSUES = 1_000

/** @param file the name to give in issues */
export function parseDossierJson(source: string, file: string): ParsedDossier {
  const report = new JsonReport(source, file)
  const root = parseJson(source)
  if ('at' in root) {
    report.at(root.at, 'not-json', `the file is not JSON: ${root.message}`)
    return { dossier: null, selection: '', isExport: false, issues: report.issues, toMend: [] }
  }
  const isExport = EXPORT_SCHEMA.test(schemaOf(root))
  const node = isExport ? memberOf(root, 'dossier') : root
  if (node === undefined) {
    report.at(root.start, 'no-dossier', 'the export holds no “dossier”; export it again with this version')
    return { dossier: null, selection: '', isExport, issues: report.issues, toMend: [] }
  }
  const schema = schemaOf(node)
  if (schema !== DOSSIER_SCHEMA) {
    const found = schema === '' ? 'names no schema' : `is “${schema.slice(0, 60)}”`
    const place = (memberOf(node, 'schema') ?? node).start
    report.at(place, 'unknown-schema', `the file ${found}; this version reads “${DOSSIER_SCHEMA}”`)
    return { dossier: null, selection: '', isExport, issues: report.issues, toMend: [] }
  }
  const value = dossierFile(node, report)
  checkIdentifiers(report, file)
  if (value !== undefined) checkMeaning(value, report, node)
  const later = new JsonReport(source, file)
  if (value !== undefined) {
    checkAnchors(value, later, itemsOf(node, 'annotations'), node)
    checkNames(value, later, itemsOf(node, 'acts'), node)
    checkWholeness(value.selection, later, node)
  }
  const issues = report.issues
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, MOST_ISSUES)
  if (value === undefined || issues.length > 0)
    return { dossier: null, selection: '', isExport, issues, toMend: [] }
  const { schema: _, selection, ...dossier } = value
  return { dossier, selection, isExport, issues, toMend: later.issues }
}

function schemaOf(node: JsonNode): string {
  const schema = memberOf(node, 'schema')
  return schema?.kind === 'text' ? schema.value : ''
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.get(name)?.value : undefined
}

function itemsOf(node: JsonNode, name: string): readonly JsonNode[] {
  const list = memberOf(node, name)
  return list?.kind === 'list' ? list.items : []
}

/** An act whose file names it nowhere is carried along until somebody does. */
function checkNames({ acts }: Dossier, report: JsonReport, nodes: readonly JsonNode[], root: JsonNode): void {
  for (const [index, { id, title }] of acts.entries()) {
    if (Object.values(title).some((words) => words !== undefined && words.trim() !== '')) continue
    const node = nodes[index] ?? root
    report.at(
      (memberOf(node, 'title') ?? node).start,
      'act-not-named',
      `the act “${id}” has no title; give it one`,
    )
  }
}

/** Publishing a part would take the rest off the site. */
function checkWholeness(selection: string, report: JsonReport, root: JsonNode): void {
  if (selection === '') return
  const message = `the file holds only the changes chosen by “${selection.slice(0, 200)}”; export it without filters to publish it`
  report.at((memberOf(root, 'selection') ?? root).start, 'not-whole', message)
}

/** Changes and checked provisions share one name space, because addresses name either. */
function checkIdentifiers(report: JsonReport, file: string): void {
  const first = new Map<string, Definition>()
  const known = new Map<EntryKind, Set<string>>()
  for (const definition of report.definitions) {
    const { kind, id, place } = definition
    known.set(kind, (known.get(kind) ?? new Set()).add(id))
    const key = `${kind === 'checked-provision' ? 'modification' : kind} ${id}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, definition)
    else {
      const message = `“${id}” is given out already in line ${earlier.place.line}`
      report.issues.push({ file, ...place, rule: 'duplicate-id', message })
    }
  }
  for (const { kind, id, place } of report.references) {
    const ids = known.get(kind) ?? new Set<string>()
    if (ids.has(id)) continue
    const message = `there is no ${kind.replaceAll('-', ' ')} “${id.slice(0, 60)}”${suggestion(id, ids.size > 500 ? [] : [...ids])}`
    report.issues.push({ file, ...place, rule: `unknown-${kind}`, message })
  }
}

/** What no single value shows. */
function checkMeaning(dossier: Dossier, report: JsonReport, root: JsonNode): void {
  const modifications = itemsOf(root, 'modifications')
  for (const [index, one] of dossier.modifications.entries()) {
    const node = modifications[index] ?? root
    for (const name of ['before', 'after'] as const) {
      const { kind, evidence } = one[name]
      const isUnverified = one[name].kind === 'text' && one[name].status === 'unverified'
      if (isUnverified || (kind === 'unknown') === (evidence.certainty === 'unknown')) continue
      const place = (memberOf(node, name) ?? node).start
      report.at(
        place,
        'side-certainty',
        kind === 'unknown'
          ? `“${evidence.certainty}” is said of a side that is not known; write “unknown”`
          : '“unknown” is said of a side that is given; write “confirmed” or “likely”, or make the side unknown',
      )
    }
    if (one.observed && one.attribution.certainty !== 'unknown') {
      report.at(
        (memberOf(node, 'attribution') ?? node).start,
        'observed-attribution',
        'a change that was only observed is nobody’s work; write “unknown”, or drop “observed”',
      )
    }
  }
}

/** Words a note is anchored to stand in the text of the side. */
function checkAnchors(
  { modifications, annotations }: Dossier,
  report: JsonReport,
  nodes: readonly JsonNode[],
  root: JsonNode,
): void {
  const byId = new Map(modifications.map((one) => [one.id, one]))
  for (const [index, { anchor, modification }] of annotations.entries()) {
    const side = anchor && byId.get(modification)?.[anchor.side]
    if (!anchor?.quote || !side || anchor.lost) continue
    const { exact } = anchor.quote
    if (side.kind === 'text' && placeQuote(side.text, anchor.quote) !== null) continue
    const node = nodes[index] ?? root
    report.at(
      (memberOf(node, 'anchor') ?? node).start,
      'quote-not-found',
      `“${exact.slice(0, 60)}” does not stand in the text “${anchor.side}”, or more than once`,
    )
  }
}
