/** Whether a request that changes something was sent by a page of this site, as far as the browser says. */

/**
 * `Sec-Fetch-Site` cannot be set by a page; where a browser does not send it, `Origin` is held against the site's own
 * address. A request with neither comes from no browser that would send cookies across sites unasked.
 *
 * @param origin of this site: `https://example.org`
 */
export function isFromThisSite(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const from = headers.get('origin')
  return from === null || from === origin
}
