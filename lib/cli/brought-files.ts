/** The files a person names on the command line: one file, two editions, or all files of a folder. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type BroughtFile, MOST_FILES } from '../import'

/** A file or folder that is not there, may not be opened, or is too much. */
export class UnreadableFile extends Error {}

/** @throws UnreadableFile */
export async function broughtFiles(place: string, second: string | undefined): Promise<BroughtFile[]> {
  const found = await stat(place).catch((error: unknown) => refuse(place, error))
  if (found.isDirectory()) return filesUnder(place)
  const files = [await broughtFile(place)]
  if (second !== undefined) files.push(await broughtFile(second))
  return files
}

async function broughtFile(place: string): Promise<BroughtFile> {
  const bytes = await readFile(place).catch((error: unknown) => refuse(place, error))
  return { name: path.basename(place), bytes }
}

async function filesUnder(folder: string): Promise<BroughtFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/(?:^|[\\/])\./.test(name))
    .sort()
  if (names.length > MOST_FILES) {
    throw new UnreadableFile(`${folder} holds ${names.length} files; at most ${MOST_FILES} are read.`)
  }
  return Promise.all(
    names.map(async (name) => ({
      name: [path.basename(path.resolve(folder)), ...name.split(path.sep)].join('/'),
      bytes: await readFile(path.join(folder, name)).catch((error: unknown) =>
        refuse(path.join(folder, name), error),
      ),
    })),
  )
}

function refuse(place: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException
  const reason =
    code === 'ENOENT'
      ? 'there is no such file or folder'
      : code === 'EACCES'
        ? 'it may not be opened'
        : code === 'EISDIR'
          ? 'it is a folder'
          : (code ?? String(error))
  throw new UnreadableFile(`"${place}" cannot be read: ${reason}.`)
}
