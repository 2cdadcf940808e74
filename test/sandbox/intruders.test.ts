import { beforeAll, describe, expect, it } from '@jest/globals';
import { SCENARIOS } from '../../sandbox/intruders/index.ts';
import { atOf, idOf, type LabelledIntrusion, nameOf, withTenant, type Written } from './kit.ts';

const FIRST_DAY = Date.parse('2026-09-07T00:00:00Z');
const DAY = 86_400_000;

/** What each intruder promises to leave behind, whether clumsy or careful. A bar means either. */
const PROMISES: Readonly<Record<string, readonly string[]>> = {
  'adversary-in-the-middle': ['interactive sign-in', 'New-InboxRule', 'MailItemsAccessed', 'Send'],
  'bank-details': ['interactive sign-in', 'New-InboxRule', 'MailItemsAccessed', 'FileAccessed|FilePreviewed|FileDownloaded', 'Send'],
  campaign: ['interactive sign-in', 'New-InboxRule', 'Send'],
  'delegate-abuse': ['interactive sign-in', 'MailItemsAccessed', 'SendAs|SendOnBehalf'],
  'device-code': ['interactive sign-in', 'MailItemsAccessed'],
  forwarding: ['interactive sign-in', 'New-InboxRule|Set-Mailbox'],
  'help-desk-reset': ['Reset user password', 'User registered security info', 'FileDownloaded'],
  'illicit-consent': ['Consent to application', 'Consent to application.', 'MailItemsAccessed'],
  'inbound-impersonation': ['message'],
  'internal-lateral': ['interactive sign-in', 'New-InboxRule', 'Send'],
  'joiner-week-one': ['interactive sign-in', 'Send|FileDownloaded'],
  'mailbox-sync': ['interactive sign-in', 'MailItemsAccessed'],
  'mass-download': ['interactive sign-in', 'FileDownloaded'],
  'mass-mailing': ['interactive sign-in', 'New-InboxRule', 'Send', 'message'],
  'mfa-persistence': ['interactive sign-in', 'User registered security info', 'FileDownloaded'],
  'patient-reader': ['MailItemsAccessed'],
  payroll: ['interactive sign-in', 'New-InboxRule'],
  'slow-bec': ['interactive sign-in', 'MailItemsAccessed', 'New-InboxRule'],
  'spray-then-success': ['UserLoginFailed', 'interactive sign-in', 'New-InboxRule', 'Send'],
  'supplier-compromise': ['message'],
  'token-theft': ['background sign-in', 'FileAccessed'],
};

const names = new Map<string, Set<string>>();
const times = new Map<string, number>();
const ownersDays = new Map<string, Set<number>>();
const messages = new Set<string>();
let tenant: Written;

beforeAll(async () => {
  tenant = await withTenant({ seed: 3, people: 110, days: 32, intruders: SCENARIOS.map((s) => s.name) }, (row) => {
    const id = idOf(row);
    const known = names.get(id);
    if (known) known.add(nameOf(row));
    else names.set(id, new Set([nameOf(row)]));
    times.set(id, atOf(row));
    if ('internetMessageId' in row) messages.add(String(row['internetMessageId']));
    if (nameOf(row) === 'background sign-in') {
      const user = String(row['userPrincipalName']);
      const day = Math.floor(atOf(row) / DAY);
      const days = ownersDays.get(user);
      if (days) days.add(day);
      else ownersDays.set(user, new Set([day]));
    }
  });
}, 180_000);

const did = (it: LabelledIntrusion): Set<string> => new Set(it.eventIds.flatMap((id) => [...(names.get(id) ?? [])]));

describe('intruders', () => {
  it('are promised one by one', () => {
    expect(Object.keys(PROMISES).sort()).toEqual(SCENARIOS.map((s) => s.name).sort());
  });

  it.each(SCENARIOS.map((s) => s.name))('of the kind %s leave what they promise, clumsy and careful', (name) => {
    const intrusions = tenant.labels.intrusions.filter((i) => i.scenario === name);
    expect(intrusions.length).toBe(2);
    expect(intrusions.filter((i) => i.carefulness >= 0.5).length).toBe(1);
    for (const intrusion of intrusions) {
      const done = did(intrusion);
      for (const promise of PROMISES[name] ?? []) expect([promise, promise.split('|').some((p) => done.has(p))]).toEqual([promise, true]);
    }
  });

  it('are labelled with records that exist', () => {
    for (const { id, eventIds, harmEventIds, messages: mails } of tenant.labels.intrusions) {
      expect([id, eventIds.length > 0, eventIds.filter((e) => !names.has(e))]).toEqual([id, true, []]);
      expect(harmEventIds.filter((e) => !eventIds.includes(e))).toEqual([]);
      expect(mails.filter((m) => !messages.has(m))).toEqual([]);
    }
  });

  it('do their harm between their first and their last act', () => {
    let harmful = 0;
    for (const { kind, firstAt, firstHarmAt, until, harmEventIds } of tenant.labels.intrusions) {
      expect(firstAt <= until).toBe(true);
      expect(firstHarmAt === null).toBe(harmEventIds.length === 0);
      if (firstHarmAt === null) continue;
      if (kind !== 'inbound') harmful++;
      expect(firstHarmAt >= firstAt && firstHarmAt <= until).toBe(true);
      const earliest = Math.min(...harmEventIds.map((e) => times.get(e) ?? Number.POSITIVE_INFINITY));
      expect(Math.abs(earliest - Date.parse(firstHarmAt))).toBeLessThanOrEqual(1000);
    }
    expect(harmful / tenant.labels.intrusions.filter((i) => i.kind !== 'inbound').length).toBeGreaterThan(0.8);
  });

  it('come only after the honest had a third of the story', () => {
    for (const { firstAt } of tenant.labels.intrusions) expect(Date.parse(firstAt)).toBeGreaterThanOrEqual(FIRST_DAY + 10 * DAY);
  });

  it('say what kind of intrusion they are', () => {
    const kinds = new Map(tenant.labels.intrusions.map((i) => [i.scenario, i.kind]));
    expect(kinds.get('patient-reader')).toBe('patient-reader');
    expect([...kinds.values()].filter((k) => k === 'account-takeover').length).toBe(
      SCENARIOS.filter((s) => s.kind === 'account-takeover').length,
    );
  });

  it('never share a victim', () => {
    const accounts = tenant.labels.intrusions.flatMap((i) => [...i.accounts]);
    expect(new Set(accounts).size).toBe(accounts.length);
  });

  it('do not stop the owner from living on', () => {
    let lived = 0;
    for (const { account } of tenant.labels.intrusions) if ((ownersDays.get(account)?.size ?? 0) > 5) lived++;
    expect(lived / tenant.labels.intrusions.length).toBeGreaterThan(0.85);
  });

  it('number about one per sixty people in thirty days unless called by name', async () => {
    const { labels } = await withTenant({ seed: 8, people: 240, days: 16, mail: false });
    expect(labels.intrusions.length).toBeGreaterThanOrEqual(1);
    expect(labels.intrusions.length).toBeLessThanOrEqual(3);
  }, 120_000);

  it('are surrounded by honest people who look like them', () => {
    const kinds = new Set(tenant.labels.hardNegatives.map((h) => h.kind));
    for (const kind of ['travel', 'mail-merge', 'inbox-rule', 'new-phone', 'forgot-password', 'office-provider-change', 'app-consent'])
      expect(kinds).toContain(kind);
  });
});
