/** Real codes as material for known edits, read from the corpora beside the project where they are present. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ModelAct, ModelArticle } from './model-act'

export const CORPORA = join(import.meta.dirname, '../../../shared/corpora')

export type TextPair = { readonly name: string; readonly before: Buffer; readonly after: Buffer }

/** @returns the pairs of whole acts of a corpora folder; none where it is absent. */
export function readPairs(folder: string): TextPair[] {
  const path = join(CORPORA, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .sort()
    .filter((name) => existsSync(join(path, name, 'before.md')) && existsSync(join(path, name, 'after.md')))
    .map((name) => ({
      name,
      before: readFileSync(join(path, name, 'before.md')),
      after: readFileSync(join(path, name, 'after.md')),
    }))
}

/** Two versions of one code out of different pairs: the folder and file of each. */
const APART: readonly (readonly [string, string])[] = [
  ['fr-codes/04-/before', 'fr-codes/02-/after'],
  ['fr-codes/02-/after', 'fr-codes/08-/after'],
  ['fr-codes/08-/after', 'fr-codes/10-/after'],
  ['fr-codes/04-/before', 'fr-codes/10-/after'],
  ['fr-codes/03-/before', 'fr-codes/06-/after'],
  ['fr-codes/06-/after', 'fr-codes/11-/before'],
  ['fr-codes/14-/after', 'fr-codes/15-/before'],
  ['fr-codes/17-/after', 'fr-codes/19-/before'],
]

/** @returns versions of one code that lie further apart, and sections of the D.C. Code; none where they are absent. */
export function furtherPairs(): TextPair[] {
  const apart = APART.flatMap(([before, after]) => {
    const [one, other] = [findVersion(before), findVersion(after)]
    if (one === null || other === null) return []
    return [{ name: `${before} to ${after}`, before: readFileSync(one), after: readFileSync(other) }]
  })
  return [...apart, ...readSections()]
}

/** "fr-codes/04-…/before": the file `before.md` in the folder whose name begins so. */
function findVersion(pattern: string): string | null {
  const [folder = '', start = '', side = ''] = pattern.split('/')
  const path = join(CORPORA, folder)
  if (!existsSync(path)) return null
  const name = readdirSync(path).find((one) => one.startsWith(start))
  return name === undefined ? null : join(path, name, `${side}.md`)
}

/** Sections put one behind the other as one act. */
function readSections(): TextPair[] {
  const file = join(CORPORA, 'dc-law/bulk-dev.jsonl.gz')
  if (!existsSync(file)) return []
  const sections = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly before: string; readonly after: string })
    .filter(({ before, after }) => before !== '' && after !== '')
  const whole = (side: 'before' | 'after') => Buffer.from(sections.map((one) => one[side]).join('\n\n'))
  return [{ name: 'dc-law', before: whole('before'), after: whole('after') }]
}

const ARTICLE: Readonly<Record<'fr' | 'de' | 'ru', RegExp>> = {
  fr: /^Article (\S+(?: bis| ter)?)$/,
  de: /^#+ §+ (\d+\w*)(?: (.*))?$/,
  ru: /^#+ Статья (\d+(?:-\d+)?)\. (.*)$/,
}

/** @returns the articles of a Markdown code, its paragraphs as they stand, chapter headings left out. */
export function readModelAct(text: string, language: 'fr' | 'de' | 'ru', most: number): ModelAct {
  const articles: ModelArticle[] = []
  let current: { number: string; title: string; lines: string[] } | null = null
  const finish = () => {
    if (current === null || current.lines.length === 0) return
    const identity = String(articles.length + 1)
    articles.push({
      origins: [identity],
      number: current.number,
      title: current.title,
      paragraphs: current.lines.map((line, index) => ({ origins: [`${identity}/${index}`], text: line })),
    })
  }
  for (const block of text.split(/\n\s*\n/)) {
    const line = block
      .replace(/\s*\n\s*/g, ' ')
      .replace(/^<a [^>]*><\/a>/, '')
      .trim()
    const match = ARTICLE[language].exec(line)
    if (match) {
      finish()
      current = { number: match[1] as string, title: match[2] ?? '', lines: [] }
    } else if (
      line !== '' &&
      !/^(?:#|LIVRE|TITRE|CHAPITRE|Livre|Titre|Chapitre|Section|Sous-section|Partie)/.test(line)
    ) {
      current?.lines.push(line)
    }
    if (articles.length >= most) break
  }
  finish()
  return { language, articles: articles.slice(0, most) }
}
