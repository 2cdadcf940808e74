/** The guard: who may speak to the bot at all. Tokens are signed by the loopback double of Teams. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CHANNELS, isServiceUrl } from '../../bot/guard/clouds.ts';
import { type Guard, guardOf, sandboxGuard, statusOf } from '../../bot/guard/index.ts';
import { SigningKeys } from '../../bot/guard/keys.ts';
import { Once } from '../../bot/guard/once.ts';
import { Refused } from '../../server/core/errors.ts';
import { TeamsDouble } from '../../sandbox/teams/index.ts';
import { ana, BOT, CHANNEL, quiet, TEAM, TENANT, TestClock } from './kit.ts';

let teams: TeamsDouble;
let guard: Guard;
let clock: TestClock;
let asked: number;

beforeEach(async () => {
  clock = new TestClock();
  asked = 0;
  teams = await TeamsDouble.open({
    botId: BOT,
    tenantId: TENANT,
    team: TEAM,
    channels: { [CHANNEL]: [ana] },
    people: [ana],
    now: clock.now,
    bot: () => Promise.resolve({ status: 200, body: null }),
  });
  const channel = { ...CHANNELS.public, metadata: teams.metadata, serviceHosts: [teams.origin] };
  const get = async (url: string): Promise<unknown> => {
    asked++;
    return (await fetch(url)).json() as Promise<unknown>;
  };
  guard = guardOf({
    appId: BOT,
    tenantId: TENANT,
    channel,
    keys: new SigningKeys({ metadata: teams.metadata, get, clock, log: quiet }),
    clock,
  });
});
afterEach(() => teams.close());

let last = 0;
const activity = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: `f:${++last}`,
  channelId: 'msteams',
  serviceUrl: teams.serviceUrl,
  from: { id: ana.mri, aadObjectId: ana.objectId },
  conversation: { id: `${CHANNEL};messageid=1`, tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'status',
  ...changes,
});
const admit = (token: string | null, body: Record<string, unknown> = activity()) =>
  guard.admit({ authorization: token === null ? null : `Bearer ${token}`, body: JSON.stringify(body) });
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'admitted';
  } catch (error) {
    return error instanceof Refused ? error.code : String(error);
  }
}

describe('a token', () => {
  it('of Teams for us is let through', async () => {
    expect(await codeOf(admit(teams.signed()))).toBe('admitted');
  });

  it.each<[string, () => string | null, string]>([
    ['that is missing', () => null, 'NO_TOKEN'],
    ['that is none', () => 'x.y', 'NO_TOKEN'],
    ['that is three words', () => 'aa.bb.cc', 'UNKNOWN_KEY'],
    ['for another bot', () => teams.signed({ aud: TENANT }), 'BAD_TOKEN'],
    ['of another issuer', () => teams.signed({ iss: 'https://sts.windows.net/x/' }), 'BAD_TOKEN'],
    ['of the government cloud', () => teams.signed({ iss: 'https://api.botframework.us' }), 'BAD_TOKEN'],
    ['that is over', () => teams.signed({ exp: clock.now() / 1_000 - 301 }), 'BAD_TOKEN'],
    ['that is not yet valid', () => teams.signed({ nbf: clock.now() / 1_000 + 301 }), 'BAD_TOKEN'],
    ['that never ends', () => teams.signed({ exp: undefined }), 'BAD_TOKEN'],
    ['without a service URL', () => teams.signed({ serviceurl: undefined }), 'BAD_TOKEN'],
    ['for another service URL', () => teams.signed({ serviceurl: 'https://smba.trafficmanager.net/emea/' }), 'WRONG_SERVICE_URL'],
    ['of a key that nobody published', () => stolen({ kid: 'mine' }), 'UNKNOWN_KEY'],
    ['forged under a key that is published', () => stolen({}), 'BAD_TOKEN'],
    ['that says it needs no signature', () => unsigned(), 'UNKNOWN_KEY'],
  ])('%s is refused', async (_, token, code) => {
    expect(await codeOf(admit(token()))).toBe(code);
  });

  it('of a key that may not speak for Teams is refused', async () => {
    teams.endorsements = ['webchat'];
    expect(await codeOf(admit(teams.signed()))).toBe('KEY_NOT_ENDORSED');
  });

  it('of a new key is let through five minutes after the last look at the latest', async () => {
    await admit(teams.signed());
    teams.keys.roll();
    expect(await codeOf(admit(teams.signed()))).toBe('UNKNOWN_KEY');
    clock.move(5 * 60_000);
    expect(await codeOf(admit(teams.signed()))).toBe('admitted');
    teams.keys.retire();
  });

  it('costs a look at the keys once a day, and unknown keys do not add to it', async () => {
    for (let times = 0; times < 20; times++) await codeOf(admit(stolen({ kid: `k${times}` })));
    await admit(teams.signed());
    expect(asked).toBe(2);
  });

  it('is still checked while Microsoft cannot be asked, for five days', async () => {
    await admit(teams.signed());
    await teams.close();
    clock.move(4 * 86_400_000);
    expect(await codeOf(admit(teams.signed()))).toBe('admitted');
    clock.move(2 * 86_400_000);
    expect(await codeOf(admit(teams.signed()))).toBe('KEYS_UNKNOWN');
  });

  function stolen(header: { kid?: string }): string {
    const [head = '', body = ''] = teams.signed().split('.');
    const named = { ...(JSON.parse(Buffer.from(head, 'base64url').toString()) as object), ...header };
    const signed = `${Buffer.from(JSON.stringify(named)).toString('base64url')}.${body}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
  function unsigned(): string {
    const [, body = ''] = teams.signed().split('.');
    return `${Buffer.from('{"alg":"none","kid":"x"}').toString('base64url')}.${body}.AA`;
  }
});

describe('an activity', () => {
  const other = '22222222-2222-4222-8222-222222222222';
  it.each<[string, () => Record<string, unknown>, string]>([
    ['of another tenant', () => ({ channelData: { tenant: { id: other } } }), 'OTHER_TENANT'],
    ['of two tenants', () => ({ conversation: { id: 'c', tenantId: other } }), 'OTHER_TENANT'],
    ['of no tenant', () => ({ channelData: {}, conversation: { id: 'c' } }), 'OTHER_TENANT'],
    ['of somebody of another tenant', () => ({ from: { id: '29:x', tenantId: other } }), 'OTHER_TENANT'],
    ['whose tenant is no text', () => ({ channelData: { tenant: { id: [TENANT] } } }), 'OTHER_TENANT'],
    ['of another channel', () => ({ channelId: 'webchat' }), 'NOT_TEAMS'],
    ['to be answered elsewhere', () => ({ serviceUrl: 'https://evil.example/' }), 'NOT_TEAMS'],
    ['without an id', () => ({ id: undefined }), 'MALFORMED'],
  ])('%s is refused', async (_, changes, code) => {
    const body = activity(changes());
    expect(await codeOf(admit(teams.signed({ serviceurl: body['serviceUrl'] }), body))).toBe(code);
  });

  it('is taken once', async () => {
    const body = activity();
    expect(await codeOf(admit(teams.signed(), body))).toBe('admitted');
    expect(await codeOf(admit(teams.signed(), body))).toBe('REPLAYED');
  });

  it('may come again when nothing came of it', async () => {
    const body = activity();
    (await admit(teams.signed(), body)).failed();
    expect(await codeOf(admit(teams.signed(), body))).toBe('admitted');
  });

  it.each(['', 'null', '[]', '"x"', '{', `{"id":"${'x'.repeat(300_000)}"}`])('that is none (%.10s) is refused', async (body) => {
    const code = await codeOf(guard.admit({ authorization: `Bearer ${teams.signed()}`, body }));
    expect(['MALFORMED', 'TOO_LARGE']).toContain(code);
  });

  it('that is not UTF-8 is refused', async () => {
    expect(await codeOf(guard.admit({ authorization: `Bearer ${teams.signed()}`, body: Uint8Array.of(0x22, 0xff, 0x22) }))).toBe(
      'MALFORMED',
    );
  });
});

describe('service URLs', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/x/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:pass@smba.trafficmanager.net/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(isServiceUrl(url, CHANNELS.public)).toBe(allowed);
  });

  it('of the government clouds are their own', () => {
    expect(isServiceUrl('https://smba.infra.gov.teams.microsoft.us/gcch', CHANNELS['gcc-high'])).toBe(true);
    expect(isServiceUrl('https://smba.trafficmanager.net/emea/', CHANNELS['gcc-high'])).toBe(false);
    expect(CHANNELS['gcc-high'].issuer).toBe('https://api.botframework.us');
  });
});

describe('keys', () => {
  it('that the metadata has somebody else publish are not read', async () => {
    const get = (url: string): Promise<unknown> =>
      Promise.resolve(
        url.endsWith('/meta') ? { jwks_uri: 'https://evil.example/keys' } : { keys: [{ kid: 'k', kty: 'RSA', n: 'AQAB', e: 'AQAB' }] },
      );
    const keys = new SigningKeys({ metadata: 'https://login.botframework.com/meta', get, clock, log: quiet });
    await expect(keys.find('k')).rejects.toMatchObject({ code: 'KEYS_UNKNOWN' });
  });
});

describe('the guard', () => {
  it('refuses to stand without an app id', () => {
    expect(() =>
      guardOf({ appId: '', tenantId: TENANT, channel: CHANNELS.public, keys: { find: () => Promise.resolve(null) }, clock }),
    ).toThrow(expect.objectContaining({ code: 'BOT_WITHOUT_ID' }));
  });

  it('of the sandbox stands on loopback only', () => {
    expect(() => sandboxGuard({ host: '0.0.0.0', tenantId: TENANT, channel: CHANNELS.public, clock })).toThrow(
      expect.objectContaining({ code: 'SANDBOX_IN_PUBLIC' }),
    );
  });

  it('tells callers no more than a status', () => {
    expect(
      ['NO_TOKEN', 'BAD_TOKEN', 'WRONG_SERVICE_URL', 'OTHER_TENANT', 'REPLAYED', 'TOO_LARGE', 'MALFORMED', 'KEYS_UNKNOWN'].map(statusOf),
    ).toEqual([401, 401, 401, 403, 409, 413, 400, 503]);
  });

  it('forgets ids after two hours, and never holds more than fifty thousand', () => {
    const once = new Once();
    expect(once.take('a', 0)).toBe(true);
    expect(once.take('a', 7_199_999)).toBe(false);
    expect(once.take('b', 7_200_001)).toBe(true);
    expect(once.take('a', 7_200_001)).toBe(true);
  });
});
