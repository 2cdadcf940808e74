import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { StatedPlace } from '../../../server/core/event.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { mmdb } from './mmdb-writer.ts';

const NOTHING: StatedPlace = { country: null, region: null, city: null, latitude: null, longitude: null, operator: null };
const TOPEKA: StatedPlace = { country: 'US', region: 'KS', city: 'Topeka', latitude: 39.0558, longitude: -95.6894, operator: 64500 };
const MADISON: StatedPlace = {
  country: 'US',
  region: 'Wisconsin',
  city: 'Madison',
  latitude: 43.0731,
  longitude: -89.4012,
  operator: 64501,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
  const paris = { country_code: 'FR', state1: 'Ile-de-France', city: 'Paris', latitude: 48.8575, longitude: 2.3514 };
  await writeFile(join(folder, 'dbip-city.mmdb'), mmdb({ '198.51.100.0/24': paris }));
  await writeFile(
    join(folder, 'asn.csv.gz'),
    gzipSync('198.51.100.0,198.51.100.255,64502,Contoso Hosting\n203.0.113.0,203.0.113.255,64500,Contoso Cable\n'),
  );
  await writeFile(join(folder, 'relay.txt'), '192.0.2.128/25\n');
  await writeFile(join(folder, 'broken.mmdb'), 'nonsense');
  await writeFile(join(folder, 'broken.csv.gz'), 'nonsense');
  await writeFile(join(folder, 'words.csv'), 'these,are,words\n');
  await writeFile(join(folder, 'ignored.pdf'), 'nonsense');
  await writeFile(join(folder, 'ATTRIBUTION.txt'), 'Made by Contoso\n');
  await mkdir(join(folder, 'folder.csv'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('without data', () => {
  it('knows the network and nothing else, and says so', async () => {
    const places = await openPlaces({ folder: null });
    expect(places.notes).toHaveLength(1);
    expect(places.attributions).toEqual([]);
    const { address, network, place } = places.locate('203.0.113.7', null);
    expect([address, network]).toEqual(['203.0.113.7', '203.0.113.0/24']);
    const { kind, ...levels } = place;
    expect(kind).toBe('unknown');
    expect(new Set(Object.values(levels))).toEqual(new Set([null]));
  });

  it('believes the record, and tells Kansas from Wisconsin', async () => {
    const places = await openPlaces({ folder: null });
    expect(places.locate('203.0.113.7', TOPEKA).place).toMatchObject({
      region: 'Kansas',
      city: 'Topeka',
      latitude: 39.0558,
      operator: 64500,
    });
    expect(places.locate('198.51.100.7', MADISON).place).toMatchObject({ region: 'Wisconsin', city: 'Madison', operator: 64501 });
  });

  it('gives a record without a place what sign-ins from the same network stated, until they disagree', async () => {
    const places = await openPlaces({ folder: null });
    expect(places.locate('203.0.113.8', null).place.city).toBeNull();
    places.locate('203.0.113.7', TOPEKA);
    expect(places.locate('203.0.113.8', null).place).toMatchObject({ country: 'US', region: 'Kansas', city: 'Topeka', operator: 64500 });
    expect(places.locate('203.0.113.8', null).place).toBe(places.locate('203.0.113.7', TOPEKA).place);
    places.locate('203.0.113.9', MADISON);
    expect(places.locate('203.0.113.8', null).place).toMatchObject({
      country: 'US',
      region: null,
      city: null,
      latitude: null,
      operator: null,
    });
    expect(places.locate('203.0.113.7', TOPEKA).place.city).toBe('Topeka');
    expect(places.locate('198.51.100.8', null).place.country).toBeNull();
  });

  it('carries what it learned into another run', async () => {
    const before = await openPlaces({ folder: null });
    before.locate('2001:db8:7::1', TOPEKA);
    const after = await openPlaces({ folder: null });
    after.recall(before.learned());
    expect(after.locate('2001:db8:7:8::2', null).place.city).toBe('Topeka');
  });
});

describe('identity', () => {
  it('gives the same location for the same address and statement, though the statement is another object', async () => {
    const places = await openPlaces({ folder });
    const first = places.locate('203.0.113.7', { ...TOPEKA });
    expect(places.locate('203.0.113.7', { ...TOPEKA })).toBe(first);
    places.locate('203.0.113.7', { ...TOPEKA, region: 'Kansas' });
    places.locate('203.0.113.7', { ...TOPEKA, city: 'Wichita' });
    expect(places.locate('203.0.113.7', { ...TOPEKA })).toBe(first);
    expect(places.locate('203.0.113.99', { ...TOPEKA }).place).toBe(first.place);
  });

  it('treats a statement that states nothing as none', async () => {
    const places = await openPlaces({ folder: null });
    expect(places.locate('203.0.113.7', { ...NOTHING })).toBe(places.locate('203.0.113.7', null));
  });
});

describe('offices', () => {
  it('are known by their egress, whatever the operator; the record still places them', async () => {
    const offices = [
      { name: 'Madison', country: 'United States', knownEgress: ['203.0.113.0/28', '2001:db8:7::/48', '192.0.2.9', 'the cellar'] },
    ];
    const places = await openPlaces({ folder, organization: { offices } });
    expect(places.notes.filter((note) => note.includes('the cellar'))).toHaveLength(1);
    expect(places.locate('203.0.113.7', null).place).toMatchObject({ kind: 'office', country: 'US', operator: 64500 });
    expect(places.locate('2001:db8:7::9', MADISON).place).toMatchObject({ kind: 'office', city: 'Madison' });
    expect(places.locate('203.0.113.7', { ...NOTHING, country: 'FR' }).place).toMatchObject({ kind: 'office', country: 'FR' });
    expect(places.locate('192.0.2.10', null).place.kind).toBe('unknown');
  });

  it('may be written badly without harm', async () => {
    for (const text of ['{}', '{"offices": 7}', '{"offices": [null, {}, {"country": 3, "knownEgress": "x"}]}']) {
      const organization: unknown = JSON.parse(text);
      const places = await openPlaces({ folder: null, organization: organization as object });
      expect(places.locate('203.0.113.7', null).place.kind).toBe('unknown');
    }
  });
});

describe('data files', () => {
  it('place what no record places, and name the operator', async () => {
    const places = await openPlaces({ folder });
    const paris = { country: 'FR', city: 'Paris', operator: 64502, operatorName: 'Contoso Hosting', kind: 'hosting' };
    expect(places.locate('198.51.100.7', null).place).toMatchObject(paris);
    expect(places.locate('203.0.113.7', null).place).toMatchObject({ country: null, operatorName: 'Contoso Cable', kind: 'home' });
    expect(places.locate('192.0.2.200', null).place.kind).toBe('relay');
  });

  it('complete a record and never contradict it', async () => {
    const places = await openPlaces({ folder });
    expect(places.locate('198.51.100.7', { ...NOTHING, country: 'FR' }).place.city).toBe('Paris');
    expect(places.locate('198.51.100.8', TOPEKA).place).toMatchObject({
      country: 'US',
      city: 'Topeka',
      operatorName: 'Contoso Cable',
      kind: 'home',
    });
    expect(places.locate('198.51.100.9', { ...NOTHING, country: 'DE' }).place).toMatchObject({ country: 'DE', city: null, latitude: null });
  });

  it('do not restore what disagreeing records took away', async () => {
    const places = await openPlaces({ folder });
    places.locate('198.51.100.7', TOPEKA);
    places.locate('198.51.100.8', MADISON);
    expect(places.locate('198.51.100.9', null).place).toMatchObject({
      country: 'US',
      region: null,
      city: null,
      operatorName: 'Contoso Hosting',
    });
  });

  it('that are broken are noted, one line each, and the rest is used', async () => {
    const places = await openPlaces({ folder });
    for (const file of ['broken.mmdb', 'broken.csv.gz', 'folder.csv', 'words.csv holds']) {
      expect(places.notes.filter((note) => note.includes(file))).toHaveLength(1);
    }
    expect(places.notes.filter((note) => note.includes('ignored.pdf'))).toEqual([]);
    expect(places.attributions).toEqual(['Made by Contoso', expect.stringContaining('DB-IP')]);
  });

  it('that are damaged inside are dropped at the first look', async () => {
    const damaged = await mkdtemp(join(tmpdir(), 'places-'));
    const bytes = mmdb({ '198.51.100.0/24': { country_code: 'FR' } });
    const mark = bytes.indexOf('country_code') - 2;
    bytes.fill(0, mark, mark + 2);
    await writeFile(join(damaged, 'city.mmdb'), bytes);
    const places = await openPlaces({ folder: damaged });
    expect(places.locate('198.51.100.7', null).place.country).toBeNull();
    expect(places.notes).toEqual([expect.stringContaining('damaged')]);
    places.locate('198.51.100.8', null);
    expect(places.notes).toHaveLength(1);
    await rm(damaged, { recursive: true });
  });

  it('missing altogether are a note', async () => {
    const places = await openPlaces({ folder: join(folder, 'nowhere') });
    expect(places.notes).toHaveLength(1);
    expect(places.locate('203.0.113.7', null).network).toBe('203.0.113.0/24');
  });
});
