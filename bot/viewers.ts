/** Which members of the channel get the fuller view by themselves: those with a role. Asked for again every ten minutes. */
import type { Desk } from '../server/core/desk.ts';
import type { Clock, Log } from './ports.ts';
import type { Place, Teams } from './teams.ts';

const FRESH_MS = 10 * 60_000;
/** A refresh takes 60; many more are not asked about. */
const MOST = 60;
const MOST_ASKED = 300;

export class Viewers {
  readonly #options: { readonly teams: Teams; readonly desk: Desk; readonly clock: Pick<Clock, 'now'>; readonly log: Log };
  #known: { readonly at: number; readonly of: string; readonly mris: readonly string[] } | null = null;
  #asking: Promise<readonly string[]> | null = null;

  constructor(options: { readonly teams: Teams; readonly desk: Desk; readonly clock: Pick<Clock, 'now'>; readonly log: Log }) {
    this.#options = options;
  }

  /** Never throws: without an answer the last one serves, and without any the card is refreshed by hand. */
  async of(channel: Place): Promise<readonly string[]> {
    const known = this.#known;
    if (known !== null && known.of === channel.conversation && this.#options.clock.now() - known.at < FRESH_MS) return known.mris;
    this.#asking ??= this.#ask(channel).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(channel: Place): Promise<readonly string[]> {
    const { teams, desk, clock, log } = this.#options;
    const mris: string[] = [];
    try {
      for (const { mri, objectId, name } of (await teams.members(channel)).slice(0, MOST_ASKED)) {
        if (mris.length >= MOST) break;
        if (objectId === null || mri === '') continue;
        const { analyst, approver } = await desk.roles({ objectId, tenantId: channel.tenantId, name });
        if (analyst || approver) mris.push(mri);
      }
      this.#known = { at: clock.now(), of: channel.conversation, mris };
    } catch (error) {
      log.warn('bot-members-unknown', { why: error instanceof Error ? error.message : String(error) });
      const before = this.#known?.of === channel.conversation ? this.#known.mris : mris;
      this.#known = { at: clock.now() - FRESH_MS + 60_000, of: channel.conversation, mris: before };
    }
    return this.#known.mris;
  }
}
