import { describe, expect, it } from '@jest/globals'
import { type PageSetup, PageWriter } from '../../../../lib/export/pdf/page-writer'
import { drawParagraph } from '../../../../lib/export/pdf/paragraph'

const SETUP: PageSetup = {
  paper: 'a4',
  orientation: 'portrait',
  title: 'Title',
  language: 'en',
  foot: (page) => `Page ${page} of`,
  footLanguage: 'en',
}

/** Sections of one paragraph each, as a report writes them. */
function written(sections: number): { bytes: string; held: object[] } {
  const writer = new PageWriter(SETUP)
  const root = writer.doc.struct('Document')
  writer.doc.addStructure(root)
  const pieces: Uint8Array[] = []
  const held: object[] = []
  for (let at = 0; at < sections; at++) {
    const section = writer.doc.struct('Sect', { title: `section-${at}` })
    root.add(section)
    drawParagraph(writer, section, [{ text: `Sentence ${at}`, look: {}, language: 'en' }], {
      type: 'P',
      size: 10,
      language: 'en',
    })
    section.end()
    pieces.push(...writer.ready())
    held.push(section)
  }
  root.end()
  writer.end()
  pieces.push(...writer.ready())
  return { bytes: Buffer.concat(pieces).toString('latin1'), held }
}

describe('pages as they are written', () => {
  it('hold nothing that an element said once it is in the file', () => {
    const { bytes, held } = written(30)
    for (const [at, section] of held.entries()) {
      expect(bytes).toContain(`/T (section-${at})`)
      expect(Reflect.get(section, '_children')).toEqual([])
      expect(Reflect.get(Reflect.get(section, 'dictionary') as object, 'data')).toEqual({ P: true, K: null })
    }
  })

  it('still name every element of the file, and the root all of them', () => {
    const { bytes } = written(120)
    const objects = new Map(
      [...bytes.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<(?:(?!\nstream)[\s\S])*?>>)\nendobj/g)].map(
        ([, id, body]) => [id, body],
      ),
    )
    const sections = [...objects].filter(([, body]) => body?.includes('/S /Sect'))
    expect(sections).toHaveLength(120)
    const root = [...objects].find(([, body]) => body?.includes('/S /Document'))
    for (const [id, body] of sections) {
      expect(body).toContain(`/P ${root?.[0]} 0 R`)
      expect(root?.[1]).toMatch(new RegExp(`\\b${id} 0 R`))
      const [, paragraph = ''] = /\/K \[(\d+) 0 R\]/.exec(body ?? '') ?? []
      expect(objects.get(paragraph)).toContain('/S /P')
    }
    const pages = [...objects].filter(([, body]) => body?.includes('/Type /Page\n'))
    expect(pages.length).toBeGreaterThan(2)
    const [, tree] = [...objects].find(([, body]) => body?.includes('/Type /Pages')) ?? []
    expect(tree).toContain(`/Count ${pages.length}`)
  })
})
