/** The real credentials of `@azure/identity` and the real client, before the double's token endpoint over https. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ClientCertificateCredential, ClientSecretCredential, type TokenCredential } from '@azure/identity';
import { credentialFrom } from '../../../server/microsoft/credentials.ts';
import { type Microsoft, openMicrosoft } from '../../../server/microsoft/index.ts';
import { type App, makeCertificate, type Microsoft as Double } from '../../../sandbox/microsoft/index.ts';
import { openContoso, READER, TENANT } from '../../sandbox/microsoft/kit.ts';
import { errorOf } from './kit.ts';

jest.setTimeout(60_000);
const SECRET = READER.secrets?.[0] ?? '';
const signer = makeCertificate('telltale');
const SIGNING: App = { ...READER, clientId: 'aaaaaaaa-0000-4000-8000-000000000003', secrets: [], certificates: [signer.cert] };

let double: Double;
/** Milliseconds by which the client's clock is ahead. */
let late = 0;
beforeEach(async () => {
  late = 0;
  double = await openContoso({ wall: Date.now, tokenSeconds: 3_599 });
  double.authority.setApp(SIGNING);
});
afterEach(() => double.close());

const options = (): { authorityHost: string; disableInstanceDiscovery: boolean; tlsOptions: { ca: string } } => ({
  authorityHost: double.endpoints.authority,
  disableInstanceDiscovery: true,
  tlsOptions: { ca: double.certificate },
});
const bySecret = (secret = SECRET): TokenCredential => new ClientSecretCredential(TENANT, READER.clientId, secret, options());
const byCertificate = (pem: string): TokenCredential =>
  new ClientCertificateCredential(TENANT, SIGNING.clientId, { certificate: pem }, options());
const client = (credential: TokenCredential): Microsoft =>
  openMicrosoft({
    tenantId: TENANT,
    credential,
    clock: {
      now: () => Date.now() + late,
      sleep: (milliseconds) => {
        late += milliseconds;
        return Promise.resolve();
      },
    },
    endpoints: {
      ...double.endpoints,
      scopes: { graph: 'https://graph.microsoft.com/.default', management: 'https://manage.office.com/.default' },
    },
  });
const users = (microsoft: Microsoft): Promise<unknown> => microsoft.get(`${double.endpoints.graph}/v1.0/users?$select=id`);
const tokensAsked = (): number => double.requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token')).length;

describe('a secret', () => {
  it('opens Graph and the Management API, one token for each', async () => {
    const microsoft = client(bySecret());
    await Promise.all([
      users(microsoft),
      users(microsoft),
      microsoft.get(`${double.endpoints.management}/api/v1.0/${TENANT}/activity/feed/subscriptions/list`),
    ]);
    await users(microsoft);
    expect(tokensAsked()).toBe(2);
    expect(await microsoft.roles('graph')).toEqual(READER.graph);
    expect(await microsoft.roles('management')).toEqual(['ActivityFeed.Read']);
  });

  it('that is wrong is refused with the number of Microsoft and without the secret', async () => {
    const error = await errorOf(users(client(bySecret('wrong~but~secret'))));
    expect(error).toMatchObject({
      code: 'CREDENTIAL_REFUSED',
      vendorCode: 'AADSTS7000215',
      nextStep: expect.stringContaining('Certificates & secrets'),
    });
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('wrong~but~secret');
  });

  it('and a rolled key: a refused token is replaced by a new one, although the library still holds the old', async () => {
    const microsoft = client(bySecret());
    await users(microsoft);
    double.rollKeys(true);
    expect(await users(microsoft)).toHaveProperty('value');
    expect(tokensAsked()).toBe(2);
  });

  it('and a permission that was granted later: it counts some minutes after it was missed', async () => {
    double.authority.setApp({ ...READER, graph: [] });
    const microsoft = client(bySecret());
    expect(await errorOf(users(microsoft))).toMatchObject({ code: 'PERMISSION_MISSING' });
    double.authority.setApp(READER);
    late = 6 * 60_000;
    expect(await errorOf(users(microsoft))).toMatchObject({ code: 'PERMISSION_MISSING' });
    expect(await users(microsoft)).toHaveProperty('value');
  });
});

describe('a certificate', () => {
  it('opens Graph by a signed assertion', async () => {
    expect(await users(client(byCertificate(`${signer.key}${signer.cert}`)))).toHaveProperty('value');
  });

  it('that the app does not know is refused', async () => {
    const other = makeCertificate('other');
    expect(await errorOf(users(client(byCertificate(`${other.key}${other.cert}`))))).toMatchObject({
      code: 'CREDENTIAL_REFUSED',
      vendorCode: 'AADSTS700027',
    });
  });
});

describe('choices of a configuration', () => {
  const registration = { tenantId: TENANT, clientId: READER.clientId, authority: 'https://127.0.0.1:9' };
  it('each opens its own kind and asks nothing yet', () => {
    const kinds = [
      credentialFrom({ kind: 'secret', secret: 's', ...registration }),
      credentialFrom({ kind: 'certificate', certificate: { pem: `${signer.key}${signer.cert}` }, ...registration }),
      credentialFrom({ kind: 'certificate', certificate: { path: '/nowhere.pem' }, ...registration }),
      credentialFrom({ kind: 'workload-identity', tokenFile: '/nowhere', ...registration }),
      credentialFrom({ kind: 'managed-identity' }),
      credentialFrom({ kind: 'managed-identity', clientId: READER.clientId }),
    ].map((credential) => credential.constructor.name);
    expect(kinds).toEqual([
      'ClientSecretCredential',
      'ClientCertificateCredential',
      'ClientCertificateCredential',
      'WorkloadIdentityCredential',
      'ManagedIdentityCredential',
      'ManagedIdentityCredential',
    ]);
    expect(double.requests).toEqual([]);
  });

  it('a token endpoint that nobody answers at is unreachable and says nothing of the secret', async () => {
    const error = await errorOf(users(client(credentialFrom({ kind: 'secret', secret: 'never~shown', ...registration }))));
    expect(error).toMatchObject({ code: 'UNREACHABLE' });
    expect(JSON.stringify([error, String(error)])).not.toContain('never~shown');
  });
});
