/** No page has this address at all. */
import { Page } from './_components/frame'
import { readerOfRequest } from './_site/reader-of-request'

export default async function NotFound() {
  const { reader } = await readerOfRequest()
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
