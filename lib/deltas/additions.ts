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

/**
 * @returns for places in `after` whether every word of `before` comes back there even without the words between them. An
 *   added quantity that takes words of the text before ("within three days" → "within three working days") is not new.
 */
export function isHeldWithout(before: string, after: string): (start: number, end: number) => boolean {
  const wordsBefore = wordsOf(before)
  const matches = [...after.toLowerCase().matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }))
  const fromStart = [0]
  for (const { word } of matches) {
    const held = fromStart.at(-1) ?? 0
    fromStart.push(word === wordsBefore[held] ? held + 1 : held)
  }
  const fromEnd = [0]
  for (const { word } of [...matches].reverse()) {
    const held = fromEnd.at(-1) ?? 0
    fromEnd.push(word === wordsBefore[wordsBefore.length - 1 - held] ? held + 1 : held)
  }
  const wordsUpTo = (place: number): number => {
    let [low, high] = [0, matches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[middle]?.index ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return (start, end) =>
    (fromStart[wordsUpTo(start)] ?? 0) + (fromEnd[matches.length - wordsUpTo(end)] ?? 0) >= wordsBefore.length
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

const WORD = /[\p{L}\p{N}]+/gu

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}
