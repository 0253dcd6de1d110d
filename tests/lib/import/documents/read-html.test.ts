import { describe, expect, it } from '@jest/globals'
import { readHtml } from '../../../../lib/import/documents/html/read-html'
import { writeBlocks } from '../../../../lib/import/documents/write-blocks'

const blocksOf = (html: string): string[] => writeBlocks(readHtml(html).blocks).split('\n\n')

describe('any page', () => {
  it('gives one block for each paragraph, item, heading and row', () => {
    const html = `<h2>Chapter<br>1</h2><p>One  <b>two</b>
      three&nbsp;four</p>loose<div>inner<div>deeper</div>tail</div>
      <table><tr><th>Before</th><th>After</th></tr><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></table>`
    expect(blocksOf(html)).toEqual([
      'Chapter 1',
      'One two three four',
      'loose',
      'inner',
      'deeper',
      'tail',
      'Before | After',
      'a b | c d',
    ])
  })

  it('numbers the items of ordered lists unless they number themselves', () => {
    const html = `<ol start="3"><li>three<li value="7">seven<ol type="a"><li>inner</ol><li>(b) own</ol><ul><li>dash<p>second paragraph</ul>`
    expect(blocksOf(html)).toEqual([
      '3. three',
      '7. seven',
      'a. inner',
      '(b) own',
      '- dash',
      'second paragraph',
    ])
  })

  it('writes raised numbers in one way, however the page raises them', () => {
    const html = `<style>.up { color: red; vertical-align: super; }</style>
      <p>Article 17<sup>1</sup>, 18<span class="up">2-1</span>, 19<span style="vertical-align:super">3</span>, 1<sup>er</sup>, x<sup>*</sup></p>`
    expect(blocksOf(html)).toEqual(['Article 17^1, 18^2-1, 19^3, 1er, x*'])
  })

  it('leaves out what is not shown: scripts, styles, forms, hidden elements', () => {
    const html = `<title>T</title><p>law</p><script>document.write('x')</script><style>p{}</style><p hidden>h</p>
      <p style="display: none">d</p><template><p>t</p></template><select><option>o</select><noscript>n</noscript><svg><text>s</text></svg>`
    const { blocks, warnings } = readHtml(html)
    expect(writeBlocks(blocks)).toBe('law')
    expect(warnings.map(({ rule }) => rule)).toEqual(['scripts-ignored'])
  })

  it('keeps to the main part where it is most of the page, and says so', () => {
    const html = `<body><nav>menu</nav><main><p>the whole text of a law that is longer than the frame</p></main><footer>imprint</footer>`
    const { blocks, warnings } = readHtml(html)
    expect(writeBlocks(blocks)).toBe('the whole text of a law that is longer than the frame')
    expect(warnings.map(({ rule }) => rule)).toEqual(['left-out'])
    expect(blocksOf('<body><main>x</main><p>the text of the law stands elsewhere')).toEqual([
      'x',
      'the text of the law stands elsewhere',
    ])
  })

  it('reads tables that only lay out the page as paragraphs', () => {
    expect(
      blocksOf('<table><tr><td><p>one</p><table><tr><td>two</td></tr></table></td></tr></table>'),
    ).toEqual(['one', 'two'])
  })

  it('drops characters that show nothing', () => {
    expect(blocksOf('<p>ad\u00admin\u200bistra\u2060tive\u0007 act</p>')).toEqual(['administrative act'])
  })
})

describe('pages of adilet.zan.kz', () => {
  const page = (article: string): string =>
    `<body><div id="container" class="module_npaView lang_kaz"><div class="container_alpha slogan"><h1>Туралы</h1><span class="status">Жаңартылған</span><p>2020 жылғы Заң</p></div><div class="container_gamma text"><article>${article}</article></div></div>`

  it('gives title, text and notes, and the language', () => {
    const html = page(
      `<p><b>1-бап. Мақсаты</b></p><p>&nbsp;&nbsp;Мәтін.</p><span class="note">&nbsp; Ескерту. 1-бап жаңа редакцияда - </span><a href="#">№ 7-VI</a><span class="note"> (қолданысқа енгізіледі).</span><br><p>Келесі.</p>`,
    )
    expect(blocksOf(html)).toEqual([
      'Туралы',
      '2020 жылғы Заң',
      '1-бап. Мақсаты',
      'Мәтін.',
      '> Ескерту. 1-бап жаңа редакцияда - № 7-VI (қолданысқа енгізіледі).',
      'Келесі.',
    ])
    expect(readHtml(html).language).toBe('kk')
  })

  it('leaves a note that stands for a provision in the place of the provision', () => {
    expect(
      blocksOf(
        page('<p>4. Текст.</p><span class="note">5. Исключен Законом от 01.02.2020 </span><a>№ 9-VI</a><br>'),
      ),
    ).toEqual(['Туралы', '2020 жылғы Заң', '4. Текст.', '5. Исключен Законом от 01.02.2020 № 9-VI'])
  })
})

describe('pages of pravo.gov.ru', () => {
  const link = '<a class="doclink" href="#">от 01.02.2020 № 3-ФЗ</a>'

  it('sets notes apart and keeps the words an amending law brought', () => {
    const html = `<p class="T">Статья 4<span style="vertical-align: super">1</span></p><p>1. Правило <span class="ed">новое слово</span> и дальше;<span class="mark">&nbsp;(В редакции Федерального закона ${link})</span></p><p>2. Правило (пояснение в скобках)</p>`
    expect(blocksOf(html)).toEqual([
      'Статья 4^1',
      '1. Правило новое слово и дальше;',
      '> (В редакции Федерального закона от 01.02.2020 № 3-ФЗ)',
      '2. Правило (пояснение в скобках)',
    ])
  })

  it('puts paragraphs laid out with spaces together again', () => {
    const html = `<pre id="bdoc">                      Глава 2
                НАЗВАНИЕ ГЛАВЫ В
                  ДВЕ СТРОКИ

     С т а т ь я  6.  Первая   строка  растянута
и вторая продолжает её.
     Новый абзац (Дополнен - Федеральный закон
${link})

     Статья 7. <font class="ed">(Утратила силу - Федеральный закон ${link})</font>
</pre>`
    expect(blocksOf(html)).toEqual([
      'Глава 2',
      'НАЗВАНИЕ ГЛАВЫ В ДВЕ СТРОКИ',
      'Статья 6. Первая строка растянута и вторая продолжает её.',
      'Новый абзац',
      '> (Дополнен - Федеральный закон от 01.02.2020 № 3-ФЗ)',
      'Статья 7.',
      '> (Утратила силу - Федеральный закон от 01.02.2020 № 3-ФЗ)',
    ])
  })
})
