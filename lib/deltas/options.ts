/**
 * Additional measures that a rule leaves to the choice of the court or the authority ("with or without confiscation of
 * property") and that the other side of a change makes mandatory, or the other way round. No number tells of it, and it
 * is among the most serious things a change of words can do.
 */
export type OptionChange = {
  /** In the words of the text: "confiscation of property". */
  readonly of: string
  readonly change: 'became-mandatory' | 'became-optional'
}

const OPTIONAL: Readonly<Record<string, { optional: RegExp; mandatory: (of: string) => RegExp }>> = {
  en: {
    optional: /\bwith\s+or\s+without\s+(?<of>\p{L}+(?:\s+of\s+\p{L}+)?)/giu,
    mandatory: (of) => new RegExp(`(?<!\\bor\\s+)\\bwith\\s+${of.replace(/ /gu, '\\s+')}(?![\\p{L}])`, 'iu'),
  },
}

/**
 * @param language BCP 47, of both texts; a language whose words are not listed here gives nothing.
 * @returns what became mandatory or optional, each once; only where it stands on both sides in one form each.
 */
export function compareOptions(before: string, after: string, language: string): OptionChange[] {
  const words = OPTIONAL[language.split('-')[0]?.toLowerCase() ?? '']
  if (words === undefined) return []
  const optionsIn = (text: string) =>
    new Set([...text.matchAll(words.optional)].map(({ groups }) => (groups?.of ?? '').replace(/\s+/gu, ' ')))
  const [optionsBefore, optionsAfter] = [optionsIn(before), optionsIn(after)]
  const changed = (
    from: ReadonlySet<string>,
    to: ReadonlySet<string>,
    [fromText, toText]: readonly [string, string],
    change: OptionChange['change'],
  ): OptionChange[] =>
    [...from]
      .filter((of) => !to.has(of) && words.mandatory(of).test(toText) && !words.mandatory(of).test(fromText))
      .map((of) => ({ of, change }))
  return [
    ...changed(optionsBefore, optionsAfter, [before, after], 'became-mandatory'),
    ...changed(optionsAfter, optionsBefore, [after, before], 'became-optional'),
  ]
}
