/** No word of the interface stands in the code of a page: each comes from the messages, in the reader's language. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

const app = path.join(import.meta.dirname, '../../app')
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))

/** Attributes that people read or hear. */
const READ = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'label',
  'placeholder',
  'title',
  'data-label',
  'data-copied',
])

/** Words written into the JSX of a file, with their lines. */
function wordsIn(name: string): string[] {
  const text = readFileSync(path.join(app, name), 'utf8')
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const report = (node: ts.Node, words: string) => {
    if (!/\p{L}{2}/u.test(words)) return
    found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text)
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      report(node, node.expression.text)
    if (
      ts.isJsxAttribute(node) &&
      READ.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      report(node, node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('the pages', () => {
  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(30)
  })

  it.each(files)('%s has no words of its own', (name) => {
    expect(wordsIn(name)).toEqual([])
  })
})
