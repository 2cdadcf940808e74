/** Which rows a message of ours has, and who is in them, whatever the order in which its records and the copies of those who got it come. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorse } from '../../../server/core/arrival.ts';
import type { Event, MailReceived, MailSent } from '../../../server/core/event.ts';
import type { StoredVerdict } from '../../../server/core/memory.ts';
import type { MessageText } from '../../../server/core/message-text.ts';
import type { KeptMessage } from '../../../server/http/contract.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { type Entry, lineOf } from '../../../server/live/entries.ts';
import { Judging } from '../../../server/live/judging.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { event, from, HOUR, MINUTE, MONDAY, OFFICE, person } from '../../kit.ts';
import { CHANGED_ACCOUNT } from './letters.ts';

const ID = '<1@contoso.example>';
const TEXT: MessageText = { similarity: null, asked: CHANGED_ACCOUNT, payees: [], style: null, links: [] };
const [ANN, BEN, CORA] = [person(0), person(1), person(2)];
const INSIDE = [BEN, CORA].map(({ names }) => names.upn ?? '');
const OUTSIDE = 'carla@fabrikam.example';
const places = await openPlaces({ folder: null });

const sent = (feed: string, fields: Partial<MailSent>): MailSent =>
  event('mail-sent', {
    id: feed,
    feed,
    who: ANN.names,
    sender: ANN.names.upn ?? null,
    origin: feed === 'audit' ? from(OFFICE) : from(null, { client: null }),
    at: MONDAY + 15 * HOUR,
    messageId: ID,
    recipients: null,
    ...fields,
  });

const copyOf = (number: number, text: MessageText | null): MailReceived =>
  event('mail-received', {
    id: `copy-${number}`,
    feed: 'message',
    who: person(number).names,
    sender: ANN.names.upn ?? null,
    at: MONDAY + 15 * HOUR + MINUTE,
    messageId: ID,
    recipients: INSIDE,
    text,
  });

type Row = Pick<StoredVerdict, 'direction' | 'recipients'> & Pick<KeptMessage, 'solicitation'>;

/** Rows of the store after each event was judged by itself; `together` = all in one entry of the log. */
function rowsOf(events: readonly Event[], together = false): readonly Row[] {
  const judging = new Judging({ keys: REPLAY_KEYS, places, budget: 1, style: true, learned: null });
  const rows = new Map<string, Row>();
  const take = (fields: Pick<Entry & { events: readonly Event[] }, 'events'> | { organization: unknown }, number: number): void => {
    judging.take(lineOf({ source: 'audit', receivedAt: MONDAY + 16 * HOUR, availableAt: null, ...fields }), number);
    const { verdicts, withdrawn } = judging.changes();
    for (const key of withdrawn.keys()) rows.delete(key);
    for (const [key, { direction, recipients, body }] of verdicts) {
      const kept = JSON.parse(body) as KeptMessage;
      expect(kept.direction).toBe(direction);
      rows.set(key, { direction, recipients, solicitation: kept.solicitation });
    }
  };
  take({ organization: { displayName: 'Contoso', verifiedDomains: [{ name: 'contoso.example', isDefault: true }] } }, 0);
  if (together) take({ events }, 1);
  else events.forEach((one, index) => take({ events: [one] }, index + 1));
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const recipients = fc.constantFrom<readonly string[] | null>(null, [], [INSIDE[0] ?? ''], INSIDE, [OUTSIDE], [...INSIDE, OUTSIDE]);
const records = fc
  .record({
    audit: recipients,
    trace: fc.option(recipients),
    graph: fc.option(fc.record({ recipients, text: fc.constantFrom(null, TEXT) })),
    copies: fc.uniqueArray(fc.record({ number: fc.constantFrom(1, 2), text: fc.constantFrom(null, TEXT) }), {
      maxLength: 2,
      selector: ({ number }) => number,
    }),
  })
  .map(({ audit, trace, graph, copies }): readonly Event[] => [
    sent('audit', { recipients: audit }),
    ...(trace === null ? [] : [sent('trace', { recipients: trace })]),
    ...(graph === null ? [] : [sent('message', graph)]),
    ...copies.map(({ number, text }) => copyOf(number, text)),
  ]);
const orders = records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }), fc.boolean()));

describe('the rows of a message of ours', () => {
  it('are the same in whatever order its records come', () => {
    fc.assert(
      fc.property(orders, ([all, shuffled, together]) => {
        expect(rowsOf(shuffled, together)).toEqual(rowsOf(all));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each<[string, readonly Event[], readonly (readonly [direction: string, readers: number])[]]>([
    ['nobody is named: outbound', [sent('audit', {})], [['outbound', 0]]],
    [
      'first inside, then outside: outbound',
      [sent('audit', { recipients: INSIDE }), sent('trace', { recipients: [OUTSIDE] })],
      [['outbound', 2]],
    ],
    ['first nobody, then inside: internal', [sent('audit', {}), sent('trace', { recipients: INSIDE })], [['internal', 2]]],
    [
      'to both, and one of ours got it: a row of each',
      [sent('audit', { recipients: INSIDE }), copyOf(1, TEXT), sent('trace', { recipients: [OUTSIDE] })],
      [
        ['internal', 3],
        ['outbound', 3],
      ],
    ],
  ])('%s', (_what, events, rows) => {
    expect(rowsOf(events).map(({ direction, recipients }) => [direction, recipients.length])).toEqual(rows);
  });
});

describe('what a copy asks', () => {
  it.each([
    ['something, where nothing was seen', CHANGED_ACCOUNT, null, true],
    ['nothing, where nothing was seen', [], null, true],
    ['more than was known', CHANGED_ACCOUNT, [], true],
    ['less than was known', [], CHANGED_ACCOUNT, false],
    ['no text', null, [], false],
  ] as const)('is worse: %s', (_what, asked, known, worse) => {
    expect(isWorse(asked, known)).toBe(worse);
  });
});
