import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Feature } from '../../../server/core/layout.ts';
import { Lessons } from '../../../server/core/lessons.ts';
import { Organisation } from '../../../server/core/organisation.ts';
import { Profile, Slot } from '../../../server/core/profile.ts';
import { Style } from '../../../server/core/style.ts';
import { realLayout } from '../../kit.ts';

const LAYOUT = realLayout();
const START = 30_000_000;
const DAY_MINUTES = 1440;
const FEATURES: readonly Feature[] = ['network', 'operator', 'client', 'service'];

interface Step {
  readonly day: number;
  readonly feature: Feature;
  readonly key: number;
  readonly isThief: boolean;
}
const step = fc.record({
  day: fc.integer({ min: 0, max: 20 }),
  feature: fc.constantFrom(...FEATURES),
  key: fc.integer({ min: 1, max: 6 }),
  isThief: fc.boolean(),
});

const pupilOf = (profile: Profile) => ({ profile, group: 0, style: new Style() });

/** Owner and thief take turns; a value that the thief brought first may be used by the owner later. */
function live(steps: readonly Step[], who: (step: Step) => boolean): { profile: Profile; organisation: Organisation; lessons: Lessons } {
  const profile = new Profile(LAYOUT, START);
  const organisation = new Organisation(LAYOUT);
  organisation.advance(20_833);
  const lessons = new Lessons(START);
  for (const one of [...steps].sort((a, b) => a.day - b.day)) {
    const minute = START + one.day * DAY_MINUTES;
    profile.touch(minute);
    organisation.advance(20_833 + one.day);
    if (!who(one)) continue;
    const { feature, key } = one;
    let slot = profile.find(feature, key);
    const isFirst = slot < 0;
    if (isFirst) {
      slot = profile.add(feature, key, minute);
      organisation.join(feature, key);
    }
    const gap = (minute - (profile.u[slot + Slot.last] as number)) / DAY_MINUTES;
    profile.f[slot + Slot.visits] = (profile.f[slot + Slot.visits] as number) * 2 ** (-gap / 30) + 1;
    profile.f[slot + Slot.trust] = (profile.f[slot + Slot.trust] as number) + 0.5;
    profile.u[slot + Slot.last] = minute;
    profile.bump(LAYOUT.rate('inbox-rule'));
    organisation.all.counts[LAYOUT.rate('inbox-rule')] = (organisation.all.counts[LAYOUT.rate('inbox-rule')] as number) + 1;
    if (!one.isThief) continue;
    lessons.visit(feature, key, { minute, trust: 0.5, isFirst, joined: isFirst });
    lessons.habit('rate inbox-rule', 1, profile);
    lessons.shared('0/inbox-rule', 1, organisation);
  }
  return { profile, organisation, lessons };
}

/** What is left, as of the last day. */
function sums({ profile, organisation }: { profile: Profile; organisation: Organisation }): Map<string, number> {
  const found = new Map<string, number>();
  found.set('habit', profile.count(LAYOUT.rate('inbox-rule'))).set('shared', organisation.all.counts[LAYOUT.rate('inbox-rule')] as number);
  for (const feature of FEATURES)
    for (const slot of profile.slotsOf(feature)) {
      const key = profile.u[slot] as number;
      found.set(`${feature} ${key}`, profile.slotVisits(slot, START + 20 * DAY_MINUTES));
      found.set(`trust ${feature} ${key}`, profile.f[slot + Slot.trust] as number);
      found.set(`people ${feature} ${key}`, organisation.colleagues(feature, key, false));
    }
  return found;
}

const differing = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => Math.abs((a.get(name) ?? 0) - (b.get(name) ?? 0)) > 2e-3);

describe('what a thief taught', () => {
  it('is taken back to what the owner alone would have taught', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const both = live(steps, () => true);
        both.lessons.takeBack(pupilOf(both.profile), both.organisation);
        const alone = live(steps, ({ isThief }) => !isThief);
        expect(differing(sums(both), sums(alone))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is given back whole, any number of times', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (steps, times) => {
        const both = live(steps, () => true);
        const before = sums(both);
        for (let i = 0; i < times; i++) {
          both.lessons.takeBack(pupilOf(both.profile), both.organisation);
          both.lessons.takeBack(pupilOf(both.profile), both.organisation);
          both.lessons.giveBack(pupilOf(both.profile), both.organisation);
          both.lessons.giveBack(pupilOf(both.profile), both.organisation);
        }
        expect(differing(sums(both), before)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of recipients is unknown again, until the owner writes to them', () => {
    const { profile, organisation, lessons } = live([], () => true);
    profile.learnRecipient(7);
    profile.learnRecipient(8);
    lessons.recipient(8);
    lessons.takeBack(pupilOf(profile), organisation);
    expect([profile.knowsRecipient(7), profile.knowsRecipient(8)]).toEqual([true, false]);
    profile.learnRecipient(8);
    expect(profile.knowsRecipient(8)).toBe(true);
  });
});
