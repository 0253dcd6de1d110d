/**
 * The files of an invented dossier. The act is the worked example of `content/README.md`, so that what the documentation
 * shows is what the tests try.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const readme = readFileSync(path.join(import.meta.dirname, '../../../content/README.md'), 'utf8')

export const ACT = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''

export const SOURCES = `# Sources

## Bicycle law, redaction of 13.11.2015 <a id="BIKE-B"></a>

- **Kind:** statute-text
- **Publisher:** a mirror
- **Version date:** 2015-11-13
- **Address:** <https://example.org/bike?as_of=2015>
- **Language:** ru

## Bicycle law, redaction of 22.12.2016 <a id="BIKE-A"></a>

- **Kind:** statute-text
- **Publisher:** a mirror
- **Version date:** 2016-12-22
`

export const CATEGORIES = `# Measure categories

## Penalties <a id="penalties"></a>

Fines and other punishments.
`

export const AMENDING_ACT = `# Law No. 1 of 22 December 2016 <a id="xx-2016-1"></a>

- **Status:** enacted
- **Country:** XX
- **Number:** 1
- **Title (en):** On Bicycles and Bells
  - **Certainty:** confirmed
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
- **Title (ru):** О велосипедах и звонках
  - **Certainty:** unknown
  - **Sources:** none
- **Title (kk):** Велосипед пен қоңырау туралы
  - **Certainty:** likely
  - **Note:** Rendered from the Russian.
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
- **Adopted:** 2016-12-22
  - **Certainty:** confirmed
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
- **Published:** 2016-12-27
  - **Certainty:** confirmed
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
- **In force from:** 2017-01-07
  - **Certainty:** likely
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
- **Text found:** no

## What it is

A law on bicycles.

## How many acts it amends

One, as far as is known.

### Established <a id="established"></a>

- **Acts:** 1
- **Speaks of:** the enacted law
- **Evidence:** confirmed
  - **Sources:** [BIKE-A](sources.md#BIKE-A)

## What is not known

- Its text.

## Never show as its work

- The duty to have a bell.

## Timeline

### 2016-12-22 <a id="signed"></a>

The law is signed.

- **Kind:** law
- **Evidence:** confirmed
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
`

export const CHECKED_ACTS = `# Checked acts: not amended

## Law on Lamps <a id="lamp-law"></a>

- **Result:** No note names the law.
- **Evidence:** likely
  - **Sources:** [BIKE-A](sources.md#BIKE-A)
`

export const ARTICLE = `# On bells

- **Source:** [BIKE-B](sources.md#BIKE-B)
- **Note:** Never a source for a legal value.

## Bells <a id="p-1"></a>

Says that bells are required.

### Riding without a bell costs more. <a id="claim-1"></a>

- **Verdict:** supported
- **Reason:** The fine doubled.
- **Changes:** [bike-3-1](acts/bicycle-law.md#bike-3-1)
- **Checked, not changed:** [unchanged-bike-3-2](acts/bicycle-law.md#unchanged-bike-3-2)
- **Sources:** [BIKE-A](sources.md#BIKE-A)
`

/** Replaces exactly one occurrence, or throws: a test that edits nothing tests nothing. */
export function edit(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times, not once`)
  return parts.join(to)
}

/** @returns line and column of the only occurrence of `words`. */
export function placeOf(text: string, words: string): { line: number; column: number } {
  if (text.split(words).length !== 2) throw new Error(`“${words}” does not stand exactly once`)
  const lines = text.slice(0, text.indexOf(words)).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
