import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hash32 } from '../../../server/core/hash.ts';
import { FEATURES } from '../../../server/core/layout.ts';
import { absorb } from '../../../server/core/absorb.ts';
import { Profile, Slot, VISIT_GAP_MINUTES } from '../../../server/core/profile.ts';
import { realLayout } from '../../kit.ts';

const LAYOUT = realLayout();
const START = 29_000_000;
const DAY_MINUTES = 1_440;
const fresh = (): Profile => new Profile(LAYOUT, START);
const key = (text: string): number => hash32(text);

describe('a profile', () => {
  it('takes at most 8 KB with everything that the signals keep', () => {
    expect(fresh().bytes).toBeLessThanOrEqual(8 * 1024);
  });

  it('does not grow, whatever is put in', () => {
    const profile = fresh();
    const before = profile.bytes;
    for (let i = 0; i < 5_000; i++) {
      profile.touch(START + i * 100);
      profile.add('network', key(`network ${i}`), START + i);
      profile.learnRecipient(key(`recipient ${i}`));
      profile.addSession(key(`session ${i}`));
      profile.fingerprint(key(`print ${i}`), START + i, 60, true);
    }
    expect(profile.bytes).toBe(before);
  });
});

describe('active days', () => {
  it.each<[string, readonly number[], number]>([
    ['one act', [0], 1],
    ['a morning and an afternoon', [0, 4 * 60, 9 * 60], 1],
    ['two mornings', [0, DAY_MINUTES], 2],
    ['a late record of yesterday', [DAY_MINUTES, 0], 1],
    ['the same minute again', [0, 0, 0], 1],
    ['a week of mornings', [0, 1, 2, 3, 4, 5, 6].map((day) => day * DAY_MINUTES), 7],
  ])('%s', (_what, minutes, days) => {
    const profile = fresh();
    for (const minute of minutes) profile.touch(START + minute);
    expect(profile.activeDays).toBe(days);
  });

  it('of somebody who never sleeps are not fewer than calendar days and at most two each', () => {
    const profile = fresh();
    for (let minute = 0; minute < 10 * DAY_MINUTES; minute += 7) profile.touch(START + minute);
    expect(profile.activeDays).toBeGreaterThanOrEqual(10);
    expect(profile.activeDays).toBeLessThanOrEqual(20);
  });

  it('fade in the exposure, not in the tenure', () => {
    const profile = fresh();
    for (let day = 0; day < 200; day++) profile.touch(START + day * DAY_MINUTES);
    expect(profile.activeDays).toBe(200);
    expect(profile.exposure).toBeLessThan(60);
    expect(profile.exposure).toBeGreaterThan(30);
  });

  it('let a count fade to a half in a month of absence', () => {
    const profile = fresh();
    profile.touch(START);
    profile.bump(0, 4);
    profile.touch(START + 30 * DAY_MINUTES);
    expect(profile.count(0)).toBeCloseTo(2, 3);
  });

  it('are the same however often a day is looked at', () => {
    const acts = fc.array(fc.integer({ min: 0, max: 20 * DAY_MINUTES }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(acts, (minutes) => {
        const [once, twice] = [fresh(), fresh()];
        for (const minute of [...minutes].sort((a, b) => a - b)) {
          once.touch(START + minute);
          twice.touch(START + minute);
          twice.touch(START + minute);
        }
        expect(twice.activeDays).toBe(once.activeDays);
        expect(twice.exposure).toBe(once.exposure);
      }),
    );
  });
});

describe('remembered values', () => {
  it.each(FEATURES.map(({ name, slots }) => [name, slots] as const))('of %s are all found until their slots are full', (name, slots) => {
    const profile = fresh();
    for (let i = 0; i < slots; i++) profile.add(name, key(`${name} ${i}`), START + i);
    for (let i = 0; i < slots; i++) expect(profile.find(name, key(`${name} ${i}`))).toBeGreaterThanOrEqual(0);
    expect([...profile.slotsOf(name)]).toHaveLength(slots);
  });

  it('give way when they are the longest unseen', () => {
    const profile = fresh();
    const { slots } = LAYOUT.slots('operator');
    for (let i = 0; i < slots; i++) profile.add('operator', key(`operator ${i}`), START + (i === 5 ? 0 : 1_000));
    profile.add('operator', key('one more'), START + 2_000);
    expect(profile.find('operator', key('operator 5'))).toBe(-1);
    expect(profile.find('operator', key('operator 4'))).toBeGreaterThanOrEqual(0);
    expect(profile.find('operator', key('one more'))).toBeGreaterThanOrEqual(0);
  });

  it('stay longer when they are trusted', () => {
    const profile = fresh();
    const { slots } = LAYOUT.slots('operator');
    for (let i = 0; i < slots; i++) {
      const slot = profile.add('operator', key(`operator ${i}`), START + i);
      if (i === 0) profile.f[slot + Slot.trust] = 8;
    }
    profile.add('operator', key('one more'), START + 100);
    expect(profile.find('operator', key('operator 0'))).toBeGreaterThanOrEqual(0);
    expect(profile.find('operator', key('operator 1'))).toBe(-1);
  });

  it('leave nothing behind for the one that takes their place', () => {
    const profile = fresh();
    const { slots } = LAYOUT.slots('country');
    for (let i = 0; i < slots; i++) profile.f[profile.add('country', key(`country ${i}`), START) + Slot.bits] = 9;
    const slot = profile.add('country', key('one more'), START + 1);
    expect(profile.f[slot + Slot.bits]).toBe(0);
    expect(profile.f[slot + Slot.trust]).toBe(0);
  });
});

describe('recipients', () => {
  it('that were written to lately are never taken for new', () => {
    const profile = fresh();
    for (let i = 0; i < 3_000; i++) {
      profile.learnRecipient(key(`recipient ${i}`));
      for (const back of [0, 100, 700]) if (i >= back) expect(profile.knowsRecipient(key(`recipient ${i - back}`))).toBe(true);
    }
  });

  it('that were never written to are seldom taken for known, when the filter is full', () => {
    const profile = fresh();
    for (let i = 0; i < 2 * 740; i++) profile.learnRecipient(key(`recipient ${i}`));
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) if (profile.knowsRecipient(key(`stranger ${i}`))) wrong += 1;
    expect(wrong / 20_000).toBeLessThan(0.05);
  });

  it('of whom there were none are all new', () => {
    const profile = fresh();
    for (let i = 0; i < 1_000; i++) expect(profile.knowsRecipient(key(`stranger ${i}`))).toBe(false);
  });
});

describe('fingerprints of messages', () => {
  it('count up while they come within the window', () => {
    const profile = fresh();
    expect([0, 1, 2, 3].map((minute) => profile.fingerprint(7, START + minute, 60, true))).toEqual([0, 1, 2, 3]);
  });

  it('begin anew after the window', () => {
    const profile = fresh();
    profile.fingerprint(7, START, 60, true);
    expect(profile.fingerprint(7, START + 61, 60, true)).toBe(0);
  });

  it('are not counted by looking', () => {
    const profile = fresh();
    profile.fingerprint(7, START, 60, true);
    for (let i = 0; i < 5; i++) expect(profile.fingerprint(7, START + 1, 60, false)).toBe(1);
  });
});

describe('sessions', () => {
  it('give way to new ones, the longest unused first', () => {
    const profile = fresh();
    for (let i = 0; i < 20; i++) {
      const at = profile.addSession(key(`session ${i}`));
      profile.u[at + 5] = START + i;
    }
    expect(profile.findSession(key('session 19'))).toBeGreaterThanOrEqual(0);
    expect(profile.findSession(key('session 0'))).toBe(-1);
  });
});

describe('hours', () => {
  it('go round the clock, working days apart from weekends', () => {
    const profile = fresh();
    profile.addHour(false, 25, 1);
    profile.addHour(true, -1, 2);
    expect(profile.hour(false, 1)).toBe(1);
    expect(profile.hour(true, 23)).toBe(2);
    expect(profile.hour(true, 1)).toBe(0);
  });
});

describe('a profile that absorbs another of the same person', () => {
  const pair = (): [Profile, Profile] => {
    const [one, other] = [fresh(), new Profile(LAYOUT, START - 500)];
    for (let day = 0; day < 5; day++) one.touch(START + day * DAY_MINUTES);
    for (let day = 0; day < 9; day++) other.touch(START - 500 + day * DAY_MINUTES);
    one.add('operator', key('shared'), START);
    one.add('operator', key('mine'), START);
    other.add('operator', key('shared'), START);
    other.add('operator', key('theirs'), START);
    other.add('service', key('scanner'), START);
    other.learnRecipient(key('carla'));
    one.bump(0, 2);
    other.bump(0, 3);
    return [one, other];
  };

  it('takes no first activity from a profile that was only named', () => {
    const active = fresh();
    active.touch(START);
    absorb(active, new Profile(LAYOUT, 0));
    expect(active.firstMinute).toBe(START);
    const named = new Profile(LAYOUT, 0);
    absorb(named, active);
    expect(named.firstMinute).toBe(START);
  });

  it('knows the values and counts of both, once each', () => {
    const [one, other] = pair();
    absorb(one, other);
    expect([...one.slotsOf('operator')].map((slot) => one.u[slot]).sort()).toEqual([key('mine'), key('shared'), key('theirs')].sort());
    expect(one.count(0)).toBeCloseTo(5, 5);
    expect(one.activeDays).toBe(14);
    expect(one.firstMinute).toBe(START - 500);
    expect(one.find('service', key('scanner'))).toBeGreaterThanOrEqual(0);
    expect(one.knowsRecipient(key('carla'))).toBe(true);
  });

  it('leaves the other as it was', () => {
    const [one, other] = pair();
    const before = [...other.u];
    absorb(one, other);
    expect([...other.u]).toEqual(before);
  });
});

describe('visits', () => {
  it('are half a day apart', () => {
    expect(VISIT_GAP_MINUTES).toBe(12 * 60);
  });

  it('of a value fade with the time since the last', () => {
    const profile = fresh();
    const slot = profile.add('network', key('home'), START);
    profile.f[slot + Slot.visits] = 8;
    expect(profile.slotVisits(slot, START)).toBe(8);
    expect(profile.slotVisits(slot, START + 30 * DAY_MINUTES)).toBeCloseTo(4, 5);
  });
});
