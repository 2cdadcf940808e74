/** Rules of the report page alone: its head, the tiles, the index of alerts, the list below the budget. */
import { adaptiveStyle, componentStyle } from '../../view/style/index.ts';

const page = `
.page { max-width: 1180px; margin: 0 auto; padding: 24px 24px 48px; display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
.brand { color: var(--text-3); font-size: 13px; }
.brand b { color: var(--text-2); }
.head h1 { font-size: 32px; line-height: 40px; font-weight: 600; margin: 6px 0 2px; text-wrap: balance; }
.head .scope { color: var(--text-2); }
.calm { display: flex; gap: 14px; align-items: flex-start; border-left: 6px solid var(--good-line); }
.calm .sign { width: 28px; height: 28px; fill: var(--good-line); margin-top: 2px; }
.calm h2, .blank h2 { font-size: 18px; line-height: 24px; font-weight: 600; }
.blank { border-left: 6px solid var(--medium-line); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; }
.tile { background: var(--card); border-radius: 8px; box-shadow: var(--shadow); padding: 12px 16px; }
.tile dt { color: var(--text-3); font-size: 12px; line-height: 16px; }
.tile dd { font-size: 24px; line-height: 30px; font-weight: 600; font-variant-numeric: tabular-nums; }
.tile dd small { display: block; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--text-3); }
.section-title { font-size: 20px; line-height: 26px; font-weight: 600; }
.card h2 { font-size: 16px; line-height: 22px; font-weight: 600; }
.index td { vertical-align: middle; }
.index .what { width: 55%; }
.index .what a { font-weight: 600; }
.index .what span { display: block; }
.alerts { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
.below-list > li { border-top: 1px solid var(--line); }
.below-list { margin-top: 12px; }
.below-list summary { padding: 8px 0; }
.below-line { display: inline-grid; grid-template-columns: 88px minmax(0, 17em) minmax(0, 1fr) 172px; gap: 4px 16px; width: calc(100% - 20px); vertical-align: top; align-items: baseline; }
.below-line .who { font-weight: 600; }
.below-line .when { color: var(--text-3); text-align: right; }
.brief { padding: 4px 0 20px 16px; border-left: 2px solid var(--line); margin-left: 4px; }
.brief .part { margin-top: 16px; }
.brief .part > h4 { font-size: 14px; margin-bottom: 4px; }
.plain-list .below-line { padding: 6px 0; width: 100%; }
.legend dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 16px 32px; margin-top: 12px; }
.legend dt { font-weight: 600; }
.legend dd { color: var(--text-2); }
.severities li { display: flex; gap: 8px; align-items: center; padding: 2px 0; }
.reading-notes { margin: 12px 0 0; padding-left: 18px; list-style: disc; }
.tallies { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 8px 40px; margin-top: 16px; }
.tallies .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tallies caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
.tallies th { font-weight: 400; }
.foot { color: var(--text-3); font-size: 12px; }
@media print { .below-line { grid-template-columns: 64px 10em minmax(0, 1fr) auto; } .index .what { width: 40%; } }
@media screen and (max-width: 820px) {
  .below-line { grid-template-columns: auto minmax(0, 1fr); }
  .below-line .what { grid-column: 1 / -1; }
  .below-line .when { grid-column: 1 / -1; text-align: left; }
}
@media screen and (max-width: 640px) {
  .page { padding: 14px 10px 32px; gap: 14px; }
  .head h1 { font-size: 24px; line-height: 30px; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
  .tile:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .brief { padding-left: 10px; }
}
`;

/** Without the line breaks between rules; the policy's hash is made from exactly this text. */
export const reportStyle: string = [componentStyle, page, adaptiveStyle]
  .join('')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
