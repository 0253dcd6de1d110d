/** The request header by which `proxy.ts` hands the address, the language and the reading aids to the frame of the page. */
export const READER_HEADER = 'x-tuzetu-reader'
