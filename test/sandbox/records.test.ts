import { beforeAll, describe, expect, it } from '@jest/globals';
import { atOf, idOf, nameOf, type Row, shapeOf, withTenant, type Written } from './kit.ts';

const ADDRESS = /"(?:ClientIP|ClientIPAddress|ActorIpAddress|ipAddress|IpAddress)":"([^"]*)"/g;
const HOUR = 3_600_000;

/** What one pass over the records saw. */
const seen = {
  records: 0,
  addresses: new Set<string>(),
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
