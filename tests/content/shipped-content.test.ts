/** What is shipped in `content/`: without issues, in canonical form, and with links that lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readContentFolder } from '../../lib/import'
import {
  parseActFile,
  parseAmendingAct,
  parseCategories,
  parseCheckedActs,
  parsePressArticle,
  parseSources,
  writeActFile,
  writeAmendingAct,
  writeCategories,
  writeCheckedActs,
  writePressArticle,
  writeSources,
} from '../../lib/markdown'

import { isMessageKey, translatorFor } from '../../lib/view/translate'

const content = path.join(import.meta.dirname, '../../content')
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && path.basename(name) !== 'README.md')
  .sort()
const textOf = (file: string) => readFileSync(path.join(content, file), 'utf8')

function value<Value>(parsed: { value: Value | null; issues: unknown }): Value {
  expect(parsed.issues).toEqual([])
  if (parsed.value === null) throw new Error('no issue, but no value either')
  return parsed.value
}

/** In which act's file each change and each check stands. */
const actOf = new Map(
  files
    .filter((file) => path.basename(path.dirname(file)) === 'acts')
    .flatMap((file) =>
      (parseActFile(textOf(file), file).definitions ?? []).map(({ id }) => [id, path.basename(file, '.md')]),
    ),
)

function rewrite(file: string): string {
  const text = textOf(file)
  if (path.basename(path.dirname(file)) === 'acts') return writeActFile(value(parseActFile(text, file)))
  switch (path.basename(file)) {
    case 'amending-act.md':
      return writeAmendingAct(value(parseAmendingAct(text, file)))
    case 'categories.md':
      return writeCategories(value(parseCategories(text, file)))
    case 'sources.md':
      return writeSources(value(parseSources(text, file)))
    case 'checked-acts.md':
      return writeCheckedActs(value(parseCheckedActs(text, file)))
    case 'article.md':
      return writePressArticle(value(parsePressArticle(text, file)), (id) => actOf.get(id))
    default:
      throw new Error(`no writer for ${file}`)
  }
}

describe('the shipped content', () => {
  it('has the files of the first amending act', () => {
    expect(files).toHaveLength(27)
    expect(files.filter((file) => file.includes('acts/'))).toHaveLength(22)
  })

  it.each(files)('%s is given back byte for byte', (file) => {
    expect(rewrite(file)).toBe(textOf(file))
  })

  it('has no issues, 22 acts and 124 changes', async () => {
    const { dossiers, issues } = await readContentFolder(content)
    expect(issues).toEqual([])
    expect(dossiers.map((one) => [one.amendingAct.id, one.acts.length, one.modifications.length])).toEqual([
      ['kz-2016-28-vi', 22, 124],
    ])
  })

  it.each(files)('every link in %s leads to a file, and to an anchor in it', (file) => {
    const dead: string[] = []
    const links = [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const [target = '', anchor] = link.split('#')
      const aim = target === '' ? file : path.join(path.dirname(file), target)
      if (!existsSync(path.join(content, aim))) dead.push(link)
      else if (anchor !== undefined && !textOf(aim).includes(`<a id="${anchor}"></a>`)) dead.push(link)
    }
    expect(dead).toEqual([])
  })

  it('anchors notes to words only where these stand in the text, and says restated of every text', async () => {
    const { dossiers } = await readContentFolder(content)
    for (const { annotations, modifications } of dossiers) {
      const sides = modifications.flatMap((one) => [one.before, one.after])
      expect(new Set(sides.flatMap((side) => (side.kind === 'text' ? [side.status] : [])))).toEqual(
        new Set(['restated']),
      )
      const quoted = annotations.filter((note) => note.anchor?.quote)
      expect(quoted).toHaveLength(30)
      for (const { modification, anchor } of quoted) {
        const change = modifications.find((one) => one.id === modification)
        const side = anchor && change?.[anchor.side]
        expect(side?.kind === 'text' ? side.text : null).toContain(anchor?.quote?.exact)
      }
    }
  })
})

it('names the measures in English as the messages do, whose translations would else be of something else', () => {
  const english = translatorFor('en')
  const file = files.filter((name) => path.basename(name) === 'categories.md')
  expect(file).not.toEqual([])
  for (const name of file)
    for (const { slug, label } of value(parseCategories(textOf(name), name))) {
      const key = `labels.category.${slug}`
      expect([slug, isMessageKey(key) ? english(key) : null]).toEqual([slug, label])
    }
})
