/** The sandbox's page: a strip, a mailbox and a channel side by side, one above the other where there is less room. */
import { base } from '../../../view/style/base.ts';
import { tokens } from '../../../view/style/tokens.ts';

const page = `
.sandbox { height: 100vh; display: grid; grid-template-rows: auto auto minmax(0, 1fr); gap: 8px; padding: 12px 16px; }
.strip { display: grid; gap: 8px; }
.strip-head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 6px 24px; }
.strip h1 { font-size: 20px; line-height: 26px; font-weight: 600; }
.clock { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; }
.clock-at { font-variant-numeric: tabular-nums; font-size: 16px; }
.learning { display: flex; gap: 8px; align-items: center; color: var(--text-3); font-size: 12px; }
.choices { display: flex; }
.choices button { font: inherit; padding: 3px 10px; min-height: 28px; border: 1px solid var(--line-strong); background: var(--card); color: var(--text); cursor: pointer; margin-left: -1px; }
.choices button:hover { background: var(--hover); }
.choices button[aria-pressed='true'] { background: var(--text); color: var(--card); font-weight: 600; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { border: 1px solid var(--line-2); border-radius: 4px; background: var(--card); padding: 2px 10px; font-size: 13px; overflow-wrap: anywhere; }
.chip-bad, .chip-at-work { color: var(--critical); background: var(--critical-ground); border-color: var(--critical-line); }
.chip-held, .chip-coming { color: var(--medium); background: var(--medium-ground); border-color: var(--medium-line); }
.chip-locked-out { color: var(--good); background: var(--good-ground); border-color: var(--good-line); }
.attacks summary { font-weight: 600; padding: 4px 0; }
.attacks ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 6px; padding: 6px 0; max-height: 40vh; overflow-y: auto; }
.attacks .button { width: 100%; height: 100%; }
.button { font: inherit; font-weight: 600; min-height: 32px; padding: 5px 12px; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--card); color: var(--text); cursor: pointer; text-align: left; overflow-wrap: anywhere; }
.button:hover { background: var(--hover); }
.button small { display: block; font-weight: 400; font-size: 12px; line-height: 16px; color: var(--text-3); }
.button-main { background: var(--text); color: var(--card); }
.button-main:hover { background: var(--text-2); }
.said { min-height: 20px; font-weight: 600; }
.sides { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 6fr); gap: 16px; min-height: 0; }
.side { background: var(--card); border-radius: 8px; box-shadow: var(--shadow); padding: 12px 14px; display: grid; gap: 8px; min-height: 0; min-width: 0; }
.mailbox { grid-template-rows: auto minmax(90px, 2fr) minmax(0, 5fr); }
.channel { grid-template-rows: auto auto minmax(0, 1fr); }
.side-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 16px; }
.places { flex-basis: 100%; flex-wrap: wrap; }
.side-head h2 { font-size: 16px; line-height: 22px; font-weight: 600; overflow-wrap: anywhere; }
.chooser { color: var(--text-3); display: flex; gap: 8px; align-items: baseline; }
.chooser select { font: inherit; font-weight: 600; color: var(--text); background: var(--card); border: 1px solid var(--line-strong); border-radius: 4px; padding: 2px 6px; min-height: 28px; max-width: 240px; }
.mail-list { overflow-y: auto; border: 1px solid var(--line); border-radius: 4px; }
.mail-line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; width: 100%; text-align: left; font: inherit; color: var(--text); background: none; border: 0; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; padding: 5px 10px; cursor: pointer; }
.mail-line:hover { background: var(--hover); }
.mail-line:focus-visible { outline-offset: -2px; }
.mail-line[aria-current='true'] { border-left-color: var(--link); background: var(--inset); }
.mail-from { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.mail-at { color: var(--text-3); font-size: 12px; }
.mail-subject { grid-column: 1 / -1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-size: 13px; color: var(--text-2); }
.reader { display: grid; grid-template-columns: minmax(0, 1fr) 330px; gap: 12px; min-height: 0; }
.reader-text, .mail-text { min-height: 0; overflow-y: auto; }
.reader-text > .nothing { padding: 24px 8px; }
.mail-text { height: 100%; padding: 4px 8px 4px 2px; }
.mail-text h3 { font-size: 16px; line-height: 22px; font-weight: 600; overflow-wrap: anywhere; }
.mail-body { margin-top: 10px; border-top: 1px solid var(--line); padding-top: 8px; overflow-wrap: anywhere; }
.pane-frame { width: 100%; height: 100%; border: 1px solid var(--line-2); border-radius: 6px; background: var(--ground); }
.compose { display: flex; gap: 8px; }
.compose input { flex: 1 1 auto; min-width: 0; font: inherit; min-height: 32px; padding: 4px 10px; color: var(--text); background: var(--inset); border: 1px solid var(--line-strong); border-radius: 4px; }
.threads { overflow-y: auto; display: grid; gap: 12px; align-content: start; background: var(--ground); border-radius: 4px; padding: 10px; }
.thread { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; min-width: 0; }
.thread > ul { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
.message { overflow-wrap: anywhere; min-width: 0; }
.message + .message { border-top: 1px solid var(--line); padding-top: 8px; }
.message[aria-busy='true'] .card-place { opacity: .6; }
.words ul { list-style: disc; padding-left: 20px; }
.reply { font: inherit; font-size: 12px; min-height: 24px; color: var(--link); background: none; border: 0; padding: 4px 2px 0; cursor: pointer; text-decoration: underline; }
.card-place { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; margin-top: 4px; }
.card-place .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; }
.card-place .ac-pushButton { flex: 0 0 auto !important; max-width: 100%; }
.ac-pushButton { font: inherit; font-weight: 600; min-height: 32px; padding: 4px 12px; border: 1px solid var(--line-2); border-radius: 4px; background: var(--card); color: var(--text); cursor: pointer; overflow: hidden; text-overflow: ellipsis; }
.ac-pushButton:hover { background: var(--hover); }
.ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #ffffff; }
.ac-pushButton.style-destructive { color: var(--critical); border-color: var(--critical-line); }
.ac-pushButton[disabled], .ac-pushButton[aria-disabled='true'] { opacity: .6; }
.ac-input { font: inherit; width: 100%; min-height: 32px; padding: 4px 8px; color: var(--text); background: var(--inset); border: 1px solid var(--line-strong); border-radius: 4px; }
.ac-textInput.ac-multiline { min-height: 64px; resize: vertical; }
.ac-inputLabel, .ac-input-label { font-weight: 600; }
.ac-anchor { color: var(--link); }
.tab { width: min(1280px, calc(100vw - 32px)); height: calc(100vh - 32px); max-height: none; padding: 8px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--card); color: var(--text); }
.tab[open] { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: 8px; }
.tab::backdrop { background: rgb(0 0 0 / 45%); }
.tab-head { display: flex; justify-content: space-between; align-items: center; padding: 0 4px; }
.tab-frame { width: 100%; height: 100%; border: 1px solid var(--line); }
@media (max-width: 1100px) {
  .sandbox { height: auto; }
  .sides { grid-template-columns: minmax(0, 1fr); }
  .mailbox { grid-template-rows: auto 220px 560px; }
  .threads { max-height: 80vh; }
}
@media (max-width: 640px) {
  .sandbox { padding: 8px; }
  .reader { grid-template-columns: minmax(0, 1fr); grid-template-rows: 280px 520px; }
  .mailbox { grid-template-rows: auto 200px auto; }
}
`;

export const sandboxStyle: string = [tokens, base, page]
  .join('')
  .replace(/\s*\n\s*/g, '\n')
  .trim();
