import { describe, expect, it } from '@jest/globals'
import { exportFile, parseFileWish } from '../../../../lib/export'
import { SHORT_KINDS, type ShortKind, toShortSections } from '../../../../lib/export/report/short-sections'
import { toSummaryDocument } from '../../../../lib/export/summary-document'
import type { TextualModification } from '../../../../lib/model'
import { translatorFor } from '../../../../lib/view'
import { readShipped } from '../shipped-rows'

const translate = translatorFor('en')

async function briefOf(kind: ShortKind, keep: (row: TextualModification) => boolean = () => true) {
  const { dossier, request } = await readShipped()
  const matching = dossier.modifications.filter(keep)
  return {
    matching,
    sections: toShortSections(toSummaryDocument(dossier, matching, request), kind, translate),
  }
}

describe.each(SHORT_KINDS)('a %s', (kind) => {
  it('rests every sentence on rows that are there', async () => {
    const { sections, matching } = await briefOf(kind)
    const ids = new Set(matching.map(({ id }) => id))
    expect(sections.length).toBeGreaterThan(3)
    for (const { sentences } of sections)
      for (const { modifications } of sentences) {
        expect(modifications.length).toBeGreaterThan(0)
        for (const id of modifications) expect(ids.has(id)).toBe(true)
      }
  })

  it('loses its sentences with their rows', async () => {
    const { sections } = await briefOf(kind, ({ before }) => before.kind !== 'absent')
    expect(sections.map(({ heading }) => heading)).not.toContain('New')
    expect((await briefOf(kind, () => false)).sections).toEqual([])
  })

  it('counts nothing that may be the work of another law', async () => {
    const { sections, matching } = await briefOf(kind)
    const counted = sections
      .find(({ heading }) => heading === 'New')
      ?.sentences.flatMap((one) => one.modifications)
    const wanted = matching.filter(
      ({ before, after, attribution }) =>
        before.kind === 'absent' && after.kind === 'text' && attribution.certainty !== 'unknown',
    )
    expect([...new Set(counted)].sort()).toEqual(wanted.map(({ id }) => id).sort())
  })

  it('is written with a link for every change, and says at its foot how sure it is', async () => {
    const { dossier, request, summary } = await readShipped()
    const wish = parseFileWish(new URLSearchParams({ format: 'md', template: kind }))
    if (!('format' in wish)) throw new Error('no such wish')
    const input = { dossier, matching: dossier.modifications, request, siteUrl: 'https://tuzetu.example' }
    const { body, fileName } = exportFile(wish, input)
    const text = [...body].join('')
    expect(fileName).toBe(`kz-2016-28-vi-${kind}.md`)
    for (const { id } of dossier.modifications.slice(0, 3))
      expect(text).toContain(`https://tuzetu.example/changes/${id}`)
    expect(text).toContain(`${summary.confirmedRows} of ${summary.shown} changes are confirmed`)
    expect(text.match(/Numbers in brackets are those of the changes in the comparative table/g)).toHaveLength(
      1,
    )
    const few = dossier.modifications.slice(0, 6)
    const short = exportFile(wish, { ...input, dossier: { ...dossier, modifications: few }, matching: few })
    expect([...short.body].join('')).not.toContain('Numbers in brackets')
    expect(text.indexOf('---')).toBeGreaterThan(text.indexOf('## New'))
  })
})

describe('a brief of the package of 2016', () => {
  it.each(['en', 'ru', 'kk'] as const)('is one page: %s', async (language) => {
    const { dossier, request } = await readShipped()
    const wish = parseFileWish(new URLSearchParams({ format: 'pdf', template: 'brief' }))
    if (!('format' in wish)) throw new Error('no such wish')
    const { body } = exportFile(wish, {
      dossier,
      matching: dossier.modifications,
      request: { ...request, language },
      siteUrl: 'https://tuzetu.example',
    })
    const pieces = [...(body as Iterable<Uint8Array>)]
    expect(
      Buffer.concat(pieces)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(1)
  })

  it('says what it has no room for in one line, and never counts a single sentence', async () => {
    const { sections } = await briefOf('brief')
    const counted = sections
      .flatMap(({ sentences }) => sentences)
      .filter(({ sentence }) => /^And \d+ more\.$/.test(sentence))
    expect(counted.map(({ sentence }) => sentence)).toEqual(['And 3 more.', 'And 5 more.'])
    for (const { modifications } of counted) expect(modifications.length).toBeGreaterThan(1)
    const { sentences } = sections.find(({ heading }) => heading === 'Penalties') ?? { sentences: [] }
    expect(sentences).toHaveLength(4)
  })
})

describe('a headline in a file', () => {
  const sentencesOf = async (keep: (row: TextualModification) => boolean = () => true) =>
    (await briefOf('press-note', keep)).sections.flatMap(({ sentences }) => sentences)

  it('says inside its sentence of how many changes it is only likely', async () => {
    const sentences = await sentencesOf()
    const { dossier } = await readShipped()
    const likely = new Set(
      dossier.modifications
        .filter(({ attribution }) => attribution.certainty === 'likely')
        .map(({ id }) => id),
    )
    const qualified = sentences.filter(({ sentence }) => /likely/.test(sentence))
    expect(qualified.length).toBeGreaterThan(2)
    for (const { sentence, modifications } of qualified) {
      const count = modifications.filter((id) => likely.has(id)).length
      expect(sentence).toMatch(
        count === modifications.length ? / \(likely\)\.$/ : new RegExp(` \\(${count} of them likely\\)\\.$`),
      )
    }
    expect(sentences.map(({ sentence }) => sentence).filter((one) => /\. \(/.test(one))).toEqual([])
  })

  it('names the offence that another one is the same as, with its row', async () => {
    const isSame = ({ sentence }: { sentence: string }) => sentence.includes('The same by a person')
    const [whole] = (await sentencesOf()).filter(isSame)
    expect(whole?.sentence).toMatch(
      /^Recruiting, training, financing or using a mercenary\. The same by a person/,
    )
    expect(whole?.modifications).toEqual(['crim-170-1', 'crim-170-2'])
    const [part] = (await sentencesOf(({ id }) => id !== 'crim-170-1')).filter(isSame)
    expect(part?.sentence).toMatch(/^The same by a person/)
    expect(part?.modifications).toEqual(['crim-170-2'])
  })

  it('goes when the rows that it rests on go, one by one', async () => {
    const { dossier, request } = await readShipped()
    const all = dossier.modifications.filter(({ categories }) =>
      categories.some((slug) => slug === 'weapons' || slug === 'registration'),
    )
    const sentencesFrom = (matching: readonly TextualModification[]) =>
      toShortSections(toSummaryDocument(dossier, matching, request), 'press-note', translate).flatMap(
        ({ sentences }) => sentences,
      )
    const sentences = sentencesFrom(all)
    expect(sentences.length).toBeGreaterThan(20)
    for (const { sentence, modifications } of sentences) {
      // Without its rows nobody says it any more, nor anything that rests on them.
      const said = sentencesFrom(all.filter(({ id }) => !modifications.includes(id)))
      expect(said.map((one) => one.sentence)).not.toContain(sentence)
      expect(said.flatMap((one) => one.modifications).filter((id) => modifications.includes(id))).toEqual([])
    }
  })

  it.each(['ru', 'kk'] as const)('rests on the same rows in every language: %s', async (language) => {
    const { dossier, request } = await readShipped()
    const rowsIn = (one: typeof language | 'en') => {
      const document = toSummaryDocument(dossier, dossier.modifications, { ...request, language: one })
      return SHORT_KINDS.map((kind) =>
        toShortSections(document, kind, translatorFor(one)).map(({ sentences }) =>
          sentences.map(({ modifications }) => modifications),
        ),
      )
    }
    expect(rowsIn(language)).toEqual(rowsIn('en'))
  })
})
