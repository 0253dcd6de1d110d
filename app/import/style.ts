/** What the pages of `/import` need beside the style of a comparison and its form. */
export const IMPORT_STYLE = `.options{align-items:end}
.options select{min-height:2.75rem}
.c h3{margin:0;font:600 1.0625rem/1.3 var(--sans)}
input[type=text]{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--rule);border-radius:4px;background:var(--raised-paper);color:inherit;font:inherit}
.about>summary{min-height:2.75rem;padding-block:.625rem;font-weight:600;cursor:pointer}
.about .options{margin-block:.5rem 1rem}
.check{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem}
.problem ul,.mend ul{padding-inline-start:1.25rem}
.mend{padding:.75rem 1rem;border:2px solid var(--deleted-line);max-width:92ch}
.notes{width:100%;max-width:92rem;border-collapse:collapse;font-size:.9375rem}
.notes th,.notes td{padding:.5rem 1.25rem .5rem 0;border-block-start:1px solid var(--rule-soft);vertical-align:top;text-align:start;font-weight:400;overflow-wrap:anywhere}
.notes thead th{border:0;color:var(--ink-muted);font-size:.875rem}
.notes .place{width:22%}.notes .kind{width:8rem}
.notes .left-out .kind,.notes .inferred .kind{font-weight:600}
.notes blockquote{margin:.375rem 0 0;padding-inline-start:.75rem;border-inline-start:3px solid var(--rule);font:1rem/1.5 var(--serif);white-space:pre-line}
.notes-all>summary{min-height:2.75rem;padding-block:.625rem;cursor:pointer}
details.columns>summary{min-height:2.75rem;padding-block:.625rem;cursor:pointer}
details.columns>summary h2{display:inline;margin:0;font-size:1.25rem}
details.columns form{margin-block:1rem 2rem}
.columns-of{min-width:0;border:0;padding:0}
.columns-of legend{padding:0;font-weight:600}
.columns-of>*+*{margin-block-start:.5rem}
.preview{overflow-x:auto;border:1px solid var(--rule);border-radius:4px;max-width:100%}
.preview table{border-collapse:collapse;min-width:100%;font-size:.9375rem}
.preview th,.preview td{padding:.5rem .75rem;border-block-start:1px solid var(--rule-soft);vertical-align:top;text-align:start;font-weight:400;min-width:9rem;max-width:24rem;overflow-wrap:anywhere}
.preview thead th{border:0;vertical-align:bottom}
.preview th:first-child{min-width:0;white-space:nowrap;color:var(--ink-muted)}
.preview .above td{font-weight:600;background:var(--raised-paper)}
.preview label{display:block;margin-block-end:.25rem}
.preview select{min-width:9rem;min-height:2.75rem}
.first select{width:auto;min-height:2.75rem}
h2.act{margin-block-start:2.5rem}
.keep form{display:inline-block;margin:0 .5rem .5rem 0}
.keep>*+*{margin-block-start:.75rem}
@media(max-width:40rem){.notes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.notes tr,.notes tbody,.notes,.notes th,.notes td{display:block;width:auto}.notes tr{border-block-start:1px solid var(--rule-soft);padding-block:.5rem}.notes th,.notes td{border:0;padding-block:.125rem}.notes .place,.notes .kind{width:auto}}
`
