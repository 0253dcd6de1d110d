/** The title of an act; one in another language is marked as such and says which it is. */
import type { ActName as Named } from '@/lib/view'
import type { Reader } from './reader'

export function ActName({
  act: { title, foreignTitle: foreign },
  reader,
}: {
  act: Pick<Named, 'title' | 'foreignTitle'>
  reader: Reader
}) {
  if (foreign === null || foreign.language === 'en') return reader.show(title)
  const [before = '', after = ''] = title.split(foreign.title)
  return (
    <>
      {reader.show(before)}
      <span lang={foreign.language}>{foreign.title}</span>
      {reader.show(after)}
    </>
  )
}
