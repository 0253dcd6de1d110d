/**
 * Holds the import lines of the code against the one direction of ARCHITECTURE.md: each folder may import only what its
 * row names. A library has one importer, so that swapping it is one folder's work.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Row = { readonly folders: readonly string[]; readonly packages: readonly string[] }

const ALLOWED: Readonly<Record<string, Row>> = {
  'lib/model': { folders: [], packages: [] },
  'lib/markdown': {
    folders: ['lib/model', 'lib/anchors'],
    packages: ['unified', 'remark-parse', 'mdast', 'unist'],
  },
  'lib/diff': { folders: ['lib/model'], packages: ['diff'] },
  'lib/deltas': { folders: ['lib/model'], packages: [] },
  'lib/access': { folders: [], packages: [] },
  'lib/anchors': { folders: ['lib/model', 'lib/diff'], packages: [] },
  'lib/editing': { folders: ['lib/model', 'lib/anchors'], packages: [] },
  'lib/search': { folders: [], packages: [] },
  'lib/store': {
    folders: ['lib/model', 'lib/search'],
    packages: ['@prisma/client', '@prisma/adapter-libsql', '@libsql/client'],
  },
  'lib/import': {
    folders: ['lib/model', 'lib/anchors', 'lib/markdown', 'lib/diff', 'lib/store'],
    packages: ['csv-parse', 'parse5', 'saxes', 'yauzl', 'unpdf', 'tsx'],
  },
  'lib/view': {
    folders: ['lib/model', 'lib/anchors', 'lib/diff', 'lib/deltas', 'lib/search', 'lib/store'],
    packages: ['use-intl'],
  },
  'lib/export': {
    folders: ['lib/model', 'lib/anchors', 'lib/markdown', 'lib/diff', 'lib/deltas', 'lib/store', 'lib/view'],
    packages: ['csv-stringify', 'fflate', 'fontkit', 'pdfkit'],
  },
  'lib/cli': {
    folders: [
      'lib/model',
      'lib/access',
      'lib/diff',
      'lib/store',
      'lib/markdown',
      'lib/import',
      'lib/view',
      'lib/export',
    ],
    packages: ['tsx'],
  },
  prisma: { folders: ['lib/store', 'lib/import', 'lib/cli'], packages: [] },
  app: {
    folders: [
      'lib/model',
      'lib/access',
      'lib/anchors',
      'lib/editing',
      'lib/diff',
      'lib/deltas',
      'lib/store',
      'lib/import',
      'lib/view',
      'lib/export',
    ],
    packages: ['next', 'react', 'd3-array', 'd3-scale', 'd3-shape'],
  },
}

/** A part of a folder with a face of its own: who only reads documents need not load the database with them. */
const FACES = new Set([path.join('lib', 'import', 'documents')])

const root = path.join(import.meta.dirname, '..')
const SOURCE = /\.(ts|tsx|mjs)$/
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => SOURCE.test(name) && !name.includes(`${path.sep}generated${path.sep}`))
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** The folder of the table an import leads to; the package's name for anything outside; null for Node's own modules. */
function target(file: string, specifier: string): { folder: string } | { package: string } | null {
  if (specifier.startsWith('node:')) return null
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) {
    const [scope = '', name = ''] = specifier.split('/')
    return { package: scope.startsWith('@') ? `${scope}/${name}` : scope }
  }
  const place = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.relative(root, path.resolve(root, path.dirname(file), specifier))
  const [top = '', second = ''] = place.split(path.sep)
  return { folder: top === 'lib' ? `${top}/${second}` : top }
}

describe('one direction', () => {
  it.each(Object.keys(ALLOWED))('%s imports only what its row allows', (folder) => {
    const row = ALLOWED[folder] as Row
    const wrong: string[] = []
    const files = sourcesIn(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      for (const specifier of importsOf(file)) {
        const found = target(file, specifier)
        if (found === null) continue
        const allowed =
          'folder' in found
            ? found.folder === folder || row.folders.includes(found.folder)
            : row.packages.includes(found.package)
        if (!allowed) wrong.push(`${file} imports ${specifier}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('names every folder of lib', () => {
    const folders = readdirSync(path.join(root, 'lib')).map((name) => `lib/${name}`)
    expect(folders.filter((folder) => !(folder in ALLOWED))).toEqual([])
  })

  it('reaches another folder of lib only through its index', () => {
    const deep: string[] = []
    for (const folder of Object.keys(ALLOWED)) {
      for (const file of sourcesIn(folder)) {
        for (const specifier of importsOf(file)) {
          if (!specifier.startsWith('.') && !specifier.startsWith('@/')) continue
          const found = target(file, specifier)
          if (found === null || !('folder' in found) || found.folder === folder) continue
          const place = specifier.startsWith('@/')
            ? specifier.slice(2)
            : path.relative(root, path.resolve(root, path.dirname(file), specifier))
          if (FACES.has(place)) continue
          if (place.startsWith('lib') && place.split(path.sep).length > 2 && !place.endsWith('.json')) {
            deep.push(`${file} imports ${specifier}`)
          }
        }
      }
    }
    expect(deep).toEqual([])
  })
})
