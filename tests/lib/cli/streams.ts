/** Streams for a command under test, with what it wrote. */
import { PassThrough, Readable } from 'node:stream'
import type { CliIo } from '../../../lib/cli/io'

export type TestStreams = CliIo & { readonly out: () => string; readonly err: () => string }

export function testStreams(input = ''): TestStreams {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const written = { out: '', err: '' }
  stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text
  })
  stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text
  })
  return { stdin: Readable.from([input]), stdout, stderr, out: () => written.out, err: () => written.err }
}
