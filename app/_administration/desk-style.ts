/** What the pages behind the door need beside the style of a comparison and its form. */
export const DESK_STYLE = `.ways-at{margin-inline-start:auto}
.desk-bar{border-block-end:1px solid var(--rule-soft);background:var(--note-paper);font-size:.9375rem}
.desk-bar .wide{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1.5rem;padding-block:.375rem}
.desk-bar form{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem}
.desk-bar button{min-height:2rem;padding:.125rem .75rem}
.desk input:not([type]),.desk input[type=text],.desk input[type=password]{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--rule);border-radius:4px;background:var(--raised-paper);color:inherit;font:inherit}
.desk select{min-height:2.75rem}
.desk textarea{min-height:4rem}
.desk textarea.text-of-side{min-height:12rem}
.desk form>fieldset,.desk .box{border:1px solid var(--rule-soft);border-radius:4px;padding:1rem 1.25rem;background:none}
.desk legend{padding-inline:.375rem;font:600 1.125rem/1.3 var(--serif)}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:1rem 1.5rem;align-items:start}
.fields>.full{grid-column:1/-1}
.field label,.field .label{display:block;margin-block-end:.25rem;font-weight:500}
.field .hint{margin-block-start:.25rem;color:var(--ink-muted);font-size:.875rem}
.field .wrong{margin-block:0 .25rem}
.checks{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.check{display:inline-flex;align-items:center;gap:.5rem;min-height:2rem}
.check input{width:1.25rem;height:1.25rem;margin:0}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
.desk table.list{width:100%;border-collapse:collapse}
.desk table.list th,.desk table.list td{padding:.625rem 1rem .625rem 0;border-block-start:1px solid var(--rule-soft);text-align:start;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
.desk table.list thead th{border:0;color:var(--ink-muted);font-size:.875rem;font-weight:500}
.scroll{overflow-x:auto}
.desk .scroll table.list{min-width:46rem}
.desk .scroll table.list :is(th,td){overflow-wrap:break-word}
.desk .scroll .left-out{overflow-wrap:anywhere}
.fields:has(>:only-child){max-width:40rem}
.desk section>*+*,.desk .box>*+*{margin-block-start:.75rem}
.desk section+section{margin-block-start:2rem}
.state{display:inline-block;padding:0 .5rem;border:1px solid var(--ink);border-radius:3px;font-size:.875rem;font-weight:600}
.tray{padding:.75rem 1rem;border:2px dashed var(--moved-line);max-width:80ch}
.tray>*+*{margin-block-start:.5rem}
.tray q{font-family:var(--serif)}
.left-out{white-space:pre-line;padding-inline-start:1rem;border-inline-start:3px solid var(--rule);font:1rem/1.5 var(--serif)}
.note{max-width:70ch;margin-block-start:.5rem;padding:.5rem .75rem;background:var(--note-paper);font-size:.9375rem}
.done{padding:.75rem 1rem;border-inline-start:3px solid var(--inserted-line);background:var(--note-paper);max-width:80ch}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 1rem}
.desk .sum a,.desk .c h2 a{display:inline-block;padding-block:.25rem}
.kept dl{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr);gap:.5rem 1.5rem;padding-block-start:.75rem}
.kept dt{color:var(--ink-muted)}
.kept dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
.crumbs{font-size:.9375rem}
.desk-bar form>*,table.list form>*,.actions form>*,form.actions>*{margin-block:0}
.desk .part{content-visibility:visible}
.side-name{display:none;font-weight:600;font-size:.875rem}
@media(max-width:48rem){.kept dl{display:block}.kept dd{margin-block-end:.75rem}.desk .c:is(table),.desk .c :is(tbody,tr,th,td,caption){display:block;padding-inline:0}.desk .c :is(thead,colgroup){display:none}.desk .c td{padding-block:0 1rem}.side-name{display:block}}
`
