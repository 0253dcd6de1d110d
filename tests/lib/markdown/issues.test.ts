/** Every rule of the format broken once: which rule, at which words, with what advice. */
import { describe, expect, it } from '@jest/globals'
import {
  type Parsed,
  parseActFile,
  parseAmendingAct,
  parseCategories,
  parseCheckedActs,
  parsePressArticle,
  parseSources,
} from '../../../lib/markdown'
import { ACT, AMENDING_ACT, ARTICLE, CATEGORIES, CHECKED_ACTS, edit, placeOf, SOURCES } from './example-files'

type Parser = (text: string, file: string) => Parsed<unknown>
type Case = {
  /** What is replaced by what. */
  readonly from: string
  readonly to: string
  readonly rule: string
  /** The words the issue points at, in the edited text; they stand there once. */
  readonly at: string
  readonly says: string
  /** Rules that are broken as well, because one mistake can be seen from two places. */
  readonly also?: readonly string[]
}

function breaks(parse: Parser, text: string, cases: readonly Case[]): void {
  it('is without issues unbroken', () => {
    const parsed = parse(text, 'file.md')
    expect(parsed.issues).toEqual([])
    expect(parsed.value).not.toBeNull()
  })
  it.each(cases)('$rule at “$at”', ({ from, to, rule, at, says, also = [] }) => {
    const broken = edit(text, from, to)
    const { value, issues } = parse(broken, 'some/file.md')
    expect(issues.map((issue) => issue.rule).sort()).toEqual([rule, ...also].sort())
    expect(issues).toContainEqual({
      file: 'some/file.md',
      ...placeOf(broken, at),
      rule,
      message: expect.stringContaining(says),
    })
    expect(value).toBeNull()
  })
}

const after = '> Riding without a bell is punished by a fine of 4 MCI.'
const before = '> Riding without a bell is punished by a fine of 2 MCI.'
const note = '- **On:** after, "without a bell"'
const beforeSide = ACT.slice(ACT.indexOf('#### Before'), ACT.indexOf('#### After'))
const afterSide = ACT.slice(ACT.indexOf('#### After'), ACT.indexOf('#### Explanatory'))

describe('an act', () => {
  breaks(parseActFile, ACT, [
    {
      from: '# Law on',
      to: '## Law on',
      rule: 'missing-heading',
      at: 'Law on Bicycles',
      says: 'of level 2',
    },
    {
      from: '## Changes',
      to: '# Changes',
      rule: 'second-heading',
      at: 'Changes',
      says: 'write ##',
      also: ['article-without-change', 'heading-level'],
    },
    {
      from: 'bicycle-law',
      to: 'Bicycle law',
      rule: 'bad-id',
      at: 'Bicycle law',
      says: 'lower-case letters',
    },
    {
      from: ' <a id="bike-3-1"></a>',
      to: '',
      rule: 'missing-anchor',
      at: 'Article 3(1)',
      says: 'has no anchor; end it with <a id="…"></a>',
    },
    {
      from: 'id="unchanged-bike-3-2"',
      to: 'id="bike-3-1-note"',
      rule: 'duplicate-id',
      at: 'bike-3-1-note"></a>\n\n- **Topic',
      says: 'is already the anchor of the heading in line 57',
    },
    {
      from: '- **Number:** 77',
      to: '- **Nubmer:** 77\n- **Number:** 77',
      rule: 'unknown-field',
      at: 'Nubmer',
      says: 'did you mean “Number”?',
    },
    {
      from: '- **Number:** 77',
      to: '- **Number:** 77\n- **number:** 78',
      rule: 'duplicate-field',
      at: 'number:**',
      says: 'stands already in line 7',
    },
    {
      from: '- **Kind:** law\n',
      to: '',
      rule: 'missing-field',
      at: 'Law on Bicycles',
      says: 'the act lacks the field “Kind”; write “- **Kind:** …”',
    },
    {
      from: 'Title (ru)',
      to: 'Title (r_u)',
      rule: 'bad-language',
      at: 'Title (r_u)',
      says: 'is no language',
    },
    {
      from: 'Title (ru)',
      to: 'Title (KK)',
      rule: 'duplicate-field',
      at: 'Title (kk)',
      says: 'stands already in line 3',
    },
    {
      from: 'Title (ru)',
      to: 'Titel (ru)',
      rule: 'unknown-field',
      at: 'Titel (ru)',
      says: 'did you mean “Title (ru)”?',
    },
    {
      from: 'Title (ru)',
      to: 'Title (en)',
      rule: 'duplicate-title',
      at: 'Law on Bicycles',
      says: 'the heading is the title in “en” already',
    },
    {
      from: '- **Type:** substitution',
      to: '- **Type:** substitution\n- **Observed:** yes',
      rule: 'observed-attribution',
      at: 'confirmed\n  - **Note:** No other law',
      says: 'nobody’s work',
    },
    {
      from: '- **Type:** substitution',
      to: '- **Type:** substitution\n- **Observed:** no',
      rule: 'bad-answer',
      at: 'no\n- **Categories:**',
      says: 'is not known here',
    },
    {
      from: '- **Attribution:** confirmed',
      to: '- **Outside the declared subject:** likely\n  - **Sources:** none\n- **Attribution:** confirmed',
      rule: 'missing-source',
      at: 'likely\n  - **Sources:** none',
      says: 'needs a source',
    },
    {
      from: '- **Number:** 77',
      to: '- **Number:**',
      rule: 'missing-value',
      at: 'Number:',
      says: 'no value',
    },
    {
      from: '**Kind:** law',
      to: '**Kind:** lwa',
      rule: 'unknown-kind',
      at: 'lwa',
      says: 'did you mean “law”?',
    },
    {
      from: '2004-05-06',
      to: '2004-02-30',
      rule: 'bad-date',
      at: '2004-02-30',
      says: '“2004-02-30” is not a day of the calendar',
    },
    {
      from: 'Z040000077_ (likely)',
      to: 'Z040000077_',
      rule: 'bad-identifier',
      at: 'Z040000077_',
      says: 'write “K1400000226 (confirmed)”',
    },
    {
      from: 'Z040000077_ (likely)',
      to: 'Z040000077_ (likly)',
      rule: 'unknown-certainty',
      at: 'likly',
      says: 'did you mean “likely”?',
    },
    {
      from: '**Proof:** text',
      to: '**Proof:** rumour',
      rule: 'unknown-proof',
      at: 'rumour',
      says: 'known are text, note, stored-version',
    },
    {
      from: '- **Coverage:** partial',
      to: '- **Coverage:** half',
      rule: 'unknown-coverage',
      at: 'half',
      says: 'known are complete, partial',
    },
    {
      from: '## Amendment',
      to: '## Amendmet',
      rule: 'unknown-section',
      at: 'Amendmet',
      says: 'did you mean “Amendment”?',
      also: ['missing-section'],
    },
    {
      from: '## Checked: not changed',
      to: '## Changes',
      rule: 'duplicate-section',
      at: 'Changes\n\n### Article 3(2)',
      says: 'already a section',
    },
    {
      from: 'amended:** 3, 12-1',
      to: 'amended:** 4, 12-1',
      rule: 'article-not-amended',
      at: 'article 3, part 1',
      says: '“article 3” is not among the articles amended (line 17)',
      also: ['article-without-change'],
    },
    {
      from: 'not known:** 12-1',
      to: 'not known:** none',
      rule: 'article-without-change',
      at: '12-1\n- **Wording',
      says: 'article 12-1 is amended but has no change below',
    },
    {
      from: 'not known:** 12-1',
      to: 'not known:** 12-1, 9',
      rule: 'article-not-amended',
      at: '9\n- **Categ',
      says: 'article 9 is not among the articles amended',
    },
    {
      from: 'amended:** 3, 12-1',
      to: 'amended:** 3, 12-1, 3',
      rule: 'duplicate-article',
      at: '3\n- **Wording',
      says: 'article 3 stands twice',
    },
    {
      from: '**Type:** substitution',
      to: '**Type:** substitutoin',
      rule: 'unknown-type',
      at: 'substitutoin',
      says: '“substitutoin” is not known here; did you mean “substitution”?',
    },
    {
      from: '**Type:** substitution',
      to: '**Type:** insertion',
      rule: 'type-and-sides',
      at: 'insertion',
      says: 'an insertion has no text before',
    },
    {
      from: '**Type:** substitution',
      to: '**Type:** repeal',
      rule: 'type-and-sides',
      at: 'repeal',
      says: 'a repeal has no text after',
    },
    {
      from: 'article 3, part 1',
      to: 'article 3, prat 1',
      rule: 'unknown-unit',
      at: 'prat 1',
      says: '“prat” is not a unit of provision; did you mean “part”?',
    },
    {
      from: 'article 3, part 1',
      to: 'article 3, part',
      rule: 'missing-number',
      at: 'part\n- **Type',
      says: '“part” has no number',
    },
    {
      from: '(likely)\n- **Attribution:** confirmed',
      to: '(likely)\n- **Attribution:** unknown',
      rule: 'commencement-certainty',
      at: '2017-01-07 (likely)',
      says: 'write “2017-01-07 (unknown)”',
    },
    {
      from: '2017-01-07 (likely)',
      to: '7 January 2017',
      rule: 'bad-date',
      at: '7 January 2017',
      says: '“not commenced” or “unknown”',
    },
    {
      from: '2017-01-07 (likely)',
      to: '2017-01-07 (sure)',
      rule: 'unknown-certainty',
      at: 'sure',
      says: 'known are confirmed, likely, unknown',
    },
    { from: beforeSide, to: '', rule: 'missing-before', at: 'Article 3(1)', says: 'has no “Before”' },
    {
      from: afterSide,
      to: '',
      rule: 'missing-after',
      at: 'Article 3(1)',
      says: 'write “#### After”, “#### After: absent” or “#### After: unknown”',
    },
    {
      from: '#### After',
      to: '#### Aftre',
      rule: 'unknown-section',
      at: 'Aftre',
      says: '“After”?',
      also: ['missing-after'],
    },
    { from: after, to: '', rule: 'missing-text', at: 'After\n', says: '“After” has no text' },
    {
      from: before,
      to: before.slice(2),
      rule: 'missing-text',
      at: 'Before\n',
      says: 'write it after “> ”',
      also: ['unexpected-content'],
    },
    {
      from: '#### After\n',
      to: '#### After: gone\n',
      rule: 'unknown-side',
      at: 'After: gone',
      says: 'known are absent, unknown',
    },
    {
      from: 'Status:** restated\n- **Language:** en\n- **As of:** 2016-12-22',
      to: 'Status:** restate\n- **Language:** en\n- **As of:** 2016-12-22',
      rule: 'unknown-status',
      at: 'restate\n',
      says: 'did you mean “restated”?',
    },
    {
      from: '- **As of:** 2016-12-22\n',
      to: '- **As of:** 2016-13\n',
      rule: 'bad-date',
      at: '2016-13',
      says: 'is not a date; write YYYY-MM-DD, YYYY-MM, YYYY, or start/end',
    },
    {
      from: 'after, "without a bell"',
      to: 'after, "without bell"',
      rule: 'quote-not-found',
      at: 'after, "without bell"',
      says: '“without bell” does not stand in the text “after”',
    },
    {
      from: 'after, "without a bell"',
      to: 'after, "i"',
      rule: 'quote-ambiguous',
      at: 'after, "i"',
      says: 'stands 6 times in the text “after”; add “Preceded by” or “Followed by”',
    },
    {
      from: note,
      to: '- **On:** beside',
      rule: 'bad-anchor',
      at: 'beside',
      says: 'write “before” or “after”',
    },
    {
      from: note,
      to: '- **On:** after\n- **Followed by:** " is"',
      rule: 'bad-anchor',
      at: 'Followed by',
      says: '“On” quotes no words',
    },
    {
      from: note,
      to: `${note}\n- **Followed by:** is`,
      rule: 'bad-anchor',
      at: 'is\n\nThe duty',
      says: 'without quotation marks',
    },
    {
      from: 'The duty to have a bell is not new.\n',
      to: '',
      rule: 'missing-text',
      at: 'Explanatory',
      says: 'the note',
    },
    {
      from: 'both-read',
      to: 'both-raed',
      rule: 'unknown-basis',
      at: 'both-raed',
      says: 'did you mean “both-read”?',
    },
    {
      from: 'both-read',
      to: 'other-law',
      rule: 'missing-field',
      at: 'Article 3(2)',
      says: 'name it in the field “Other law”',
    },
    {
      from: 'Riding without a bell\n',
      to: 'Riding *without* a bell\n',
      rule: 'unsupported-markup',
      at: '*without*',
      says: '“*without*” is emphasised, which is not kept; write a backslash before “*”',
    },
    {
      from: 'Riding without a bell\n',
      to: 'Riding without a <b>bell\n',
      rule: 'unsupported-markup',
      at: '<b>',
      says: '“<b>” is HTML that is not kept',
    },
    {
      from: 'Riding without a bell\n',
      to: 'Riding without a [bell](x.md)\n',
      rule: 'unsupported-markup',
      at: 'bell](x.md)',
      says: 'the link on “bell” is not kept here',
    },
    {
      from: before,
      to: `${before}\n>\n> # Part two`,
      rule: 'unsupported-markup',
      at: '# Part two',
      says: 'is a heading inside a quoted text',
    },
    {
      from: '## Changes\n',
      to: '## Changes\n\n1. first\n',
      rule: 'unsupported-markup',
      at: '1. first',
      says: 'is a numbered list',
    },
    {
      from: '## Changes\n',
      to: '## Changes\n\nSome words.\n',
      rule: 'unexpected-content',
      at: 'Some words.',
      says: 'does not belong under “Changes”',
    },
    {
      from: '# Law on',
      to: 'Words.\n\n# Law on',
      rule: 'unexpected-content',
      at: 'Words.',
      says: 'stands before the first heading',
    },
    {
      from: '- **Note:** No other law stands in the amendment note.',
      to: '- **Note:** No other law.\n    - **Certainty:** likely',
      rule: 'unknown-field',
      at: 'Certainty:** likely\n  - **Sources:** [BIKE-A](../sources.md#BIKE-A)\n\n#### Before',
      says: 'write it one level further out',
    },
    {
      from: '12-1\n- **Categories:** [penalties](../categories.md#penalties)',
      to: '12-1\n- **Categories:** [penalties](../categories.md#fines)',
      rule: 'wrong-link',
      at: 'penalties](../categories.md#fines)',
      says: 'it should go to ../categories.md#penalties',
    },
  ])

  it('reports the missing field beside the bullet that was meant to be one', () => {
    const broken = edit(ACT, '- **Kind:** law\n', '- Kind: law\n')
    expect(parseActFile(broken, 'a.md').issues.map(({ line, column, rule }) => [line, column, rule])).toEqual(
      [
        [1, 3, 'missing-field'],
        [5, 3, 'unexpected-content'],
      ],
    )
  })

  it('never takes a text under an unknown or absent side for the words of the provision', () => {
    const unknown = edit(
      edit(
        ACT,
        '#### Before\n\n- **Status:** restated\n- **Language:** en\n',
        '#### Before: unknown\n\n- **Why:** Not read.\n',
      ),
      '- **Evidence:** confirmed\n  - **Sources:** [BIKE-B](../sources.md#BIKE-B)\n\n> ',
      '- **Evidence:** likely\n  - **Sources:** [BIKE-B](../sources.md#BIKE-B)\n\n> ',
    )
    expect(parseActFile(unknown, 'a.md').issues).toEqual([
      {
        file: 'a.md',
        ...placeOf(unknown, 'likely\n  - **Sources:** [BIKE-B]'),
        rule: 'side-certainty',
        message: '“likely” is said of a side that is not known; write “unknown”',
      },
      {
        file: 'a.md',
        ...placeOf(unknown, 'Riding without a bell is punished by a fine of 2 MCI.'),
        rule: 'text-without-side',
        message:
          '“Riding without a bell is punished by a fine of 2 MCI.” stands under “Before: unknown”, which has no text; drop it, or drop what follows “Before” in the heading',
      },
    ])
  })

  it('wants a certain side to be certain, and what is certain to have a source', () => {
    const doubtful = edit(
      ACT,
      '- **Evidence:** confirmed\n  - **Sources:** [BIKE-B](../sources.md#BIKE-B)\n\n> ',
      '- **Evidence:** unknown\n  - **Sources:** none\n\n> ',
    )
    expect(parseActFile(doubtful, 'a.md').issues).toMatchObject([
      { rule: 'side-certainty', ...placeOf(doubtful, 'unknown\n') },
    ])
    const sourceless = edit(doubtful, 'unknown\n  - **Sources:** none', 'likely\n  - **Sources:** none')
    expect(parseActFile(sourceless, 'a.md').issues).toMatchObject([
      { rule: 'missing-source', ...placeOf(sourceless, 'likely\n  - **Sources:** none') },
    ])
  })

  it('quotes from a side that has words only', () => {
    const gone = edit(
      edit(ACT, after, ''),
      '#### After\n\n- **Status:** restated\n- **Language:** en\n',
      '#### After: absent\n\n',
    )
    const repeal = edit(gone, '**Type:** substitution', '**Type:** repeal')
    expect(parseActFile(repeal, 'a.md').issues).toMatchObject([
      { rule: 'anchor-without-text', ...placeOf(repeal, 'after, "without a bell"') },
    ])
  })

  it('reports everything at once, in the order of the file, and hides nothing behind an error', () => {
    let broken = edit(ACT, '2004-05-06', 'yesterday')
    broken = edit(broken, 'substitution', 'replace')
    broken = edit(broken, '[penalties](../categories.md#penalties)\n- **In', 'penalties\n- **In')
    broken = edit(broken, 'after, "without a bell"', 'after, "a horn"')
    broken = edit(broken, 'both-read', 'hearsay')
    expect(
      parseActFile(broken, 'a.md').issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    ).toEqual(['6:16 bad-date', '30:13 unknown-type', '59:11 quote-not-found', '70:14 unknown-basis'])
  })

  it('gives out definitions and references with their places, also of a broken file', () => {
    const { definitions, references } = parseActFile(edit(ACT, '2004-05-06', 'yesterday'), 'a.md')
    expect(definitions.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'act bicycle-law',
      'modification bike-3-1',
      'annotation bike-3-1-note',
      'checked-provision unchanged-bike-3-2',
    ])
    expect(references[0]).toEqual({
      kind: 'category',
      id: 'penalties',
      place: placeOf(ACT, 'penalties](../categories.md#penalties)\n- **In'),
      url: '../categories.md#penalties',
    })
    expect(references).toHaveLength(8)
  })
})

describe('an amending act', () => {
  breaks(parseAmendingAct, AMENDING_ACT, [
    {
      from: 'Status:** enacted',
      to: 'Status:** law',
      rule: 'unknown-status',
      at: 'law\n- **Country',
      says: 'known are bill',
    },
    {
      from: 'Text found:** no',
      to: 'Text found:** perhaps',
      rule: 'bad-answer',
      at: 'perhaps',
      says: 'known are yes, no',
    },
    {
      from: 'Acts:** 1',
      to: 'Acts:** one',
      rule: 'bad-number',
      at: 'one\n- **Speaks',
      says: '“one” is not a whole number',
    },
    {
      from: '### 2016-12-22',
      to: '### Christmas',
      rule: 'bad-date',
      at: 'Christmas',
      says: '“Day not established”',
    },
    {
      from: 'Kind:** law',
      to: 'Kind:** lwa',
      rule: 'unknown-kind',
      at: 'lwa',
      says: 'did you mean “law”?',
    },
    {
      from: '- Its text.',
      to: 'Its text.',
      rule: 'unexpected-content',
      at: 'Its text.',
      says: 'does not belong',
    },
    {
      from: 'The law is signed.\n',
      to: '',
      rule: 'missing-text',
      at: '2016-12-22 <a id="signed">',
      says: 'what happened',
    },
    {
      from: '- **Speaks of:** the enacted law\n',
      to: '',
      rule: 'missing-field',
      at: 'Established',
      says: '“Speaks of”',
    },
    {
      from: '## What is not known\n\n- Its text.\n',
      to: '',
      rule: 'missing-section',
      at: 'Law No. 1',
      says: '“What is not known”',
    },
  ])

  it('names the section that was mistyped and the one that is therefore missing', () => {
    const broken = edit(AMENDING_ACT, '## Timeline', '## Timelines')
    expect(parseAmendingAct(broken, 'a.md').issues.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'missing-section'],
      [placeOf(broken, 'Timelines').line, 'unknown-section'],
    ])
  })
})

describe('sources, categories, checked acts', () => {
  describe('sources', () => {
    breaks(parseSources, SOURCES, [
      { from: 'id="BIKE-B"', to: 'id="bike-b"', rule: 'bad-id', at: 'bike-b', says: 'capital letters' },
      {
        from: '<https://example.org/bike?as_of=2015>',
        to: 'example.org',
        rule: 'bad-url',
        at: 'example.org',
        says: 'is not a web address',
      },
      {
        from: 'id="BIKE-A"',
        to: 'id="BIKE-B"',
        rule: 'duplicate-id',
        at: 'BIKE-B"></a>\n\n- **Kind:** statute-text\n- **Publisher:** a mirror\n- **Version date:** 2016',
        says: 'in line 3',
      },
      {
        from: '## Bicycle law, redaction of 22.12.2016 <a',
        to: '## <a',
        rule: 'missing-title',
        at: '## <a',
        says: 'no words',
      },
    ])
  })
  describe('categories', () => {
    breaks(parseCategories, CATEGORIES, [
      {
        from: '## Penalties',
        to: '### Penalties',
        rule: 'heading-level',
        at: 'Penalties',
        says: 'of level 3 under one of level 1; write ##',
      },
      {
        from: 'penalties',
        to: 'none',
        rule: 'reserved-id',
        at: 'none',
        says: 'how an address asks for changes without a category',
      },
      {
        from: 'Fines and',
        to: '- **Label:** Fines\n\nFines and',
        rule: 'unexpected-content',
        at: 'Label',
        says: 'which has no fields',
      },
    ])
  })
  describe('checked acts', () => {
    breaks(parseCheckedActs, CHECKED_ACTS, [
      {
        from: '- **Result:** No note names the law.\n',
        to: '',
        rule: 'missing-field',
        at: 'Law on Lamps',
        says: '“Result”',
      },
      {
        from: 'Evidence:** likely',
        to: 'Evidence:** probably',
        rule: 'unknown-certainty',
        at: 'probably',
        says: 'known are',
      },
      {
        from: '## Law on Lamps',
        to: '> Quoted.\n\n## Law on Lamps',
        rule: 'unexpected-content',
        at: 'Quoted.',
        says: 'quotes no text',
      },
    ])
  })
  it('has nothing to read in an empty file', () => {
    expect(parseSources('', 'sources.md').issues).toEqual([
      {
        file: 'sources.md',
        line: 1,
        column: 1,
        rule: 'missing-heading',
        message: 'the file has no heading; it begins with one of level 1, “# …”',
      },
    ])
  })
})

describe('a press article', () => {
  breaks(parsePressArticle, ARTICLE, [
    {
      from: 'Verdict:** supported',
      to: 'Verdict:** true',
      rule: 'unknown-verdict',
      at: 'true',
      says: 'known are supported',
    },
    {
      from: 'Says that bells are required.\n',
      to: '',
      rule: 'missing-text',
      at: 'Bells',
      says: 'the paraphrase',
    },
    {
      from: '[BIKE-B](sources.md#BIKE-B)',
      to: 'none',
      rule: 'one-reference',
      at: 'none',
      says: 'should be one source',
    },
    {
      from: '[bike-3-1](acts/bicycle-law.md#bike-3-1)',
      to: 'bike-3-1, bike-3-1\n  ',
      rule: 'duplicate-reference',
      at: 'bike-3-1\n',
      says: 'stands twice in this list',
    },
  ])
})
