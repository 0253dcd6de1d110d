/** Archives and Word documents made by hand, so that a test can make them wrong on purpose. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ArchiveEntry = {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the archive claims the entry unpacks to; the truth where it is not given. */
  readonly claimedSize?: number
  readonly encrypted?: boolean
}

/** @returns a ZIP archive of deflated entries. */
export function zip(entries: readonly ArchiveEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize, encrypted } of entries) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 0x0801 : 0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? bytes.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, list, end]))
}

function crc(bytes: Uint8Array): number {
  return crc32(bytes)
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/**
 * @param body what stands inside `w:body`.
 * @param parts other parts of `word/`, their roots without the namespace: `{ 'numbering.xml': '<w:numbering>…' }`.
 */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  more: readonly ArchiveEntry[] = [],
): Uint8Array {
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({
      name: `word/${name}`,
      content: content.replace(/^<([\w:]+)/, `<$1 ${WORD}`),
    })),
    ...more,
  ])
}

/** A paragraph; its properties stand in front. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
