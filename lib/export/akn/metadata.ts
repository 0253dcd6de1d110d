/**
 * The metadata of the Akoma Ntoso file: what it is, when changes come into force, and `activeModifications` with one
 * `textualMod` for each change that is established, or likely, to be the amending act's. A change of which that is not
 * known is in the body and asserted nowhere.
 */
import { type Act, type AmendingAct, eIdOf, type TextualModification } from '../../model'
import type { DossierRecord } from '../json/dossier-record'
import { xmlAttribute } from '../ooxml/xml'
import { amendingActUri, comparisonUri, languageCode, provisionUri } from './identifiers'
import { recordXml } from './record'

export type AknInput = {
  readonly amendingAct: AmendingAct
  readonly acts: ReadonlyMap<string, Act>
  readonly title: string
  readonly language: string
  readonly record: DossierRecord
  /** In the order of the file. */
  readonly changes: readonly TextualModification[]
}

/** `chg_1`: the change in this file. */
export function changeId(number: number): string {
  return `chg_${number}`
}

export function* metaXml(input: AknInput): Generator<string> {
  const days = daysOf(input.changes)
  yield '<meta>'
  yield identificationXml(input)
  yield lifecycleXml(input, days)
  yield* analysisXml(input, days)
  yield periodsXml(days)
  yield referencesXml(input)
  const ids = input.changes.map(({ id }, index): [string, string] => [id, changeId(index + 1)])
  yield* recordXml(input.record, new Map(ids))
  yield '</meta>'
}

/** The schema wants an analysis to have something in it. */
function* analysisXml(input: AknInput, days: readonly string[]): Generator<string> {
  let isOpen = false
  for (const [index, change] of input.changes.entries()) {
    const modification = modificationXml(change, index + 1, input, days)
    if (modification !== '' && !isOpen) yield '<analysis source="#tuzetu"><activeModifications>'
    isOpen ||= modification !== ''
    yield modification
  }
  if (isOpen) yield '</activeModifications></analysis>'
}

function identificationXml({ amendingAct, language }: AknInput): string {
  const uri = xmlAttribute(comparisonUri(amendingAct))
  const { day, name } = dayOfWork(amendingAct)
  const date = `<FRBRdate date="${day}" name="${name}"/><FRBRauthor href="#tuzetu" as="#editor"/>`
  const tag = xmlAttribute(languageCode(language))
  const number =
    amendingAct.number === undefined ? '' : `<FRBRnumber value="${xmlAttribute(amendingAct.number)}"/>`
  return `<identification source="#tuzetu"><FRBRWork><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/>${date}<FRBRcountry value="${xmlAttribute(amendingAct.country?.toLowerCase() ?? 'unknown')}"/><FRBRsubtype value="comparison"/>${number}<FRBRauthoritative value="false"/></FRBRWork><FRBRExpression><FRBRthis value="${uri}/${tag}@/!main"/><FRBRuri value="${uri}/${tag}@"/>${date}<FRBRlanguage language="${tag}"/></FRBRExpression><FRBRManifestation><FRBRthis value="${uri}/${tag}@/!main.xml"/><FRBRuri value="${uri}/${tag}@.akn"/>${date}<FRBRformat value="application/akn+xml"/></FRBRManifestation></identification>`
}

/** The schema wants a day for every work. Where none of the act is known, it is openly that of this file. */
function dayOfWork({ adopted, published, inForceFrom }: AmendingAct): { day: string; name: string } {
  if (adopted) return { day: adopted.value, name: 'adoption of the amending act' }
  if (published) return { day: published.value, name: 'publication of the amending act' }
  if (inForceFrom) return { day: inForceFrom.value, name: 'entry into force of the amending act' }
  return {
    day: new Date().toISOString().slice(0, 10),
    name: 'writing of this file; no day of the amending act is known',
  }
}

/** Days on which changes come into force, in order. */
function daysOf(changes: readonly TextualModification[]): readonly string[] {
  return [...new Set(changes.flatMap((change) => dayOf(change) ?? []))].sort()
}

function dayOf({ commencement }: TextualModification): string | null {
  return commencement.kind === 'on-date' ? commencement.date : null
}

function lifecycleXml({ amendingAct }: AknInput, days: readonly string[]): string {
  const event = (eId: string, date: string, type: string) =>
    `<eventRef eId="${eId}" date="${date}" source="#amendingAct" type="${type}"/>`
  const inForce = days.map((day, index) => event(`inForce_${index + 1}`, day, 'amendment'))
  const adopted = amendingAct.adopted && event('adopted', amendingAct.adopted.value, 'generation')
  if (adopted === undefined && inForce.length === 0) return ''
  return `<lifecycle source="#tuzetu">${adopted ?? ''}${inForce.join('')}</lifecycle>`
}

function periodsXml(days: readonly string[]): string {
  if (days.length === 0) return ''
  const groups = days.map(
    (_, index) =>
      `<temporalGroup eId="period_${index + 1}"><timeInterval start="#inForce_${index + 1}" refersTo="#inForce"/></temporalGroup>`,
  )
  return `<temporalData source="#tuzetu">${groups.join('')}</temporalData>`
}

function modificationXml(
  change: TextualModification,
  number: number,
  { amendingAct, acts }: AknInput,
  days: readonly string[],
): string {
  const act = acts.get(change.act)
  if (change.attribution.certainty === 'unknown' || act === undefined) return ''
  const id = changeId(number)
  const destination = xmlAttribute(provisionUri(amendingAct.country, act, eIdOf(change.address)))
  const day = dayOf(change)
  const force = day === null ? '' : `<force period="#period_${days.indexOf(day) + 1}"/>`
  const side = (place: 'before' | 'after', element: 'old' | 'new') =>
    change[place].kind === 'text' ? `<${element} href="#${id}__${element}"/>` : ''
  return `<textualMod eId="mod_${number}" type="${change.type}" refersTo="#${change.attribution.certainty}"><source href="${xmlAttribute(amendingActUri(amendingAct))}"/><destination href="${destination}"/>${force}${side('before', 'old')}${side('after', 'new')}</textualMod>`
}

function referencesXml({ amendingAct }: AknInput): string {
  const concept = (eId: string, showAs: string) =>
    `<TLCConcept eId="${eId}" href="/akn/ontology/concept/tuzetu/${eId}" showAs="${showAs}"/>`
  return `<references source="#tuzetu"><original eId="amendingAct" href="${xmlAttribute(amendingActUri(amendingAct))}" showAs="${xmlAttribute(amendingAct.name)}"/><TLCOrganization eId="tuzetu" href="/akn/ontology/organization/tuzetu" showAs="Tuzetu"/>${concept('confirmed', 'confirmed: a text or report that was opened states it')}${concept('likely', 'likely: an inference')}${concept('inForce', 'in force')}<TLCRole eId="editor" href="/akn/ontology/role/editor" showAs="Editor"/></references>`
}
