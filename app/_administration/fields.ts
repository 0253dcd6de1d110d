/** Fields of a form, each with its label, what was typed, and what is wrong with it, tied together for all readers. */
import type { Reader } from '@/app/_components/reader'
import type { FieldProblem, Typed } from '@/lib/editing'
import { fromVisible, html, type Markup } from '@/lib/export'
import type { MessageKey } from '@/lib/view'

export type FormState = {
  readonly reader: Reader
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

/** The notation of an address is the same in every language. */
export const EXAMPLE_ADDRESS = 'article 15, point 1'

type Shown = { readonly label: string; readonly hint?: string; readonly full?: boolean }

export function sentenceOf({ rule, value }: FieldProblem, { translate }: Reader): string {
  return translate(`drafts.wrong.${rule}` as MessageKey, {
    value: value.slice(0, 120),
    example: EXAMPLE_ADDRESS,
  })
}

/** All that is wrong, at the top, each a way to its field. */
export function problemList(
  { reader, problems }: Pick<FormState, 'reader' | 'problems'>,
  labelOf: (field: string) => string,
): Markup | null {
  if (problems.length === 0) return null
  const { translate } = reader
  return html`<div class="problem" role="alert"><h2>${translate('drafts.notSaved')}</h2>
<ul>${problems.map(
    (problem) =>
      html`<li><a href="#${problem.field}">${labelOf(problem.field)}: ${sentenceOf(problem, reader)}</a></li>`,
  )}</ul></div>
`
}

export function textField(name: string, { label, hint, full }: Shown, state: FormState): Markup {
  const value = state.typed.get(name)?.[0] ?? ''
  return wrapped(
    name,
    { label, hint, full } as Shown,
    state,
    (described) => html`<input type="text" id="${name}" name="${name}" value="${value}"${described}>`,
  )
}

export function areaField(
  name: string,
  { label, hint, full = true, large = false }: Shown & { readonly large?: boolean },
  state: FormState,
): Markup {
  const value = state.typed.get(name)?.[0] ?? ''
  return wrapped(
    name,
    { label, full, ...(hint === undefined ? {} : { hint }) },
    state,
    (described) =>
      html`<textarea id="${name}" name="${name}" rows="${large ? 10 : 3}"${large ? html` class="text-of-side"` : null}${described}>
${value}</textarea>`,
  )
}

export function selectField(
  name: string,
  { label, hint, full }: Shown,
  choices: readonly (readonly [value: string, name: string])[],
  state: FormState,
): Markup {
  const chosen = state.typed.get(name)?.[0] ?? ''
  return wrapped(
    name,
    { label, hint, full } as Shown,
    state,
    (described) =>
      html`<select id="${name}" name="${name}"${described}>${choices.map(
        ([value, text]) =>
          html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`,
      )}</select>`,
  )
}

export function checkField(name: string, label: string, { typed }: FormState): Markup {
  return html`<div class="field"><label class="check"><input type="checkbox" id="${name}" name="${name}" value="yes"${typed.has(name) && (typed.get(name)?.length ?? 0) > 0 ? html` checked` : null}> ${label}</label></div>\n`
}

export function choiceFields(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, name: string])[],
  { typed }: FormState,
): Markup {
  const chosen = new Set(typed.get(name) ?? [])
  return html`<div class="field full" role="group" aria-labelledby="${name}-label"><span class="label" id="${name}-label">${label}</span><div class="checks">${choices.map(
    ([value, text]) =>
      html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${chosen.has(value) ? html` checked` : null}> ${text}</label>`,
  )}</div></div>\n`
}

function wrapped(
  name: string,
  { label, hint, full }: Shown,
  { problems, reader }: FormState,
  control: (described: Markup | null) => Markup,
): Markup {
  const wrong = problems.filter((problem) => problem.field === name)
  const ids = [
    ...(wrong.length > 0 ? [`${name}-wrong`] : []),
    ...(hint === undefined ? [] : [`${name}-hint`]),
  ].join(' ')
  const described =
    ids === ''
      ? null
      : html` aria-describedby="${ids}"${wrong.length > 0 ? html` aria-invalid="true"` : null}`
  return html`<div class="field${full ? ' full' : null}"><label for="${name}">${label}</label>
${wrong.length === 0 ? null : html`<p class="wrong" id="${name}-wrong">${wrong.map((one) => sentenceOf(one, reader)).join(' ')}</p>`}${control(described)}${hint === undefined ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>
`
}

/** What was sent. A page writes characters that nobody sees as signs (`\u{202E}`); they come back as they were. */
export function typedIn(form: FormData): Map<string, string[]> {
  const typed = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value === 'string') typed.set(name, [...(typed.get(name) ?? []), fromVisible(value)])
  }
  return typed
}
