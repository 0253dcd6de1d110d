/** Real codes as material for known edits, read from the corpora beside the project where they are present. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
