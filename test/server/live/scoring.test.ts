/** Drafts and messages that were not seen yet: judged by what is known, and nothing learned. */
import { createHash } from 'node:crypto';
import { deserialize } from 'node:v8';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '../../../server/core/event.ts';
import type { DraftRequest } from '../../../server/http/contract.ts';
import { warningOf } from '../../../server/http/drafts.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { Checkpoints } from '../../../server/live/checkpoint.ts';
import { lineOf } from '../../../server/live/entries.ts';
import { Judging } from '../../../server/live/judging.ts';
import { MailScoring } from '../../../server/live/scoring.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { DAY, event, from, MINUTE, MONDAY, OFFICE, ordinaryDay, person, type Person, SCRIPT, TOPEKA } from '../../kit.ts';

const PEOPLE = 8;
const DAYS = 18;
const people = Array.from({ length: PEOPLE }, (_, number) => person(number));
/** Ben sends a newsletter every Monday. */
const [ann, ben] = people as [Person, Person];
/** At ninety firms whose names are unlike each other. */
const listOf = (name: string, many: number): string[] =>
  Array.from(
    { length: many },
    (_, i) =>
      `${name}${i}@${createHash('sha256')
        .update(`firm ${i % 90}`)
        .digest('hex')
        .slice(0, 16)}.example`,
  );
const NEWSLETTER = listOf('reader', 220);
const ID = ann.names.id ?? '';
const NOW = MONDAY + DAYS * DAY + DAY / 2;

let judging: Judging;
let fetched: unknown = null;
let scoring: MailScoring;
beforeAll(async () => {
  judging = new Judging({ keys: REPLAY_KEYS, places: await openPlaces({ folder: null }), budget: 1, style: true, learned: null });
  let number = 0;
  const head = { source: 'test', receivedAt: NOW, availableAt: null };
  const organization = {
    tenant: { domains: ['contoso.example'] },
    people: people.map(({ names }) => ({ ...names, userPrincipalName: names.upn })),
  };
  judging.take(lineOf({ ...head, organization }), number++);
  for (let day = 0; day < DAYS; day++) {
    if ([5, 6].includes(day % 7)) continue;
    const events = people.flatMap((one) => ordinaryDay(one, MONDAY + day * DAY, PEOPLE)).sort((a, b) => a.at - b.at);
    if (day % 7 === 0) events.push(newsletter(MONDAY + day * DAY));
    for (const event of events) judging.take(lineOf({ ...head, events: [event] }), number++);
  }
  scoring = new MailScoring({ judging: () => judging, keys: REPLAY_KEYS, now: () => NOW, fetch: () => Promise.resolve(fetched) });
}, 60_000);

const newsletter = (midnight: number): Event =>
  event('mail-sent', {
    who: ben.names,
    origin: from(OFFICE, { device: ben.device }),
    at: midnight + DAY - MINUTE,
    subject: `News of ${new Date(midnight).toISOString().slice(0, 10)}`,
    recipients: NEWSLETTER,
    sender: ben.names.upn ?? null,
    messageId: `<news.${midnight}@contoso.example>`,
  });

const draft = (changes: Partial<DraftRequest> = {}): DraftRequest => ({
  from: ann.names.upn ?? '',
  to: ['person1@contoso.example'],
  cc: [],
  bcc: [],
  subject: 'About 17',
  text: 'Dear colleague, see below.',
  attachments: [],
  ...changes,
});

describe('a draft', () => {
  it('as its sender writes every day is as usual', async () => {
    const judged = await scoring.draft(ID, draft());
    expect(judged?.outOfCharacter).toBeLessThan(20);
    expect(judged?.lookAlikes).toEqual([]);
  });

  it('to very many people never written to asks whoever does not send such mail, and says why', async () => {
    const judged = await scoring.draft(ID, draft({ to: listOf('person', 220), subject: 'Documents', attachments: ['Documents.pdf'] }));
    expect(judged?.reasons.join(' | ')).toMatch(/wrote to 220 recipients.*"Documents"/u);
    expect(judged !== null && warningOf(judged)).toMatchObject({ kind: 'warn', firmness: 'ask' });
  });

  it.each([
    ['to a project', listOf('person', 24)],
    ['to all colleagues and some others', [...people.map(({ names }) => names.upn ?? ''), ...listOf('person', 12)]],
  ])('%s goes', async (_what, to) => {
    const judged = await scoring.draft(ID, draft({ to }));
    expect(judged !== null && warningOf(judged)).toEqual({ kind: 'send' });
  });

  it.each([
    ['to its readers', NEWSLETTER],
    ['to its readers and some new ones', [...NEWSLETTER, ...listOf('new', 30)]],
    ['to another list', listOf('guest', 220)],
  ])('of whoever sends a newsletter every week goes %s', async (_what, to) => {
    const judged = await scoring.draft(ben.names.id ?? '', draft({ from: ben.names.upn ?? '', bcc: to, subject: 'News' }));
    expect(judged !== null && warningOf(judged)).toEqual({ kind: 'send' });
  });

  it('to a domain that looks like one that is written to says which', async () => {
    const judged = await scoring.draft(
      ID,
      draft({ to: ['client0@custorner0.example', 'person1@c0ntoso.example', 'client0@customer0.example'] }),
    );
    expect(judged?.lookAlikes).toEqual([
      { domain: 'custorner0.example', resembles: 'customer0.example' },
      { domain: 'c0ntoso.example', resembles: 'contoso.example' },
    ]);
  });

  it('of somebody who is not known is not judged', async () => {
    expect(await scoring.draft('00000000-0000-4000-8000-00000000dead', draft())).toBeNull();
  });

  it('is not judged by a server that waits for another', async () => {
    const waiting = new MailScoring({ judging: () => null, keys: REPLAY_KEYS, now: () => NOW, fetch: () => Promise.resolve(fetched) });
    expect(await waiting.draft(ID, draft())).toBeNull();
  });
});

const arriving = (text: string, changes: object = {}): object => ({
  id: 'graph-1',
  internetMessageId: '<new@stranger.example>',
  receivedDateTime: new Date(NOW).toISOString(),
  subject: 'Change of bank details',
  from: { emailAddress: { address: 'pat@stranger.example', name: 'Pat' } },
  toRecipients: [{ emailAddress: { address: ann.names.upn } }],
  internetMessageHeaders: [
    { name: 'Received', value: 'from mail.stranger.example (203.0.113.9) by mx.contoso.example' },
    { name: 'Authentication-Results', value: 'spf=pass smtp.mailfrom=stranger.example; dkim=pass header.d=stranger.example; dmarc=pass' },
  ],
  body: { contentType: 'text', content: text },
  ...changes,
});
const FRAUD =
  'Dear Ann,\n\nour bank details have changed. Please pay the outstanding invoice of 48,200 EUR to the new account below today and treat this as confidential.\n\nIBAN: DE89 3704 0044 0532 0130 00\n\nPat';

describe('a message that was not seen yet', () => {
  it('is judged from its mailbox, with reasons that its reader may have', async () => {
    fetched = arriving(FRAUD);
    const message = await scoring.message(ID, '<new@stranger.example>');
    expect(message).toMatchObject({ internetMessageId: '<new@stranger.example>', sender: 'pat@stranger.example', direction: 'inbound' });
    expect(message?.solicitation).toBeGreaterThan(80);
    expect(message?.told.outOfCharacter).not.toBeNull();
    expect(message?.told.reasons.map(({ code }) => code)).toContain('changed-account');
    expect(JSON.stringify(message)).not.toContain('48,200');
  });

  it('of a colleague has no score of its sending, which nobody has recorded yet', async () => {
    const from = { emailAddress: { address: 'person1@contoso.example' } };
    fetched = arriving('See you at noon.', { from, internetMessageHeaders: [], internetMessageId: '<x@contoso.example>', subject: 'Noon' });
    expect(await scoring.message(ID, '<x@contoso.example>')).toMatchObject({ direction: 'internal', told: { outOfCharacter: null } });
  });

  it.each([null, undefined, {}, 'text', { id: 1 }])('that cannot be read is not judged: %p', async (record) => {
    fetched = record;
    expect(await scoring.message(ID, '<new@stranger.example>')).toBeNull();
  });
});

it('nothing is learned from either', async () => {
  const learned = async () =>
    [...(await new Checkpoints().next(judging.learned()))].map(([name, part]) => [
      name,
      part === null ? null : (deserialize(part) as unknown),
    ]);
  const before = await learned();
  fetched = arriving(FRAUD);
  await scoring.message(ID, '<new@stranger.example>');
  await scoring.draft(ID, draft({ to: Array.from({ length: 50 }, (_, i) => `p${i}@elsewhere${i}.example`), subject: 'Documents' }));
  expect(await learned()).toEqual(before);
});

it('a draft of strange hands weighs more, and says nothing of them', async () => {
  const mass = draft({ to: Array.from({ length: 220 }, (_, i) => `person${i}@firm${i % 90}.example`), subject: 'Documents' });
  const own = await scoring.draft(ID, mass);
  const signIn = event('sign-in', {
    id: 'strange',
    who: ann.names,
    origin: from(TOPEKA, { client: SCRIPT }),
    at: NOW - MINUTE,
    feed: 'sign-in',
  });
  judging.take(lineOf({ source: 'test', receivedAt: NOW, availableAt: null, events: [signIn] }), 1e6);
  const strange = await scoring.draft(ID, mass);
  expect(strange?.outOfCharacter).toBeGreaterThan((own?.outOfCharacter ?? 100) + 10);
  expect(strange?.reasons).toEqual(own?.reasons);
});
