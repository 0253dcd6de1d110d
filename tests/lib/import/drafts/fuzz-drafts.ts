/** Mutated files of our own formats and of editions, made into drafts: no crash, no hang, no half of a dossier. */
import { type BroughtFile, readDraft } from '../../../../lib/import'
import { openArchive } from '../../../../lib/import/documents/docx/open-archive'
import type { Dossier } from '../../../../lib/model'
import { buildBroughtDossier } from '../../brought-dossier'
import { buildDossier } from '../../dossier-builder'
import { zip } from '../documents/archive'
import { HANGING_MS, mutant } from '../documents/fuzz'
import { aknOf, brought, contentOf, jsonOf } from './draft-files'

const EDITION =
  'Закон\n\nСтатья 1. Цель\n\n1. Срок – 5 лет.\n\n2) Штраф 10 МРП (№ 28-VI).\n\nСтатья 2. Сила\n\nТекст.\n'

/** Sound files that become drafts, by name. */
export const SOUND_DRAFTS: ReadonlyMap<string, Uint8Array> = new Map([
  ['dossier.json', jsonOf(buildDossier()).bytes],
  ['changes.akn', aknOf(buildDossier()).bytes],
  ['content.zip', contentOf(buildBroughtDossier()).bytes],
  [
    'law.xml',
    brought(
      '',
      '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/kz/act/2021-03-01/7-VII"/></FRBRWork></identification><lifecycle source="#x"><eventRef eId="e1" date="2021-06-01" source="#x" type="amendment"/></lifecycle><analysis source="#x"><activeModifications><textualMod type="substitution" eId="m1"><source href="#mod_1"/><destination href="/akn/kz/act/2010-03-01/17-IV/!main#art_12-1__part_1"/><force period="#p1"/><old>five</old><new href="#q1"/></textualMod></activeModifications></analysis><temporalData source="#x"><temporalGroup eId="p1"><timeInterval start="#e1" refersTo="#x"/></temporalGroup></temporalData></meta><body><p><mod eId="mod_1">word <quotedText eId="q1">ten</quotedText></mod></p></body></act></akomaNtoso>',
    ).bytes,
  ],
  ['edition.txt', brought('', EDITION).bytes],
])

/** The mutant of this number; every second one of an archive is a sound archive with a mutated file in it. */
async function draftMutant(number: number): Promise<{ name: string; bytes: Uint8Array }> {
  const whole = mutant(number, SOUND_DRAFTS)
  if (whole.name !== 'content.zip' || number % 2 === 0) return whole
  const archive = await openArchive(SOUND_DRAFTS.get('content.zip') as Uint8Array)
  const parts = await Promise.all(
    archive.names.map(async (name) => [name, (await archive.read(name)) ?? new Uint8Array()] as const),
  )
  const changed = mutant(number, new Map(parts))
  const bytes = zip(
    parts.map(([name, content]) => ({ name, content: name === changed.name ? changed.bytes : content })),
  )
  return { name: whole.name, bytes }
}

/** @returns what went wrong: a crash, a hang, no draft and no reason, an unsound dossier. */
export async function readDraftMutants(from: number, to: number): Promise<string[]> {
  const wrong: string[] = []
  let next = from
  const work = async (): Promise<void> => {
    while (next < to) {
      const number = next++
      const { name, bytes } = await draftMutant(number)
      const files: BroughtFile[] = [{ name, bytes }]
      if (name === 'edition.txt') files.unshift(brought('before.txt', EDITION))
      try {
        const { draft, issues } = await readDraft(files, {}, HANGING_MS)
        const isEnded = issues.some(({ rule }) => rule === 'out-of-time' || rule === 'out-of-memory')
        if (isEnded) wrong.push(`${number} ${name}: ${issues[0]?.message}`)
        else if (draft === null && issues.length === 0)
          wrong.push(`${number} ${name}: no draft and no reason`)
        else if (draft !== null && !isSound(draft.dossier)) wrong.push(`${number} ${name}: unsound`)
      } catch (error) {
        wrong.push(`${number} ${name}: ${error instanceof Error ? error.message.slice(0, 300) : error}`)
      }
    }
  }
  await Promise.all([work(), work()])
  return wrong
}

/** Identifiers are given out once, and every change is of an act that is there. */
function isSound({ modifications, acts }: Dossier): boolean {
  const known = new Set(acts.map(({ id }) => id))
  return (
    new Set(modifications.map(({ id }) => id)).size === modifications.length &&
    modifications.every(({ act }) => known.has(act))
  )
}
