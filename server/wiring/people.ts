/** People of the tenant: by their ids for the HTTP side, by a piece of text for the bot, with what is usual for them. */
import type { People as Asked, PersonFound, PersonPicture, SentMessages } from '../../bot/ports.ts';
import type { Account } from '../core/account.ts';
import { Refused } from '../core/errors.ts';
import type { People } from '../http/ports.ts';
import type { MessageRecord } from '../http/contract.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { messageRecord } from '../report/records.ts';
import type { Now } from './parts.ts';

const KNOWN_FOR = 10 * 60_000;
const MOST_KNOWN = 10_000;
const MOST_FOUND = 10;
const MOST_MESSAGES = 200;

/** Who somebody is is asked of Graph, and remembered for ten minutes; when Graph is away, what was remembered longer serves too. */
export function peopleOf(reader: Microsoft): People {
  const known = new Map<string, { readonly at: number; readonly names: readonly string[] }>();
  return {
    namesOf: async (objectId) => {
      const before = known.get(objectId);
      const now = reader.clock.now();
      if (before !== undefined && now - before.at < KNOWN_FOR) return before.names;
      try {
        const url = `${reader.endpoints.graph}/v1.0/users/${encodeURIComponent(objectId)}?$select=id,userPrincipalName,mail,proxyAddresses`;
        const names = namesIn(await reader.get(url));
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(objectId, { at: now, names });
        return names;
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return error.code === 'NOT_FOUND' ? [] : (before?.names ?? []);
      }
    },
  };
}

function namesIn(user: unknown): readonly string[] {
  if (typeof user !== 'object' || user === null) return [];
  const texts = [
    'userPrincipalName' in user ? user.userPrincipalName : null,
    'mail' in user ? user.mail : null,
    ...('proxyAddresses' in user && Array.isArray(user.proxyAddresses) ? (user.proxyAddresses as readonly unknown[]) : []),
  ];
  return [...new Set(texts.flatMap((text) => (typeof text === 'string' ? [text.replace(/^smtp:/iu, '').toLowerCase()] : [])))];
}

/** From what was learned; nothing while another process leads. Who somebody is says Graph, as on the HTTP side. */
export function askedOf(now: Now, reader: Microsoft): Asked {
  const people = peopleOf(reader);
  return {
    namesOf: (objectId) => people.namesOf(objectId),
    find: (text) => Promise.resolve(foundBy(now, text.trim().toLowerCase()).map(personOf)),
    profile: (account) => {
      const found = accountsOf(now).find(({ name }) => name === account.toLowerCase());
      return Promise.resolve(found === undefined ? null : pictureOf(now, found));
    },
  };
}

function accountsOf({ service }: Now): readonly Account[] {
  return service === null ? [] : [...service.judging.pipeline.accounts];
}

/** The whole name before the beginning of one, and that before a part. */
function foundBy(now: Now, text: string): readonly Account[] {
  if (text === '') return [];
  const rank = ({ name, displayName }: Account): number => {
    const names = [name, name.split('@')[0] ?? '', displayName?.toLowerCase() ?? ''];
    if (names.includes(text)) return 0;
    if (names.some((one) => one.startsWith(text))) return 1;
    return names.some((one) => one.includes(text)) ? 2 : 3;
  };
  return accountsOf(now)
    .map((account) => ({ account, rank: rank(account) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank || (one.account.name < other.account.name ? -1 : 1))
    .slice(0, MOST_FOUND)
    .map(({ account }) => account);
}

function personOf({ name, displayName }: Account): PersonFound {
  return { account: name, displayName, department: null };
}

function pictureOf(now: Now, account: Account): PersonPicture {
  const { profile } = account;
  const labels = now.service?.judging.pipeline.organisation.labels;
  const minute = Math.floor((now.service?.judging.pipeline.clock.now ?? 0) / 60_000);
  const used = (feature: 'operator' | 'client'): PersonPicture['networks'] =>
    [...profile.slotsOf(feature)]
      .map((slot) => ({ label: labels?.of(profile.u[slot] ?? 0) ?? null, visits: profile.slotVisits(slot, minute) }))
      .flatMap(({ label, visits }) => (label === null ? [] : [{ label, visits }]))
      .sort((one, other) => other.visits - one.visits)
      .slice(0, 10);
  return {
    ...personOf(account),
    title: null,
    manager: null,
    networks: used('operator'),
    clients: used('client'),
    devices: [],
    hours: shares(Array.from({ length: 24 }, (_, hour) => profile.hour(false, hour) + profile.hour(true, hour))),
    since: profile.activeDays === 0 ? null : new Date(profile.firstMinute * 60_000).toISOString(),
  };
}

function shares(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.map((count) => (sum === 0 ? 0 : count / sum));
}

/** What the hands of an incident sent, as far as the incident is still remembered. */
export function sentMessagesOf(now: Now): SentMessages {
  return {
    of: (id) => {
      const { pipeline } = now.service?.judging ?? { pipeline: null };
      if (pipeline === null) return Promise.resolve([]);
      const incident = pipeline.cases.incidents.find((one) => one.incident.id === id)?.incident;
      if (incident === undefined)
        throw new Refused(
          'INCIDENT_FORGOTTEN',
          'What this incident sent is no longer remembered.',
          'Look into message trace in the Exchange admin center.',
        );
      const sent = pipeline.sentBy(incident.hands()).map((verdict) => messageRecord(verdict));
      return Promise.resolve(sent.slice(-MOST_MESSAGES).reverse().flatMap(sentMessage));
    },
  };
}

function sentMessage(record: MessageRecord): Awaited<ReturnType<SentMessages['of']>> {
  const { at, direction, outOfCharacter, solicitation, reasons } = record;
  if (direction === 'inbound') return [];
  return [{ at, direction, recipients: 0, outOfCharacter, solicitation, reasons: reasons.map(({ sentence }) => sentence) }];
}
