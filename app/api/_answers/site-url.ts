/** Where this site stands, for the addresses inside an answer: as the operator says, else as the request says. */

/** @returns without a slash at the end: `https://example.org`. */
export function siteUrlOf(request: Request): string {
  const stated = process.env.TUZETU_ORIGIN
  if (stated) return stated.replace(/\/+$/, '')
  const url = new URL(request.url)
  const host =
    first(request.headers.get('x-forwarded-host')) ?? first(request.headers.get('host')) ?? url.host
  const protocol = first(request.headers.get('x-forwarded-proto')) ?? url.protocol.replace(':', '')
  const origin = `${protocol === 'https' ? 'https' : 'http'}://${host}`
  return URL.canParse(origin) ? new URL(origin).origin : url.origin
}

/** Proxies append to these headers; the first value is the one the reader typed. */
function first(header: string | null): string | null {
  return header?.split(',')[0]?.trim() || null
}
