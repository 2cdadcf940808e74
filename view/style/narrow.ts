/** Down to 320 pixels: one column, and tables whose rows become small cards. */
export const narrow = `
@media screen and (max-width: 820px) {
  .story-and-advice { grid-template-columns: minmax(0, 1fr); }
  .evidence, .evidence tbody, .step-table, .step-table tbody, .index, .index tbody { display: block; }
  .evidence thead, .step-table thead, .index thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .evidence tr { display: grid; grid-template-columns: auto auto minmax(0, 1fr); gap: 2px 8px; padding: 10px 0; border-bottom: 1px solid var(--line); }
  .evidence tr > *, .step-table tr > *, .index tr > * { border: 0; padding: 0; width: auto; min-width: 0; }
  .evidence td.weight { order: 0; width: 100%; max-width: 130px; justify-self: end; }
  .evidence td.signal, .evidence td.sentence, .evidence td.record { order: 1; grid-column: 1 / -1; width: auto; }
  .evidence .channel { display: inline; }
  .step-table tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 10px; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .step-table td:nth-child(n + 3) { grid-column: 1 / -1; }
  .evidence tr:last-child, .step-table tr:last-child, .index tr:last-child { border-bottom: 0; }
  .index tr { display: flex; flex-wrap: wrap; gap: 4px 10px; padding: 10px 0; border-bottom: 1px solid var(--line); }
  .index td.what { flex-basis: 100%; }
}
@media screen and (max-width: 640px) {
  .plots { grid-template-columns: minmax(0, 1fr); }
  .incident { padding: 14px 14px 18px; border-left-width: 4px; }
  .card { padding: 14px; }
  .headline h3 { font-size: 20px; line-height: 26px; }
  .techniques { grid-template-columns: minmax(0, 1fr); }
  .timeline { padding: 8px 10px; }
}
`;
