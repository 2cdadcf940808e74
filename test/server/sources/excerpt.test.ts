import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutBodies } from '../../../server/sources/excerpt.ts';
import { graph, lines, readFiles } from './kit.ts';

const SECRET = 'The patient in room "7" is better.';

describe('an excerpt', () => {
  it.each([
    ['of a message', JSON.stringify({ id: 'a', body: { contentType: 'text', content: SECRET }, subject: 'Plan' })],
    ['with a preview', JSON.stringify({ bodyPreview: SECRET, uniqueBody: { content: SECRET }, subject: 'Plan' })],
    ['with a file', JSON.stringify({ attachments: [{ contentBytes: SECRET }], subject: 'Plan' })],
    ['pretty-printed', JSON.stringify({ body: { content: SECRET }, subject: 'Plan' }, null, 2)],
    ['of JSON in JSON', JSON.stringify({ Record: JSON.stringify({ body: { content: SECRET } }), subject: 'Plan' })],
    [
      'of JSON in JSON in JSON',
      JSON.stringify({ R: JSON.stringify({ R: JSON.stringify({ body: { content: SECRET } }) }), subject: 'Plan' }),
    ],
  ])('%s shows the rest without its text', (_what, written) => {
    const shown = withoutBodies(written, 2_000);
    expect(shown).not.toMatch(/patient|room|better/u);
    expect(shown).toMatch(/subject[^]*Plan/u);
  });

  it('of a message that was cut off shows nothing of its text', () => {
    expect(withoutBodies(`{"subject":"Plan","body":{"content":"${SECRET.replaceAll('"', '\\"')}`, 2_000)).not.toContain('patient');
  });

  it('is as long as asked, and in time whatever it is of', () => {
    for (const piece of ['\\', '"', '"content":"', '\\"body\\":\\"', ' ', '"content": '])
      expect(withoutBodies(piece.repeat(500_000), 2_000).length).toBeLessThanOrEqual(2_000);
  });

  it('of any message holds no word of its body', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const written = JSON.stringify({ subject: before.replaceAll('zebra', ''), body: { content: `${before}zebra${after}` } });
        return !withoutBodies(written, 2_000).includes('zebra');
      }),
    );
  });
});

it('what is rejected of messages has no bodies', async () => {
  const message = graph.message({ body: { contentType: 'text', content: SECRET }, receivedDateTime: 'never', bodyPreview: SECRET });
  const broken = JSON.stringify(graph.message({ body: { contentType: 'text', content: SECRET } })).slice(0, -3);
  const { rejected } = await readFiles({
    'a.jsonl': `${lines(message)}${broken}\n${lines(graph.message())}`,
    'b.json': JSON.stringify({ value: [message] }, null, 1),
    'c.eml': `${SECRET}\n`.repeat(5),
  });
  expect(rejected.length).toBeGreaterThanOrEqual(3);
  for (const { excerpt } of rejected) expect(excerpt).not.toMatch(/patient|better/u);
});
