import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicAddress } from '../../../server/sources/address.ts';
import { audit, eventsOf } from './kit.ts';

describe('the address of a person', () => {
  it.each([
    ['a bare one', '203.0.113.9', '203.0.113.9'],
    ['with a port', '203.0.113.9:5678', '203.0.113.9'],
    ['IPv6 in brackets with a port', '[2001:db8::1]:52385', '2001:db8::1'],
    ['IPv6 in brackets without', '[2001:db8::1]', '2001:db8::1'],
    ['IPv6 written long', '2001:0DB8:85a3:0000:0000:8a2e:0370:7334', '2001:db8:85a3::8a2e:370:7334'],
    ['IPv4 inside IPv6', '::ffff:203.0.113.9', '203.0.113.9'],
    ['IPv4 inside IPv6 in hexadecimal', '::ffff:cb00:7109', '203.0.113.9'],
    ['white space around', ' 203.0.113.9 ', '203.0.113.9'],
    ['several hops: the first', '203.0.113.9, 198.51.100.1', '203.0.113.9'],
    ['with an interface', '2001:db8::1%eth0', '2001:db8::1'],
    ['own machine', '::1', null],
    ['loopback', '127.0.0.1', null],
    ['private', '10.1.2.3', null],
    ['private in the middle block', '172.20.0.1', null],
    ['just outside the middle block', '172.32.0.1', '172.32.0.1'],
    ['behind a carrier', '100.64.3.4', null],
    ['link-local', '169.254.1.1', null],
    ['link-local IPv6', 'fe80:0011:2233:4455:6677:8899:AABB:CCDD', null],
    ['unique local IPv6', 'fd00::1', null],
    ['unspecified', '0.0.0.0', null],
    ['Exchange back end', '40.97.1.2', null],
    ['Entra back end', '20.190.163.29', null],
    ['Exchange back end, IPv6', '[2603:10b6:5:345::11]:1672', null],
    ['a rented Azure machine is somebody', '20.50.1.2', '20.50.1.2'],
    ['empty', '', null],
    ['absent', null, null],
    ['the word null', '<null>', null],
    ['octal tricks', '0203.0.113.9', null],
    ['too large a part', '203.0.113.256', null],
    ['two gaps', '2001::db8::1', null],
    ['a name', 'localhost', null],
  ])('%s: %s', (_what, written, expected) => {
    expect(publicAddress(written)).toBe(expected);
  });

  it('reads its own answers back unchanged, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (written) => {
        const once = publicAddress(written);
        return once === null || publicAddress(once) === once;
      }),
    );
  });

  it('does not change with a port, brackets or letter case', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 1, max: 65_535 }), (address, port) => {
        expect(publicAddress(`[${address.toUpperCase()}]:${String(port)}`)).toBe(publicAddress(address));
      }),
    );
  });

  it.each([
    ['ClientIP', { ClientIP: '198.51.100.1' }, '198.51.100.1'],
    ['ClientIPAddress', { ClientIP: undefined, ClientIPAddress: '198.51.100.2' }, '198.51.100.2'],
    ['ActorIpAddress', { ClientIP: '', ActorIpAddress: '198.51.100.3' }, '198.51.100.3'],
    ['none', { ClientIP: undefined, ActorIpAddress: undefined }, null],
  ])('is found in %s', (_where, more, expected) => {
    expect(eventsOf(audit.signIn(more))[0]?.origin.address).toBe(expected);
  });
});
