/**
 * The look of a comparison on its own: the tokens and marks of the site, so that a page that was sent looks like the one
 * that was seen. The choice of layout works without script: it is a set of radio buttons that the style sheet asks.
 */
import { createHash } from 'node:crypto'
import { ROOM_STYLE } from './room'

/** Charter and Palatino have no Cyrillic letters, Georgia none of Kazakh: as in the tokens of the site. */
const FONT = '"Iowan Old Style",Palatino,"Palatino Linotype",Georgia,serif'

/** Columns are shown from this width on. */
const WIDE = '64rem'

/**
 * The layouts as values that rows inherit: one element answers a choice, and only rows that are laid out hear of it. A
 * rule that asks the whole page for the checked button would be tried on every element that comes into sight.
 */
const IN_ONE_RUN = '--apart:none;--joined:table-cell;--second:none'
/** On narrow screens and paper the name of a provision stands above its text. */
const STACKED =
  '--apart:none;--joined:block;--table:block;--rows:block;--row:block;--cell:block;--cell-padding:0 0 1rem'

export const COMPARISON_STYLE = `:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1b1b1b;--ink-muted:#595959;--rule:#8a8578;--rule-soft:#dedad0;--note-paper:#f4f1ea;--raised-paper:#fff;--link:#1d5a96;--focus:#ffdd00;
--inserted-mark:#c3defa;--inserted-line:#0b5394;--deleted-mark:#f9d9b3;--deleted-line:#8a3b00;--moved-line:#5a3d8a;--serif:Charter,"Bitstream Charter",${FONT};--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e6e1;--ink-muted:#a8a49b;--rule:#6f6b63;--rule-soft:#34373d;--note-paper:#23262c;--raised-paper:#1c1f24;--link:#9cc3ee;
--inserted-mark:#14304d;--inserted-line:#8cc4ff;--deleted-mark:#4a2a0c;--deleted-line:#ffb877;--moved-line:#c9b3f5}}
:lang(ru){--serif:Georgia,"PT Serif","Noto Serif","Times New Roman",serif}
:lang(kk){--serif:"PT Serif","Noto Serif",Cambria,"DejaVu Serif","Times New Roman",serif}
*{box-sizing:border-box}
html{scroll-padding-top:6rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:break-word}
h1,h2,p,ul,ol,fieldset{margin:0;padding:0}
h1{font:600 clamp(1.5rem,1.2rem + 1.4vw,2.25rem)/1.2 var(--serif);text-wrap:balance;overflow-wrap:anywhere}
h2{font:600 1.375rem/1.25 var(--serif)}
.c h2{font:600 1.0625rem/1.25 var(--sans)}
a{color:var(--link);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--focus);box-shadow:0 0 0 5px #1b1b1b;border-radius:2px}
.wide{max-width:92rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2.5rem)}
.site{border-block-end:1px solid var(--rule-soft);background:var(--raised-paper)}
.site .wide{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;padding-block:.75rem}
.wordmark{color:var(--ink);font:700 1.25rem/1.5 var(--serif);text-decoration:none}
.skip{position:absolute;z-index:10;padding:.75rem 1rem;background:var(--focus);color:#1b1b1b;transform:translateY(-110%)}.skip:focus{transform:none}
.site nav{margin-inline-start:auto}.ways{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.875rem;list-style:none}
.muted{color:var(--ink-muted);font-size:.9375rem}
.muted>:is(ins,del){color:var(--ink)}
main{padding-block:2rem 4rem}
main>*+*{margin-block-start:1.25rem}
.found{font-size:1.0625rem;max-width:80ch}
.notice{max-width:80ch;padding:.75rem 1rem;border-inline-start:3px solid var(--rule);background:var(--note-paper);font-size:.9375rem}
.notice.coarse{border-color:var(--deleted-line)}
.notice ul{margin-inline-start:1.25rem}
.bar{position:sticky;inset-block-start:0;z-index:4;display:flex;flex-wrap:wrap;align-items:start;gap:.5rem 2rem;padding-block:.5rem;border-block-end:1px solid var(--rule);background:var(--paper);font-size:.9375rem}
.heads{display:grid;grid-template-columns:18.5rem 1fr 1fr;flex:1 0 100%;color:var(--ink-muted);font-size:.875rem;font-weight:500;overflow-wrap:anywhere}
.heads>*{padding-inline-end:1.5rem}
.bar fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1rem;border:0}
.bar legend{float:inline-start;margin-inline-end:1rem;padding:0;font-weight:600}
.bar label{display:inline-flex;align-items:center;gap:.375rem;min-height:1.75rem;cursor:pointer}
.bar details>ol{max-height:60vh;margin-block:.25rem .5rem;padding-inline-start:3.5rem;overflow:auto;columns:2 16rem}
.bar [hidden]{display:none}
.bar summary{display:list-item;font-weight:600;cursor:pointer}
.bar label,.bar summary,.bar legend{min-height:1.75rem;line-height:1.75rem}
.bar input{margin:0 .25rem}
.fold .fold{margin-inline-start:1.25rem}
.fold{border-block-start:1px solid var(--rule-soft)}
.fold>summary{padding-block:.625rem;color:var(--ink-muted);cursor:pointer}
.leaf,.part{content-visibility:auto;contain-intrinsic-block-size:auto calc(var(--lines)*var(--line))}
${ROOM_STYLE}
.c{display:var(--table,table);width:100%;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums lining-nums}
.c thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.c tbody{display:var(--rows,table-row-group)}
.c tr{display:var(--row,table-row)}
.c th,.c td{display:var(--cell,table-cell);padding:var(--cell-padding,1.125rem 1.5rem 1.125rem 0);vertical-align:top;text-align:start;font-weight:400}
.c .second{display:var(--second,table-column)}
.c :is(.side,.two-sided>.before,.two-sided>.after,.same-words>.before,.one-sided>.none){display:var(--apart,table-cell)}
.c .both{display:var(--joined,none)}
.c tbody tr{border-block-start:1px solid var(--rule-soft)}
.c tbody tr:target{box-shadow:inset 4px 0 0 var(--link)}
.c tbody tr:target>th{padding-inline-start:.875rem}
.c .name{width:18.5rem}
.c h2 a{color:var(--ink);text-decoration-color:var(--rule)}
.tags{margin-block:.375rem;font-size:.8125rem}
.tag{display:inline-block;padding:0 .45rem;border:1px solid var(--ink);border-radius:3px;font-weight:600}
.editorial .tag{border-color:var(--rule);font-weight:400}
:is(.moved,.renumbered) .tag{outline:2px dashed var(--moved-line);outline-offset:2px}
.was{margin-inline-start:.5rem}
.sum{font-size:.9375rem}
.stepper{display:flex;flex-wrap:wrap;gap:.125rem .75rem;margin-block-start:.375rem;color:var(--ink-muted);font-size:.875rem}
.text,.same p{max-width:66ch;font:1.125rem/1.55 var(--serif);white-space:pre-line;hyphens:manual;unicode-bidi:plaintext}
.none{color:var(--ink-muted)}
.same{padding-block-end:1rem}
.same p{margin-block-start:.75rem}
.same .at{display:block;color:var(--ink-muted);font:600 .8125rem/1.5 var(--sans)}
ins,del{padding:.05em .12em;border-radius:2px;color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}
ins{background:var(--inserted-mark);text-decoration:underline 2px var(--inserted-line);text-underline-offset:.2em;text-decoration-skip-ink:none}
del{background:var(--deleted-mark);text-decoration:line-through 2px var(--deleted-line)}
.blank{padding:0;background:none;text-decoration:none}
.text+.text{margin-block-start:.6em}
.num{white-space:nowrap}
.both del,.unseen{-webkit-user-select:none;user-select:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
form.again{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.75rem}
button,.button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.375rem 1.125rem;border:1px solid var(--rule);border-radius:4px;background:none;color:var(--ink);font:500 1rem/1.5 var(--sans);text-decoration:none;cursor:pointer}
.bar:has(>fieldset>label>#in-one:checked)~.rows{${IN_ONE_RUN}}
.bar:has(>fieldset>label>#in-one:checked)>.heads{display:none}
@media(max-width:${WIDE}){.bar:not(:has(>fieldset>label>#side-by-side:checked))~.rows{${STACKED}}.bar:not(:has(>fieldset>label>#side-by-side:checked))>.heads{display:none}.c tr{padding-block-start:.75rem}.c .name{width:9rem}.heads{grid-template-columns:9rem 1fr 1fr}}
@media(max-width:48rem){html{scroll-padding-top:1rem}.site .wordmark{order:-2}.site nav{order:-1}.bar{position:static}.bar>label,.tagline{display:none}}
.rows{--line:1.59rem}
@media(min-width:84rem){.rows{--line:1.43rem}}
@media(max-width:${WIDE}){.rows{--line:2.34rem}}
@media(max-width:40rem){.rows{--line:3.22rem}}
@media(forced-colors:active){ins,del{background:Canvas;color:CanvasText}.tag{border:1px solid CanvasText}}
@media print{:root{--paper:#fff;--ink:#000;--ink-muted:#333;--inserted-mark:#e6e6e6;--inserted-line:#000;--deleted-mark:#fff;--deleted-line:#000;--note-paper:#fff}
body{font-size:10pt}.text,.same p{font-size:11pt}.bar,.stepper,.site,.again{display:none}.leaf,.part{content-visibility:visible}.c tr{break-inside:avoid}
ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar:not(:has(>fieldset>label>#side-by-side:checked))~.rows{${STACKED}}@page{margin:16mm}}
`

/** The style sheet by its hash, for a policy that lets nothing else count. */
export const COMPARISON_STYLE_HASH = `sha256-${createHash('sha256').update(COMPARISON_STYLE).digest('base64')}`
