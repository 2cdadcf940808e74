import { describe, expect, it } from '@jest/globals';
import { parseAddress } from '../../../server/places/address.ts';
import { readRangeFile } from '../../../server/places/csv.ts';
import { SILENT } from '../../../server/places/facts.ts';

function find(text: string, address: string) {
  const numeric = parseAddress(address);
  return numeric && readRangeFile('test.csv', Buffer.from(text)).source.find(numeric, address);
}

const TOPEKA = { country: 'US', region: 'Kansas', city: 'Topeka', latitude: 39.0558, longitude: -95.6894 };

describe('a file of ranges', () => {
  it.each([
    ['start, end, asn, name', '203.0.113.0,203.0.113.255,64500,"Contoso, Inc."', { operator: 64500, operatorName: 'Contoso, Inc.' }],
    ['quoted addresses, CRLF', '"203.0.113.0","203.0.113.255","AS64500","Contoso"\r\n', { operator: 64500, operatorName: 'Contoso' }],
    ['tabs, country of registration', '203.0.113.0\t203.0.113.255\t64500\tFR\tCONTOSO-AS', { operator: 64500, operatorName: 'CONTOSO-AS' }],
    ['unrouted space', '203.0.113.0\t203.0.113.255\t0\tNone\tNot routed', { operatorName: 'Not routed' }],
    ['country alone', '203.0.113.0,203.0.113.255,US', { country: 'US' }],
    ['country, region, city', '203.0.113.0,203.0.113.255,US,KS,Topeka', { country: 'US', region: 'Kansas', city: 'Topeka' }],
    ['country, region, city, lat, lon', '203.0.113.0,203.0.113.255,US,Kansas,Topeka,39.0558,-95.6894', TOPEKA],
    ['with postcode', '203.0.113.0,203.0.113.255,US,Kansas,Topeka,66603,39.0558,-95.6894', TOPEKA],
    ['continent first', '203.0.113.0,203.0.113.255,NA,US,Kansas,Topeka,39.0558,-95.6894', TOPEKA],
    [
      'state1, state2, city, postcode, zone',
      '203.0.113.0,203.0.113.255,US,Kansas,Shawnee,Topeka,66603,39.0558,-95.6894,America/Chicago',
      TOPEKA,
    ],
    ['a list of relay egresses', '203.0.113.0/26,US,US-KS,Topeka,', { country: 'US', region: 'Kansas', city: 'Topeka' }],
    ['one address a line', '203.0.113.7', {}],
    ['a byte order mark and a comment', '\uFEFF# list\n203.0.113.0/24,US', { country: 'US' }],
    [
      'named columns',
      'network,country,region,city,latitude,longitude,accuracy_km,asn,operator,kind\n203.0.113.0/24,US,KS,Topeka,39.0558,-95.6894,20,64500,Contoso,mobile',
      { ...TOPEKA, accuracyKm: 20, operator: 64500, operatorName: 'Contoso', kind: 'mobile' },
    ],
    ['named columns in another order', 'asn;ip_range_start;ip_range_end\n64500;203.0.113.0;203.0.113.255', { operator: 64500 }],
    [
      'named start and end',
      'start,end,lat,lon,city\n203.0.113.0,203.0.113.255,39.0558,-95.6894,Topeka',
      { ...TOPEKA, country: null, region: null },
    ],
    ['end further on', 'start,asn,end\n203.0.113.0,64500,203.0.113.255', { operator: 64500 }],
  ])('with %s', (_, text, facts) => {
    expect(find(text, '203.0.113.7')).toEqual({ ...SILENT, ...facts });
    expect(find(text, '198.51.100.7')).toBeNull();
  });

  it('holds both families', () => {
    const text = '2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,64500,Contoso\n203.0.113.0,203.0.113.255,64501,Fabrikam';
    expect(find(text, '2001:db8::7')?.operator).toBe(64500);
    expect(find(text, '203.0.113.7')?.operator).toBe(64501);
    expect(find(text, '2001:db8:1::7')).toBeNull();
  });

  it('counts what it cannot read and keeps the rest', () => {
    const file = readRangeFile(
      'test.csv',
      Buffer.from('203.0.113.0,203.0.113.255,US\nnonsense\n203.0.113.9,203.0.113.1,US\n999.1.1.1/8,US'),
    );
    expect([file.rows, file.skipped]).toEqual([1, 3]);
    expect(readRangeFile('empty.csv', Buffer.from('')).rows).toBe(0);
    expect(readRangeFile('noise.csv', Buffer.from([0, 255, 254, 10, 13, 7, 34])).rows).toBe(0);
  });

  it('gives the kind of its name to rows that name none', () => {
    const bytes = Buffer.from('network,kind\n203.0.113.0/24,\n198.51.100.0/24,home');
    const { source } = readRangeFile('relay.csv', bytes, 'relay');
    const kindAt = (text: string) => source.find(parseAddress(text) ?? { v6: false, a: 0, b: 0, c: 0, d: 0 }, text)?.kind;
    expect([kindAt('203.0.113.1'), kindAt('198.51.100.1')]).toEqual(['relay', 'home']);
  });

  it('knows operators by number', () => {
    const { source } = readRangeFile('asn.csv', Buffer.from('203.0.113.0,203.0.113.255,64500,Contoso'));
    expect(source.operatorNames.get(64500)).toBe('Contoso');
  });
});
