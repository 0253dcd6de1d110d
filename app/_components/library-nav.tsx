/** The ways through the whole library: its amending acts, all acts they speak of, all changes. */
import type { Reader } from './reader'

const ENTRIES = [
  { section: 'amendingActs', path: '/', name: 'pages.home.heading' },
  { section: 'acts', path: '/acts', name: 'pages.nav.acts' },
  { section: 'changes', path: '/changes', name: 'pages.nav.allChanges' },
] as const

export function LibraryNav({
  current,
  reader,
}: {
  current: (typeof ENTRIES)[number]['section'] | null
  reader: Reader
}) {
  return (
    <nav className="page-nav" aria-label={reader.translate('pages.nav.label')}>
      <ul>
        {ENTRIES.map(({ section, path, name }) => (
          <li key={section}>
            <a href={reader.address(path)} aria-current={section === current ? 'page' : undefined}>
              {reader.say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
