/** `prisma db seed`: the same as `tuzetu import` of the project's content. */
import path from 'node:path'
import { runImport } from '../lib/cli/import'

const content = process.env.TUZETU_CONTENT ?? path.join(import.meta.dirname, '..', 'content')
process.exitCode = await runImport([content], process)
