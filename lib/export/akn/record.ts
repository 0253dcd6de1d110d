/**
 * What Akoma Ntoso has no place for (evidence, certainty, notes, the press article), in its `proprietary` element: the
 * dossier as `tuzetu/dossier@1`. Texts that stand in the body are not written a second time; `href` leads to them, and `print` tells
 * whether they were edited since.
 */
import type { ModificationSide } from '../../model'
import { fingerprint } from '../fingerprint'
import { type DossierRecord, dossierPieces } from '../json/dossier-record'
import { jsonInMarkup } from '../json/json-in-markup'
import { xmlText } from '../ooxml/xml'

export const AKN_RECORD_NAMESPACE = 'urn:tuzetu:dossier:1'

/** @param changeIds the ids in the body, by modification. */
export function* recordXml(record: DossierRecord, changeIds: ReadonlyMap<string, string>): Generator<string> {
  yield `<proprietary source="#tuzetu"><tuzetu:dossier xmlns:tuzetu="${AKN_RECORD_NAMESPACE}">`
  const modifications = record.modifications.map((one) => {
    const id = changeIds.get(one.id)
    if (id === undefined) return one
    return { ...one, before: pointed(one.before, `${id}__old`), after: pointed(one.after, `${id}__new`) }
  })
  for (const piece of dossierPieces({ ...record, modifications } as DossierRecord)) {
    yield xmlText(jsonInMarkup(piece))
  }
  yield '</tuzetu:dossier></proprietary>'
}

function pointed(side: ModificationSide, id: string): object {
  if (side.kind !== 'text') return side
  const { kind, text, ...rest } = side
  return { kind, href: `#${id}`, print: fingerprint(text), ...rest }
}
