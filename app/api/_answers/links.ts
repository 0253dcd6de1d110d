/** Addresses inside answers, absolute, so that data that was stored still leads back. */

export function apiAddress(siteUrl: string, ...steps: readonly string[]): string {
  return [`${siteUrl}/api/v1`, ...steps.map(encodeURIComponent)].join('/')
}

export function pageAddress(siteUrl: string, ...steps: readonly string[]): string {
  return [siteUrl, ...steps.map(encodeURIComponent)].join('/')
}

/** Everything there is to ask about one amending act. */
export function amendingActLinks(siteUrl: string, id: string, hasArticle: boolean) {
  return {
    self: apiAddress(siteUrl, 'amending-acts', id),
    changes: apiAddress(siteUrl, 'amending-acts', id, 'changes'),
    acts: apiAddress(siteUrl, 'amending-acts', id, 'acts'),
    article: hasArticle ? apiAddress(siteUrl, 'amending-acts', id, 'article') : null,
    sources: apiAddress(siteUrl, 'amending-acts', id, 'sources'),
    page: pageAddress(siteUrl, 'amending-acts', id),
  }
}

/** The rows after these and before these, under the same address with the same parameters. */
export function sliceLinks(
  address: string,
  parameters: readonly (readonly [string, string])[],
  { limit, offset, total }: { readonly limit: number; readonly offset: number; readonly total: number },
): { readonly next: string | null; readonly previous: string | null } {
  const from = (start: number) =>
    `${address}?${new URLSearchParams([
      ...parameters.map(([name, value]) => [name, value]),
      ['limit', String(limit)],
      ['offset', String(start)],
    ])}`
  return {
    next: offset + limit < total ? from(offset + limit) : null,
    previous: offset > 0 ? from(Math.max(0, offset - limit)) : null,
  }
}
