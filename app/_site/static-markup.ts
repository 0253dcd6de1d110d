/**
 * Elements as finished HTML. No page has a client component, so React need not carry every element through its own
 * protocol and render it a second time from there: the text of a page goes through it as one string, which takes a
 * fraction of the time and leaves the page smaller.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactNode } from 'react'

type Renderer = { renderToStaticMarkup(node: ReactNode): string }

// The bundler refuses this import beside server components, because they may be asynchronous; those here are not.
const { renderToStaticMarkup } = createRequire(path.join(process.cwd(), 'package.json'))(
  'react-dom/server',
) as Renderer

/** @throws whatever a component throws. */
export function staticMarkup(node: ReactNode): string {
  return renderToStaticMarkup(node)
}
