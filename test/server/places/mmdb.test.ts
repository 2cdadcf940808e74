import { describe, expect, it } from '@jest/globals';
import { parseAddress } from '../../../server/places/address.ts';
import { SILENT } from '../../../server/places/facts.ts';
import { openMmdb, readMmdbRecord } from '../../../server/places/mmdb.ts';
import { mmdb } from './mmdb-writer.ts';

const TOPEKA = { country: 'US', region: 'Kansas', city: 'Topeka', latitude: 39.0558, longitude: -95.6894 };
const FLAT = { country_code: 'US', state1: 'Kansas', city: 'Topeka', latitude: 39.0558, longitude: -95.6894, timezone: '' };
const NESTED = {
  country: { iso_code: 'US', names: { en: 'United States' } },
  subdivisions: [{ iso_code: 'KS', names: { en: 'Kansas' } }],
  city: { names: { en: 'Topeka' } },
  location: { latitude: 39.0558, longitude: -95.6894, accuracy_radius: 20 },
};

function find(bytes: Buffer, address: string) {
  const numeric = parseAddress(address);
  return numeric && openMmdb('test.mmdb', bytes).find(numeric, address);
}

describe('a database', () => {
  it('answers for the blocks it holds', () => {
    const bytes = mmdb({ '203.0.113.0/24': FLAT, '198.51.100.0/25': NESTED });
    expect(find(bytes, '203.0.113.7')).toEqual({ ...SILENT, ...TOPEKA });
    expect(find(bytes, '198.51.100.7')).toEqual({ ...SILENT, ...TOPEKA, accuracyKm: 20 });
    expect(find(bytes, '198.51.100.200')).toBeNull();
  });

  it('of IPv6 answers for IPv6, and one of IPv4 is not asked about it', () => {
    expect(find(mmdb({ '2001:db8:7::/48': FLAT }, 6), '2001:db8:7::1')?.city).toBe('Topeka');
    expect(find(mmdb({ '32.0.0.0/3': FLAT }), '2001:db8:7::1')).toBeNull();
  });

  it('that is none is refused', () => {
    expect(() => openMmdb('broken.mmdb', Buffer.from('not a database'))).toThrow();
  });
});

describe('a record', () => {
  it.each([
    ['flat with region', { country_code: 'US', region: 'Kansas', city: 'Topeka' }, { country: 'US', region: 'Kansas', city: 'Topeka' }],
    [
      'flat with everything as text',
      { country: 'US', lat: '39.0558', lng: '-95.6894', asn: 'AS64500', as_name: 'Contoso' },
      {
        ...{ country: 'US', latitude: 39.0558, longitude: -95.6894, operator: 64500, operatorName: 'Contoso' },
      },
    ],
    [
      'an AS database',
      { autonomous_system_number: 64500, autonomous_system_organization: 'Contoso' },
      { operator: 64500, operatorName: 'Contoso' },
    ],
    ['a wide radius', { ...NESTED, location: { latitude: 37.751, longitude: -97.822, accuracy_radius: 1000 } }, { country: 'US' }],
    ['a known anonymiser', { traits: { is_anonymous_vpn: true } }, { kind: 'anonymiser' }],
    ['a phone', { traits: { user_type: 'cellular' } }, { kind: 'mobile' }],
    ['nothing at all', null, {}],
    ['the wrong types', { country_code: 7, city: ['x'], latitude: 'north', subdivisions: 'none' }, {}],
  ])('%s', (_, record, facts) => {
    expect(readMmdbRecord(record)).toEqual({ ...SILENT, ...facts });
  });
});
