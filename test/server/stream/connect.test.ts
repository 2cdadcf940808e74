/** What is told to the Kafka client, and what is refused before it is asked. */
import { describe, expect, it } from '@jest/globals';
import { type Address, connectionOptions } from '../../../server/stream/connect.ts';

const KEY = 'Endpoint=sb://contoso.example/;SharedAccessKeyName=listen;SharedAccessKey=aW52ZW50ZWQ=';
const address = (changed: Partial<Address>): Address => ({
  bootstrap: 'contoso.example:9093',
  topic: 'insights-logs',
  group: 'telltale',
  security: { kind: 'connection-string', value: KEY },
  ...changed,
});

describe('the connection to Event Hubs', () => {
  it('signs in with the literal user name and the whole connection string, inside TLS', () => {
    const options = connectionOptions(address({}));
    expect(options.sasl).toMatchObject({ mechanism: 'PLAIN', username: '$ConnectionString', password: KEY });
    expect(options.tls).toMatchObject({ minVersion: 'TLSv1.2' });
    expect(options.tlsServerName).toBe(true);
  });

  it('asks for a token at every sign-in, not once', () => {
    const token = (): Promise<string> => Promise.resolve('invented');
    expect(connectionOptions(address({ security: { kind: 'oauth', token } })).sasl).toMatchObject({ mechanism: 'OAUTHBEARER', token });
  });

  it('is used at least every 240 seconds, after which Azure closes it', () => {
    expect(connectionOptions(address({})).metadataMaxAge).toBeLessThan(240_000);
  });

  it('goes to port 9093 when none is given', () => {
    expect(connectionOptions(address({ bootstrap: 'contoso.example,fabrikam.example:9094' })).bootstrapBrokers).toEqual([
      { host: 'contoso.example', port: 9093 },
      { host: 'fabrikam.example', port: 9094 },
    ]);
  });

  it('takes a connection string of the hub itself', () => {
    expect(() =>
      connectionOptions(address({ security: { kind: 'connection-string', value: `${KEY};EntityPath=insights-logs` } })),
    ).not.toThrow();
  });

  it.each([
    ['an address with a path', { bootstrap: 'https://contoso.example/hub' }, 'EVENT_HUB_ADDRESS_INVALID'],
    ['a port that cannot be', { bootstrap: 'contoso.example:99999' }, 'EVENT_HUB_ADDRESS_INVALID'],
    ['a hub name with a slash', { topic: 'a/b' }, 'EVENT_HUB_NAME_INVALID'],
    ['a group that is too long', { group: 'g'.repeat(257) }, 'EVENT_HUB_NAME_INVALID'],
    [
      'half a connection string',
      { security: { kind: 'connection-string', value: 'Endpoint=sb://contoso.example/' } },
      'CONNECTION_STRING_INVALID',
    ],
    ['the key of another hub', { security: { kind: 'connection-string', value: `${KEY};EntityPath=other` } }, 'CONNECTION_STRING_INVALID'],
  ] as const)('refuses %s without repeating the key', (_, changed, code) => {
    const refused = (): unknown => connectionOptions(address(changed));
    expect(refused).toThrow(expect.objectContaining({ code }));
    expect(refused).not.toThrow(/aW52ZW50ZWQ/);
  });
});
