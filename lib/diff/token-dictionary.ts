/**
 * Gives equal tokens equal integers without making a string of each: a code of a million characters has two hundred
 * thousand tokens, and as many small strings would cost more time and memory than everything else.
 *
 * A hash table with open addressing; an entry remembers where its token first stood.
 */
export class TokenDictionary {
  #slots = new Int32Array(1 << 12).fill(-1)
  #hashes = new Int32Array(1 << 11)
  #texts: string[] = []
  #starts = new Int32Array(1 << 11)
  #lengths = new Int32Array(1 << 11)

  get size(): number {
    return this.#texts.length
  }

  /** @returns the integer of `text.slice(start, end)`. */
  idOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = this.#slots[slot] as number
      if (id === -1) return this.#add(text, start, end, hash, slot)
      if (this.#hashes[id] === hash && this.#isSame(id, text, start, end)) return id
      slot = (slot + 1) & mask
    }
  }

  #isSame(id: number, text: string, start: number, end: number): boolean {
    const length = end - start
    if (this.#lengths[id] !== length) return false
    const known = this.#texts[id] as string
    const from = this.#starts[id] as number
    for (let offset = 0; offset < length; offset++) {
      if (known.charCodeAt(from + offset) !== text.charCodeAt(start + offset)) return false
    }
    return true
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#texts.length
    if (id === this.#hashes.length) this.#growEntries()
    this.#texts.push(text)
    this.#starts[id] = start
    this.#lengths[id] = end - start
    this.#hashes[id] = hash
    this.#slots[slot] = id
    if (this.#texts.length * 2 > this.#slots.length) this.#growSlots()
    return id
  }

  #growEntries(): void {
    this.#hashes = grown(this.#hashes)
    this.#starts = grown(this.#starts)
    this.#lengths = grown(this.#lengths)
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1)
    const mask = slots.length - 1
    for (let id = 0; id < this.#texts.length; id++) {
      let slot = (this.#hashes[id] as number) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

function grown(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(values.length * 2)
  longer.set(values)
  return longer
}
