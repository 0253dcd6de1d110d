/** The head of every HTML file we hand out: nothing may be loaded, nothing may run, one style sheet counts. */
import { html, Markup } from './escape'
import { CONTENT_SECURITY_POLICY, STYLE } from './style'

/** @returns everything before `<body>`. */
export function htmlHead(title: string, language: string): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
`
}
