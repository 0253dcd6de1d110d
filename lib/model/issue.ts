/**
 * A problem in input. All problems of a file are reported at once; an exception is for a bug of ours, never for input.
 */
export type Issue = {
  /** Path as the user gave it, or relative to the content folder. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** Stable, kebab-case name of the rule that is broken: `unknown-source`. */
  readonly rule: string
  /** What is wrong and what would be right, in one sentence that quotes the offending text. */
  readonly message: string
}

/** @returns `file:line:column rule message`, one line, as `tuzetu check` prints it. */
export function formatIssue(issue: Issue): string {
  return `${issue.file}:${issue.line}:${issue.column} ${issue.rule} ${issue.message.replace(/\s+/g, ' ')}`
}
