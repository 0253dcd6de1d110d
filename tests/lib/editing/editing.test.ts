import { describe, expect, it } from '@jest/globals'
import {
  addChange,
  COLUMNS,
  deleteChange,
  deleteNote,
  editAmendingAct,
  editChange,
  editList,
  editNote,
  editWhole,
  fieldOf,
  fieldOfNote,
  fieldsOfAmendingAct,
  fieldsOfChange,
  fieldsOfList,
  fieldsOfNote,
  fieldsOfWhole,
  LISTS,
  NEW_NOTE,
  noteOfField,
  problemsOf,
  type Typed,
  withIssues,
} from '../../../lib/editing'
import { parseAddress, writeAddress } from '../../../lib/editing/address-text'
import type { Dossier, Draft, IsoDate, Issue, ModificationSide } from '../../../lib/model'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier('zz-2030-7')
const note = dossier.annotations.find(({ anchor }) => anchor?.quote)
const ROW = note?.modification ?? ''
const SIDE = note?.anchor?.side ?? 'after'
const WORDS = note?.anchor?.quote?.exact ?? ''

const withField = (typed: Typed, field: string, ...values: string[]): Typed =>
  new Map([...typed, [field, values]])
const changeOf = (from: Dossier, id: string) => {
  const found = from.modifications.find((one) => one.id === id)
  if (!found) throw new Error(`There is no change ${id}.`)
  return found
}
function edited(outcome: { readonly dossier: Dossier } | { readonly problems: unknown }): Dossier {
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems))
  return outcome.dossier
}

describe('forms', () => {
  it('give back what they hold where nothing was typed', () => {
    for (const change of dossier.modifications) {
      expect(edited(editChange(dossier, change.id, fieldsOfChange(change)))).toStrictEqual(dossier)
    }
    expect(edited(editAmendingAct(dossier, fieldsOfAmendingAct(dossier.amendingAct)))).toEqual({
      ...dossier,
      amendingAct: { ...dossier.amendingAct, country: 'kz' },
    })
    for (const list of LISTS)
      expect(edited(editList(list, dossier, fieldsOfList(list, dossier)))).toEqual(dossier)
    for (const one of dossier.annotations) {
      const again = edited(editNote(dossier, one.modification, one.id, fieldsOfNote(one)))
      expect(again.annotations.map(({ id, body }) => [id, body])).toEqual(
        dossier.annotations.map(({ id, body }) => [id, body]),
      )
    }
  })

  it.each<[string, string, string, string]>([
    ['id', 'Upper Case', 'not-an-id', 'Upper Case'],
    ['id', dossier.modifications.find(({ id }) => id !== ROW)?.id ?? '', 'taken', ''],
    ['id', dossier.checkedProvisions[0]?.id ?? '', 'taken', ''],
    ['act', 'no-act', 'unknown-value', 'no-act'],
    ['label', ' ', 'missing', ''],
    ['address', 'somewhere 5', 'not-an-address', 'somewhere 5'],
    ['type', 'guess', 'unknown-value', 'guess'],
    [`${SIDE}-text`, '', 'missing', ''],
    [`${SIDE}-as-of`, '2016-02-30', 'not-a-date', '2016-02-30'],
    [`${SIDE}-certainty`, 'unknown', 'certainty-of-known', ''],
    [`${SIDE}-sources`, 'TEXT-B, NONE', 'unknown-source', 'NONE'],
    ['observed', 'yes', 'observed-attribution', 'likely'],
  ])('name the field %s where %p is typed', (field, value, rule, said) => {
    const outcome = editChange(dossier, ROW, withField(fieldsOfChange(changeOf(dossier, ROW)), field, value))
    if (!('problems' in outcome)) throw new Error('It was taken.')
    expect(outcome.problems.map((one) => one.rule)).toContain(rule)
    const problem = outcome.problems.find((one) => one.rule === rule)
    if (field !== 'observed') expect(problem?.field).toBe(field)
    if (said !== '') expect(problem?.value).toBe(said)
  })

  it('say everything that is wrong at once', () => {
    let typed = withField(fieldsOfChange(changeOf(dossier, ROW)), 'label', '')
    typed = withField(typed, 'commencement-kind', 'on-date')
    typed = withField(typed, 'commencement-date', '31.12.2016')
    const outcome = editChange(dossier, ROW, typed)
    expect('problems' in outcome ? outcome.problems : []).toEqual([
      { field: 'label', rule: 'missing', value: '' },
      { field: 'commencement-date', rule: 'not-a-day', value: '31.12.2016' },
    ])
  })

  it('make a side unknown only with a reason, and without certainty', () => {
    const typed = withField(fieldsOfChange(changeOf(dossier, ROW)), `${SIDE}-kind`, 'unknown')
    const outcome = editChange(dossier, ROW, typed)
    expect(
      'problems' in outcome ? outcome.problems.map(({ field, rule }) => `${field} ${rule}`) : [],
    ).toEqual([`${SIDE}-certainty certainty-of-unknown`, `${SIDE}-why missing`])
    const reasoned = withField(withField(typed, `${SIDE}-certainty`, 'unknown'), `${SIDE}-why`, 'Not found.')
    const to = edited(editChange(dossier, ROW, reasoned))
    expect(changeOf(to, ROW)[SIDE]).toMatchObject({ kind: 'unknown', why: 'Not found.' })
    expect(changeOf(to, ROW)[SIDE]).not.toHaveProperty('text')
  })
})

describe('what was edited by hand', () => {
  const EDITED = 'Edited by hand after it was held against the sources.'
  const side = (more: Partial<Extract<ModificationSide, { kind: 'text' }>>): ModificationSide => ({
    kind: 'text',
    text: 'A fine of five units.',
    status: 'official',
    language: 'en',
    evidence: { certainty: 'confirmed', sources: ['TEXT-B'] },
    ...more,
  })
  const withSide = (after: ModificationSide): Dossier => ({
    ...dossier,
    annotations: [],
    modifications: dossier.modifications.map((one) => (one.id === ROW ? { ...one, after } : one)),
  })
  const saved = (after: ModificationSide, ...fields: readonly (readonly [string, string])[]) => {
    const from = withSide(after)
    let typed: Typed = fieldsOfChange(changeOf(from, ROW))
    for (const [field, value] of fields) typed = withField(typed, `after-${field}`, value)
    return changeOf(edited(editChange(from, ROW, typed)), ROW).after
  }
  const TEN = ['text', 'A fine of ten units.'] as const

  it('is official and confirmed no longer where its evidence was left as it was', () => {
    expect(saved(side({}), TEN)).toEqual(
      side({
        text: 'A fine of ten units.',
        status: 'unverified',
        evidence: { certainty: 'likely', sources: ['TEXT-B'], note: EDITED },
      }),
    )
    const noted = { certainty: 'likely', sources: ['TEXT-B'], note: 'Read in print' } as const
    const again = saved(side({ status: 'restated', evidence: noted }), TEN)
    expect(again).toMatchObject({
      status: 'restated',
      evidence: { ...noted, note: 'Read in print. Edited by hand.' },
    })
    // A second edit says it no second time.
    expect(saved(again, ['text', 'A fine of twelve units.']).evidence).toEqual(again.evidence)
    expect(
      saved(
        { kind: 'absent', evidence: { certainty: 'confirmed', sources: ['TEXT-B'] } },
        ['kind', 'text'],
        ['language', 'en'],
        TEN,
      ),
    ).toEqual(
      side({
        text: 'A fine of ten units.',
        status: 'unverified',
        evidence: { certainty: 'likely', sources: ['TEXT-B'], note: EDITED },
      }),
    )
  })

  it('is said to have been held against sources only where it was', () => {
    const note = 'As the brought table says; held against no other source.'
    for (const from of [
      { certainty: 'likely', sources: ['TEXT-B'], note },
      { certainty: 'confirmed', sources: [], note },
    ] as const) {
      const first = saved(side({ status: 'unverified', evidence: from }), TEN)
      expect(first.evidence).toEqual({ ...from, certainty: 'likely', note: `${note} Edited by hand.` })
      expect(saved(first, ['text', 'A fine of twelve units.']).evidence).toEqual(first.evidence)
    }
  })

  it.each<[string, readonly [string, string]]>([
    ['status', ['status', 'restated']],
    ['certainty', ['certainty', 'likely']],
    ['sources', ['sources', 'TEXT-A']],
    ['remark', ['note', 'Read again.']],
  ])('is what the form says where the %s was changed with it', (_, field) => {
    const to = saved(side({}), TEN, field)
    expect(to).toEqual({
      ...side({ text: 'A fine of ten units.' }),
      ...(field[0] === 'status' ? { status: 'restated' } : {}),
      evidence: {
        certainty: field[0] === 'certainty' ? 'likely' : 'confirmed',
        sources: [field[0] === 'sources' ? 'TEXT-A' : 'TEXT-B'],
        ...(field[0] === 'note' ? { note: 'Read again.' } : {}),
      },
    })
  })

  it('can be confirmed again, and is not what only lost white space at its ends', () => {
    const lowered = saved(side({}), TEN)
    const raised = saved(lowered, ['status', 'official'], ['certainty', 'confirmed'], ['note', ''])
    expect(raised).toEqual(side({ text: 'A fine of ten units.' }))
    expect(saved(side({ text: ' A fine.\r\nTwo lines. \n' }))).toEqual(side({ text: 'A fine.\nTwo lines.' }))
    const open = side({ status: 'unverified', evidence: { certainty: 'unknown', sources: [] } })
    expect(saved(open, TEN)).toEqual({ ...open, text: 'A fine of ten units.' })
  })

  it('holds for titles and dates, too', () => {
    const evidence = { certainty: 'confirmed', sources: ['TEXT-B'] } as const
    const from: Dossier = {
      ...dossier,
      amendingAct: {
        ...dossier.amendingAct,
        title: { en: { value: 'On bells', evidence } },
        published: { value: '2030-01-02' as IsoDate, evidence },
      },
    }
    const typed = fieldsOfAmendingAct(from.amendingAct)
    const lowered = { ...evidence, certainty: 'likely', note: EDITED }
    const retitled = edited(editAmendingAct(from, withField(typed, 'title-en', 'On horns'))).amendingAct
    expect(retitled.title).toEqual({ en: { value: 'On horns', evidence: lowered } })
    expect(retitled.published).toEqual({ value: '2030-01-02', evidence })
    const dated = withField(withField(typed, 'published', '2030-01-03'), 'published-note', 'In print.')
    expect(edited(editAmendingAct(from, dated)).amendingAct.published).toEqual({
      value: '2030-01-03',
      evidence: { ...evidence, note: 'In print.' },
    })
    const silent = edited(editAmendingAct(from, withField(typed, 'published', '2030-01-03'))).amendingAct
    expect(silent.published).toEqual({ value: '2030-01-03', evidence: lowered })
  })

  it('is not preselected as certain where a day is first given', () => {
    const row = dossier.modifications.find(({ commencement }) => commencement.kind !== 'on-date')
    if (!row) throw new Error('A row without a day is needed.')
    let typed: Typed = fieldsOfChange(row)
    typed = withField(withField(typed, 'commencement-kind', 'on-date'), 'commencement-date', '2030-01-02')
    expect(changeOf(edited(editChange(dossier, row.id, typed)), row.id).commencement).toEqual({
      kind: 'on-date',
      date: '2030-01-02',
      certainty: 'unknown',
    })
  })
})

describe('a note on words', () => {
  const typed = fieldsOfChange(changeOf(dossier, ROW))
  const text = typed.get(`${SIDE}-text`)?.[0] ?? ''
  const noteIn = (from: Dossier) => from.annotations.find(({ id }) => id === note?.id)

  it('follows them where the text is edited elsewhere', () => {
    const to = edited(editChange(dossier, ROW, withField(typed, `${SIDE}-text`, `In such a case, ${text}`)))
    expect(noteIn(to)?.anchor).toMatchObject({ side: SIDE, quote: { exact: WORDS } })
    expect(noteIn(to)?.anchor).not.toHaveProperty('lost')
    expect(problemsOf(to)).toEqual([])
  })

  it('is lost with its quotation where the words are edited, and hinders nothing', () => {
    const to = edited(
      editChange(dossier, ROW, withField(typed, `${SIDE}-text`, text.replace(WORDS, 'nothing'))),
    )
    expect(noteIn(to)?.anchor).toEqual({ ...note?.anchor, lost: true })
    expect(problemsOf(to)).toEqual([])
    const back = edited(editChange(to, ROW, typed))
    expect(noteIn(back)?.anchor?.lost).toBe(true)
  })

  it('goes with the row to another identifier', () => {
    const to = edited(editChange(dossier, ROW, withField(typed, 'id', 'another-row')))
    expect(noteIn(to)?.modification).toBe('another-row')
    expect(JSON.stringify(to.pressArticle ?? {})).not.toContain(`"${ROW}"`)
    expect(problemsOf(to)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['words that do not stand there', 'no such words', 'quote-not-found'],
    ['words that stand there twice', 'e', 'quote-ambiguous'],
  ])('is refused on %s', (_, exact, rule) => {
    const fields = new Map([
      ['note-kind', ['explanatory']],
      ['note-on', [SIDE]],
      ['note-body', ['A note.']],
      ['note-exact', [exact]],
    ])
    const outcome = editNote(dossier, ROW, null, fields)
    expect('problems' in outcome ? outcome.problems : []).toEqual([
      { field: 'note-exact', rule, value: exact },
    ])
  })

  it('is added, edited and deleted', () => {
    const fields = new Map([
      ['note-kind', ['explanatory']],
      ['note-on', [SIDE]],
      ['note-body', ['A note.']],
      ['note-exact', [WORDS]],
    ])
    const added = edited(editNote(dossier, ROW, null, fields))
    const id = added.annotations.at(-1)?.id ?? ''
    expect(added.annotations.at(-1)).toMatchObject({
      modification: ROW,
      body: 'A note.',
      anchor: { side: SIDE },
    })
    expect(dossier.annotations.map((one) => one.id)).not.toContain(id)
    const whole = edited(editNote(added, ROW, id, withField(fields, 'note-on', 'change')))
    expect(whole.annotations.at(-1)).not.toHaveProperty('anchor')
    expect(deleteNote(added, id)).toEqual(dossier)
  })
})

describe('a change and its notes in one form', () => {
  const whole = fieldsOfWhole(dossier, ROW)
  const id = note?.id ?? ''
  const of = (name: string, of = id) => fieldOfNote(of, `note-${name}`)
  const text = () => {
    const side = changeOf(dossier, ROW)[SIDE]
    return side.kind === 'text' ? side.text : ''
  }
  const problemsIn = (typed: Typed) => {
    const outcome = editWhole(dossier, ROW, typed)
    return 'problems' in outcome ? outcome.problems : []
  }
  const notesOn = (to: Dossier) => to.annotations.filter(({ modification }) => modification === ROW)

  it('give back what they hold where nothing was typed', () => {
    for (const change of dossier.modifications)
      expect(edited(editWhole(dossier, change.id, fieldsOfWhole(dossier, change.id)))).toStrictEqual(dossier)
  })

  it('are saved together: the label, a note that is there, and a new one', () => {
    const typed = [
      ['label', 'Of mine'],
      [of('body'), 'Said anew.'],
      [of('body', NEW_NOTE), 'A second note.'],
      [of('kind', NEW_NOTE), 'editorial'],
      [of('on', NEW_NOTE), 'change'],
    ].reduce<Typed>((fields, [field = '', value = '']) => withField(fields, field, value), whole)
    const to = edited(editWhole(dossier, ROW, typed))
    expect(changeOf(to, ROW).label).toBe('Of mine')
    expect(notesOn(to).map(({ body, kind }) => [body, kind])).toEqual([
      ...notesOn(dossier).map((one) => [one.id === id ? 'Said anew.' : one.body, one.kind]),
      ['A second note.', 'editorial'],
    ])
    expect(notesOn(to).find((one) => one.id === id)?.anchor).toMatchObject({
      side: SIDE,
      quote: { exact: WORDS },
    })
  })

  it('a note that nobody touched goes with its words, or into the tray, and hinders nothing', () => {
    const moved = withField(whole, `${SIDE}-text`, `Before it all. ${text()}`)
    const anchor = edited(editWhole(dossier, ROW, moved)).annotations.find((one) => one.id === id)?.anchor
    expect([anchor?.quote?.exact, anchor?.lost ?? false]).toEqual([WORDS, false])
    const gone = withField(whole, `${SIDE}-text`, text().replace(WORDS, 'something else entirely'))
    expect(edited(editWhole(dossier, ROW, gone)).annotations.find((one) => one.id === id)?.anchor?.lost).toBe(
      true,
    )
  })

  it('a note is held against the text as it was typed beside it', () => {
    const typed = [
      [`${SIDE}-text`, text().replace(WORDS, 'something else entirely')],
      [of('exact'), 'something else entirely'],
      [of('prefix'), ''],
      [of('suffix'), ''],
    ].reduce<Typed>((fields, [field = '', value = '']) => withField(fields, field, value), whole)
    const anchor = edited(editWhole(dossier, ROW, typed)).annotations.find((one) => one.id === id)?.anchor
    expect([anchor?.quote?.exact, anchor?.lost ?? false]).toEqual(['something else entirely', false])
  })

  it('each problem stands at the field of its note, and all at once', () => {
    const typed = [
      [of('body'), ''],
      [of('exact', NEW_NOTE), 'no such words'],
      [of('kind', NEW_NOTE), 'editorial'],
      [of('on', NEW_NOTE), SIDE],
    ].reduce<Typed>((fields, [field = '', value = '']) => withField(fields, field, value), whole)
    expect(problemsIn(typed).map(({ field, rule }) => [field, rule])).toEqual([
      [of('body'), 'missing'],
      [of('exact', NEW_NOTE), 'quote-not-found'],
      [of('body', NEW_NOTE), 'missing'],
    ])
    expect(problemsIn(withField(typed, 'address', 'nowhere')).map(({ field }) => field)).toEqual(['address'])
  })

  it('a note is deleted where that is chosen, and one that somebody else deleted is written anew', () => {
    const deleted = edited(editWhole(dossier, ROW, withField(whole, of('delete'), 'yes')))
    expect(deleted).toEqual(deleteNote(dossier, id))
    const outcome = editWhole(deleted, ROW, whole)
    const bodies = (to: Dossier) =>
      notesOn(to)
        .map(({ body }) => body)
        .sort()
    expect(bodies(edited(outcome))).toEqual(bodies(dossier))
  })

  it('fields of notes are told from those of the change, whatever the identifier', () => {
    for (const one of ['a', 'a:b', 'new', 'note-x', 'a:note-body'])
      expect(noteOfField(fieldOfNote(one, 'note-exact'))).toEqual({ note: one, name: 'note-exact' })
    expect([...fieldsOfChange(changeOf(dossier, ROW)).keys()].filter((field) => noteOfField(field))).toEqual(
      [],
    )
  })
})

describe('rows and lists', () => {
  it('add a row of which nothing is known, and take it away again', () => {
    const act = dossier.acts[0]?.id ?? ''
    const added = addChange(dossier, act)
    if (added === null) throw new Error('There is no such act.')
    const row = changeOf(added.dossier, added.id)
    expect([row.before.kind, row.after.kind, row.attribution.certainty, row.commencement.kind]).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
    const hindering = problemsOf(added.dossier).map(({ rule, change }) => [rule, change])
    expect(hindering).toEqual([
      ['no-label', added.id],
      ['no-address', added.id],
    ])
    const untouched = editChange(added.dossier, added.id, fieldsOfChange(row))
    expect('problems' in untouched ? untouched.problems : []).toEqual([
      { field: 'address', rule: 'missing', value: '' },
      { field: 'label', rule: 'missing', value: '' },
    ])
    expect(deleteChange(added.dossier, added.id)).toEqual(dossier)
    expect(addChange(dossier, 'no-act')).toBeNull()
  })

  it('delete a row with its notes and out of the claims', () => {
    const to = deleteChange(dossier, ROW)
    expect(JSON.stringify(to)).not.toContain(`"${ROW}"`)
    expect(problemsOf(to)).toEqual([])
  })

  it.each(LISTS)('rename an entry of %s everywhere, and refuse to delete what is used', (list) => {
    const typed = fieldsOfList(list, dossier)
    const first = COLUMNS[list][0] as string
    const before = typed.get(fieldOf(0, first))?.[0] ?? ''
    const after = list === 'sources' ? 'RENAMED' : 'renamed'
    const to = edited(editList(list, dossier, withField(typed, fieldOf(0, first), after)))
    expect(problemsOf(to)).toEqual([])
    expect(JSON.stringify(to)).toContain(`"${after}"`)
    if (list !== 'categories') expect(JSON.stringify({ ...to, [list]: [] })).not.toContain(`"${before}"`)
    const outcome = editList(list, dossier, withField(typed, fieldOf(0, 'delete'), 'yes'))
    expect('problems' in outcome ? outcome.problems : []).toEqual([
      { field: fieldOf(0, first), rule: 'in-use', value: before },
    ])
  })

  it('keep to the rows that they were made of, whatever was done to the list meanwhile', () => {
    const [first, second, ...others] = dossier.sources
    if (!first || !second) throw new Error('Two sources are needed.')
    const spare = { ...first, key: 'SPARE', title: 'A source that nothing names' }
    const from: Dossier = { ...dossier, sources: [spare, first, second, ...others] }
    const typed = withField(fieldsOfList('sources', from), fieldOf(1, 'title'), 'Another title')

    // Somebody deleted the first row: no other row may take its place.
    const gone = editList('sources', dossier, typed)
    expect('problems' in gone ? gone.problems : []).toEqual([
      { field: fieldOf(0, 'key'), rule: 'gone', value: 'SPARE' },
    ])
    const retitled: Dossier = {
      ...dossier,
      sources: [{ ...first, title: 'Another title' }, second, ...others],
    }
    expect(edited(editList('sources', dossier, withField(typed, fieldOf(0, 'delete'), 'yes')))).toEqual(
      retitled,
    )

    // Somebody added a row and turned the order round: both stay, and every row keeps its own words.
    const added = { ...first, key: 'ADDED', title: 'Added meanwhile' }
    const turned: Dossier = { ...dossier, sources: [added, ...others, second, spare, first] }
    expect(edited(editList('sources', turned, typed))).toEqual({
      ...dossier,
      sources: [added, ...others, second, spare, { ...first, title: 'Another title' }],
    })
    const taken = editList('sources', turned, withField(typed, fieldOf(0, 'key'), 'ADDED'))
    expect('problems' in taken ? taken.problems : []).toEqual([
      { field: fieldOf(0, 'key'), rule: 'taken', value: 'ADDED' },
    ])
  })

  it('let two rows change names with each other, and everything that names them with them', () => {
    const typed = fieldsOfList('sources', dossier)
    const [one = '', other = ''] = dossier.sources.map(({ key }) => key)
    const crossed = withField(withField(typed, fieldOf(0, 'key'), other), fieldOf(1, 'key'), one)
    const to = edited(editList('sources', dossier, crossed))
    expect(to.sources.slice(0, 2).map(({ key, title }) => [key, title])).toEqual([
      [other, dossier.sources[0]?.title],
      [one, dossier.sources[1]?.title],
    ])
    const swapped = (text: string) => (text === one ? other : text === other ? one : text)
    expect(changeOf(to, ROW)[SIDE].evidence.sources).toEqual(
      changeOf(dossier, ROW)[SIDE].evidence.sources.map(swapped),
    )
  })

  it('mend an identifier that a file gave out twice', () => {
    const [first, ...others] = dossier.categories
    if (!first) throw new Error('A category is needed.')
    const twice: Dossier = { ...dossier, categories: [first, { ...first, label: 'Second' }, ...others] }
    const typed = withField(fieldsOfList('categories', twice), fieldOf(1, 'slug'), 'second-one')
    expect(edited(editList('categories', twice, typed)).categories.slice(0, 2)).toEqual([
      first,
      { ...first, slug: 'second-one', label: 'Second' },
    ])
  })

  it('do not delete an act of which there are whole editions', () => {
    const bare = { id: 'pump-law', kind: 'law', title: { en: 'Law on Pumps' } } as const
    const from: Dossier = { ...dossier, acts: [...dossier.acts, bare] }
    const typed = withField(fieldsOfList('acts', from), fieldOf(dossier.acts.length, 'delete'), 'yes')
    expect(edited(editList('acts', from, typed)).acts).toEqual(dossier.acts)
    const version = { act: 'pump-law' } as NonNullable<Dossier['actVersions']>[number]
    const held = editList('acts', { ...from, actVersions: [version] }, typed)
    expect('problems' in held ? held.problems : []).toEqual([
      { field: fieldOf(dossier.acts.length, 'id'), rule: 'in-use', value: 'pump-law' },
    ])
  })

  it('add an amended act, of which nobody says yet that it was amended', () => {
    const place = dossier.acts.length
    let typed: Typed = fieldsOfList('acts', dossier)
    for (const [column, value] of [
      ['id', 'tyre-law'],
      ['kind', 'law'],
      ['title-kk', 'Дөңгелек туралы заң'],
    ]) {
      typed = withField(typed, fieldOf(place, column ?? ''), value ?? '')
    }
    const to = edited(editList('acts', dossier, typed))
    expect(to.acts.at(-1)).toEqual({ id: 'tyre-law', kind: 'law', title: { kk: 'Дөңгелек туралы заң' } })
    expect(to.amendments.at(-1)).toMatchObject({
      act: 'tyre-law',
      proof: { evidence: { certainty: 'unknown' } },
    })
    expect(problemsOf(to)).toEqual([])
  })
})

describe('the amending act', () => {
  it('takes its identifier into every part, and leaves dates openly unknown', () => {
    let typed: Typed = fieldsOfAmendingAct(dossier.amendingAct)
    typed = withField(withField(typed, 'id', 'zz-2031-1'), 'adopted', '')
    const to = edited(editAmendingAct(dossier, typed))
    expect(to.amendingAct.id).toBe('zz-2031-1')
    expect(to.amendingAct).not.toHaveProperty('adopted')
    expect(new Set([...to.modifications, ...to.amendments].map((one) => one.amendingAct))).toEqual(
      new Set(['zz-2031-1']),
    )
  })

  it('names a day that does not exist', () => {
    const typed = withField(fieldsOfAmendingAct(dossier.amendingAct), 'published', '2016-13-01')
    const outcome = editAmendingAct(dossier, typed)
    expect('problems' in outcome ? outcome.problems : []).toEqual([
      { field: 'published', rule: 'not-a-day', value: '2016-13-01' },
    ])
  })
})

describe('what hinders', () => {
  it('is nothing for a whole dossier', () => {
    expect(problemsOf(dossier)).toEqual([])
  })

  it('is found in every part', () => {
    const broken: Dossier = {
      ...dossier,
      amendingAct: { ...dossier.amendingAct, id: 'Ä', name: ' ' },
      categories: [],
      sources: [],
      modifications: dossier.modifications.map((one) => ({ ...one, id: 'same', label: '', address: [] })),
    }
    const rules = new Set(problemsOf(broken).map(({ rule }) => rule))
    for (const rule of [
      'no-id',
      'no-name',
      'duplicate-id',
      'unknown-category',
      'unknown-source',
      'no-label',
      'no-address',
      'unknown-modification',
    ] as const) {
      expect([rule, rules.has(rule)]).toEqual([rule, true])
    }
  })

  it('is an act without a name of its own, until it has one', () => {
    const [first, ...others] = dossier.acts
    if (first === undefined) throw new Error('The dossier has no act.')
    const titled = (title: Record<string, string>): Draft => ({
      dossier: { ...dossier, acts: [{ ...first, title }, ...others] },
      notes: [],
      issues: [{ file: 'x', line: 1, column: 1, rule: 'act-not-named', message: 'name the act' }],
    })
    for (const title of [{}, { ru: ' ' }] as Record<string, string>[]) {
      expect(problemsOf(titled(title).dossier)).toEqual([
        { rule: 'act-without-title', part: 'acts', change: null, value: first.id },
      ])
      expect(withIssues(titled(title), 'x', ({ rule }) => rule).issues.map(({ rule }) => rule)).toEqual([
        'draft-act-without-title',
      ])
    }
    expect(withIssues(titled({ kk: 'Қоңырау туралы' }), 'x', ({ rule }) => rule).issues).toEqual([])
  })

  it('keeps what only a person can settle, and forgets what is mended', () => {
    const issue = (rule: string): Issue => ({ file: 'x', line: 3, column: 1, rule, message: rule })
    const draft = { dossier, notes: [], issues: [issue('unclear-row'), issue('quote-not-found')] }
    expect(withIssues(draft, 'x', ({ rule }) => rule).issues).toEqual([issue('unclear-row')])
    const broken = { ...draft, dossier: { ...dossier, modifications: [] } }
    expect(withIssues(broken, 'x', ({ rule }) => rule).issues.map(({ rule }) => rule)).toEqual([
      'unclear-row',
      'draft-no-changes',
      ...dossier.annotations.map(() => 'draft-unknown-modification'),
    ])
  })
})

describe('an address as one types it', () => {
  it.each([
    ['article 15, point 1', 'article 15, point 1'],
    ['Article 15 , point 1)', 'article 15, point 1'],
    ['section 3, article 12-1, paragraph heading', 'section 3, article 12-1, paragraph heading'],
  ])('%p', (text, written) => {
    expect(writeAddress(parseAddress(text) ?? [])).toBe(written)
  })
  it.each(['', '15', 'article', 'clause 3', 'article 1,', ', article 1'])('%p is none', (text) => {
    expect(parseAddress(text)).toBeNull()
  })
})
