/** The headline, the story with its proofs, and the evidence list. */
export const incident = `
.incident { background: var(--card); border-radius: 8px; box-shadow: var(--shadow); padding: 20px 28px 28px; border-left: 6px solid var(--low-line); scroll-margin-top: 8px; }
.edge-critical { border-left-color: var(--critical-line); }
.edge-high { border-left-color: var(--high-line); }
.edge-medium { border-left-color: var(--medium-line); }
.badges { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 8px; }
.headline h3 { font-size: 24px; line-height: 30px; font-weight: 400; text-wrap: balance; }
.headline .who { font-weight: 700; }
.account { color: var(--text-3); margin-top: 2px; }
.headline > .lead { margin-top: 10px; font-size: 16px; line-height: 22px; max-width: 80ch; }
.rarity { margin-top: 4px; font-weight: 600; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(138px, 1fr)); gap: 10px 16px; margin-top: 14px; padding-top: 12px; border-top: 1px solid var(--line); }
.facts dt { font-size: 12px; line-height: 16px; color: var(--text-3); }
.facts dd { font-weight: 600; }
.facts .remark { display: block; font-weight: 400; }
.story-and-advice { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 0 40px; }
.story { padding-left: 24px; max-width: 72ch; }
.story > li { padding: 0 0 10px 4px; }
.story > li::marker { color: var(--text-3); font-variant-numeric: tabular-nums; }
.proofs { display: inline-flex; flex-wrap: wrap; gap: 2px 4px; }
.proof { position: relative; display: inline-flex; gap: 4px; align-items: center; min-height: 24px; font-size: 11px; line-height: 16px; padding: 0 5px; border: 1px solid var(--line); border-radius: 3px; background: var(--inset); text-decoration: none; color: var(--link); }
.proof code { font-size: 10.5px; line-height: 14px; color: var(--text-3); }
.proof:hover { background: var(--hover); border-color: var(--line-2); text-decoration: underline; }
.advice .part { background: var(--inset); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; }
.advice .part + .part { margin-top: 12px; }
.advice h4 { font-size: 14px; line-height: 20px; margin-bottom: 6px; }
.steps { border-left: 3px solid var(--link) !important; }
.advice ol { padding-left: 20px; }
.advice ul { padding-left: 16px; list-style: disc; }
.advice li { padding: 2px 0; }
.evidence .number { font-weight: 600; color: var(--text-3); white-space: nowrap; width: 1%; }
.evidence .when, .step-table .when { width: 1%; white-space: nowrap; font-size: 13px; }
.evidence td.signal { width: 15%; }
.evidence .channel { display: block; }
@media screen and (min-width: 821px) { .step-table td:last-child { white-space: nowrap; width: 1%; } }
.evidence code, .step-table code { color: var(--text-3); }
.evidence .weight { width: 160px; padding-right: 20px; }
.evidence .amount { display: block; text-align: center; font-size: 12px; line-height: 14px; font-variant-numeric: tabular-nums; }
.sides { display: grid; grid-template-columns: 1fr auto 1fr; font-weight: 400; }
.sides > :last-child { text-align: right; }
.evidence .record { width: 17%; }
.actor { display: block; color: var(--text-3); font-size: 12px; line-height: 16px; margin-top: 2px; }
.bits-middle { stroke: var(--line-strong); }
.fill-intruder { fill: var(--intruder); }
.fill-owner { fill: var(--card); stroke: var(--owner); stroke-width: 1.5; }
tr:target > *, tr:target:focus > * { background: var(--mark); }
tr:target { outline: 2px solid var(--focus); outline-offset: -1px; }
.techniques { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 4px 24px; }
.techniques code { font-weight: 600; margin-right: 6px; }
`;
