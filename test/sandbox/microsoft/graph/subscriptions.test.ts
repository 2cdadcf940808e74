import { createServer } from 'node:http';
import { constants, createDecipheriv, createHmac, privateDecrypt } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { makeCertificate, type Microsoft } from '../../../../sandbox/microsoft/index.ts';
import {
  ANN,
  codeOf,
  DAY,
  graph,
  HOUR,
  MINUTE,
  NOON,
  openContoso,
  READER,
  type Reply,
  type Row,
  rowOf,
  SECOND,
  TENANT,
  valuesOf,
} from '../kit.ts';
import { message } from '../records.ts';

jest.setTimeout(60_000);

let double: Microsoft;
let server: ReturnType<typeof createServer>;
let origin: string;
let echo: (token: string) => string;
let type: string;
let status: number;
let validated: string[];
let posts: { readonly path: string; readonly body: Row }[];

beforeEach(async () => {
  [echo, type, status, validated, posts] = [(token: string): string => token, 'text/plain; charset=utf-8', 202, [], []];
  double = await openContoso({ patience: { validationMs: 300, notificationMs: 300 } });
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = url.searchParams.get('validationToken');
    let text = '';
    request.on('data', (piece: Buffer) => {
      text += piece.toString('utf8');
    });
    request.on('end', () => {
      if (token === null) {
        posts.push({ path: url.pathname, body: rowOf(JSON.parse(text)) });
        response.writeHead(status).end();
        return;
      }
      validated.push(url.pathname);
      response.writeHead(200, { 'content-type': type }).end(echo(token));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  origin = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await double.close();
});

const at = (instant: number): string => new Date(instant).toISOString();
const make = (changes: Row = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  graph(double, '/v1.0/subscriptions', {
    method: 'POST',
    headers,
    body: {
      changeType: 'created',
      resource: `/users/${ANN}/mailFolders('Inbox')/messages`,
      notificationUrl: `${origin}/notify`,
      lifecycleNotificationUrl: `${origin}/lifecycle`,
      expirationDateTime: at(NOON + DAY),
      clientState: 'secret',
      ...changes,
    },
  });
const idIn = (reply: Reply): string => String(rowOf(reply.body)['id']);
/** Lets time pass, and what was posted arrive. */
async function pass(milliseconds: number): Promise<void> {
  await double.advance(double.clock.now() + milliseconds);
  await double.subscriptions.courier.idle();
}
const items = (path = '/notify'): Row[] =>
  posts.filter((post) => post.path === path).flatMap(({ body }) => (body['value'] as unknown[]).map(rowOf));

describe('a subscription', () => {
  it('is made when both addresses have echoed a token, and can be read and ended by its app only', async () => {
    const made = await make();
    expect(made).toMatchObject({ status: 201, body: { id: expect.any(String), applicationId: READER.clientId, clientState: 'secret' } });
    expect(validated).toEqual(['/notify', '/lifecycle']);
    expect(valuesOf(await graph(double, '/v1.0/subscriptions'))).toHaveLength(1);
    const stranger = { ...READER, clientId: 'aaaaaaaa-0000-4000-8000-00000000000f' };
    double.authority.setApp(stranger);
    expect((await graph(double, `/v1.0/subscriptions/${idIn(made)}`, { app: stranger })).status).toBe(404);
    expect((await graph(double, `/v1.0/subscriptions/${idIn(made)}`, { method: 'DELETE' })).status).toBe(204);
    expect((await graph(double, `/v1.0/subscriptions/${idIn(made)}`)).status).toBe(404);
  });

  it.each([
    ['an echo of something else', (): void => void (echo = (): string => 'no')],
    ['an echo that was not decoded', (): void => void (echo = encodeURIComponent)],
    ['an echo as a page', (): void => void (type = 'text/html')],
    ['nobody at home', (): void => void server.close()],
  ])('with %s is refused', async (_, spoil) => {
    spoil();
    expect(codeOf(await make())).toBe('ValidationError');
    expect(double.subscriptions.all()).toEqual([]);
  });

  it.each<[string, Row]>([
    ['that ends in the past', { expirationDateTime: at(NOON - 1) }],
    ['for longer than a week', { expirationDateTime: at(NOON + 7 * DAY + MINUTE) }],
    ['to nothing that exists', { resource: '/me/drive/root' }],
    ['to another kind of change', { changeType: 'moved' }],
    ['with a long secret', { clientState: 'x'.repeat(129) }],
    ['without an address', { notificationUrl: undefined }],
    ['to an address in the open', { notificationUrl: 'http://contoso.example/notify' }],
    ['with an order', { resource: `/users/${ANN}/messages?$orderby=subject` }],
    ['with content but no certificate', { includeResourceData: true, resource: `/users/${ANN}/messages?$select=id` }],
    ['with content but nothing selected', { includeResourceData: true }],
    ['with whole bodies', { includeResourceData: true, resource: `/users/${ANN}/messages?$select=body` }],
  ])('%s is refused', async (_, changes) => {
    expect((await make(changes)).status).toBe(400);
  });

  it('of nobody is refused, and so is one without the permission to read', async () => {
    expect((await make({ resource: '/users/nobody@contoso.example/messages' })).status).toBe(404);
    double.authority.setApp({ ...READER, graph: ['User.Read.All'] });
    expect((await make()).status).toBe(403);
  });

  it('lives at least 45 minutes, is renewed, and ends', async () => {
    const id = idIn(await make({ expirationDateTime: at(NOON + MINUTE) }));
    await pass(44 * MINUTE);
    const renew = (until: number): Promise<Reply> =>
      graph(double, `/v1.0/subscriptions/${id}`, { method: 'PATCH', body: { expirationDateTime: at(until) } });
    expect((await renew(double.clock.now() + 2 * HOUR)).status).toBe(200);
    expect((await renew(double.clock.now() + 8 * DAY)).status).toBe(400);
    expect((await graph(double, `/v1.0/subscriptions/${id}`, { method: 'PATCH', body: { clientState: 'other' } })).status).toBe(400);
    await pass(2 * HOUR + SECOND);
    expect((await renew(double.clock.now() + HOUR)).status).toBe(404);
  });
});

describe('notifications', () => {
  it('tell of what came into the folder, within seconds, with the secret and the id that was preferred', async () => {
    const id = idIn(await make({}, { prefer: 'IdType="ImmutableId"' }));
    double.handOut(message(1, NOON));
    double.handOut(message(2, NOON, { isSent: true }));
    await pass(5 * SECOND);
    expect(items()).toMatchObject([
      {
        subscriptionId: id,
        clientState: 'secret',
        tenantId: TENANT,
        changeType: 'created',
        resourceData: { id: expect.stringMatching(/^AAkALg/u) },
      },
    ]);
  });

  it('come by the hundred in one post', async () => {
    await make();
    for (let number = 0; number < 250; number++) double.handOut(message(number, NOON));
    await pass(5 * SECOND);
    expect(posts.map(({ body }) => (body['value'] as unknown[]).length)).toEqual([100, 100, 50]);
  });

  it('are sent again until somebody is home, for four hours; then their loss is told', async () => {
    await make();
    status = 503;
    double.handOut(message(1, NOON));
    for (let step = 0; step < 4; step++) await pass(30 * SECOND);
    const tried = posts.length;
    expect(tried).toBeGreaterThan(2);
    status = 202;
    await pass(10 * MINUTE);
    expect(items()).toHaveLength(tried + 1);
    status = 503;
    double.handOut(message(2, NOON));
    for (let step = 0; step < 26; step++) await pass(10 * MINUTE);
    expect(items('/lifecycle')[0]).toMatchObject({ lifecycleEvent: 'missed' });
  });

  it.each([
    ['twice', { repeatedNotifications: 1 }, MINUTE, 2],
    ['never', { lostNotifications: 1 }, HOUR, 0],
    ['not at once', { lateNotifications: 1 }, MINUTE, 0],
    ['late', { lateNotifications: 1 }, 4 * MINUTE, 1],
  ])('on a bad day come %s', async (_, trouble, after, count) => {
    await make();
    double.trouble.shares = trouble;
    double.handOut(message(1, NOON));
    await pass(after);
    expect(items()).toHaveLength(count);
  });

  it('can be forged, with another secret', async () => {
    const id = idIn(await make());
    double.subscriptions.forge(id, { clientState: 'guessed' }, 3);
    await pass(5 * SECOND);
    expect(items().map((item) => item['clientState'])).toEqual(['guessed', 'guessed', 'guessed']);
  });

  it('with content are encrypted for the certificate, and signed by who sends them', async () => {
    const { cert, key } = makeCertificate('rich');
    const rich = {
      includeResourceData: true,
      encryptionCertificate: cert.replace(/-----[A-Z ]+-----|\s/gu, ''),
      encryptionCertificateId: 'one',
    };
    const resource = `/users/${ANN}/mailFolders('Inbox')/messages?$select=subject`;
    expect((await make({ ...rich, resource, expirationDateTime: at(NOON + DAY + MINUTE) })).status).toBe(400);
    expect((await make({ ...rich, resource, encryptionCertificate: 'AAAA' })).status).toBe(400);
    expect((await make({ ...rich, resource })).text).not.toContain('encryptionCertificate"');
    double.handOut(message(1, NOON));
    await pass(5 * SECOND);
    const content = rowOf(items()[0]?.['encryptedContent']);
    const [data, dataKey] = ['data', 'dataKey'].map((name) => Buffer.from(String(content[name]), 'base64'));
    const secret = privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING }, dataKey ?? Buffer.alloc(0));
    expect(
      createHmac('sha256', secret)
        .update(data ?? '')
        .digest('base64'),
    ).toBe(content['dataSignature']);
    const decipher = createDecipheriv('aes-256-cbc', secret, secret.subarray(0, 16));
    expect(JSON.parse(decipher.update(data ?? Buffer.alloc(0)).toString('utf8') + decipher.final('utf8'))).toMatchObject({
      subject: 'Message 1',
    });
    const tokens = posts[0]?.body['validationTokens'] as string[];
    expect(decodeJwt(tokens[0] ?? '')).toMatchObject({ aud: READER.clientId, appid: '0bf30f3b-4a52-48df-9a82-234910c4a086' });
  });
});

describe('lifecycle', () => {
  it.each(['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const)('"%s" is told to its own address', async (event) => {
    const id = idIn(await make());
    double.subscriptions.lifecycle(id, event);
    await pass(5 * SECOND);
    expect(items('/lifecycle')).toMatchObject([{ lifecycleEvent: event, subscriptionId: id, clientState: 'secret' }]);
    expect((await graph(double, `/v1.0/subscriptions/${id}`)).status).toBe(event === 'subscriptionRemoved' ? 404 : 200);
  });

  it('a subscription that is not reauthorized falls silent after ten minutes, and speaks again when it is', async () => {
    const id = idIn(await make());
    double.subscriptions.lifecycle(id, 'reauthorizationRequired');
    await pass(11 * MINUTE);
    double.handOut(message(1, NOON));
    await pass(MINUTE);
    expect(items()).toEqual([]);
    expect((await graph(double, `/v1.0/subscriptions/${id}/reauthorize`, { method: 'POST' })).status).toBe(204);
    double.handOut(message(2, NOON));
    await pass(MINUTE);
    expect(items()).toHaveLength(1);
  });
});
