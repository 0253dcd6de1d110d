/** Which paragraphs and rows name an act, and which the amending act; by the words that titles of acts are made of. */
import { fold } from './recognise-header'

const ACT =
  /(?:^|\s)(?:кодекс\p{L}*|закон\p{L}*|заң\p{L}*|конституци\p{L}*|конституция\p{L}*|code|law|act|statute|constitution|gesetz|gesetzbuch|verordnung|\p{L}+gesetz|\p{L}+gesetzbuch|\p{L}+verordnung|regulation|directive|указ\p{L}*|постановлени\p{L}*|жарлы\p{L}*)(?=\s|$)|法(?:律|$)|법(?:률|$)/u
const AMENDING =
  /(?:^|\s)(?:сравнительн\p{L}*|порівняльн\p{L}*|салыстырма\p{L}*|таблиц\p{L}*|кесте\p{L}*|comparative|comparison|synopsis|synopse|textgegenüberstellung|gegenüberstellung|zusammenstellung|draft|bill|законопроект\p{L}*|проект\p{L}*|жоба\p{L}*|amending|amendments?|внесении изменен\p{L}*|внесення змін|өзгерістер|änderung\p{L}*|entwurf\p{L}*|changes)(?=\s|$)|新旧対照表|신구조문|대비표/u

/** Longer paragraphs are sentences. */
const LONGEST_TITLE = 300

export function isActHeading(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE && ACT.test(fold(text)) && !AMENDING.test(fold(text)) && !isSentence(text)
  )
}

/** A title such as "Comparative table to the bill on …"; only the first of a file is taken. */
export function isAmendingTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE * 2 && AMENDING.test(fold(text)) && !isSentence(text)
}

/** A name in quotation marks that the title goes on about: "Comparative table to the draft law “On …”". */
const NAMED = /^[^«“„"]*[«“„"](\p{Lu}.{14,})[»”“"]\)?\.?$/u

/** @returns the name of the act that a title such as "Comparative table to the bill “On …”" is about, else the title. */
export function nameInTitle(title: string): string {
  const plain = title.replace(/\s+/g, ' ').trim()
  return NAMED.exec(plain)?.[1] ?? plain
}

/** Short, and no sentence. */
export function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !isSentence(text)
}

/** Several sentences, or one that ends with a full stop and holds a clause. */
function isSentence(text: string): boolean {
  return /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text) || (/[.;]$/.test(text.trim()) && /[,;]/.test(text))
}
