/**
 * Whether a text forbids, commands or excepts. It is told by the words that legal drafting keeps for it, in the language of the
 * text; a language whose words are not listed here forbids and commands nothing.
 */
export type Norms = { readonly bans: number; readonly duties: number; readonly exceptions: number }

const WORDS: Readonly<Record<string, { ban: RegExp; duty: RegExp; exception: RegExp }>> = {
  en: {
    ban: /\b(?:(?:is|are) (?:forbidden|prohibited|barred)|(?:may|must|shall) not(?! exceed))\b/giu,
    duty: /\b(?:must|shall|(?:is|are) (?:obliged|required) to)\b(?! not\b)/giu,
    exception: /\b(?:except(?:ion)?|unless|other than|save|exempt)\b/giu,
  },
}

/**
 * @returns how many times the text forbids and commands, where a limit ("may not exceed") is neither, and how many
 *   exceptions it makes.
 */
export function normsOf(text: string, language: string): Norms {
  const words = WORDS[language.split('-')[0]?.toLowerCase() ?? '']
  const count = (pattern: RegExp | undefined) => (pattern ? (text.match(pattern)?.length ?? 0) : 0)
  return { bans: count(words?.ban), duties: count(words?.duty), exceptions: count(words?.exception) }
}
