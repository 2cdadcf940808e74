import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Environment, readConfig, readReplayConfig, Secret, type TenantConfig } from '../../server/config.ts';
import { Refused } from '../../server/core/errors.ts';

const REPO = resolve(import.meta.dirname, '../..');
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CONNECTION = 'Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey=c2VjcmV0LWtleQ==';

const TENANT: Environment = {
  TELLTALE_TENANT_ID: id(1),
  TELLTALE_READER_APP_ID: id(2),
  TELLTALE_READER_SECRET: 'reader-password',
  TELLTALE_BOT_APP_ID: id(3),
  TELLTALE_BOT_IDENTITY: 'managed',
  TELLTALE_ANALYSTS_GROUP_ID: id(4),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-config-'));
  writeFileSync(join(folder, 'reader.pem'), 'not looked into');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusal(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** The keys that the code asks for: every literal in `server/config*` that is written like one, with the four parts of a registration. */
function keysInCode(): Set<string> {
  const files = ['server/config.ts', 'server/config/tenant.ts', 'server/config/reading.ts'];
  const text = files.map((file) => readFileSync(join(REPO, file), 'utf8')).join('\n');
  const literals = [...text.matchAll(/'((?:TELLTALE_[A-Z_]+)|PORT|DATABASE_URL)'/gu)].map(([, key]) => key ?? '');
  const prefixes = ['TELLTALE_READER', 'TELLTALE_IDENTITY', 'TELLTALE_MAIL', 'TELLTALE_BOT'];
  return new Set([
    // The API has two of the parts, each written out.
    ...literals.filter((key) => ![...prefixes, 'TELLTALE_API'].includes(key)),
    ...prefixes.flatMap((prefix) => ['APP_ID', 'CERTIFICATE', 'SECRET', 'IDENTITY'].map((part) => `${prefix}_${part}`)),
  ]);
}

describe('.env.example', () => {
  const example = readFileSync(join(REPO, '.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, key]) => key ?? '');

  it('names the keys that are read, each once, and no other', () => {
    expect([...named].sort()).toEqual([...keysInCode()].sort());
  });

  it('is itself a good configuration: the sandbox', () => {
    expect(readConfig(Object.fromEntries(named.map((key) => [key, '']))).mode).toBe('sandbox');
  });

  it('says something about every key, with its default unless it is needed', () => {
    const blocks = example.split(/\n\n/u).filter((block) => /^[A-Z_]+=/mu.test(block));
    const silent = blocks.filter((block) => !/^#.*(?:default|needed)/imu.test(block) && !/PROTECTED/u.test(block));
    expect(silent).toEqual([]);
  });
});

describe('without a tenant', () => {
  it('it is the sandbox on loopback with the defaults', () => {
    expect(readConfig({})).toEqual({
      mode: 'sandbox',
      port: 3978,
      host: '127.0.0.1',
      proxies: 0,
      data: resolve('telltale-data'),
      database: null,
      key: null,
      recordDays: 30,
      keepDays: 365,
      budget: 1,
      logLevel: 'warn',
      policy: null,
      tellRecipients: 'after-containment',
      metricsToken: null,
      places: null,
      style: true,
    });
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'telltale.contoso.example', '127.0.0.1.contoso.example'])('it does not listen on %s', (host) => {
    expect(refusal(() => readConfig({ TELLTALE_HOST: host }))).toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining('TELLTALE_HOST'),
    });
  });

  it.each(['127.0.0.1', '::1', 'localhost', '127.1.2.3'])('it listens on %s', (host) => {
    expect(readConfig({ TELLTALE_HOST: host }).host).toBe(host);
  });
});

describe('with a tenant', () => {
  it('what is needed is enough', () => {
    expect(readConfig(TENANT)).toMatchObject({
      mode: 'tenant',
      host: '0.0.0.0',
      tenantId: id(1),
      cloud: 'public',
      reader: { appId: id(2), credential: { kind: 'secret' } },
      bot: { appId: id(3), credential: { kind: 'managed-identity' } },
      identityResponse: null,
      mailResponse: null,
      api: null,
      origin: null,
      eventHub: null,
      groups: { analysts: id(4), approvers: null, breakGlass: null },
    });
  });

  it('everything is read', () => {
    const config = readConfig({
      ...TENANT,
      PORT: '8080',
      TELLTALE_HOST: '192.0.2.1',
      TELLTALE_PROXIES: '1',
      TELLTALE_DATA: folder,
      DATABASE_URL: 'postgres://telltale:pw@db.contoso.example:5432/telltale',
      TELLTALE_KEY: Buffer.alloc(32, 7).toString('base64'),
      TELLTALE_RECORD_DAYS: '90',
      TELLTALE_KEEP_DAYS: '180',
      TELLTALE_BUDGET: '0.5',
      TELLTALE_PLACES: folder,
      TELLTALE_STYLE: 'OFF',
      TELLTALE_LOG_LEVEL: 'debug',
      TELLTALE_TELL_RECIPIENTS: 'at-once',
      TELLTALE_METRICS_TOKEN: '0123456789abcdef',
      TELLTALE_TENANT_ID: id(1).toUpperCase(),
      TELLTALE_CLOUD: 'gcc-high',
      TELLTALE_READER_SECRET: '',
      TELLTALE_READER_CERTIFICATE: join(folder, 'reader.pem'),
      TELLTALE_IDENTITY_APP_ID: id(5),
      TELLTALE_IDENTITY_IDENTITY: 'workload',
      TELLTALE_MAIL_APP_ID: id(6),
      TELLTALE_MAIL_SECRET: 'mail-password',
      TELLTALE_API_AUDIENCE: id(7),
      TELLTALE_API_CLIENTS: `${id(8)}, ${id(9)}`,
      TELLTALE_API_CERTIFICATE: join(folder, 'reader.pem'),
      TELLTALE_ORIGIN: 'https://telltale.contoso.example/',
      TELLTALE_APPROVERS_GROUP_ID: id(10),
      TELLTALE_PROTECTED_GROUP_ID: id(11),
      TELLTALE_VIP_GROUP_ID: id(16),
      TELLTALE_BREAK_GLASS_GROUP_ID: id(12),
      TELLTALE_REQUIRE_MFA_GROUP_ID: id(13),
      TELLTALE_BLOCK_NETWORKS_GROUP_ID: id(14),
      TELLTALE_HOLD_MAIL_GROUP_ID: id(15),
      TELLTALE_SOURCES: 'management, event-hub',
      TELLTALE_EVENT_HUB_CONNECTION: CONNECTION,
      TELLTALE_EVENT_HUB_NAME: 'entra',
    }) as TenantConfig;
    expect(config).toMatchObject({
      port: 8080,
      host: '192.0.2.1',
      proxies: 1,
      data: folder,
      recordDays: 90,
      keepDays: 180,
      budget: 0.5,
      places: folder,
      style: false,
      logLevel: 'debug',
      tellRecipients: 'at-once',
      tenantId: id(1),
      cloud: 'gcc-high',
      reader: { appId: id(2), credential: { kind: 'certificate', path: join(folder, 'reader.pem') } },
      identityResponse: { appId: id(5), credential: { kind: 'workload-identity' } },
      mailResponse: { appId: id(6), credential: { kind: 'secret' } },
      api: { audience: id(7), clients: [id(8), id(9)], credential: { kind: 'certificate', path: join(folder, 'reader.pem') } },
      origin: 'https://telltale.contoso.example',
      groups: {
        approvers: id(10),
        protected: id(11),
        vip: id(16),
        breakGlass: id(12),
        requireMfa: id(13),
        blockUntrustedNetworks: id(14),
        holdOutboundMail: id(15),
      },
      eventHub: { name: 'entra', group: 'telltale' },
    });
    expect([...config.sources]).toEqual(['management', 'event-hub']);
    expect(config.database?.reveal()).toContain('db.contoso.example');
    expect(config.key?.reveal()).toHaveLength(44);
    expect(config.metricsToken?.reveal()).toBe('0123456789abcdef');
  });

  it('reads all sources unless told otherwise, the event hub when there is one', () => {
    const without = readConfig(TENANT) as TenantConfig;
    const beside = readConfig({ ...TENANT, TELLTALE_EVENT_HUB_CONNECTION: `${CONNECTION};EntityPath=entra` }) as TenantConfig;
    expect(without.sources.has('event-hub')).toBe(false);
    expect(without.sources.size).toBe(8);
    expect(beside.sources.size).toBe(9);
    expect(beside.eventHub?.name).toBe('entra');
  });
});

/** What is set (over the needed keys, `undefined` = taken away) and which keys the refusal must name. */
const HALF: readonly [string, Environment, readonly string[]][] = [
  [
    'only the tenant id',
    Object.fromEntries(Object.keys(TENANT).map((key) => [key, key === 'TELLTALE_TENANT_ID' ? id(1) : undefined])),
    [
      'TELLTALE_READER_APP_ID',
      'TELLTALE_READER_CERTIFICATE',
      'TELLTALE_BOT_APP_ID',
      'TELLTALE_BOT_CERTIFICATE',
      'TELLTALE_ANALYSTS_GROUP_ID',
    ],
  ],
  ['no tenant id', { TELLTALE_TENANT_ID: undefined }, ['TELLTALE_TENANT_ID']],
  ['a blank tenant id', { TELLTALE_TENANT_ID: '  ' }, ['TELLTALE_TENANT_ID']],
  ['no bot app id', { TELLTALE_BOT_APP_ID: '' }, ['TELLTALE_BOT_APP_ID']],
  ['no credential of the reader', { TELLTALE_READER_SECRET: undefined }, ['TELLTALE_READER_CERTIFICATE']],
  [
    'a response app without its credential',
    { TELLTALE_IDENTITY_APP_ID: id(5) },
    ['TELLTALE_IDENTITY_CERTIFICATE', 'TELLTALE_BREAK_GLASS_GROUP_ID'],
  ],
  ['a response app without break-glass', { TELLTALE_MAIL_APP_ID: id(5), TELLTALE_MAIL_SECRET: 'x' }, ['TELLTALE_BREAK_GLASS_GROUP_ID']],
  ['a credential without its app', { TELLTALE_MAIL_SECRET: 'x' }, ['TELLTALE_MAIL_APP_ID']],
  ['an API without an address of ours', { TELLTALE_API_AUDIENCE: id(5) }, ['TELLTALE_ORIGIN']],
  ['clients without an API', { TELLTALE_API_CLIENTS: id(5) }, ['TELLTALE_API_AUDIENCE']],
  ['a proof of an API without the API', { TELLTALE_API_SECRET: 'x' }, ['TELLTALE_API_AUDIENCE', 'TELLTALE_ORIGIN']],
  ['the event hub without a connection', { TELLTALE_SOURCES: 'event-hub' }, ['TELLTALE_EVENT_HUB_CONNECTION']],
  ['a hub without its name', { TELLTALE_EVENT_HUB_CONNECTION: CONNECTION }, ['TELLTALE_EVENT_HUB_NAME']],
];

const WRONG: readonly [string, Environment, string][] = [
  ['a tenant id that is a name', { TELLTALE_TENANT_ID: 'contoso' }, 'TELLTALE_TENANT_ID'],
  ['a group that is a name', { TELLTALE_APPROVERS_GROUP_ID: 'SOC' }, 'TELLTALE_APPROVERS_GROUP_ID'],
  ['a port that is a word', { PORT: 'http' }, 'PORT'],
  ['a port beyond all ports', { PORT: '65536' }, 'PORT'],
  ['a port in parts', { PORT: '80.5' }, 'PORT'],
  ['an unknown cloud', { TELLTALE_CLOUD: 'china' }, 'TELLTALE_CLOUD'],
  ['no days', { TELLTALE_RECORD_DAYS: '0' }, 'TELLTALE_RECORD_DAYS'],
  ['hardly any days', { TELLTALE_KEEP_DAYS: '7' }, 'TELLTALE_KEEP_DAYS'],
  ['a budget of nothing', { TELLTALE_BUDGET: '0' }, 'TELLTALE_BUDGET'],
  ['a budget below nothing', { TELLTALE_BUDGET: '-1' }, 'TELLTALE_BUDGET'],
  ['a folder of places that does not exist', { TELLTALE_PLACES: './no-such-folder' }, 'TELLTALE_PLACES'],
  [
    'a certificate that does not exist',
    { TELLTALE_READER_SECRET: '', TELLTALE_READER_CERTIFICATE: './no.pem' },
    'TELLTALE_READER_CERTIFICATE',
  ],
  ['two credentials', { TELLTALE_READER_IDENTITY: 'managed' }, 'TELLTALE_READER_SECRET'],
  ['an unknown identity', { TELLTALE_BOT_IDENTITY: 'system' }, 'TELLTALE_BOT_IDENTITY'],
  ['a style that is neither', { TELLTALE_STYLE: 'perhaps' }, 'TELLTALE_STYLE'],
  ['an unknown level', { TELLTALE_LOG_LEVEL: 'loud' }, 'TELLTALE_LOG_LEVEL'],
  ['a key of 16 bytes', { TELLTALE_KEY: Buffer.alloc(16).toString('base64') }, 'TELLTALE_KEY'],
  ['a short token', { TELLTALE_METRICS_TOKEN: 'short' }, 'TELLTALE_METRICS_TOKEN'],
  ['another database', { DATABASE_URL: 'mysql://contoso.example/x' }, 'DATABASE_URL'],
  ['a database that is no address', { DATABASE_URL: 'the big one' }, 'DATABASE_URL'],
  ['an origin without TLS', { TELLTALE_ORIGIN: 'http://telltale.contoso.example' }, 'TELLTALE_ORIGIN'],
  ['an origin with a path', { TELLTALE_ORIGIN: 'https://telltale.contoso.example/x' }, 'TELLTALE_ORIGIN'],
  ['an unknown source', { TELLTALE_SOURCES: 'management,tea-leaves' }, 'TELLTALE_SOURCES'],
  [
    'a hub of something else',
    { TELLTALE_EVENT_HUB_CONNECTION: 'Endpoint=https://contoso.example', TELLTALE_EVENT_HUB_NAME: 'x' },
    'TELLTALE_EVENT_HUB_CONNECTION',
  ],
  ['a client that is a name', { TELLTALE_API_AUDIENCE: id(5), TELLTALE_API_CLIENTS: 'teams' }, 'TELLTALE_API_CLIENTS'],
];

describe('a configuration is refused', () => {
  it.each(HALF)('with %s, naming every missing key', (_, change, names) => {
    const { code, message, nextStep } = refusal(() => readConfig({ ...TENANT, ...change }));
    expect(code).toBe('CONFIGURATION_INCOMPLETE');
    for (const name of names) expect(message).toContain(name);
    expect(nextStep).toContain('.env.example');
  });

  it.each(WRONG)('with %s, naming the key', (_, change, name) => {
    const { code, message } = refusal(() => readConfig({ ...TENANT, ...change }));
    expect(code).toBe('CONFIGURATION_INVALID');
    expect(message).toContain(name);
  });

  it('once for all that is wrong', () => {
    const { message } = refusal(() => readConfig({ ...TENANT, PORT: 'x', TELLTALE_CLOUD: 'y', TELLTALE_TENANT_ID: 'z' }));
    for (const name of ['PORT', 'TELLTALE_CLOUD', 'TELLTALE_TENANT_ID']) expect(message).toContain(name);
  });

  it('without repeating a secret', () => {
    const secrets = {
      TELLTALE_KEY: 'hunter2-key',
      TELLTALE_METRICS_TOKEN: 'hunter2!',
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      TELLTALE_EVENT_HUB_CONNECTION: 'hunter2',
    };
    expect(refusal(() => readConfig({ ...TENANT, ...secrets })).message).not.toContain('hunter2');
  });
});

describe('a replay', () => {
  it('reads what concerns it and nothing of a tenant that is half set up', () => {
    expect(readReplayConfig({ TELLTALE_TENANT_ID: 'x', TELLTALE_STYLE: 'off' })).toEqual({ places: null, style: false });
  });
});

describe('a secret', () => {
  it('prints as [secret] wherever it goes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (value) => {
        const secret = new Secret(value);
        expect(secret.reveal()).toBe(value);
        const shown = [
          String(secret),
          JSON.stringify({ secret }),
          inspect({ secret }, { showHidden: true, depth: 9 }),
          `${[secret].join()}`,
        ];
        expect(shown).toEqual(['[secret]', '{"secret":"[secret]"}', '{ secret: [secret] }', '[secret]']);
      }),
    );
  });

  it('stays so inside a whole configuration', () => {
    const config = readConfig({ ...TENANT, TELLTALE_METRICS_TOKEN: '0123456789abcdef' });
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 9 })]) {
      expect(shown).not.toContain('reader-password');
      expect(shown).not.toContain('0123456789abcdef');
    }
  });
});
