import { describe, expect, it } from '@jest/globals';
import { Failures } from '../../../server/core/failures.ts';

const DAY_MINUTES = 1_440;

describe('failed sign-ins of one account', () => {
  it('are kept per network', () => {
    const failures = new Failures();
    failures.note(1, 0).badPasswords += 3;
    failures.note(2, 5).refused += 1;
    expect(failures.at(1, 10)?.badPasswords).toBe(3);
    expect(failures.at(2, 10)).toMatchObject({ badPasswords: 0, refused: 1 });
    expect(failures.at(3, 10)).toBeNull();
  });

  it('add up over networks', () => {
    const failures = new Failures();
    for (let network = 1; network <= 5; network++) failures.note(network, 0).badPasswords += network;
    expect(failures.total(10)).toBe(15);
  });

  it('are over after a few days, and begin anew', () => {
    const failures = new Failures();
    failures.note(1, 0).badPasswords += 9;
    expect(failures.at(1, 10 * DAY_MINUTES)).toBeNull();
    expect(failures.total(10 * DAY_MINUTES)).toBe(0);
    expect(failures.note(1, 10 * DAY_MINUTES).badPasswords).toBe(0);
  });

  it('stay bounded: the network longest unused gives way', () => {
    const failures = new Failures();
    for (let network = 1; network <= 100; network++) failures.note(network, network).badPasswords += 1;
    expect(failures.at(1, 100)).toBeNull();
    expect(failures.at(100, 100)?.badPasswords).toBe(1);
    expect(failures.total(100)).toBeLessThanOrEqual(8);
  });

  it('do not move back in time with a late record', () => {
    const failures = new Failures();
    failures.note(1, 1_000);
    expect(failures.note(1, 400).last).toBe(1_000);
  });
});
