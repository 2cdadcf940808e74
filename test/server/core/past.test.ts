import { describe, expect, it } from '@jest/globals';
import { Account } from '../../../server/core/account.ts';
import { SETTLED } from '../../../server/core/layout.ts';
import { event, from, HOUR, OFFICE, office, ordinaryDay, pastOf, person, realLayout } from '../../kit.ts';

describe('the tenure of acts', () => {
  const place = office(12);
  place.take(...ordinaryDay(person(3), place.next, 12));
  const later = place.next + 26 * HOUR;

  it('is that of settled people for whoever was there when the records began', () => {
    const owner = person(3);
    const past = pastOf(place, place.account(owner), event('sign-in', { who: owner.names, at: later, origin: from(OFFICE) }));
    expect(past.actTenure).toBe(SETTLED);
  });

  it('is that of a joiner for whoever came weeks later', () => {
    const joiner = person(40);
    const first = event('sign-in', { who: joiner.names, at: later, origin: from(OFFICE, { device: joiner.device }) });
    place.take(first);
    expect(pastOf(place, place.account(joiner), first).actTenure).toBe(0);
  });

  it('is that of a joiner for whoever organization.json names and nobody has seen yet', () => {
    const named = new Account(person(41).names, 0, realLayout());
    const added = event('mfa-method', { who: person(41).names, at: later });
    expect(pastOf(place, named, added).actTenure).toBe(0);
  });
});
