/** Tells whether something that was made from source files is still up to date: by their contents, not their dates. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @param root folder the other paths are relative to.
 * @param sources files and folders; those that do not exist count as empty.
 * @param except folders to leave out.
 * @returns a text that changes when any file is added, removed, renamed or edited.
 */
export function sourceFingerprint(
  root: string,
  sources: readonly string[],
  except: readonly string[] = [],
): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(root, source, except)).sort()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @returns whether `stamp` holds the fingerprint: what was made then is made of the same sources. */
export function isUpToDate(stamp: string, fingerprint: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
}

export function writeStamp(stamp: string, fingerprint: string): void {
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

function filesUnder(root: string, place: string, except: readonly string[]): string[] {
  const found = statSync(path.join(root, place), { throwIfNoEntry: false })
  if (!found || except.includes(place)) return []
  if (!found.isDirectory()) return [place]
  return readdirSync(path.join(root, place)).flatMap((name) => filesUnder(root, `${place}/${name}`, except))
}
