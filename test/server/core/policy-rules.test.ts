import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Policy, policyAnswer, type PolicyFacts, readPolicy, USUAL_POLICY } from '../../../server/core/policy-rules.ts';

const on = (more: object = {}): Policy => readPolicy({ version: 1, automatic: true, ...more });
const CLEAR: PolicyFacts = {
  kind: 'account-takeover',
  state: 'open',
  isTold: true,
  isProvisional: false,
  channels: ['access', 'persist'],
  returnPeriodDays: 366,
  names: ['ann@contoso.example', 'aaaaaaaa-0000-4000-8000-000000000001'],
  isDecided: false,
  lastHour: 0,
};
const acts = (policy: Policy, facts: Partial<PolicyFacts>): boolean => 'acts' in policyAnswer(policy, { ...CLEAR, ...facts });

describe('a policy', () => {
  it('is off unless it says otherwise', () => {
    expect(USUAL_POLICY.automatic).toBe(false);
    expect(readPolicy({ version: 1 })).toEqual(USUAL_POLICY);
  });

  it.each([
    ['no object', null],
    ['a list', []],
    ['no version', {}],
    ['another version', { version: 2 }],
    ['a misspelt word', { version: 1, nevr: [] }],
    ['an unknown action', { version: 1, actions: ['delete-account'] }],
    ['no action', { version: 1, actions: [] }],
    ['a text for a number', { version: 1, mostPerHour: '3' }],
    ['half an account', { version: 1, mostPerHour: 0.5 }],
    ['no account', { version: 1, mostPerHour: 0 }],
    ['a text for a switch', { version: 1, automatic: 'yes' }],
    ['a name that is no list', { version: 1, never: 'ann@contoso.example' }],
  ])('that holds %s is refused, with the way on', (_, value) => {
    expect(() => readPolicy(value)).toThrow(
      expect.objectContaining({ code: 'POLICY_UNREADABLE', nextStep: expect.stringContaining('docs/policy.md') }),
    );
  });

  it.each([{ leastChannels: 1 }, { leastReturnPeriodDays: 364 }, { leastReturnPeriodDays: 1, leastChannels: 5 }])(
    'looser than the floors is refused: %j',
    (more) => {
      expect(() => readPolicy({ version: 1, ...more })).toThrow(expect.objectContaining({ code: 'POLICY_TOO_LOOSE' }));
    },
  );
});

describe('what a policy does by itself', () => {
  it('is what it names, with the reason, when everything is clear', () => {
    expect(policyAnswer(on({ actions: ['disable-account', 'revoke-sessions'] }), CLEAR)).toEqual({
      acts: ['disable-account', 'revoke-sessions'],
      because: 'access, persist; by chance about once in 366 days here',
    });
  });

  it.each<[string, Partial<PolicyFacts>]>([
    ['one kind of evidence', { channels: ['access'] }],
    ['what chance shows once a year', { returnPeriodDays: 365 }],
    ['what was not told', { isTold: false }],
    ['what is provisional', { isProvisional: true }],
    ['what an owner carries out', { kind: 'exfiltration-by-owner' }],
    ['what is dismissed', { state: 'dismissed' }],
    ['what is contained', { state: 'contained' }],
    ['what a person has decided on', { isDecided: true }],
    ['the fourth account within an hour', { lastHour: 3 }],
  ])('is nothing for %s', (_, facts) => {
    expect(acts(on(), facts)).toBe(false);
  });

  it('is nothing to whom it must never touch, by any of their names, however written', () => {
    expect(acts(on({ never: ['Ann@Contoso.example'] }), {})).toBe(false);
    expect(acts(on({ never: ['AAAAAAAA-0000-4000-8000-000000000001'] }), {})).toBe(false);
    expect(acts(on({ never: ['bob@contoso.example'] }), {})).toBe(true);
  });

  it('never comes below the floors, whatever policy and incident', () => {
    const facts = fc.record({
      kind: fc.constantFrom('account-takeover' as const, 'exfiltration-by-owner' as const),
      state: fc.constantFrom('open' as const, 'contained' as const, 'dismissed' as const, 'confirmed' as const, 'expired' as const),
      isTold: fc.boolean(),
      isProvisional: fc.boolean(),
      channels: fc.uniqueArray(fc.constantFrom('access', 'persist', 'recon', 'impact', 'exfil')),
      returnPeriodDays: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      names: fc.constant(['ann@contoso.example']),
      isDecided: fc.boolean(),
      lastHour: fc.nat(10),
    });
    const policy = fc.record({
      leastChannels: fc.integer({ min: 2, max: 5 }),
      leastReturnPeriodDays: fc.integer({ min: 365, max: 10_000 }),
      mostPerHour: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(policy, facts, (given, seen) => {
        if (!('acts' in policyAnswer(on(given), seen))) return;
        expect(seen).toMatchObject({ kind: 'account-takeover', state: 'open', isTold: true, isProvisional: false, isDecided: false });
        expect(seen.channels.length).toBeGreaterThanOrEqual(2);
        expect(seen.returnPeriodDays).toBeGreaterThan(365);
        expect(seen.lastHour).toBeLessThan(given.mostPerHour);
      }),
      { numRuns: 2_000 },
    );
  });
});
