/** Akoma Ntoso of ours whose body was edited: the words count, and what was recorded of other words does not. */
import { describe, expect, it } from '@jest/globals'
import { type DraftOptions, readDraft } from '../../../../lib/import'
import type { Draft } from '../../../../lib/model'
import { buildDossier } from '../../dossier-builder'
import { aknOf, brought, textOf } from './draft-files'

const FROM = 'Жолдың ені екі метрден'
const TO = 'Жолдың ені үш метрден'

async function read(text: string, options: DraftOptions = {}): Promise<Draft> {
  const { draft, issues } = await readDraft([brought('a.akn', text)], options)
  if (draft === null) throw new Error(JSON.stringify(issues))
  return draft
}

describe('Akoma Ntoso of ours that was edited', () => {
  const written = textOf(aknOf(buildDossier()))

  it('carries a fingerprint of every text beside the reference to it, and no text twice', () => {
    const texts = buildDossier().modifications.flatMap(({ before, after }) =>
      [before, after].filter(({ kind }) => kind === 'text'),
    )
    expect(texts).toHaveLength(4)
    const prints = written
      .replaceAll('&quot;', '"')
      .match(/"href":"#chg_\d+__(?:old|new)","print":"[0-9a-f]{16}"/g)
    expect(prints).toHaveLength(4)
    expect(written.split(FROM)).toHaveLength(2)
  })

  it('comes back with its status and evidence while nothing was edited, and writes the same bytes', async () => {
    const draft = await read(written)
    expect(draft.dossier).toEqual(buildDossier())
    expect(draft.notes).toHaveLength(1)
    expect(textOf(aknOf(draft.dossier))).toBe(written)
  })

  it('does not take white space for an edit', async () => {
    const draft = await read(written.replace(FROM, FROM.replace(' ', '\n    ')))
    expect(draft.notes).toHaveLength(1)
    expect(draft.dossier.modifications[3]?.before).toMatchObject({ status: 'unofficial-translation' })
  })

  it('keeps neither for an edited text, and keeps everything else', async () => {
    const draft = await read(written.replace(FROM, TO))
    const { sources, modifications, ...rest } = buildDossier()
    const { sources: found, modifications: changed, ...others } = draft.dossier
    expect(others).toEqual(rest)
    const [repealed] = modifications.slice(3)
    expect(changed).toEqual([
      ...modifications.slice(0, 3),
      {
        ...repealed,
        before: {
          kind: 'text',
          text: 'Жолдың ені үш метрден кем болмайды; ұзындығы қарастырылады.',
          status: 'unverified',
          language: 'kk',
          evidence: {
            certainty: 'likely',
            sources: ['BROUGHT-FILE'],
            note: 'As the body of the brought file says, which was edited after it was exported.',
          },
        },
      },
    ])
    expect(found).toEqual([
      ...sources,
      {
        key: 'BROUGHT-FILE',
        title: 'a.akn',
        kind: 'brought-file',
        publisher: '',
        language: 'und',
        note: 'An export of this program that was edited before it was brought; who edited it is not known.',
      },
    ])
    expect(draft.notes.slice(1)).toEqual([
      {
        place: expect.stringMatching(/^chg_\d+__old$/),
        kind: 'taken',
        says: 'The text was edited since the export; it is taken as it stands now, without what was recorded of its status and evidence.',
      },
    ])
    expect(draft.issues).toEqual([])
  })

  it.each([
    ['no fingerprint', ''],
    ['one that is none', ',&quot;print&quot;:5'],
  ])('takes no text for the recorded one on trust: %s', async (_, print) => {
    const bare = written.replaceAll(
      /,(?:&quot;|")print(?:&quot;|"):(?:&quot;|")[0-9a-f]{16}(?:&quot;|")/g,
      print,
    )
    expect(bare).not.toBe(written)
    const { dossier, notes, issues } = await read(bare)
    expect(issues).toEqual([])
    const own = buildDossier()
    const sides = (all: typeof own) => all.modifications.flatMap(({ before, after }) => [before, after])
    for (const [at, side] of sides(dossier).entries()) {
      const was = sides(own)[at]
      if (side.kind !== 'text' || was?.kind !== 'text') expect(side).toEqual(was)
      else {
        expect([side.text, side.language, side.status]).toEqual([was.text, was.language, 'unverified'])
        expect(side.evidence).toEqual({
          certainty: 'likely',
          sources: [dossier.sources.at(-1)?.key],
          note: 'As the body of the brought file says; nothing in it proves that the text is as it was exported.',
        })
      }
    }
    expect(dossier.sources.slice(0, -1)).toEqual(own.sources)
    expect(dossier.sources.at(-1)).toMatchObject({ kind: 'brought-file', title: 'a.akn' })
    expect(notes.filter(({ says }) => says.startsWith('Nothing in the file proves'))).toHaveLength(4)
    const again = await read(textOf(aknOf(dossier)))
    expect(again.dossier).toEqual(dossier)
  })

  it('gives an edited text the status that the user says of the file', async () => {
    const draft = await read(written.replace(FROM, TO), { status: 'official' })
    expect(draft.dossier.modifications.map(({ before }) => before.kind === 'text' && before.status)).toEqual([
      'restated',
      false,
      false,
      'official',
    ])
  })

  it('edited, exported and edited again, has one source more each time', async () => {
    const once = await read(written.replace(FROM, TO))
    const again = textOf(aknOf(once.dossier))
    expect((await read(again)).dossier).toEqual(once.dossier)
    const twice = await read(again.replace(TO, FROM))
    expect(twice.dossier.sources.map(({ key }) => key).slice(-2)).toEqual(['BROUGHT-FILE', 'BROUGHT-FILE-2'])
    expect(twice.dossier.modifications[3]?.before.evidence.sources).toEqual(['BROUGHT-FILE-2'])
  })
})
