import { describe, expect, it } from '@jest/globals';
import type { InboxRule, RuleContent } from '../../../server/core/event.ts';
import { event, HIDING_RULE, judgeOne, office, RULE } from '../../kit.ts';
import { describeRows, eachDay, habit, NOW, OWNER, row, THIEF, times } from './rows.ts';

const rule = (content: Partial<RuleContent>, change: InboxRule['change'] = 'created') =>
  event('inbox-rule', { ...THIEF, change, rule: { ...RULE, ...content } });
const DAYS = /does so on 0 of \d+ active days/u;

describeRows('persist', {
  'new-inbox-rule': [
    row('fires', 'a rule that hides answers about money', rule(HIDING_RULE), {
      says: /named "\." that moves mail to "RSS Feeds".*"invoice"; does so on 0 of/u,
      sure: 5,
    }),
    row('fires', 'a rule that deletes everything', rule({ deletes: true, catchesAll: true }), { says: /deletes mail for all mail/u }),
    row('fires', 'a rule that forwards to the outside', rule({ forwardTo: ['drop@example.net'] }), {
      says: /forwards to drop@example\.net/u,
    }),
    row('fires', 'a rule whose content the record leaves out', rule({ known: false }), { says: /content the record leaves out/u }),
    row('quiet', 'a rule is removed', rule(HIDING_RULE, 'removed')),
    row('quiet', 'a rule is switched off', rule(HIDING_RULE, 'disabled')),
    row('quiet', 'newsletters are sorted by somebody who sorts often', rule({ words: ['newsletter'], moveTo: 'News' }), {
      prepare: eachDay('inbox-rule'),
    }),
  ],
  'mfa-method': [
    row('fires', 'a method is added', event('mfa-method', THIEF), { says: DAYS }),
    row('fires', 'a method is switched off', event('mfa-method', { ...THIEF, change: 'disabled' })),
    row('quiet', 'a method is added by somebody who tests them each day', event('mfa-method', OWNER), { prepare: eachDay('mfa-method') }),
  ],
  'device-registered': [
    row('fires', 'a device is registered', event('device-registered', THIEF), { says: /"LAPTOP-7"; does so on 0 of/u }),
    row('fires', 'a device without a name', event('device-registered', { ...THIEF, name: null }), { says: /without a name/u }),
    row('quiet', 'one of many', event('device-registered', OWNER), { prepare: eachDay('device-registered') }),
  ],
  'app-consent': [
    row('fires', 'an application is let in to the mail', event('consent', THIEF), { says: /"Reader".*Mail\.Read.*0 of \d+ active days/u }),
    row('fires', 'for everybody', event('consent', { ...THIEF, admin: true }), { says: /for everybody/u }),
    row('quiet', 'a harmless connector of somebody who tries many', event('consent', { ...OWNER, scopes: ['User.Read'] }), {
      prepare: eachDay('consent'),
    }),
  ],
  'app-credential': [
    row('fires', 'a secret is added to an application', event('credential-added', THIEF), { says: /"Ledger Sync"; does so on 0 of/u }),
    row('fires', 'an owner is added to one', event('credential-added', { ...THIEF, credential: 'owner' })),
    row('quiet', 'a developer does it each day', event('credential-added', OWNER), { prepare: eachDay('app-credential') }),
  ],
  'role-grant': [
    row('fires', 'an administrator role is given away', event('role-change', THIEF), {
      says: /"Global Administrator" to guest@contoso\.example; does so on 0 of/u,
    }),
    row('quiet', 'a role is taken away', event('role-change', { ...THIEF, change: 'removed' })),
    row('quiet', 'an administrator gives a reader role each day', event('role-change', { ...OWNER, role: 'Directory Reader' }), {
      prepare: eachDay('role-grant'),
    }),
  ],
  'mailbox-delegation': [
    row('fires', 'a mailbox is opened to somebody', event('delegation', THIEF), {
      says: /bob@contoso\.example the right FullAccess.*0 of/u,
    }),
    row('fires', 'a folder is opened to everybody', event('delegation', { ...THIEF, grantee: 'Default', right: 'Folder' })),
    row('quiet', 'access is taken away', event('delegation', { ...THIEF, change: 'removed' })),
    row('for the owner', 'an administrator opens folders each day', event('delegation', { ...OWNER, right: 'Folder' }), {
      prepare: eachDay('delegation'),
    }),
  ],
  'mailbox-tampering': [
    row('fires', 'the audit of a mailbox is by-passed', event('mailbox-setting', { ...THIEF, setting: 'audit-bypass' }), {
      says: DAYS,
      sure: 4,
    }),
    row('fires', 'IMAP is switched on', event('mailbox-setting', { ...THIEF, setting: 'protocol' })),
    row('quiet', 'an absence note of somebody who sets it each day', event('mailbox-setting', { ...OWNER, setting: 'auto-reply' }), {
      prepare: eachDay('setting/auto-reply'),
    }),
    row('quiet', 'forwarding, which is for another signal', event('mailbox-setting', THIEF)),
  ],
  'audit-switched-off': [
    row('fires', 'the audit is switched off', event('tenant-setting', { ...THIEF, setting: 'audit-off' }), { says: DAYS, sure: 5 }),
    row('fires', 'how people sign in is rerouted', event('tenant-setting', { ...THIEF, setting: 'federation' })),
    row('quiet', 'a mail-flow rule, which is for another signal', event('tenant-setting', THIEF)),
    row('quiet', 'a policy, by somebody who tends them each day', event('tenant-setting', { ...OWNER, setting: 'conditional-access' }), {
      prepare: eachDay('tenant-weakened'),
    }),
  ],
  'account-created': [
    row('fires', 'an account is created', event('tenant-setting', { ...THIEF, setting: 'user-created', name: 'backup' }), {
      says: /account backup; does so on 0 of/u,
    }),
    row('quiet', 'another setting is changed', event('tenant-setting', THIEF)),
    row('quiet', 'somebody whose job it is', event('tenant-setting', { ...OWNER, setting: 'user-created' }), {
      prepare: eachDay('account-created'),
    }),
  ],
  'password-reset': [
    row('fires', 'a help desk sets it', event('password-changed', { ...THIEF, way: 'admin' }), {
      says: /set by an administrator; happens on 0 of/u,
    }),
    row('fires', 'it is reset by self-service', event('password-changed', { ...THIEF, way: 'reset' })),
    row('quiet', 'the owner changes it', event('password-changed', THIEF)),
    row('quiet', 'somebody who forgets it each day', event('password-changed', { ...OWNER, way: 'reset' }), {
      prepare: eachDay('password-reset'),
    }),
  ],
  'mass-deletion': [
    row('fires', 'a hundred mails are deleted', event('mail-deleted', { ...THIEF, way: 'soft', count: 100 }), {
      says: /100 mails within a day, usual/u,
    }),
    row('quiet', 'two mails are deleted', event('mail-deleted', { ...OWNER, way: 'soft', count: 2 })),
    row('quiet', 'a hundred mails are moved', event('mail-deleted', { ...OWNER, way: 'moved', count: 100 })),
  ],
  'sent-items-deleted': [
    row('fires', 'sent mail is deleted for good', event('mail-deleted', { ...THIEF, fromSent: true, way: 'hard', count: 12 }), {
      says: /12 sent mails for good.*0 of/u,
    }),
    row('fires', 'a warning is deleted', event('mail-deleted', { ...THIEF, subjects: ['Were you hacked?'] }), { says: /1 warning mail/u }),
    row('quiet', 'ordinary mail is deleted', event('mail-deleted', { ...OWNER, subjects: ['Lunch'] })),
    row('quiet', 'sent mail is moved', event('mail-deleted', { ...OWNER, fromSent: true, way: 'moved' })),
  ],
});

describe('persisting, side by side', () => {
  const place = office(12);
  const bitsOf = (one: InboxRule): number => judgeOne(place, 'new-inbox-rule', one)?.bits ?? 0;

  it('a rule that hides weighs more than one that sorts, and one about money more than one without words', () => {
    expect(bitsOf(rule({ moveTo: 'RSS Feeds' }))).toBeGreaterThan(bitsOf(rule({ moveTo: 'Project 7' })));
    expect(bitsOf(rule({ moveTo: 'Project 7', words: ['invoice'] }))).toBeGreaterThan(bitsOf(rule({ moveTo: 'Project 7' })));
  });

  it('a rule that sorts newsletters weighs less than one that hides, and is nothing sure', () => {
    const news = judgeOne(place, 'new-inbox-rule', rule({ words: ['newsletter'], moveTo: 'News' }));
    expect(news?.sure).toBe(0);
    expect(news?.bits ?? 0).toBeLessThan(bitsOf(rule(HIDING_RULE)) - 3);
  });

  it('a rule that forwards inside the organisation weighs less than one that forwards to the outside', () => {
    expect(bitsOf(rule({ forwardTo: ['bob@contoso.example'] }))).toBeLessThan(bitsOf(rule({ forwardTo: ['drop@example.net'] })));
  });

  it('a changed rule weighs less than a created one', () => {
    expect(bitsOf(rule({ moveTo: 'Project 7' }, 'changed'))).toBeLessThan(bitsOf(rule({ moveTo: 'Project 7' })));
  });

  it('rights to the mail weigh more than a harmless connector', () => {
    const [mail, profile] = [['Mail.ReadWrite'], ['User.Read']].map(
      (scopes) => judgeOne(place, 'app-consent', event('consent', { ...THIEF, scopes }))?.bits ?? 0,
    );
    expect(mail).toBeGreaterThan((profile as number) + 2);
  });

  it('access given to the outside weighs more than to a colleague', () => {
    const [out, inside] = ['drop@example.net', 'bob@contoso.example'].map(
      (grantee) => judgeOne(place, 'mailbox-delegation', event('delegation', { ...THIEF, grantee }))?.bits ?? 0,
    );
    expect(out).toBeGreaterThan(inside as number);
  });

  it.each<[string, string, ReturnType<typeof event>]>([
    ['new-inbox-rule', 'inbox-rule', rule({ moveTo: 'Project 7' })],
    ['mfa-method', 'mfa-method', event('mfa-method', THIEF)],
    ['app-consent', 'consent', event('consent', THIEF)],
    ['mailbox-delegation', 'delegation', event('delegation', THIEF)],
    ['role-grant', 'role-grant', event('role-change', THIEF)],
    ['app-credential', 'app-credential', event('credential-added', THIEF)],
  ])('%s weighs less the more often the person does it', (id, rate, one) => {
    const weights = [0, 4, 10, 20].map((days) => judgeOne(place, id, one, habit(rate, days))?.bits ?? 0);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
    expect(weights[3]).toBeLessThan((weights[0] as number) - 1);
  });

  it('the same act twice a day is one habit, not two', () => {
    const acts = times(5, (turn) => event('mfa-method', { ...THIEF, id: `mfa-${turn}`, at: NOW }));
    const place2 = office(6);
    const before = place2.account(THIEF.who).profile.count(place2.account(THIEF.who).profile.layout.rate('mfa-method'));
    place2.take(event('sign-in', OWNER), ...acts.map((one) => ({ ...one, origin: OWNER.origin })));
    const { profile } = place2.account(THIEF.who);
    expect(profile.count(profile.layout.rate('mfa-method')) - before).toBeCloseTo(1, 5);
  });
});
