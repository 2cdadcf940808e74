/** Decisions that change nothing in the tenant: what somebody says about an incident. */
import { readVouch } from '../core/vouch.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { graph } from './action.ts';
import { type Checklist, checklistFor } from './checklist.ts';
import type { Deciding } from './deciding.ts';
import { fieldsOf, textOf, unlessGone } from './fields.ts';
import { isStanding } from './lease.ts';
import type { Leases } from './leases.ts';
import { refusal } from './refusals.ts';
import { sentence } from './words.ts';

export interface Speaking {
  readonly reader: Microsoft;
  readonly checklist: Checklist;
  readonly leases: Leases;
  readonly asksManagers: boolean;
}

export interface Manager {
  readonly objectId: string;
  readonly name: string;
}

export interface Said {
  readonly sentence: string;
  readonly more: Readonly<Record<string, unknown>>;
}

const ANSWERS = ['yes', 'no', 'unknown'];
const said = (text: string, more: Said['more'] = {}): Said => ({ sentence: text, more });

/** Throws the reason why it cannot be said. */
export async function speak(speaking: Speaking, deciding: Deciding): Promise<Said> {
  const { request, incident, person } = deciding;
  const { verb, on, reason } = request;
  switch (verb) {
    case 'dismiss':
      if (reason === null) throw refusal.reason('A dismissal teaches what is ordinary here.');
      if (on !== null && readVouch(on) === null) throw refusal.invalid('What is vouched for cannot be read.');
      return said(sentence('dismissed: what these hands did is learned as ordinary', await stillHeld(speaking, incident.id)));
    case 'confirm':
      return said('Confirmed as compromised: what the intruder taught is forgotten, the incident goes on.');
    case 'reopen':
      return said('Reopened.');
    case 'assign':
      return said(`${on ?? person.name} takes it.`);
    case 'vouch':
      if (readVouch(on) === null) throw refusal.invalid('What is vouched for cannot be read.');
      return said('Vouched for: it is no news while the vouch holds.');
    case 'unvouch':
      if (on === null) throw refusal.invalid('It does not say which vouch is taken back.');
      return said('The vouch is taken back.');
    case 'answer':
      if (on === null || !ANSWERS.includes(on)) throw refusal.invalid('An answer is yes, no or unknown.');
      return said('Noted: it counts as evidence and decides nothing.');
    case 'check':
      return await tick(speaking, deciding);
    case 'ask':
      return await question(speaking, deciding);
    default:
      throw refusal.invalid('There is no such decision.');
  }
}

async function stillHeld({ leases }: Speaking, incident: string): Promise<string | null> {
  const held = (await leases.all()).filter((lease) => lease.incident === incident && isStanding(lease));
  return held.length === 0 ? null : 'what is held for it stays held until it is undone or released';
}

async function tick({ checklist }: Speaking, { request, incident, person, at }: Deciding): Promise<Said> {
  const line = checklistFor(incident.account).find(({ id }) => id === request.on);
  if (line === undefined) throw refusal.invalid('There is no such line in the checklist.');
  await checklist.tick(incident.id, line.id, person.name, at);
  const open = await checklist.open(incident.id, incident.account);
  return said(sentence(`ticked: ${line.label}`, open.length === 0 ? 'nothing is open' : `${String(open.length)} lines are open`), {
    line: line.id,
  });
}

/** Never to the account itself: whoever stole it would answer. */
async function question({ reader, asksManagers }: Speaking, { subject, incident }: Deciding): Promise<Said> {
  if (subject === null) throw refusal.accountGone();
  const who = incident.displayName ?? subject.displayName ?? incident.account;
  const manager = (await managerOf(reader, subject.objectId))?.name ?? null;
  const [phone] = subject.phones;
  const call =
    phone === undefined
      ? `no number of ${who} is on file: ask the switchboard, and do not write to the account`
      : `call ${who} on ${phone}, the number on file (if it was changed lately, ask the switchboard), and do not write to the account`;
  const asked = manager === null ? null : asksManagers ? `${manager}, the manager, is asked in Teams` : `the manager is ${manager}`;
  return said(sentence(asked, call), { manager });
}

/** `account` = object id or user principal name. Throws `MICROSOFT_UNKNOWN` when it cannot be asked. */
export async function managerOf(reader: Microsoft, account: string): Promise<Manager | null> {
  try {
    const path = `/users/${encodeURIComponent(account)}/manager?$select=id,displayName,userPrincipalName`;
    const found = fieldsOf(await unlessGone(reader.get(graph(reader, path))));
    const id = textOf(found['id']);
    const name = textOf(found['displayName']) ?? textOf(found['userPrincipalName']);
    return id === null || name === null ? null : { objectId: id.toLowerCase(), name };
  } catch (error) {
    if (error instanceof MicrosoftFailure) throw refusal.unknown(error.message);
    throw error;
  }
}
