import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { bounded } from '../../../server/sources/archive.ts';
import { openFeeds } from '../../../server/sources/index.ts';
import { ANN, audit, envelope, graph, lines, readFiles, type Loose } from './kit.ts';

const numbered = (count: number, step = 60_000): Loose[] =>
  Array.from({ length: count }, (_, index) =>
    audit.mailbox('Send', {
      Id: `m${String(index).padStart(4, '0')}`,
      CreationTime: new Date(Date.UTC(2026, 10, 24) + index * step).toISOString().slice(0, 19),
    }),
  );
const ids = (events: readonly { id: string }[]): string[] => events.map((event) => event.id);
const THREE = numbered(3);
const THREE_IDS = ['m0000', 'm0001', 'm0002'];

function csv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const [first = {}] = rows;
  const names = Object.keys(first);
  const quoted = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;
  return `\ufeff${[names, ...rows.map((row) => names.map((name) => row[name]))].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const exported = (records: readonly Loose[]): Record<string, unknown>[] =>
  records.map((record) => ({
    CreationDate: record['CreationTime'],
    UserIds: ANN.upn,
    Operations: record['Operation'],
    AuditData: JSON.stringify(record),
  }));

/** The smallest zip that readers accept. */
function zip(members: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const file = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(raw.length, 22);
    local.writeUInt16LE(file.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    local.copy(central, 8, 6, 30);
    central.writeUInt16LE(0, 32);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, file, packed);
    directory.push(central, file);
    offset += local.length + file.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(members).length, 8);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

describe('the same three records', () => {
  const pretty = JSON.stringify(THREE, null, 2);
  it.each<[string, string, string | Uint8Array]>([
    ['as lines', 'a.jsonl', lines(...THREE)],
    ['as lines without a last newline', 'a.ndjson', lines(...THREE).trimEnd()],
    ['as lines of Windows with a byte order mark', 'a.jsonl', `\ufeff${lines(...THREE).replaceAll('\n', '\r\n')}`],
    ['as lines in a file that says .json', 'a.json', lines(...THREE)],
    ['as a pretty list', 'a.json', pretty],
    ['as a list in one line', 'a.json', JSON.stringify(THREE)],
    ['as a list in a file that says .jsonl', 'a.jsonl', pretty],
    ['as a list with one record per line', 'a.json', `[\n${THREE.map((one) => JSON.stringify(one)).join(',\n')}\n]`],
    ['as pretty values one after the other', 'a.json', THREE.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['in value', 'a.json', JSON.stringify({ '@odata.nextLink': 'x', value: THREE, more: { a: ['}'] } }, null, 2)],
    ['in records', 'a.json', JSON.stringify({ records: THREE })],
    ['in Records', 'a.json', JSON.stringify({ Records: THREE }, null, 1)],
    ['in events', 'a.json', JSON.stringify({ events: THREE })],
    ['newest first, in one line', 'a.json', JSON.stringify({ '@odata.context': 'x', value: [...THREE].reverse() })],
    ['several to a line', 'a.jsonl', `${JSON.stringify({ records: THREE.slice(0, 2) })}\n${JSON.stringify(THREE.slice(2))}\n`],
    ['as CSV of an audit search', 'a.csv', csv(exported(THREE))],
    ['as CSV in UTF-16', 'a.csv', Buffer.from(csv(exported(THREE)), 'utf16le')],
    ['as JSON in UTF-16', 'a.json', Buffer.from(`\ufeff${pretty}`, 'utf16le')],
    ['as CSV that says .json', 'a.json', csv(exported(THREE))],
    ['as gzip', 'a.jsonl.gz', gzipSync(lines(...THREE))],
    ['as gzip of CSV', 'a.csv.gz', gzipSync(csv(exported(THREE)))],
    ['as gzip that says .json', 'a.json', gzipSync(pretty)],
    ['as zip', 'a.zip', zip({ 'logs/a.jsonl': lines(...THREE) })],
    ['as gzip in zip', 'a.zip', zip({ 'a.jsonl.gz': gzipSync(lines(...THREE)) })],
    ['as zip in zip', 'a.zip', zip({ 'b.zip': zip({ 'a.json': pretty }) })],
    ['without an extension', 'export', lines(...THREE)],
  ])('%s', async (_what, name, content) => {
    const { events, feeds, rejected } = await readFiles({ [name]: content });
    expect(rejected).toEqual([]);
    expect(ids(events)).toEqual(THREE_IDS);
    expect(feeds.tally).toMatchObject({ read: 3, events: 3, ignored: 0, rejected: 0 });
    expect(Object.values(feeds.tally.feeds)).toEqual([3]);
    expect(feeds.span).toEqual({ from: Date.UTC(2026, 10, 24), until: Date.UTC(2026, 10, 24, 0, 2) });
  });

  it('come through standard input', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'telltale-scratch-'));
    const feeds = await openFeeds(['-'], { rejected: () => undefined, scratch, stdin: Readable.from([lines(...THREE)]) });
    const found: string[] = [];
    for await (const batch of feeds.deliver()) for (const delivery of batch) found.push(...ids(delivery.events));
    await feeds.close();
    await rm(scratch, { recursive: true });
    expect(found).toEqual(THREE_IDS);
  });

  it('keep letters of every language', async () => {
    const record = audit.mailbox('Send', { Item: { Subject: 'Überweisung – 请付款 🧾' } });
    for (const content of [lines(record), JSON.stringify([record], null, 2), csv(exported([record]))]) {
      const { events } = await readFiles({ a: content });
      expect(events[0]).toMatchObject({ subject: 'Überweisung – 请付款 🧾' });
    }
  });
});

describe('an id for a record without one', () => {
  const bare = audit.mailbox('Send', { Id: undefined });

  it('is its file and line', async () => {
    expect(ids((await readFiles({ 'a.jsonl': lines(bare, audit.plain('Update'), bare) })).events)).toEqual(['a.jsonl:1', 'a.jsonl:3']);
    expect(ids((await readFiles({ 'a.json': JSON.stringify([bare, bare], null, 2) })).events)).toEqual(['a.json:1', 'a.json:2']);
    expect(ids((await readFiles({ 'a.jsonl': `${JSON.stringify([bare, bare])}\n${JSON.stringify([bare])}\n` })).events)).toEqual([
      'a.jsonl:1',
      'a.jsonl:1#2',
      'a.jsonl:2',
    ]);
  });

  it('tells files of one name in two folders apart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'telltale-sources-'));
    for (const name of ['mon', 'tue']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'a.jsonl'), lines(bare));
    }
    const { events } = await readFiles({}, () => [folder]);
    await rm(folder, { recursive: true });
    expect(ids(events)).toEqual(['mon/a.jsonl:1', 'tue/a.jsonl:1']);
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, string | Uint8Array, number, RegExp]>([
    ['a broken line', 'a.jsonl', `${lines(THREE[0])}{"Operation":"Send","Crea\n${lines(THREE[1])}`, 2, /JSON/],
    ['a line that is cut off at the end', 'a.jsonl', lines(...THREE).slice(0, -20), 2, /JSON/],
    ['a list that is cut off', 'a.json', JSON.stringify(THREE, null, 2).slice(0, -40), 2, /ends in the middle/],
    ['gzip that is cut off', 'a.jsonl.gz', gzipSync(lines(...numbered(2_000))).subarray(0, -200), -1, /end/],
    ['zip that is cut off', 'a.zip', zip({ 'a.jsonl': lines(...THREE) }).subarray(0, -10), 0, /archive/],
    [
      'a row cut off by a spreadsheet',
      'a.csv',
      csv([...exported(THREE.slice(0, 2)), { CreationDate: 'x', UserIds: '', Operations: '', AuditData: '{"Oper' }]),
      2,
      /AuditData/,
    ],
  ])('%s is one rejected line, and the rest is read', async (_what, name, content, events, reason) => {
    const read = await readFiles({ [name]: content });
    expect(read.rejected).toHaveLength(1);
    expect(read.rejected[0]?.reason).toMatch(reason);
    expect(read.rejected[0]?.file).toBe(name);
    if (events >= 0) expect(read.events).toHaveLength(events);
    const { tally } = read.feeds;
    expect(tally.read).toBe(tally.events + tally.ignored + tally.rejected);
  });

  it('keeps its line and the beginning of what it was', async () => {
    const { rejected } = await readFiles({ 'a.jsonl': `${lines(THREE[0])}not json ${'x'.repeat(5_000)}\n` });
    expect(rejected[0]).toMatchObject({ file: 'a.jsonl', line: 2 });
    expect(rejected[0]?.excerpt).toHaveLength(2_000);
  });

  it('a bomb is cut off', async () => {
    const endless = async function* (): AsyncGenerator<Buffer, void, undefined> {
      await Promise.resolve();
      for (;;) yield Buffer.alloc(1_000);
    };
    const seen = async (): Promise<number> => {
      let bytes = 0;
      for await (const chunk of bounded(endless(), 10, 5_000)) bytes += chunk.length;
      return bytes;
    };
    await expect(seen()).rejects.toThrow(/unpacks to more/);
  });

  it('an input that is not there is refused', async () => {
    await expect(readFiles({}, (folder) => [join(folder, 'nothing.jsonl')])).rejects.toMatchObject({ code: 'NO_SUCH_INPUT' });
  });

  it('a file of another kind is rejected when asked for, and a note when found', async () => {
    const content = Buffer.from([0, 1, 2, 3, 4, 5]);
    const found = await readFiles({ 'a.bin': content });
    expect(found.rejected).toEqual([]);
    expect(found.feeds.notes.join()).toContain('a.bin');
    const asked = await readFiles({ 'a.bin': content }, (folder) => [join(folder, 'a.bin')]);
    expect(asked.rejected).toHaveLength(1);
  });
});

describe('a folder', () => {
  it('gives its organisation, and leaves out what is no log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'telltale-sources-'));
    await mkdir(join(folder, 'places'));
    await mkdir(join(folder, 'logs'));
    await writeFile(join(folder, 'places', 'asn.csv'), 'a,b,c\n1,2,3\n');
    await writeFile(join(folder, 'logs', 'a.jsonl'), lines(...THREE));
    await writeFile(join(folder, 'labels.json'), '[]');
    await writeFile(join(folder, 'organization.json'), JSON.stringify({ verifiedDomains: [{ name: 'Contoso.example' }] }));
    const { feeds, events, rejected } = await readFiles({}, () => [folder]);
    await rm(folder, { recursive: true });
    expect(feeds.organization).toEqual({ verifiedDomains: [{ name: 'Contoso.example' }] });
    expect(ids(events)).toEqual(THREE_IDS);
    expect(rejected).toEqual([]);
  });
});

describe('the dates of a CSV', () => {
  const trace = (dates: readonly string[]): string =>
    csv(
      dates.map((date, index) => ({
        message_id: `<${String(index)}@x>`,
        sender_address: ANN.upn,
        recipient_address: 'x@fabrikam.example',
        date_time_utc: date,
        message_subject: 's',
      })),
    );
  const times = (read: Awaited<ReturnType<typeof readFiles>>): string[] =>
    read.events.filter((event) => event.kind === 'mail-sent').map((event) => new Date(event.at).toISOString().slice(0, 10));

  it.each([
    ['day first, told by one of them', ['03/04/2026 10:00:00', '13/04/2026 10:00:00'], ['2026-04-03', '2026-04-13'], 'day before month'],
    ['month first, told by one of them', ['03/04/2026 10:00:00', '03/14/2026 10:00:00'], ['2026-03-04', '2026-03-14'], 'month before day'],
    [
      'by the shorter span when none tells',
      ['01/03/2026 10:00', '02/03/2026 10:00', '03/03/2026 10:00'],
      ['2026-03-01', '2026-03-02', '2026-03-03'],
      'day before month',
    ],
  ])('are read %s, and it is said', async (_what, dates, expected, note) => {
    const read = await readFiles({ 'a.csv': trace(dates) });
    expect(times(read)).toEqual(expected);
    expect(read.feeds.notes.join()).toContain(note);
  });
});

describe('a traced mail', () => {
  const row = (recipientAddress: string, more: Loose = {}): Loose => graph.trace({ recipientAddress, ...more });

  it('to many is one event, and each row counts', async () => {
    const rows = Array.from({ length: 220 }, (_, index) => row(`r${String(index)}@fabrikam.example`));
    const { events, deliveries, feeds } = await readFiles(
      { 'a.jsonl': lines(...rows, row('x@fabrikam.example', { messageId: '<other@contoso.example>' })) },
      undefined,
      ['contoso.example'],
    );
    expect(deliveries).toBe(2);
    expect(events[0]).toMatchObject({ kind: 'mail-sent', recipientCount: 220 });
    expect(feeds.tally).toMatchObject({ read: 221, events: 221 });
  });

  it.each([
    ['out', ANN.upn, 'x@fabrikam.example', ['mail-sent']],
    ['in', 'x@fabrikam.example', ANN.upn, ['mail-received']],
    ['within', ANN.upn, 'bob@contoso.example', ['mail-sent', 'mail-received']],
  ])('goes %s as the domains tell', async (_what, senderAddress, recipient, kinds) => {
    const { events } = await readFiles({ 'a.jsonl': lines(row(recipient, { senderAddress })) }, undefined, ['contoso.example']);
    expect(events.map((event) => event.kind)).toEqual(kinds);
  });

  it('learns the domains from the people in the other files', async () => {
    const { events } = await readFiles({
      'a.jsonl': lines(row(ANN.upn, { senderAddress: 'x@fabrikam.example' })),
      'b.jsonl': lines(graph.signIn(), audit.mailbox('Send')),
    });
    expect(events.filter((event) => event.feed === 'trace').map((event) => event.kind)).toEqual(['mail-received']);
  });
});

describe('a mail file', () => {
  const received = [
    'Received: from mx.fabrikam.example by mx.contoso.example; Tue, 24 Nov 2026 10:58:30 +0100',
    'From: "Fay" <Fay@Fabrikam.example>',
    'To: ann@contoso.example',
    'Reply-To: fay@fabrikarn.example',
    'Subject: =?utf-8?q?Change_of_bank_details_=C3=9C?=',
    'Message-ID: <m1@fabrikam.example>',
    'Date: Tue, 24 Nov 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please pay to our new account, thank you.',
    '--b',
    'Content-Type: application/pdf; name="invoice.pdf"',
    'Content-Disposition: attachment; filename="invoice.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQK',
    '--b--',
    '',
  ].join('\r\n');

  it('gives features and no text', async () => {
    const { events } = await readFiles({ 'a.eml': received });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      kind: 'mail-received',
      id: 'a.eml:1',
      at: Date.parse('2026-11-24T09:58:30Z'),
      messageId: '<m1@fabrikam.example>',
      sender: 'fay@fabrikam.example',
      senderName: 'Fay',
      replyTo: 'fay@fabrikarn.example',
      subject: 'Change of bank details Ü',
      recipients: [ANN.upn],
      attachments: [{ name: 'invoice.pdf', size: 9, hash: expect.stringMatching(/^[0-9a-f]{16}$/) }],
    });
    expect(JSON.stringify(events)).not.toContain('new account');
  });

  it('in a box of many is one of them', async () => {
    const box = `From fay@fabrikam.example Tue Nov 24 09:58:30 2026\n${received}\nFrom x Tue Nov 24 09:59:30 2026\n${received.replace('m1@', 'm2@').replace('10:58:30', '10:59:30')}`;
    const { events, feeds } = await readFiles({ 'a.mbox': box });
    expect(events.map((event) => ('messageId' in event ? event.messageId : null))).toEqual([
      '<m1@fabrikam.example>',
      '<m2@fabrikam.example>',
    ]);
    expect(feeds.tally.read).toBe(2);
  });

  it('without traces of delivery may have been sent', async () => {
    const draft = received.split('\r\n').slice(1).join('\r\n');
    const { events } = await readFiles({ 'a.eml': draft }, undefined, ['fabrikam.example']);
    expect(events[0]?.kind).toBe('mail-sent');
  });
});

describe('one huge list', () => {
  it('is cut into records, wherever the chunks end', async () => {
    const many = numbered(4_000).map((record, index) => ({
      ...record,
      Item: { Subject: `quote " brace } bracket ] back\\slash ${'x'.repeat(index % 700)}` },
    }));
    const { feeds, events } = await readFiles({ 'a.json': JSON.stringify({ value: many }) });
    expect(feeds.tally).toMatchObject({ read: 4_000, events: 4_000 });
    expect(ids(events)).toEqual(ids(many.map((one) => ({ id: String((one as Loose)['Id']) }))));
  });

  it('of envelopes is unwrapped', async () => {
    const { feeds } = await readFiles({
      'a.json': JSON.stringify([{ records: [envelope('SignInLogs', graph.signIn()), envelope('SignInLogs', graph.signIn({ id: 's2' }))] }]),
    });
    expect(feeds.tally).toMatchObject({ read: 2, events: 2 });
  });
});
