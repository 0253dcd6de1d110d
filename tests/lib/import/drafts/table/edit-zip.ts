/** One part of an archive changed, as somebody's office program would. */
import { openArchive } from '../../../../../lib/import/documents/docx/open-archive'
import { zip } from '../../documents/archive'

export async function editZip(
  bytes: Uint8Array,
  part: string,
  edit: (xml: string) => string,
): Promise<Uint8Array> {
  const archive = await openArchive(bytes)
  const entries = await Promise.all(
    archive.names.map(async (name) => {
      const content = Buffer.from((await archive.read(name)) ?? [])
      return { name, content: name === part ? edit(content.toString()) : new Uint8Array(content) }
    }),
  )
  return zip(entries)
}
