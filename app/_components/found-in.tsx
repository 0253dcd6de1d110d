/** Where the searched words stand when they stand in none of the texts in sight: in a name of the act or in a note. */
import type { FoundIn } from '@/lib/view'
import type { Reader } from './reader'

export function FoundInNotes({ found, reader }: { found: readonly FoundIn[]; reader: Reader }) {
  if (found.length === 0) return null
  return (
    <ul className="found-in">
      {found.map(({ place, text, language }) => (
        <li key={`${place} ${text}`}>
          {reader.say(`pages.found.${place}`)} <span lang={language ?? undefined}>{reader.mark(text)}</span>
        </li>
      ))}
    </ul>
  )
}
