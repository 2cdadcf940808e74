import { Detections, type Found } from './risk-detections.ts';
import type { PlaceTable } from './places.ts';
import { DAY, NOTHING, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

export interface RiskIncident {
  readonly name: string;
  readonly about: string;
  readonly days: number;
  /** Different tactics of ATT&CK that must have been seen. */
  readonly tactics: number;
  /** Sums below are never shown. */
  readonly floor: number;
}

/** Risk-based alerting: detections do not alert, they add points to the account; the sum over a time alerts. */
export class RiskPoints implements Rival {
  readonly name: string;
  readonly about: string;
  readonly #rule: RiskIncident;
  readonly #detections: Detections;
  readonly #risks = new Map<string, Found[]>();

  constructor(rule: RiskIncident, places: PlaceTable) {
    this.name = rule.name;
    this.about = rule.about;
    this.#rule = rule;
    this.#detections = new Detections(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const found = this.#detections.observe(record);
    return found.length === 0 ? NOTHING : found.flatMap((one) => this.#add(one));
  }

  #add(found: Found): readonly RivalAlert[] {
    const { account, at } = found;
    const span = this.#rule.days * DAY;
    const kept = (this.#risks.get(account) ?? []).filter((risk) => at - risk.at < span);
    // One detection counts once: ten alike say no more than one, and would outvote everything else.
    const again = kept.some((risk) => risk.source === found.source);
    if (!again) kept.push(found);
    this.#risks.set(account, kept);
    const score = kept.reduce((sum, risk) => sum + risk.points, 0);
    if (again || score < this.#rule.floor || new Set(kept.map((risk) => risk.tactic)).size < this.#rule.tactics) return NOTHING;
    return [{ account, at, score, reason: kept.map((risk) => `${risk.source} +${risk.points}`).join(', ') }];
  }
}

export const riskPoints24h = (places: PlaceTable): RiskPoints =>
  new RiskPoints(
    {
      name: 'risk points, 24 hours',
      about:
        "Splunk's risk-based alerting: points of different detections on one account summed over 24 hours; as delivered it alerts above 100.",
      days: 1,
      tactics: 1,
      floor: 20,
    },
    places,
  );

export const riskPoints7d = (places: PlaceTable): RiskPoints =>
  new RiskPoints(
    {
      name: 'risk points, 7 days',
      about:
        "Splunk's slower risk rule: points of different detections on one account summed over seven days, when they belong to three tactics or more.",
      days: 7,
      tactics: 3,
      floor: 20,
    },
    places,
  );
