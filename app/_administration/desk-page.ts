/** What the pages behind the door have around them: written as HTML, without script, kept by nobody. */
import { createHash } from 'node:crypto'
import type { Reader } from '@/app/_components/reader'
import { FORM_STYLE } from '@/app/compare/form-style'
import { siteTop } from '@/app/compare/site-page'
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH, html, Markup } from '@/lib/export'
import { LANGUAGES, type Language } from '@/lib/model'
import { DESK_STYLE } from './desk-style'

const STYLE = `${FORM_STYLE}${DESK_STYLE}`
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

export const DESK_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src '${COMPARISON_STYLE_HASH}' '${STYLE_HASH}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const

const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }

export type DeskPage = {
  readonly title: string
  readonly body: Markup
  readonly reader: Reader
  /** Of the page, for the way to the other languages; null where it can only be asked for by a form. */
  readonly path: string | null
  /** Who is signed in, with the token of the forms. */
  readonly desk?: { readonly who: string; readonly formToken: string }
}

export function deskPage({ title, body, reader, path, desk }: DeskPage): string {
  const { translate, language } = reader
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${translate('pages.site.name')}</title>
<style>${new Markup(COMPARISON_STYLE)}</style>
<style>${new Markup(STYLE)}</style>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
${siteTop(reader, path === null ? html`` : languages(path, reader))}${desk ? deskBar(desk, reader) : null}<main id="main" class="wide desk" tabindex="-1">
${body}</main>
</body>
</html>
`.source
}

/** The field that every form of a session carries. */
export function tokenField(formToken: string): Markup {
  return html`<input type="hidden" name="form-token" value="${formToken}">`
}

function deskBar({ who, formToken }: { who: string; formToken: string }, reader: Reader): Markup {
  const { translate, address } = reader
  return html`<div class="desk-bar" role="region" aria-label="${translate('drafts.signedInAs', { who })}"><div class="wide"><nav aria-label="${translate('drafts.nav.label')}"><a href="${address('/drafts')}">${translate('drafts.title')}</a></nav>
<form method="post" action="${address('/sign-out')}">${tokenField(formToken)}<span>${translate('drafts.signedInAs', { who })}</span> <button>${translate('drafts.signOut')}</button></form></div></div>
`
}

function languages(path: string, { translate, language }: Reader): Markup {
  return html`<nav class="ways-at" aria-label="${translate('pages.site.languages')}"><ul class="ways">${LANGUAGES.map(
    (one) =>
      html`<li><a href="${path}${one === 'en' ? null : `?lang=${one}`}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${OWN_NAMES[one]}</a></li>`,
  )}</ul></nav>`
}
