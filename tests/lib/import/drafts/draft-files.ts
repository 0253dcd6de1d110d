/** Dossiers as the files that become drafts again, written by the exports themselves. */
import { exportContent, exportFile, writeDossierJson } from '../../../../lib/export'
import type { BroughtFile } from '../../../../lib/import'
import type { Dossier } from '../../../../lib/model'

export function jsonOf(dossier: Dossier, name = 'dossier.json'): BroughtFile {
  return brought(name, [...writeDossierJson(dossier)].join(''))
}

export function contentOf(dossier: Dossier, name = 'content.zip'): BroughtFile {
  return { name, bytes: Buffer.concat([...exportContent(dossier).body]) }
}

export function aknOf(dossier: Dossier, name = 'changes.akn'): BroughtFile {
  const { body } = exportFile(
    { format: 'akn', template: null, headers: [] },
    {
      dossier,
      matching: dossier.modifications,
      request: { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' },
      siteUrl: null,
    },
  )
  return brought(name, [...(body as Iterable<string>)].join(''))
}

export function brought(name: string, text: string): BroughtFile {
  return { name, bytes: new Uint8Array(Buffer.from(text)) }
}

export function textOf({ bytes }: BroughtFile): string {
  return new TextDecoder().decode(bytes)
}
