/** The addresses that stand for all pages: every kind, every layout, what is empty, and what is wrong. */
const ACT = '/amending-acts/kz-2016-28-vi'

export const PAGES: readonly string[] = [
  '/',
  ACT,
  `${ACT}/changes`,
  `${ACT}/changes?category=weapons`,
  `${ACT}/changes?category=weapons&view=split`,
  `${ACT}/changes?category=registration&view=unified`,
  `${ACT}/changes?category=religion&view=after`,
  `${ACT}/changes?category=religion&view=before&words=1`,
  `${ACT}/changes?q=zzzzzz`,
  `${ACT}/changes?q=two+hunting`,
  `${ACT}/acts/arms-law`,
  `${ACT}/acts/criminal-procedure-code`,
  `${ACT}/article`,
  `${ACT}/export`,
  `${ACT}/export?template=us-house-ramseyer&category=weapons`,
  `${ACT}/export?template=dossier&category=religion`,
  `${ACT}/export?template=brief&q=zzzzzz`,
  '/changes/arms-15-1',
  '/changes/admin-484',
  '/acts',
  '/acts/arms-law',
  '/acts/arms-law/text',
  '/changes?amending-act=kz-2016-28-vi&category=weapons',
  '/compare',
  '/?lang=ru',
  `${ACT}/changes?category=weapons&lang=kk`,
  `${ACT}/article?lang=ru`,
  '/changes/arms-15-1?lang=kk',
  `${ACT}/export?template=kz-parliament&lang=kk&headers-of=kz-parliament&header-5=x`,
]

/** With the status each has. */
export const WRONG_PAGES: Readonly<Record<string, number>> = {
  '/nothing/here': 404,
  '/nothing/here?lang=kk': 404,
  '/compare/nothing?lang=kk': 404,
  '/drafts/a/b/c/d?lang=kk': 404,
  '/amending-acts/a/b/c?lang=kk': 404,
  '/problem': 404,
  '/problem?failed=/changes/arms-15-1': 500,
  '/problem?failed=//example.org': 404,
  '/changes/no-such-change': 404,
  '/amending-acts/no-such-act': 404,
  '/acts/no-such-act': 404,
  '/acts/arms-law/text?on=2020-13-01': 400,
  '/changes?page=none': 400,
  [`${ACT}/acts/no-such-act`]: 404,
  [`${ACT}/changes?type=bogus&category=weapons`]: 400,
  [`${ACT}/changes?in=nowhere`]: 400,
  [`${ACT}/export?template=bogus&category=weapons`]: 400,
  [`${ACT}/export?category=bogus`]: 400,
  '/?lang=xx': 400,
}

export const AMENDING_ACT = ACT
