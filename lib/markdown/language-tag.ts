/** Which language a text is in, as BCP 47 writes it. */

/** @returns the tag, `ru` for "RU"; `null` where it is not formed like one. */
export function languageTag(text: string): string | null {
  const tag = text.trim()
  try {
    Intl.getCanonicalLocales(tag)
  } catch {
    return null
  }
  return tag === '' ? null : /^[A-Za-z]{2,3}$/.test(tag) ? tag.toLowerCase() : tag
}
