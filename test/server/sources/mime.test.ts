import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsedMail } from '../../../server/sources/mime.ts';
import { packedPdf, pdf, shows } from './pdf.ts';
import { graph, lines, readFiles } from './kit.ts';
import type { Event } from '../../../server/core/event.ts';
import { askedFromOutside, type MessageText } from '../../../server/core/message-text.ts';
import { solicitationScore } from '../../../server/core/solicitation.ts';

const LONG = 120_000;
/** Milliseconds of processor; the same mails took 3 to 30 seconds, or all memory, before they were bounded. */
const ALLOWED_MS = 3_000;
const HEAD =
  'From: Fay <fay@fabrikam.example>\r\nTo: ann@contoso.example\r\nSubject: Plan\r\nMessage-ID: <1@fabrikam.example>\r\nDate: Tue, 24 Nov 2026 09:58:30 +0000\r\n';
const ASKING = 'Please pay the invoice to our new bank account from now on.';
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;
const nested = (depth: number): string =>
  `${HEAD}${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}\r\n${ASKING}`;

describe('a mail that is made to be slow', () => {
  it.each([
    ['of 500,000 parts', `${MIXED}--b\r\n\r\n${ASKING}\r\n${'--b\r\n\r\nx\r\n'.repeat(500_000)}`],
    ['of ten million empty lines', `${HEAD}\r\n${ASKING}\r\n${'\n'.repeat(10_000_000)}`],
    ['of a million quoted lines', `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${ASKING}\r\n${'> x \r\n'.repeat(1_000_000)}`],
    [
      'of mails within mails',
      `${HEAD}Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: x\r\n\r\n${ASKING}\r\n${'--b\r\n\r\nSubject: y\r\n\r\nz\r\n'.repeat(100_000)}`,
    ],
  ])(
    '%s is read in its beginning, in time, and that there is more is said',
    async (_what, written) => {
      const bytes = Buffer.from(written);
      const before = process.cpuUsage();
      const parsed = await parsedMail(bytes);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(ALLOWED_MS);
      expect(parsed?.truncated).toBe(true);
      expect(parsed?.mail.text).toContain(ASKING);
    },
    LONG,
  );

  it('of many recipients is read in time', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `a${at}@contoso.example`).join(', ');
    const before = process.cpuUsage();
    const { events } = await readFiles({ 'a.eml': `${HEAD}Cc: ${many}\r\n\r\n${ASKING}` });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(ALLOWED_MS);
    expect(events[0]).toMatchObject({ kind: 'mail-sent', recipientCount: 20_001 });
    for (const event of events) if (event.kind === 'mail-sent') expect(event.recipients).toHaveLength(5_000);
  });
});

describe('a mail that its parser refuses', () => {
  it.each([
    ['nested beyond all reason', nested(200)],
    ['with 2 MB of headers', `${HEAD}${'X-Note: abcdefgh\r\n'.repeat(120_000)}\r\n${ASKING}`],
  ])('%s is judged by its headers and its raw text', async (_what, written) => {
    const { events, rejected } = await readFiles({ 'a.eml': written });
    expect(rejected).toEqual([]);
    const [sent] = events;
    expect(sent).toMatchObject({ kind: 'mail-sent', sender: 'fay@fabrikam.example', subject: 'Plan', text: { truncated: true } });
    if (sent?.kind === 'mail-sent' && written.length < 100_000)
      expect(solicitationScore(sent.text?.asked ?? [])).toBeGreaterThanOrEqual(50);
  });
});

describe('an honest mail', () => {
  it('is read whole, with thousands of lines that look like edges of parts among them', async () => {
    const parsed = await parsedMail(Buffer.from(`${HEAD}\r\n${ASKING}\r\n${'--- a/file\r\n+++ b/file\r\n'.repeat(1_000)}the end`));
    expect(parsed?.truncated).toBe(false);
    expect(parsed?.mail.text).toContain('the end');
  });
});

it('any mail is parsed or refused, and never throws', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\r\n',
      '\n\n',
      '--b',
      '--b--',
      '--',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: message/rfc822\r\n',
      'Content-Type: text/html; charset=utf-7\r\n',
      'Content-Type: text/plain; charset="\ud800"\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      '=?x?b?',
      'Subject: ',
      'From: a@b\r\n',
      '\0',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const parsed = await parsedMail(Buffer.from(pieces.join('')));
      return parsed === null || typeof parsed.truncated === 'boolean';
    }),
    { numRuns: 200 },
  );
});

describe('the files of a message that Graph lists', () => {
  const textOf = (events: readonly Event[], id: string): MessageText | null => {
    const event = events.find((one) => one.id === id);
    return event?.kind === 'mail-received' || event?.kind === 'mail-sent' ? event.text : null;
  };
  const file = (bytes: Buffer, more: object = {}): object => ({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'letter.pdf',
    contentType: 'application/pdf',
    contentBytes: bytes.toString('base64'),
    ...more,
  });
  const message = (id: string, attachments: readonly object[]): object =>
    graph.message({
      id,
      internetMessageId: `<${id}@fabrikam.example>`,
      subject: 'Letter',
      attachments,
      body: { contentType: 'text', content: 'As discussed in the meeting, please find our letter.' },
    });
  const score = (text: MessageText | null): number => solicitationScore(askedFromOutside(text) ?? []);

  it.each([
    ['a PDF', file(pdf(ASKING))],
    ['a PDF by its name', file(pdf(ASKING), { contentType: 'application/octet-stream' })],
    ['a mail as a file', file(Buffer.from(`Subject: Plan\r\n\r\n${ASKING}`), { name: 'a.eml', contentType: 'message/rfc822' })],
    [
      'a mail as an item',
      {
        '@odata.type': '#microsoft.graph.itemAttachment',
        item: { subject: 'Plan', body: { contentType: 'html', content: `<p>${ASKING}</p>` } },
      },
    ],
  ])(
    'are read: %s',
    async (_what, attachment) => {
      const { events } = await readFiles({ 'a.jsonl': lines(message('with', [attachment]), message('without', [])) });
      expect(score(textOf(events, 'with'))).toBeGreaterThanOrEqual(50);
      expect(score(textOf(events, 'without'))).toBeLessThan(20);
      // Of our own people only their own words count.
      expect(solicitationScore(textOf(events, 'with')?.asked ?? [])).toBeLessThan(20);
    },
    LONG,
  );

  it(
    'leave the records in their order, whichever have files',
    async () => {
      const records = Array.from({ length: 12 }, (_, at) => message(`m${at}`, at % 3 === 1 ? [file(pdf(`Letter ${at}`))] : []));
      for (const written of [{ 'a.jsonl': lines(...records) }, { 'a.json': JSON.stringify({ value: records }) }]) {
        const { events, feeds } = await readFiles(written);
        expect(events.map(({ id }) => id).filter((id) => !id.includes('#'))).toEqual(records.map((_, at) => `m${at}`));
        expect(feeds.tally.read).toBe(12);
      }
    },
    LONG,
  );

  it(
    'that cannot be read are said to be missing',
    async () => {
      const bomb = file(packedPdf(`${shows('Please')}${'q Q '.repeat(5_000_000)}`));
      const { events } = await readFiles({ 'a.jsonl': lines(message('bomb', [bomb]), message('fine', [file(pdf('Fine'))])) });
      expect(textOf(events, 'bomb')?.truncated).toBe(true);
      expect(textOf(events, 'fine')?.truncated).toBeUndefined();
    },
    LONG,
  );
});
