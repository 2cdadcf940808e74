/**
 * When the service may act by itself. Off unless a policy file says otherwise, and never looser than the floors below, whatever the file says: two kinds of
 * evidence, a combination that chance shows less than once a year here, so many accounts an hour, and nobody who is protected.
 */
import { ACTIONS, type ActionId, type Person } from './desk.ts';
import { Refused } from './errors.ts';
import { figure, plural } from './evidence.ts';
import type { IncidentKind, IncidentState } from './incident.ts';

export interface Policy {
  /** Off: nothing is done, a dry run still says what would be. */
  readonly automatic: boolean;
  readonly actions: readonly ActionId[];
  readonly leastChannels: number;
  readonly leastReturnPeriodDays: number;
  readonly mostPerHour: number;
  /** Names of accounts that are never touched: UPN, mail address or object id, lower case. */
  readonly never: readonly string[];
}

export const USUAL_POLICY: Policy = {
  automatic: false,
  actions: ['disable-account'],
  leastChannels: 2,
  leastReturnPeriodDays: 365,
  mostPerHour: 3,
  never: [],
};

const FLOOR = { channels: 2, returnPeriodDays: 365 } as const;
const MOST_PER_HOUR = 100;
/** Who decides then. */
export const POLICY: Person = { objectId: null, tenantId: '', name: 'policy' };
/** Version of the file's format. */
const VERSION = 1;

/** Throws `POLICY_UNREADABLE`, `POLICY_TOO_LOOSE`. */
export function readPolicy(value: unknown): Policy {
  if (!isFields(value)) throw unreadable('It is no JSON object.');
  const known = ['version', ...Object.keys(USUAL_POLICY)];
  for (const name of Object.keys(value)) if (!known.includes(name)) throw unreadable(`It says ${name}, which nobody knows.`);
  if (value['version'] !== VERSION) throw unreadable(`Its version is not ${VERSION}.`);
  const policy: Policy = {
    automatic: flag(value, 'automatic'),
    actions: actions(value),
    leastChannels: number(value, 'leastChannels', 1, 5),
    leastReturnPeriodDays: number(value, 'leastReturnPeriodDays', 1, 1_000_000),
    mostPerHour: number(value, 'mostPerHour', 1, MOST_PER_HOUR),
    never: texts(value, 'never').map((name) => name.toLowerCase()),
  };
  if (policy.leastChannels < FLOOR.channels || policy.leastReturnPeriodDays < FLOOR.returnPeriodDays)
    throw new Refused(
      'POLICY_TOO_LOOSE',
      `Nothing is done by itself on fewer than ${FLOOR.channels} kinds of evidence, or on what chance shows more often than once in ${FLOOR.returnPeriodDays} days.`,
      `Set leastChannels to ${FLOOR.channels} or more and leastReturnPeriodDays to ${FLOOR.returnPeriodDays} or more.`,
    );
  return policy;
}

/** What a policy looks at. */
export interface PolicyFacts {
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly isTold: boolean;
  readonly isProvisional: boolean;
  /** Kinds of evidence that weigh a bit or more. */
  readonly channels: readonly string[];
  readonly returnPeriodDays: number;
  /** Every name of the account, lower case. */
  readonly names: readonly string[];
  /** A person has decided something beyond taking it, or the policy has. */
  readonly isDecided: boolean;
  /** Other accounts that the policy acted on within the last hour. */
  readonly lastHour: number;
}

export type PolicyAnswer = { readonly acts: readonly ActionId[]; readonly because: string } | { readonly leaves: string };

/** The switch `automatic` is looked at by whoever asks: a dry run asks all the same. */
export function policyAnswer(policy: Policy, facts: PolicyFacts): PolicyAnswer {
  const { channels, returnPeriodDays, lastHour } = facts;
  if (facts.kind !== 'account-takeover') return { leaves: 'it is no takeover' };
  if (!facts.isTold || facts.isProvisional) return { leaves: 'nobody was told of it' };
  if (facts.state !== 'open') return { leaves: `it is ${facts.state}` };
  if (facts.isDecided) return { leaves: 'somebody has decided on it' };
  if (channels.length < policy.leastChannels)
    return { leaves: `${plural(channels.length, 'kind')} of evidence ${channels.length === 1 ? 'is' : 'are'} too few` };
  if (returnPeriodDays <= policy.leastReturnPeriodDays)
    return { leaves: `chance shows as much about once in ${figure(returnPeriodDays)} days` };
  if (facts.names.some((name) => policy.never.includes(name))) return { leaves: 'the account is never touched' };
  if (lastHour >= policy.mostPerHour) return { leaves: `${lastHour} accounts within an hour are enough` };
  return { acts: policy.actions, because: `${channels.join(', ')}; by chance about once in ${figure(returnPeriodDays)} days here` };
}

function unreadable(message: string): Refused {
  return new Refused('POLICY_UNREADABLE', `The policy cannot be read. ${message}`, 'docs/policy.md describes the file.');
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flag(fields: Fields, name: 'automatic'): boolean {
  const value = fields[name] ?? USUAL_POLICY[name];
  if (typeof value !== 'boolean') throw unreadable(`${name} is neither true nor false.`);
  return value;
}

function number(fields: Fields, name: 'leastChannels' | 'leastReturnPeriodDays' | 'mostPerHour', least: number, most: number): number {
  const value = fields[name] ?? USUAL_POLICY[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw unreadable(`${name} is no whole number from ${least} to ${most}.`);
  return value;
}

function texts(fields: Fields, name: 'never' | 'actions'): readonly string[] {
  const value = fields[name] ?? USUAL_POLICY[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw unreadable(`${name} is no list of texts.`);
  return value;
}

function actions(fields: Fields): readonly ActionId[] {
  const asked = texts(fields, 'actions');
  const known = asked.map((name) => ACTIONS.find((one) => one === name));
  const unknown = asked[known.indexOf(undefined)];
  if (unknown !== undefined) throw unreadable(`${unknown} is no action; these are: ${ACTIONS.join(', ')}.`);
  if (asked.length === 0) throw unreadable('actions is empty.');
  return [...new Set(known.flatMap((one) => one ?? []))];
}
