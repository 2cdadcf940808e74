/** How to reach a broker: address, sign-in, and the limits of Azure Event Hubs, which closes a connection that was silent for 240 seconds. */
import { Consumer, type ConsumerOptions } from '@platformatic/kafka';
import { Refused } from '../core/errors.ts';

export type Security =
  /** A shared access key: `Endpoint=sb://...;SharedAccessKeyName=...;SharedAccessKey=...`, of the namespace or of the hub. */
  | { readonly kind: 'connection-string'; readonly value: string }
  /** An Entra token for the audience of the namespace; asked for anew at every sign-in. */
  | { readonly kind: 'oauth'; readonly token: () => Promise<string> }
  /** Neither encrypted nor signed in: a broker on this machine. */
  | { readonly kind: 'plain-text' };

export interface Address {
  /** `host:port`, several parted by commas; without a port Event Hubs' 9093. */
  readonly bootstrap: string;
  readonly topic: string;
  readonly group: string;
  readonly security: Security;
  /** PEM of the authorities to trust in place of the system's, where a firm inspects TLS. */
  readonly certificates?: string | undefined;
  /** After how long the list of partitions is asked for again, milliseconds. Longer = new partitions are noticed later. */
  readonly metadataMilliseconds?: number | undefined;
}

export type Client = Consumer<Buffer, Buffer, Buffer, Buffer>;

const EVENT_HUBS_PORT = 9093;
const METADATA_MILLISECONDS = 180_000;
/** The literal user name of a shared access key. */
const KEY_USER = '$ConnectionString';
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;
const TOPIC = /^[A-Za-z0-9._-]{1,249}$/;
/** Event Hubs takes no longer group ids. */
const LONGEST_GROUP = 256;

/**
 * What the client library is to be told.
 * @throws Refused when an address, a name or a connection string cannot be right.
 */
export function connectionOptions(address: Address): ConsumerOptions<Buffer, Buffer, Buffer, Buffer> {
  const { bootstrap, topic, group, security, certificates, metadataMilliseconds = METADATA_MILLISECONDS } = address;
  if (!TOPIC.test(topic) || group === '' || group.length > LONGEST_GROUP)
    throw new Refused(
      'EVENT_HUB_NAME_INVALID',
      'The name of the event hub or of its group is empty, too long or holds characters that the Kafka protocol forbids.',
      'Give the hub by its own name (not the namespace, not a path) and the group by at most 256 characters.',
    );
  if (security.kind === 'connection-string') checkConnectionString(security.value, topic);
  return {
    clientId: 'telltale',
    groupId: group,
    bootstrapBrokers: brokersOf(bootstrap),
    connectTimeout: 10_000,
    requestTimeout: 30_000,
    metadataMaxAge: metadataMilliseconds,
    // Trying again is done once, where the source can say why it waits.
    retries: 0,
    ...(security.kind === 'plain-text'
      ? {}
      : { tls: { minVersion: 'TLSv1.2' as const, ...(certificates === undefined ? {} : { ca: certificates }) }, tlsServerName: true }),
    ...signIn(security),
  };
}

/** A client that belongs to no group: it reads every partition, so nobody who joins the group can take one away. */
export function connect(options: ConsumerOptions<Buffer, Buffer, Buffer, Buffer>, topic: string): Client {
  const client: Client = new Consumer(options);
  client.topics.track(topic);
  // What the protocol calls a simple consumer: allowed to note offsets of the group without being a member.
  client.generationId = -1;
  client.memberId = '';
  return client;
}

function signIn(security: Security): Pick<ConsumerOptions<Buffer, Buffer, Buffer, Buffer>, 'sasl'> {
  if (security.kind === 'connection-string') return { sasl: { mechanism: 'PLAIN', username: KEY_USER, password: security.value } };
  if (security.kind === 'oauth') return { sasl: { mechanism: 'OAUTHBEARER', token: security.token } };
  return {};
}

function brokersOf(bootstrap: string): { host: string; port: number }[] {
  return bootstrap.split(',').map((one) => {
    const colon = one.lastIndexOf(':');
    const host = (colon === -1 ? one : one.slice(0, colon)).trim();
    const port = colon === -1 ? EVENT_HUBS_PORT : Number(one.slice(colon + 1));
    if (!HOST.test(host) || !Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Refused(
        'EVENT_HUB_ADDRESS_INVALID',
        'The address of the event hub is not a host name and a port.',
        'Give the namespace as <namespace>.servicebus.windows.net:9093.',
      );
    return { host, port };
  });
}

function checkConnectionString(value: string, topic: string): void {
  const parts = new Map(
    value
      .split(';')
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')).trim().toLowerCase(), part.slice(part.indexOf('=') + 1).trim()]),
  );
  const missing = ['endpoint', 'sharedaccesskeyname', 'sharedaccesskey'].filter((name) => (parts.get(name) ?? '') === '');
  if (missing.length > 0)
    throw new Refused(
      'CONNECTION_STRING_INVALID',
      `The connection string of the event hub lacks ${missing.join(' and ')}.`,
      'Copy "Connection string-primary key" of a policy with the Listen claim: Event Hubs namespace > Shared access policies.',
    );
  const hub = parts.get('entitypath');
  if (hub !== undefined && hub !== '' && hub !== topic)
    throw new Refused(
      'CONNECTION_STRING_INVALID',
      'The connection string belongs to another event hub than the one to be read.',
      'Copy the connection string of this hub, or one of the whole namespace.',
    );
}
