import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { type BroughtFile, type DraftOptions, readDraft } from '../../../../lib/import'
import type { Dossier } from '../../../../lib/model'
import { buildBroughtDossier } from '../../brought-dossier'
import { buildDossier, textSide } from '../../dossier-builder'
import { hostileText } from '../../export/hostile-text'
import { readShipped } from '../../export/shipped-rows'
import { aknOf, brought, contentOf, jsonOf, textOf } from './draft-files'

const BEFORE =
  'Статья 1. Звонок\n\n1. Штраф 5 МРП.\n\n2. Звонок «громкий».\n\nСтатья 2. Лампа\n\n1. Белая лампа светит всегда и везде.\n\nСтатья 3. Руль\n\n1. Прямой.\n'
const AFTER =
  'Статья 1. Звонок\n\n1. Штраф 50 МРП.\n\n2. Звонок "громкий".\n\nСтатья 2-1. Лампа\n\n1. Белая лампа светит всегда и везде.\n\nСтатья 4. Седло\n\n1. Мягкое.\n'

async function issueOf(files: readonly BroughtFile[], options: DraftOptions = {}) {
  const { kind, draft, issues } = await readDraft(files, options)
  expect(draft).toBeNull()
  return [kind, ...issues.map(({ rule, message }) => `${rule}: ${message}`)]
}

describe('what kind of draft a file becomes', () => {
  it.each([
    ['json', jsonOf(buildDossier(), 'a.txt')],
    ['akn', aknOf(buildDossier(), 'a.txt')],
    ['content', contentOf(buildBroughtDossier(), 'a.txt')],
  ])('%s, by its content and not by its name', async (kind, file) => {
    const read = await readDraft([file])
    expect([read.kind, read.issues]).toEqual([kind, []])
    expect(read.draft?.dossier.modifications.length).toBeGreaterThan(0)
  })

  it.each([
    ['a page', '<html><p>x</p></html>'],
    ['a page with a document type', '\ufeff <!DOCTYPE  HTML><p>x</p>'],
    ['a declaration before it', '<?xml version="1.0" encoding="utf-8"?>\n<html><p>x</p></html>'],
    ['a comment before it', '<!-- a > b -- c -->\n<html><p>x</p></html>'],
    ['all of them', '<?xml version="1.0"?><!---->\n<!-- < -->\t<?style a?> <!doctype html><html></html>'],
    ['many comments', `${'<!---->'.repeat(2_000)}<html><p>x</p></html>`],
  ])('table, where it is %s', async (_, text) => {
    expect(await issueOf([brought('a.txt', text)])).toEqual(['table', expect.any(String)])
  })

  it.each([
    ['a comment that does not end', '<!-- <html>'],
    ['a declaration that does not end', '<?xml version="1.0" <html>'],
    ['a page inside a comment', '<!--<html>--><p>x</p>'],
    ['a page behind a word', '<!-- -->x<html>'],
    ['the ends of comments repeated', `<${'!---->'.repeat(200)}`],
    ['comments repeated', `${'<!---->'.repeat(200)}<p>`],
    ['beginnings of comments repeated', '<!--'.repeat(16_000)],
  ])('none, where it is %s', async (_, text) => {
    const [kind, issue] = await issueOf([brought('a.txt', text)])
    expect([kind, issue]).toEqual([null, expect.stringMatching(/^kind-not-known: /)])
  })

  it('is said in one sentence where there is none', async () => {
    expect(await issueOf([])).toEqual([null, expect.stringMatching(/^nothing: No file was given; /)])
    expect(await issueOf([brought('a.txt', '')])).toEqual([null, 'empty: The file is empty.'])
    expect(await issueOf([brought('a.txt', 'Article 1')])).toEqual([
      null,
      expect.stringMatching(/^kind-not-known: The file is none of what becomes a draft: a content folder/),
    ])
    expect(await issueOf([brought('a.pdf', '%PDF-1.4')])).toEqual([
      null,
      expect.stringMatching(/^kind-not-known: A PDF alone does not become a draft/),
    ])
    const zip = { name: 'a.zip', bytes: zipSync({ 'a.txt': strToU8('x') }) }
    expect(await issueOf([zip])).toEqual([
      null,
      expect.stringMatching(/^kind-not-known: The archive holds no amending-act\.md/),
    ])
    const three = [brought('a', 'x'), brought('b', 'x'), brought('c', 'x')]
    expect(await issueOf(three)).toEqual([null, expect.stringMatching(/^too-many-files: 3 files were given/)])
    expect(await issueOf([brought('a.json', '{}')], { as: 'editions' })).toEqual([
      'editions',
      'second-missing: Two editions are compared; the second file is missing.',
    ])
    expect(await issueOf(three.slice(1), { as: 'json' })).toEqual([
      'json',
      'too-many-files: 2 files were given; one file can be read as json.',
    ])
  })

  it('is not asked of what is too large', async () => {
    const large = { name: 'a.json', bytes: new Uint8Array(33 * 1024 * 1024) }
    expect(await issueOf([large])).toEqual([
      null,
      'file-too-large: “a.json” is too large; at most 32 MB are read.',
    ])
  })

  it('is ended when it takes too long', async () => {
    const law = Array.from({ length: 4_000 }, (_, at) => `Article ${at}. X\n\n1. ${'word '.repeat(at % 90)}`)
    const files = [brought('a.txt', law.join('\n\n')), brought('b.txt', law.reverse().join('\n\n'))]
    const { draft, issues } = await readDraft(files, {}, 1)
    expect(draft).toBeNull()
    expect(issues.map(({ rule }) => rule)).toEqual(['out-of-time'])
  })
})

describe('a dossier of ours', () => {
  it.each([
    ['JSON', jsonOf],
    ['the Markdown folder', contentOf],
    ['Akoma Ntoso', aknOf],
  ])('as %s: export, import, export of the 2016 package gives the same bytes', async (_, write) => {
    const { dossier } = await readShipped()
    const file = write(dossier)
    const { draft, issues } = await readDraft([file])
    expect([issues, draft?.issues]).toEqual([[], []])
    expect(draft?.dossier).toEqual(dossier)
    expect(Buffer.compare(write(draft?.dossier as Dossier).bytes, file.bytes)).toBe(0)
  })

  it('comes back where little is known of it, too', async () => {
    const dossier = buildBroughtDossier()
    for (const write of [jsonOf, contentOf, aknOf]) {
      const { draft, issues } = await readDraft([write(dossier)])
      expect(issues).toEqual([])
      expect(textOf(jsonOf(draft?.dossier as Dossier))).toBe(textOf(jsonOf(dossier)))
    }
  })

  it('reads the files of a folder as it reads the archive', async () => {
    const { dossier } = await readShipped()
    const { writeDossierFiles } = await import('../../../../lib/markdown')
    const files = writeDossierFiles(dossier).map(({ path, text }) => brought(`kz-2016-28-vi/${path}`, text))
    expect((await readDraft(files)).draft?.dossier).toEqual(dossier)
    // Without a folder around them, their own identifier is one.
    const bare = files.map(({ name, bytes }) => ({ name: name.replace('kz-2016-28-vi/', ''), bytes }))
    expect((await readDraft(bare)).draft?.dossier).toEqual(dossier)
  })

  it('names every issue of a folder by its file', async () => {
    const { writeDossierFiles } = await import('../../../../lib/markdown')
    const files = writeDossierFiles(buildDossier())
      .filter(({ path }) => path !== 'categories.md')
      .map(({ path, text }) => brought(`kz-2020-99-vi/${path}`, text.replace('substitution', 'sbstitution')))
    const { draft, issues } = await readDraft(files)
    expect(draft).toBeNull()
    expect(issues.map(({ file, rule }) => [file, rule])).toEqual(
      expect.arrayContaining([
        ['kz-2020-99-vi/categories.md', 'missing-file'],
        ['kz-2020-99-vi/acts/bicycle-code.md', 'unknown-type'],
      ]),
    )
  })

  it('refuses archives that are hostile, each with one sentence', async () => {
    const acts = Array.from({ length: 1_200 }, (_, at) => [`x/acts/a${at}.md`, strToU8('x')])
    const many = zipSync(Object.fromEntries([['x/amending-act.md', strToU8('x')], ...acts]))
    expect(await issueOf([{ name: 'a.zip', bytes: many }])).toEqual([
      'content',
      'too-many-entries: The archive holds 1201 files; at most 1000 are read.',
    ])
    const bomb = zipSync({ 'x/amending-act.md': new Uint8Array(60_000_000) }, { level: 9 })
    expect(await issueOf([{ name: 'a.zip', bytes: bomb }])).toEqual([
      null,
      expect.stringMatching(/^archive-too-large: The part “x\/amending-act\.md”/),
    ])
    const outward = zipSync({ '../amending-act.md': strToU8('x') })
    expect(await issueOf([{ name: 'a.zip', bytes: outward }])).toEqual([
      null,
      'unsafe-path: The archive holds a file whose name leads out of the archive; it is not opened.',
    ])
    const { bytes } = contentOf(buildDossier())
    expect(await issueOf([{ name: 'a.zip', bytes: bytes.slice(0, 900) }])).toEqual([
      null,
      'archive-damaged: The archive is damaged or cut off and cannot be opened.',
    ])
  })
})

describe('Akoma Ntoso of ours', () => {
  it('carries any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (before, after) => {
        const [first, ...rest] = buildDossier().modifications
        if (first === undefined) throw new Error('no modification')
        const one = { ...first, before: textSide(`a${before}`), after: textSide(`b${after}`), topic: after }
        const dossier = { ...buildDossier(), annotations: [], modifications: [one, ...rest] }
        const { draft, issues } = await readDraft([aknOf(dossier)])
        expect(issues).toEqual([])
        expect(draft?.dossier.modifications[0]).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })

  it('takes the texts from the body, where they are edited', async () => {
    const file = brought(
      'a.akn',
      textOf(aknOf(buildDossier())).replaceAll('fine of 50 to 100', 'fine of 60 to 100'),
    )
    const { draft } = await readDraft([file])
    const after = draft?.dossier.modifications[0]?.after
    expect(
      after?.kind === 'text' && after.text.startsWith('Riding without a bell is punished by a fine of 60'),
    ).toBe(true)
    // The note on those words has lost its place, and that is said.
    expect(draft?.issues.map(({ rule }) => rule)).toEqual(['quote-not-found'])
  })

  it('says where the standard part and the data differ', async () => {
    const text = textOf(aknOf(buildDossier())).replace('type="repeal"', 'type="split"')
    const { draft } = await readDraft([brought('a.akn', text)])
    expect(draft?.issues.map(({ message }) => message)).toEqual([
      'mod_4 says the type is “split”, the data beside it “repeal” (Article 3(2)(1-1)); make them agree',
    ])
  })

  it('refuses a file whose body lacks a text', async () => {
    const text = textOf(aknOf(buildDossier())).replace('eId="chg_1__new"', 'eId="chg_1__gone"')
    expect(await issueOf([brought('a.akn', text)])).toEqual([
      'akn',
      'text-missing: The body has no “#chg_1__new”, to which the data lead.',
    ])
  })
})

describe('Akoma Ntoso of others', () => {
  const document = (modifications: string, body = ''): BroughtFile =>
    brought(
      'law.xml',
      `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/kz/act/2021-03-01/7-VII/!main"/><FRBRuri value="/akn/kz/act/2021-03-01/7-VII"/></FRBRWork><FRBRExpression><FRBRlanguage language="rus"/></FRBRExpression></identification><lifecycle source="#x"><eventRef eId="e1" date="2021-06-01" source="#x" type="amendment"/></lifecycle><analysis source="#x"><activeModifications>${modifications}</activeModifications></analysis><temporalData source="#x"><temporalGroup eId="p1"><timeInterval start="#e1" refersTo="#x"/></temporalGroup></temporalData><references source="#x"><passiveRef eId="r" href="/akn/kz/act/2010-03-01/17-IV" showAs="Кодекс о велосипедах"/></references></meta><preface><p><docTitle>О звонках</docTitle></p></preface><body>${body}</body></act></akomaNtoso>`,
    )
  const CODE = '/akn/kz/act/2010-03-01/17-IV'

  it('gives type, place, texts and day, and says what it does not understand', async () => {
    const { draft, issues } = await readDraft([
      document(
        `<textualMod type="substitution" eId="m1"><source href="#mod_1"/><destination href="${CODE}/!main#art_12-1__part_1"/><force period="#p1"/><old>пять</old><new href="#q1"/></textualMod>
<textualMod type="repeal" eId="m2"><source href="#x"/><destination href="${CODE}/!main~art_3"/></textualMod>
<textualMod type="insertion" eId="m3"><source href="#mod_3"/><destination href="${CODE}/!main#art_5" pos="after"/><destination href="${CODE}/!main#art_5-1"/></textualMod>
<textualMod type="vanishing" eId="m4"><source href="#x"/><destination href="${CODE}#art_9"/></textualMod>
<forceMod type="entryIntoForce" eId="f1"><source href="#x"/></forceMod>`,
        '<p><mod eId="mod_1">слово <quotedText eId="q0">«пять»</quotedText> заменить <quotedText eId="q1">десять</quotedText></mod></p><p><mod eId="mod_3">дополнить <quotedStructure eId="q3"><article><num>Статья 5-1.</num><content><p>Руль прямой.</p></content></article></quotedStructure></mod></p>',
      ),
    ])
    expect(issues).toEqual([])
    const { amendingAct, acts, modifications } = draft?.dossier ?? buildDossier()
    expect(amendingAct).toMatchObject({
      id: 'kz-act-2021-03-01-7-vii',
      name: 'О звонках',
      country: 'kz',
      number: '7-VII',
      adopted: { value: '2021-03-01' },
      title: { ru: { value: 'О звонках' } },
      status: 'enacted',
    })
    expect(acts).toEqual([
      {
        id: 'kz-act-2010-03-01-17-iv',
        kind: 'act',
        title: { ru: 'Кодекс о велосипедах' },
        date: '2010-03-01',
        number: '17-IV',
      },
    ])
    const shown = modifications.map(({ label, type, before, after, commencement }) => [
      label,
      type,
      before.kind === 'text' ? before.text : before.kind,
      after.kind === 'text' ? after.text : after.kind,
      commencement.kind === 'on-date' ? commencement.date : commencement.kind,
    ])
    expect(shown).toEqual([
      ['Article 12-1(1)', 'substitution', 'пять', 'десять', '2021-06-01'],
      ['Article 3', 'repeal', 'unknown', 'absent', 'unknown'],
      ['Article 5-1', 'insertion', 'absent', 'Статья 5-1. Руль прямой.', 'unknown'],
    ])
    expect(
      draft?.notes.filter(({ kind }) => kind === 'left-out').map(({ place, says }) => [place, says]),
    ).toEqual([
      ['m4', '“vanishing” is no type of textual modification.'],
      ['f1', 'The forceMod is no change of a text.'],
    ])
    expect(draft?.notes.filter(({ place, kind }) => place === 'm3' && kind === 'inferred')).toHaveLength(2)
  })

  it('knows an act of the library by its day and number', async () => {
    const file = document(
      `<textualMod type="repeal"><source href="#x"/><destination href="${CODE}#art_3"/></textualMod>`,
    )
    const { draft } = await readDraft([file], { knownActs: buildDossier().acts })
    expect(draft?.dossier.acts).toEqual(buildDossier().acts.slice(0, 1))
  })

  it('says that a document has none', async () => {
    expect(await issueOf([document('')])).toEqual(['akn', expect.stringMatching(/^no-modifications: /)])
    expect(await issueOf([brought('a.xml', '<akomaNtoso><act>')])).toEqual([
      'akn',
      expect.stringMatching(/^xml-not-well-formed: /),
    ])
  })
})

describe('two editions', () => {
  it('become what was seen, and nobody’s work', async () => {
    const { kind, draft } = await readDraft([brought('old.txt', BEFORE), brought('new.txt', AFTER)], {
      id: 'bells',
      name: 'Bells',
      act: 'bell-law',
      asOf: { after: '2020-01-01' as never },
    })
    expect(kind).toBe('editions')
    const { dossier, notes } = draft ?? { dossier: buildDossier(), notes: [] }
    const shown = dossier.modifications.map(({ label, type, topic, before, after }) => [
      label,
      type,
      topic,
      before.kind === 'text' ? before.text : before.kind,
      after.kind === 'text' ? after.text : after.kind,
    ])
    expect(shown).toEqual([
      ['Article 1(1)', 'substitution', 'Звонок', '1. Штраф 5 МРП.', '1. Штраф 50 МРП.'],
      [
        'Article 2-1',
        'renumbering',
        'Лампа; renumbered, was Article 2, with the same words',
        'Статья 2. Лампа\n1. Белая лампа светит всегда и везде.',
        'Статья 2-1. Лампа\n1. Белая лампа светит всегда и везде.',
      ],
      ['Article 3', 'repeal', 'Руль', 'Статья 3. Руль\n1. Прямой.', 'absent'],
      ['Article 4', 'insertion', 'Седло', 'absent', 'Статья 4. Седло\n1. Мягкое.'],
    ])
    for (const one of dossier.modifications) {
      expect([one.observed, one.attribution.certainty, one.commencement.kind]).toEqual([
        true,
        'unknown',
        'unknown',
      ])
      expect(one.before.asOf).toBeUndefined()
      expect(one.after.asOf).toBe('2020-01-01')
    }
    expect(new Set(dossier.modifications.map(({ id }) => id)).size).toBe(4)
    expect(dossier.amendments[0]).toMatchObject({
      proof: { kind: 'comparison' },
      articlesAmended: ['1', '2-1', '3', '4'],
    })
    expect(dossier.sources.map(({ kind, title }) => [kind, title])).toEqual([
      ['brought-file', 'old.txt'],
      ['brought-file', 'new.txt'],
    ])
    expect(dossier.actVersions?.map(({ text, asOf, status }) => [text, asOf, status])).toEqual([
      [BEFORE, undefined, 'unverified'],
      [AFTER, '2020-01-01', 'unverified'],
    ])
    expect(notes.filter(({ kind }) => kind === 'left-out').map(({ place, text }) => [place, text])).toEqual([
      ['new.txt, Article 1(2)', '2. Звонок [«громкий»/"громкий"].'],
    ])
  })

  it('keep differences of typography on request', async () => {
    const { draft } = await readDraft([brought('old.txt', BEFORE), brought('new.txt', AFTER)], {
      keepEditorial: true,
    })
    expect(draft?.dossier.modifications.map(({ label }) => label)).toContain('Article 1(2)')
    expect(draft?.notes.some(({ kind }) => kind === 'left-out')).toBe(false)
  })

  it('become a draft that comes back from every file of ours', async () => {
    const { draft } = await readDraft([brought('old.txt', BEFORE), brought('new.txt', AFTER)])
    const dossier = draft?.dossier as Dossier
    for (const write of [jsonOf, contentOf, aknOf]) {
      const again = await readDraft([write(dossier)])
      expect([again.issues, again.draft?.issues]).toEqual([[], []])
      expect(textOf(jsonOf(again.draft?.dossier as Dossier))).toBe(textOf(jsonOf(dossier)))
    }
  })

  it('that are one text are a draft without a change', async () => {
    const { draft } = await readDraft([brought('a.txt', BEFORE), brought('b.txt', BEFORE)])
    expect(draft?.dossier.modifications).toEqual([])
  })
})
