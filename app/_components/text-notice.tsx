/** What the texts of an amending act are: nothing on the page may pass for an official text that is none. */
import type { Dossier } from '@/lib/model'
import { languageName, textStatusesOf } from '@/lib/view'
import type { Reader } from './reader'

/** The sentences as they stand inside a notice. */
export function textNotice(dossier: Dossier, reader: Reader): React.ReactNode {
  const statuses = textStatusesOf(dossier)
  const unverified = statuses.has('unverified')
  const languages = languagesOf(dossier)
  return (
    <>
      {(statuses.has('restated') || !unverified) && reader.say('pages.notice.restated')}
      {unverified && <> {reader.say('pages.notice.unverified')}</>}
      {languages.some((language) => language !== reader.language) && (
        <>
          {' '}
          {reader.say('pages.notice.language', {
            language: languages.map((language) => languageName(language, reader.language)).join(', '),
          })}
        </>
      )}
    </>
  )
}

function languagesOf({ modifications }: Dossier): string[] {
  const sides = modifications.flatMap(({ before, after }) => [before, after])
  return [...new Set(sides.flatMap((side) => (side.kind === 'text' ? [side.language] : [])))]
}
