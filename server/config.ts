/**
 * The only reader of the environment. Each key has a unit, a default and an effect; `.env.example` says the same for people, and a test holds both
 * to the same keys.
 */
import { resolve } from 'node:path';
import { type Environment, EnvironmentReader } from './config/reading.ts';
import type { Secret } from './config/secret.ts';
import { readTenantKeys, TENANT_KEYS, type TenantKeys } from './config/tenant.ts';

export type { Environment } from './config/reading.ts';
export { Secret } from './config/secret.ts';
export type { Api, Cloud, Credential, Groups, Registration, TenantKeys } from './config/tenant.ts';

export const SOURCES = [
  'management',
  'sign-ins',
  'directory-audits',
  'risk-detections',
  'alerts',
  'message-trace',
  'mail',
  'directory',
  'event-hub',
] as const;
export type SourceName = (typeof SOURCES)[number];

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const TELL_RECIPIENTS = ['never', 'after-containment', 'at-once'] as const;
export type TellRecipients = (typeof TELL_RECIPIENTS)[number];

/** What every reading of records needs, with or without a tenant. */
export interface ReplayConfig {
  /** Folder of address data (`npm run places` fills it); `null` = addresses and prefixes alone. */
  readonly places: string | null;
  /** Learn how people lay out what they write. */
  readonly style: boolean;
}

/** What the service needs, whoever is watched. */
interface ServiceConfig extends ReplayConfig {
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Reverse proxies in front, each of which adds the address it was called from; 0 = none, the header is not believed. */
  readonly proxies: number;
  /** Folder of the embedded store, the record log and the key; absolute. */
  readonly data: string;
  /** PostgreSQL URL; `null` = the embedded store. */
  readonly database: Secret | null;
  /** 32 bytes in base64; `null` = the one in the data folder. */
  readonly key: Secret | null;
  /** Days for which raw records are kept. */
  readonly recordDays: number;
  /** Days for which verdicts, closed incidents and what readers said are kept. */
  readonly keepDays: number;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  readonly logLevel: LogLevel;
  /** File that says what may be done without a person; `null` = nothing. */
  readonly policy: string | null;
  /** When those who got mail of an account hear that it is in other hands; the account itself never does. */
  readonly tellRecipients: TellRecipients;
  /** Bearer token of whoever reads `/metrics` over the network; `null` = from this machine only. */
  readonly metricsToken: Secret | null;
}

/** A make-believe tenant on loopback. */
export interface SandboxConfig extends ServiceConfig {
  readonly mode: 'sandbox';
}

export interface TenantConfig extends ServiceConfig, TenantKeys {
  readonly mode: 'tenant';
  /** What is read, each once. */
  readonly sources: ReadonlySet<SourceName>;
  /** Entra's logs over Azure Event Hubs; `null` = they are polled. */
  readonly eventHub: EventHub | null;
}

export interface EventHub {
  /** Connection string with the right to listen. */
  readonly connection: Secret;
  /** Name of the hub. */
  readonly name: string;
  /** Consumer group of the Kafka protocol. */
  readonly group: string;
}

export type Config = SandboxConfig | TenantConfig;

/** @throws Refused `CONFIGURATION_INVALID` */
export function readReplayConfig(environment: Environment = process.env): ReplayConfig {
  const keys = new EnvironmentReader(environment);
  const config = replayKeys(keys);
  keys.settle();
  return config;
}

/**
 * Everything, checked. Without any key of a tenant it is the sandbox, which listens on loopback only.
 *
 * @throws Refused `CONFIGURATION_INVALID` names the wrong keys, `CONFIGURATION_INCOMPLETE` the missing ones of a tenant that is half set up
 */
export function readConfig(environment: Environment = process.env): Config {
  const keys = new EnvironmentReader(environment);
  const mode = keys.any([...TENANT_KEYS, ...SOURCE_KEYS]) ? 'tenant' : 'sandbox';
  const service = serviceKeys(keys, mode);
  const config: Config = mode === 'sandbox' ? { mode, ...service } : { mode, ...service, ...readTenantKeys(keys), ...sourceKeys(keys) };
  keys.settle();
  return config;
}

function replayKeys(keys: EnvironmentReader): ReplayConfig {
  return { places: keys.path('TELLTALE_PLACES'), style: keys.choice('TELLTALE_STYLE', ['on', 'off'], 'on') === 'on' };
}

function serviceKeys(keys: EnvironmentReader, mode: Config['mode']): ServiceConfig {
  return {
    ...replayKeys(keys),
    port: keys.number('PORT', 3978, { least: 0, most: 65_535, whole: true }),
    host: hostOf(keys, mode),
    proxies: keys.number('TELLTALE_PROXIES', 0, { least: 0, most: 10, whole: true }),
    data: resolve(keys.text('TELLTALE_DATA') ?? 'telltale-data'),
    database: databaseOf(keys),
    key: keyOf(keys),
    recordDays: keys.number('TELLTALE_RECORD_DAYS', 30, { least: 1, most: 3_650, whole: true }),
    keepDays: keys.number('TELLTALE_KEEP_DAYS', 365, { least: 30, most: 3_650, whole: true }),
    budget: keys.number('TELLTALE_BUDGET', 1, { least: 0.001, most: 1_000, whole: false }),
    // Whoever tries it out looks at the page; the address must not drown in lines.
    logLevel: keys.choice('TELLTALE_LOG_LEVEL', LOG_LEVELS, mode === 'sandbox' ? 'warn' : 'info'),
    policy: keys.path('TELLTALE_POLICY'),
    tellRecipients: keys.choice('TELLTALE_TELL_RECIPIENTS', TELL_RECIPIENTS, 'after-containment'),
    metricsToken: tokenOf(keys),
  };
}

function hostOf(keys: EnvironmentReader, mode: Config['mode']): string {
  const host = keys.text('TELLTALE_HOST');
  if (mode === 'tenant') return host ?? '0.0.0.0';
  if (host !== null && !/^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/u.test(host))
    keys.wrong('TELLTALE_HOST', 'reaches beyond this machine; the sandbox, where nobody signs in, stays on loopback.');
  return host ?? '127.0.0.1';
}

function databaseOf(keys: EnvironmentReader): Secret | null {
  const url = URL.parse(keys.text('DATABASE_URL') ?? 'postgres://');
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:')
    keys.wrong('DATABASE_URL', 'is no address of a PostgreSQL database (postgres://user:password@host:5432/name).');
  return keys.secret('DATABASE_URL');
}

function keyOf(keys: EnvironmentReader): Secret | null {
  const text = keys.text('TELLTALE_KEY');
  if (text !== null && (!/^[A-Za-z0-9+/]{43}=$/u.test(text) || Buffer.from(text, 'base64').length !== 32))
    keys.wrong('TELLTALE_KEY', 'must be 32 random bytes in base64, 44 characters (openssl rand -base64 32 makes them).');
  return keys.secret('TELLTALE_KEY');
}

function tokenOf(keys: EnvironmentReader): Secret | null {
  const text = keys.text('TELLTALE_METRICS_TOKEN');
  if (text !== null && !/^[\w.~+/=-]{16,}$/u.test(text))
    keys.wrong('TELLTALE_METRICS_TOKEN', 'must be at least 16 letters, digits or . ~ + / = - _ (openssl rand -hex 24 makes some).');
  return keys.secret('TELLTALE_METRICS_TOKEN');
}

const SOURCE_KEYS = ['TELLTALE_SOURCES', 'TELLTALE_EVENT_HUB_CONNECTION', 'TELLTALE_EVENT_HUB_NAME', 'TELLTALE_EVENT_HUB_GROUP'];

function sourceKeys(keys: EnvironmentReader): { readonly sources: ReadonlySet<SourceName>; readonly eventHub: EventHub | null } {
  const eventHub = eventHubOf(keys);
  const named = keys
    .text('TELLTALE_SOURCES')
    ?.toLowerCase()
    .split(/[\s,]+/u)
    .filter((name) => name !== '');
  const known = (name: string): name is SourceName => SOURCES.some((source) => source === name);
  const unknown = named?.filter((name) => !known(name)) ?? [];
  if (unknown.length > 0) keys.wrong('TELLTALE_SOURCES', `holds ${unknown.join(', ')}; it may hold ${SOURCES.join(', ')}.`);
  if (named?.includes('event-hub') && eventHub === null) keys.missing('TELLTALE_EVENT_HUB_CONNECTION');
  const sources = named?.filter(known) ?? SOURCES.filter((source) => source !== 'event-hub' || eventHub !== null);
  return { sources: new Set(sources), eventHub };
}

function eventHubOf(keys: EnvironmentReader): EventHub | null {
  const [connectionKey, nameKey, groupKey] = [
    'TELLTALE_EVENT_HUB_CONNECTION',
    'TELLTALE_EVENT_HUB_NAME',
    'TELLTALE_EVENT_HUB_GROUP',
  ] as const;
  if (!keys.any([connectionKey, nameKey, groupKey])) return null;
  const connection = keys.secret(connectionKey);
  const parts = new Map(
    (connection?.reveal() ?? '').split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  if (connection === null) keys.missing(connectionKey);
  else if (!/^sb:\/\/[\w.-]+\/?$/u.test(parts.get('Endpoint') ?? '') || !parts.has('SharedAccessKeyName') || !parts.has('SharedAccessKey'))
    keys.wrong(connectionKey, 'is no connection string (Endpoint=sb://...;SharedAccessKeyName=...;SharedAccessKey=...).');
  const name = keys.text(nameKey) ?? parts.get('EntityPath') ?? null;
  if (connection !== null && name === null) keys.missing(nameKey);
  return connection === null || name === null ? null : { connection, name, group: keys.text(groupKey) ?? 'telltale' };
}
