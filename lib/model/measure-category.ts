/** What kind of measure a change belongs to. A change may belong to several; the slug is its address on the site. */
export type MeasureCategory = {
  /** English, lower case, hyphenated: `site-protection`. */
  readonly slug: string
  readonly label: string
  readonly description: string
}

/** What stands for "in no category" where a slug is asked for; no category may be called so. */
export const NO_CATEGORY = 'none'
