import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Envelope } from '../../../server/core/message-text.ts';
import { envelopeOf, type Header } from '../../../server/sources/headers.ts';
import { inTime } from '../mail/in-time.ts';
import { graph, only, readFiles } from './kit.ts';

/** Milliseconds; some of these messages are megabytes to make and to write. */
const LONG = 60_000;
const MANY = 100_000;
const MEGABYTE = 1_000_000;

const NAMES = [
  'authentication-results',
  'received-spf',
  'received',
  'references',
  'in-reply-to',
  'x-mailer',
  'user-agent',
  'precedence',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'x-ms-exchange-organization-messagedirectionality',
] as const;

function isSmall(envelope: Envelope): boolean {
  return (
    envelope.answers.length <= 12 &&
    (envelope.mailer?.length ?? 0) <= 60 &&
    (envelope.vouchedBy?.length ?? 0) <= 253 &&
    (envelope.server?.length ?? 0) <= 45
  );
}

describe('headers without end', () => {
  const pieces = [
    'x',
    ' ',
    '<',
    '<a@b> ',
    '<<',
    '(',
    '((',
    '()',
    ')',
    '"',
    '["',
    '[',
    ';',
    'dmarc=',
    'dkim=pass ',
    'dkim=pass;',
    'spf=pass smtp.mailfrom=',
    'header.d=',
    'header.from=a ',
    ' compauth = ',
    'sender IP is ',
    'client-ip=',
    '1.',
    ':',
    '\n',
    'auto',
    '\ud800',
    '7',
  ];

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))('of %s are read in time, in every header', (_name, piece) => {
    const value = piece.repeat(MEGABYTE);
    const headers = NAMES.map((name): Header => ({ name, value }));
    expect(isSmall(inTime(() => envelopeOf(headers, value)))).toBe(true);
  });

  it.each([
    ['dkim=pass (', 'x'],
    ['spf=pass ', 'smtp.mailfrom='],
    ['dkim=pass header.d=', 'a.'],
    ['spf=pass (sender IP is ', '1'],
    ['x [', '1'],
  ])('that begin with %j and go on with %j are read in time', (start, piece) => {
    const headers = NAMES.map((name): Header => ({ name, value: `${start}${piece.repeat(MEGABYTE)}` }));
    expect(isSmall(inTime(() => envelopeOf(headers, null)))).toBe(true);
  });

  it('in number are read in time', () => {
    const headers = Array.from(
      { length: MANY },
      (_, at): Header => ({ name: NAMES[at % NAMES.length] ?? '', value: `<${at}@fabrikam.example>` }),
    );
    expect(isSmall(inTime(() => envelopeOf(headers, 'Re: '.repeat(MANY))))).toBe(true);
  });

  it('that name thousands of messages keep the last twelve that were read', () => {
    const references = Array.from({ length: 5_000 }, (_, at) => `<${at}@fabrikam.example>`).join(' ');
    expect(inTime(() => envelopeOf([{ name: 'references', value: references }], null)).answers).toHaveLength(12);
  });
});

describe('any headers', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'dkim=pass ',
          'dmarc=',
          'fail',
          ';',
          '(',
          ')',
          '"',
          'header.d=',
          'smtp.mailfrom=',
          '192.0.2.7',
          '[',
          ']',
          '<a@b>',
          '\0',
          '\ud800',
          ' ',
        ),
        {
          maxLength: 20,
        },
      )
      .map((bits) => bits.join('')),
  );
  const header = fc.record({ name: fc.oneof(fc.constantFrom(...NAMES), fc.string()), value });

  it('are read, and never throw', () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 16 }), fc.option(value), (headers, subject) => isSmall(envelopeOf(headers, subject))),
      { numRuns: 1_000 },
    );
  });
});

describe('a message of Graph', () => {
  it('to thousands of people, with thousands of headers, is an event in time', () => {
    const toRecipients = Array.from({ length: 10_000 }, (_, at) => ({ emailAddress: { address: `a${at}@contoso.example` } }));
    const internetMessageHeaders = Array.from({ length: 10_000 }, (_, at) => ({ name: 'References', value: `<${at}@fabrikam.example>` }));
    const event = inTime(() => only(graph.message({ toRecipients, internetMessageHeaders }), 'mail-sent'));
    expect(event.recipientCount).toBe(10_000);
    expect(event.envelope?.answers.length).toBeLessThanOrEqual(12);
  });
});

const HEAD = [
  'From: Fay <fay@fabrikam.example>',
  'To: ann@contoso.example',
  'Subject: Plan',
  'Date: Tue, 24 Nov 2026 10:00:00 +0000',
  'Message-ID: <m1@fabrikam.example>',
  'MIME-Version: 1.0',
];
const mail = (headers: readonly string[], body = 'Hello'): string => [...HEAD, ...headers, '', body].join('\r\n');

function nestedParts(levels: number, closed: boolean): string {
  const type = (level: number): string => `Content-Type: multipart/mixed; boundary="b${level}"`;
  const opened = Array.from(
    { length: levels },
    (_, level) => `--b${level}\r\n${level === levels - 1 ? 'Content-Type: text/plain' : type(level + 1)}\r\n`,
  );
  const ends = Array.from({ length: levels }, (_, level) => `--b${levels - 1 - level}--`);
  return mail([type(0)], [...opened, 'Hello', ...(closed ? ends : [])].join('\r\n'));
}

const attached = (levels: number): string =>
  levels === 0 ? mail(['Content-Type: text/plain']) : mail(['Content-Type: message/rfc822'], attached(levels - 1));

const MAILS: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['parts within parts, 40 deep', () => nestedParts(40, true)],
  ['parts within parts, 200 deep', () => nestedParts(200, true)],
  ['parts within parts, 200 deep, none closed', () => nestedParts(200, false)],
  ['parts within parts, 20,000 deep', () => nestedParts(20_000, true)],
  ['mails within mails, 60 deep', () => attached(60)],
  ['many parts without boundary', () => mail(['Content-Type: multipart/mixed'])],
  ['an empty boundary', () => mail(['Content-Type: multipart/mixed; boundary=""'], '--\r\n\r\nHello\r\n----')],
  ['a boundary that never comes', () => mail(['Content-Type: multipart/mixed; boundary="never"'])],
  ['a boundary of a megabyte', () => mail([`Content-Type: multipart/mixed; boundary="${'b'.repeat(MEGABYTE)}"`])],
  ['a boundary 50,000 times', () => mail(['Content-Type: multipart/mixed; boundary="b"'], '--b\r\n\r\nx\r\n'.repeat(50_000))],
  ['an unknown charset', () => mail(['Content-Type: text/plain; charset="nonsense-9"'])],
  ['a charset of a megabyte', () => mail([`Content-Type: text/plain; charset="${'u'.repeat(MEGABYTE)}"`])],
  [
    'bytes that its charset has not',
    () => Buffer.concat([Buffer.from(mail(['Content-Type: text/plain; charset=utf-8'])), Buffer.alloc(9_000, 0xff)]),
  ],
  ['an encoding that is none', () => mail(['Content-Transfer-Encoding: base65'], 'SGVsbG8=')],
  ['base64 that is none', () => mail(['Content-Transfer-Encoding: base64'], '!?*\u0000'.repeat(MANY))],
  ['quoted-printable that is none', () => mail(['Content-Transfer-Encoding: quoted-printable'], '=ZZ=\r\n='.repeat(MANY))],
  ['encoded words without end', () => mail([`X-Note: ${'=?utf-8?q?x?= '.repeat(10_000)}`])],
  ['encoded words that are broken', () => mail([`X-Note: ${'=?'.repeat(50_000)}`])],
  ['10,000 recipients', () => mail([`Cc: ${Array.from({ length: 10_000 }, (_, at) => `a${at}@contoso.example`).join(', ')}`])],
  ['groups within groups', () => mail([`Cc: ${'g: '.repeat(10_000)}a@contoso.example;`])],
  ['brackets for addresses', () => mail([`Cc: ${'<'.repeat(100_000)}`, `Reply-To: ${'('.repeat(100_000)}`])],
  ['a body of deep markup', () => mail(['Content-Type: text/html'], '<div>'.repeat(MANY))],
  ['a body of calendars', () => mail(['Content-Type: text/calendar'], 'BEGIN:VEVENT\r\n'.repeat(MANY))],
  ['format=flowed quotes', () => mail(['Content-Type: text/plain; format=flowed'], `${'> '.repeat(500)} \r\n`.repeat(200))],
  ['no end of its headers', () => [...HEAD, 'X-A: b'.repeat(MANY)].join('\r\n')],
  ['100,000 headers', () => mail(Array.from({ length: MANY }, (_, at) => `X-${at}: y`))],
  ['a header folded 100,000 times', () => mail([`X-Note: a${'\r\n b'.repeat(MANY)}`])],
];

describe('a mail file', () => {
  it.each(MAILS)(
    'with %s is an event or is rejected, and the run ends',
    async (_what, make) => {
      const { feeds, events, rejected } = await readFiles({ 'a.eml': make() });
      expect(feeds.tally.read).toBe(1);
      expect(feeds.tally.events + rejected.length).toBe(1);
      for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(MEGABYTE);
    },
    LONG,
  );

  it.each([
    ['of broken parts', () => mail(['Content-Type: multipart/mixed'])],
    ['of an unknown charset', () => mail(['Content-Type: text/plain; charset="nonsense-9"'])],
  ])('%s still says who sent it', async (_what, make) => {
    const { events } = await readFiles({ 'a.eml': make() });
    expect(events[0]).toMatchObject({ kind: 'mail-sent', sender: 'fay@fabrikam.example', subject: 'Plan' });
  });

  it(
    'of any bytes behind its headers is an event or is rejected',
    async () => {
      const types = [
        'text/plain',
        'text/html; charset=x',
        'multipart/mixed; boundary=b',
        'multipart/alternative',
        'message/rfc822',
        'application/pdf',
        '',
      ];
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...types), fc.uint8Array({ maxLength: 300 }), async (type, bytes) => {
          const bytesOf = Buffer.concat([Buffer.from(mail([`Content-Type: ${type}`], '')), bytes]);
          const { feeds, rejected } = await readFiles({ 'a.eml': bytesOf });
          expect(feeds.tally.events + rejected.length).toBe(1);
        }),
        { numRuns: 60 },
      );
    },
    LONG,
  );
});
