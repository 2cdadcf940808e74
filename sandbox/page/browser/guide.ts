/** What there is to see and to do now, in a sentence or two: whoever opens the page for the first time knows nothing of it. */
import { html, type View } from '../../../view/html.ts';
import { inert } from '../../../view/text.ts';
import type { AttackRun, PageState } from '../contract.ts';

function words({ clock, running, tenant }: PageState): string {
  if (clock.learned !== null)
    return 'First it learns from a month of the past what is usual here. Then two intruders come by themselves: one mails everybody, one changes bank details.';
  const busy = running.find(({ state }) => state === 'at-work');
  if (busy !== undefined)
    return `Somebody is at work in the account of ${named(busy)}. As soon as they give themselves away a card on the right says why: press “Disable account” there. Whoever got their mail comes first in “Mailbox of”: open it to see what recipients are told.`;
  const out = running.find(({ state }) => state === 'locked-out');
  if (out !== undefined)
    return `The intruder in the account of ${named(out)} is locked out. The card proves it, and its undo gives the account back. “Run an attack” lets another one loose.`;
  if (tenant.disabled.length > 0) return 'The account is disabled. What its intruder tries next fails, and the card says so.';
  if (running.some(({ state }) => state === 'coming'))
    return 'Two intruders are on their way: one mails everybody, one changes bank details. Their cards come on the right; × 600 shortens the wait.';
  return 'All is quiet. “Run an attack” lets an intruder loose; its card comes on the right.';
}

function named({ victim }: AttackRun): string {
  return victim ?? 'somebody';
}

export function guide(state: PageState): View {
  return html`<p aria-live="polite">${inert(words(state))}</p>`;
}
