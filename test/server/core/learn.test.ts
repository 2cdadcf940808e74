/** Whatever the owner and an intruder did in turns: once it is confirmed, the account is known as if only the owner had been. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Event } from '../../../server/core/event.ts';
import { client, DAY, event, from, HOUR, LYON, MINUTE, NO_DEVICE, OFFICE, realLayout } from '../../kit.ts';
import { before, DAY_OF, dayWith, FIREFOX, hijack, type Parts, Scene, victim } from './break-in.ts';
import { expectAlike, profileOf, sharedOf, styleOf } from './learned.ts';

const TEXT = { similarity: null, asked: [], payees: [], links: [] };
let quiet: Parts;
beforeAll(async () => {
  quiet = await before();
}, 120_000);

interface Step {
  /** Five-minute steps: within five minutes of another act nothing begins. */
  readonly step: number;
  readonly isThief: boolean;
  readonly style: readonly number[];
}
const steps = fc.uniqueArray(
  fc.record({
    step: fc.integer({ min: 0, max: 4 * 24 * 12 - 1 }),
    isThief: fc.boolean(),
    style: fc.array(fc.integer({ min: 0, max: 511 }), { minLength: 1, maxLength: 20 }),
  }),
  { selector: ({ step }) => step, minLength: 1, maxLength: 30 },
);

function mailOf({ step, isThief, style }: Step): Event {
  const at = DAY_OF + step * 5 * MINUTE;
  return event('mail-sent', {
    who: victim.names,
    at,
    origin: isThief
      ? from(LYON, { client: FIREFOX, device: NO_DEVICE, session: 'thief' })
      : from(OFFICE, { client: client('Windows', 'Edge'), device: victim.device, session: 'owner' }),
    subject: `Notes ${step}`,
    messageId: `<step.${step}@contoso.example>`,
    recipients: ['b@example.net'],
    text: { ...TEXT, style: Uint16Array.from(style) },
  });
}
/** Everybody else's days; the clock goes by them. */
const OTHERS = [-1, 0, 1, 2, 3, 4].flatMap((day) => dayWith([], DAY_OF + day * DAY).filter(({ who }) => who !== victim.names));
/** That somebody was in two places takes two, and is counted when the owner comes. */
const BY_TWO = realLayout().rate('two-places');
const ofOne = (sums: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(
    [...sums].filter(([name]) => name !== 'rate two-places' && Number(name.replace('count ', '')) % realLayout().rates.length !== BY_TWO),
  );
const END = DAY_OF + 5 * DAY;

describe('what is learned of an account in turns by its owner and by an intruder', () => {
  it.each([
    ['told of at once', -6 * HOUR],
    ['told of in the end', 4 * DAY + 10 * HOUR],
  ])(
    '%s: is, once it is confirmed, what the owner alone would have taught: days, texts, habits; and reopening brings back what was',
    async (_, told) => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          // The owner comes last, so that both are as of the same active day.
          const last = { step: 4 * 24 * 12 + 200, isThief: false, style: [7] };
          const mails = [...all, last].sort((a, b) => a.step - b.step);
          const [both, alone] = [await Scene.of(quiet), await Scene.of(quiet)];
          const live = (one: Scene, events: readonly Event[]): unknown => one.take(...[...OTHERS, ...events].sort((a, b) => a.at - b.at));
          live(both, [...hijack(DAY_OF + told, { address: LYON }), ...mails.map(mailOf)]);
          live(alone, mails.filter(({ isThief }) => !isThief).map(mailOf));
          const was = [profileOf(both), sharedOf(both)] as const;
          const style = styleOf(both);
          both.decide('confirm', { at: END });
          expectAlike(ofOne(profileOf(both)), ofOne(profileOf(alone)));
          expectAlike(ofOne(sharedOf(both)), ofOne(sharedOf(alone)));
          expect(styleOf(both)).toEqual(styleOf(alone));
          const again = await both.again();
          again.decide('reopen', { at: END + MINUTE, id: 'again' });
          expectAlike(profileOf(again), was[0]);
          expectAlike(sharedOf(again), was[1]);
          expect(styleOf(again)).toEqual(style);
        }),
        { numRuns: 12 },
      );
    },
    240_000,
  );
});
