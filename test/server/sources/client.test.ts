import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientOf } from '../../../server/sources/client.ts';
import { recordReader } from '../../../server/sources/index.ts';
import { audit, CHROME, graph } from './kit.ts';

const EDGE = `${CHROME} Edg/120.0.0.0`;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

describe('the client', () => {
  it.each([
    ['Edge on Windows', { userAgent: EDGE }, 'Windows', 'Edge'],
    ['Chrome on Windows', { userAgent: CHROME }, 'Windows', 'Chrome'],
    ['an iPhone', { userAgent: IPHONE }, 'iOS', 'Safari'],
    ['Firefox on Linux', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:98.0) Gecko/20100101 Firefox/98.0' }, 'Linux', 'Firefox'],
    ['Teams on Windows', { userAgent: `${CHROME} Teams/1.6.00 Electron/19.1.8` }, 'Windows', 'Teams'],
    ['Outlook on the web is the browser behind it', { info: `Client=OWA;${EDGE}` }, 'Windows', 'Edge'],
    ['desktop Outlook', { info: 'Client=MSExchangeRPC' }, 'Windows', 'Outlook'],
    ['Outlook on a phone', { info: 'Client=OutlookService;Outlook-iOS/2.0;' }, 'iOS', 'Outlook mobile'],
    ['ActiveSync', { info: 'Client=ActiveSync' }, null, 'Exchange ActiveSync'],
    ['Graph', { info: 'Client=REST;Client=RESTSystem;;' }, null, 'REST'],
    ['Exchange Web Services', { info: 'Client=WebServices;ExchangeServicesClient/15.0' }, null, 'Exchange Web Services'],
    ['stated facts beat the agent', { userAgent: IPHONE, system: 'Windows 10', browser: 'Edge 80.0' }, 'Windows', 'Edge'],
    ['a stated protocol', { userAgent: CHROME, used: 'IMAP4' }, 'Windows', 'IMAP'],
    ['a vague class says nothing', { userAgent: CHROME, used: 'Browser' }, 'Windows', 'Chrome'],
    ['a rich client', { system: 'MacOs', browser: 'Rich Client 4.0' }, 'macOS', null],
  ])('%s', (_what, facts, system, app) => {
    expect(clientOf(facts)).toMatchObject({ system, app });
  });

  it.each(['python-requests/2.31.0', 'axios/1.6.0', 'node-fetch', 'undici', 'Go-http-client/1.1', 'curl/8.0', 'okhttp/4.9', 'BAV2ROPC'])(
    'is a script: %s',
    (userAgent) => {
      expect(clientOf({ userAgent })?.scripted).toBe(true);
    },
  );

  it('is a legacy one when it cannot ask for a second factor', () => {
    expect(clientOf({ userAgent: 'BAV2ROPC' })?.legacy).toBe(true);
    expect(clientOf({ used: 'Authenticated SMTP' })?.legacy).toBe(true);
    expect(clientOf({ userAgent: CHROME })?.legacy).toBe(false);
  });

  it('is unknown when nothing is known', () => {
    expect(clientOf({})).toBeNull();
    expect(clientOf({ userAgent: 'Mozilla/5.0' })).toBeNull();
    expect(clientOf({ info: 'Client=OWA;Action=ViaProxy' })).toBeNull();
  });

  it('is the same object for records that say the same, whichever version', () => {
    const read = recordReader();
    const client = (record: unknown): unknown => {
      const reading = read(record, 'f:1');
      return reading.outcome === 'events' ? reading.events[0]?.origin.client : undefined;
    };
    expect(client(graph.signIn())).toBe(client(graph.signIn({ userAgent: CHROME.replace('120', '121') })));
    expect(client(audit.mailbox('Send', { ClientInfoString: `Client=OWA;${CHROME};` }))).toBe(
      client(audit.mailbox('Send', { ClientInfoString: `Client=OWA;${CHROME.replace('120', '121')};` })),
    );
  });

  it('never throws, however odd the agent', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2_000 }), fc.string(), (userAgent, info) => clientOf({ userAgent, info }) !== undefined));
  });
});
