import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { writeTenant } from '../../sandbox/index.ts';
import { DAY, Diary } from './diary.ts';
import { inFolder, withTenant, type Written } from './kit.ts';

interface User {
  readonly userPrincipalName: string;
  readonly usageLocation: string;
  readonly department: string;
}

const OPTIONS = { seed: 7, people: 300, mail: false, intruders: 'none' } as const;
let diary: Diary;
let tenant: Written;

beforeAll(async () => {
  const people = await inFolder(async (folder) => {
    await writeTenant({ ...OPTIONS, days: 1, out: folder });
    const { users } = JSON.parse(readFileSync(join(folder, 'organization.json'), 'utf8')) as { users: User[] };
    return new Map(users.map((u) => [u.userPrincipalName, { country: u.usageLocation, department: u.department }]));
  });
  diary = new Diary(people);
  tenant = await withTenant({ ...OPTIONS, days: 60 }, (row, line) => diary.look(row, line));
}, 300_000);

const count = (name: string): number => diary.names.get(name) ?? 0;
const most = (map: ReadonlyMap<string, number>): number => Math.max(0, ...map.values());
const sizes = (map: ReadonlyMap<string, ReadonlySet<string>>): number[] => [...map.values()].map((s) => s.size);
const together = (kind: string): number =>
  Math.max(0, ...[...diary.company].filter(([key]) => key.startsWith(`${kind} `)).map(([, who]) => who.size));
/** People who were in networks of both kinds on one day. */
const between = (one: string, other: string): number =>
  [...diary.kinds.values()].filter((days) => [...days.values()].some((kinds) => kinds.has(one) && kinds.has(other))).length;
const on = (country: string, day: string): number => diary.signIns.get(country)?.get(Math.floor(Date.parse(day) / DAY)) ?? 0;

describe('the networks of people', () => {
  it.each([
    ['an office', 'business', 15],
    ['a conference hotel', 'hospitality', 2],
    ['a gateway of a carrier', 'mobile', 2],
    ['a line that many homes share', 'residential', 2],
  ])('are shared: %s', (_what, kind, people) => {
    expect(together(kind)).toBeGreaterThanOrEqual(people);
  });

  it('change: lines get new addresses, IPv6 keeps the prefix and changes the rest, carriers wander', () => {
    expect(sizes(diary.homes).filter((n) => n >= 4).length).toBeGreaterThan(20);
    expect(sizes(diary.prefixes).filter((n) => n >= 8).length).toBeGreaterThan(20);
    expect(sizes(diary.carrierCities).filter((n) => n >= 3).length).toBeGreaterThan(60);
  });

  it('change within a day: a VPN on and off, home and office, train and home', () => {
    expect(between('vpn', 'residential') + between('hosting', 'residential')).toBeGreaterThan(3);
    expect(between('business', 'residential')).toBeGreaterThan(60);
    expect(between('mobile', 'residential')).toBeGreaterThan(100);
  });

  it('are at home on some days and in the office on others for a good part of the people', () => {
    const hybrid = [...diary.kinds.values()].filter((days) => {
      const at = (kind: string): number => [...days.values()].filter((k) => k.has(kind)).length;
      const office = [...days.values()].filter((k) => k.has('business')).length;
      return office >= 8 && at('residential') >= 8;
    });
    expect(hybrid.length).toBeGreaterThan(40);
  });
});

describe('the days of people', () => {
  it('are quiet on a holiday of their country', () => {
    const country = on('US', '2026-09-14') > 100 ? 'US' : 'ES';
    const [holiday, usual] = country === 'US' ? ['2026-09-07', '2026-09-14'] : ['2026-10-12', '2026-10-19'];
    expect(on(country, holiday)).toBeLessThan(0.5 * on(country, usual));
    expect(on(country, usual)).toBeGreaterThan(20);
  });

  it('include weekends for many and nights for a few', () => {
    expect(diary.weekends.size).toBeGreaterThan(100);
    const owls = [...diary.nights.values()].filter(({ night, all }) => all > 100 && night > 0.35 * all);
    expect(owls.length).toBeGreaterThan(0);
    expect(owls.length).toBeLessThan(40);
  });

  it('are full at the end of the quarter where the books are kept', () => {
    const files = (from: string, until: string): number => {
      let sum = 0;
      for (let day = Date.parse(from) / DAY; day < Date.parse(until) / DAY; day++) sum += diary.filesByDay.get(day) ?? 0;
      return sum;
    };
    expect(files('2026-09-28', '2026-10-03')).toBeGreaterThan(1.6 * files('2026-09-14', '2026-09-19'));
  });

  it('hold bursts: libraries fetched again, folders downloaded, mails to a hundred at once', () => {
    expect(most(diary.synced)).toBeGreaterThan(150);
    expect(most(diary.downloaded)).toBeGreaterThan(80);
    expect(most(diary.sent)).toBeGreaterThan(60);
  });
});

describe('what people do now and then', () => {
  it.each([
    'Set-InboxRule',
    'Remove-InboxRule',
    'UpdateInboxRules',
    'Add-MailboxPermission',
    'Remove-MailboxPermission',
    'Add-RecipientPermission',
    'SendAs',
    'SendOnBehalf',
    'Consent to application',
    'Register device',
    'User registered security info',
    'User deleted security info',
    'Admin deleted security info',
    'Admin registered security info',
    'Reset user password',
    'Change user password',
    'Add member to role',
    'Add member to group',
    'Add user',
    'Disable account',
    'AnonymousLinkCreated',
    'SharingInvitationCreated',
    'HardDelete',
  ])('leaves %s', (name) => {
    expect([name, count(name) > 1]).toEqual([name, true]);
  });

  it('is labelled as honest where it looks wrong', () => {
    const kinds = new Set(tenant.labels.hardNegatives.map((h) => h.kind));
    for (const kind of [
      'travel',
      'travel-abroad',
      'conference',
      'new-laptop',
      'new-phone',
      'own-machine',
      'method-change',
      'forgot-password',
      'help-desk-reset',
      'mail-merge',
      'bank-details-change',
      'external-forwarding',
      'delegation',
      'app-consent',
      'bulk-sync',
      'bulk-download',
      'mailbox-cleanup',
      'late-night',
      'device-code',
      'role-change',
      'first-day',
      'leaver-downloads',
      'new-home-line',
      'consumer-vpn',
      'office-provider-change',
      'service-account-moves',
    ])
      expect([kind, kinds.has(kind)]).toEqual([kind, true]);
  });

  it('makes rules of every sort, the odd ones included', () => {
    const names = diary.rules.map((r) => r.get('Name') ?? '');
    const folders = new Set(diary.rules.map((r) => r.get('MoveToFolder')));
    expect(diary.rules.length).toBeGreaterThan(40);
    expect(names.some((n) => n.length <= 2)).toBe(true);
    expect(folders.has('RSS Feeds') || folders.has('RSS Subscriptions')).toBe(true);
    expect([...folders].some((f) => /invoice|rechnung|AP/iu.test(f ?? ''))).toBe(true);
    expect(diary.rules.some((r) => r.has('DeleteMessage'))).toBe(true);
  });

  it('sends mail on to private addresses, and ends it', () => {
    const forwards = [...diary.forwards].filter((f) => f.startsWith('smtp:'));
    const ruled = diary.rules.filter((r) =>
      /mail\.example|box\.example|hop\.example/u.test(r.get('ForwardTo') ?? r.get('RedirectTo') ?? ''),
    );
    expect(forwards.length + ruled.length).toBeGreaterThan(2);
  });

  it('lets colleagues and applications read', () => {
    expect(diary.stewards.size).toBeGreaterThan(4);
    expect(diary.appsReading.size).toBeGreaterThan(15);
  });

  it('fails at the door: passwords forgotten, accounts locked, second factors missing', () => {
    const with50126 = [...diary.errors.values()].filter((e) => (e.get(50126) ?? 0) >= 3 && (e.get(0) ?? 0) > 50);
    expect(with50126.length).toBeGreaterThan(20);
    for (const code of [50053, 50055, 50072, 50074, 500121, 65001])
      expect([code, [...diary.errors.values()].some((e) => (e.get(code) ?? 0) > 0)]).toEqual([code, true]);
  });

  it('happens on machines the house does not know, too', () => {
    const two = [...diary.devices.values()].filter((d) => [...d].some((x) => x.startsWith(' ')) && [...d].some((x) => !x.startsWith(' ')));
    expect(two.length).toBeGreaterThan(60);
  });
});

describe('records of a long story', () => {
  it('come late, twice, out of order and out of shape', () => {
    const { odd } = diary;
    expect(odd.late / odd.all).toBeGreaterThan(0.002);
    expect(odd.twice / odd.all).toBeGreaterThan(0.006);
    expect(odd.twice / odd.all).toBeLessThan(0.02);
    for (const kind of ['text', 'brackets', 'blank', 'pointless'] as const) expect([kind, odd[kind] > 0]).toEqual([kind, true]);
  });
});
