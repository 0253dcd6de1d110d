/** Acts as their publishers print them, and as they arrive when somebody copies them out of a page. */
import { describe, expect, it } from '@jest/globals'
import { compareTexts, isEditorialNote, type TextLanguage } from '../../../lib/diff'

const rowsOf = (text: string, language: TextLanguage) => compareTexts(text, text, { language }).rows
const labels = (text: string, language: TextLanguage) =>
  rowsOf(text, language).map(({ after }) => after[0]?.label)
const eIds = (text: string, language: TextLanguage) =>
  rowsOf(text, language).map(({ after }) => after[0]?.eId)
const changes = (before: string, after: string, language: TextLanguage) =>
  compareTexts(before, after, { language })
    .rows.filter(({ change }) => change !== 'unchanged')
    .map(
      (row) =>
        `${row.change}${row.editorialOnly ? ' (editorial)' : ''}: ${(row.after[0] ?? row.before[0])?.label}`,
    )

describe('a British act', () => {
  const act = [
    'PART I\nDUTIES\n',
    '1 Duty to light roads\n(1)Every authority shall light its roads.\n(2)Subsection (1) does not apply—',
    '(a)to a closed road;\n(b)where—\n(i)the lamp is broken, or\n(ii)notice was given.',
    '(2A)Notice is given once.\n12A Power to inspect\n(1) An inspector may enter.',
    '13.—(1) The Secretary of State may by order—\n(a) amend section 1; or\n(b) repeal it.\n(2) An order may make provision.',
    'SCHEDULES\nSCHEDULE 1\nSection 12A\nPART 1\nSummary offences',
    '1 (1) A person guilty of an offence is liable to a fine.\n(2) It must not exceed level 3.\n2 The court may order costs.',
  ].join('\n')

  it('has sections headed by a bare number, and paragraphs in its schedules', () => {
    expect(labels(act, 'en')).toEqual([
      'Part I',
      'Part I, paragraph 1',
      'Section 1',
      'Section 1(1)',
      'Section 1(2)',
      'Section 1(2)(a)',
      'Section 1(2)(b)',
      'Section 1(2)(b)(i)',
      'Section 1(2)(b)(ii)',
      'Section 1(2A)',
      'Section 12A',
      'Section 12A(1)',
      'Section 13',
      'Section 13(1)(a)',
      'Section 13(1)(b)',
      'Section 13(2)',
      'Schedules',
      'Schedule 1',
      'Schedule 1, paragraph 1',
      'Part 1',
      'Part 1, paragraph 1',
      'Part 1(1)',
      'Part 1(1)(2)',
      'Part 1(2)',
    ])
  })

  it('may have its numbers glued to the titles', () => {
    const glued = '1Duty to light\n(1)Every road is lit.\n12AFurther power\n(1)An inspector may enter.\n'
    expect(eIds(glued, 'en')).toEqual(['art_1', 'art_1__part_1', 'art_12A', 'art_12A__part_1'])
  })

  it('keeps an inserted section apart from those around it', () => {
    const inserted = '12B Appeals\n(1) A person may appeal to the court.\n13.—'
    expect(changes(act, act.replace('13.—', inserted), 'en')).toEqual([
      'added: Section 12B',
      'added: Section 12B(1)',
    ])
  })

  it('is no act of points or of table rows that begin with a number', () => {
    expect(labels('Article 1\nRates\n1 Lamp\n(1) See below.\n2 Bulb\n(1) See above.\n', 'en')).toEqual([
      'Article 1',
      'Article 1, paragraph 1',
      'Article 1, paragraph 2',
      'Article 1(1)',
      'Article 1(1), paragraph 2',
      'Article 1(1)',
    ])
  })

  it('has markers behind the signs of its amendments', () => {
    const text = 'Section 1. Lights\n(1) Roads are lit.\n[F2(1A) Paths are lit.]\nF3(2) . . . .\n'
    expect(labels(text, 'en')).toEqual(['Section 1', 'Section 1(1)', 'Section 1(1A)', 'Section 1(2)'])
  })
})

describe('an act of the European Union', () => {
  const act = [
    'Whereas:\n(1)\nThe marking of lamps is a matter of safety.\nHAVE ADOPTED THIS REGULATION:',
    'CHAPTER I\nSection 1\nMarks\nArticle 1\nDefinitions\nFor the purposes of this Regulation:',
    '(1)\n‘lamp’ means any source of light;\n(2)\n‘mark’ means:\n(a)\na sign; or\n(b)\na number.',
    'Article 2a\nEntry into force\nThis Regulation enters into force at once.',
    'Done at Brussels, 27 April 2016.\nFor the Council\nThe President',
    'ANNEX I\nCorrelation\nArticle 1\tArticle 1\nArticle 2\t—',
  ].join('\n')

  it('has sections that are divisions, markers above their words, a signature and a table', () => {
    expect(labels(act, 'en')).toEqual([
      'Paragraph 1',
      'Point 1',
      'Paragraph 2',
      'Chapter I',
      'Section 1',
      'Section 1, paragraph 1',
      'Article 1',
      'Article 1, paragraph 1',
      'Article 1, paragraph 2',
      'Article 1(1)',
      'Article 1(2)',
      'Article 1(2)(a)',
      'Article 1(2)(b)',
      'Article 2a',
      'Article 2a, paragraph 1',
      'Article 2a, paragraph 2',
      'Signature',
      'Signature, paragraph 1',
      'Signature, paragraph 2',
      'Annex I',
      'Annex I, paragraph 1',
      'Annex I, paragraph 2',
      'Annex I, paragraph 3',
    ])
  })

  it('says the same where the marker stands in front of its words', () => {
    const inLine = act.replace(/(\n\([1-9a-z]\))\n/g, '$1 ')
    const found = changes(act, inLine, 'en')
    expect(found.every((one) => one.startsWith('changed (editorial)'))).toBe(true)
    expect(found).toHaveLength(5)
  })
})

describe('a German act', () => {
  it('has items that stand below their number, and a sentence that goes on behind them', () => {
    const text = [
      'Erster Teil\nAllgemeines\n1. Abschnitt\n§ 2 Begriffe\n(1) Im Sinne dieses Gesetzes ist\n\n1.\n    Lampe: eine Lichtquelle,',
      '2.\n    Leuchte:\n    a)\n        mit Fassung,\n    b)\n        ohne Fassung.\n\n(2) Wer',
      '1. vorsätzlich oder\n2. fahrlässig handelt,\nwird bestraft.\n§ 3\n(weggefallen)\n§§ 4 bis 6 (weggefallen)',
    ].join('\n')
    expect(labels(text, 'de')).toEqual([
      'Part Erster',
      'Part Erster, paragraph 1',
      'Section 1',
      '§ 2',
      '§ 2(1)',
      '§ 2(1)(1)',
      '§ 2(1)(2)',
      '§ 2(1)(2)(a)',
      '§ 2(1)(2)(b)',
      '§ 2(2)',
      '§ 2(2)(1)',
      '§ 2(2)(2)',
      '§ 2(2), paragraph 2',
      '§ 3',
      '§ 3, paragraph 1',
      '§§ 4–6',
    ])
  })

  it('cites a division in a point without beginning one', () => {
    expect(labels('§ 3 Verstöße\n(1) Wer entgegen\n1. Abschnitt VII\n2. Kapitel 3 handelt.\n', 'de')).toEqual(
      ['§ 3', '§ 3(1)', '§ 3(1)(1)', '§ 3(1)(2)'],
    )
  })
})

describe('a French code', () => {
  it.each([
    ['Article L. 311-1', 'art_L311-1'],
    ['Article L.\u00a0311-1', 'art_L311-1'],
    ['Article R*. 123-4', 'art_R*123-4'],
    ['Article LO 111-2', 'art_LO111-2'],
    ['Article 1er bis', 'art_1-bis'],
    ['Article 199 undecies B', 'art_199-undecies-B'],
    ['Article 121-3-1 A', 'art_121-3-1-A'],
    ['Article D. 5 (abrogé)', 'art_D5'],
    ['Article L. 112-1 à L. 112-3', 'art_L112-1–L112-3'],
    ['TITRE PRÉLIMINAIRE', 'part_PRÉLIMINAIRE'],
    ['CHAPITRE IER : Objet', 'chp_IER'],
    ['Deuxième partie : Objet', 'part_Deuxième'],
    ['Partie législative', 'part_législative'],
    ['Annexe I', 'part_I'],
  ])('has the heading %s', (heading, eId) => {
    expect(eIds(`${heading}\nTexte.\n`, 'fr')).toEqual([eId, `${eId}__para_1`])
  })

  it('has points whose dash touches the word, and lists that end before the article does', () => {
    const text =
      'Article 5\nI.-Le maire :\n1° Signe ;\n2° Informe.\nIl rend compte.\nII bis.-Le préfet statue.\nA. – Un décret précise.\nX-ray est un mot.\n'
    expect(labels(text, 'fr')).toEqual([
      'Article 5',
      'Article 5(I)',
      'Article 5(I)(1)',
      'Article 5(I)(2)',
      'Article 5(I), paragraph 2',
      'Article 5(II bis)',
      'Article 5(II bis)(A)',
      'Article 5(II bis), paragraph 2',
    ])
  })
})

describe('a Russian code', () => {
  it('has paragraphs by their sign, parts by their name, and articles repealed together', () => {
    const text =
      'ОБЩАЯ ЧАСТЬ\nРАЗДЕЛ I. ОБЩЕЕ\n§ 1. Займ\nСтатья 123²⁰⁻². Условия\n1. Условие.\nСтатья\u00a05\n1. Срок.\nСтатьи 116 - 120. Утратили силу.\n'
    expect(labels(text, 'ru')).toEqual([
      'Part ОБЩАЯ',
      'Section I',
      'Paragraph 1',
      'Article 123-20-2',
      'Article 123-20-2(1)',
      'Article 5',
      'Article 5(1)',
      'Articles 116–120',
    ])
  })

  it('has a sanction behind its points and remarks with points of their own', () => {
    const text =
      'Статья 228. Хранение\n1. Хранение, совершенное:\n1) группой;\n2) повторно, –\nнаказывается штрафом.\n2. Сбыт наказывается.\nПримечания. 1. Лицо освобождается.\n2. Размер утверждается.\n'
    expect(labels(text, 'ru')).toEqual([
      'Article 228',
      'Article 228(1)',
      'Article 228(1)(1)',
      'Article 228(1)(2)',
      'Article 228(1), paragraph 2',
      'Article 228(2)',
      'Article 228, note',
      'Article 228, note(2)',
    ])
    expect(eIds(text, 'ru').slice(-2)).toEqual(['art_228__para_note', 'art_228__para_note__point_2'])
  })

  it('has paragraphs inside an item where the list goes on behind them, and outside where it does not', () => {
    const text =
      'Статья 1. Понятия\nПрименяются понятия:\n1) лес – массив деревьев.\nМассивом признаётся участок.\n2) луг – участок травы.\nПеречень утверждает орган.\n'
    expect(labels(text, 'ru')).toEqual([
      'Article 1',
      'Article 1, paragraph 1',
      'Article 1(1)',
      'Article 1(1), paragraph 2',
      'Article 1(2)',
      'Article 1, paragraph 2',
    ])
  })
})

describe('a Kazakh code', () => {
  it('has its headings in capitals, with a Latin i, and behind its number', () => {
    const text = '1-БӨЛІМ. ЖАЛПЫ\n2-бөлiм. ЕРЕКШЕ\n3-ТАРАУ\n12 - бап. Шарт\n1. Мәтін.\n1-қосымша\nТізбе\n'
    expect(labels(text, 'kk')).toEqual([
      'Section 1',
      'Section 2',
      'Chapter 3',
      'Article 12',
      'Article 12(1)',
      'Annex 1',
      'Annex 1, paragraph 1',
    ])
  })
})

describe('a list of contents', () => {
  it.each([
    [
      'ru',
      'Кодекс\nСодержание\nГлава 1. Лес\nСтатья 1. Леса\nСтатья 2. Луга\nГлава 1. Лес\nСтатья 1. Леса\nЛеса охраняются.\nСтатья 2. Луга\nЛуга охраняются.\n',
    ],
    [
      'kk',
      'Кодекс\nМАЗМҰНЫ\n1-тарау. Орман\n1-бап. Орман\n2-бап. Шалғын\n1-тарау. Орман\n1-бап. Орман\nМәтін.\n2-бап. Шалғын\nМәтін.\n',
    ],
    [
      'en',
      'Act\nTable of contents\nChapter 1 Woods\nArticle 1 Woods\nArticle 2 Meadows\nChapter 1 Woods\nArticle 1 Woods\nText.\nArticle 2 Meadows\nText.\n',
    ],
    [
      'de',
      'Gesetz\nInhaltsübersicht\nKapitel 1 Wald\n§ 1 Wald\n§ 2 Wiese\nKapitel 1 Wald\n§ 1 Wald\nText.\n§ 2 Wiese\nText.\n',
    ],
    [
      'fr',
      'Loi\n\nSommaire\nChapitre 1 : Bois\nArticle 1\nArticle 2\nChapitre 1 : Bois\nArticle 1\nTexte.\nArticle 2\nTexte.\n',
    ],
  ] as const)('is no part of the act it stands in front of: %s', (language, text) => {
    expect(eIds(text, language)).toEqual([
      ...['para_1', 'para_2', 'para_3', 'para_4', 'para_5'],
      ...['chp_1', 'art_1', 'art_1__para_1', 'art_2', 'art_2__para_1'],
    ])
  })

  it('that is new leaves all articles what they were', () => {
    const act = 'Статья 1. Леса\n1. Леса охраняются.\nСтатья 2. Луга\n1. Луга охраняются.\n'
    const found = changes(
      `Кодекс\n${act}`,
      `Кодекс\nОглавление\nСтатья 1. Леса\nСтатья 2. Луга\n${act}`,
      'ru',
    )
    expect(found).toEqual(['added: Paragraph 2', 'added: Paragraph 3', 'added: Paragraph 4'])
  })

  it('is only a word where the headings behind it come once', () => {
    expect(eIds('Содержание\nСтатья 1. Леса\nТекст.\nСтатья 2. Луга\nТекст.\n', 'ru')).toEqual([
      ...['para_1', 'art_1', 'art_1__para_1', 'art_2', 'art_2__para_1'],
    ])
  })
})

describe('a signature', () => {
  it.each([
    ['ru', 'Статья 1. Срок\n1. Год.\n\nПрезидент\nРеспублики Казахстан        Н. Назарбаев\n'],
    ['ru', 'Статья 1. Срок\n1. Год.\nПрезидент Российской Федерации\nМосква, Кремль\n'],
    ['kk', '1-бап. Мерзім\n1. Жыл.\nҚазақстан Республикасының\nПрезиденті\n'],
    ['fr', 'Article 1\n1. Un an.\nFait à Paris, le 1er mai 2010.\nPour le ministre :\n'],
  ] as const)('is no part of the last article: %s', (language, text) => {
    expect(eIds(text, language)).toEqual(['art_1', 'art_1__part_1', 'sec_signature', 'sec_signature__para_1'])
  })

  it('stands in front of the annexes, and outside the chapters', () => {
    const text = 'Глава 1. Общее\nСтатья 1. Срок\n1. Год.\nПрезидент\nН. Назарбаев\nПриложение 1\nПеречень\n'
    expect(labels(text, 'ru').slice(3)).toEqual([
      'Signature',
      'Signature, paragraph 1',
      'Annex 1',
      'Annex 1, paragraph 1',
    ])
  })

  it('is no sentence that begins with an office', () => {
    const text = 'Статья 1. Власть\nПрезидент Республики назначает министров.\nОн подписывает законы.\n'
    expect(eIds(text, 'ru')).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2'])
  })

  it('stays one provision where an article is added in front of it', () => {
    const act = 'Статья 1. Срок\n1. Год.\n'
    const signed = 'Президент\nРоссийской Федерации\n'
    expect(
      changes(`${act}${signed}`, `${act}Статья 2. Сила\n1. Со дня опубликования.\n${signed}`, 'ru'),
    ).toEqual(['added: Article 2', 'added: Article 2(1)'])
  })
})

describe('the text of an article', () => {
  const inLine =
    'Статья 1. Задачами закона являются охрана лесов.\nСтатья 2. Лесник обязан:\n1) следить за лесом;\n2) следить за лугом.\n'

  it('is the same in the line of the number and below it', () => {
    const below = inLine.replace('1. З', '1.\nЗ').replace('2. Л', '2.\n\nЛ')
    expect(changes(inLine, below, 'ru')).toEqual([])
    expect(changes(below, inLine, 'ru')).toEqual([])
  })

  it('is told from a title, and from what became of the article', () => {
    const text =
      'Статья 1. Понятия и термины.\n1. Лес.\nСтатья 2. Утратила силу. - Закон от 1 мая 2010 года.\nСтатья 3. Исключена Законом от 1 мая.\n'
    expect(eIds(text, 'ru')).toEqual(['art_1', 'art_1__part_1', 'art_2', 'art_3'])
  })
})

describe('a note of the publisher', () => {
  it.each([
    '(часть 2 в ред. Федерального закона от 07.12.2011 N 420-ФЗ)',
    '(Пункт в редакции, введенной в действие Федеральным законом от 30.12.2012 № 302-ФЗ.',
    '(абзац введен Федеральным законом от 01.03.2012 N 18-ФЗ)',
    '(см. текст в предыдущей редакции)',
    'КонсультантПлюс: примечание.',
    'ЗҚАИ-ның ескертпесі!',
    'Modifié par LOI n° 2011-267 du 14 mars 2011 - art. 1 (V)',
    'Créé par Décret n°2013-1113 du 4 décembre 2013',
    'F1S. 1(3) repealed (1.4.2002) by Local Government Act 2000 (c. 22), s. 107',
    'Textual Amendments',
    '(Added Pub. L. 90–351, title IV, § 902, June 19, 1968, 82 Stat. 226.)',
    '▼M1',
  ])('is no law: %s', (note) => {
    expect(isEditorialNote(note, 0, note.length)).toBe(true)
  })

  it.each([
    'В редакции газеты работают журналисты.',
    'Footnotes are part of the form.',
    'Créé en 1999, le comité veille.',
    'Информация об изменениях представляется ежегодно.',
    '(см. статью 5 настоящего Кодекса)',
    '(a) an offence under the Act amended by section 2;',
    'C1 vehicles are lorries; a licence may be applied for.',
    'Abweichend hiervon gilt Satz 1.',
    '(Abrogé)',
  ])('is not: %s', (law) => {
    expect(isEditorialNote(law, 0, law.length)).toBe(false)
  })

  it('may have its words in the line below its title', () => {
    const text = 'Статья 1. Срок\nПримечание РЦПИ!\nПорядок введения см. статью 9.\n1. Год.\nИные сроки.\n'
    expect(labels(text, 'ru')).toEqual([
      'Article 1',
      'Article 1, editorial note 1',
      'Article 1, editorial note 2',
      'Article 1(1)',
      'Article 1(1), paragraph 2',
    ])
  })

  it('does not change how the paragraphs around it are cited', () => {
    const article = ['Статья 1. Срок', 'Срок – год.', 'Иные сроки не применяются.', '']
    const note = 'Сноска. Статья 1 в редакции Закона РК от 01.01.2020 № 1-VI.'
    const noted = [article[0], note, ...article.slice(1)].join('\n')
    expect(labels(noted, 'ru').filter((label) => !label?.includes('note'))).toEqual(
      labels(article.join('\n'), 'ru'),
    )
    expect(changes(article.join('\n'), noted, 'ru')).toEqual([
      'added (editorial): Article 1, editorial note 1',
    ])
  })

  it('may fill the rest of a section', () => {
    const text =
      '§ 5. Scope\n(a) All.\nEditorial Notes\nAmendments\n2022—Subsec. (a). Pub. L. 117–1 added.\n§ 6. Fee\n(a) None.\n'
    expect(rowsOf(text, 'en').map(({ after }) => after[0]?.label)).toEqual([
      ...['§ 5', '§ 5(a)', '§ 5, editorial note 1', '§ 5, editorial note 2', '§ 5, editorial note 3'],
      ...['§ 6', '§ 6(a)'],
    ])
  })
})

describe('an act that came as Markdown', () => {
  const marked =
    '# Закон\n\n### **Статья 1.** Понятия\n\n1\\. Применяются понятия:\n\n- 1) **лес** – массив;\n\n* 2) *луг* – участок.\n\n**2.** Перечень:\n\n- а) дуб;\n- клён.\n\n| № | Штраф |\n|---|---|\n| 1 | 5 МРП |\n'
  const plain =
    'Закон\nСтатья 1. Понятия\n1. Применяются понятия:\n1) лес – массив;\n2) луг – участок.\n2. Перечень:\nа) дуб;\n- клён.\n№\tШтраф\n1\t5 МРП\n'

  it('has the provisions of the same act without marks, and differs in them only as editions do', () => {
    expect(
      labels(marked, 'ru')
        .filter((label) => label !== 'Title')
        .slice(0, 7),
    ).toEqual(labels(plain, 'ru').slice(1, 8))
    for (const found of [...changes(marked, plain, 'ru'), ...changes(plain, marked, 'ru')])
      expect(found).toMatch(/^(?:changed|added|removed) \(editorial\): /)
  })

  it('still shows what changed between its cells', () => {
    expect(changes('Статья 1\n| Лампа | 1 | 15 |\n', 'Статья 1\n| Лампа | 11 | 5 |\n', 'ru')).toEqual([
      'changed: Article 1, paragraph 1',
    ])
  })
})
