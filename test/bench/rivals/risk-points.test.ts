import { describe, expect, it } from '@jest/globals';
import { riskPoints24h, riskPoints7d } from './risk-points.ts';
import type { RawRecord } from './rival.ts';
import {
  BOB,
  cmdlet,
  DAYS,
  directory,
  directoryAudit,
  download,
  failing,
  graphSignIn,
  LYON,
  MADISON,
  MINUTE,
  NINE,
  ordinary,
  PLACES,
  sending,
  tell,
} from './story.ts';

const LATER = NINE + 12 * DAYS;
const hidingRule = (at: number) => cmdlet(at, 'New-InboxRule', { Name: '.', DeleteMessage: 'True' });
const method = (at: number) => directoryAudit(at, 'User registered security info');

/** The highest sum of points, 0 when nothing is said. */
const most = (make: typeof riskPoints24h, records: readonly RawRecord[]): number =>
  Math.max(0, ...tell(make(PLACES), [...ordinary(11), ...records]).map((alert) => alert.score));

describe('risk points within 24 hours', () => {
  it.each<[string, readonly RawRecord[], number]>([
    ['an ordinary sign-in', [graphSignIn(LATER, MADISON)], 0],
    ['a new country, which is a new operator too', [graphSignIn(LATER, LYON)], 50],
    ['a new program', [graphSignIn(LATER, MADISON, { userAgent: 'python-requests/2.0' })], 20],
    ['another version of the same program', [graphSignIn(LATER, MADISON, { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Edg/121.5' })], 0],
    ['an ordinary rule', [cmdlet(LATER, 'New-InboxRule', { Name: 'News', MoveToFolder: 'News' })], 20],
    ['a rule that hides', [hidingRule(LATER)], 50],
    ['a new country and a hiding rule', [graphSignIn(LATER, LYON), hidingRule(LATER + MINUTE)], 100],
    ['the same two days apart', [graphSignIn(LATER, LYON), hidingRule(LATER + 2 * DAYS)], 50],
    ['the same rule twice', [hidingRule(LATER), hidingRule(LATER + MINUTE)], 50],
    ['a method registered', [method(LATER)], 30],
    ['consent to an application', [directory(LATER, 'Consent to application.', { 'ConsentAction.Permissions': 'Scope: User.Read' })], 20],
    ['consent to read mail', [directory(LATER, 'Consent to application.', { 'ConsentAction.Permissions': 'Scope: Mail.Read' })], 60],
    ['forwarding', [cmdlet(LATER, 'Set-Mailbox', { ForwardingSmtpAddress: 'smtp:x@fabrikam.example' })], 42],
    ['forwarding ended', [cmdlet(LATER, 'Set-Mailbox', { ForwardingSmtpAddress: '' })], 0],
    ['nine failures', Array.from({ length: 9 }, (_, i) => graphSignIn(LATER + i, MADISON, failing(50126))), 0],
    ['ten failures', Array.from({ length: 10 }, (_, i) => graphSignIn(LATER + i, MADISON, failing(50126))), 35],
    ['fifty-one downloads', Array.from({ length: 51 }, (_, i) => download(LATER + i * 1000, `${i}`)), 40],
    ['a mail to 101 people', [sending(LATER, 101)], 40],
  ])('%s', (_, records, points) => {
    expect(most(riskPoints24h, records)).toBe(points);
  });

  it('counts a reset password against whom it befell', () => {
    const reset = directory(LATER, 'Reset user password.', {}, { Target: [{ ID: BOB, Type: 5 }] });
    expect(tell(riskPoints24h(PLACES), [reset])).toMatchObject([{ account: BOB, score: 25 }]);
  });
});

describe('risk points within seven days', () => {
  const signIn = graphSignIn(LATER, LYON);
  it('needs three tactics, days apart or not', () => {
    expect(most(riskPoints7d, [signIn, hidingRule(LATER + 2 * DAYS)])).toBe(0);
    expect(most(riskPoints7d, [signIn, hidingRule(LATER + 2 * DAYS), method(LATER + 4 * DAYS)])).toBe(130);
    expect(most(riskPoints7d, [signIn, hidingRule(LATER + 2 * DAYS), method(LATER + 8 * DAYS)])).toBe(0);
  });
});
