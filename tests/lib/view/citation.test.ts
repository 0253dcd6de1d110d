/** How a change is cited in each language. */
import { describe, expect, it } from '@jest/globals'
import type { Act, Dossier, IsoDate, TextualModification } from '../../../lib/model'
import { toChangeView } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier()
const [first] = dossier.modifications
if (first === undefined) throw new Error('The dossier lacks its changes.')

const LAW: Act = {
  id: 'quoted-law',
  kind: 'law',
  title: { en: 'Law on Paths', ru: 'О тропах', kk: 'Соқпақтар туралы' },
  date: '1998-12-30' as IsoDate,
  number: '339',
}
const CODE: Act = {
  ...LAW,
  id: 'quoted-code',
  kind: 'code',
  title: { en: 'Code of Paths', ru: 'Об иных тропах', kk: 'Өзге соқпақтар туралы' },
}
const NAMED: Act = {
  ...LAW,
  id: 'named-code',
  kind: 'code',
  title: { en: 'Path Code', ru: 'Тропинный кодекс', kk: 'Соқпақ кодексі' },
}

/** The dossier with one change, of an act of its own. */
function citationsOf(act: Act, change: Partial<TextualModification>, country = 'KZ'): string[] {
  const modification = { ...first, act: act.id, id: 'cited', ...change } as TextualModification
  const amendment = dossier.amendments[0]
  if (amendment === undefined) throw new Error('The dossier lacks its amendments.')
  const changed: Dossier = {
    ...dossier,
    amendingAct: { ...dossier.amendingAct, country },
    acts: [...dossier.acts, act],
    amendments: [{ ...amendment, act: act.id }],
    modifications: [modification],
  }
  return toChangeView(changed, 'cited', 'en')?.citations.map(({ text }) => text) ?? []
}

const confirmed = { certainty: 'confirmed', sources: ['TEXT-A'] } as const
const onDay = (certainty: 'confirmed' | 'likely' | 'unknown') =>
  ({ kind: 'on-date', date: '2020-03-13' as IsoDate, certainty }) as const
const point = {
  label: 'Article 15(1)',
  address: [
    { unit: 'article', number: '15' },
    { unit: 'point', number: '1' },
  ],
} as const
const article = { label: 'Article 15-1', address: [{ unit: 'article', number: '15-1' }] } as const
const more = { label: 'Article 15 (old paths)', address: [{ unit: 'article', number: '15' }] } as const

describe('a citation', () => {
  it('names an act without a Kazakh title in Kazakh by its Russian one, and without a Russian one by the English', () => {
    const change = { ...point, attribution: confirmed, commencement: onDay('confirmed') }
    const kazakhOf = (title: Act['title']) => citationsOf({ ...LAW, title }, change)[2]
    expect(kazakhOf({ en: 'Law on Paths', ru: 'О тропах' })).toMatch(
      /^«О тропах» Қазақстан Республикасының 1998 жылғы 30 желтоқсандағы № 339 Заңы, /,
    )
    expect(kazakhOf({ en: 'Path Code', ru: 'Тропинный кодекс' })).toMatch(/^Тропинный кодекс \(/)
    expect(kazakhOf({ en: 'Law on Paths' })).toMatch(/^Law on Paths \(/)
  })

  it('of a point of a law that was changed', () => {
    const change = {
      ...point,
      type: 'substitution',
      attribution: confirmed,
      commencement: onDay('confirmed'),
    } as const
    expect(citationsOf(LAW, change)).toEqual([
      'Law on Paths, 30 December 1998 No. 339, Article 15(1), as amended by Law No. 99-VI of 1 March 2020, in force 13 March 2020',
      'Закон Республики Казахстан от 30 декабря 1998 года № 339 «О тропах», пункт 1 статьи 15 (с изменениями, внесёнными Законом от 1 марта 2020 года № 99-VI; действует с 13 марта 2020 года)',
      '«Соқпақтар туралы» Қазақстан Республикасының 1998 жылғы 30 желтоқсандағы № 339 Заңы, 15-баптың 1-тармағы (2020 жылғы 1 наурыздағы № 99-VI Заңымен өзгерістер енгізілген; 2020 жылғы 13 наурыздан бастап қолданыста)',
    ])
  })

  it('of a new article of a code, in the gender of the article', () => {
    const change = {
      ...article,
      type: 'insertion',
      attribution: confirmed,
      commencement: onDay('likely'),
    } as const
    expect(citationsOf(CODE, change)).toEqual([
      'Code of Paths, 30 December 1998 No. 339, Article 15-1, as inserted by Law No. 99-VI of 1 March 2020, in force 13 March 2020 (likely)',
      'Кодекс Республики Казахстан от 30 декабря 1998 года № 339 «Об иных тропах», статья 15-1 (введена Законом от 1 марта 2020 года № 99-VI; вероятно, действует с 13 марта 2020 года)',
      '«Өзге соқпақтар туралы» Қазақстан Республикасының 1998 жылғы 30 желтоқсандағы № 339 Кодексі, 15-1-бап (2020 жылғы 1 наурыздағы № 99-VI Заңымен енгізілген; бәлкім, 2020 жылғы 13 наурыздан бастап қолданыста)',
    ])
  })

  it('of a repealed point of a code that names itself', () => {
    const change = {
      ...point,
      type: 'repeal',
      attribution: { ...confirmed, certainty: 'likely' },
      commencement: { kind: 'unknown' },
    } as const
    expect(citationsOf(NAMED, change)).toEqual([
      'Path Code, 30 December 1998 No. 339, Article 15(1), as probably repealed by Law No. 99-VI of 1 March 2020',
      'Тропинный кодекс от 30 декабря 1998 года № 339, пункт 1 статьи 15 (вероятно, исключён Законом от 1 марта 2020 года № 99-VI)',
      'Соқпақ кодексі (1998 жылғы 30 желтоқсан, № 339), 15-баптың 1-тармағы (бәлкім, 2020 жылғы 1 наурыздағы № 99-VI Заңымен алып тасталған)',
    ])
  })

  it('of a provision whose name says more in English', () => {
    const change = {
      ...more,
      type: 'replacement',
      attribution: confirmed,
      commencement: onDay('confirmed'),
    } as const
    const [english, russian, kazakh] = citationsOf(LAW, change, 'XX')
    expect(english).toContain('Article 15 (old paths), as amended by Law No. 99-VI')
    expect(russian).toBe(
      'Закон от 30 декабря 1998 года № 339 «О тропах», статья 15 (old paths) (изложена в новой редакции Законом от 1 марта 2020 года № 99-VI; действует с 13 марта 2020 года)',
    )
    expect(kazakh).toBe(
      '«Соқпақтар туралы» 1998 жылғы 30 желтоқсандағы № 339 Заңы, 15-бап (old paths) (2020 жылғы 1 наурыздағы № 99-VI Заңымен жаңа редакцияда жазылған; 2020 жылғы 13 наурыздан бастап қолданыста)',
    )
  })

  it('names neither the amending act nor a day that is not established', () => {
    const change = {
      ...point,
      attribution: { certainty: 'unknown', sources: [] },
      commencement: onDay('unknown'),
    } as const
    expect(citationsOf(NAMED, change)).toEqual([
      'Path Code, 30 December 1998 No. 339, Article 15(1)',
      'Тропинный кодекс от 30 декабря 1998 года № 339, пункт 1 статьи 15',
      'Соқпақ кодексі (1998 жылғы 30 желтоқсан, № 339), 15-баптың 1-тармағы',
    ])
  })

  it('names the day alone where that is all that is established', () => {
    const change = {
      ...point,
      attribution: { certainty: 'unknown', sources: [] },
      commencement: onDay('confirmed'),
    } as const
    expect(citationsOf(NAMED, change)[1]).toBe(
      'Тропинный кодекс от 30 декабря 1998 года № 339, пункт 1 статьи 15 (действует с 13 марта 2020 года)',
    )
  })
})

it('stands first in the language of the reader', () => {
  for (const [language, others] of [
    ['en', ['ru', 'kk']],
    ['ru', ['en', 'kk']],
    ['kk', ['en', 'ru']],
  ] as const) {
    const view = toChangeView(dossier, first.id, language)
    expect(view?.citations.map((citation) => citation.language)).toEqual([language, ...others])
    expect(view?.citation).toBe(view?.citations[0]?.text)
  }
})
