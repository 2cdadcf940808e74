import { expect, it, jest } from '@jest/globals';
import { directory, readOrganization } from '../../../../server/sources/live/directory.ts';
import { DAY, HOUR, idOf, NOON, READER, TENANT } from '../../../sandbox/microsoft/kit.ts';
import { inTenant, read } from './kit.ts';

jest.setTimeout(60_000);

it('reads the tenant in the shape of organization.json: people with managers, shared mailboxes, groups with members', () =>
  inTenant({}, async ({ microsoft }) => {
    const organization = await readOrganization(microsoft);
    expect(organization).toMatchObject({
      tenantId: TENANT,
      displayName: 'Contoso',
      verifiedDomains: [
        { name: 'contoso.example', isDefault: true, isInitial: false },
        { name: 'contoso.onmicrosoft.example', isDefault: false, isInitial: true },
      ],
      sharedMailboxes: [{ id: idOf('info'), userPrincipalName: 'info@contoso.example' }],
      groups: [
        { id: idOf('soc'), displayName: 'Security', members: ['ann@contoso.example'] },
        { id: idOf('mfa'), displayName: 'Require MFA', members: [] },
      ],
    });
    expect(organization['users']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: idOf('bob'), manager: 'ann@contoso.example', department: 'Audit' }),
        expect.objectContaining({ id: idOf('ann'), manager: null, accountEnabled: true, userType: 'Member' }),
        expect.objectContaining({ id: idOf('eve'), onPremisesSyncEnabled: true }),
      ]),
    );
  }));

it('leaves groups and applications out where they may not be read', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.authority.setApp({ ...READER, graph: ['User.Read.All'] });
    expect(await readOrganization(microsoft)).toMatchObject({ groups: [], serviceAccounts: [], users: expect.any(Array) });
  }));

it('is read anew every six hours, and not before when the service starts again', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const source = directory({ microsoft });
    const first = await read(source, double, { hours: 13 });
    expect(first.records).toHaveLength(3);
    expect(first.records[0]).toHaveProperty(['organization', 'displayName'], 'Contoso');
    double.state.addUser({ id: idOf('zoe'), userPrincipalName: 'zoe@contoso.example', mail: 'zoe@contoso.example', accountEnabled: true });
    const before = double.clock.now();
    const second = await read(directory({ microsoft }), double, {
      from: first.cursor,
      hours: 7,
      enough: ({ records }) => records.length > 0,
    });
    expect(double.clock.now() - before).toBeGreaterThan(4 * HOUR);
    expect(JSON.stringify(second.records)).toContain('zoe@contoso.example');
  }));

it('says at once that it has its history when the service starts again: the other sources wait for that', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const first = await read(directory({ microsoft }), double, { hours: 1 });
    const before = double.clock.now();
    const second = await read(directory({ microsoft }), double, { from: first.cursor, enough: ({ pages }) => pages.length > 0 });
    expect(second.pages).toEqual([{ records: [], cursor: first.cursor, availableAt: null, caughtUp: 1 }]);
    expect(double.clock.now() - before).toBeLessThan(HOUR);
  }));

it('says what to grant when people may not be read', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.authority.setApp({ ...READER, graph: [] });
    const source = directory({ microsoft });
    await read(source, double, { hours: 1 });
    expect(source.state().fault).toMatchObject({ code: 'PERMISSION_MISSING', nextStep: expect.stringContaining('User.Read.All') });
  }));

it('a tenant of thousands is read page by page', () =>
  inTenant({}, async ({ double, microsoft }) => {
    for (let number = 0; number < 2_500; number++)
      double.state.addUser({
        id: idOf(`p${number}`.padEnd(6, 'x')),
        userPrincipalName: `p${number}@contoso.example`,
        mail: `p${number}@contoso.example`,
        accountEnabled: true,
        userType: 'Member',
      });
    const organization = await readOrganization(microsoft);
    expect((organization['users'] as unknown[]).length).toBe(2_504);
    expect(double.clock.now()).toBeLessThan(NOON + DAY);
  }));
