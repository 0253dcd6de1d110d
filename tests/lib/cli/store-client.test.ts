import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { GENERATED, makeStoreClient } from '../../../lib/cli/store-client'
import { temporaryFolder } from '../temporary-folder'

const root = path.join(import.meta.dirname, '../../..')

describe('the client of the store', () => {
  it('is made where it is missing, left where it is there, and made anew from another schema', async () => {
    const folder = await temporaryFolder()
    try {
      await symlink(path.join(root, 'node_modules'), folder.file('node_modules'))
      await mkdir(folder.file('prisma'))
      for (const name of ['prisma.config.ts', 'prisma/schema.prisma'])
        await cp(path.join(root, name), folder.file(name))
      const made = folder.file(path.join(GENERATED, 'client.ts'))
      expect(await makeStoreClient(folder.path, 'stderr')).toBe(0)
      const first = await readFile(made, 'utf8')
      expect(first).toContain('PrismaClient')

      await writeFile(made, 'kept')
      expect(await makeStoreClient(folder.path, 'stderr')).toBe(0)
      expect(await readFile(made, 'utf8')).toBe('kept')

      const schema = folder.file('prisma/schema.prisma')
      await writeFile(schema, `${await readFile(schema, 'utf8')}\nmodel Bell {\n  id Int @id\n}\n`)
      expect(await makeStoreClient(folder.path, 'stderr')).toBe(0)
      expect(await readFile(made, 'utf8')).toContain('Bell')
    } finally {
      await folder.remove()
    }
  })
})
