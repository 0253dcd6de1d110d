/** Holds the README against what is there: its commands run as they stand, its example and its numbers are the content's. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runTuzetu } from '../lib/cli/main'
import { PLAIN_TEMPLATE, TEMPLATES } from '../lib/export/templates'
import { importContent, readContentFolder } from '../lib/import'
import { openStore } from '../lib/store'
import { testStreams } from './lib/cli/streams'
import { type TemporaryFolder, temporaryFolder } from './lib/temporary-folder'

const root = path.join(import.meta.dirname, '..')
const textOf = (name: string) => readFileSync(path.join(root, name), 'utf8')
const readme = textOf('README.md')

/** The words of each `npm run --silent tuzetu -- …`, as a shell would give them. */
const COMMANDS = [...readme.matchAll(/^npm run --silent tuzetu -- (.*?)(?:\s+# .*)?$/gm)].map(
  ([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
)

describe('the commands of the README', () => {
  const before = process.env.TUZETU_DATABASE_URL
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
    process.env.TUZETU_DATABASE_URL = folder.file('tuzetu.db')
    const store = await openStore(folder.file('tuzetu.db'))
    await importContent(store, path.join(root, 'content'))
    await store.close()
  })
  afterAll(async () => {
    if (before === undefined) delete process.env.TUZETU_DATABASE_URL
    else process.env.TUZETU_DATABASE_URL = before
    await folder.remove()
  })

  it('show every command that does something', () => {
    expect([...new Set(COMMANDS.map(([name]) => name))].sort()).toEqual([
      '--help',
      'check',
      'compare',
      'export',
      'import',
    ])
  })

  it.each(COMMANDS.map((words) => [words] as const))('run as they stand: %j', async (argv) => {
    const words = argv.map((word, index) => {
      if (argv[index - 1] === '-o') return folder.file(word)
      return existsSync(path.join(root, word)) ? path.join(root, word) : word
    })
    const io = testStreams()
    const status = await runTuzetu(words, io)
    await new Promise(setImmediate)
    expect([status, io.err().replace(/^Wrote .*\n$/, '')]).toEqual([0, ''])
    if (!words.includes('-o')) expect(io.out()).not.toBe('')
  })
})

describe('the README', () => {
  it('shows a change as it stands in the content', async () => {
    const { dossiers } = await readContentFolder(path.join(root, 'content'))
    const modifications = dossiers.flatMap((dossier) => dossier.modifications)
    const change = modifications.find(({ id }) => id === 'arms-15-1')
    const [, before, after] = /^\| (The total number .*?) \| (The total number .*?) \|$/m.exec(readme) ?? []
    expect([before?.replaceAll('~~', ''), after?.replaceAll('**', '')]).toEqual(
      [change?.before, change?.after].map((side) => (side?.kind === 'text' ? side.text : undefined)),
    )
    const acts = new Set(modifications.map(({ act }) => act))
    expect(readme).toContain(`${modifications.length} changes in ${acts.size} acts; of two\nmore acts`)
    expect(dossiers.reduce((sum, dossier) => sum + dossier.amendments.length, 0)).toBe(acts.size + 2)
  })

  it('counts the layouts of houses', () => {
    const { length } = TEMPLATES.filter((template) => template !== PLAIN_TEMPLATE)
    expect([...readme.matchAll(/one of (\d+)/g)].map(([, count]) => Number(count))).toEqual([length, length])
  })

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, place = '']) => place)
    expect(links.length).toBeGreaterThan(4)
    expect(links.filter((place) => !existsSync(path.join(root, place)))).toEqual([])
  })

  it('asks for the Node.js that the store needs', () => {
    const nodeOf = (text: string) => (JSON.parse(text) as { engines: { node: string } }).engines.node
    const asked = nodeOf(textOf('package.json'))
    expect(asked).toBe(nodeOf(textOf('node_modules/prisma/package.json')))
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: { '': { engines: { node: string } } }
    }
    expect(lock.packages[''].engines.node).toBe(asked)
    const versions = asked.match(/\d+\.\d+/g)?.map((version) => version.replace(/\.0$/, ''))
    const words = `Node ${versions?.slice(0, -1).join(', ')}, ${versions?.at(-1)} or later`
    for (const page of ['README.md', 'CONTRIBUTING.md']) expect(textOf(page)).toContain(words)
  })
})
