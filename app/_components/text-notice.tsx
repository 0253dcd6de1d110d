/** What the texts of an amending act are: nothing on the page may pass for an official text that is none. */
import type { Dossier } from '@/lib/model'
import { textStatusesOf } from '@/lib/view'
import type { Reader } from './reader'

/** The sentences as they stand inside a notice. */
export function textNotice(dossier: Dossier, reader: Reader): React.ReactNode {
  const statuses = textStatusesOf(dossier)
  const unverified = statuses.has('unverified')
  return (
    <>
      {(statuses.has('restated') || !unverified) && reader.say('pages.notice.restated')}
      {unverified && <> {reader.say('pages.notice.unverified')}</>}
    </>
  )
}
