/** On paper: light, everything open, no row or drawing torn in two, and each alert on its own page. */
export const print = `
@page { margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --ground: #ffffff; --shadow: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 12px; line-height: 17px; }
  .page { max-width: none; padding: 0; }
  .skip { display: none; }
  .card { border: 1px solid var(--line); }
  .incident { border: 1px solid var(--line); border-left-width: 6px; box-shadow: none; break-before: page; }
  .edge-critical { border-left-color: var(--critical-line); }
  .edge-high { border-left-color: var(--high-line); }
  .edge-medium { border-left-color: var(--medium-line); }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  details > summary { list-style: none; }
  summary::marker { content: ''; }
  tr, .story > li, .advice li, figure, .facts, .headline, .tile { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  .section-title { display: none; }
  .sides { font-size: 9px; }
  .incident { padding: 12px 16px 16px; }
  .story-and-advice { gap: 0 24px; }
  .headline h3 { font-size: 20px; line-height: 26px; }
  .part { margin-top: 16px; }
  .timeline svg text { font-size: 10px; }
  .evidence .weight { width: 120px; padding-right: 12px; }
  code, .proof code { font-size: 9.5px; line-height: 13px; }
  .evidence .when, .step-table .when { white-space: normal; width: 70px; }
  th, td { padding: 4px 8px 4px 0; }
}
`;
