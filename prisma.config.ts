/**
 * Where Prisma's own tools find the schema, the migrations and the database. The program itself needs none of them but
 * the generated client: it applies the migrations when it opens the database (`lib/store/migrate.ts`).
 */
import { defineConfig } from 'prisma/config'

// These commands ask for the path of the schema engine and never run it. Naming any program that exists spares a
// download, which offline machines and closed networks refuse.
const WITHOUT_ENGINE = ['generate', 'validate', 'format', 'seed']
if (WITHOUT_ENGINE.some((command) => process.argv.includes(command))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  datasource: { url: process.env.TUZETU_DATABASE_URL ?? 'file:.tuzetu/tuzetu.db' },
})
