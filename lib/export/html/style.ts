/**
 * The look of the HTML file: the tokens of the site's design, for screen, dark screens and paper. Marks are lines before
 * they are colours, so that they survive a grey printer. The file's policy allows this style sheet by its hash.
 */
import { createHash } from 'node:crypto'

export const STYLE = `
:root{--paper:#fdfcf9;--ink:#1b1b1b;--ink-muted:#595959;--rule:#8a8578;--note-paper:#f4f1ea;--link:#1d5a96;
--inserted-mark:#c3defa;--inserted-line:#0b5394;--deleted-mark:#f9d9b3;--deleted-line:#8a3b00;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e6e1;--ink-muted:#a8a49b;--rule:#6f6b63;--note-paper:#23262c;
--link:#9cc3ee;--inserted-mark:#14304d;--inserted-line:#8cc4ff;--deleted-mark:#4a2a0c;--deleted-line:#ffb877}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:1.5rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,sans-serif}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h2{margin-top:2.5rem}
a{color:var(--link);overflow-wrap:anywhere}
:target{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-block-end:1px solid var(--rule)}
table.counts{width:auto}
table.counts th+th,table.counts td{font-variant-numeric:tabular-nums;text-align:end}
table.changes{table-layout:fixed}
table.changes thead th{border-block-end:2px solid var(--ink)}
table.changes col.provision{width:18%}
tbody.change>tr:first-child>*{border-block-start:1px solid var(--ink);border-block-end:0}
th[scope=rowgroup]{font-weight:400}
.label{display:block;font-weight:600}
.topic{display:block}
.tag{display:inline-block;margin-top:.3em;padding:0 .4em;border:1px solid var(--rule);font-size:.85em}
.text{font:1.0625rem/1.55 Charter,"Iowan Old Style",Palatino,Georgia,serif;max-width:66ch;unicode-bidi:isolate}
.text,dd,.why{white-space:pre-wrap;overflow-wrap:anywhere}
td.restated .text{border-inline-start:2px dotted var(--rule);padding-inline-start:.6rem}
b.side{display:none}
.status,.why{margin:.3rem 0 0;color:var(--ink-muted);font-size:.875em}
td.absent,td.unknown{background:var(--note-paper)}
td.unknown{border-inline-start:2px dashed var(--rule)}
ins,del{color:inherit;padding:0 .1em;text-decoration-thickness:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
ins{background:var(--inserted-mark);text-decoration:underline 2px var(--inserted-line);text-underline-offset:.15em}
del{background:var(--deleted-mark);text-decoration:line-through 2px var(--deleted-line)}
.about td{font-size:.9em}
.summary{margin:.2rem 0}
dl{margin:0;display:grid;gap:.15rem}
dl>div{display:grid;grid-template-columns:minmax(9rem,16%) 1fr;gap:.8rem}
dt{color:var(--ink-muted)}
dd{margin:0}
.explanatory{background:var(--note-paper)}
.rows{font-size:.9em}
@media screen and (max-width:48rem){table.changes,table.changes tbody,table.changes tr,table.changes td,table.changes th{display:block}
table.changes thead{display:none}b.side{display:block}dl>div{grid-template-columns:1fr;gap:0}}
@media print{:root{--paper:#fff;--ink:#000;--ink-muted:#333;--note-paper:#fff;--link:#000}
a{text-decoration:none}body{max-width:none;padding:0;font-size:9pt}.text{font-size:9.5pt;max-width:none}.about td{font-size:8pt}
dl{display:block}dl>div{display:block}dt,dd{display:inline}dt::after{content:": "}h2{margin-top:1.5rem}
thead{display:table-header-group}h2,h3,caption,.label{break-after:avoid}tbody.change>tr:first-child{break-after:avoid}
dl>div,li,p{break-inside:avoid}ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{margin:15mm}}
`

/** Nothing may be loaded and nothing may run; only this style sheet counts. */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; base-uri 'none'; form-action 'none'`
