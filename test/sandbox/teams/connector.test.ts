/** The loopback double of Teams is as strict as the real one, and stricter where ours could go wrong unnoticed. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TeamsDouble, type TeamsPerson } from '../../../sandbox/teams/index.ts';

const BOT = '00000000-0000-4000-8000-0000000000ff';
const TENANT = '11111111-1111-4111-8111-111111111111';
const CHANNEL = '19:c@thread.tacv2';
const people: TeamsPerson[] = ['a', 'b', 'c', 'd'].map((name) => ({
  mri: `29:${name}`,
  name,
  objectId: `00000000-0000-4000-8000-00000000000${name}`,
}));
const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const message = (content: unknown = card) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

let teams: TeamsDouble;
let now = 0;
beforeEach(async () => {
  teams = await TeamsDouble.open({
    botId: BOT,
    tenantId: TENANT,
    team: '19:t',
    channels: { [CHANNEL]: people },
    people,
    now: () => now,
    bot: () => Promise.resolve({ status: 200, body: null }),
  });
});
afterEach(() => teams.close());

const ask = async (method: string, path: string, body?: unknown, token = teams.token) => {
  const response = await fetch(`${teams.serviceUrl}v3/conversations${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    retryAfter: response.headers.get('retry-after'),
  };
};
const thread = (activity: unknown = message(), more: Record<string, unknown> = {}) => ({
  isGroup: true,
  bot: { id: `28:${BOT}` },
  channelData: { channel: { id: CHANNEL }, tenant: { id: TENANT } },
  activity,
  ...more,
});

it('begins a thread whose id names its first message', async () => {
  const { status, body } = await ask('POST', '', thread());
  expect([status, body?.['id']]).toEqual([201, `${CHANNEL};messageid=${String(body?.['activityId'])}`]);
});

it('edits, removes, and then knows the message no more', async () => {
  const { body } = await ask('POST', '', thread());
  const path = `/${encodeURIComponent(String(body?.['id']))}/activities/${String(body?.['activityId'])}`;
  expect((await ask('PUT', path, message())).status).toBe(200);
  expect((await ask('DELETE', path)).status).toBe(200);
  expect((await ask('PUT', path, message())).status).toBe(404);
});

it('opens a chat for people who have the app', async () => {
  const chat = await ask('POST', '', {
    isGroup: false,
    bot: { id: `28:${BOT}` },
    channelData: { tenant: { id: TENANT } },
    members: [{ id: people[0]?.objectId }],
  });
  expect(chat.status).toBe(201);
  expect(
    (
      await ask('POST', '', {
        isGroup: false,
        bot: { id: `28:${BOT}` },
        channelData: { tenant: { id: TENANT } },
        members: [{ id: 'nobody' }],
      })
    ).status,
  ).toBe(403);
});

it.each<[string, number, () => Promise<{ status: number }>]>([
  ['another token', 401, () => ask('POST', '', thread(), 'x')],
  ['another bot', 400, () => ask('POST', '', thread(message(), { bot: { id: '28:x' } }))],
  ['no tenant', 400, () => ask('POST', '', thread(message(), { channelData: { channel: { id: CHANNEL } } }))],
  ['another channel', 404, () => ask('POST', '', thread(message(), { channelData: { channel: { id: '19:x' }, tenant: { id: TENANT } } }))],
  ['no message', 400, () => ask('POST', '', thread(null))],
  ['an empty message', 400, () => ask('POST', '', thread({ type: 'message', text: '' }))],
  ['a card of another version', 400, () => ask('POST', '', thread(message({ ...card, version: '1.6' })))],
  ['an element that is not drawn everywhere', 400, () => ask('POST', '', thread(message({ ...card, body: [{ type: 'Table' }] })))],
  ['a refresh for everybody', 400, () => ask('POST', '', thread(message({ ...card, refresh: { action: {} } })))],
  [
    'a button without a way for old clients',
    400,
    () => ask('POST', '', thread(message({ ...card, actions: [{ type: 'Action.Execute', title: 'x' }] }))),
  ],
  [
    'a message that is too large',
    413,
    () => ask('POST', '', thread(message({ ...card, body: [{ type: 'TextBlock', text: 'x'.repeat(100_001) }] }))),
  ],
  ['an unknown conversation', 404, () => ask('POST', '/a%3Ax/activities', message())],
])('refuses %s', async (_, status, work) => {
  expect((await work()).status).toBe(status);
});

it('lists members page by page', async () => {
  const first = await ask('GET', `/${encodeURIComponent(CHANNEL)}/pagedmembers`);
  expect(first.body).toMatchObject({ continuationToken: '3', members: [{ id: '29:a' }, {}, {}] });
  expect((await ask('GET', `/${encodeURIComponent(CHANNEL)}/pagedmembers?continuationToken=3`)).body).toMatchObject({
    members: [{ id: '29:d' }],
  });
});

it('takes seven messages in a second in one thread, and says when it takes the next', async () => {
  for (let count = 0; count < 7; count++) expect((await ask('POST', '', thread())).status).toBe(201);
  expect(await ask('POST', '', thread())).toMatchObject({ status: 429, retryAfter: '1' });
  now += 1_000;
  expect((await ask('POST', '', thread())).status).toBe(201);
});

it('after the bot was taken out answers 403', async () => {
  teams.connector.setChannel(CHANNEL, null);
  expect((await ask('POST', '', thread())).body).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
});

it('carries out what it then answers with an error, when told so', async () => {
  teams.faults.push({ method: 'POST', status: 502, carriedOut: 'yes', times: 1 });
  expect((await ask('POST', '', thread())).status).toBe(502);
  expect(teams.connector.standing(CHANNEL)).toHaveLength(1);
});
