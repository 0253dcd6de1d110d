/** Shown instead of a page whose address names something that does not exist: it says what exists. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AmendingActList } from '@/app/_components/amending-act-list'
import { Page } from '@/app/_components/frame'
import { type Reader, readerOf, type SearchParameters } from '@/app/_components/reader'
import { type AddressProblem, problemOf } from '@/app/_site/address-problem'
import { actTitle } from '@/lib/view'

type Props = { readonly searchParams: Promise<SearchParameters> }

export const metadata: Metadata = { robots: { index: false } }

export default async function ProblemPage({ searchParams }: Props) {
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const address = typeof parameters.address === 'string' ? parameters.address : '/problem'
  const [path = '', query = ''] = address.split('?', 2)
  const problem = (await problemOf(path, new URLSearchParams(query))) ?? { kind: 'unknown-page' }
  return (
    <Page>
      <div className="page-head stack">
        <h1>{reader.say(`pages.problem.${problem.kind}.heading`)}</h1>
        <WhatExists problem={problem} query={query} reader={reader} />
        <p>
          <a href={reader.address('/')}>{reader.say('pages.problem.home')}</a>
        </p>
      </div>
    </Page>
  )
}

function WhatExists({
  problem,
  query,
  reader,
}: {
  problem: AddressProblem
  query: string
  reader: Reader
}): ReactNode {
  switch (problem.kind) {
    case 'unknown-page':
    case 'unavailable':
      return <p>{reader.say(`pages.problem.${problem.kind}.advice`)}</p>
    case 'failed':
      return (
        <p>
          {reader.say('pages.problem.failed.advice')}{' '}
          <a href={problem.address}>{reader.say('pages.problem.failed.again')}</a>
        </p>
      )
    case 'unknown-amending-act':
    case 'unknown-change':
      return (
        <>
          <p>{reader.say(`pages.problem.${problem.kind}.advice`, { id: problem.id })}</p>
          <AmendingActList entries={problem.known} reader={reader} />
        </>
      )
    case 'unknown-act':
      return (
        <>
          <p>{reader.say('pages.problem.unknown-act.advice', { id: problem.id })}</p>
          <ul className="plain-list">
            {problem.known.map((act) => (
              <li key={act.id}>
                <a href={reader.address(`/amending-acts/${problem.amendingAct}/acts/${act.id}`)}>
                  {reader.show(actTitle(act, reader.translate))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )
    case 'unknown-library-act':
      return (
        <>
          <p>{reader.say('pages.problem.unknown-library-act.advice', { id: problem.id })}</p>
          <ul className="plain-list">
            {problem.known.map((act) => (
              <li key={act.id}>
                <a href={reader.address(`/acts/${act.id}`)}>{reader.show(actTitle(act, reader.translate))}</a>
              </li>
            ))}
          </ul>
        </>
      )
    case 'no-article':
      return (
        <p>
          {reader.say('pages.problem.no-article.advice')}{' '}
          <a href={reader.address(`/amending-acts/${problem.amendingAct}`)}>
            {reader.say('pages.nav.overview')}
          </a>
        </p>
      )
    case 'unknown-values':
      return problem.problems.map(({ parameter, value, known }) => (
        <section key={`${parameter}=${value}`} className="stack">
          <p>{reader.say('pages.problem.unknown-values.advice', { parameter, value })}</p>
          <ul className="chips">
            {known.map((choice) => (
              <li key={choice}>
                <a className="chip" href={`${problem.path}?${replaced(query, parameter, value, choice)}`}>
                  {choice}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))
  }
}

/** The query with the wrong value replaced by one that exists, all else as it was asked. */
function replaced(query: string, parameter: string, wrong: string, choice: string): string {
  const search = new URLSearchParams(query)
  const values = search.getAll(parameter).flatMap((value) => value.split(','))
  search.delete(parameter)
  for (const value of values) search.append(parameter, value.trim() === wrong ? choice : value)
  return search.toString()
}
