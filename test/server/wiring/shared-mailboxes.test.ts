/** The real on-behalf-of credential and the real client before the double's token endpoint over https and its Graph. */
import tls from 'node:tls';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type App, makeCertificate, type Microsoft as Double } from '../../../sandbox/microsoft/index.ts';
import { Secret, type TenantConfig } from '../../../server/config.ts';
import type { Caller } from '../../../server/http/caller.ts';
import type { Mailboxes } from '../../../server/http/ports.ts';
import { wallClock } from '../../../server/microsoft/index.ts';
import { delegatesOf } from '../../../server/tenant.ts';
import { sharedMailboxes } from '../../../server/wiring/shared-mailboxes.ts';
import { ANN, BOB, EVE, idOf, openContoso, TENANT } from '../../sandbox/microsoft/kit.ts';
import { message } from '../../sandbox/microsoft/records.ts';

jest.setTimeout(60_000);

const SECRET = 'own~secret';
const signer = makeCertificate('telltale-api');
const API: App = {
  clientId: 'aaaaaaaa-0000-4000-8000-000000000009',
  secrets: [SECRET],
  certificates: [signer.cert],
  delegated: ['Mail.Read.Shared'],
};
const INFO = 'info@contoso.example';
const MESSAGE = '<shared@partner.example>';
const folder = mkdtempSync(join(tmpdir(), 'telltale-shared-'));
const certificate = join(folder, 'api.pem');
const trusted = tls.getCACertificates('default');

let double: Double;
let ahead = 0;
let refusals: string[];
const now = (): number => Date.now() + ahead;

beforeAll(() => writeFileSync(certificate, `${signer.key}${signer.cert}`));
beforeEach(async () => {
  ahead = 0;
  refusals = [];
  double = await openContoso({ wall: Date.now, start: Date.now(), tokenSeconds: 3_599 });
  tls.setDefaultCACertificates([...trusted, double.certificate]);
  double.authority.setApp(API);
  double.state.share(INFO, ANN, 'all');
  arrives(1, MESSAGE);
});
afterEach(() => double.close());
afterAll(() => {
  tls.setDefaultCACertificates(trusted);
  rmSync(folder, { recursive: true, force: true });
});

const arrives = (number: number, internetMessageId: string): void =>
  double.handOut(message(number, Date.now(), { owner: idOf('info'), internetMessageId }));

type Proof = NonNullable<TenantConfig['api']>['credential'];

function opened(credential: Proof = { kind: 'secret', secret: new Secret(SECRET) }): Mailboxes['findAs'] {
  const endpoints = {
    ...double.endpoints,
    scopes: { graph: 'https://graph.microsoft.com/.default', management: 'https://manage.office.com/.default' },
  };
  return sharedMailboxes({
    onBehalfOf: delegatesOf(
      { tenantId: TENANT, api: { audience: API.clientId, clients: [], credential } },
      { endpoints, clock: wallClock },
    ),
    now,
    refused: ({ vendorCode }) => refusals.push(vendorCode ?? ''),
  });
}
const callerOf = (objectId: string): Caller => {
  const token = double.authority.issueForPerson(API, objectId);
  return { objectId, tenantId: TENANT, name: '', until: now() + 3_600_000, token: () => token };
};
const asked = (part: string): number => double.requests.filter(({ path }) => path.includes(part)).length;

describe('a message in a shared mailbox', () => {
  it.each([
    ['a secret', () => ({ kind: 'secret', secret: new Secret(SECRET) }) as const],
    ['a certificate', () => ({ kind: 'certificate', path: certificate }) as const],
  ])('is found for whoever may open it, by %s of the API', async (_what, proof) => {
    expect(await opened(proof())(callerOf(ANN), INFO, MESSAGE)).toMatchObject({
      internetMessageId: MESSAGE,
      sender: expect.stringContaining('@'),
    });
    expect(refusals).toEqual([]);
  });

  it('is nobody else’s', async () => {
    expect(await opened()(callerOf(BOB), INFO, MESSAGE)).toBeNull();
  });

  it('is found by whoever was given the inbox alone', async () => {
    double.state.share(INFO, EVE, 'inbox');
    expect(await opened()(callerOf(EVE), INFO, MESSAGE)).toMatchObject({ internetMessageId: MESSAGE });
  });

  it('is not there when the mailbox does not hold it, or there is no such mailbox', async () => {
    const find = opened();
    expect(await find(callerOf(ANN), INFO, '<other@partner.example>')).toBeNull();
    expect(await find(callerOf(ANN), 'nobody@contoso.example', MESSAGE)).toBeNull();
  });

  it('is asked for once in five minutes, and one token serves a person', async () => {
    const find = opened();
    const ann = callerOf(ANN);
    arrives(2, '<second@partner.example>');
    for (const id of [MESSAGE, MESSAGE, '<second@partner.example>', MESSAGE]) expect(await find(ann, INFO, id)).not.toBeNull();
    expect([asked('/oauth2/v2.0/token'), asked('/messages')]).toEqual([1, 2]);
    double.state.share(INFO, ANN, null);
    expect(await find(ann, INFO, MESSAGE)).not.toBeNull();
    ahead = 5 * 60_000 + 1;
    expect(await find(ann, INFO, MESSAGE)).toBeNull();
  });

  it('of one person is not remembered for another', async () => {
    const find = opened();
    expect(await find(callerOf(ANN), INFO, MESSAGE)).not.toBeNull();
    expect(await find(callerOf(BOB), INFO, MESSAGE)).toBeNull();
  });
});

describe('where it cannot be asked', () => {
  it('nothing is set up, and Microsoft is not called', async () => {
    expect(await opened(null)(callerOf(ANN), INFO, MESSAGE)).toBe('not-set-up');
    expect(double.requests).toEqual([]);
  });

  it('consent is missing: said once a minute, and found again when it was given', async () => {
    double.authority.setApp({ ...API, delegated: ['User.Read'] });
    const find = opened();
    for (const person of [ANN, BOB]) expect(await find(callerOf(person), INFO, MESSAGE)).toBe('not-set-up');
    expect([refusals, asked('/oauth2/v2.0/token')]).toEqual([['AADSTS65001'], 1]);
    double.authority.setApp(API);
    ahead = 61_000;
    expect(await find(callerOf(ANN), INFO, MESSAGE)).not.toBe('not-set-up');
  });

  it('the secret is wrong', async () => {
    expect(await opened({ kind: 'secret', secret: new Secret('wrong') })(callerOf(ANN), INFO, MESSAGE)).toBe('not-set-up');
    expect(refusals).toEqual(['AADSTS7000215']);
  });

  it('somebody’s token is refused: nothing is said of the set-up, and the next one is asked again', async () => {
    const find = opened();
    const expired = double.authority.issueForPerson(API, ANN, { exp: 1 });
    expect(await find({ ...callerOf(ANN), token: () => expired }, INFO, MESSAGE)).toBe('cannot-tell');
    expect(refusals).toEqual([]);
    expect(await find(callerOf(ANN), INFO, MESSAGE)).not.toBe('cannot-tell');
  });

  it('Graph is in trouble', async () => {
    for (let i = 0; i < 2; i++)
      double.failNext({ where: /messages/u, fate: { instead: { status: 400, body: { error: { code: 'BadRequest', message: 'x' } } } } });
    expect(await opened()(callerOf(ANN), INFO, MESSAGE)).toBe('cannot-tell');
  });
});
