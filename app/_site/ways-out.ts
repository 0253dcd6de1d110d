/** Where nothing matches all that was asked: which one condition to let go of, and how many changes there are then. */
import { openSiteStore } from '@/lib/store'
import type { ComparisonRequest } from '@/lib/view'

/** The fields of a filter that a reader chooses, with the parameter of the address each belongs to. */
const CONDITIONS = {
  categories: 'category',
  acts: 'act',
  types: 'type',
  certainties: 'certainty',
  states: 'state',
  subjects: 'subject',
  query: 'q',
} as const

export type WayOut = {
  readonly dropped: (typeof CONDITIONS)[keyof typeof CONDITIONS] | 'in'
  readonly request: ComparisonRequest
  /** At least 1. */
  readonly count: number
}

/** @returns the ways that lead somewhere, those with the fewest changes first: they keep most of what was asked. */
export async function waysOut(request: ComparisonRequest): Promise<WayOut[]> {
  const store = await openSiteStore()
  const found = await Promise.all(
    nearby(request).map(async (way) => ({
      ...way,
      count: (await store.findModifications(way.request.filter)).length,
    })),
  )
  return found.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count)
}

function nearby(request: ComparisonRequest): Omit<WayOut, 'count'>[] {
  const { filter } = request
  const ways = Object.entries(CONDITIONS).flatMap(([field, dropped]): Omit<WayOut, 'count'>[] => {
    if (filter[field as keyof typeof CONDITIONS] === undefined) return []
    const { [field as keyof typeof CONDITIONS]: _, ...kept } = filter
    // Where to search says nothing without what to search for.
    const { queryIn: _place, ...anywhere } = kept
    return [{ dropped, request: { ...request, filter: dropped === 'q' ? anywhere : kept } }]
  })
  const { queryIn, ...everywhere } = filter
  if (queryIn !== undefined && filter.query !== undefined)
    ways.push({ dropped: 'in', request: { ...request, filter: everywhere } })
  return ways
}
