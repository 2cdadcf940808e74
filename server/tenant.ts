/** The tenant as the configuration names it: a client for each of its app registrations, and the feeds that are read. */
import { join, resolve } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import { Refused } from './core/errors.ts';
import type { Config, EventHub, Registration, SourceName, TenantConfig } from './config.ts';
import { CLOUDS, openMicrosoft, type Clock, type Endpoints, type Microsoft } from './microsoft/index.ts';
import { credentialFrom, onBehalfOf } from './microsoft/credentials.ts';
import { CONTENT_TYPES } from './sources/live/management.ts';
import type { StorePlace } from './store/index.ts';
import type { EventHubOptions } from './stream/event-hub.ts';

/** Whom we speak to, by which clock. The sandbox gives another one. */
export interface World {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly reader: Microsoft;
  /** Disables accounts, ends sessions, changes groups; `null` = nothing of that is done. */
  readonly identityResponse: Microsoft | null;
  /** Disables rules, withholds messages; `null` = nothing of that is done. */
  readonly mailResponse: Microsoft | null;
  /** The first history is read. */
  caughtUp(): void;
  close(): Promise<void>;
}

/** Asks nothing of Microsoft yet. `endpoints` = where its doubles answer, in tests. */
export function tenantWorld(config: TenantConfig, clock: Clock, endpoints?: Endpoints): World {
  const client = (registration: Registration): Microsoft => clientOf(config, registration, clock, endpoints);
  return {
    tenantId: config.tenantId,
    clock,
    reader: client(config.reader),
    identityResponse: config.identityResponse === null ? null : client(config.identityResponse),
    mailResponse: config.mailResponse === null ? null : client(config.mailResponse),
    caughtUp: () => undefined,
    close: () => Promise.resolve(),
  };
}

function clientOf(config: TenantConfig, registration: Registration, clock: Clock, endpoints: Endpoints = CLOUDS[config.cloud]): Microsoft {
  const { tenantId } = config;
  return openMicrosoft({ tenantId, credential: credentialOf(config, registration, endpoints), endpoints, clock });
}

/** How one of the registrations proves itself. Asks nothing of Microsoft yet. */
export function credentialOf(
  { tenantId, cloud }: Pick<TenantConfig, 'tenantId' | 'cloud'>,
  { appId: clientId, credential }: Registration,
  endpoints: Endpoints = CLOUDS[cloud],
): TokenCredential {
  const named = { tenantId, clientId, authority: endpoints.authority };
  switch (credential.kind) {
    case 'certificate':
      return credentialFrom({ ...named, kind: 'certificate', certificate: { path: credential.path } });
    case 'secret':
      return credentialFrom({ ...named, kind: 'secret', secret: credential.secret.reveal() });
    case 'workload-identity':
      return credentialFrom({ ...named, kind: 'workload-identity' });
    case 'managed-identity':
      return credentialFrom({ kind: 'managed-identity', clientId });
  }
}

/** Clients that ask Graph with the right of whoever called our API, by their token; `null` = the API was given no proof of its own. */
export function delegatesOf(
  { tenantId, api }: Pick<TenantConfig, 'tenantId' | 'api'>,
  { endpoints, clock }: Pick<Microsoft, 'endpoints' | 'clock'>,
): ((token: string) => Microsoft) | null {
  if (api === null || api.credential === null) return null;
  const { credential } = api;
  const proof = credential.kind === 'secret' ? { secret: credential.secret.reveal() } : { certificatePath: credential.path };
  const registration = { tenantId, clientId: api.audience, authority: endpoints.authority, ...proof };
  return (token) => openMicrosoft({ tenantId, credential: onBehalfOf(registration, token), endpoints, clock });
}

/** Where its memory is kept. The sandbox has a folder of its own. */
export function memoryOf(config: Config): StorePlace {
  if (config.mode === 'sandbox') return { kind: 'sqlite', folder: join(config.data, 'sandbox'), tenant: 'sandbox' };
  const { tenantId: tenant, database } = config;
  return database === null ? { kind: 'sqlite', folder: config.data, tenant } : { kind: 'postgres', url: database.reveal(), tenant };
}

/** Folder of its record log: a database on another machine holds none. */
export function recordLogOf(config: Config): string {
  const memory = memoryOf(config);
  return resolve(memory.kind === 'sqlite' ? memory.folder : config.data, 'log');
}

/** Which sources stand behind a word of TELLTALE_SOURCES. */
export const SOURCE_IDS: Readonly<Record<SourceName, readonly string[]>> = {
  management: CONTENT_TYPES.map((type) => `management/${type}`),
  'sign-ins': ['graph/signIns', 'graph/signIns.machines'],
  'directory-audits': ['graph/directoryAudits'],
  'risk-detections': ['graph/riskDetections'],
  alerts: ['graph/alerts'],
  'message-trace': ['graph/messageTraces'],
  mail: ['graph/mail'],
  directory: ['directory'],
  'event-hub': [],
};

/** Ids of the sources that are not wanted. */
export function unwanted(wanted: ReadonlySet<SourceName>): readonly string[] {
  return Object.entries(SOURCE_IDS).flatMap(([name, ids]) => ([...wanted].some((one) => one === name) ? [] : ids));
}

export function eventHubOptions({ connection, name, group }: EventHub): EventHubOptions {
  const host = /Endpoint=sb:\/\/([\w.-]+)/u.exec(connection.reveal())?.[1];
  if (host === undefined)
    throw new Refused(
      'CONFIGURATION_INVALID',
      'The connection string of the event hub names no endpoint.',
      'Copy it anew: Event Hubs namespace > Shared access policies.',
    );
  return { bootstrap: `${host}:9093`, topic: name, group, security: { kind: 'connection-string', value: connection.reveal() } };
}
