import { describe, expect, it } from '@jest/globals';
import { rivals } from './index.ts';
import type { RawRecord } from './rival.ts';
import { cmdlet, DAYS, directory, graphSignIn, LYON, MINUTE, NINE, ordinary, PLACES, sending, tell } from './story.ts';

const LATER = NINE + 16 * DAYS;
const THEFT = [
  ...ordinary(16),
  graphSignIn(LATER, '192.0.2.10'),
  graphSignIn(LATER + MINUTE, LYON),
  cmdlet(
    LATER + 2 * MINUTE,
    'New-InboxRule',
    { Name: '.', DeleteMessage: 'True', ForwardTo: 'x@fabrikam.example' },
    { UserId: 'ANN@contoso.example' },
  ),
  directory(LATER + 3 * MINUTE, 'Consent to application.', { 'ConsentAction.Permissions': 'Scope: Mail.Read offline_access' }),
  sending(LATER + 4 * MINUTE, 300),
];
const ODD: readonly RawRecord[] = [
  {},
  { Operation: 'New-InboxRule' },
  { Operation: 7, UserId: null, CreationTime: 'yesterday' },
  { Operation: 'Send', UserId: 'ann@contoso.example', CreationTime: '2026-03-02T09:00:00', Item: 'none', recipientCount: 'many' },
  { createdDateTime: null, appId: 1, userPrincipalName: 'ann@contoso.example', status: null },
  { activityDisplayName: 'x', targetResources: [null, 3], activityDateTime: '2026-03-02T09:00:00Z' },
  { riskEventType: 'x' },
  { internetMessageId: '<x>' },
];

describe('every rival', () => {
  const all = rivals(PLACES);
  const twice = rivals(PLACES);

  it('has a name of its own and one sentence about it', () => {
    expect(new Set(all.map((rival) => rival.name)).size).toBe(all.length);
    for (const rival of all) expect(rival.about).toMatch(/^[A-Z].*[^.]\.$/u);
  });

  it.each(all.map((rival) => [rival.name, rival] as const))('%s reads anything, and says nothing of it', (_, rival) => {
    expect(tell(rival, ODD)).toEqual([]);
  });

  it.each(rivals(PLACES).map((rival, index) => [rival.name, rival, twice[index]] as const))(
    '%s says of a plain theft whose account it was, and the same when all comes twice',
    (name, rival, again) => {
      const said = tell(rival, THEFT);
      // Half-space trees have seen too few account-days by then.
      if (name !== 'half-space trees') expect(said.length).toBeGreaterThan(0);
      for (const alert of said) {
        expect(alert.account).toBe('ann@contoso.example');
        expect(alert.at).toBeGreaterThanOrEqual(LATER);
        expect(alert.score).toBeGreaterThan(0);
        expect(alert.reason).not.toBe('');
      }
      expect(
        again &&
          tell(
            again,
            THEFT.flatMap((record) => [record, record]),
          ),
      ).toEqual(said);
    },
  );
});
