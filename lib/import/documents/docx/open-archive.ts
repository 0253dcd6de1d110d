/**
 * A ZIP archive held in memory, read part by part within bounds. What an archive says about its sizes is checked before
 * anything is unpacked and held against what comes out; names that lead out of the archive are refused.
 */
import yauzl from 'yauzl'
import { Refusal } from '../document'
import { HIGHEST_ZIP_RATIO, LARGEST_PART, MOST_ARCHIVE_ENTRIES, SMALL_PART } from '../limits'

export type Archive = {
  readonly names: readonly string[]
  /** @returns the bytes of a part, or null where there is none. @throws Refusal where it is damaged or too large. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

/** @throws Refusal where the archive is damaged, encrypted, packed like a bomb or has too many entries. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, file) => (error ? reject(damaged(error)) : resolve(file)),
    )
  })
  const entries = await entriesOf(zip)
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      return entry ? await unpack(zip, entry) : null
    },
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > MOST_ARCHIVE_ENTRIES) {
    throw new Refusal(
      'too-many-entries',
      `The archive holds ${zip.entryCount.toLocaleString('en')} files; at most ${MOST_ARCHIVE_ENTRIES.toLocaleString('en')} are opened.`,
    )
  }
  const entries = new Map<string, yauzl.Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        check(entry)
      } catch (refusal) {
        reject(refusal)
        return
      }
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', (error: Error) => reject(damaged(error)))
    zip.readEntry()
  })
  return entries
}

function check(entry: yauzl.Entry): void {
  const name = entry.fileName.slice(0, 80)
  if (entry.isEncrypted()) {
    throw new Refusal('encrypted', 'The document is locked with a password; save it without one.')
  }
  const packedTooWell =
    entry.uncompressedSize > SMALL_PART && entry.uncompressedSize > entry.compressedSize * HIGHEST_ZIP_RATIO
  if (packedTooWell || entry.uncompressedSize > LARGEST_PART) {
    throw new Refusal(
      'archive-too-large',
      `The part “${name}” of the archive unpacks to ${megabytes(entry.uncompressedSize)} MB from ${megabytes(entry.compressedSize)} MB; at most ${megabytes(LARGEST_PART)} MB and ${HIGHEST_ZIP_RATIO} times the packed size are unpacked.`,
    )
  }
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(damaged(error)) : resolve(opened)))
  })
  const chunks: Buffer[] = []
  try {
    // The stream ends with an error as soon as more comes out than the archive said.
    for await (const chunk of stream) chunks.push(chunk as Buffer)
  } catch (error) {
    throw damaged(error as Error)
  }
  return Buffer.concat(chunks)
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })
}

function damaged(error: Error): Refusal {
  if (/relative path|absolute path|invalid characters in fileName/.test(error.message)) {
    return new Refusal(
      'unsafe-path',
      'The archive holds a file whose name leads out of the archive; it is not opened.',
    )
  }
  if (/strong encryption|encrypted/i.test(error.message)) {
    return new Refusal('encrypted', 'The document is locked with a password; save it without one.')
  }
  return new Refusal('archive-damaged', 'The archive is damaged or cut off and cannot be opened.')
}
