/** What stands in the same order on both sides. */

/** @returns the places of a longest strictly increasing row of values. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const previous = new Int32Array(values.length)
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = place
  }
  const row: number[] = []
  for (let place = tails[tails.length - 1] ?? -1; place >= 0; place = previous[place] as number)
    row.push(place)
  return row.reverse()
}
