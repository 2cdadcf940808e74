/** The tab in Teams: a list beside one incident, down to one column, in the host's theme. */
import { base } from './base.ts';
import { decided } from './decided.ts';
import { drawing } from './drawing.ts';
import { incident } from './incident.ts';
import { narrow } from './narrow.ts';
import { contrastTokens, hostedTokens } from './tokens.ts';

const tab = `
.console { max-width: 1560px; margin: 0 auto; padding: 12px 20px 40px; }
.console-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 2px 16px; margin-bottom: 10px; }
.console-head h1 { font-size: 20px; line-height: 28px; font-weight: 600; }
.line-state { display: flex; gap: 8px; align-items: center; font-size: 12px; line-height: 16px; color: var(--text-3); }
.lamp { width: 9px; height: 9px; border-radius: 50%; border: 2px solid var(--line-strong); flex: none; }
.line-live .lamp { background: var(--good-line); border-color: var(--good-line); }
.line-stale { color: var(--high); font-weight: 600; }
.line-stale .lamp { border-color: var(--high-line); border-radius: 0; }
.console-body { display: grid; grid-template-columns: minmax(260px, 340px) minmax(0, 1fr); gap: 20px; align-items: start; }
.list h2 { font-size: 16px; line-height: 22px; font-weight: 600; margin-bottom: 8px; }
.list { position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow-y: auto; padding: 4px; margin: -4px; }
.choices { display: flex; margin-bottom: 10px; }
.choices button { flex: 1 1 auto; font: inherit; padding: 4px 10px; min-height: 32px; border: 1px solid var(--line-strong); background: var(--card); color: var(--text); cursor: pointer; margin-left: -1px; }
.choices button:first-child { border-radius: 4px 0 0 4px; margin-left: 0; }
.choices button:last-child { border-radius: 0 4px 4px 0; }
.choices button:hover { background: var(--hover); }
.choices button:focus-visible { position: relative; z-index: 1; }
.choices button[aria-pressed='true'] { background: var(--text); color: var(--card); font-weight: 600; }
.lines { display: grid; gap: 8px; }
.line { display: grid; gap: 3px; width: 100%; text-align: left; font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--low-line); border-radius: 6px; box-shadow: var(--shadow); padding: 9px 12px; cursor: pointer; overflow-wrap: anywhere; }
.line:hover { background: var(--hover); }
.line.edge-critical { border-left-color: var(--critical-line); }
.line.edge-high { border-left-color: var(--high-line); }
.line.edge-medium { border-left-color: var(--medium-line); }
.line[aria-current='true'] { outline: 2px solid var(--link); outline-offset: 0; background: var(--inset); }
.line[aria-current='true']:focus-visible { outline-color: var(--focus); outline-offset: 2px; }
.line-badges { display: flex; flex-wrap: wrap; gap: 6px; }
.line-who { font-weight: 600; }
.line-what { font-size: 13px; line-height: 18px; color: var(--text-2); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.line-when { font-size: 12px; line-height: 16px; color: var(--text-3); }
.opened { min-width: 0; }
.opened > .nothing { font-size: 14px; line-height: 20px; padding: 40px 0; text-align: center; }
.back { display: none; margin-bottom: 10px; }
.outcome { background: var(--good-ground); color: var(--good); border: 1px solid var(--good-line); border-left-width: 4px; border-radius: 4px; padding: 8px 12px; margin-bottom: 10px; font-weight: 600; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.lease .buttons, .vouch .buttons { margin-top: 8px; }
.button { font: inherit; font-weight: 600; min-height: 32px; padding: 5px 12px; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--card); color: var(--text); cursor: pointer; text-align: left; max-width: 100%; overflow-wrap: anywhere; }
.button:hover { background: var(--hover); }
.button small { display: block; font-size: 11px; line-height: 14px; font-weight: 400; color: var(--text-3); }
.button-main { background: var(--text); color: var(--card); }
.button-main:hover { background: var(--text-2); }
.button-main small { color: inherit; }
.button-blocked { border-style: dashed; font-weight: 400; color: var(--text-2); }
.button[aria-disabled='true'] { cursor: progress; }
.offers { border-top: 1px solid var(--line); padding-top: 14px; margin-top: 18px; }
.offer-group { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 4px 12px; align-items: start; }
.offer-group + .offer-group { margin-top: 10px; }
.offer-name { font-size: 12px; line-height: 32px; color: var(--text-3); }
.trail summary { font-size: 16px; line-height: 22px; font-weight: 600; margin-bottom: 8px; }
.trouble { max-width: 640px; margin: 48px auto 0; display: grid; gap: 10px; border-left: 6px solid var(--medium-line); }
.trouble h2 { font-size: 20px; line-height: 26px; font-weight: 600; }
.ask { width: min(520px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow-y: auto; background: var(--card); color: var(--text); border: 1px solid var(--line-strong); border-radius: 8px; padding: 20px 24px; overflow-wrap: anywhere; }
.ask::backdrop { background: rgb(0 0 0 / 45%); }
.ask form { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.ask h2 { font-size: 20px; line-height: 26px; font-weight: 600; }
.ask-approval { border-left: 4px solid var(--medium-line); background: var(--medium-ground); color: var(--medium); padding: 6px 12px; font-weight: 600; }
.ask-reason { display: grid; gap: 4px; font-weight: 600; }
.ask-reason textarea { font: inherit; font-weight: 400; width: 100%; color: var(--text); background: var(--inset); border: 1px solid var(--line-strong); border-radius: 4px; padding: 6px 8px; resize: vertical; }
.ask-reason small { font-weight: 400; color: var(--text-3); font-size: 12px; line-height: 16px; }
.ask-refused { border-left: 4px solid var(--critical-line); background: var(--critical-ground); color: var(--critical); padding: 6px 12px; }
.ask .buttons { justify-content: flex-end; }
@media screen and (max-width: 1040px) {
  .console-body { grid-template-columns: minmax(0, 1fr); }
  .list { position: static; max-height: none; }
  .console-open .list, .console:not(.console-open) .opened { display: none; }
  .console-open .back { display: block; }
}
@media screen and (max-width: 640px) {
  .console { padding: 10px 10px 28px; }
  .offer-group { grid-template-columns: minmax(0, 1fr); }
  .offer-name { line-height: 16px; }
  .ask { padding: 14px 16px; }
}
@media (forced-colors: active) {
  .line, .lease, .vouch, .offers, .ask, .outcome { border-color: CanvasText; }
  .lamp { forced-color-adjust: none; border-color: CanvasText; }
  .line-live .lamp { background: CanvasText; }
  .line[aria-current='true'] { outline: 3px solid Highlight; }
  .choices button[aria-pressed='true'], .button-main { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: CanvasText; }
}
`;

/** The whole style sheet of the tab; it is written to a file, because the page's policy allows no inline style. */
export const consoleStyle: string = [hostedTokens, contrastTokens, base, incident, decided, drawing, tab, narrow]
  .join('')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
