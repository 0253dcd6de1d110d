/** The Atom feed: well-formed, what RFC 4287 asks of it, in the language asked for, whatever the texts hold. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { exportFeed, fromVisible } from '../../../../lib/export'
import type { Dossier, Language } from '../../../../lib/model'
import { buildDossier } from '../../dossier-builder'
import { hostileText } from '../hostile-text'

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const ATOM = 'http://www.w3.org/2005/Atom'
/** RFC 3339, as RFC 4287 asks. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const siteUrl = 'https://example.org'
const dossier = buildDossier()

/** @throws where it is not well-formed XML. */
function parsed(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [top]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: Element = {
      name: uri === ATOM ? local : `{${uri}}${local}`,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [feed] = top.children
  if (feed === undefined) throw new Error('nothing in it')
  return feed
}

const childrenOf = (element: Element, name: string) => element.children.filter((child) => child.name === name)
const textOf = (element: Element, name: string) => childrenOf(element, name).map(({ text }) => text)
const feedOf = (from: Dossier, language: Language = 'en') =>
  parsed(exportFeed({ dossier: from, language, siteUrl }))

describe('a feed', () => {
  const feed = feedOf(dossier)
  const entries = childrenOf(feed, 'entry')

  it('says what it is, of whom, and where it stands', () => {
    expect(feed.name).toBe('feed')
    expect(feed.attributes['xml:lang']).toBe('en')
    expect(textOf(feed, 'id')).toEqual([
      `https://example.org/amending-acts/${dossier.amendingAct.id}/feed.xml`,
    ])
    expect(textOf(feed, 'title')).toEqual(['Changes by Law No. 99-VI of 1 March 2020'])
    const [author] = childrenOf(feed, 'author')
    expect(author && textOf(author, 'name')).toEqual(['Tuzetu'])
    expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', `https://example.org/amending-acts/${dossier.amendingAct.id}/feed.xml`],
      ['alternate', `https://example.org/amending-acts/${dossier.amendingAct.id}/changes`],
    ])
  })

  it('has every change once, by its permalink', () => {
    const ids = entries.flatMap((entry) => textOf(entry, 'id'))
    expect([...ids].sort()).toEqual(
      dossier.modifications.map(({ id }) => `https://example.org/changes/${id}`).sort(),
    )
    expect(
      entries.map((entry) => childrenOf(entry, 'link').map(({ attributes }) => attributes.href)),
    ).toEqual(ids.map((id) => [id]))
  })

  it('has in every entry what the format asks for', () => {
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect([name, textOf(element, name)]).toEqual([name, [expect.stringMatching(/\S/)]])
      expect(textOf(element, 'updated')[0]).toMatch(INSTANT)
    }
    for (const entry of entries) expect(textOf(entry, 'summary')).toEqual([expect.stringMatching(/\S/)])
  })

  it('begins with the latest change, of whose day it is', () => {
    const days = entries.flatMap((entry) => textOf(entry, 'updated'))
    expect(days).toEqual([...days].sort().reverse())
    expect(days[0]).toBe('2021-01-01T00:00:00Z')
    expect(textOf(feed, 'updated')).toEqual([days[0]])
  })

  it('takes the day of adoption where it is not established from when a change applies', () => {
    const dayOf = (id: string) =>
      entries
        .filter((entry) => textOf(entry, 'id')[0]?.endsWith(`/${id}`))
        .flatMap((entry) => textOf(entry, 'updated'))
    expect(dayOf('bicycle-20')).toEqual(['2020-03-01T00:00:00Z'])
    expect(dayOf('path-3-2')).toEqual(['2021-01-01T00:00:00Z'])
  })

  it('says in a sentence what is seen, by whom, and from when', () => {
    const entry = entries.find((one) => textOf(one, 'id')[0]?.endsWith('/path-3-2'))
    expect(entry && textOf(entry, 'summary')).toEqual([
      'The whole provision is gone. Repealed by Law No. 99-VI of 1 March 2020. In force from 1 January 2021.',
    ])
  })

  it('says where the day is only likely', () => {
    const modifications = dossier.modifications.map((one) =>
      one.id === 'path-3-2' && one.commencement.kind === 'on-date'
        ? { ...one, commencement: { ...one.commencement, certainty: 'likely' as const } }
        : one,
    )
    const summaryIn = (language: Language) =>
      childrenOf(feedOf({ ...dossier, modifications }, language), 'entry')
        .filter((one) => textOf(one, 'id')[0]?.endsWith('/path-3-2'))
        .flatMap((one) => textOf(one, 'summary'))
        .join('')
    expect(summaryIn('en')).toMatch(/ In force from 1 January 2021 \(likely\)\.$/)
    expect(summaryIn('ru')).toMatch(/2021 года \(вероятно\)\.$/)
  })
})

it('speaks the language asked for, and leads to it', () => {
  const feed = feedOf(dossier, 'ru')
  expect(feed.attributes['xml:lang']).toBe('ru')
  expect(textOf(feed, 'title')).toEqual(['Закон от 1 марта 2020 года № 99-VI: изменения'])
  for (const link of [
    ...childrenOf(feed, 'link'),
    ...childrenOf(feed, 'entry').flatMap((entry) => childrenOf(entry, 'link')),
  ])
    expect(link.attributes.href).toMatch(/\?lang=ru$/)
})

it('has no entry, and still a day, where nothing is known to have changed', () => {
  const feed = feedOf({ ...dossier, modifications: [] })
  expect(childrenOf(feed, 'entry')).toEqual([])
  expect(textOf(feed, 'updated')).toEqual(['2020-03-01T00:00:00Z'])
})

it('carries any text unharmed', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (topic, name) => {
      const [first] = dossier.modifications
      if (first === undefined) throw new Error('The dossier lacks its changes.')
      const feed = feedOf({
        ...dossier,
        amendingAct: { ...dossier.amendingAct, name },
        modifications: [{ ...first, topic }],
      })
      expect(feed.children.map((child) => child.name).filter((child) => child === 'entry')).toHaveLength(1)
      const [entry] = childrenOf(feed, 'entry')
      const title = entry === undefined ? '' : (textOf(entry, 'title')[0] ?? '')
      expect(fromVisible(title).endsWith(`: ${topic}`)).toBe(true)
      expect(entry?.children.every(({ name: child }) => !child.startsWith('{'))).toBe(true)
    }),
  )
})
