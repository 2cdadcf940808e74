/** What could be done about an incident now, for whoever draws buttons. The desk checks everything again when one is pressed. */
import { ACTIONS, type Offer } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import { SYNCED } from './disable-account.ts';
import { fits } from './deciding.ts';
import { needsSecond, neverOf } from './guards.ts';
import { quoted } from './fields.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { actions } from './index.ts';
import { actionOf, isOver, isStanding, type Lease } from './lease.ts';
import { secondFor } from './giving-back.ts';
import { alreadyAsked } from './ordering.ts';
import { unready } from './readiness.ts';
import type { Ordering } from './ruling.ts';
import type { Subject } from './subject.ts';
import { isWaiting, type UndoRequest, waitingFor } from './undo-requests.ts';
import { instantWords, lastsWords, sentence } from './words.ts';

export interface Situation {
  readonly facts: IncidentFacts;
  /** `null` = the account is gone; an error = Microsoft cannot be asked. */
  readonly subject: Subject | null | Refused;
  /** Of this incident. */
  readonly leases: readonly Lease[];
  /** Of this incident. */
  readonly undoing: readonly UndoRequest[];
  readonly ordering: Ordering;
  readonly now: number;
}

const plain = (verb: Offer['verb'], label: string, explanation: string, more: Partial<Offer> = {}): Offer => ({
  ...{ verb, on: null, label, explanation, needsReason: false, needsApproval: false, obstacle: null },
  ...more,
});

export async function offersFor(situation: Situation): Promise<readonly Offer[]> {
  const { facts } = situation;
  const always = [
    plain('assign', 'Take it', 'You take care of this incident; the others see it.'),
    plain('dismiss', 'Dismiss', 'It was the owner, or harmless: what these hands did is learned as ordinary.', { needsReason: true }),
    plain('confirm', 'Confirm compromised', 'It was an intruder: what the intruder taught is forgotten. Nothing changes in the tenant.'),
    plain('ask', 'Was this you?', 'Asks the manager, or gives you the number on file to call; never the account itself.'),
    plain('answer', 'It was the owner', 'The owner says so: counts as evidence, decides nothing.', { on: 'yes' }),
    plain('answer', 'It was not the owner', 'The owner says so: counts as evidence, decides nothing.', { on: 'no' }),
    plain('vouch', 'Vouch for these hands', "Their networks and devices are this person's own: no news for 90 days.", { on: 'person' }),
    ...facts.vouches.map(({ id, what, by }) =>
      plain('unvouch', 'Take the vouch back', `${by} vouched for ${quoted(what)}; from now on it is news again.`, { on: id }),
    ),
    plain('reopen', 'Reopen', 'Takes the dismissal or confirmation back.'),
  ].filter(({ verb }) => isFitting(verb, facts));
  return [...(await acts(situation)), ...wished(situation), ...held(situation), ...(await releasing(situation)), ...always];
}

function isFitting(verb: Offer['verb'], incident: IncidentFacts): boolean {
  const request = { id: '', incident: incident.id, revision: null, verb, reason: null, on: null };
  try {
    fits({ request, incident });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function acts({ facts, subject, leases, ordering, now }: Situation): Promise<readonly Offer[]> {
  const found: Offer[] = [];
  const { tools } = ordering;
  const known = subject === null || subject instanceof Refused ? null : subject;
  const second = known === null ? null : needsSecond(known);
  const general = obstacleOf(subject, ordering);
  for (const id of ACTIONS) {
    if (!isFitting(id, facts) || leases.some((lease) => lease.action === id && lease.on === null && alreadyAsked(lease, now))) continue;
    const action = actions[id];
    const missing = general ?? (await unready(tools, action));
    const noSecond = second !== null && tools.guards.groups.approvers === null ? `${second}, and nobody may be the second person.` : null;
    found.push(
      plain(
        id,
        action.label,
        sentence(action.explanation, lastsWords(action), id === 'disable-account' && known?.isSynced === true ? SYNCED : null),
        {
          needsReason: action.needsReason,
          needsApproval: second !== null,
          obstacle: missing === null ? noSecond : `${missing.message} ${missing.nextStep}`,
        },
      ),
    );
  }
  return found;
}

function obstacleOf(subject: Situation['subject'], { tools }: Ordering): Refused | null {
  if (subject instanceof Refused) return subject;
  if (subject === null) return new Refused('ACCOUNT_GONE', 'There is no such account in the directory any more.', '');
  return neverOf(tools.guards, subject);
}

/** What waits for a second person before it is given back. */
function wished({ undoing, now }: Situation): readonly Offer[] {
  return undoing
    .filter((one) => isWaiting(one, now))
    .flatMap(({ id, label, by, reason, approval }) => answersTo(id, label, whyAsked({ by, reason, approval }), null));
}

const answersTo = (on: string, label: string, why: string, obstacle: string | null): readonly Offer[] => [
  plain('approve', `Approve: ${label}`, why, { on, obstacle }),
  plain('refuse', `Refuse: ${label}`, why, { on, obstacle }),
];

function whyAsked({ by, reason, approval }: Pick<UndoRequest, 'by' | 'reason' | 'approval'>, ...more: readonly string[]): string {
  const { because, until } = approval;
  return sentence(
    `${by.name} asks for it, because: ${reason ?? 'no reason given'}`,
    `It needs a second person: ${because}`,
    `Until ${instantWords(until)}`,
    ...more,
  );
}

/** Giving it back as one person may, with a second one, or not at all. */
function second({ subject, ordering, undoing, now }: Situation, leases: readonly Lease[]): Pick<Offer, 'needsApproval' | 'obstacle'> {
  const known = subject instanceof Refused ? null : subject;
  const because = leases.map((lease) => secondFor(lease, known)).find((one) => one !== null) ?? null;
  const ids = leases.map(({ id }) => id);
  const asked = waitingFor(undoing, ids, now);
  if (asked !== null) return { needsApproval: true, obstacle: `${asked.by.name} has asked for it; it waits for a second person.` };
  // Of what has slipped there may be nothing left to give back; that is found out when it is pressed.
  const isAlone = because !== null && ordering.tools.guards.groups.approvers === null && leases.some(({ state }) => state !== 'slipped');
  return { needsApproval: because !== null, obstacle: isAlone ? `${because}, and nobody may be the second person.` : null };
}

function held(situation: Situation): readonly Offer[] {
  const { leases, now } = situation;
  return leases.flatMap((lease) => {
    const action = actionOf(lease);
    if (isOver(lease) || lease.state === 'undoing') return [];
    const { approval, by, reason } = lease;
    // An approval of which nothing came yet may have been lost with the process, and is offered still.
    if (approval !== null && (approval.by === null || lease.state === 'waiting')) {
      const why = whyAsked({ by, reason, approval }, lastsWords(action));
      return answersTo(lease.id, action.label, why, approval.until <= now ? 'The request is too old to be approved.' : null);
    }
    if (action.release === null || !isStanding(lease)) return [];
    const was = (lease.before ?? []).slice(0, 3).map(({ what, state }) => `${what} was ${state}`);
    const explanation = sentence(
      `takes it back and reads back: ${was.join('; ')}`,
      'what somebody else has changed meanwhile is left as it is, and said',
    );
    const more = { on: lease.id, needsReason: action.needsReason, ...second(situation, [lease]) };
    const offers = [plain('undo', `Undo: ${action.label}`, explanation, more)];
    if (lease.expiresAt !== null)
      offers.push(
        plain('renew', `Renew: ${action.label}`, `It ends or is reviewed ${instantWords(lease.expiresAt)}; this puts that off.`, {
          on: lease.id,
        }),
      );
    return offers;
  });
}

async function releasing(situation: Situation): Promise<readonly Offer[]> {
  const { facts, leases, ordering } = situation;
  if (!leases.some((lease) => isStanding(lease) && actionOf(lease).release !== null)) return [];
  const open = await ordering.checklist.open(facts.id, facts.account);
  const said =
    open.length === 0
      ? 'Everything on the checklist is ticked.'
      : `Not ticked yet: ${open.map(({ label }) => label).join('; ')}. Without them a reason is needed.`;
  return [
    plain('release', 'Release', `Takes back everything that is held for this incident. ${said}`, {
      needsReason: open.length > 0,
      ...second(
        situation,
        leases.filter((lease) => !isOver(lease)),
      ),
    }),
    ...open.map(({ id, label, how }) => plain('check', label, how, { on: id })),
  ];
}
