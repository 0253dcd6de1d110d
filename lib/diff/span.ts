/** A run of text inside a comparison: the same on both sides, only before, or only after. */
export type Span = { readonly type: 'equal' | 'deleted' | 'inserted'; readonly text: string }
