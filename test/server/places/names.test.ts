import { describe, expect, it } from '@jest/globals';
import { cityName, countryCode, fold, regionName } from '../../../server/places/names.ts';

describe('countryCode', () => {
  it.each([
    ...[
      ['US', 'US'],
      ['us', 'US'],
      ['USA', 'US'],
      ['United States', 'US'],
      ['United States of America', 'US'],
      ['the United States', 'US'],
    ],
    ...[
      ['UK', 'GB'],
      ['United Kingdom', 'GB'],
      ['DEU', 'DE'],
      ['Germany', 'DE'],
      ['Deutschland', 'DE'],
      ['CHE', 'CH'],
      ['Switzerland', 'CH'],
    ],
    ...[
      ['Côte d’Ivoire', 'CI'],
      ['Ivory Coast', 'CI'],
      ['Türkiye', 'TR'],
      ['Turkey', 'TR'],
      ['Viet Nam', 'VN'],
      ['Korea, Republic of', 'KR'],
    ],
    ...[
      ['Hong Kong SAR', 'HK'],
      ['Hong Kong', 'HK'],
      ['Taiwan', 'TW'],
      ['Czech Republic', 'CZ'],
      ['Czechia', 'CZ'],
      ['NA', 'NA'],
    ],
  ])('reads %s as %s', (text, code) => {
    expect(countryCode(text ?? null)).toBe(code);
  });

  it.each([null, '', 'XX', 'ZZ', 'EU', 'A1', 'Atlantis', '-', 'unknown'])('has no code for %j', (text) => {
    expect(countryCode(text)).toBeNull();
  });
});

describe('regionName', () => {
  it.each([
    ...[
      ['US', 'KS', 'Kansas'],
      ['US', 'US-KS', 'Kansas'],
      ['US', 'kansas', 'Kansas'],
      ['US', ' Kansas ', 'Kansas'],
      ['US', 'Wi', 'Wisconsin'],
    ],
    ...[
      ['US', 'Washington, D.C.', 'District of Columbia'],
      ['CA', 'QC', 'Quebec'],
      ['CA', 'Québec', 'Quebec'],
      ['CA', 'CA-ON', 'Ontario'],
    ],
    ...[
      ['FR', 'Loir-Et-Cher', 'Loir-Et-Cher'],
      ['DE', 'BY', 'BY'],
      ['US', 'Cascadia', 'Cascadia'],
    ],
  ])('in %s writes %j as %s', (country, text, name) => {
    expect(regionName(country ?? null, text ?? null)).toBe(name);
  });

  it('knows no region in placeholders', () => {
    for (const text of ['', '-', 'Unknown', 'N/A', null]) expect(regionName('US', text)).toBeNull();
  });
});

it('keeps the city and drops the quarter that free data puts in brackets', () => {
  expect(cityName('Cologne (Lindenthal, Cologne)')).toBe('Cologne');
  expect(cityName('Gu\u0301ines')).toBe('G\u00faines');
});

it('compares names without marks, case and punctuation', () => {
  expect(fold('Île-de-France')).toBe(fold('ILE DE FRANCE'));
});
