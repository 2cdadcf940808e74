import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Chain, chainOf } from '../../../server/core/chain.ts';
import type { Past } from '../../../server/core/past.ts';
import { event, from, homeOf, HOUR, LYON, OFFICE, office, type Office, pastOf, type Person, TOPEKA, ZURICH } from '../../kit.ts';

let place: Office;
let who: Person;
beforeAll(() => {
  place = office(12);
  who = place.people[3] as Person;
});

function at(address: string | null): Past {
  const signIn = event('sign-in', { who: who.names, origin: from(address), at: place.next + 16 * HOUR });
  return pastOf(place, place.account(who), signIn);
}
const chain = (address: string): Chain => chainOf(at(address)) as Chain;

describe('novelty of a place', () => {
  it('is nothing without an address', () => {
    expect(chainOf(at(null))).toBeNull();
  });

  it('speaks for the owner at the office and at home', () => {
    expect(chain(OFFICE).bits).toBeLessThan(-1);
    expect(chain(homeOf(who.number)).bits).toBeLessThan(0);
  });

  it('speaks for an intruder in another state and abroad', () => {
    for (const address of [TOPEKA, LYON, ZURICH]) expect(chain(address).bits).toBeGreaterThan(3);
  });

  it('is less on a line at home of the usual operator than at an operator nobody uses', () => {
    expect(chain('2001:db8:ff::5').bits).toBeLessThan(chain(TOPEKA).bits - 2);
  });

  it('is the sum of what its levels add', () => {
    for (const address of [OFFICE, TOPEKA, LYON]) {
      const { country, region, operator, network, bits } = chain(address);
      expect((country?.adds ?? 0) + (region?.adds ?? 0) + operator.adds + network.adds).toBeCloseTo(bits, 9);
    }
  });

  it('pays a new country once: what is new within it adds little', () => {
    const { country, region, operator, network } = chain(LYON);
    expect([country?.isNew, region?.isNew, operator.isNew, network.isNew]).toEqual([true, true, true, true]);
    expect(region?.adds ?? 0).toBe(0);
    expect(network.adds).toBe(0);
    expect(operator.adds).toBeLessThanOrEqual(2);
  });

  it('pays a new operator once: the network within it adds nothing', () => {
    const { country, operator, network } = chain(TOPEKA);
    expect(country?.isNew).toBe(false);
    expect(operator.adds).toBeGreaterThan(2);
    expect(network.adds).toBe(0);
  });

  it('does not judge', () => {
    const past = at(TOPEKA);
    const before = [...past.profile.u];
    const first = chainOf(past);
    expect(chainOf(past)).toEqual(first);
    expect([...past.profile.u]).toEqual(before);
  });
});
