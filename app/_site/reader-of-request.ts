/** Who is reading, where no page says it: the frame around all pages, and the page of an address that does not exist. */
import { headers } from 'next/headers'
import { type Reader, readerOf } from '@/app/_components/reader'
import { READER_HEADER } from './reader-header'

/** `path` and `query` of the address that was asked for, empty where `proxy.ts` did not see it. */
export async function readerOfRequest(): Promise<{
  readonly reader: Reader
  readonly path: string
  readonly query: string
}> {
  const carried = new URLSearchParams((await headers()).get(READER_HEADER) ?? '')
  return {
    reader: readerOf(Object.fromEntries(carried)),
    path: carried.get('path') ?? '',
    query: carried.get('query') ?? '',
  }
}
