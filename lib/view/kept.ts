/**
 * Results kept for as long as the object they were made from: a page is asked for a hundred times between two imports,
 * and each time with the same dossier object.
 */

/** @returns `make`, which makes each result once for each owner and key. */
export function keptBy<Owner extends object, Rest extends readonly unknown[], Result>(
  make: (owner: Owner, ...rest: Rest) => Result,
  keyOf: (...rest: Rest) => string,
): (owner: Owner, ...rest: Rest) => Result {
  const kept = new WeakMap<Owner, Map<string, Result>>()
  return (owner, ...rest) => {
    const ofOwner = kept.get(owner) ?? new Map<string, Result>()
    kept.set(owner, ofOwner)
    const key = keyOf(...rest)
    const known = ofOwner.get(key)
    if (known !== undefined) return known
    const result = make(owner, ...rest)
    ofOwner.set(key, result)
    return result
  }
}
