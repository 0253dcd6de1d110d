/** The three streams a command talks to, so that a test can hold them in its hand. */
import type { Readable, Writable } from 'node:stream'

export type CliIo = {
  readonly stdin: Readable
  /** Results only: what a script reads. */
  readonly stdout: Writable
  /** Problems and progress. */
  readonly stderr: Writable
}

/** A command: the words after its name in, the exit status out (0 done, 1 bad input, 2 bad usage). */
export type Command = (argv: string[], io: CliIo) => Promise<number>
