import { describe, expect, it } from '@jest/globals'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { jsonForScript } from '@/app/_components/legislation-data'
import { readerOf, readerWith, toUrlSearchParams } from '@/app/_components/reader'
import { inLanguage, pageMetadata } from '@/app/_site/page-metadata'

describe('readerOf', () => {
  it('carries language and words through every address, and leaves the defaults out', () => {
    expect(readerOf({}).address('/changes/a-1')).toBe('/changes/a-1')
    expect(readerOf({ lang: 'en', words: '0' }).address('/')).toBe('/')
    const reader = readerOf({ lang: 'kk', words: '1' })
    expect(reader.address('/x', 'category=weapons')).toBe('/x?category=weapons&lang=kk&words=1')
    expect(reader.address('/x', '', 'claim-3')).toBe('/x?lang=kk&words=1#claim-3')
    expect(reader.translate.language).toBe('kk')
  })

  it('carries how changes are marked, and reads what it does not know as both', () => {
    expect(readerOf({ marks: 'lines' }).address('/x', 'q=a')).toBe('/x?q=a&marks=lines')
    expect(readerOf({ marks: 'both' }).address('/x')).toBe('/x')
    expect(readerOf({ marks: 'sparkles' }).marks).toBe('both')
    const reader = readerWith({ ...readerOf({ lang: 'ru', marks: 'tint' }), words: true })
    expect(reader.address('/x')).toBe('/x?lang=ru&words=1&marks=tint')
  })

  it('does not repeat what a query already says', () => {
    expect(readerOf({ lang: 'ru' }).address('/x', 'q=a+b&lang=ru')).toBe('/x?q=a+b&lang=ru')
  })

  it('reads a language it does not know as English, and the first of several', () => {
    expect(readerOf({ lang: 'xx' }).language).toBe('en')
    expect(readerOf({ lang: ['ru', 'kk'] }).language).toBe('ru')
  })
})

describe('words that are searched for', () => {
  const markup = (parameters: Record<string, string>, text: string) =>
    renderToStaticMarkup(createElement('p', null, readerOf(parameters).mark(text)))

  it('are marked in what the page shows, and only where all words are searched', () => {
    const text = 'A bell & two bells.'
    expect(markup({ q: 'bell' }, text)).toBe('<p>A <mark>bell</mark> &amp; two <mark>bells</mark>.</p>')
    expect(markup({ q: 'bell', in: 'added' }, text)).toBe('<p>A bell &amp; two bells.</p>')
    expect(markup({}, text)).toBe('<p>A bell &amp; two bells.</p>')
    expect(markup({ q: '<b>' }, 'a <b>')).toBe('<p>a &lt;<mark>b</mark>&gt;</p>')
  })

  it('keep the language of the words around them', () => {
    expect(markup({ q: 'bell', lang: 'ru' }, 'A bell.')).toContain('<mark>')
  })
})

describe('toUrlSearchParams', () => {
  it('repeats repeated parameters and drops those that are not there', () => {
    const search = toUrlSearchParams({ category: ['weapons', 'religion'], q: 'a & b', act: undefined })
    expect(search.toString()).toBe('category=weapons&category=religion&q=a+%26+b')
  })
})

describe('say and show', () => {
  const html = (node: React.ReactNode) => renderToStaticMarkup(node)

  it('leave an English page as it is', () => {
    expect(html(readerOf({}).show('закон & law'))).toBe('закон &amp; law')
    expect(html(readerOf({}).say('pages.nav.overview'))).toBe('Overview')
  })

  it('mark what is English on a page in another language', () => {
    const reader = readerOf({ lang: 'ru' })
    expect(html(reader.say('pages.nav.overview'))).toBe('Обзор')
    expect(html(reader.show('штраф (individuals) <b>'))).toBe(
      'штраф (<span lang="en">individuals) &lt;b</span>&gt;',
    )
    expect(html(reader.say('pages.overview.speaksOf', { what: 'the bill' }))).toBe(
      'Речь идёт о: <span lang="en">the bill</span>',
    )
  })
})

describe('the head of a page', () => {
  const head = { path: '/changes/a', title: 'T', description: 'D' }

  it('names the page in every language, and itself as the original in its own', () => {
    const { alternates, openGraph } = pageMetadata(head, readerOf({ lang: 'kk' }))
    expect(alternates).toEqual({
      canonical: '/changes/a?lang=kk',
      languages: {
        en: '/changes/a',
        ru: '/changes/a?lang=ru',
        kk: '/changes/a?lang=kk',
        'x-default': '/changes/a',
      },
    })
    expect(openGraph).toEqual({
      type: 'website',
      title: 'T',
      description: 'D',
      url: '/changes/a?lang=kk',
      siteName: 'Tuzetu',
      locale: 'kk_KZ',
      alternateLocale: ['en_GB', 'ru_RU'],
    })
  })

  it('names a lens by its filter, in every language, and keeps searches out of search engines', () => {
    const lens = { ...head, path: '/changes', lens: 'category=weapons' }
    const { alternates, robots } = pageMetadata(lens, readerOf({ lang: 'ru' }))
    expect(alternates).toEqual({
      canonical: '/changes?category=weapons&lang=ru',
      languages: {
        en: '/changes?category=weapons',
        ru: '/changes?category=weapons&lang=ru',
        kk: '/changes?category=weapons&lang=kk',
        'x-default': '/changes?category=weapons',
      },
    })
    expect(robots).toBeUndefined()
    expect(pageMetadata({ ...lens, lens: 'q=x', isSearch: true }, readerOf({})).robots).toEqual({
      index: false,
    })
  })

  it('leads to the feed of the amending act in the same language', () => {
    const feed = { id: 'kz-1', title: 'F' }
    expect(pageMetadata({ ...head, feed }, readerOf({ lang: 'ru' })).alternates?.types).toEqual({
      'application/atom+xml': [{ url: '/amending-acts/kz-1/feed.xml?lang=ru', title: 'F' }],
    })
    expect(inLanguage('/x', 'en')).toBe('/x')
    expect(inLanguage('/x', 'kk', 'category=weapons&act=arms-law')).toBe(
      '/x?category=weapons&act=arms-law&lang=kk',
    )
  })
})

it('data for machines cannot end the script they stand in', () => {
  const data = { name: '</script><script>alert(1)</script><!--', other: 'ok' }
  const json = jsonForScript(data)
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual(data)
})
