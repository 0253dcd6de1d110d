/** The Akoma Ntoso we write, held against the schema of OASIS by libxml2. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { validateXML } from 'xmllint-wasm'
import { exportAkn } from '../../lib/export/akn/export-akn'
import { toSummaryDocument } from '../../lib/export/summary-document'
import type { Dossier } from '../../lib/model'
import { buildBroughtDossier } from '../lib/brought-dossier'
import { buildDossier, textSide } from '../lib/dossier-builder'
import { HOSTILE_TEXTS } from '../lib/export/hostile-text'
import { readShipped } from '../lib/export/shipped-rows'

const folder = path.join(import.meta.dirname, '../../../shared/corpora/xml-fixtures/akn-schema')
const present = existsSync(path.join(folder, 'akomantoso30.xsd'))

if (!present) console.info(`The schema of Akoma Ntoso is skipped: there is no ${folder}`)
const suite = present ? describe : describe.skip

async function errorsIn(dossier: Dossier): Promise<readonly string[]> {
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' } as const
  const { groups } = toSummaryDocument(dossier, dossier.modifications, request)
  const xml = [...exportAkn({ dossier, groups, title: 'What it changes', language: 'en' }, 'x').body].join('')
  return errorsOf(xml)
}

async function errorsOf(xml: string): Promise<readonly string[]> {
  const schema = (name: string) => ({
    fileName: name,
    contents: readFileSync(path.join(folder, name), 'utf8'),
  })
  const { errors } = await validateXML({
    xml: [{ fileName: 'x.akn', contents: xml }],
    schema: [schema('akomantoso30.xsd')],
    preload: [schema('xml.xsd')],
  })
  return errors.map(({ message }) => message)
}

suite('the schema of Akoma Ntoso 3.0', () => {
  it('accepts the shipped package', async () => {
    expect(await errorsIn((await readShipped()).dossier)).toEqual([])
  })

  it('accepts every kind of side, and an act without a change', async () => {
    expect(await errorsIn(buildDossier())).toEqual([])
    expect(await errorsIn({ ...buildDossier(), modifications: [], annotations: [] })).toEqual([])
  })

  it('accepts an act of which neither day nor number nor country is known', async () => {
    expect(await errorsIn(buildBroughtDossier())).toEqual([])
  })

  it('accepts hostile text', async () => {
    const dossier = buildDossier()
    const [first] = dossier.modifications
    if (first === undefined) throw new Error('no modification')
    const modifications = HOSTILE_TEXTS.map((text, position) => ({
      ...first,
      id: `hostile-${position}`,
      position,
      label: text,
      topic: text,
      before: textSide(text),
      after: textSide(`${text}!`),
    }))
    expect(await errorsIn({ ...dossier, modifications, annotations: [] })).toEqual([])
  })

  it('would refuse what is wrong', async () => {
    expect(
      await errorsOf(
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><x/></akomaNtoso>',
      ),
    ).not.toEqual([])
  })
})
