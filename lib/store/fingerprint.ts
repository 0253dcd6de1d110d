/** One short text for a value, the same for equal values whatever the order their keys were written in. */
import { createHash } from 'node:crypto'

/** @returns the SHA-256 of the value as JSON with sorted keys; a Map counts as its entries, undefined as absent. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return [...part].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
