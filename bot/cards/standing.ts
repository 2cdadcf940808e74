/** Everything a card of an incident is drawn from. */
import type { Offer } from '../../server/core/desk.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';

export interface Standing {
  readonly incident: IncidentRecord;
  readonly revision: number;
  readonly offers: readonly Offer[];
  /** When the channel was told first, ISO 8601. */
  readonly toldAt: string;
  /** Where "Open incident" leads. */
  readonly link: string;
  /** `29:...` of those who get the fuller view by themselves; at most 60 are used. */
  readonly viewers: readonly string[];
}
