/**
 * What a house's comparative table looks like, as data: columns, words, marks and paper. A writer of a format knows
 * nothing of any house, and a template knows nothing of any format.
 */

/** A text in the languages of the template, by BCP 47 tag; every language of the template has one. */
export type LocalText = Readonly<Record<string, string>>

/**
 * What a column holds. `merged` is one running text with the words of both sides. The last five are places of the form
 * for which a comparison has no value, or only our notes (`remarks`); a comparison never makes one up.
 */
export type ColumnContent =
  | 'number'
  | 'provision'
  | 'before'
  | 'after'
  | 'merged'
  | 'remarks'
  | 'rationale'
  | 'author'
  | 'decision'
  | 'other-mandate'

export type TemplateColumn = {
  readonly content: ColumnContent
  readonly header: LocalText
  /** Share of the table's width; only the relation to the other columns counts. */
  readonly width: number
}

/** How changed words are marked; `lib/export/table/mark-policy.ts` says what each looks like. */
export type MarkPolicyName =
  | 'bold'
  | 'italic-both'
  | 'bold-italic'
  | 'strike-underline'
  | 'strike-italic'
  | 'brackets-italic'
  | 'brackets-underscore'
  | 'underline-both'
  | 'double-for-moved'
  | 'colour'

/**
 * What stands in a cell in place of a text. `unchanged…: null` prints the text in full. Unknown is said in words in
 * every template: it is never an empty cell and never the word for a new provision.
 */
export type PlaceholderWords = {
  /** On the side before, where the provision is new. */
  readonly absentBefore: string
  /** On the side after, where the provision is gone. */
  readonly absentAfter: string
  readonly unchangedBefore: string | null
  readonly unchangedAfter: string | null
  readonly unknownBefore: string
  readonly unknownAfter: string
  /** In the columns of the form that a comparison cannot fill. */
  readonly notGiven: string
}

export type Template = {
  /** `country-body-form`, as `--template` takes it. */
  readonly id: string
  /** The body whose form it is, and the form, in English. */
  readonly name: string
  /** The first is the one used where the reader's language is none of them. */
  readonly languages: readonly [string, ...string[]]
  readonly title: LocalText
  readonly columns: readonly TemplateColumn[]
  /** What stands under the title: the name of the amending act, as on a form, or a sentence that says what is shown. */
  readonly heading: 'act' | 'sentence'
  readonly marks: MarkPolicyName
  /** Whether a wholly new or wholly repealed provision is marked from end to end, or stands plain. */
  readonly wholeProvision: 'marked' | 'plain'
  readonly words: Readonly<Record<string, PlaceholderWords>>
  readonly paper: 'a4' | 'letter'
  readonly orientation: 'portrait' | 'landscape'
  /** How far the form can be vouched for; printed with the table where it is `general-knowledge`. */
  readonly basis: 'published-rule' | 'general-knowledge'
}
