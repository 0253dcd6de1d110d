/** What stands in a folder of the content. */
import { readdir } from 'node:fs/promises'

/** @returns names in a stable order; hidden files and what editors leave behind are passed over. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => !name.startsWith('.') && !name.endsWith('~')).sort()
}
