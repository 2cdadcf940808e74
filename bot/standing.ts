/** Reads an incident with all that its card needs. */
import type { Desk } from '../server/core/desk.ts';
import type { Store, StoredIncident } from '../server/core/memory.ts';
import type { IncidentRecord } from '../server/http/contract.ts';
import type { Standing } from './cards/standing.ts';
import type { Clock } from './ports.ts';
import { homePlace, type Remembered } from './remembered.ts';
import type { Viewers } from './viewers.ts';

export interface StandingOptions {
  readonly store: Pick<Store, 'incident'>;
  readonly desk: Desk;
  readonly remembered: Remembered;
  readonly viewers: Viewers;
  readonly clock: Pick<Clock, 'now'>;
  /** Where "Open incident" leads. */
  readonly link: (incident: string) => string;
}

export class Standings {
  readonly #options: StandingOptions;

  constructor(options: StandingOptions) {
    this.#options = options;
  }

  async of(id: string): Promise<Standing | null> {
    const stored = await this.#options.store.incident(id);
    return stored === null ? null : this.from(stored);
  }

  async from(stored: StoredIncident): Promise<Standing> {
    const { desk, remembered, viewers, clock, link } = this.#options;
    const [offers, shown, home] = await Promise.all([desk.offers(stored.id), remembered.shown(stored.id), remembered.home()]);
    return {
      incident: recordOf(stored),
      revision: stored.revision,
      offers,
      toldAt: shown?.toldAt ?? new Date(clock.now()).toISOString(),
      link: link(stored.id),
      viewers: home === null || home.removed ? [] : await viewers.of(homePlace(home)),
    };
  }
}

/** Our own JSON, written by the pipeline. */
export function recordOf(stored: StoredIncident): IncidentRecord {
  return JSON.parse(stored.body) as IncidentRecord;
}

/** A link to the tab, as Teams wants it. */
export function deepLink(teams: string, manifestId: string, incident: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: incident }));
  return `${teams}/l/entity/${encodeURIComponent(manifestId)}/incidents?context=${context}`;
}
