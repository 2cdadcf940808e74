import { describe, expect, it } from '@jest/globals';
import { bareAddress, instant } from './fields.ts';
import { SignIns } from './read.ts';
import { ANN, auditSignIn, failing, graphSignIn, LYON, MADISON, MILWAUKEE, NINE, NOWHERE, PLACES, TOPEKA, ZURICH } from './story.ts';

describe('places', () => {
  it.each([
    ['the first address of a block', '192.0.2.0', 'Madison'],
    ['the last address of a block', '203.0.113.63', 'Lyon'],
    ['the block after it', '203.0.113.64', 'Zürich'],
    ['an IPv6 address', MILWAUKEE, 'Milwaukee'],
    ['an IPv6 address at the end of the block', '2001:db8:1f:ffff::1', 'Milwaukee'],
    ['an IPv6 address behind the block', '2001:db8:20::1', null],
    ['an address between blocks', '203.0.113.250', null],
    ['no address', '', null],
    ['a word', 'unknown', null],
  ])('%s', (_, address, city) => {
    expect(PLACES.locate(address)?.city ?? null).toBe(city);
  });
});

describe('fields', () => {
  it.each([
    ['192.0.2.10:4103', '192.0.2.10'],
    ['[2001:DB8:10::7]:52385', '2001:db8:10::7'],
    ['::ffff:192.0.2.10', '192.0.2.10'],
    ['2001:db8:10::7', '2001:db8:10::7'],
    [undefined, ''],
  ])('the address of %s', (written, bare) => {
    expect(bareAddress(written)).toBe(bare);
  });

  it('reads audit times, which do not say that they are UTC, like those that do', () => {
    expect(instant('2026-03-02T09:00:00')).toBe(NINE);
    expect(instant('2026-03-02T09:00:00Z')).toBe(NINE);
  });
});

describe('sign-ins', () => {
  it('reads account, instant, place, operator and program of a Graph sign-in', () => {
    const location = { city: 'Topeka', state: 'Kansas', countryOrRegion: 'US', geoCoordinates: { latitude: 39.05, longitude: -95.68 } };
    const it = new SignIns(PLACES).success(graphSignIn(NINE, MADISON, { location, autonomousSystemNumber: 64511 }));
    expect(it).toMatchObject({ account: ANN, at: NINE, address: MADISON, interactive: true });
    expect(it?.place).toMatchObject({ country: 'US', region: 'Kansas', city: 'Topeka', operator: 64511 });
    expect(it?.agent).toContain('Edg');
  });

  it('looks the place up where the record has none', () => {
    const signIns = new SignIns(PLACES);
    expect(signIns.success(graphSignIn(NINE, LYON))?.place).toMatchObject({ city: 'Lyon', operator: 64498 });
    expect(signIns.success(graphSignIn(NINE, NOWHERE))?.place).toBeNull();
    expect(new SignIns(PLACES).success(auditSignIn(NINE, ZURICH))).toMatchObject({ account: ANN, place: { country: 'CH' } });
  });

  it.each([
    ['a wrong password', graphSignIn(NINE, MADISON, failing(50126)), 'failure'],
    ['a second factor refused', graphSignIn(NINE, MADISON, failing(500121)), 'failure'],
    ['a second factor asked for', graphSignIn(NINE, MADISON, failing(50074)), 'interrupt'],
    ['the question whether to stay signed in', auditSignIn(NINE, MADISON, { ErrorNumber: '50140' }), 'interrupt'],
    ['a failure that says Success', auditSignIn(NINE, MADISON, { Operation: 'UserLoginFailed', ErrorNumber: '50126' }), 'failure'],
    ['a failure without a number', auditSignIn(NINE, MADISON, { Operation: 'UserLoginFailed' }), 'failure'],
    ['a success', auditSignIn(NINE, MADISON), 'success'],
  ])('%s', (_, record, outcome) => {
    expect(new SignIns(PLACES).any(record)?.outcome).toBe(outcome);
    expect(new SignIns(PLACES).success(record) !== null).toBe(outcome === 'success');
  });

  it('counts a record that is delivered twice once', () => {
    const signIns = new SignIns(PLACES);
    const record = graphSignIn(NINE, MADISON);
    expect([record, { ...record }].map((one) => signIns.success(one) !== null)).toEqual([true, false]);
  });

  it('counts one sign-in in both feeds once, whichever comes first', () => {
    const early = auditSignIn(NINE, MADISON, { Id: 'same' });
    const graph = graphSignIn(NINE, MADISON, { id: 'same' });
    const other = auditSignIn(NINE, TOPEKA);
    for (const records of [
      [early, graph],
      [graph, early],
      [graph, other],
    ]) {
      const signIns = new SignIns(PLACES);
      expect(records.map((record) => signIns.success(record) !== null)).toEqual([true, false]);
    }
  });

  it('has nothing to say of who is nobody', () => {
    expect(new SignIns(PLACES).any(auditSignIn(NINE, MADISON, { UserId: 'Not Available' }))).toBeNull();
    expect(new SignIns(PLACES).any({})).toBeNull();
  });
});
