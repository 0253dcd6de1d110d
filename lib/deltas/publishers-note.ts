/**
 * Notes that publishers put between the words of the law: «Сноска. Статья 4 с изменением …», «Ескерту. …», and the bracket «(вводится в
 * действие по истечении десяти календарных дней …)». Their numbers are not those of the provision.
 */
const NOTE =
  /^\s*(?:Сноска|Примечание\s+(?:РЦПИ|ИЗПИ)|Ескерту|(?:РҚАО|ҚЗЖИ|ЗҚАИ)-?\p{L}*\s+ескертпесі)(?!\p{L})/iu
const IN_FORCE = /\([^()]{0,200}(?:вводится|введен\p{L}*)\s+в\s+действие[^()]*$/iu
const REACH = 400

/** @returns whether the place of a text stands in such a note. */
export function isInNote(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return NOTE.test(line) || IN_FORCE.test(line.slice(-REACH))
}
