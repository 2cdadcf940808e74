/** What is done to the tenant against the intruder: by whom, until when, and whether it held. */
import type { ContainmentLine } from '../server/http/contract.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { html, type MaybeView, type View } from './html.ts';
import { inert } from './text.ts';
import { moment } from './time.ts';

type State = ContainmentLine['state'];

const stateWord: Readonly<Record<State, string>> = {
  asked: 'Under way',
  waiting: 'Waits for a second person',
  done: 'Done, not proved yet',
  failed: 'Failed',
  proved: 'Held, with proof',
  slipped: 'Slipped through',
  undone: 'Undone',
  expired: 'Expired',
};

/** How it stands for the analyst: to be glad of, to wait for, to act on, or over. */
const standing: Readonly<Record<State, 'good' | 'pending' | 'bad' | 'over'>> = {
  asked: 'pending',
  waiting: 'pending',
  done: 'pending',
  failed: 'bad',
  proved: 'good',
  slipped: 'bad',
  undone: 'over',
  expired: 'over',
};

const actionWord: ReadonlyMap<string, string> = new Map([
  ['disable-account', 'Account disabled'],
  ['revoke-sessions', 'Sessions revoked'],
  ['require-mfa', 'MFA required'],
  ['block-untrusted-networks', 'Untrusted networks blocked'],
  ['hold-outbound-mail', 'Outbound mail held'],
  ['disable-inbox-rules', 'Inbox rules disabled'],
  ['withhold-messages', 'Messages withheld'],
  ['confirm-compromised', 'Marked as compromised'],
]);

/** Shape as well as colour: a full, a half, a crossed and an empty circle. */
const shape: Readonly<Record<'good' | 'pending' | 'bad' | 'over', string>> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 5.1-4.2 4.4a.7.7 0 0 1-1 0L4.5 8.6l1-1 1.3 1.4 3.7-3.9Z',
  pending: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2v5h4a4 4 0 1 1-4-5Z',
  bad: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 3h2v5H7Zm0 6h2v2H7Z',
  over: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
};

function row(line: ContainmentLine, beside: MaybeView): View {
  const how = standing[line.state];
  const until = line.expiresAt === null ? null : html` · until ${moment(line.expiresAt)} UTC`;
  const reason = line.reason === null || line.reason === '' ? null : html`<p class="said-reason">${inert(line.reason)}</p>`;
  return html`<li key=${line.lease} class=${`lease lease-${how}`}>
    <p class="lease-head">
      <b>${actionWord.get(line.action) ?? inert(line.action)}</b>
      <span class="badge"><svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${shape[how]} /></svg>${stateWord[line.state]}</span>
    </p>
    <p>${inert(line.sentence)}</p>
    ${line.watch === null ? null : html`<p class="lease-watch">${inert(line.watch)}</p>`} ${reason}
    <p class="remark">${inert(line.by)} · ${moment(line.at)} UTC${until}</p>
    ${beside}
  </li>`;
}

/** `beside` draws what can be done about one lease, where the page can do anything. */
export function containment(
  lines: readonly ContainmentLine[],
  anchor: Anchor,
  beside: (lease: string) => MaybeView = () => null,
): MaybeView {
  if (lines.length === 0) return null;
  return html`<section class="part" aria-labelledby=${partAnchor(anchor, 'containment')}>
    <h4 id=${partAnchor(anchor, 'containment')}>Containment</h4>
    <ul class="leases">${lines.map((line) => row(line, beside(line.lease)))}</ul>
  </section>`;
}
