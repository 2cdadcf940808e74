/** The pane beside a message: one column, from 280 pixels up, in the host's theme. */
import { base } from './base.ts';
import { hostedTokens } from './tokens.ts';

const pane = `
.pane { padding: 12px 16px 24px; display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; --tone: var(--text-3); --tone-ground: var(--inset); --tone-line: var(--line-2); }
.tone-danger { --tone: var(--critical); --tone-ground: var(--critical-ground); --tone-line: var(--critical-line); }
.tone-caution { --tone: var(--medium); --tone-ground: var(--medium-ground); --tone-line: var(--medium-line); }
.tone-calm { --tone: var(--good); --tone-ground: var(--good-ground); --tone-line: var(--good-line); }
.pane h1 { display: flex; gap: 8px; align-items: flex-start; font-size: 20px; line-height: 26px; font-weight: 600; color: var(--tone); }
.pane h1 .sign { width: 18px; height: 18px; margin-top: 4px; fill: currentColor; }
.pane h2 { font-size: 14px; line-height: 20px; font-weight: 600; margin-bottom: 4px; }
.banner { background: var(--critical-ground); color: var(--critical); border: 1px solid var(--critical-line); border-left-width: 4px; border-radius: 4px; padding: 8px 12px; font-weight: 600; }
.head { font-size: 12px; line-height: 16px; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 8px 0; }
.head dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 10px; }
.head dt { color: var(--text-3); }
.head .remark { margin-top: 4px; }
.subject { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
/* Moves to a line of its own as a whole, and only then breaks before its @. */
.address { display: inline-block; font-family: var(--mono); font-size: 12px; color: var(--text-2); }
.gauges { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
.gauge { background: var(--card); border-radius: 6px; box-shadow: var(--shadow); padding: 10px 12px; --fill: var(--low-line); }
.gauge-none { --fill: var(--good-line); }
.gauge-clear { --fill: var(--medium-line); }
.gauge-strong { --fill: var(--critical-line); }
.gauge-name { font-size: 12px; line-height: 16px; color: var(--text-3); }
.gauge-words { font-size: 16px; line-height: 22px; font-weight: 600; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 12px; }
.gauge-number { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--text-3); font-variant-numeric: tabular-nums; }
.gauge-bar { width: 100%; height: 8px; margin-top: 6px; border-radius: 4px; overflow: hidden; }
.gauge-track { fill: var(--track); }
.gauge-fill { fill: var(--fill); }
.gauge-mark { stroke: var(--card); stroke-width: 1; vector-effect: non-scaling-stroke; }
.gauge-unknown { fill: none; stroke: var(--line-strong); stroke-width: 1; stroke-dasharray: 3 3; vector-effect: non-scaling-stroke; }
.reasons, .payees, .digest { display: grid; gap: 8px; }
.reasons li { padding-left: 10px; border-left: 3px solid var(--line-2); }
/* The server's reasons begin in the middle of a sentence, whose subject is the message. */
.reasons [lang] { display: block; }
.reasons [lang]::first-letter { text-transform: uppercase; }
.of-score { display: block; font-size: 12px; line-height: 16px; color: var(--text-3); }
.payee-known { color: var(--good); background: var(--good-ground); border-color: var(--good-line); }
.payee-changed, .payee-new { color: var(--high); background: var(--high-ground); border-color: var(--high-line); }
.what-to-do { background: var(--tone-ground); border: 1px solid var(--tone-line); border-radius: 6px; padding: 10px 12px; }
.what-to-do ol { padding-left: 20px; display: grid; gap: 6px; }
.what-to-do li:first-child { font-weight: 600; }
.what-to-do li:only-child { list-style: none; margin-left: -20px; font-weight: 400; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.button { flex: 1 1 auto; font: inherit; font-weight: 600; min-height: 32px; padding: 5px 12px; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--card); color: var(--text); cursor: pointer; }
.button:hover { background: var(--hover); }
.button-primary { background: var(--text); color: var(--card); }
.button-primary:hover { background: var(--text-2); }
.button[aria-pressed='true'] { background: var(--low-ground); border-color: var(--text); box-shadow: inset 0 0 0 1px var(--text); }
.button[aria-pressed='true']::before { content: '\\2713\\00a0'; }
.button[aria-disabled='true'] { cursor: progress; }
.feedback .remark { margin-top: 6px; min-height: 16px; }
.digest { margin-top: 8px; }
.digest li { border-left: 3px solid var(--tone-line); padding-left: 10px; }
.digest-headline { display: flex; gap: 6px; align-items: center; font-weight: 600; color: var(--tone); }
.digest .sign { fill: currentColor; }
.caveat { border-top: 1px solid var(--line); padding-top: 8px; }
@media (prefers-reduced-motion: no-preference) { .gauge-fill { transition: width 120ms ease-out; } }
@media (forced-colors: active) {
  .gauge, .what-to-do, .banner { border: 1px solid CanvasText; }
  .gauge-bar { forced-color-adjust: none; border: 1px solid CanvasText; border-radius: 0; }
  .gauge-track { fill: Canvas; }
  .gauge-fill { fill: Highlight; }
  .gauge-mark { stroke: Canvas; }
  .gauge-unknown { stroke: CanvasText; }
  .pane h1 .sign, .digest .sign { fill: CanvasText; }
  .button[aria-pressed='true'] { border: 3px solid Highlight; }
}
`;

/** The whole style sheet of the pane; it is written to a file, because the page's policy allows no inline style. */
export const paneStyle: string = [hostedTokens, base, pane]
  .join('')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
