/** The request header by which `proxy.ts` hands the reader's language and reading aids to the document's frame. */
export const READER_HEADER = 'x-tuzetu-reader'
