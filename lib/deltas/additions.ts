/**
 * Whether a change only adds words. Only then is it certain that something the text did not speak of before is new, and
 * not an old thing said in other words.
 */

/** @returns every word and number of `before` comes back in `after`, in the same order, and `after` has more. */
export function onlyAddsWords(before: string, after: string): boolean {
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)]
  let at = 0
  for (const word of wordsAfter) if (word === wordsBefore[at]) at += 1
  return at === wordsBefore.length && wordsAfter.length > wordsBefore.length
}

/** @returns how much of their words two texts share, from 0 to 1, whatever the order (Dice's coefficient). */
export function sharedWords(before: string, after: string): number {
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)]
  const counts = new Map<string, number>()
  for (const word of wordsBefore) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of wordsAfter) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared += 1
    counts.set(word, count - 1)
  }
  const all = wordsBefore.length + wordsAfter.length
  return all === 0 ? 1 : (2 * shared) / all
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
