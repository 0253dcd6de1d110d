/**
 * Where a rule stands inside an act: the address of a provision from the article inward.
 *
 * Units follow the drafting practice of Kazakhstan and its neighbours: an article has parts (часть, бөлік) or points
 * (пункт, тармақ), these have subpoints (подпункт, тармақша), and unnumbered paragraphs (абзац) are counted. Numbers are
 * strings, because "12-1" and "1-1)" are numbers here.
 */
export const PROVISION_UNITS = [
  'part',
  'section',
  'chapter',
  'article',
  'point',
  'subpoint',
  'letter',
  'paragraph',
] as const

export type ProvisionUnit = (typeof PROVISION_UNITS)[number]

/** One step of an address. `number` is what the act prints without its bracket or dot: "12-1", not "12-1)". */
export type ProvisionStep = { readonly unit: ProvisionUnit; readonly number: string }

/** From the article inward. An unnumbered heading is `{unit: 'paragraph', number: 'heading'}`. */
export type ProvisionAddress = readonly ProvisionStep[]

export function isProvisionUnit(text: string): text is ProvisionUnit {
  return (PROVISION_UNITS as readonly string[]).includes(text)
}
