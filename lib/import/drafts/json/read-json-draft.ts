/** A draft out of JSON of our own: the dossier as it is, with what has to be mended before it is published. */
import { noDraft, sizeOf, wholeDraft } from '../draft-files'
import type { BroughtFile, DraftRead } from '../draft-options'
import { parseDossierJson } from './parse-dossier-json'

export function readJsonDraft({ name, bytes }: BroughtFile): DraftRead {
  const text = utf8(bytes)
  if (text === null) return noDraft('json', name, 'not-utf-8', 'The file is not UTF-8 text, as JSON is.')
  const { dossier, selection, isExport, issues, toMend } = parseDossierJson(text, name)
  if (dossier === null) return { kind: 'json', draft: null, issues }
  const rest = isExport ? ' Everything else in the export was made from it and was not read.' : ''
  const says = `The dossier was read whole: ${sizeOf(dossier)}.${rest}`
  const read = wholeDraft('json', dossier, { place: name, kind: 'taken', says }, toMend)
  return selection === '' ? read : { ...read, selection }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
