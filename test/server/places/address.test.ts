import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isIP } from 'node:net';
import { canonicalAddress, formatAddress, isPublic, networkOf, parseAddress } from '../../../server/places/address.ts';

const v4 = fc.integer({ min: 0, max: 0xffffffff }).map((a) => ({ v6: false, a, b: 0, c: 0, d: 0 }));
const word = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xffffffff }));
const v6 = fc
  .tuple(word, word, word, word)
  .filter(([a, b, c]) => !(a === 0 && b === 0 && c === 0xffff))
  .map(([a, b, c, d]) => ({ v6: true, a, b, c, d }));
const address = fc.oneof(v4, v6);

describe('canonicalAddress', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:99', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['64:ff9b::192.0.2.7', '64:ff9b::c000:207'],
  ])('reads %s as %s', (text, canonical) => {
    expect(canonicalAddress(text)).toBe(canonical);
  });

  it.each([
    ...[
      '',
      ' ',
      'localhost',
      '1.2.3',
      '1.2.3.4.5',
      '256.1.1.1',
      '01.2.3.4',
      '1.2.3.4:',
      '1.2.3.4:99999',
      '1.2.3.4:5:6',
      '1.2.3.4%1',
      '-1.2.3.4',
    ],
    ...[
      '1.2..3',
      '.1.2.3.4',
      '1.2.3.4.',
      '[1.2.3.4]',
      ':',
      ':::',
      '1:2',
      '1::2::3',
      '12345::',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:',
      ':1:2:3:4:5:6:7',
    ],
    ...['1:2:3:4:5:6:7:8::', '[2001:db8::1', '[2001:db8::1]443', '2001:db8::1%', 'g::1', '::1.2.3.4:1', '::1.2.3', '1:2:3:4:5:6:7:1.2.3.4'],
  ])('refuses %j', (text) => {
    expect(canonicalAddress(text)).toBeNull();
  });

  it('gives back what was written, whatever the address', () => {
    fc.assert(fc.property(address, (numeric) => expect(parseAddress(formatAddress(numeric))).toEqual(numeric)));
  });

  it('is idempotent, and agrees with Node on what is an address', () => {
    fc.assert(
      fc.property(fc.oneof(address.map(formatAddress), fc.string(), fc.stringMatching(/^[0-9a-f:.]{1,20}$/)), (text) => {
        const once = canonicalAddress(text);
        if (isIP(text) > 0 && !text.includes('%')) expect(once).not.toBeNull();
        if (once === null) return;
        expect(isIP(once)).toBeGreaterThan(0);
        expect(canonicalAddress(once)).toBe(once);
        expect(canonicalAddress(once.includes(':') ? `[${once}]:80` : `${once}:80`)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes IPv6 as the platform does', () => {
    fc.assert(
      fc.property(
        v6.filter(({ a, b, c }) => a !== 0 || b !== 0 || c !== 0),
        (numeric) => {
          const text = formatAddress(numeric);
          expect(new URL(`http://[${text}]/`).hostname).toBe(`[${text}]`);
        },
      ),
    );
  });
});

describe('isPublic', () => {
  it.each([
    ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '254.1.2.3', '2001:db8::1', '8.8.8.8', '100.63.0.1', '100.128.0.1'],
    ...['172.15.0.1', '172.32.0.1', '192.167.0.1', '2a00::1', '64:ff9b::c000:207'],
  ])('takes %s for a place on the internet', (text) => {
    expect(isPublic(text)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.1.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '192.0.0.8'],
    ...['224.0.0.1', '239.255.255.255', '::', '::1', 'fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '100::1', 'nonsense', ''],
  ])('does not take %j for one', (text) => {
    expect(isPublic(text)).toBe(false);
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:8::9', '2001:db8:7::/48'],
    ['2001:db8::9', '2001:db8::/48'],
    ['2001:0:5::1', '2001:0:5::/48'],
    ['::1', '::/48'],
  ])('puts %s in %s', (text, network) => {
    expect(networkOf(text)).toBe(network);
  });

  it('contains its address and is the network of its own first address', () => {
    fc.assert(
      fc.property(address, (numeric) => {
        const network = networkOf(formatAddress(numeric));
        const [base = '', length] = network.split('/');
        const first = parseAddress(base);
        expect(first).not.toBeNull();
        expect(length).toBe(numeric.v6 ? '48' : '24');
        expect(networkOf(base)).toBe(network);
        expect(canonicalAddress(base)).toBe(base);
        if (numeric.v6) expect([first?.a, (first?.b ?? 0) >>> 16]).toEqual([numeric.a, numeric.b >>> 16]);
        else expect((first?.a ?? 0) >>> 8).toBe(numeric.a >>> 8);
      }),
    );
  });
});
