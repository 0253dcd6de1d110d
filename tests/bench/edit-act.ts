/**
 * Known edits of an act: renumbering, moves, splits, joins, insertions, repeals and changed words. Every edit keeps the
 * identities, so the right alignment is known afterwards.
 */
import type { ModelAct, ModelArticle, ModelParagraph } from './model-act'
import type { SeededRandom } from './seeded-random'

/** How often each edit happens, per article (`words`: share of a touched paragraph's words at which an edit begins). */
export type EditMix = {
  readonly touched: number
  readonly words: number
  /** Most words that are changed at once; 1 where it is not given. */
  readonly run?: number
  readonly insert: number
  readonly repeal: number
  readonly move: number
  readonly split: number
  readonly join: number
  readonly renumber: boolean
}

export const EDIT_MIXES: Readonly<Record<'scattered' | 'renumbered' | 'rewritten', EditMix>> = {
  scattered: {
    touched: 0.05,
    words: 0.1,
    insert: 0.01,
    repeal: 0.01,
    move: 0.005,
    split: 0.005,
    join: 0.005,
    renumber: false,
  },
  renumbered: {
    touched: 0.15,
    words: 0.12,
    insert: 0.05,
    repeal: 0.04,
    move: 0.02,
    split: 0.02,
    join: 0.02,
    renumber: true,
  },
  rewritten: {
    touched: 0.9,
    words: 0.45,
    insert: 0.06,
    repeal: 0.06,
    move: 0.03,
    split: 0.02,
    join: 0.02,
    renumber: false,
  },
}

/** Phrases replaced, put in and taken out as amending laws do: one or two a paragraph, of about as many words as in the corpora. */
export const PHRASES: EditMix = { ...EDIT_MIXES.scattered, words: 0.04, run: 8 }

export type EditedAct = { readonly act: ModelAct; readonly moved: ReadonlySet<string> }

/**
 * @param foreign articles of the same language from which inserted ones are taken.
 * @returns the edited act and the identities of the articles that were moved.
 */
export function editAct(
  act: ModelAct,
  mix: EditMix,
  foreign: readonly ModelArticle[],
  random: SeededRandom,
): EditedAct {
  const vocabulary = act.articles
    .flatMap((article) => article.paragraphs.flatMap(({ text }) => text.split(' ')))
    .slice(0, 5000)
  let articles: ModelArticle[] = []
  for (let index = 0; index < act.articles.length; index++) {
    const article = touch(act.articles[index] as ModelArticle, mix, vocabulary, random)
    const following = act.articles[index + 1]
    if (random.chance(mix.repeal)) continue
    if (random.chance(mix.insert)) articles.push(inserted(random.pick(foreign), `${article.number}-9`))
    if (following && random.chance(mix.join) && article.paragraphs.length > 0) {
      articles.push(joinArticles(article, touch(following, mix, vocabulary, random)))
      index++
    } else if (random.chance(mix.split)) articles.push(...splitArticle(article))
    else articles.push(article)
  }
  const moved = new Set<string>()
  for (let count = Math.round(articles.length * mix.move); count > 0; count--) {
    const from = random.below(articles.length)
    const [article] = articles.splice(from, 1) as [ModelArticle]
    const distance = 5 + random.below(Math.max(1, articles.length >> 2))
    const to = (from + distance) % (articles.length + 1)
    articles.splice(to, 0, article)
    for (const origin of article.origins) moved.add(origin)
  }
  if (mix.renumber) articles = articles.map((article, index) => ({ ...article, number: String(index + 1) }))
  return { act: { ...act, articles }, moved }
}

function touch(
  article: ModelArticle,
  mix: EditMix,
  vocabulary: readonly string[],
  random: SeededRandom,
): ModelArticle {
  const paragraphs = article.paragraphs.map((paragraph) =>
    random.chance(mix.touched)
      ? { ...paragraph, text: changeWords(paragraph.text, mix, vocabulary, random) }
      : paragraph,
  )
  return { ...article, paragraphs }
}

/** Replaces, removes and adds words; the first word, which may be a number, stays. */
function changeWords(
  text: string,
  { words: share, run = 1 }: EditMix,
  vocabulary: readonly string[],
  random: SeededRandom,
): string {
  const words = text.split(' ')
  const length = () => (run === 1 ? 1 : 1 + random.below(run))
  const others = () => Array.from({ length: length() }, () => random.pick(vocabulary))
  const kept = words.slice(0, 1)
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string
    if (!random.chance(share)) {
      kept.push(word)
    } else if (random.chance(0.7)) {
      kept.push(...others())
      at += length() - 1
    } else if (random.chance(0.5)) kept.push(word, ...others())
    else at += length() - 1
  }
  return kept.join(' ')
}

function inserted(source: ModelArticle, number: string): ModelArticle {
  return {
    origins: [],
    number,
    title: source.title,
    paragraphs: source.paragraphs.map(({ text }) => ({ origins: [], text })),
  }
}

/** One article into two at a paragraph, or one paragraph into two at a sentence. */
function splitArticle(article: ModelArticle): ModelArticle[] {
  const { paragraphs } = article
  if (paragraphs.length >= 4) {
    const middle = paragraphs.length >> 1
    return [
      { ...article, paragraphs: paragraphs.slice(0, middle) },
      { ...article, number: `${article.number}-1`, paragraphs: paragraphs.slice(middle) },
    ]
  }
  const split = paragraphs.flatMap((paragraph) => splitParagraph(paragraph))
  return [{ ...article, paragraphs: split }]
}

const SHORTEST_HALF = 40

function splitParagraph(paragraph: ModelParagraph): ModelParagraph[] {
  const at = paragraph.text.search(/(?<=\p{Ll}{3}\.) (?=\p{Lu})/u)
  if (at < SHORTEST_HALF || paragraph.text.length - at < SHORTEST_HALF) return [paragraph]
  return [
    { ...paragraph, text: paragraph.text.slice(0, at) },
    { ...paragraph, text: paragraph.text.slice(at + 1) },
  ]
}

/** Two articles into one that has the first one's number and title. */
function joinArticles(first: ModelArticle, second: ModelArticle): ModelArticle {
  return {
    ...first,
    origins: [...first.origins, ...second.origins],
    paragraphs: [...first.paragraphs, ...second.paragraphs],
  }
}
