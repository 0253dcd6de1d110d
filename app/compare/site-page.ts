/** What the pages of `/compare` have around them. They are written as HTML and sent as they are made, without React. */
import { createHash } from 'node:crypto'
import type { Reader } from '@/app/_components/reader'
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH, html, Markup } from '@/lib/export'
import type { Language } from '@/lib/model'
import { FORM_STYLE } from './form-style'

const FORM_STYLE_HASH = `sha256-${createHash('sha256').update(FORM_STYLE).digest('base64')}`

export const SITE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src '${COMPARISON_STYLE_HASH}' '${FORM_STYLE_HASH}'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
} as const

/** What the site adds to the head of a page that has the comparison's style already. */
export function siteHead(): Markup {
  return html`<style>${new Markup(FORM_STYLE)}</style>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script src="/comfort.js" async></script>
`
}

export function siteTop({ translate, address }: Reader, ways: Markup | null = null): Markup {
  return html`<a class="skip" href="#main">${translate('pages.site.skip')}</a>
<header class="site"><div class="wide"><a class="wordmark" href="${address('/')}">${translate('pages.site.name')}</a> <span class="muted">${translate('pages.site.tagline')}</span>${ways}</div></header>
`
}

/** Each language names itself, for those who cannot read the page. */
const OWN_NAMES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['kk', 'Қазақша'],
]

/** The page of the form in the other languages. */
function languages({ translate, language }: Reader): Markup {
  return html`<nav aria-label="${translate('pages.site.languages')}"><ul class="ways">${OWN_NAMES.map(
    ([one, name]) =>
      html`<li><a href="/compare${one === 'en' ? null : html`?lang=${one}`}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${name}</a></li>`,
  )}</ul></nav>`
}

/**
 * @param origin of the site, for the address under which the page is known.
 * @returns a page of its own, not a comparison.
 */
export function sitePage(title: string, body: Markup, reader: Reader, origin: string): string {
  return html`<!doctype html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${reader.translate('pages.site.name')}</title>
<meta name="description" content="${reader.translate('compare.lead')}">
<style>${new Markup(COMPARISON_STYLE)}</style>
<link rel="canonical" href="${origin}/compare">
${siteHead()}</head>
<body>
${siteTop(reader, languages(reader))}<main id="main" class="wide" tabindex="-1">
${body}</main>
</body>
</html>
`.source
}
