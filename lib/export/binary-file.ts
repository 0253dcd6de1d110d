/** A file of bytes as it leaves the program; `exported-file.ts` has the files of text. */
export type BinaryFile = {
  /** ASCII letters, digits, hyphens and one dot. */
  readonly fileName: string
  readonly mediaType: string
  /** Pieces are made as they are asked for, so that a large file never stands in memory whole. */
  readonly body: Iterable<Uint8Array>
}
