/**
 * What kept its order and what did not: the heaviest increasing row of places stayed, everything else has moved.
 */

/**
 * @param weightAt what the value at a place weighs; not asked where everything kept its order.
 * @returns the places that do not belong to the heaviest increasing row of values.
 */
export function outOfOrder(values: readonly number[], weightAt: (place: number) => number): number[] {
  if (isIncreasing(values)) return []
  const inOrder = Int32Array.from(values).sort()
  const rankOf = new Int32Array((inOrder[inOrder.length - 1] as number) + 1)
  for (let rank = 0; rank < inOrder.length; rank++) rankOf[inOrder[rank] as number] = rank + 1
  // A Fenwick tree over ranks holds, for every prefix, the place where the heaviest row so far ends.
  const tree = new Int32Array(values.length + 1).fill(-1)
  const totals = new Float64Array(values.length)
  const previous = new Int32Array(values.length).fill(-1)
  let heaviest = -1
  for (let place = 0; place < values.length; place++) {
    const rank = rankOf[values[place] as number] as number
    let best = -1
    for (let node = rank - 1; node > 0; node -= node & -node)
      best = heavier(totals, best, tree[node] as number)
    previous[place] = best
    totals[place] = weightAt(place) + (best === -1 ? 0 : (totals[best] as number))
    for (let node = rank; node < tree.length; node += node & -node) {
      tree[node] = heavier(totals, tree[node] as number, place)
    }
    heaviest = heavier(totals, heaviest, place)
  }
  const kept = new Uint8Array(values.length)
  for (let place = heaviest; place !== -1; place = previous[place] as number) kept[place] = 1
  const stray: number[] = []
  for (let place = 0; place < values.length; place++) if (kept[place] === 0) stray.push(place)
  return stray
}

function heavier(totals: Float64Array, one: number, other: number): number {
  if (one === -1) return other
  if (other === -1) return one
  return (totals[other] as number) > (totals[one] as number) ? other : one
}

function isIncreasing(values: readonly number[]): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) < (values[index - 1] as number)) return false
  }
  return true
}
