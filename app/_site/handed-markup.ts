/**
 * Hands a finished page to the part of the server that writes the document, past the protocol between the two: whatever
 * goes through that is written into the document a second time, as data for a router that this site does not load. For
 * the page of all changes that was more than half of what was sent.
 *
 * Both parts run in one process, as two copies of every module: what they share stands under a name known to both.
 */
const SHARED = Symbol.for('tuzetu.handed-markup')

/** A page is taken a moment after it was handed over; one that nobody takes (its reader is gone) is dropped. */
const KEPT_MS = 20_000

type Handed = { next: number; readonly markup: Map<number, string> }

/** @returns the ticket for `takeMarkup`. */
export function handMarkup(markup: string): number {
  const handed = shared()
  const ticket = handed.next++
  handed.markup.set(ticket, markup)
  setTimeout(() => handed.markup.delete(ticket), KEPT_MS).unref()
  return ticket
}

/**
 * The same ticket gives the same markup again: the writer may begin anew.
 *
 * @throws where it was never handed over, or dropped: an empty page would say that there is nothing.
 */
export function takeMarkup(ticket: number): string {
  const markup = shared().markup.get(ticket)
  if (markup === undefined) throw new Error(`No markup was handed over under ${ticket}.`)
  return markup
}

function shared(): Handed {
  const known = globalThis as { [SHARED]?: Handed }
  known[SHARED] ??= { next: 1, markup: new Map() }
  return known[SHARED]
}
