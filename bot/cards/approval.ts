/** A request that needs a second person, in the incident's thread. Whoever presses is asked again, and the desk checks who that is. */
import type { Verb } from '../../server/core/desk.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { button, type Card, card, fact, line, run, strip, words } from './element.ts';
import { keyOf } from './offers.ts';

export interface Approval {
  readonly incident: IncidentRecord;
  readonly revision: number;
  readonly request: string;
  /** e.g. `Disable account`. */
  readonly label: string;
  readonly by: string;
  readonly reason: string | null;
}

export function approvalCard({ incident, revision, request, label, by, reason }: Approval): Card {
  const press = (verb: Verb): { press: string; data: Record<string, string | number> } => ({
    press: 'ask',
    data: { incident: incident.id, revision, verb, decision: keyOf(incident.id, revision, { verb, on: request }) },
  });
  return card({
    summary: `A second person is needed: ${label}, ${incident.account}`,
    body: [
      strip('warning', words('A second person is needed', { weight: 'Bolder', size: 'Medium' })),
      fact('Account', incident.displayName === null ? incident.account : `${incident.displayName} (${incident.account})`),
      fact('What', label),
      fact('Asked by', by),
      ...(reason === null ? [] : [fact('Reason', `“${reason}”`)]),
      line(run('The one who asked cannot approve it. Nothing is done until then.', { isSubtle: true })),
    ],
    actions: [button({ title: 'Approve', ...press('approve'), style: 'positive' }), button({ title: 'Refuse', ...press('refuse') })],
  });
}
