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
