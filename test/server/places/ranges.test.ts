import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAddress, parseAddress, type Numeric } from '../../../server/places/address.ts';
import { parseBlock } from '../../../server/places/prefix.ts';
import { Ranges } from '../../../server/places/ranges.ts';

const numeric = (text: string): Numeric => {
  const address = parseAddress(text);
  if (!address) throw new RangeError(text);
  return address;
};

describe('parseBlock', () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.0', '203.0.113.255'],
    ['203.0.113.77/26', '203.0.113.64', '203.0.113.127'],
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['2001:db8:7::/48', '2001:db8:7::', '2001:db8:7:ffff:ffff:ffff:ffff:ffff'],
    ['2001:db8::8/125', '2001:db8::8', '2001:db8::f'],
    ['2001:db8::/32', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('reads %s as %s to %s', (text, first, last) => {
    const block = parseBlock(text);
    expect(block && [formatAddress(block.first), formatAddress(block.last)]).toEqual([first, last]);
  });

  it.each(['203.0.113.0/33', '2001:db8::/129', '203.0.113.0/', '203.0.113.0/x', 'office', '/24', ''])('refuses %j', (text) => {
    expect(parseBlock(text)).toBeNull();
  });
});

describe('Ranges', () => {
  it('answers with the innermost range, whatever the order of adding', () => {
    const ranges = new Ranges();
    const blocks = ['203.0.113.64/26', '203.0.113.0/24', '203.0.113.70', '2001:db8::/32', '2001:db8:7::/48', '198.51.100.0/24'];
    blocks.forEach((text, value) => {
      const block = parseBlock(text);
      if (block) ranges.add(block.first, block.last, value);
    });
    ranges.seal();
    const found = (text: string) => blocks[ranges.find(numeric(text))];
    expect(found('203.0.113.70')).toBe('203.0.113.70');
    expect(found('203.0.113.71')).toBe('203.0.113.64/26');
    expect(found('203.0.113.200')).toBe('203.0.113.0/24');
    expect(found('2001:db8:7::1')).toBe('2001:db8:7::/48');
    expect(found('2001:db8:8::1')).toBe('2001:db8::/32');
    expect(found('192.0.2.1')).toBeUndefined();
    expect(found('2001:db9::1')).toBeUndefined();
  });

  it('finds nothing when empty, and refuses a range that ends before it begins or changes family', () => {
    const ranges = new Ranges();
    expect(ranges.add(numeric('192.0.2.9'), numeric('192.0.2.1'), 0)).toBe(false);
    expect(ranges.add(numeric('192.0.2.9'), numeric('2001:db8::1'), 0)).toBe(false);
    ranges.seal();
    expect(ranges.count).toBe(0);
    expect(ranges.find(numeric('192.0.2.5'))).toBe(-1);
  });

  it('agrees with a plain search through nested blocks', () => {
    const block = fc.record({ at: fc.integer({ min: 0, max: 255 }), bits: fc.integer({ min: 24, max: 32 }) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 200 }), fc.integer({ min: 0, max: 255 }), (blocks, at) => {
        const ranges = new Ranges();
        const sizes = blocks.map(({ at: start, bits }, value) => {
          const parsed = parseBlock(`203.0.113.${start}/${bits}`);
          if (!parsed) return { first: 1, last: 0 };
          ranges.add(parsed.first, parsed.last, value);
          return { first: parsed.first.a, last: parsed.last.a };
        });
        ranges.seal();
        const address = numeric(`203.0.113.${at}`);
        const around = sizes.filter(({ first, last }) => first <= address.a && address.a <= last).map(({ first, last }) => last - first);
        const found = sizes[ranges.find(address)];
        expect(found && found.last - found.first).toBe(around.length === 0 ? undefined : Math.min(...around));
      }),
    );
  });
});
