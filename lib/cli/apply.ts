/** `tuzetu apply`: says plainly that this version cannot do it. */
import type { CliIo } from './io'

/** @returns exit status 2, always. */
export async function runApply(_argv: string[], io: CliIo): Promise<number> {
  io.stderr.write('tuzetu apply: applying amending instructions is not there yet in this version.\n')
  return 2
}
