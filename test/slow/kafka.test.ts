/** The stream against a real Apache Kafka broker: nothing is lost, whatever happens to the broker, to the topic or to us. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Consumer } from '@platformatic/kafka';
import type { LiveSource, Page } from '../../server/core/ports.ts';
import { openDesk } from '../../server/sources/desk.ts';
import { recognise } from '../../server/sources/recognise.ts';
import { type EventHubOptions, openEventHub } from '../../server/stream/event-hub.ts';
import { type Sent, startKafka, type TestKafka, unsignedToken } from '../server/stream/kafka.ts';

jest.setTimeout(240_000);
const WITHIN_MS = 60_000;
const started = await startKafka();
const kafka = 'skipped' in started ? null : started;
if ('skipped' in started) process.stdout.write(`The stream is not tried against Kafka: ${started.skipped}.\n`);

const broker = (): TestKafka => {
  if (kafka === null) throw new Error('skipped above');
  return kafka;
};

/** Messages of one record each, numbered over partitions in turn. */
const numbered = (from: number, count: number, partitions: number): Sent[] =>
  Array.from({ length: count }, (_, i) => ({ partition: i % partitions, value: JSON.stringify({ records: [{ number: from + i }] }) }));
const numbers = (pages: readonly Page[]): number[] =>
  pages.flatMap(({ records }) => records).flatMap((record) => (isNumbered(record) ? [record.number] : []));
const isNumbered = (record: unknown): record is { number: number } => typeof record === 'object' && record !== null && 'number' in record;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const sorted = (all: Iterable<number>): number[] => [...all].sort((a, b) => a - b);

function open(topic: string, more: Partial<EventHubOptions> = {}): LiveSource {
  const plain = { bootstrap: broker().bootstrap, group: `of-${topic}`, security: { kind: 'plain-text' } as const };
  return openEventHub({ ...plain, topic, longestWaitMilliseconds: 1_000, ...more });
}

/** Pages until `isEnough` says so or time is up; what came is judged by the test. */
async function pagesOf(source: LiveSource, cursor: string | null, isEnough: (pages: readonly Page[]) => boolean | Promise<boolean>) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), WITHIN_MS);
  const pages: Page[] = [];
  for await (const page of source.read(cursor, stop.signal)) {
    pages.push(page);
    if (await isEnough(pages)) break;
  }
  clearTimeout(timer);
  return pages;
}

/** The fault that shows itself while a source reads. */
async function faultWhileReading(source: LiveSource): Promise<string | undefined> {
  const stop = new AbortController();
  const reading = (async () => {
    for await (const page of source.read(null, stop.signal)) if (page.records.length < 0) break;
  })();
  for (const giveUp = Date.now() + 20_000; Date.now() < giveUp && source.state().fault === null; ) await sleep(100);
  stop.abort();
  await reading;
  return source.state().fault?.code;
}

const lastOf = (pages: readonly Page[]): string => pages.at(-1)?.cursor ?? '';

(kafka === null ? describe.skip : describe)('a stream on Apache Kafka', () => {
  beforeAll(() => broker().createTopic('warm', 1));
  afterAll(() => broker().stop());

  it('gives every record of every form once, and those that no reader knows hold up nobody', async () => {
    await broker().createTopic('mixed', 3);
    const signIn = {
      category: 'SignInLogs',
      time: '2026-11-24T09:58:41Z',
      properties: {
        id: 'one',
        createdDateTime: '2026-11-24T09:58:30Z',
        userPrincipalName: 'ann@contoso.example',
        userId: '00000000-0000-0000-0000-00000000000a',
        ipAddress: '203.0.113.9',
        appId: '00000000-0000-0000-0000-00000000000b',
        status: { errorCode: 0 },
      },
    };
    await broker().produce('mixed', [
      { partition: 0, value: JSON.stringify({ records: [signIn, signIn] }) },
      { partition: 0, value: '{"records":[{"cut off' },
      { partition: 0, value: JSON.stringify(signIn) },
      { partition: 1, value: Buffer.from([0, 255, 1, 254]) },
      { partition: 1, value: JSON.stringify([signIn]) },
      { partition: 2, value: '' },
      { partition: 2, value: JSON.stringify({ records: [] }) },
    ]);
    const pages = await pagesOf(open('mixed'), null, (all) => all.flatMap(({ records }) => records).length >= 7);
    const records = pages.flatMap((page) => page.records);
    const desk = openDesk(['contoso.example']);
    const outcomes = records.map((record, i) => recognise(record, `record-${i}`, desk).outcome);
    expect(outcomes.filter((outcome) => outcome === 'events')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'rejected')).toHaveLength(3);
    expect(pages.at(-1)).toMatchObject({ caughtUp: 1, availableAt: expect.any(Number) });
  });

  it('goes on after a restart from the stored cursor: nothing is lost, only what was not stored comes again', async () => {
    await broker().createTopic('restart', 3);
    await broker().produce('restart', numbered(0, 3_000, 3));
    const before = await pagesOf(open('restart', { pageBytes: 20_000 }), null, (pages) => pages.length === 6);
    expect(before.every(({ caughtUp }) => caughtUp < 1)).toBe(true);
    // The last two pages were taken, but their transaction was not written.
    const written = before.slice(0, 4);
    await broker().produce('restart', numbered(3_000, 300, 3));
    const after = await pagesOf(open('restart'), lastOf(written), (pages) => numbers([...written, ...pages]).length >= 3_300);
    expect(sorted(numbers([...written, ...after]))).toEqual(upTo(3_300));
    expect(after.at(-1)?.caughtUp).toBe(1);
    expect(numbers(before.slice(4)).every((one) => numbers(after).includes(one))).toBe(true);
  });

  it('waits out the death of the broker, says so meanwhile, and loses nothing', async () => {
    await broker().createTopic('killed', 3);
    await broker().produce('killed', numbered(0, 300, 3));
    const source = open('killed');
    const seen: Page[] = [];
    const stop = new AbortController();
    const reading = (async () => {
      for await (const page of source.read(null, stop.signal)) seen.push(page);
    })();
    const has = async (count: number): Promise<void> => {
      for (const giveUp = Date.now() + WITHIN_MS; Date.now() < giveUp && numbers(seen).length < count; ) await sleep(100);
    };
    await has(300);
    await broker().kill();
    for (const giveUp = Date.now() + WITHIN_MS; Date.now() < giveUp && source.state().fault === null; ) await sleep(100);
    expect(source.state().fault?.code).toBe('UNREACHABLE');
    await broker().start();
    await broker().produce('killed', numbered(300, 300, 3));
    await has(600);
    expect(sorted(numbers(seen))).toEqual(upTo(600));
    expect(source.state().fault).toBeNull();
    const ended = performance.now();
    stop.abort();
    await reading;
    expect(performance.now() - ended).toBeLessThan(5_000);
  });

  it('reads partitions that are added while it runs', async () => {
    await broker().createTopic('grows', 1);
    await broker().produce('grows', numbered(0, 10, 1));
    const pages = await pagesOf(open('grows', { metadataMilliseconds: 500 }), null, async (all) => {
      if (numbers(all).length === 10) {
        await broker().growTopic('grows', 4);
        await broker().produce('grows', numbered(10, 40, 4));
      }
      return numbers(all).length >= 50;
    });
    expect(sorted(numbers(pages))).toEqual(upTo(50));
  });

  it('says how much fell out of retention before it was read, and goes on from the earliest that is left', async () => {
    await broker().createTopic('retention', 2);
    await broker().produce('retention', numbered(0, 200, 2));
    const early = await pagesOf(open('retention', { pageBytes: 2_000 }), null, () => true);
    await broker().forget('retention', 0, 90);
    await broker().forget('retention', 1, 90);
    const source = open('retention');
    const late = await pagesOf(source, lastOf(early), (pages) => numbers(pages).length >= 20);
    expect(sorted(numbers(late))).toEqual(upTo(200).slice(180));
    const lost = 180 - numbers(early).length;
    expect(lost).toBeGreaterThan(0);
    expect(source.state().fault).toMatchObject({ code: 'HISTORY_LOST', message: expect.stringContaining(`${lost} messages`) });
  });

  it('notices the same while it reads', async () => {
    await broker().createTopic('overtaken', 1);
    await broker().produce('overtaken', numbered(0, 200, 1));
    const source = open('overtaken', { pageBytes: 2_000 });
    const pages = await pagesOf(source, null, async (all) => {
      if (all.length === 1) await broker().forget('overtaken', 0, 190);
      return numbers(all).includes(199);
    });
    expect(numbers(pages.slice(1))).toEqual(upTo(200).slice(190));
    expect(source.state().fault?.code).toBe('HISTORY_LOST');
  });

  it('reads all of a topic that was made anew under the same name', async () => {
    await broker().createTopic('anew', 1);
    await broker().produce('anew', numbered(0, 5, 1));
    const old = await pagesOf(open('anew'), null, (pages) => numbers(pages).length === 5);
    await broker().deleteTopic('anew');
    await sleep(1_000);
    await broker().createTopic('anew', 1);
    await broker().produce('anew', numbered(100, 20, 1));
    const source = open('anew');
    const pages = await pagesOf(source, lastOf(old), (all) => numbers(all).length >= 20);
    expect(numbers(pages)).toEqual(upTo(120).slice(100));
    expect(source.state().fault).toMatchObject({ code: 'HISTORY_LOST', message: expect.stringContaining('made anew') });
  });

  it('fetches one page when one is asked for, so that a slow reader holds no more than that', async () => {
    await broker().createTopic('slow', 3);
    const filler = 'x'.repeat(100_000);
    await broker().produce(
      'slow',
      Array.from({ length: 300 }, (_, i) => ({ partition: i % 3, value: JSON.stringify({ number: i, filler }) })),
    );
    const source = open('slow', { pageBytes: 1_000_000 });
    const sizes: number[] = [];
    const held = process.memoryUsage().arrayBuffers;
    const pages = await pagesOf(source, null, async (all) => {
      sizes.push(JSON.stringify(all.at(-1)?.records).length);
      if (all.length > 2) return numbers(all).length >= 300;
      const { requests } = source.state();
      await sleep(1_500);
      expect(source.state().requests).toBe(requests);
      expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(15_000_000);
      return false;
    });
    expect(sorted(numbers(pages))).toEqual(upTo(300));
    // Each of the three partitions may end its share with one message more.
    expect(Math.max(...sizes)).toBeLessThan(1_000_000 + 3 * 110_000);
    process.stdout.write(`30 MB in ${sizes.length} pages, the largest ${Math.round(Math.max(...sizes) / 1000)} KB\n`);
  });

  it('keeps the past of all partitions together in time', async () => {
    await broker().createTopic('uneven', 2);
    const hour = 3_600_000;
    const from = Date.now() - 48 * hour;
    // One partition holds two days in a few messages, the other the same time in many.
    const message = (partition: number, hours: number): Sent & { at: number } => ({
      partition,
      at: from + hours * hour,
      value: JSON.stringify({ number: hours, filler: 'x'.repeat(1_000) }),
    });
    const messages = [...upTo(48).map((i) => message(0, i)), ...upTo(960).map((i) => message(1, i / 20))];
    await broker().produce(
      'uneven',
      messages.sort((a, b) => a.at - b.at),
    );
    const pages = await pagesOf(open('uneven', { pageBytes: 40_000 }), null, (all) => numbers(all).length >= 1_008);
    let newest = 0;
    let late = 0;
    for (const hours of pages.map((page) => numbers([page]))) {
      late = Math.max(late, newest - Math.min(...hours));
      newest = Math.max(newest, ...hours);
    }
    process.stdout.write(`two days over uneven partitions: at most ${late.toFixed(1)} hours late\n`);
    expect(late).toBeLessThan(1);
  });

  it('lets nobody who joins its group take a partition away, and notes its offsets there for displays of lag', async () => {
    await broker().createTopic('shared', 2);
    await broker().produce('shared', numbered(0, 10, 2));
    const source = open('shared');
    const seen: Page[] = [];
    const stop = new AbortController();
    const reading = (async () => {
      for await (const page of source.read(null, stop.signal)) seen.push(page);
    })();
    const committed = (): Promise<number[]> => broker().committed('of-shared', 'shared', 2);
    let offsets: number[] = [];
    for (const giveUp = Date.now() + WITHIN_MS; Date.now() < giveUp && offsets.join() !== '5,5'; await sleep(500))
      offsets = await committed();
    expect(offsets).toEqual([5, 5]);
    const stranger = new Consumer({ clientId: 'stranger', groupId: 'of-shared', bootstrapBrokers: [broker().bootstrap] });
    const stream = await stranger.consume({ topics: ['shared'], mode: 'latest', autocommit: false });
    stream.resume();
    await broker().produce('shared', numbered(10, 10, 2));
    for (const giveUp = Date.now() + WITHIN_MS; Date.now() < giveUp && numbers(seen).length < 20; ) await sleep(100);
    // Long enough for an attempt to note offsets, which the broker now refuses.
    await sleep(6_500);
    await broker().produce('shared', numbered(20, 10, 2));
    for (const giveUp = Date.now() + WITHIN_MS; Date.now() < giveUp && numbers(seen).length < 30; ) await sleep(100);
    await stream.close();
    await stranger.close(true);
    stop.abort();
    await reading;
    expect(sorted(numbers(seen))).toEqual(upTo(30));
    expect(source.state().fault).toBeNull();
  });

  it.each(['key', 'token'] as const)('signs in as Event Hubs asks for: by %s, inside TLS', async (by) => {
    const { keyBootstrap, tokenBootstrap, connectionString, certificate } = broker();
    await broker().createTopic(`by-${by}`, 1);
    await broker().produce(`by-${by}`, numbered(0, 5, 1));
    const source = open(`by-${by}`, {
      bootstrap: by === 'key' ? keyBootstrap : tokenBootstrap,
      certificates: certificate,
      security:
        by === 'key'
          ? { kind: 'connection-string', value: connectionString }
          : { kind: 'oauth', token: () => Promise.resolve(unsignedToken()) },
    });
    expect(numbers(await pagesOf(source, null, (pages) => numbers(pages).length === 5))).toEqual(upTo(5));
  });

  it('says what a person has to mend', async () => {
    const { keyBootstrap, tokenBootstrap, connectionString, certificate: certificates, bootstrap } = broker();
    await broker().createTopic('forbidden', 1);
    await broker().forbidTopic('forbidden');
    const key = { kind: 'connection-string', value: connectionString } as const;
    const wrongKey = { kind: 'connection-string', value: `${connectionString}x` } as const;
    const byKey = { bootstrap: keyBootstrap, certificates, security: key };
    const byToken = (token: () => Promise<string>) => ({
      bootstrap: tokenBootstrap,
      certificates,
      security: { kind: 'oauth', token } as const,
    });
    const tried: readonly (readonly [string, LiveSource, string])[] = [
      ['a wrong key', open('warm', { ...byKey, security: wrongKey }), 'KEY_REFUSED'],
      [
        'a token that is none',
        open(
          'warm',
          byToken(() => Promise.resolve('none')),
        ),
        'TOKEN_REFUSED',
      ],
      [
        'no token to be had',
        open(
          'warm',
          byToken(() => Promise.reject(new Error('down'))),
        ),
        'TOKEN_MISSING',
      ],
      ['no such hub', open('missing', byKey), 'TOPIC_MISSING'],
      ['no right to it', open('forbidden', byKey), 'PERMISSION_MISSING'],
      ['a certificate of a stranger', open('warm', { bootstrap: keyBootstrap, security: key }), 'TLS_REFUSED'],
      ['no TLS where it is asked for', open('warm', { bootstrap: keyBootstrap }), 'TLS_REFUSED'],
      ['a name that does not resolve', open('warm', { bootstrap: 'hub.invalid:9093' }), 'UNREACHABLE'],
    ];
    const found = [];
    for (const [what, source] of tried) found.push([what, await faultWhileReading(source)]);
    expect(found).toEqual(tried.map(([what, , code]) => [what, code]));
    expect(await faultWhileReading(open('warm', { ...byKey, bootstrap }))).toMatch(/^(TLS_REFUSED|UNREACHABLE)$/);
  });
});
