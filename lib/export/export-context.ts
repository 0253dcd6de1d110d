/** What every writer of rows needs beside the row: the words of the interface, and where a change is to be cited. */
import type { Translator } from '../view'

export type ExportContext = {
  readonly translate: Translator
  /** Where the site is: `https://example.org`, without a slash at the end; `null` where it is not known. */
  readonly siteUrl: string | null
}

/** The address of a page of the site; without a known site it begins with `/`. */
export function siteAddress(path: string, { siteUrl }: ExportContext): string {
  return `${siteUrl ?? ''}${path}`
}

/** The permalink of a change. */
export function permalinkOf(id: string, context: ExportContext): string {
  return siteAddress(`/changes/${encodeURIComponent(id)}`, context)
}
