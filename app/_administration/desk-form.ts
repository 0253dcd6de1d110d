/**
 * The door for forms. What was typed is never lost: where the session has ended the form comes back with a field to sign
 * in, and after that, or where it was made in an earlier session, the form itself is shown with what was typed. Nothing
 * is done before the administrator presses the button of a form of this very session.
 */
import type { Reader } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { LARGEST_FORM, sentForm } from '@/app/compare/sent-form'
import { isFormToken, isFromThisSite, readSession } from '@/lib/access'
import { html, type Markup } from '@/lib/export'
import { openSiteStore, storeFaultOf } from '@/lib/store'
import {
  administrators,
  type Desk,
  hasProgramToken,
  programOf,
  readerOfRequest,
  sessionOf,
} from './administration'
import {
  carriedFields,
  fileNames,
  LARGEST_CARRIED,
  type LabelOf,
  SIGN_IN_TOKEN,
  shownFields,
} from './kept-form'
import { keptPage } from './kept-page'
import { missingPage, problemPage } from './problem-page'
import { answerToken, newSession, signInPage, type TokenAnswer } from './sign-in-form'

export type DeskForm = {
  /** Does what the form asks for. */
  readonly work: (desk: Desk, form: FormData) => Promise<Response>
  /** Shows the form with what was sent in it, `notice` above it; changes nothing. */
  readonly again: (desk: Desk, form: FormData, notice: Markup) => Promise<Response>
  /** Of the fields that people type. */
  readonly labelOf?: LabelOf
}

type Who = Pick<Desk, 'who' | 'formToken'>

export async function atDeskForm(request: Request, deskForm: DeskForm): Promise<Response> {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const origin = siteUrlOf(request)
  const isOfProgram = hasProgramToken(request)
  const program = programOf(request)
  if (program !== null && 'wait' in program) return problemPage('tooManyAttempts', 429, reader, program.wait)
  if (program === null && isOfProgram) return problemPage('signedOut', 401, reader)
  if (program === null && !isFromThisSite(request.headers, origin))
    return problemPage('otherSite', 403, reader)
  const session = program === null ? sessionOf(request) : null
  const isNobody = program === null && session === null
  // Whatever does not say where it comes from is no browser of today, and gets nothing back of what it sent.
  const isKnownPage = request.headers.has('sec-fetch-site') || request.headers.has('origin')
  if (isNobody && !isKnownPage) return problemPage('signedOut', 401, reader)
  const form = await sentForm(request, isNobody ? LARGEST_CARRIED : LARGEST_FORM)
  if (form === 'too-large') return problemPage(isNobody ? 'tooLargeToCarry' : 'tooLarge', 413, reader)
  if (form === 'not-a-form') return problemPage('notForm', 400, reader)
  const here = { request, reader, origin, form, deskForm }
  if (program !== null) return answered(here, { who: program.name, formToken: '' }, deskForm.work)
  if (session === null) return signedIn(here)
  const given = form.get('form-token')
  if (typeof given === 'string' && isFormToken(given, session)) return answered(here, session, deskForm.work)
  if (!isKnownPage) return problemPage('otherSite', 403, reader)
  return answered(here, session, showAgain(here, 'drafts.kept.earlier'), 403)
}

type Here = {
  readonly request: Request
  readonly reader: Reader
  readonly origin: string
  readonly form: FormData
  readonly deskForm: DeskForm
}

/** The form came without a session: the answer is a sign-in that carries it, or the form itself after a right token. */
async function signedIn(here: Here): Promise<Response> {
  const { form, origin } = here
  const token = form.get(SIGN_IN_TOKEN)
  if (typeof token !== 'string') return carrying(here, 401)
  const answer = answerToken(token)
  if (answer === 'wrong') return carrying(here, 401, answer)
  if ('wait' in answer) return carrying(here, 429, answer)
  const { value, header } = newSession(answer, origin)
  const session = readSession(value, administrators())
  if (session === null) return carrying(here, 401)
  const shown = await answered(here, session, showAgain(here, 'drafts.kept.signedIn'))
  shown.headers.append('Set-Cookie', header)
  return shown
}

function showAgain(
  { reader: { translate }, form, deskForm }: Here,
  key: 'drafts.kept.earlier' | 'drafts.kept.signedIn',
) {
  const files = fileNames(form)
  const notice = html`<div class="problem" role="alert"><h2>${translate('drafts.notSaved')}</h2><p>${translate(key)}</p>${files === '' ? null : html`<p>${translate('drafts.kept.files', { names: files })}</p>`}</div>\n`
  return (desk: Desk) => deskForm.again(desk, form, notice)
}

function carrying(
  { reader, request, form, deskForm }: Here,
  status: number,
  answer?: Exclude<TokenAnswer, { readonly token: string }>,
): Response {
  const { translate } = reader
  const { pathname, search } = new URL(request.url)
  return signInPage(reader, {
    action: `${pathname}${search}`,
    field: SIGN_IN_TOKEN,
    hidden: carriedFields(form),
    title: translate('drafts.kept.title'),
    lead: translate('drafts.kept.lead'),
    below: shownFields(form, deskForm.labelOf ?? none, reader),
    path: null,
    status,
    ...(answer === undefined ? {} : { answer }),
  })
}

const none: LabelOf = () => null

/** @param status of an answer that would be 200 */
async function answered(
  { request, reader, origin, form, deskForm }: Here,
  { who, formToken }: Who,
  work: DeskForm['work'],
  status = 200,
): Promise<Response> {
  const { translate } = reader
  const at = { who, formToken, reader, origin, url: new URL(request.url) }
  try {
    const answer = await work({ ...at, store: await openSiteStore() }, form)
    return answer.status === 200 && status !== 200
      ? new Response(answer.body, { status, headers: answer.headers })
      : answer
  } catch (error) {
    const fault = storeFaultOf(error)
    const isGone = fault === 'unknown-draft'
    if (!isGone) console.error(error)
    if (formToken === '') {
      if (fault === null) throw error
      return isGone ? missingPage(reader) : problemPage('database', 503, reader)
    }
    return keptPage(at, form, {
      title: translate(
        isGone ? 'drafts.refused.missing' : fault === null ? 'drafts.kept.failed' : 'drafts.refused.database',
      ),
      lead: translate(isGone ? 'drafts.kept.copyIt' : 'drafts.kept.stillHere'),
      labelOf: deskForm.labelOf ?? none,
      mayRepeat: !isGone,
      way: { path: '/drafts', words: translate('drafts.title') },
      status: isGone ? 404 : fault === null ? 500 : 503,
    })
  }
}
