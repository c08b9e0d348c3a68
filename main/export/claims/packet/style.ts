/** How a packet looks: one column to read and to print, light and dark. Every colour keeps 4.5:1 on its ground. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #23211d; --soft: #655f55; --line: #e3dfd6; --mark: #f7e6a6; --good: #2a6542; --bad: #94372a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1c1b19; --ink: #e7e3da; --soft: #a79f91; --line: #33302b; --mark: #55471a; --good: #86c79d; --bad: #e79e90; } }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 17px/1.6 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, serif; overflow-wrap: anywhere; }
#check, dl, .facts, footer { font: 13px/1.5 Inter, system-ui, sans-serif; }
#check { margin-bottom: 2.5rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); color: var(--soft); }
#check p { margin: 0 0 .5rem; }
#verdict { color: var(--ink); font-weight: 600; }
[data-check=whole] #verdict::before { content: '\\2713\\20'; color: var(--good); }
[data-check=changed] #verdict { color: var(--bad); }
[data-check=changed] #verdict::before { content: '\\2717\\20'; }
code { font: 12px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; }
input { width: 100%; padding: .3rem .5rem; border: 1px solid var(--soft); border-radius: 4px; background: none; color: inherit; font: 12px/1.5 ui-monospace, monospace; }
summary { cursor: pointer; }
h1 { margin: 0 0 1rem; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; font: 600 13px/1.5 Inter, system-ui, sans-serif; }
article { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: 0 0 .75rem; color: var(--soft); white-space: pre-line; }
mark { background: var(--mark); color: var(--ink); }
blockquote.changed { outline: 2px dashed var(--bad); outline-offset: 6px; }
blockquote.changed::before { content: 'Changed. '; color: var(--bad); font-weight: 600; }
dl { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .15rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.facts { color: var(--soft); }
footer { margin-top: 3rem; color: var(--soft); }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { #check details, #check label, #check input { display: none; } }
`;
