/** What the form needs beside the style of a comparison. */
export const FORM_STYLE = `.ways{align-items:baseline}
.ways b,.ways [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
button.way{min-height:0;padding:0;border:0;color:var(--link);font:inherit;text-decoration:underline;text-underline-offset:.18em}
form>*+*{margin-block-start:1.5rem}
.again>*+*{margin-block-start:.75rem}
.lead{max-width:66ch;font-size:1.0625rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem 2.5rem}
.sides fieldset{display:grid;gap:.5rem;align-content:start;border:0}
.sides legend{padding:0;margin-block-end:.25rem;font:600 1.25rem/1.25 var(--serif)}
label{font-size:.9375rem}
input[type=file],textarea,select{width:100%;padding:.5rem .75rem;border:1px solid var(--rule);border-radius:4px;background:var(--raised-paper);color:inherit;font:inherit}
input[type=file]{font-size:.9375rem}
textarea{min-height:14rem;font:1rem/1.5 var(--serif);resize:vertical}
[aria-invalid=true]{border:2px solid var(--deleted-line)}
.wrong{font-weight:600}
.options{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));gap:1rem 1.5rem;max-width:72rem}
.options label{display:block;margin-block-end:.25rem}
button.main{border-color:var(--ink);background:var(--ink);color:var(--paper);font-weight:600}
.more>summary{min-height:2.75rem;padding-block:.625rem;font-weight:600;cursor:pointer}
.more .options{margin-block:.5rem 0}
.otherwise{display:flex;flex-wrap:wrap;align-items:start;gap:.5rem}
.options.one{max-width:24rem}
.site-foot{margin-block-start:2rem;border-block-start:1px solid var(--rule-soft);background:var(--note-paper);font-size:.875rem}
.site-foot .wide{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem 2.5rem;padding-block:1.5rem}
.site-foot h2{margin-block-end:.25rem;font:600 .9375rem/1.4 var(--sans)}
.site-foot p{max-width:60ch}
.site-foot ul{list-style:none}
.site-foot li a{display:inline-block;padding-block:.25rem}
@media print{.site-foot{display:none}}
.problem>*+*{margin-block-start:.5rem}
.problem{padding:.75rem 1rem;border:2px solid var(--deleted-line);max-width:80ch}
`
