/** Every template there is, by id. A new one is one file and one line here. */
import { AUSTRIA_THREE_COLUMNS, AUSTRIA_TWO_COLUMNS } from './austria'
import { EU_FOUR_COLUMNS } from './eu-four-columns'
import { FRANCE } from './france'
import { GERMANY_COMMITTEE } from './germany-committee'
import { GERMANY_SYNOPSIS } from './germany-synopsis'
import { JAPAN } from './japan'
import { KAZAKHSTAN_GOVERNMENT } from './kazakhstan-government'
import { KAZAKHSTAN_PARLIAMENT } from './kazakhstan-parliament'
import { KOREA } from './korea'
import { PENNSYLVANIA } from './pennsylvania'
import { PLAIN as PLAIN_TEMPLATE } from './plain'
import type { Template } from './template'
import { UKRAINE_FIRST_READING } from './ukraine-first-reading'
import { US_HOUSE_RAMSEYER, US_SENATE_CORDON } from './us-congress'

export type {
  ColumnContent,
  LocalText,
  MarkPolicyName,
  PlaceholderWords,
  Template,
  TemplateColumn,
} from './template'

export { PLAIN_TEMPLATE }

export const TEMPLATES: readonly Template[] = [
  PLAIN_TEMPLATE,
  KAZAKHSTAN_GOVERNMENT,
  KAZAKHSTAN_PARLIAMENT,
  AUSTRIA_TWO_COLUMNS,
  AUSTRIA_THREE_COLUMNS,
  GERMANY_COMMITTEE,
  GERMANY_SYNOPSIS,
  FRANCE,
  US_HOUSE_RAMSEYER,
  US_SENATE_CORDON,
  PENNSYLVANIA,
  JAPAN,
  KOREA,
  UKRAINE_FIRST_READING,
  EU_FOUR_COLUMNS,
]

/** @returns the template of that id, or `null` where there is none. */
export function templateOf(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null
}
