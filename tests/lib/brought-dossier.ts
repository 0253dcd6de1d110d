/**
 * A dossier as it comes out of files that somebody brought, written by us about an invented rule on umbrellas: an act
 * known by a German title alone, without date and number; changes that were only seen, in no category, with unverified
 * texts; one that somebody holds to be outside the declared subject; whole editions.
 */
import type { Act, Dossier, Evidence, IsoDate, TextSide, TextualModification } from '../../lib/model'

const open: Evidence = { certainty: 'unknown', sources: ['FILE'], note: 'As in the brought file.' }
const notThere: Evidence = { certainty: 'likely', sources: ['FILE'], note: 'It stands in one of the two.' }
const day = (text: string) => text as IsoDate

const umbrellaAct: Act = { id: 'umbrella-act', kind: 'act', title: { de: 'Schirmordnung' } }
const rainLaw: Act = {
  id: 'rain-law',
  kind: 'law',
  title: { ru: 'О дожде', de: 'Regengesetz' },
  date: day('2001-02-03'),
}

const text = (words: string): TextSide => ({
  kind: 'text',
  text: words,
  status: 'unverified',
  language: 'de',
  evidence: open,
})

function seen(more: Partial<TextualModification> & Pick<TextualModification, 'id'>): TextualModification {
  return {
    amendingAct: 'brought-umbrellas',
    act: 'umbrella-act',
    position: 0,
    address: [{ unit: 'section', number: '1' }],
    label: '§ 1',
    topic: '',
    type: 'substitution',
    observed: true,
    categories: [],
    before: text('Ein Schirm genügt.'),
    after: text('Zwei Schirme genügen.'),
    attribution: { certainty: 'unknown', sources: [] },
    commencement: { kind: 'unknown' },
    ...more,
  }
}

/** @param id of the amending act. */
export function buildBroughtDossier(id = 'brought-umbrellas'): Dossier {
  const modifications = [
    seen({ id: 'umbrella-1' }),
    seen({
      id: 'umbrella-2',
      position: 1,
      address: [{ unit: 'section', number: '2' }],
      label: '§ 2',
      type: 'repeal',
      after: { kind: 'absent', evidence: notThere },
      outsideDeclaredSubject: {
        certainty: 'likely',
        sources: ['FILE'],
        note: 'The title speaks of umbrellas, § 2 of boots.',
      },
    }),
    seen({
      id: 'rain-3',
      act: 'rain-law',
      position: 0,
      address: [],
      label: 'Anhang',
      type: 'insertion',
      before: { kind: 'absent', evidence: notThere },
      after: text('Es regnet.'),
    }),
  ]
  return {
    amendingAct: {
      id,
      status: 'bill',
      name: 'Two editions of the umbrella rules',
      title: {},
      textFound: false,
      summary: [],
      counts: [],
      countsNote: '',
      gaps: [],
      notItsWork: [],
      timeline: [],
    },
    categories: [],
    sources: [{ key: 'FILE', title: 'umbrellas.docx', kind: 'brought-file', publisher: '' }],
    acts: [rainLaw, umbrellaAct],
    amendments: [rainLaw, umbrellaAct].map(({ id: act }, position) => ({
      amendingAct: id,
      act,
      position,
      proof: { kind: 'comparison', evidence: { certainty: 'unknown', sources: ['FILE'] } },
      articlesAmended: [],
      wordingUnknown: [],
      categories: [],
      coverage: { complete: false, note: '' },
    })),
    modifications: [...modifications.slice(2), ...modifications.slice(0, 2)].map((one) => ({
      ...one,
      amendingAct: id,
    })),
    annotations: [],
    checkedProvisions: [],
    checkedActs: [],
    actVersions: [
      {
        act: 'umbrella-act',
        language: 'de',
        text: '§ 1\n\nEin Schirm genügt.',
        status: 'unverified',
        evidence: open,
      },
      {
        act: 'umbrella-act',
        asOf: day('2020-01-01'),
        language: 'de',
        text: '§ 1\n\nZwei Schirme genügen.',
        status: 'unverified',
        evidence: open,
      },
    ],
  }
}
