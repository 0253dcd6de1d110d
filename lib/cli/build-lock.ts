/**
 * One build at a time: two starts in a fresh clone would otherwise write the same folder at once. The lock is a file
 * with the number of the process that holds it; one whose process has ended counts for nothing.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PAUSE_MS = 200

/** Waits until no other process is at it, does the work, and lets the next one in, also where the work throws. */
export async function whileAlone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(path.dirname(lock), { recursive: true })
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!isHeld(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    // A file that is just being written is empty; its holder is about to be known.
    return holder === 0 || process.kill(holder, 0)
  } catch (error) {
    // A lock that is gone was let go of just now; whoever took it since would lose it if it were removed.
    return codeOf(error) === 'EPERM' || codeOf(error) === 'ENOENT'
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
