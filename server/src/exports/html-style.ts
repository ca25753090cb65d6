/** The style sheet of the HTML page: quiet colours on a screen, underlines on paper. */

/** CSS; holds no `</style`. */
export const style = `body { font: 17px/1.5 Georgia, serif; color: #1d1d1f; background: #fdfdfb; max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
header, .legend, aside, sup { font: 13px/1.4 system-ui, sans-serif; color: #6b6b70; }
section { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 22rem); gap: 2rem; break-inside: avoid; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; } h2 { font-size: 1.25rem; margin: 1.2rem 0 .3rem; } p, blockquote { margin: 0 0 1rem; }
blockquote { padding-left: 1rem; border-left: 3px solid #ccc; } .item::before { content: "• "; } .byline, .caption { font-style: italic; }
aside ol { margin: .2rem 0 1rem; padding-left: 1.6rem; } aside li { margin-bottom: .3rem; color: #333; } aside small { color: #77777c; white-space: nowrap; }
.person { color: #0b5394; } .organization { color: #6a329f; } .place { color: #38761d; } .group, .event, .work, .product { color: #7f6000; }
.quotation { background: #fff2cc; } .scare { background: #f3f3f3; } .claim { text-decoration: underline dotted #999; text-underline-offset: 3px; }
.finding { text-decoration: underline wavy #b26b00; text-underline-offset: 3px; } .finding.error { text-decoration-color: #c00; }
.finding.information, .finding.hint { text-decoration: underline dashed #3d85c6; }
li.error { color: #a00; } li.warning { color: #8a5200; }
@media (max-width: 50rem) { section { grid-template-columns: 1fr; gap: 0; } }
@media print { body { background: none; margin: 0; font-size: 11pt; } .quotation { background: none; border-bottom: 1px solid #999; } }
`;
