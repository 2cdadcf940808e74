import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Layout } from '../../../server/core/layout.ts';
import { Organisation } from '../../../server/core/organisation.ts';

const LAYOUT = new Layout([{ name: 'inbox-rule', pooled: [0.1, 0.1, 0.1, 0.1, 0.1] }], [{ name: 'recipients', hours: 1, pooled: 4 }]);
const DAY = 20_000;

/** One thing that a worker may note, as data, so that the same can be done twice. */
interface Act {
  readonly what: number;
  readonly a: number;
  readonly b: number;
}
const acts = fc.array(fc.record({ what: fc.nat({ max: 11 }), a: fc.integer({ min: 1, max: 6 }), b: fc.integer({ min: 1, max: 30 }) }), {
  maxLength: 60,
});

function worker(list: readonly Act[], first = DAY): Organisation {
  const organisation = new Organisation(LAYOUT);
  organisation.advance(first);
  const tenure = (n: number): number => n % 5;
  const { all } = organisation;
  for (const { what, a, b } of list) {
    switch (what) {
      case 0:
        organisation.people += 1;
        break;
      case 1:
        organisation.accountDays += b;
        break;
      case 2:
        all.exposure[tenure(a)] = (all.exposure[tenure(a)] as number) + b;
        break;
      case 3:
        all.counts[b % all.counts.length] = (all.counts[b % all.counts.length] as number) + a;
        break;
      case 4: {
        const group = organisation.group(a);
        if (group) group.exposure[tenure(b)] = (group.exposure[tenure(b)] as number) + 1;
        break;
      }
      case 5:
        organisation.join(a % 2 === 0 ? 'network' : 'client', b);
        break;
      case 6:
        organisation.vouch(b);
        break;
      case 7:
        organisation.failed(a, b);
        break;
      case 8:
        organisation.stranger(a, b);
        break;
      case 9:
        organisation.closeWindow(0, b, a, b / 3);
        break;
      case 10:
        organisation.labels.name(a, `operator ${a}`);
        break;
      default:
        organisation.tails.unfamiliar.expose(1);
        organisation.tails.unfamiliar.story(b - 8, null);
        organisation.all.expose(a % 5, b % 5);
        organisation.deviceVisits += 1;
        organisation.deviceChances += a;
        if (b > 20) organisation.advance(organisation.day + 1);
    }
  }
  return organisation;
}

/** Everything that a signal can see of an organisation. */
function seen(organisation: Organisation): number[] {
  const numbers = [
    ...organisation.all.exposure,
    ...organisation.all.actExposure,
    organisation.began,
    ...organisation.all.counts,
    ...[...(organisation.surprises[0] ?? [])],
    ...organisation.spread,
    ...organisation.tails.unfamiliar.bins,
    organisation.tails.unfamiliar.total,
    organisation.people,
    organisation.accountDays,
    organisation.deviceVisits,
    organisation.deviceChances,
    organisation.day,
    organisation.dispersion(0),
  ];
  for (let a = 1; a <= 6; a++) {
    numbers.push(...(organisation.groups.get(a)?.exposure ?? [0, 0, 0, 0, 0]));
    numbers.push(organisation.failingAccounts(a), organisation.strangersAt(a, 0), organisation.labels.of(a) === null ? 0 : 1);
  }
  for (let b = 1; b <= 30; b++)
    numbers.push(organisation.colleagues('network', b, false), organisation.colleagues('client', b, true), organisation.vouchers(b));
  return numbers;
}

function expectAlike(one: Organisation, other: Organisation): void {
  const [left, right] = [seen(one), seen(other)];
  const apart = left.filter((value, i) => !(Math.abs(value - (right[i] as number)) < 1e-9 * Math.max(1, Math.abs(value))));
  expect(left).toHaveLength(right.length);
  expect(apart).toEqual([]);
}

describe('two workers that merge', () => {
  it('agree whichever takes in the other', () => {
    fc.assert(
      fc.property(acts, acts, (one, other) => {
        const left = worker(one);
        left.merge(worker(other));
        const right = worker(other);
        right.merge(worker(one));
        expectAlike(left, right);
      }),
    );
  });

  it('agree in whatever grouping three are joined', () => {
    fc.assert(
      fc.property(acts, acts, acts, (one, two, three) => {
        const left = worker(one);
        left.merge(worker(two));
        left.merge(worker(three));
        const right = worker(one);
        const last = worker(two);
        last.merge(worker(three));
        right.merge(last);
        expectAlike(left, right);
      }),
    );
  });

  it('know what one worker would know that saw everything', () => {
    const sameDay = acts.map((list) => list.map((act) => ({ ...act, b: act.what === 11 ? Math.min(act.b, 20) : act.b })));
    fc.assert(
      fc.property(sameDay, sameDay, (one, other) => {
        const both = worker(one);
        both.merge(worker(other));
        expectAlike(both, worker([...one, ...other]));
      }),
    );
  });

  it('agree when one is days behind the other', () => {
    fc.assert(
      fc.property(acts, acts, fc.integer({ min: 0, max: 20 }), (one, other, behind) => {
        const left = worker(one);
        left.merge(worker(other, DAY + behind));
        const right = worker(other, DAY + behind);
        right.merge(worker(one));
        expectAlike(left, right);
      }),
    );
  });

  it('lose nothing to an empty one', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const one = worker(list);
        one.merge(new Organisation(LAYOUT));
        expectAlike(one, worker(list));
      }),
    );
  });
});

describe('people who share a value', () => {
  it('do not count the one who asks', () => {
    const organisation = worker([]);
    for (let i = 0; i < 3; i++) organisation.join('network', 7);
    expect(organisation.colleagues('network', 7, true)).toBe(2);
    expect(organisation.colleagues('network', 7, false)).toBe(3);
    expect(organisation.colleagues('operator', 7, false)).toBe(0);
    expect(organisation.colleagues('network', 8, true)).toBe(0);
  });
});

describe('what an organisation keeps', () => {
  it('fades to a half in a month and a half', () => {
    const organisation = worker([{ what: 1, a: 1, b: 30 }]);
    organisation.advance(DAY + 45);
    expect(organisation.accountDays).toBeCloseTo(15, 9);
  });

  it('does not fade backwards', () => {
    const organisation = worker([{ what: 1, a: 1, b: 30 }]);
    organisation.advance(DAY - 45);
    expect(organisation.accountDays).toBe(30);
  });

  it('stays bounded for labels: the first names stay', () => {
    const organisation = worker([]);
    for (let key = 1; key <= 25_000; key++) organisation.labels.name(key, `operator ${key}`);
    expect(organisation.labels.of(1)).toBe('operator 1');
    expect(organisation.labels.of(25_000)).toBeNull();
  });

  it('stays bounded for peer groups', () => {
    const organisation = worker([]);
    for (let key = 1; key <= 500; key++) organisation.group(key);
    expect(organisation.groups.size).toBeLessThanOrEqual(64);
    expect(organisation.group(0)).toBeNull();
  });

  it('stays bounded for accounts that fail from one network, and for networks', () => {
    const organisation = worker([]);
    for (let account = 1; account <= 1_000; account++) organisation.failed(7, account);
    expect(organisation.failingAccounts(7)).toBeGreaterThanOrEqual(32);
    expect(organisation.failingAccounts(7)).toBeLessThanOrEqual(64);
    for (let network = 100; network < 25_000; network++) organisation.failed(network, 1);
    expect(organisation.failingAccounts(7)).toBe(0);
    expect(organisation.failingAccounts(24_999)).toBe(1);
  });

  it('forgets who failed after some days, and strangers after a week or so', () => {
    const organisation = worker([
      { what: 7, a: 3, b: 5 },
      { what: 8, a: 3, b: 5 },
    ]);
    organisation.advance(DAY + 2);
    expect([organisation.failingAccounts(3), organisation.strangersAt(3, 0)]).toEqual([1, 1]);
    organisation.advance(DAY + 20);
    expect([organisation.failingAccounts(3), organisation.strangersAt(3, 0)]).toEqual([0, 0]);
  });

  it('stays bounded for values that people share: lone and long ago goes first', () => {
    const organisation = worker([]);
    for (let person = 0; person < 9; person++) organisation.join('network', 1);
    for (let key = 2; key < 410_000; key++) organisation.join('network', key);
    organisation.advance(DAY + 40);
    expect(organisation.colleagues('network', 1, false)).toBe(9);
    expect(organisation.colleagues('network', 2, false)).toBe(0);
  });
});

describe('the tail of surprises', () => {
  it('is whole at nothing and falls with the surprise', () => {
    const organisation = worker([]);
    for (let i = 0; i < 200; i++) organisation.closeWindow(0, 5, 4, i / 10);
    const shares = [0, 1, 5, 10, 19, 40].map((surprise) => organisation.tailOfSurprise(0, surprise).share);
    expect(shares[0]).toBe(1);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0);
  });
});
