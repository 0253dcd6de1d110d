/**
 * Anybody's Akoma Ntoso with `textualMod`: what the file states becomes changes (type, place, texts, day of coming into
 * force); what it leaves open stays openly unknown, and what is not understood is said.
 */
import {
  type Act,
  type AmendingAct,
  type Amendment,
  type Commencement,
  type Dossier,
  type DraftNote,
  type Evidence,
  isModificationType,
  type ModificationType,
  parseIsoDate,
  type TextualModification,
} from '../../../model'
import { elementsIn, type XmlElement } from '../../documents/xml/parse-xml'
import { MOST_CHANGES, noDraft } from '../draft-files'
import type { DraftOptions, DraftRead } from '../draft-options'
import { type AknDocument, first, type ModificationElement, modificationsOf, textOf } from './akn-document'
import { provisionAt, type WorkName, workId, workName } from './akn-names'
import { type AknTexts, aknSide } from './akn-side'

const FILE = 'BROUGHT-FILE'

/** Characters of a title that can stand for a name in headings. */
const LONGEST_NAME = 160

const STATED: Evidence = {
  certainty: 'likely',
  sources: [FILE],
  note: 'As the file that was brought has it; it was held against no source.',
}

const TYPE_WORDS: Readonly<Record<ModificationType, string>> = {
  insertion: 'An insertion',
  substitution: 'A substitution',
  replacement: 'A replacement',
  repeal: 'A repeal',
  renumbering: 'A renumbering',
  split: 'A split',
  join: 'A join',
}

export function readForeignAkn(document: AknDocument, file: string, options: DraftOptions): DraftRead {
  const { textual, others } = modificationsOf(document)
  if (textual.length === 0) {
    return noDraft(
      'akn',
      file,
      'no-modifications',
      'The document has no textualMod in its analysis, so it says of no change; give a second edition to compare it with.',
    )
  }
  if (textual.length > MOST_CHANGES) {
    return noDraft(
      'akn',
      file,
      'too-many-changes',
      `The document has ${textual.length} modifications; a draft holds at most ${MOST_CHANGES}.`,
    )
  }
  const maker = new ForeignDraft(document, file, options)
  return { kind: 'akn', draft: maker.draft(textual, others), issues: [] }
}

class ForeignDraft {
  readonly #document: AknDocument
  readonly #file: string
  readonly #options: DraftOptions
  readonly #notes: DraftNote[] = []
  readonly #own: WorkName
  readonly #language: string
  readonly #acts = new Map<string, Act>()
  readonly #modifications: TextualModification[] = []

  constructor(document: AknDocument, file: string, options: DraftOptions) {
    this.#document = document
    this.#file = file
    this.#options = options
    const work = first(document.meta, 'FRBRWork')
    const uri = (first(work, 'FRBRuri') ?? first(work, 'FRBRthis'))?.attributes.get('value') ?? ''
    this.#own = workName(uri)
    this.#language = options.language ?? this.#declaredLanguage()
  }

  draft(textual: readonly ModificationElement[], others: readonly XmlElement[]) {
    const amending = this.#amendingWork(textual)
    const amendingAct = this.#amendingAct(amending)
    for (const [index, one] of textual.entries()) this.#take(one, index, amending, amendingAct.id)
    for (const other of others) {
      this.#left(
        other.attributes.get('eId') ?? other.name,
        `The ${other.name} is no change of a text.`,
        other,
      )
    }
    const dossier: Dossier = {
      amendingAct,
      categories: [],
      sources: [
        {
          key: FILE,
          title: this.#file,
          kind: 'brought-file',
          publisher: 'brought by the user',
          language: this.#language,
        },
      ],
      acts: [...this.#acts.values()],
      amendments: this.#amendments(amendingAct.id),
      modifications: this.#inOrder(),
      annotations: [],
      checkedProvisions: [],
      checkedActs: [],
    }
    return { dossier, notes: this.#notes, issues: [] }
  }

  /** The document itself where it makes the changes; else the act that the changes name as their source most often. */
  #amendingWork(textual: readonly ModificationElement[]): WorkName {
    if (textual.some(({ voice }) => voice === 'active')) return this.#own
    const counts = new Map<string, number>()
    for (const { element } of textual) {
      const { uri } = sourceOf(element, this.#own)
      counts.set(uri, (counts.get(uri) ?? 0) + 1)
    }
    const [most] = [...counts].sort((one, other) => other[1] - one[1])
    return workName(most?.[0] ?? '')
  }

  #amendingAct(work: WorkName): AmendingAct {
    const { id, name, amendingStatus, country } = this.#options
    const isOwn = work.uri === this.#own.uri
    const title = isOwn ? this.#ownTitle() : this.#shownAs(work)
    const short = title.length > LONGEST_NAME ? '' : title
    const given = id ?? (workId(work) || 'brought-act')
    if (id === undefined) this.#infer('The identifier of the amending act is made from its name in the file.')
    const status = amendingStatus ?? (this.#rootName() === 'bill' ? 'bill' : 'enacted')
    if (amendingStatus === undefined) {
      this.#infer(
        `The amending act is taken as ${status === 'bill' ? 'a bill' : 'enacted'}, as the file is marked up.`,
      )
    }
    const place = country ?? work.country
    return {
      id: given,
      status,
      ...(place === undefined ? {} : { country: place }),
      ...(work.number === undefined ? {} : { number: work.number }),
      name: name ?? (short || work.uri || this.#file),
      title: title === '' ? {} : { [this.#language]: { value: title, evidence: STATED } },
      ...(work.date === undefined ? {} : { adopted: { value: work.date, evidence: STATED } }),
      textFound: false,
      summary: ['What the analysis of an Akoma Ntoso file that was brought says of changes of texts.'],
      counts: [],
      countsNote: '',
      gaps: [],
      notItsWork: [],
      timeline: [],
    }
  }

  #take({ element, voice }: ModificationElement, index: number, amending: WorkName, id: string): void {
    const place = element.attributes.get('eId') ?? `textualMod ${index + 1}`
    const type = element.attributes.get('type') ?? ''
    if (!isModificationType(type)) {
      this.#left(place, `“${type}” is no type of textual modification.`, element)
      return
    }
    if (voice === 'passive' && sourceOf(element, this.#own).uri !== amending.uri) {
      this.#left(place, 'It is the work of another amending act than most changes here.', element)
      return
    }
    const target = this.#target(element, voice)
    if (target === null) {
      this.#left(place, 'It names no provision of another act as its destination.', element)
      return
    }
    const { act, eId } = target
    const { address, label } = provisionAt(eId)
    const texts: AknTexts = {
      document: this.#document,
      language: this.#language,
      status: this.#options.status ?? 'unverified',
      evidence: STATED,
    }
    const before = aknSide(element, 'old', type, texts)
    const after = aknSide(element, 'new', type, texts)
    const day = this.#dayOf(element)
    this.#modifications.push({
      id: `${id}-${slug(place) || 'change'}-${index + 1}`,
      amendingAct: id,
      act: act.id,
      position: 0,
      address,
      label,
      topic: '',
      type,
      categories: [],
      before: before.side,
      after: after.side,
      attribution: { ...STATED, note: 'The file names it as the work of the amending act.' },
      commencement: day,
    })
    const force = day.kind === 'on-date' ? `, in force from ${day.date}` : ''
    this.#notes.push({ place, kind: 'taken', says: `${TYPE_WORDS[type]} at ${label} of ${act.id}${force}.` })
    for (const { inferred } of [before, after]) {
      if (inferred !== undefined) this.#notes.push({ place, kind: 'inferred', says: inferred })
    }
    const rest = elementsIn(element).filter(
      ({ name }) => !['source', 'destination', 'force', 'old', 'new'].includes(name),
    )
    for (const other of rest) this.#left(place, `Its ${other.name} is not understood.`, other)
  }

  /** The act and the provision that are changed: of several destinations, the one that is no mere position. */
  #target(
    element: XmlElement,
    voice: 'active' | 'passive',
  ): { readonly act: Act; readonly eId: string } | null {
    const destinations = elementsIn(element).filter(({ name }) => name === 'destination')
    const hrefs = destinations
      .toSorted(
        (one, other) =>
          Number(one.attributes.get('pos') !== undefined) - Number(other.attributes.get('pos') !== undefined),
      )
      .flatMap((destination) => destination.attributes.get('href') ?? [])
    if (voice === 'passive') {
      const href = hrefs[0]
      return href === undefined ? null : { act: this.#actOf(this.#own), eId: workName(href).eId }
    }
    const href = hrefs.find((one) => !/^[#~]/.test(one))
    if (href === undefined) return null
    const work = workName(href)
    return { act: this.#actOf(work), eId: work.eId }
  }

  #actOf(work: WorkName): Act {
    const { act, actTitle, knownActs = [] } = this.#options
    const known = this.#acts.get(work.uri)
    if (known !== undefined) return known
    const stored = knownActs.find(
      ({ id, date, number }) =>
        id === act ||
        (date !== undefined && date === work.date && number !== undefined && number === work.number),
    )
    const title = actTitle ?? this.#shownAs(work)
    const made: Act = stored ?? {
      id: act ?? (workId(work) || 'act'),
      kind: 'act',
      title: title === '' ? {} : { [this.#language]: title },
      ...(work.date === undefined ? {} : { date: work.date }),
      ...(work.number === undefined ? {} : { number: work.number }),
    }
    this.#acts.set(work.uri, made)
    if (stored !== undefined) this.#infer(`“${work.uri}” is “${stored.id}” of the library.`)
    return made
  }

  #amendments(id: string): Amendment[] {
    const ids = [...new Set([...this.#acts.values()].map((act) => act.id))]
    return ids.map((act, position) => ({
      amendingAct: id,
      act,
      position,
      proof: { kind: 'note', evidence: STATED },
      articlesAmended: [
        ...new Set(
          this.#modifications.flatMap(({ act: of, address: [step] }) =>
            of === act && step?.unit === 'article' ? [step.number] : [],
          ),
        ),
      ],
      wordingUnknown: [],
      categories: [],
      coverage: { complete: false, note: 'What the analysis of the file lists.' },
    }))
  }

  /** Act by act, counted from 0 in each. */
  #inOrder(): TextualModification[] {
    const ids = [...new Set([...this.#acts.values()].map((act) => act.id))]
    return ids.flatMap((act) =>
      this.#modifications.filter((one) => one.act === act).map((one, position) => ({ ...one, position })),
    )
  }

  #dayOf(element: XmlElement): Commencement {
    const force = elementsIn(element).find(({ name }) => name === 'force')
    const period = (force?.attributes.get('period') ?? element.attributes.get('period'))?.replace(/^#/, '')
    const stated = force?.attributes.get('date') ?? this.#document.days.get(period ?? '')
    const date = stated === undefined ? null : parseIsoDate(stated.slice(0, 10))
    return date === null ? { kind: 'unknown' } : { kind: 'on-date', date, certainty: 'likely' }
  }

  /** What the references call a work. */
  #shownAs({ uri }: WorkName): string {
    for (const reference of elementsIn(first(this.#document.meta, 'references'))) {
      const href = reference.attributes.get('href')
      if (href !== undefined && workName(href).uri === uri) return reference.attributes.get('showAs') ?? ''
    }
    return ''
  }

  #declaredLanguage(): string {
    const declared =
      first(this.#document.meta, 'FRBRlanguage')?.attributes.get('language') ??
      this.#document.root.attributes.get('lang')
    try {
      const tag = Intl.getCanonicalLocales(declared ?? '')[0]
      if (tag !== undefined) return tag
    } catch {
      // What the file declares is no language.
    }
    this.#infer('The file declares no language of its texts.')
    return 'und'
  }

  #ownTitle(): string {
    const { root } = this.#document
    return textIn(first(root, 'shortTitle')) || textIn(first(root, 'docTitle'))
  }

  #rootName(): string {
    return elementsIn(this.#document.root)[0]?.name ?? ''
  }

  #infer(says: string): void {
    this.#notes.push({ place: this.#file, kind: 'inferred', says })
  }

  #left(place: string, says: string, element: XmlElement): void {
    this.#notes.push({ place, kind: 'left-out', says, text: shown(element) })
  }
}

function sourceOf(element: XmlElement, own: WorkName): WorkName {
  const source = elementsIn(element).find(({ name }) => name === 'source')
  const href = source?.attributes.get('href') ?? ''
  return href === '' || /^[#~]/.test(href) ? own : workName(href)
}

/** The element as its file has it, roughly: enough to find it again. */
function shown(element: XmlElement): string {
  const attributes = ['type', 'eId', 'href', 'period', 'pos']
    .flatMap((name) => {
      const value = element.attributes.get(name)
      return value === undefined ? [] : [` ${name}="${value}"`]
    })
    .join('')
  const inside = elementsIn(element).map(shown).join('')
  return inside === ''
    ? `<${element.name}${attributes}>${textOf(element).trim()}`
    : `<${element.name}${attributes}>${inside}`
}

function textIn(element: XmlElement | null): string {
  return element === null ? '' : textOf(element).replace(/\s+/g, ' ').trim()
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
