import { describe, expect, it } from '@jest/globals'
import { readerOf, toUrlSearchParams } from '@/app/_components/reader'

describe('readerOf', () => {
  it('carries language and words through every address, and leaves the defaults out', () => {
    expect(readerOf({}).address('/changes/a-1')).toBe('/changes/a-1')
    expect(readerOf({ lang: 'en', words: '0' }).address('/')).toBe('/')
    const reader = readerOf({ lang: 'kk', words: '1' })
    expect(reader.address('/x', 'category=weapons')).toBe('/x?category=weapons&lang=kk&words=1')
    expect(reader.address('/x', '', 'claim-3')).toBe('/x?lang=kk&words=1#claim-3')
    expect(reader.translate.language).toBe('kk')
  })

  it('does not repeat what a query already says', () => {
    expect(readerOf({ lang: 'ru' }).address('/x', 'q=a+b&lang=ru')).toBe('/x?q=a+b&lang=ru')
  })

  it('reads a language it does not know as English, and the first of several', () => {
    expect(readerOf({ lang: 'xx' }).language).toBe('en')
    expect(readerOf({ lang: ['ru', 'kk'] }).language).toBe('ru')
  })
})

describe('toUrlSearchParams', () => {
  it('repeats repeated parameters and drops those that are not there', () => {
    const search = toUrlSearchParams({ category: ['weapons', 'religion'], q: 'a & b', act: undefined })
    expect(search.toString()).toBe('category=weapons&category=religion&q=a+%26+b')
  })
})
