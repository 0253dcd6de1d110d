/** Where content is read from: a folder on the disk, or files held in memory, as those of an archive. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

export type ContentTree = {
  /** @returns names in a stable order; hidden files and what editors leave behind are passed over. */
  readonly namesIn: (folder: string) => Promise<string[]>
  readonly isFolder: (candidate: string) => Promise<boolean>
  /** Bytes of a file. @throws as the file system does. */
  readonly sizeOf: (file: string) => Promise<number>
  readonly read: (file: string) => Promise<Uint8Array>
}

export const ON_DISK: ContentTree = {
  namesIn: async (folder) => shown(await readdir(folder)),
  isFolder: async (candidate) => {
    try {
      return (await stat(candidate)).isDirectory()
    } catch {
      return false
    }
  },
  sizeOf: async (file) => (await stat(file)).size,
  read: (file) => readFile(file),
}

/** @param files by their paths, with slashes: `kz-2016-28-vi/acts/arms-law.md` */
export function inMemory(files: ReadonlyMap<string, Uint8Array>): ContentTree {
  const folders = new Map<string, Set<string>>()
  for (const file of files.keys()) {
    for (let place = file; place !== '.'; place = path.dirname(place)) {
      const folder = path.dirname(place)
      folders.set(folder, (folders.get(folder) ?? new Set()).add(path.basename(place)))
    }
  }
  const bytesOf = (file: string): Uint8Array => {
    const bytes = files.get(file)
    if (bytes === undefined) throw Object.assign(new Error(`There is no ${file}.`), { code: 'ENOENT' })
    return bytes
  }
  return {
    namesIn: async (folder) => shown([...(folders.get(path.normalize(folder)) ?? [])]),
    isFolder: async (candidate) => folders.has(path.normalize(candidate)),
    sizeOf: async (file) => bytesOf(file).length,
    read: async (file) => bytesOf(file),
  }
}

function shown(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('.') && !name.endsWith('~')).sort()
}
