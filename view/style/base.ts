/** Type, links, tables and cards: what every page of ours shares. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/20px var(--sans); -webkit-text-size-adjust: 100%; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); }
code { font: 12px/16px var(--mono); overflow-wrap: anywhere; }
bdi { overflow-wrap: anywhere; }
svg { display: block; }
svg text { font: 12px var(--sans); fill: var(--text-2); }
summary { cursor: pointer; }
summary h2 { display: inline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus:not(:target) { outline: none; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; padding: 6px 12px; background: var(--card); z-index: 1; }
.unseen { font: 11px/14px var(--mono); padding: 0 3px; margin: 0 1px; border: 1px dashed var(--intruder); border-radius: 3px; color: var(--intruder); white-space: nowrap; }
.card { background: var(--card); border-radius: 8px; box-shadow: var(--shadow); padding: 20px 24px; }
.remark, .more, .nothing, .reading, figcaption { color: var(--text-3); font-size: 12px; line-height: 16px; }
.more, .reading { margin-top: 8px; }
.part { margin-top: 24px; }
.part > h4 { font-size: 16px; line-height: 22px; font-weight: 600; margin-bottom: 10px; }
.sign { width: 12px; height: 12px; flex: none; display: inline-block; vertical-align: -1px; overflow: visible; }
.hands-intruder { fill: var(--intruder); stroke: var(--intruder); }
.hands-owner { fill: var(--card); stroke: var(--owner); stroke-width: 2; }
.hands-unknown { fill: var(--card); stroke: var(--unknown); stroke-width: 2; }
.badge { display: inline-flex; align-items: center; gap: 6px; padding: 1px 8px; border: 1px solid var(--line-2); border-radius: 4px; font-size: 12px; line-height: 18px; font-weight: 600; color: var(--text-2); background: var(--card); white-space: nowrap; }
.badge .sign { fill: currentColor; }
.severity-critical { color: var(--critical); background: var(--critical-ground); border-color: var(--critical-line); }
.severity-high { color: var(--high); background: var(--high-ground); border-color: var(--high-line); }
.severity-medium { color: var(--medium); background: var(--medium-ground); border-color: var(--medium-line); }
.severity-low { color: var(--low); background: var(--low-ground); border-color: var(--low-line); }
.state-contained, .state-dismissed { color: var(--good); background: var(--good-ground); border-color: var(--good-line); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 12px; line-height: 16px; font-weight: 600; color: var(--text-3); border-bottom-color: var(--line-2); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 0; }
time { font-variant-numeric: tabular-nums; }
time span { white-space: nowrap; }
@media (forced-colors: active) { .card, .badge, .plot { border: 1px solid CanvasText; } .bits rect, .bar rect, .mark path { forced-color-adjust: none; } }
`;
