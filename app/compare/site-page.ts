/** What the pages of `/compare` have around them. They are written as HTML and sent as they are made, without React. */
import { createHash } from 'node:crypto'
import type { Reader } from '@/app/_components/reader'
import { SITE_WAYS } from '@/app/_components/site-ways'
import { inLanguage, LOCALE } from '@/app/_site/page-metadata'
import { COMPARISON_STYLE, COMPARISON_STYLE_HASH, html, Markup } from '@/lib/export'
import { LANGUAGES, type Language } from '@/lib/model'
import { FORM_STYLE } from './form-style'

const hashOf = (style: string): string => `sha256-${createHash('sha256').update(style).digest('base64')}`

/** @param styles of the page beside those of a comparison and of a form. */
export const siteHeaders = (...styles: readonly string[]) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src '${COMPARISON_STYLE_HASH}' '${hashOf(FORM_STYLE)}'${styles.map((style) => ` '${hashOf(style)}'`).join('')}; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
})

export const SITE_HEADERS = siteHeaders()

/** What the site adds to the head of a page that has the comparison's style already. */
export function siteHead(): Markup {
  return html`<style>${new Markup(FORM_STYLE)}</style>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script src="/comfort.js" async></script>
`
}

/** `ways` to the other languages; without them they lead to the form. */
export function siteTop(reader: Reader, ways: Markup = languages(reader, '/compare')): Markup {
  const { translate, address } = reader
  return html`<a class="skip" href="#main">${translate('pages.site.skip')}</a>
<header class="site"><div class="wide"><a class="wordmark" href="${address('/')}">${translate('pages.site.name')}</a> <span class="muted tagline">${translate('pages.site.tagline')}</span> ${SITE_WAYS.map(({ path, name }) => html`<a href="${address(path)}">${translate(name)}</a> `)}${ways}</div></header>
`
}

/** What stands below every page, and where else one can go from here; the same as below the pages that React writes. */
export function siteFoot({ translate, address }: Reader): Markup {
  const ways = [
    [address('/acts'), translate('pages.nav.acts')],
    [address('/changes'), translate('pages.nav.allChanges')],
    ['/api/v1/openapi.json', translate('pages.foot.api')],
  ] as const
  return html`<footer class="site-foot"><div class="wide">
<section><h2>${translate('pages.foot.statusTitle')}</h2><p>${translate('pages.foot.status')}</p></section>
<section><h2>${translate('pages.foot.certaintyTitle')}</h2><p>${translate('pages.foot.certainty')}</p></section>
<section><h2>${translate('pages.foot.dataTitle')}</h2><ul>${ways.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul></section>
</div></footer>
`
}

/** Each language names itself, for those who cannot read the page. */
const OWN_NAMES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['kk', 'Қазақша'],
]

/** The page of the form in the other languages. */
export function languages({ translate, language }: Reader, path: string, query = ''): Markup {
  return html`<nav aria-label="${translate('pages.site.languages')}"><ul class="ways">${OWN_NAMES.map(
    ([one, name]) =>
      html`<li><a href="${inLanguage(path, one, query)}" lang="${one}" hreflang="${one}"${one === language ? html` aria-current="true"` : null}>${name}</a></li>`,
  )}</ul></nav>`
}

/** The comparison in the other languages: the form at its end, sent again. It holds the texts, which are kept nowhere else. */
export function languagesOfResult(reader: Reader, form: string): Markup {
  const { translate, language } = reader
  return html`<nav aria-label="${translate('pages.site.languages')}"><ul class="ways">${OWN_NAMES.map(
    ([one, name]) =>
      one === language
        ? html`<li><b lang="${one}" aria-current="true">${name}</b></li>`
        : html`<li><button class="way" form="${form}" formaction="${inLanguage('/compare/result', one)}" name="as" value="page" lang="${one}">${name}</button></li>`,
  )}</ul></nav>`
}

/** What other sites and search engines are told: the page in each language, and how a link to it looks. */
function shared(title: string, { language, translate }: Reader, origin: string, place: PagePlace): Markup {
  const address = (one: Language): string => `${origin}${inLanguage(place.path, one)}`
  const { description } = place
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', address(language)],
    ['og:site_name', translate('pages.site.name')],
    ['og:locale', LOCALE[language]],
    ...LANGUAGES.filter((one) => one !== language).map(
      (one) => ['og:locale:alternate', LOCALE[one]] as const,
    ),
    ['og:image', `${origin}/opengraph-image.png`],
  ]
  return html`<meta name="description" content="${description}">
<link rel="canonical" href="${address(language)}">
${LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${address(one)}">\n`)}<link rel="alternate" hreflang="x-default" href="${address('en')}">
${properties.map(([property, content]) => html`<meta property="${property}" content="${content}">\n`)}`
}

/** What is said of a page where it is found. */
export type PagePlace = { readonly path: string; readonly description: string; readonly style?: string }

/**
 * @param origin of the site, for the address under which the page is known.
 * @param place the page of `/compare`, unless another is given.
 * @returns a page of its own, not a comparison.
 */
export function sitePage(
  title: string,
  body: Markup,
  reader: Reader,
  origin: string,
  place: PagePlace = { path: '/compare', description: reader.translate('compare.lead') },
): string {
  const { path, style } = place
  return html`<!doctype html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${reader.translate('pages.site.name')}</title>
<style>${new Markup(COMPARISON_STYLE)}</style>
${shared(title, reader, origin, place)}${siteHead()}${style === undefined ? null : html`<style>${new Markup(style)}</style>\n`}</head>
<body>
${siteTop(reader, languages(reader, path))}<main id="main" class="wide" tabindex="-1">
${body}</main>
${siteFoot(reader)}</body>
</html>
`.source
}
