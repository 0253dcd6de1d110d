/** What the comparison is measured on: whole codes with scattered edits, and acts rewritten throughout. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EDIT_MIXES, type EditMix, editAct, PHRASES } from './edit-act'
import { generateAct } from './generate-act'
import { type KnownLine, type ModelAct, type ModelArticle, writeAct } from './model-act'
import { CORPORA, readModelAct, type TextPair } from './real-acts'
import { SeededRandom } from './seeded-random'

/** A pair whose right alignment is known. */
export type KnownPair = {
  readonly name: string
  readonly mix: keyof typeof EDIT_MIXES
  readonly before: string
  readonly after: string
  readonly beforeLines: readonly KnownLine[]
  readonly afterLines: readonly KnownLine[]
  readonly moved: ReadonlySet<string>
}

/** Bytes from which an act counts as a whole code. */
const WHOLE_CODE = 900_000

/** Codes of about a megabyte and more in which one paragraph in twenty was touched: real ones where they are present. */
export function scatteredCodes(): TextPair[] {
  return editedCodes('scattered edits', EDIT_MIXES.scattered)
}

/** The same codes with phrases changed as amending laws change them. */
export function amendedCodes(): TextPair[] {
  return editedCodes('phrases', PHRASES)
}

function editedCodes(edits: string, mix: EditMix): TextPair[] {
  const pairs = sources(Number.POSITIVE_INFINITY).map(({ name, act, foreign }, index) => {
    const edited = editAct(act, mix, foreign, new SeededRandom(index + 3))
    return {
      name: `${name}, ${edits}`,
      before: bytes(writeAct(act).text),
      after: bytes(writeAct(edited.act).text),
    }
  })
  return pairs.filter(({ before }) => before.length >= WHOLE_CODE)
}

/** Acts of a few hundred kilobytes, nine paragraphs in ten rewritten. */
export function rewrittenActs(): TextPair[] {
  return sources(400).map(({ name, act, foreign }) => {
    const edited = editAct(act, EDIT_MIXES.rewritten, foreign, new SeededRandom(11))
    return {
      name: `${name}, rewritten`,
      before: bytes(writeAct(act).text),
      after: bytes(writeAct(edited.act).text),
    }
  })
}

/** One rewritten act and one twice as long. */
export function doubledActs(): readonly [TextPair, TextPair] {
  const pair = (count: number) => {
    const random = new SeededRandom(17)
    const act = generateAct('en', count, random)
    const edited = editAct(act, EDIT_MIXES.rewritten, act.articles.slice(0, 40), random)
    return {
      name: `${count} articles`,
      before: bytes(writeAct(act).text),
      after: bytes(writeAct(edited.act).text),
    }
  }
  return [pair(400), pair(800)]
}

/** Every source with every mix of edits, by two seeds. */
export function knownPairs(): KnownPair[] {
  const pairs: KnownPair[] = []
  for (const { name, act, foreign } of sources(500)) {
    const { text: before, lines: beforeLines } = writeAct(act)
    for (const mix of Object.keys(EDIT_MIXES) as (keyof typeof EDIT_MIXES)[]) {
      for (const seed of [7, 8]) {
        const { act: edited, moved } = editAct(act, EDIT_MIXES[mix], foreign, new SeededRandom(seed))
        const { text: after, lines: afterLines } = writeAct(edited)
        pairs.push({ name, mix, before, after, beforeLines, afterLines, moved })
      }
    }
  }
  return pairs
}

/** About a megabyte in English. */
const GENERATED_ARTICLES = 1200

type Source = { readonly name: string; readonly act: ModelAct; readonly foreign: readonly ModelArticle[] }

/** Generated acts, and real codes where they are present; inserted articles come from another part or code. */
function sources(most: number): Source[] {
  const made = (['en', 'ru'] as const).map((language) => ({
    name: `generated ${language}`,
    act: generateAct(language, Math.min(most, GENERATED_ARTICLES), new SeededRandom(1)),
    foreign: generateAct(language, 100, new SeededRandom(99)).articles,
  }))
  const real = [
    realSource('fr', 'fr-codes/15-code-penal-2002-01-01-penal-euro-361-edits/before.md', most),
    realSource('fr', 'fr-codes/17-code-civil-2021-12-24-civil-small-edit/before.md', most),
    realSource('de', 'de-bundesgit/09-bgb-bgb-button-edit/before.md', most),
    realSource('de', 'de-bundesgit/07-stgb-stgb-small-edit/before.md', most),
    realSource('de', 'de-bundesgit/12-sgb_5-sgb5-large/before.md', most),
    realSource('ru', 'kz-tax-code/full.md', most),
  ]
  return [...made, ...real.flat()]
}

function realSource(language: 'fr' | 'de' | 'ru', path: string, most: number): Source[] {
  const file = join(CORPORA, path)
  if (!existsSync(file)) return []
  const act = readModelAct(readFileSync(file, 'utf8'), language, Number.POSITIVE_INFINITY)
  const kept = Math.min(most, act.articles.length - 50)
  const name = path.split('/')[1]?.replace(/^\d+-|-.*|\.md/g, '') ?? path
  return [
    {
      name: `${language} ${name}`,
      act: { ...act, articles: act.articles.slice(0, kept) },
      foreign: act.articles.slice(kept),
    },
  ]
}

function bytes(text: string): Buffer {
  return Buffer.from(text)
}
