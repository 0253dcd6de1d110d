/** Which addresses are looked at before a page is made, by the same code that Next.js decides it with. */
import { describe, expect, it } from '@jest/globals'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { config } from '@/proxy'

const isSeen = (path: string) => unstable_doesMiddlewareMatch({ config, url: `http://localhost${path}` })

describe('the proxy', () => {
  it.each([
    '/',
    '/changes/a-1',
    '/acts/a/text',
    '/amending-acts/a/export',
    '/amending-acts/a/acts/b',
    '/problem',
  ])('sees the page %s', (path) => expect([isSeen(path), isSeen(`${path}?lang=kk`)]).toEqual([true, true]))

  it.each([
    '/compare',
    '/import',
    '/nothing',
    '/nothing/here',
    '/compare/nothing',
    '/compare/result/nothing',
    '/import/nothing',
    '/import/draft/nothing',
    '/drafts/a/b/c',
    '/drafts/a/changes/b/c',
    '/sign-in/nothing',
    '/acts/a/b/c',
    '/changes/a/b',
    '/amending-acts/a/b/c/d',
    '/apinion',
  ])('sees %s, which is no page of React, where a language is named', (path) =>
    expect([isSeen(path), isSeen(`${path}?lang=kk`)]).toEqual([false, true]),
  )

  it.each([
    '/compare/result',
    '/import/draft',
    '/import/file',
    '/sign-in',
    '/sign-out',
    '/drafts',
    '/drafts/a',
    '/drafts/a/history',
    '/drafts/a/changes/b',
    '/api/v1/openapi.json',
    '/api/anything',
    '/sitemap.xml',
    '/amending-acts/a/feed.xml',
    '/_next/static/a.css',
  ])('leaves %s alone', (path) => expect([isSeen(path), isSeen(`${path}?lang=kk`)]).toEqual([false, false]))
})
