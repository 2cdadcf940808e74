import { describe, expect, it } from '@jest/globals';
import { complete, SILENT, tidy, type Facts } from '../../../server/places/facts.ts';

const say = (facts: Partial<Facts>): Facts => ({ ...SILENT, ...facts });
const TOPEKA = { country: 'US', region: 'Kansas', city: 'Topeka', latitude: 39.0558, longitude: -95.6894 };
const MADISON = { country: 'US', region: 'Wisconsin', city: 'Madison', latitude: 43.0731, longitude: -89.4012 };

describe('a point that only means "in this country" is no place', () => {
  it.each([
    ['the farm in Kansas', { country: 'US', latitude: 37.751, longitude: -97.822 }],
    ['the same with a region looked up from it', { country: 'US', region: 'Kansas', latitude: 37.75, longitude: -97.82 }],
    ['the same with a town looked up from it', { country: 'US', region: 'Kansas', city: 'Cheney', latitude: 37.751, longitude: -97.822 }],
    ['the older middle', { country: 'US', latitude: 38, longitude: -97 }],
    ['the newer middle', { country: 'US', latitude: 39.76, longitude: -98.5 }],
    ['the middle without a country', { latitude: 39.7601, longitude: -98.4999 }],
    ['the middle of France', { country: 'FR', latitude: 46, longitude: 2 }],
    ['a default inside London, no city named', { country: 'GB', latitude: 51.4964, longitude: -0.1224 }],
    ['a radius of 1,000 km', { ...TOPEKA, accuracyKm: 1000 }],
  ])('%s', (_, raw) => {
    expect(tidy(say(raw))).toEqual(say({ country: 'country' in raw ? raw.country : null }));
  });

  it.each([
    ['Topeka', TOPEKA],
    ['Madison', MADISON],
    ['Wichita, 40 km from the default', { country: 'US', region: 'Kansas', city: 'Wichita', latitude: 37.6922, longitude: -97.3375 }],
    ['London by name', { country: 'GB', region: 'England', city: 'London', latitude: 51.5074, longitude: -0.1278 }],
    ['a radius of 200 km', { ...TOPEKA, accuracyKm: 200 }],
  ])('but %s is one', (_, raw) => {
    expect(tidy(say(raw))).toEqual(say(raw));
  });

  it('nor are the zero point and numbers off the globe', () => {
    expect(tidy(say({ country: 'US', latitude: 0, longitude: 0 })).latitude).toBeNull();
    expect(tidy(say({ country: 'US', latitude: 91, longitude: 10 })).longitude).toBeNull();
    expect(tidy(say({ country: 'US', latitude: Number.NaN, longitude: 10 })).longitude).toBeNull();
  });
});

it('takes the country from a region code when nothing else names it', () => {
  expect(tidy(say({ region: 'US-KS' }))).toEqual(say({ country: 'US', region: 'Kansas' }));
});

describe('a less trusted witness', () => {
  it('completes what is missing', () => {
    expect(complete(say({ country: 'US', region: 'Kansas' }), say({ ...TOPEKA, operator: 64500, operatorName: 'Contoso Cable' }))).toEqual(
      say({ ...TOPEKA, operator: 64500, operatorName: 'Contoso Cable' }),
    );
  });

  it('is not believed about the place once it contradicts, at any level', () => {
    for (const trusted of [say({ country: 'FR' }), say({ country: 'US', region: 'Wisconsin' }), say({ city: 'Wichita' })]) {
      expect(complete(trusted, say(TOPEKA))).toEqual(trusted);
    }
    expect(complete(say({ latitude: MADISON.latitude, longitude: MADISON.longitude }), say(TOPEKA)).city).toBeNull();
  });

  it('may still name the operator, but only for the number that is believed', () => {
    expect(complete(say({ country: 'FR' }), say({ ...TOPEKA, operator: 64500, operatorName: 'Contoso Cable' })).operatorName).toBe(
      'Contoso Cable',
    );
    expect(complete(say({ operator: 64501 }), say({ operator: 64500, operatorName: 'Contoso Cable' })).operatorName).toBeNull();
  });
});
