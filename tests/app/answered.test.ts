import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createElement } from 'react'

let carried = ''

jest.unstable_mockModule('next/headers', () => ({
  headers: async () => new Headers({ 'x-tuzetu-reader': carried }),
}))
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (address: string) => {
    throw Object.assign(new Error('redirect'), { address })
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && 'digest' in error) throw error
  },
}))

const { answered, answeredMarkup } = await import('@/app/_site/answered')

const bug = new Error('a bug')
const Broken = () => {
  throw bug
}

beforeEach(() => {
  carried = String(new URLSearchParams({ path: '/changes/a', query: 'q=x&lang=ru', lang: 'ru' }))
  jest.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  jest.restoreAllMocks()
})

describe('a page that cannot be made', () => {
  const led = { address: '/problem?failed=%2Fchanges%2Fa%3Fq%3Dx%26lang%3Dru&lang=ru' }

  it('leads to the page that says so, with the address and the language, and writes the error down', async () => {
    const page = answered(async () => {
      throw bug
    })
    await expect(page({})).rejects.toMatchObject(led)
    expect(console.error).toHaveBeenCalledWith(bug)
  })

  it('does so where one of its parts throws', async () => {
    await expect(answeredMarkup(createElement('p', null, createElement(Broken)))).rejects.toMatchObject(led)
  })

  it('does not lead to itself', async () => {
    carried = 'path=/problem'
    await expect(answeredMarkup(createElement(Broken))).rejects.toBe(bug)
  })

  it('leaves the platform its own signals', async () => {
    const notFound = Object.assign(new Error('not found'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
    const page = answered(async () => {
      throw notFound
    })
    await expect(page({})).rejects.toBe(notFound)
    expect(console.error).not.toHaveBeenCalled()
  })
})

describe('a page that can', () => {
  it('is what it was', async () => {
    expect(await answered(async (name: string) => `page of ${name}`)('a')).toBe('page of a')
    expect(await answeredMarkup(createElement('p', { lang: 'ru' }, 'a < b & "c"'))).toBe(
      '<p lang="ru">a &lt; b &amp; &quot;c&quot;</p>',
    )
  })
})
