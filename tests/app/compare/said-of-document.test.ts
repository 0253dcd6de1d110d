/** What the readers of documents tell, in the words of each language: held against the readers themselves. */
import { describe, expect, it } from '@jest/globals'
import { saidOfDocument } from '../../../app/compare/said-of-document'
import { readDocument } from '../../../lib/import'
import { LANGUAGES } from '../../../lib/model'
import { translatorFor } from '../../../lib/view'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const russian = Buffer.concat(
  ['C1 F3 EC E0 E3 E0', '20', 'E8', '20', 'E7 E0 EA EE ED', '20', 'EF F0 EE F1 F2 FB'].map((hex) =>
    Buffer.from(hex.replaceAll(' ', ''), 'hex'),
  ),
)

describe('what a reader tells of a document', () => {
  it.each([
    ['empty', 'a.txt', bytes(''), 'Файл пуст.'],
    ['no text', 'a.txt', bytes(' \n \n'), 'В документе нет текста.'],
    ['RTF', 'a.rtf', bytes('{\\rtf1 x}'), 'Файл в формате RTF;'],
    ['a picture', 'a.png', bytes('\x89PNG\r\n', 'latin1'), 'Это изображение;'],
    ['an old document', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'или документ под паролем'],
    ['a packed file', 'a.gz', new Uint8Array([0x1f, 0x8b, 8, 0]), 'Это архив; распакуйте его'],
    ['a broken archive', 'a.docx', bytes('PK\x03\x04', 'latin1'), 'Архив повреждён или обрезан'],
    ['a broken PDF', 'a.pdf', bytes('%PDF-1.7\nx'), 'PDF повреждён или обрезан'],
    ['data', 'a.json', bytes('{"a": 1}'), 'Это JSON: данные'],
    ['bytes', 'a.bin', new Uint8Array([1, 0, 0, 0, 7, 0, 0, 3, 0, 0, 0, 9, 0, 0]), 'Файл не текстовый'],
    [
      'other XML',
      'a.xml',
      bytes('<?xml version="1.0"?><note xmlns="x">y</note>'),
      'с корневым элементом «note»',
    ],
    ['scripts', 'a.html', bytes('<p>Текст закона</p><script>x()</script>'), 'На странице есть сценарии;'],
    [
      'a name of another kind',
      'a.html',
      bytes('Просто текст закона.'),
      'По имени это страница HTML, а по содержанию простой текст;',
    ],
    ['an old charset', 'a.txt', new Uint8Array(russian), 'прочитан как windows-1251.'],
  ])('%s', async (_, name, content, words) => {
    const { issues } = await readDocument(content, { name })
    const issue = issues.at(-1)
    if (issue === undefined) throw new Error('The reader had nothing to tell.')
    expect(saidOfDocument(issue, translatorFor('en'))).toEqual({ text: issue.message, language: 'en' })
    const inRussian = saidOfDocument(issue, translatorFor('ru'))
    expect(inRussian.language).toBe('ru')
    expect(inRussian.text).toContain(words)
    const inKazakh = saidOfDocument(issue, translatorFor('kk'))
    expect(inKazakh.language).toBe('kk')
    expect(inKazakh.text).not.toBe(inRussian.text)
    for (const { text } of [inRussian, inKazakh]) expect(text).not.toMatch(/[{}]|compare\./)
  })

  it('writes numbers as the language does', () => {
    const issue = { rule: 'file-too-large', message: 'The file has 40.5 MB; at most 32 MB are read.' }
    expect(saidOfDocument(issue, translatorFor('ru')).text).toBe('В файле 40,5 МБ; читается не более 32 МБ.')
  })

  it('stays English where it has no words, and says so', () => {
    const issue = { rule: 'left-out', message: 'Left out, because it is no text of the law: equations (2).' }
    for (const language of LANGUAGES)
      expect(saidOfDocument(issue, translatorFor(language))).toEqual({ text: issue.message, language: 'en' })
  })
})
