/** Evidence with its sources spelled out: who says so, in which text, where it can be read. */
import type { Evidence, Source, SourceRef } from '../model'
import type { EvidenceView, SourceView } from './comparison-view'
import { asOfInWords } from './dates'
import type { DossierIndex } from './dossier-index'
import { inWordsOf } from './finding-words'
import { labelOf } from './labels'
import type { Translator } from './translate'

export function toEvidenceView(evidence: Evidence, index: DossierIndex, translate: Translator): EvidenceView {
  return {
    certainty: evidence.certainty,
    certaintyLabel: labelOf.certainty(evidence.certainty, translate),
    note: evidence.note === undefined ? null : inWordsOf(evidence.note, translate),
    sources: evidence.sources.map((key) => toSourceView(key, index, translate)),
  }
}

/** A key without a source stays visible by its key: nothing that is relied on may vanish from the page. */
export function toSourceView(key: SourceRef, index: DossierIndex, translate: Translator): SourceView {
  const source = index.sources.get(key)
  if (source === undefined)
    return {
      key,
      title: key,
      publisher: '',
      language: null,
      dateLabel: null,
      url: null,
      mirrorUrl: null,
      note: null,
    }
  return {
    key,
    title: source.title,
    publisher: inWordsOf(source.publisher, translate),
    language: source.language === undefined || source.language === 'und' ? null : source.language,
    dateLabel: asOfInWords(source.versionDate, translate),
    url: webAddress(source.url),
    mirrorUrl: mirrorAddressOf(source),
    note: source.note === undefined ? null : inWordsOf(source.note, translate),
  }
}

/** Only addresses of the web become links. */
function webAddress(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : null
}

function mirrorAddressOf(source: Source): string | null {
  if (source.repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(source.repository)) return null
  const repository = `https://github.com/${source.repository}`
  if (source.commit === undefined) return repository
  const commit = encodeURIComponent(source.commit)
  if (source.path === undefined) return `${repository}/tree/${commit}`
  return `${repository}/blob/${commit}/${source.path.split('/').map(encodeURIComponent).join('/')}`
}
