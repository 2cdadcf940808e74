import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventReader, readEvents, type Sent } from '../../console/live.ts';

function all(pieces: readonly string[]): readonly Sent[] {
  const read = eventReader();
  return pieces.flatMap((piece) => read(piece));
}

describe('server-sent events', () => {
  it.each([
    ['a named one', 'event: incident\ndata: {"a":1}\n\n', [{ event: 'incident', text: '{"a":1}' }]],
    ['one without a name', 'data: x\n\n', [{ event: 'message', text: 'x' }]],
    ['several lines of text', 'data: a\ndata: b\n\n', [{ event: 'message', text: 'a\nb' }]],
    ['a comment, which keeps the line open', ': still here\n\n', []],
    ['old line ends', 'event: a\r\ndata: b\r\n\r\nevent: c\rdata: d\r\r', [{ event: 'a', text: 'b' }]],
    ['a name without text, which is none', 'event: a\n\n', []],
    ['one that is not whole yet', 'event: a\ndata: b\n', []],
    ['fields that we do not know', 'id: 7\nretry: 5\nnonsense\ndata:b\n\n', [{ event: 'message', text: 'b' }]],
  ] as const)('%s', (_, text, events) => {
    expect(all([text]).slice(0, 1)).toEqual(events);
  });

  it('are the same however the bytes are cut', () => {
    const text = 'event: incident\r\ndata: {"id":"é"}\r\n\r\n: pause\n\nevent: b\ndata: 1\ndata: 2\n\n';
    const whole = all([text]);
    expect(whole).toHaveLength(2);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }), (cuts) => {
        const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(all(pieces)).toEqual(whole);
      }),
    );
  });

  it('without an end fill no memory and spoil only themselves', () => {
    const read = eventReader();
    for (let times = 0; times < 100; times += 1) read(`data: ${'x'.repeat(10_000)}\n`);
    const kept = read('\n').reduce((sum, { text }) => sum + text.length, 0);
    expect(kept).toBeLessThan(80_000);
    expect(read('data: after\n\n').at(-1)).toEqual({ event: 'message', text: 'after' });
  });
});

describe('a stream', () => {
  const bytes = new TextEncoder();
  const never = new AbortController().signal;

  it('is read until it ends', async () => {
    const told: Sent[] = [];
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(bytes.encode('data: é'));
        stream.enqueue(bytes.encode('\n\n'));
        stream.close();
      },
    });
    await readEvents(body, (sent) => told.push(sent), { stop: never, silenceMilliseconds: 5_000 });
    expect(told).toEqual([{ event: 'message', text: 'é' }]);
  });

  it('that says nothing is given up, and its source is told', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({ cancel: () => void (cancelled = true) });
    await readEvents(body, () => undefined, { stop: never, silenceMilliseconds: 20 });
    expect(cancelled).toBe(true);
  });

  it('is left when it is stopped', async () => {
    const stop = new AbortController();
    const reading = readEvents(new ReadableStream<Uint8Array>({}), () => undefined, { stop: stop.signal, silenceMilliseconds: 60_000 });
    stop.abort();
    await expect(reading).resolves.toBeUndefined();
  });
});
