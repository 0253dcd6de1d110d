/** No page has this address at all. */
import { Page } from './_components/frame'
import { readerOf } from './_components/reader'

export default function NotFound() {
  const reader = readerOf({})
  return (
    <Page>
      <div className="page-head stack">
        <h1>{reader.say('pages.problem.unknown-page.heading')}</h1>
        <p>{reader.say('pages.problem.unknown-page.advice')}</p>
        <p>
          <a href={reader.address('/')}>{reader.say('pages.problem.home')}</a>
        </p>
      </div>
    </Page>
  )
}
