/**
 * What a reader gets when a page cannot be made: another address, with status 500 and a page that says so. Left alone,
 * an exception would leave an empty document, because the platform shows such pages by script only.
 */
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { READER_HEADER } from './reader-header'
import { staticMarkup } from './static-markup'

/** @returns the page or the head of a page, such that what it throws leads to the page that says so. */
export function answered<Props, Made>(
  make: (props: Props) => Promise<Made>,
): (props: Props) => Promise<Made> {
  return async (props) => {
    try {
      return await make(props)
    } catch (error) {
      // Addresses that name nothing, and redirections, are not failures.
      unstable_rethrow(error)
      return failed(error)
    }
  }
}

/** @returns the elements as HTML; where one of them throws, the reader is led on in the same way. */
export async function answeredMarkup(node: ReactNode): Promise<string> {
  try {
    return staticMarkup(node)
  } catch (error) {
    return failed(error)
  }
}

async function failed(error: unknown): Promise<never> {
  console.error(error)
  const carried = new URLSearchParams((await headers()).get(READER_HEADER) ?? '')
  const [path, query, language] = ['path', 'query', 'lang'].map((name) => carried.get(name) ?? '')
  // The page that says so must not lead to itself.
  if (path === '/problem') throw error
  const search = new URLSearchParams({ failed: query ? `${path}?${query}` : `${path}` })
  if (language) search.set('lang', language)
  return redirect(`/problem?${search}`)
}
