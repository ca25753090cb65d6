/** The style sheet of the annotated copy: colours that a page may replace by its own, and what stands on them. */

/** Colours of a page of its own: quiet on a screen. */
export const colours = `:root { --page: #fdfdfb; --ink: #1d1d1f; --quiet: #6b6b70; --line: #cccccc; --voice: #7a8ba3;
  --person: #0b5394; --organization: #6a329f; --place: #38761d; --other: #7f6000; --cue: #a61c3c; --quotation: #fff2cc; --scare: #f3f3f3;
  --claim: #999999; --error: #c00000; --warning: #8a5200; --information: #3d85c6; }
@media (prefers-color-scheme: dark) { :root { --page: #1e1e1e; --ink: #e4e4e4; --quiet: #a5a5a5; --line: #555555; --voice: #8fa3bf;
  --person: #8ab8f0; --organization: #c9a5f0; --place: #93cf7a; --other: #d9b95a; --cue: #f08a9f; --quotation: #453b1c; --scare: #333333;
  --error: #ff7b72; --warning: #e0a458; --information: #79b8ff; } }
`;

/** Colours on paper, which stand above all others there. */
export const paper = `@media print { :root { --page: #ffffff; --ink: #000000; --quiet: #555555; --line: #cccccc; --voice: #666666;
  --person: #0b5394; --organization: #6a329f; --place: #38761d; --other: #7f6000; --cue: #a61c3c; --quotation: #ffffff; --scare: #ffffff;
  --claim: #999999; --error: #c00000; --warning: #8a5200; --information: #3d85c6; } }
`;

/** CSS that takes its colours from the custom properties above; holds no `</style`. */
export const style = `body { font: 17px/1.5 Georgia, serif; color: var(--ink); background: var(--page); max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
header, .legend, aside, sup, figure { font: 13px/1.4 system-ui, sans-serif; color: var(--quiet); }
section { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 22rem); gap: 2rem; break-inside: avoid; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; } h2 { font-size: 1.25rem; margin: 1.2rem 0 .3rem; } p, blockquote { margin: 0 0 1rem; }
blockquote { padding-left: 1rem; border-left: 3px solid var(--line); } .item::before { content: "• "; } .byline, .caption { font-style: italic; }
aside ol { margin: .2rem 0 1rem; padding-left: 1.6rem; } aside li { margin-bottom: .3rem; color: var(--ink); } small { color: var(--quiet); white-space: nowrap; font-size: .92em; }
.person { color: var(--person); } .organization { color: var(--organization); } .place { color: var(--place); } .group, .event, .work, .product { color: var(--other); } .cue { color: var(--cue); }
.quotation { background: var(--quotation); } .nobody { outline: 1px dashed var(--warning); } .scare { background: var(--scare); } .claim { text-decoration: underline dotted var(--claim); text-underline-offset: 3px; }
aside .quotation { background: none; }
.finding { text-decoration: underline wavy var(--warning); text-underline-offset: 3px; } .finding.error { text-decoration-color: var(--error); }
.finding.information, .finding.hint { text-decoration: underline dashed var(--information); }
li::marker { font-weight: 600; } li.error::marker { color: var(--error); } li.warning::marker { color: var(--warning); } li.information::marker { color: var(--information); }
figure { margin: 0 0 1rem; } figcaption { font-weight: 600; margin-bottom: .2rem; } figure ol { list-style: none; margin: 0; padding: 0; }
.voices { max-width: 62rem; } .voices li { display: grid; grid-template-columns: minmax(6rem, 11rem) 1fr minmax(7rem, auto); gap: .8rem; align-items: center; }
.voices strong { font-weight: normal; color: var(--ink); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .voices svg { width: 100%; height: .9em; border-bottom: 1px solid var(--line); } .voices rect { fill: var(--voice); }
.dates ol { display: flex; flex-wrap: wrap; row-gap: .4rem; } .dates li { border-top: 2px solid var(--line); padding: .2rem 1.4rem 0 0; position: relative; } .dates li::before { content: ""; position: absolute; top: -5px; width: 8px; height: 8px; border-radius: 50%; background: var(--voice); }
.dates .now::before { background: var(--warning); } .dates time { color: var(--ink); display: block; }
@media (max-width: 50rem) { section { grid-template-columns: 1fr; gap: 0; }
  .dates ol { display: block; margin-left: 4px; border-left: 2px solid var(--line); } .dates li { border-top: 0; padding: 0 0 .15rem .9rem; }
  .dates li::before { top: .35em; left: -5px; } .dates time { display: inline; margin-right: .6em; } }
@media print { body { margin: 0; font-size: 11pt; } .quotation { border-bottom: 1px solid var(--claim); } }
`;
