#!/usr/bin/env node
// The command `tuzetu`: the sources are TypeScript, so it registers their compiler and hands over to main.ts.
import { register } from 'tsx/esm/api'

register()
const { runTuzetu } = await import('./main.ts')
process.exitCode = await runTuzetu(process.argv.slice(2), process)
