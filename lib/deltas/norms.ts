/**
 * Whether a text forbids or commands. It is told by the words that legal drafting keeps for it, in the language of the
 * text; a language whose words are not listed here forbids and commands nothing.
 */
export type Norms = { readonly bans: number; readonly duties: number }

const WORDS: Readonly<Record<string, { ban: RegExp; duty: RegExp }>> = {
  en: {
    ban: /\b(?:(?:is|are) (?:forbidden|prohibited|barred)|(?:may|must|shall) not(?! exceed))\b/giu,
    duty: /\b(?:must|shall|(?:is|are) (?:obliged|required) to)\b(?! not\b)/giu,
  },
}

/** @returns how many times the text forbids and how many times it commands; a limit ("may not exceed") is neither. */
export function normsOf(text: string, language: string): Norms {
  const words = WORDS[language.split('-')[0]?.toLowerCase() ?? '']
  if (words === undefined) return { bans: 0, duties: 0 }
  return { bans: text.match(words.ban)?.length ?? 0, duties: text.match(words.duty)?.length ?? 0 }
}
