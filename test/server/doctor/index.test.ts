import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientSecretCredential } from '@azure/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPS } from '../../../sandbox/live.ts';
import {
  type App,
  makeCertificate,
  type Microsoft as Double,
  openMicrosoft as openDouble,
  type TenantFacts,
} from '../../../sandbox/microsoft/index.ts';
import { readConfig, type Registration, Secret, type TenantConfig } from '../../../server/config.ts';
import { doctor } from '../../../server/doctor.ts';
import type { Check } from '../../../server/doctor/check.ts';
import { FEEDS } from '../../../server/doctor/feeds.ts';
import { openLive } from '../../../server/sources/live/index.ts';
import { SOURCE_IDS } from '../../../server/tenant.ts';
import { openStore } from '../../../server/store/index.ts';
import { openTenant, TENANT, worldOf } from '../world.ts';

const ANALYSTS = 'a0a0a0a0-0000-4000-8000-000000000001';
const BREAK_GLASS = 'a0a0a0a0-0000-4000-8000-000000000002';
const WITH_GROUPS: TenantFacts = {
  ...TENANT,
  groups: [
    { id: ANALYSTS, displayName: 'Security analysts', members: ['anna@contoso.example'] },
    { id: BREAK_GLASS, displayName: 'Break glass', members: ['anna@contoso.example'] },
  ],
};
const folder = mkdtempSync(join(tmpdir(), 'telltale-doctor-'));

let double: Double;
beforeAll(async () => {
  double = await openTenant(WITH_GROUPS);
});
afterAll(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

const config = readConfig({
  TELLTALE_DATA: folder,
  TELLTALE_TENANT_ID: TENANT.tenantId,
  TELLTALE_READER_APP_ID: APPS.reader.clientId,
  TELLTALE_READER_IDENTITY: 'managed',
  TELLTALE_IDENTITY_APP_ID: APPS.identity.clientId,
  TELLTALE_IDENTITY_IDENTITY: 'managed',
  TELLTALE_MAIL_APP_ID: APPS.mail.clientId,
  TELLTALE_MAIL_IDENTITY: 'managed',
  TELLTALE_BOT_APP_ID: 'd0d0d0d0-0000-4000-8000-000000000001',
  TELLTALE_BOT_IDENTITY: 'managed',
  TELLTALE_ANALYSTS_GROUP_ID: ANALYSTS,
  TELLTALE_BREAK_GLASS_GROUP_ID: BREAK_GLASS,
}) as TenantConfig;

const doubled = () => ({
  world: worldOf(double),
  botCredential: { getToken: () => Promise.resolve({ token: 'for-teams', expiresOnTimestamp: Date.now() + 3_000_000 }) },
});

/** What the doctor finds when an app is as given. */
async function found(app: App): Promise<readonly Check[]> {
  double.authority.setApp(app);
  try {
    return (await doctor(config, { organization: null, audit: false, ...doubled() })).checks;
  } finally {
    for (const whole of Object.values(APPS)) double.authority.setApp(whole);
  }
}

const without = (permission: string, app: App = APPS.reader): App => ({
  ...app,
  graph: (app.graph ?? []).filter((one) => one !== permission),
  management: (app.management ?? []).filter((one) => one !== permission),
});
const named = (checks: readonly Check[], name: string): Check | undefined => checks.find((check) => check.name === name);

const REPORT = { organization: null, audit: false } as const;

describe('the doctor', () => {
  it('says that the bot gets its tokens', async () => {
    const { checks } = await doctor(config, { ...REPORT, ...doubled() });
    expect(named(checks, 'bot in Teams')).toMatchObject({ standing: 'works' });
  });

  it('finds nothing to mend where everything is granted, and says what it is not asked to do', async () => {
    const report = await doctor(config, { organization: null, audit: false, ...doubled() });
    expect(report.checks.filter(({ standing }) => standing === 'blind' || standing === 'late')).toEqual([]);
    expect(report.isWell).toBe(true);
    expect(named(report.checks, 'TELLTALE_APPROVERS_GROUP_ID')?.standing).toBe('off');
    expect(report.lines.join('\n')).toContain('0 late, 0 blind');
  });

  it.each([
    ['AuditLog.Read.All', 'sign-ins of people', 'Microsoft Graph'],
    ['AuditLog.Read.All', 'changes in the directory', 'Microsoft Graph'],
    ['ActivityFeed.Read', 'audit log, Exchange', 'Office 365 Management APIs'],
    ['IdentityRiskEvent.Read.All', 'risks that Entra ID Protection found', 'Microsoft Graph'],
    ['SecurityAlert.Read.All', 'alerts of Defender', 'Microsoft Graph'],
    ['ExchangeMessageTrace.Read.All', 'message trace', 'Microsoft Graph'],
    ['Mail.Read', 'mail in Inbox and Sent Items', 'Microsoft Graph'],
  ])('without %s says that %s is not read, and how to grant it', async (permission, name, api) => {
    const check = named(await found(without(permission)), name);
    expect(check?.standing).toBe('blind');
    expect(check?.nextStep).toContain(`Grant ${permission} (${api}, application permission) to the app ${APPS.reader.clientId}`);
  });

  it('without the audit log names the signals that see nothing and those that still see', async () => {
    const checks = await found(without('ActivityFeed.Read'));
    const sight = named(checks, 'signals');
    expect(sight?.standing).toBe('blind');
    expect(sight?.signals).toEqual(expect.arrayContaining(['new-inbox-rule', 'bulk-read', 'mailbox-forwarding']));
    expect(sight?.signals).not.toContain('rare-network');
    expect(named(checks, 'audit log, Exchange')?.signals).toContain('new-inbox-rule');
  });

  it('without sign-ins says that where people act from is seen an hour late', async () => {
    const sight = named(await found(without('AuditLog.Read.All')), 'signals');
    expect(sight?.standing).toBe('late');
    expect(sight?.sentence).toContain('rare-network (60 min)');
  });

  it('with the lesser permission says that texts are not judged', async () => {
    const app = { ...without('Mail.Read'), graph: [...(without('Mail.Read').graph ?? []), 'Mail.ReadBasic.All'] };
    expect(named(await found(app), 'mail in Inbox and Sent Items')).toMatchObject({ standing: 'late' });
  });

  it.each([
    ['User.EnableDisableAccount.All', 'disable account', APPS.identity],
    ['Mail.ReadWrite', 'withhold', APPS.mail],
    ['MailboxSettings.ReadWrite', 'inbox rules', APPS.mail],
  ] as const)('without %s says that it could not do: %s', async (permission, label, app) => {
    const checks = await found(without(permission, app));
    const refused = checks.filter(({ area, standing }) => area === 'acting' && standing === 'blind');
    expect(refused.map(({ name }) => name.toLowerCase()).join()).toContain(label);
    expect(refused[0]?.nextStep).toContain(permission);
  });

  it('tells a missing licence from a missing permission', async () => {
    double.tenant.premium = false;
    try {
      const check = named((await doctor(config, { organization: null, audit: false, ...doubled() })).checks, 'sign-ins of people');
      expect(check?.standing).toBe('blind');
      expect(check?.nextStep).toContain('Microsoft Entra ID P1');
    } finally {
      double.tenant.premium = true;
    }
  });

  it('says that auditing is off, and where to switch it on', async () => {
    const off = await openDouble({ tenant: WITH_GROUPS, apps: Object.values(APPS) });
    off.management.auditing = false;
    const before = double;
    double = off;
    try {
      const check = named((await doctor(config, { organization: null, audit: false, ...doubled() })).checks, 'audit log, Exchange');
      expect(check?.standing).toBe('blind');
      expect(check?.nextStep).toContain('Start recording user and admin activity');
    } finally {
      double = before;
      await off.close();
    }
  });

  it('says that scores in shared mailboxes are not wanted, or what they need', async () => {
    const name = 'scores in shared mailboxes';
    const off = await doctor(config, { organization: null, audit: false, ...doubled() });
    expect(named(off.checks, name)).toMatchObject({ standing: 'off', sentence: expect.stringContaining('TELLTALE_API_CERTIFICATE') });
    const api = { audience: APPS.reader.clientId, clients: [], credential: { kind: 'secret', secret: new Secret('x') } } as const;
    const { checks } = await doctor({ ...config, api }, { organization: null, audit: false, ...doubled() });
    expect(named(checks, name)).toMatchObject({ standing: 'works', sentence: expect.stringContaining('Mail.Read.Shared') });
    expect(named(checks, 'credential of api')).toBeDefined();
  });

  it.each<[string, Registration['credential'], RegExp]>([
    ['secret', { kind: 'secret', secret: new Secret('wrong') }, /Make a new secret: .* > Client secrets; set TELLTALE_BOT_SECRET/u],
    ['certificate', { kind: 'certificate', path: join(folder, 'bot.pem') }, /Upload the certificate that TELLTALE_BOT_CERTIFICATE names/u],
    ['managed identity', { kind: 'managed-identity' }, /Assign the managed identity with the client id/u],
    ['workload identity', { kind: 'workload-identity' }, /federated credential/u],
  ])('says that the bot gets no token, what that makes impossible, and what to do about its %s', async (_what, credential, step) => {
    writeFileSync(join(folder, 'bot.pem'), makeCertificate().cert);
    const { appId } = config.bot;
    // The library itself, before an authority that refuses it.
    const botCredential = new ClientSecretCredential(TENANT.tenantId, appId, 'wrong', {
      authorityHost: double.endpoints.authority,
      disableInstanceDiscovery: true,
      tlsOptions: { ca: double.certificate },
    });
    const { checks, isWell } = await doctor({ ...config, bot: { appId, credential } }, { ...REPORT, ...doubled(), botCredential });
    expect(isWell).toBe(false);
    const check = named(checks, 'bot in Teams');
    expect(check).toMatchObject({
      standing: 'blind',
      sentence: expect.stringMatching(/^No token for Teams\. AADSTS\d+: .* Nobody is told in Teams/u),
    });
    expect(check?.nextStep).toMatch(step);
    expect(named(checks, 'credential of bot')).toBeDefined();
    expect(JSON.stringify(checks)).not.toContain('"wrong"');
  });

  it('finds groups that do not exist', async () => {
    const wrong: TenantConfig = { ...config, groups: { ...config.groups, approvers: 'a0a0a0a0-0000-4000-8000-00000000dead' } };
    const { checks } = await doctor(wrong, { organization: null, audit: false, ...doubled() });
    expect(named(checks, 'TELLTALE_APPROVERS_GROUP_ID')).toMatchObject({ standing: 'blind' });
  });

  it('writes the organisation to a file', async () => {
    const file = join(folder, 'organization.json');
    const report = await doctor(config, { organization: file, audit: false, ...doubled() });
    expect(report.isWell).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      displayName: 'Contoso',
      verifiedDomains: [{ name: 'contoso.example' }],
      users: [{ userPrincipalName: 'anna@contoso.example' }],
    });
  });

  it('verifies the audit log, and finds a line that was changed', async () => {
    const store = await openStore({ kind: 'sqlite', folder, tenant: TENANT.tenantId });
    for (const what of ['disable-account', 'undo', 'release']) await store.audit({ at: 1_000, who: 'anna', what, body: '{}' });
    await store.close();
    expect((await doctor(config, { organization: null, audit: true })).isWell).toBe(true);
    const { DatabaseSync } = await import('node:sqlite');
    const rows = new DatabaseSync(join(folder, 'telltale.sqlite'));
    rows.exec(`update audit set who = 'nobody' where what = 'undo'`);
    rows.close();
    const report = await doctor(config, { organization: null, audit: true });
    expect(report.isWell).toBe(false);
    expect(report.lines.join('\n')).toContain('undo');
    const again = new DatabaseSync(join(folder, 'telltale.sqlite'));
    again.exec(`update audit set at = 1e300 where what = 'undo'`);
    again.close();
    expect((await doctor(config, { organization: null, audit: true })).lines.join('\n')).toContain('which is no time');
  });

  it('refuses to examine the sandbox', async () => {
    await expect(doctor(readConfig({ TELLTALE_DATA: folder }), { organization: null, audit: false })).rejects.toMatchObject({
      code: 'NO_TENANT',
    });
  });
});

describe('its table of feeds', () => {
  it('has a line for every source that is read', () => {
    const { sources } = openLive({
      microsoft: worldOf(double).reader,
      mail: {
        notes: { note: () => Promise.resolve(), notes: () => Promise.resolve(new Map()) },
        readAttached: () => Promise.resolve({ texts: [], truncated: false }),
      },
    });
    expect(FEEDS.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
    for (const { id, source } of FEEDS) expect(SOURCE_IDS[source as keyof typeof SOURCE_IDS]).toContain(id);
  });
});
