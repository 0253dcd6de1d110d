/**
 * Rows of integers kept side by side in large arrays. A comparison keeps tens of thousands of short rows, and a typed
 * array of its own for each would cost more time than what is written into it.
 */

/** Integers in one large array: some hundred provisions. */
const PAGE = 1 << 14

let page = new Int32Array(0)
let used = 0

/** @returns a copy of the first `size` integers of `values`, which may then be written over. */
export function keepRow(values: Int32Array, size: number): Int32Array {
  if (page.length - used < size) {
    page = new Int32Array(Math.max(PAGE, size))
    used = 0
  }
  const start = used
  for (let index = 0; index < size; index++) page[start + index] = values[index] as number
  used += size
  return page.subarray(start, used)
}

/** @returns `values` where it has room for `size` integers, else a longer array. What stands in it is lost. */
export function withRoom(values: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  return values.length >= size ? values : new Int32Array(size * 2)
}
