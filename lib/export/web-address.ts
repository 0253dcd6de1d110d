/** Which addresses may become links: only those of the web, so that no `javascript:` or `data:` ever does. */

/** @returns the address as it may stand in a link, or `null` where it is not an absolute `http(s)` address. */
export function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  return new URL(text).href
}
