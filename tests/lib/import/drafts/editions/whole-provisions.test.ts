/** What went as a whole is one change, and nothing is lost or said twice by that. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareTexts } from '../../../../../lib/diff'
import { readDraft } from '../../../../../lib/import'
import { toWholeProvisions } from '../../../../../lib/import/drafts/editions/whole-provisions'
import { brought } from '../draft-files'

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  Scope: ['This act is about bells of bronze.', 'It does not apply to whistles made of tin.'],
  Fines: [
    'A bell without a licence costs five units.',
    'A second time it costs ten units within a year.',
    'Where it rings at night, the bell is confiscated by the court.',
  ],
  Licences: ['A licence is given by the mayor for three years.', 'It may be prolonged once.'],
  Registers: ['The register of bells is kept by the ministry.', 'Everybody may read it without a fee.'],
}
type Article = keyof typeof ARTICLES & string

/** An act of these articles, numbered as they come; `words` are put in place of others. */
function actOf(names: readonly Article[], words: Readonly<Record<string, string>> = {}): string {
  const articles = names.map((name, at) =>
    [
      `Article ${at + 1}. ${name}`,
      ...(ARTICLES[name] ?? []).map((text, part) => `${part + 1}. ${words[text] ?? text}`),
    ].join('\n\n'),
  )
  return `Bell Act\n\n${articles.join('\n\n')}\n`
}

async function changesOf(before: string, after: string) {
  const { draft } = await readDraft([brought('before.txt', before), brought('after.txt', after)], {
    language: 'en',
  })
  const changes = draft?.dossier.modifications.map(({ label, type, topic, before: from, after: to }) => [
    label,
    type,
    topic,
    from.kind === 'text' ? from.text : from.kind,
    to.kind === 'text' ? to.text : to.kind,
  ])
  return { changes, notes: draft?.notes.map(({ place, says }) => `${place}: ${says}`) }
}

const whole = (number: number, name: Article, words: Readonly<Record<string, string>> = {}): string =>
  [
    `Article ${number}. ${name}`,
    ...(ARTICLES[name] ?? []).map((text, at) => `${at + 1}. ${words[text] ?? text}`),
  ].join('\n')

describe('between two editions', () => {
  it('an article that makes room for a new one is one renumbering, with its texts', async () => {
    const dearer = {
      'A second time it costs ten units within a year.': 'A second time it costs twenty units within a year.',
    }
    const { changes, notes } = await changesOf(
      actOf(['Scope', 'Fines', 'Registers']),
      actOf(['Scope', 'Licences', 'Fines', 'Registers'], dearer),
    )
    expect(changes).toEqual([
      ['Article 2', 'insertion', 'Licences', 'absent', whole(2, 'Licences')],
      [
        'Article 3',
        'renumbering',
        'Fines; renumbered, was Article 2, with other words',
        whole(2, 'Fines'),
        whole(3, 'Fines', dearer),
      ],
      [
        'Article 4',
        'renumbering',
        'Registers; renumbered, was Article 3, with the same words',
        whole(3, 'Registers'),
        whole(4, 'Registers'),
      ],
    ])
    expect(notes).toContain(
      'after.txt, Article 3: Stands under another number; taken as renumbered. What stands in it (3 provisions) goes with it, as one change.',
    )
  })

  it('an article that goes is one repeal, and one at another place is one move', async () => {
    const gone = await changesOf(actOf(['Scope', 'Fines', 'Licences']), actOf(['Scope', 'Licences']))
    expect(gone.changes?.map(([label, type, , from, to]) => [label, type, from, to])).toEqual([
      ['Article 2', 'repeal', whole(2, 'Fines'), 'absent'],
      ['Article 2', 'renumbering', whole(3, 'Licences'), whole(2, 'Licences')],
    ])
    const kept = `Bell Act\n\n${[whole(1, 'Scope'), whole(2, 'Fines'), whole(3, 'Licences')].join('\n\n').replaceAll('\n', '\n\n')}\n`
    const moved = `Bell Act\n\n${[whole(1, 'Scope'), whole(3, 'Licences'), whole(2, 'Fines')].join('\n\n').replaceAll('\n', '\n\n')}\n`
    const { changes } = await changesOf(kept, moved)
    expect(changes).toEqual([
      [
        'Article 3',
        'renumbering',
        'Licences; moved, was Article 3, with the same words',
        whole(3, 'Licences'),
        whole(3, 'Licences'),
      ],
    ])
  })

  it('what comes into a renumbered article from elsewhere stays a change of its own', async () => {
    const night = 'Where it rings at night, the bell is confiscated by the court.'
    const before = actOf(['Scope', 'Fines', 'Registers'])
    const after = actOf(['Scope', 'Licences', 'Fines', 'Registers'])
      .replace(`3. ${night}\n\n`, '')
      .replace('It may be prolonged once.', `It may be prolonged once.\n\n3. ${night}`)
    const { changes } = await changesOf(before, after)
    const own = changes?.filter(([, , , from, to]) => [from, to].includes(`3. ${night}`)) ?? []
    expect(own).toHaveLength(1)
    for (const [, , , from, to] of changes ?? []) {
      if (from !== `3. ${night}`) expect([from, to].join('\n')).not.toContain(night)
    }
  })

  it('a paragraph under another number is one change with the points in it', async () => {
    const points = '\n\n1) bells;\n\n2) gongs.'
    const before = `Bell Act\n\nArticle 1. Lists\n\n1. The first list is of the ministry.\n\n2. The second list names:${points}\n`
    const after = `Bell Act\n\nArticle 1. Lists\n\n1. The first list is of the ministry.\n\n2. A list of mayors goes in between.\n\n3. The second list names:${points}\n`
    const { changes } = await changesOf(before, after)
    expect(changes?.map(([label, type]) => [label, type])).toEqual([
      ['Article 1(2)', 'insertion'],
      ['Article 1(3)', 'renumbering'],
    ])
    expect(changes?.[1]?.[4]).toBe('3. The second list names:\n1) bells;\n2) gongs.')
  })
})

describe('the rows of a comparison', () => {
  const names = fc.shuffledSubarray(Object.keys(ARTICLES))
  const edited = fc.dictionary(
    fc.constantFrom(...Object.values(ARTICLES).flat()),
    fc.constantFrom('Quite other words stand here now.', 'A bell without a licence costs six units.'),
    { maxKeys: 3 },
  )

  it('are each in exactly one provision, and the roots keep their order', () => {
    fc.assert(
      fc.property(names, names, edited, (from, to, words) => {
        const { rows } = compareTexts(actOf(from), actOf(to, words), { language: 'en' })
        const seen = toWholeProvisions(rows)
        const within = seen.flatMap((one) => one.rows)
        expect(within).toHaveLength(rows.length)
        expect(new Set(within)).toEqual(new Set(rows))
        const places = seen.map(({ root }) => rows.indexOf(root))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        for (const { root, rows: parts } of seen) {
          expect(parts).toContain(root)
          if (parts.length > 1) expect(['unchanged', 'changed']).not.toContain(root.change)
          for (const side of ['before', 'after'] as const) {
            const eIds = root[side].map(({ eId }) => eId)
            for (const { eId } of parts.flatMap((part) => part[side])) {
              expect(eIds.some((one) => eId === one || eId.startsWith(`${one}__`))).toBe(true)
            }
          }
        }
      }),
    )
  })
})
