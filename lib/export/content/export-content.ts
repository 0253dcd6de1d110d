/**
 * The dossier as its content folder, in a ZIP archive: what a lawyer edits on a Git host and `tuzetu import` reads back.
 * It is the whole dossier, whatever filter is on: half a folder would say that what is not in it is not known.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { writeDossierFiles } from '../../markdown'
import type { Dossier } from '../../model'
import type { BinaryFile } from '../binary-file'
import { slugOf } from '../exported-file'

/** The same dossier gives the same bytes; an archive knows no earlier day. */
const FIRST_DAY = new Date(1980, 0, 1)

export function exportContent(dossier: Dossier): BinaryFile {
  const { id } = dossier.amendingAct
  return {
    fileName: `${slugOf(id) || 'dossier'}-content.zip`,
    mediaType: 'application/zip',
    body: archiveOf(dossier, id),
  }
}

function* archiveOf(dossier: Dossier, folder: string): Generator<Uint8Array> {
  const entries: Zippable = {}
  for (const { path, text } of writeDossierFiles(dossier)) {
    entries[`${folder}/${path}`] = [strToU8(text), { mtime: FIRST_DAY, level: 6 }]
  }
  yield zipSync(entries)
}
