/** Timeline and plots. Words on the timeline vanish on narrow drawings; the list of steps has them. */
export const drawing = `
.timeline { container-type: inline-size; border: 1px solid var(--line); border-radius: 6px; padding: 10px 16px; background: var(--inset); }
.timeline .hands-owner, .timeline .hands-unknown { fill: var(--inset); }
.lane { display: grid; grid-template-columns: 96px minmax(0, 1fr); align-items: stretch; }
.lane-name { font-size: 13px; line-height: 16px; padding-bottom: 18px; align-self: end; }
.lane-name .sign { margin-right: 6px; }
.lane-name span { display: block; padding-left: 18px; color: var(--text-3); font-size: 12px; }
.lane-axis .lane-name { align-self: start; padding: 4px 0 0; }
.lane-axis svg { overflow: visible; }
.lane-moments .lane-name { padding: 0; }
.lane-line { stroke: var(--line-2); }
.lane-intruder .lane-line { stroke: var(--intruder); stroke-opacity: .45; }
.lane-owner .lane-line { stroke: var(--owner); stroke-opacity: .45; }
.axis-line { stroke: var(--line-strong); }
.thread { stroke: var(--line-2); }
.mark-word text, .mark-count, .moment-name { paint-order: stroke; stroke: var(--inset); stroke-width: 4px; stroke-linejoin: round; }
.mark-count { font-size: 11px; font-weight: 600; }
.tick line { stroke: var(--line-strong); }
.tick text { font-variant-numeric: tabular-nums; }
.tick .tick-day { font-weight: 600; }
.wait { font-size: 11px; fill: var(--text-3); }
.moment { stroke: var(--text); stroke-width: 1.5; }
.moment-known { stroke-dasharray: 3 3; }
.moment-name { font-weight: 600; fill: var(--text); }
.timeline figcaption { margin-top: 4px; }
.steps-in-words { margin-top: 10px; }
.steps-in-words table { margin-top: 8px; }
.step-table .hands { white-space: nowrap; }
.step-table .hands .sign { margin-right: 6px; }
@media screen {
  @container (max-width: 715px) { .timeline svg text { font-size: 10px; } }
  @container (max-width: 612px) { .timeline svg text { font-size: 12px; } .mark-word, .wait, .tick-wide { display: none; } }
  @container (max-width: 560px) {
    .lane { grid-template-columns: minmax(0, 1fr); }
    .lane-name { padding: 0; margin-bottom: -16px; justify-self: start; position: relative; background: var(--inset); }
    .lane-name span { display: inline; padding: 0 6px 0 4px; }
    .lane-axis .lane-name { order: 2; margin: 0; }
    .lane-moments .lane-name { margin: 0; }
    .lane-axis .lane-name span { padding: 0; }
  }
}
.plots { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; }
.plot { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; min-width: 0; }
.plot figcaption { font-size: 13px; line-height: 18px; font-weight: 600; color: var(--text-2); margin-bottom: 8px; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 4px 0; font-size: 13px; line-height: 18px; }
.bars .bar { grid-column: 1 / -1; }
.bar-label .sign { margin-right: 6px; }
.bar-value { color: var(--text-3); font-variant-numeric: tabular-nums; white-space: nowrap; }
.used .bar-label, .used .bar-value { font-weight: 600; color: var(--text); }
.bar-track { fill: var(--track); }
.bar-usual { fill: var(--owner); }
.bar-seen { fill: var(--intruder); }
.hour-line { stroke: var(--line); }
.plot .key { font-weight: 400; font-size: 12px; color: var(--text-3); display: block; }
`;
