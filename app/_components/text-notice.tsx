/** What the texts of an amending act are: nothing on the page may pass for an official text that is none. */
import type { Dossier, TextStatus } from '@/lib/model'
import { keptBy } from '@/lib/view'
import type { Reader } from './reader'

const statusesOf = keptBy(
  ({ modifications }: Dossier): ReadonlySet<TextStatus> =>
    new Set(
      modifications
        .flatMap(({ before, after }) => [before, after])
        .flatMap((side) => (side.kind === 'text' ? [side.status] : [])),
    ),
  () => '',
)

/** The sentences as they stand inside a notice. */
export function textNotice(dossier: Dossier, reader: Reader): React.ReactNode {
  const statuses = statusesOf(dossier)
  const unverified = statuses.has('unverified')
  return (
    <>
      {(statuses.has('restated') || !unverified) && reader.say('pages.notice.restated')}
      {unverified && <> {reader.say('pages.notice.unverified')}</>}
    </>
  )
}
