import { describe, expect, it } from '@jest/globals';
import { CITIES, cityNamed } from '../../sandbox/geography.ts';
import { hostAt, Internet, privacyAddress } from '../../sandbox/networks.ts';
import { OPERATORS } from '../../sandbox/operators.ts';

const internet = new Internet(7);

describe('the make-believe Internet', () => {
  it('deals out blocks that do not overlap and stay in 240.0.0.0/4', () => {
    const blocks = [...internet.networks].sort((a, b) => a.first - b.first);
    for (const [i, block] of blocks.entries()) {
      const end = block.first + 2 ** (32 - block.bits);
      expect(block.first).toBeGreaterThanOrEqual(0xf0000000);
      expect(end).toBeLessThan(0xffffffff);
      const next = blocks[i + 1];
      if (next) expect(end).toBeLessThanOrEqual(next.first);
    }
  });

  it('uses only numbers of autonomous systems nobody can have', () => {
    const numbers = OPERATORS.map((o) => o.asn);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const asn of numbers) expect((asn >= 64496 && asn <= 64511) || (asn >= 65536 && asn <= 131071)).toBe(true);
  });

  it('has a way to be at home, on the road and at work in every city', () => {
    for (const city of CITIES)
      for (const kind of ['residential', 'mobile', 'business', 'hospitality'] as const)
        expect(internet.near(kind, city).length).toBeGreaterThan(0);
  });

  it('keeps the prefix of a line and changes the rest every day', () => {
    const network = internet.networks.find((n) => n.sixth !== null);
    if (!network) throw new TypeError('no network with IPv6');
    const monday = privacyAddress(network, 12345, 1).address;
    const tuesday = privacyAddress(network, 12345, 2).address;
    expect(monday).toMatch(/^2001:db8(:[0-9a-f]{1,4}){6}$/);
    expect(monday.split(':').slice(0, 4)).toEqual(tuesday.split(':').slice(0, 4));
    expect(monday).not.toBe(tuesday);
  });

  it('gives the same subscriber the same address', () => {
    const network = internet.near('residential', cityNamed('Madison'))[0];
    if (!network) throw new TypeError('no network in Madison');
    expect(hostAt(network, 991)).toEqual(hostAt(network, 991));
  });

  it.each([
    ['line', false, 0.005, 0.02],
    ['gateway of a carrier', true, 0.12, 0.28],
  ])('places some blocks wrongly, of the kind %s', (_what, mobile, least, most) => {
    let wrong = 0;
    let all = 0;
    for (let seed = 0; seed < 20; seed++)
      for (const network of new Internet(seed).networks) {
        if ((network.operator.kind === 'mobile') !== mobile) continue;
        all++;
        if (network.reported !== network.city) wrong++;
      }
    expect(wrong / all).toBeGreaterThan(least);
    expect(wrong / all).toBeLessThan(most);
  });
});
