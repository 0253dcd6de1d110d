/** A draft out of Akoma Ntoso: ours comes back whole, anybody else's gives what it states. */
import { decodeText } from '../../documents/decode-text'
import type { BroughtFile, DraftOptions, DraftRead } from '../draft-options'
import { aknDocument } from './akn-document'
import { readForeignAkn } from './foreign-akn'
import { ownRecord, readOwnAkn } from './own-akn'

/** @throws Refusal where the file is no sound XML. */
export function readAknDraft({ name, bytes }: BroughtFile, options: DraftOptions): DraftRead {
  const document = aknDocument(decodeText(bytes, options.charset).text)
  const record = ownRecord(document)
  return record === null
    ? readForeignAkn(document, name, options)
    : readOwnAkn(document, record, name, options)
}
