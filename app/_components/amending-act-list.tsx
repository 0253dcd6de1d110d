/** The amending acts there are, each with how much it changes. */
import type { AmendingActEntry } from '@/lib/store'
import { dayInWords, namesOfAmendingAct } from '@/lib/view'
import type { Reader } from './reader'

export function AmendingActList({
  entries,
  reader,
}: {
  entries: readonly AmendingActEntry[]
  reader: Reader
}) {
  const { translate } = reader
  return (
    <ul className="ruled-list">
      {entries.map(({ amendingAct, acts, modifications }) => (
        <li key={amendingAct.id}>
          <a href={reader.address(`/amending-acts/${amendingAct.id}`)}>
            {reader.show(namesOfAmendingAct(amendingAct, translate).act)}
          </a>
          <p>{reader.show(amendingAct.title[reader.language].value || amendingAct.title.en.value)}</p>
          <p className="small muted">
            {reader.say('pages.home.entry', {
              date: dayInWords(amendingAct.adopted.value, translate),
              acts,
              changes: modifications,
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
