import { beforeAll, describe, expect, it } from '@jest/globals';
import { atOf, idOf, nameOf, type Row, shapeOf, withTenant, type Written } from './kit.ts';

const ADDRESS = /"(?:ClientIP|ClientIPAddress|ActorIpAddress|ipAddress|IpAddress)":"([^"]*)"/g;
const HOUR = 3_600_000;
/** An IPv4 address, with or without its port, as a number. */
const numberOf = (address: string): number => (address.split(':')[0] ?? '').split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** What one pass over the records saw. */
const seen = {
  records: 0,
  addresses: new Set<string>(),
  asns: new Map<string, number>(),
  graphSignIns: new Map<string, string>(),
  auditSignIns: new Map<string, string>(),
  sends: new Map<string, number>(),
  sentCopies: new Set<string>(),
  ids: new Map<string, number>(),
  names: new Map<string, number>(),
  adminAddresses: [] as string[],
  late: [] as number[],
  clock: 0,
  ahead: 0,
  failedButSuccess: 0,
  failed: 0,
  odd: 0,
};
let tenant: Written;

function look(row: Row, line: string): void {
  seen.records++;
  for (const [, address] of line.matchAll(ADDRESS)) if (address) seen.addresses.add(address);
  const name = nameOf(row);
  seen.names.set(name, (seen.names.get(name) ?? 0) + 1);
  seen.ids.set(idOf(row), (seen.ids.get(idOf(row)) ?? 0) + 1);
  const at = atOf(row);
  if (at > seen.clock) seen.clock = at;
  else if (shapeOf(row) === 'audit') seen.late.push(seen.clock - at);
  const shape = shapeOf(row);
  if (shape === 'signIn' && String(row['ipAddress']).includes('.'))
    seen.asns.set(String(row['ipAddress']), Number(row['autonomousSystemNumber']));
  if (shape === 'signIn') seen.graphSignIns.set(idOf(row), String(row['ipAddress']));
  if (name === 'UserLoggedIn' || name === 'UserLoginFailed') seen.auditSignIns.set(idOf(row), String(row['ActorIpAddress']));
  if (name === 'UserLoginFailed') {
    seen.failed++;
    if (row['ResultStatus'] === 'Success') seen.failedButSuccess++;
  }
  if (name === 'Send') seen.sends.set((row['Item'] as { InternetMessageId: string }).InternetMessageId, at);
  if (shape === 'message') seen.sentCopies.add(String(row['internetMessageId']));
  if (name.endsWith('-InboxRule') && typeof row['ClientIP'] === 'string') seen.adminAddresses.push(row['ClientIP']);
}

beforeAll(async () => {
  tenant = await withTenant({ seed: 21, people: 60, days: 21 }, look);
}, 120_000);

describe('records', () => {
  it('come at sixty to a hundred and forty per person and working day', () => {
    const perDay = seen.records / 60 / 15;
    expect(perDay).toBeGreaterThan(60);
    expect(perDay).toBeLessThan(140);
  });

  it('carry addresses of 240.0.0.0/4 and 2001:db8::/32 only', () => {
    expect(seen.addresses.size).toBeGreaterThan(200);
    for (const address of seen.addresses)
      expect(address).toMatch(/^(\[?2001:db8:[0-9a-f:]+(\]:\d+)?|24\d\.\d+\.\d+\.\d+(:\d+)?|25[0-5]\.\d+\.\d+\.\d+(:\d+)?|::1)$/);
  });

  it('carry no address that the list of places does not know, with the number of its operator', () => {
    const fourth = tenant.places.filter((row) => row[0]?.includes('.'));
    const blocks = fourth.map(([block = '', ...rest]) => {
      const [first = '', bits = ''] = block.split('/');
      return { from: numberOf(first), until: numberOf(first) + 2 ** (32 - Number(bits)), asn: Number(rest[6]) };
    });
    const sixth = new Set(tenant.places.flatMap((row) => (row[0]?.includes(':') ? [row[0].split(':')[2]] : [])));
    const unknown = [...seen.addresses].filter((address) => {
      if (address === '::1') return false;
      if (address.includes('2001:'))
        return !sixth.has((Number.parseInt(address.replace('[', '').split(':')[2] ?? '', 16) & 0xfff0).toString(16));
      const n = numberOf(address);
      return !blocks.some((b) => n >= b.from && n < b.until);
    });
    expect(unknown).toEqual([]);
    for (const [address, asn] of seen.asns) {
      const n = numberOf(address);
      expect([address, blocks.find((b) => n >= b.from && n < b.until)?.asn]).toEqual([address, asn]);
      expect((asn >= 64496 && asn <= 64511) || (asn >= 65536 && asn <= 131071)).toBe(true);
    }
  });

  it('tell of one sign-in twice, with the same id and address', () => {
    let both = 0;
    for (const [id, address] of seen.auditSignIns) {
      const graph = seen.graphSignIns.get(id);
      if (graph === undefined) continue;
      both++;
      if (graph !== 'undefined' && address !== 'undefined') expect(graph).toBe(address);
    }
    expect(both / seen.auditSignIns.size).toBeGreaterThan(0.97);
    expect(both / seen.graphSignIns.size).toBeGreaterThan(0.5);
  });

  it('have a Graph message for each mail that was sent', () => {
    let found = 0;
    for (const id of seen.sends.keys()) if (seen.sentCopies.has(id)) found++;
    expect(found / seen.sends.size).toBeGreaterThan(0.99);
  });

  it('call failed sign-ins a success most of the time', () => {
    expect(seen.failed).toBeGreaterThan(50);
    expect(seen.failedButSuccess / seen.failed).toBeGreaterThan(0.6);
  });

  it('put a port behind the address in the admin log', () => {
    expect(seen.adminAddresses.length).toBeGreaterThan(0);
    for (const address of seen.adminAddresses) expect(address).toMatch(/:\d+$/);
  });

  it('come twice about once in a hundred', () => {
    const once = seen.ids.size - seen.auditSignIns.size;
    let again = 0;
    for (const [id, times] of seen.ids) if (times > (seen.auditSignIns.has(id) && seen.graphSignIns.has(id) ? 2 : 1)) again++;
    expect(again / once).toBeGreaterThan(0.004);
    expect(again / once).toBeLessThan(0.03);
  });

  it('come late: audit records up to a day, most of them within an hour and a half', () => {
    const within = seen.late.filter((ms) => ms < 1.6 * HOUR).length / seen.late.length;
    expect(within).toBeGreaterThan(0.9);
    expect(Math.max(...seen.late.slice(0, 100_000))).toBeGreaterThan(5 * HOUR);
    expect(Math.max(...seen.late.slice(0, 100_000))).toBeLessThan(30 * HOUR);
  });

  it.each([
    'UserLoggedIn',
    'UserLoginFailed',
    'Send',
    'MailItemsAccessed',
    'MoveToDeletedItems',
    'SoftDelete',
    'FileAccessed',
    'FileDownloaded',
    'FileSyncDownloadedFull',
    'SharingInvitationCreated',
    'TeamsSessionStarted',
    'Set-Mailbox',
    'Consent to application.',
    'interactive sign-in',
    'background sign-in',
    'message',
    'Update user',
    'FormResponseSubmitted',
  ])('know of %s', (name) => {
    expect(seen.names.get(name) ?? 0).toBeGreaterThan(0);
  });

  it('describe the organization in the agreed shape', () => {
    const { organization } = tenant;
    expect(Object.keys(organization).sort()).toEqual([
      'displayName',
      'groups',
      'offices',
      'serviceAccounts',
      'sharedMailboxes',
      'tenantId',
      'users',
      'verifiedDomains',
    ]);
    const users = organization['users'] as { userPrincipalName: string; userType: string }[];
    expect(users).toHaveLength(60);
    expect(new Set(users.map((u) => u.userPrincipalName)).size).toBe(60);
  });
});
