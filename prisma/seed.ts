/** `prisma db seed`: brings the project's content into the database, as `tuzetu import content` does. */
import path from 'node:path'
import { importContent } from '../lib/import'
import { configuredDatabase, openStore } from '../lib/store'

const content = process.env.TUZETU_CONTENT ?? path.join(import.meta.dirname, '..', 'content')
const store = await openStore(configuredDatabase())
try {
  const { issues } = await importContent(store, content, (line) => process.stdout.write(`${line}\n`))
  for (const { file, line, column, rule, message } of issues) {
    process.stderr.write(`${file}:${line}:${column} ${rule} ${message}\n`)
  }
  process.exitCode = issues.length > 0 ? 1 : 0
} finally {
  await store.close()
}
