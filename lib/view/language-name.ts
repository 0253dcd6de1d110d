/** The name of any language in the language of the reader, as the platform has it. */
import type { Language } from '../model'

/** A tag that is none, or that the platform has no name for, stands for itself. */
export function languageName(tag: string, reader: Language): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
