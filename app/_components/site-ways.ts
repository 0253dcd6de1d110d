/** Where the bar of every page leads, the same on pages that React writes and on those that are written as HTML. */
import type { MessageKey } from '@/lib/view'

export const SITE_WAYS = [
  { path: '/compare', name: 'compare.title' },
  { path: '/import', name: 'compare.import.title' },
] as const satisfies readonly { readonly path: string; readonly name: MessageKey }[]
