import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MailSent } from '../../../server/core/event.ts';
import { messageRecord } from '../../../server/report/records.ts';
import { DAY, event, from, HOUR, MINUTE, NamedPlaces, OFFICE, office, type Person, RENTED } from '../../kit.ts';
import { CHANGED_ACCOUNT } from './letters.ts';

const ID = '<1@contoso.example>';
const MANY = Array.from({ length: 24 }, (_, i) => `r${i}@firm${i}.example`);
function ordersOf(all: readonly number[]): number[][] {
  return all.length === 0 ? [[]] : all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}

const ORDERS = ordersOf([0, 1, 2]);

/** Which record tells what. */
interface Split {
  readonly recipientsIn: 'audit' | 'trace' | 'graph';
  readonly subjectIn: 'audit' | 'trace' | 'graph';
  readonly hidden: number;
  readonly asks: boolean;
  readonly filesIn: 'audit' | 'graph' | 'none';
}

function records(split: Split, place: ReturnType<typeof office>): readonly MailSent[] {
  const [ann] = place.people as [Person];
  const at = place.next + 16 * HOUR;
  const files = [{ name: 'offer.pdf', size: 1_000, hash: null }];
  const one = (feed: 'audit' | 'trace' | 'graph', fields: Partial<MailSent>): MailSent =>
    event('mail-sent', {
      id: feed,
      feed: feed === 'graph' ? 'message' : feed,
      who: ann.names,
      sender: ann.names.upn ?? null,
      origin: from(null, { client: null }),
      at,
      messageId: ID,
      recipients: split.recipientsIn === feed ? MANY : null,
      subject: split.subjectIn === feed ? 'Document' : null,
      attachments: split.filesIn === feed ? files : [],
      ...fields,
    });
  const text = { similarity: null, asked: split.asks ? CHANGED_ACCOUNT : [], payees: [], style: null, links: [] };
  return [
    one('audit', { origin: from(OFFICE, { session: `s-0-${Math.floor(place.next / (7 * DAY))}` }) }),
    one('trace', {}),
    one('graph', { text, bccCount: split.hidden }),
  ];
}

function told(split: Split, order: readonly number[]) {
  const place = office(4, { days: 9 });
  const all = records(split, place);
  for (const which of order) place.take(all[which] as MailSent);
  place.pipeline.finish();
  const found = place.messages.filter(({ messageId }) => messageId === ID).map(messageRecord);
  return found.map(({ outOfCharacter, solicitation, reasons }) => ({
    outOfCharacter: Math.round(outOfCharacter ?? -1),
    solicitation,
    signals: reasons.map(({ signal }) => signal).sort(),
  }));
}

const SPLIT: fc.Arbitrary<Split> = fc.record({
  recipientsIn: fc.constantFrom('audit', 'trace', 'graph'),
  subjectIn: fc.constantFrom('audit', 'trace', 'graph'),
  hidden: fc.constantFrom(0, 12),
  asks: fc.boolean(),
  filesIn: fc.constantFrom('audit', 'graph', 'none'),
});

describe('a send audit, a trace and a copy of one message', () => {
  it('tell of one message, the same in every order and however the facts are shared among them', () => {
    fc.assert(
      fc.property(SPLIT, (split) => {
        const [first, ...others] = ORDERS.map((order) => told(split, order));
        expect(first).toHaveLength(1);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('do not stand against themselves: what asks and hides first, and is sent to many then, is as odd as the other way round', () => {
    const split: Split = { recipientsIn: 'trace', subjectIn: 'audit', hidden: 12, asks: true, filesIn: 'audit' };
    expect(told(split, [2, 0, 1])).toEqual(told(split, [0, 1, 2]));
  });

  it.each<[string, Split, string]>([
    [
      'many domains, in a trace that comes last',
      { recipientsIn: 'trace', subjectIn: 'audit', hidden: 0, asks: false, filesIn: 'none' },
      'many-domains',
    ],
    [
      'a generic subject, of which another record knows to how many it goes',
      { recipientsIn: 'trace', subjectIn: 'graph', hidden: 0, asks: false, filesIn: 'none' },
      'generic-subject',
    ],
    [
      'hidden recipients, in a copy that comes last',
      { recipientsIn: 'audit', subjectIn: 'audit', hidden: 12, asks: false, filesIn: 'none' },
      'hidden-recipients',
    ],
  ])('show %s', (_what, split, signal) => {
    expect(told(split, [0, 2, 1])[0]?.signals).toContain(signal);
    expect(told(split, [0, 1, 2])[0]?.signals).toContain(signal);
  });

  it('count a run of messages alike in any order of their records', () => {
    const run = (order: readonly number[]): number => {
      const place = office(4, { days: 9 });
      const split: Split = { recipientsIn: 'trace', subjectIn: 'audit', hidden: 0, asks: false, filesIn: 'audit' };
      const all = records(split, place);
      for (let number = 0; number < 12; number++)
        for (const which of order) {
          const record = all[which] as MailSent;
          place.take({
            ...record,
            id: `${record.id}-${number}`,
            messageId: `<${number}@contoso.example>`,
            at: record.at + number * MINUTE,
          });
        }
      place.pipeline.finish();
      const last = place.messages.find(({ messageId }) => messageId === '<11@contoso.example>');
      return Math.round((last?.reasons.find(({ signal }) => signal === 'identical-messages')?.weight ?? 0) * 10);
    };
    const weights = ORDERS.map(run);
    expect(weights[0]).toBeGreaterThan(0);
    expect(new Set(weights).size).toBe(1);
  }, 60_000);
});

describe('a message that an intruder sent while its owner was at work', () => {
  /** Its records and an act of the owner, in every order; the intruder's message may have the name of one of the owner's. */
  function intruded(order: readonly number[], { asksToo = false, name = ID } = {}) {
    const place = office(4, { days: 9 });
    const [ann] = place.people as [Person];
    const at = place.next + 16 * HOUR;
    const origin = from(OFFICE, { session: `s-0-${Math.floor(place.next / (7 * DAY))}` });
    const text = { similarity: null, asked: CHANGED_ACCOUNT, payees: [], style: null, links: [] };
    const audit = event('mail-sent', {
      id: 'audit',
      who: ann.names,
      sender: ann.names.upn ?? null,
      origin: from(RENTED),
      at,
      messageId: name,
      recipients: MANY,
      subject: 'Document',
    });
    const unplaced = { origin: from(null, { client: null }) };
    const own = { ...audit, origin, at: at - 4 * HOUR, messageId: ID, recipients: [ann.names.upn ?? ''], subject: 'Lunch' };
    const records = [
      audit,
      { ...audit, ...unplaced, id: 'trace', feed: 'trace' },
      { ...audit, ...unplaced, id: 'graph', feed: 'message', text },
      event('mail-accessed', { who: ann.names, origin, at: at + MINUTE, count: 3 }),
    ];
    place.take({ ...own, id: 'own', ...(asksToo ? { feed: 'message', text } : {}) });
    place.take(event('sign-in', { who: ann.names, origin: from(RENTED), at: at - HOUR }));
    for (const which of order) place.take(records[which] as MailSent);
    const standing = (address: string): string[] => {
      const found = place.account(ann).actors.find(({ location }) => location?.network === new NamedPlaces().locate(address).network);
      const shown = [...(found?.best.values() ?? [])].filter(({ channel }) => channel === 'impact');
      return shown.map(({ signal, bits }) => `${signal} ${String(Math.round(bits))}`).sort();
    };
    return {
      thief: standing(RENTED),
      owner: standing(OFFICE),
      score: Math.round(place.pipeline.cases.incidents[0]?.incident.scores.at(-1)?.score ?? 0),
    };
  }

  it.each([
    ['', { name: '<2@contoso.example>' }],
    [', who had asked for money themselves', { name: '<2@contoso.example>', asksToo: true }],
    [', under the name of a message of theirs', {}],
    [', under the name of a message of theirs that asked for money, too', { asksToo: true }],
  ])('is told of the intruder%s, in whichever order its records and an act of the owner are read', (_what, options) => {
    const seen = ordersOf([0, 1, 2, 3])
      .filter((_order, index) => index % 2 === 0)
      .map((order) => intruded(order, options));
    const [first] = seen;
    expect(first?.thief.map((shown) => shown.split(' ')[0])).toEqual(expect.arrayContaining(['asks-for-money', 'first-time-recipients']));
    expect(first?.score).toBeGreaterThan(50);
    for (const one of seen) expect(one).toEqual(first);
  });
});

describe('a message to our own people of which one record names no recipient', () => {
  it('is one message inside, whichever record comes first, and its readers are known', () => {
    const seen = ORDERS.map((order) => {
      const place = office(4, { days: 9 });
      const [ann, ben] = place.people as [Person, Person];
      const at = place.next + 16 * HOUR;
      const text = { similarity: null, asked: [], payees: [], style: null, links: [] };
      const sent = event('mail-sent', {
        id: 'audit',
        feed: 'audit',
        who: ann.names,
        sender: ann.names.upn ?? null,
        origin: from(OFFICE, { session: `s-0-${Math.floor(place.next / (7 * DAY))}` }),
        at,
        messageId: ID,
        recipients: null,
        subject: 'The roof of hall 7',
      });
      const records = [
        sent,
        { ...sent, id: 'graph', feed: 'message', origin: from(null, { client: null }), recipients: [ben.names.upn ?? ''], text },
        event('mail-received', { id: 'inbox', feed: 'message', who: ben.names, sender: ann.names.upn ?? null, at, messageId: ID, text }),
      ];
      for (const which of order) place.take(records[which] as MailSent);
      place.pipeline.finish();
      return place.messages
        .filter(({ messageId }) => messageId === ID)
        .map(({ direction, readers }) => ({ direction, readers: readers.size }));
    });
    for (const one of seen) expect(one).toEqual(seen[0]);
    expect(seen[0]).toMatchObject([{ direction: 'internal' }]);
    expect(seen[0]?.[0]?.readers).toBeGreaterThan(0);
  });
});
