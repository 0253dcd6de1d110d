/**
 * Tables that LibreOffice opened and saved again come back as they were. Skipped, and said to be, where it is not
 * installed; `.ci/run` installs it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { exportFile, parseFileWish } from '../../../../../lib/export'
import { readTableDraftHere } from '../../../../../lib/import/drafts/table'
import { readShipped } from '../../../export/shipped-rows'

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const present = isInstalled()
if (!present) console.info('Saving tables again in LibreOffice is skipped: there is no soffice')
const folder = mkdtempSync(path.join(tmpdir(), 'tuzetu-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const suite = present ? describe : describe.skip

suite('saved again by LibreOffice', () => {
  it.each(['docx', 'xlsx'])('a table as %s keeps texts, identifiers, evidence and notes', async (format) => {
    const { dossier } = await readShipped()
    const wish = parseFileWish(new URLSearchParams(`format=${format}&template=kz-government`))
    if (!('format' in wish)) throw new Error(JSON.stringify(wish))
    const request = {
      filter: { amendingAct: dossier.amendingAct.id },
      layout: null,
      language: 'en' as const,
    }
    const { body } = exportFile(wish, { dossier, matching: dossier.modifications, request, siteUrl: null })
    const pieces: (string | Uint8Array)[] = [...body]
    const [from, to] = [path.join(folder, `table.${format}`), path.join(folder, 'saved')]
    writeFileSync(from, Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
    mkdirSync(to, { recursive: true })
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        to,
        from,
      ],
      { stdio: 'ignore', timeout: 240_000 },
    )
    const saved = readFileSync(path.join(to, `table.${format}`))
    const draft = await readTableDraftHere({ name: `table.${format}`, bytes: saved })
    if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
    expect(draft.issues).toEqual([])
    expect(draft.dossier.modifications).toEqual(dossier.modifications)
    expect(draft.dossier.annotations).toEqual(dossier.annotations)
    expect(draft.dossier.amendingAct).toEqual(dossier.amendingAct)
  })
})
