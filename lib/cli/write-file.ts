/** Writes a file so that a reader finds either what was there before or the whole new one, never a half. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** @throws the error of the file system; nothing of the new file is then left behind. */
export async function writeFileWhole(path: string, body: Iterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    await pipeline(Readable.from(body), createWriteStream(unfinished, { flags: 'wx' }))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
