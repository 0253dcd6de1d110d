/** No page has this address at all. */
import { Page } from './_components/frame'
import { readerOf } from './_components/reader'

export default function NotFound() {
  const reader = readerOf({})
  return (
    <Page>
      <div className="page-head stack">
        <h1>{reader.translate('pages.problem.unknown-page.heading')}</h1>
        <p>{reader.translate('pages.problem.unknown-page.advice')}</p>
        <p>
          <a href={reader.address('/')}>{reader.translate('pages.problem.home')}</a>
        </p>
      </div>
    </Page>
  )
}
