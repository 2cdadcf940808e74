/** What a policy decides while the service runs: an event of the stream like any person's decision, made only when a policy is given and switched on. */
import type { Account } from '../core/account.ts';
import { returnPeriodDays } from '../core/budget.ts';
import type { DecisionMade, Names } from '../core/event.ts';
import { NOWHERE } from '../core/event.ts';
import type { Incident } from '../core/incident.ts';
import { POLICY, type Policy, policyAnswer, type PolicyFacts } from '../core/policy-rules.ts';
import { MINUTE } from '../core/rate.ts';
import { DESK } from './decisions.ts';

/** What the policy looks at; `lastHour` = other accounts it acted on. */
export function policyFacts(incident: Incident, names: Names, lastHour: number): PolicyFacts {
  const { kind, state, alertedAt, provisional, chance, people, handling } = incident;
  const channels = new Set<string>();
  for (const { found } of incident.evidence()) if (found.bits >= 1) channels.add(found.channel);
  return {
    kind,
    state,
    isTold: alertedAt !== null,
    isProvisional: provisional,
    channels: [...channels].sort(),
    returnPeriodDays: returnPeriodDays(chance, people),
    names: [names.id, names.upn, names.mail].flatMap((name) => name?.toLowerCase() ?? []),
    isDecided: handling.decisions.some(({ verb }) => verb !== 'assign' && verb !== 'ask' && verb !== 'answer'),
    lastHour,
  };
}

/** The decisions a policy takes on an incident at this instant of the clock on the wall. */
export function policyDecides(
  policy: Policy,
  { account, incident, names }: { readonly account: Account; readonly incident: Incident; readonly names: Names },
  others: Iterable<{ readonly account: Account; readonly incident: Incident }>,
  at: number,
): readonly DecisionMade[] {
  if (!policy.automatic || incident.alertedAt === null || incident.state !== 'open') return [];
  const acted = new Set<Account>();
  for (const other of others)
    if (
      other.account !== account &&
      other.incident.handling.decisions.some(
        ({ by, at: then }) => by.name === POLICY.name && by.objectId === null && then > at - 60 * MINUTE,
      )
    )
      acted.add(other.account);
  const answer = policyAnswer(policy, policyFacts(incident, names, acted.size));
  if ('leaves' in answer) return [];
  return answer.acts.map((action) => ({
    kind: 'decision',
    id: `policy/${incident.id}/${action}`,
    feed: DESK,
    at,
    who: {},
    origin: NOWHERE,
    incident: incident.id,
    decision: action,
    by: POLICY,
    reason: answer.because,
    on: null,
  }));
}
