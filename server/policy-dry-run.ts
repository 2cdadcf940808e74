/** What a policy would have done in exported history: whom it would have contained, how much earlier, and whom wrongly. Nothing is done and nothing written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './core/account.ts';
import { LearnedDirectory } from './core/directory.ts';
import type { Incident } from './core/incident.ts';
import { type Policy, policyAnswer } from './core/policy-rules.ts';
import { DAY, MINUTE } from './core/rate.ts';
import { REPLAY_KEYS } from './keys.ts';
import { policyFacts } from './live/automatic.ts';
import { openSpelling } from './mail/spelling.ts';
import { Pipeline } from './pipeline.ts';
import { openPlaces } from './places/index.ts';
import { inboundSignals } from './signals/inbound/index.ts';
import { signals } from './signals/index.ts';
import { openFeeds } from './sources/index.ts';
import { readOrganisation } from './sources/organization.ts';

export interface DryRunOptions {
  readonly inputs: readonly string[];
  readonly organization: string | null;
  readonly policy: Policy;
  readonly budget: number;
  readonly warmUpDays: number;
  readonly places: string | null;
  readonly style: boolean;
  progress?(read: number, share: number): void;
}

/** An account that would have been contained. Instants are milliseconds since 1970. */
export interface Contained {
  readonly incident: string;
  readonly account: string;
  readonly at: number;
  readonly actions: readonly string[];
  readonly because: string;
  /** When a person was told, at the earliest. */
  readonly toldAt: number | null;
  /** The first act against others, or carrying out; `null` = none was seen. */
  readonly harmAt: number | null;
  /** The last act of the hands: what containment would have cut short. */
  readonly lastActAt: number;
  /** Whether there was an intruder, as labels.json says; `null` without labels. */
  readonly isRight: boolean | null;
}

export interface DryRun {
  readonly contained: readonly Contained[];
  /** Told incidents that it left to people, with the last reason why. */
  readonly left: readonly { readonly account: string; readonly because: string; readonly isRight: boolean | null }[];
  readonly people: number;
  /** After the warm-up. */
  readonly days: number;
  /** Contained without an intruder (with labels), or at all (without), per 1,000 people a day. */
  readonly costPerThousandADay: number;
  readonly hasLabels: boolean;
}

/** A time in which an account was in other hands. */
interface Intrusion {
  readonly accounts: readonly string[];
  readonly from: number;
  readonly until: number;
}
/** An intruder's traces are still found, and still right, this long after the last act. */
const AFTERMATH = 3 * DAY;

export async function dryRun(options: DryRunOptions): Promise<DryRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'telltale-'));
  try {
    return await dryRunIn(scratch, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function dryRunIn(scratch: string, options: DryRunOptions): Promise<DryRun> {
  const given: unknown = options.organization === null ? null : JSON.parse(await readFile(options.organization, 'utf8'));
  const intrusions = await labelsOf(options.inputs);
  const feeds = await openFeeds([...options.inputs], { rejected: () => undefined, scratch, style: options.style });
  try {
    const organization = given ?? feeds.organization;
    const span = feeds.span ?? { from: 0, until: 0 };
    const warmUntil = span.from + Math.min(options.warmUpDays * DAY, (span.until - span.from) / 3);
    const trial = new Trial(options.policy);
    const pipeline = new Pipeline({
      signals,
      inbound: inboundSignals,
      spelling: openSpelling(),
      keyed: REPLAY_KEYS.keyed,
      places: await openPlaces({ folder: options.places, organization: organization as null }),
      directory: new LearnedDirectory(readOrganisation(organization)),
      budget: options.budget,
      warmUntil,
      latest: feeds.latest,
      message: () => undefined,
      changed: (account, incident) => trial.look(pipeline, account, incident),
    });
    for await (const batch of feeds.deliver()) {
      for (const { events } of batch) for (const event of events) pipeline.take(event);
      options.progress?.(feeds.tally.read, span.until > span.from ? (pipeline.clock.now - span.from) / (span.until - span.from) : 1);
    }
    pipeline.finish();
    const { people } = pipeline.organisation;
    return trial.result(intrusions, people, Math.max(0, (span.until - warmUntil) / DAY));
  } finally {
    await feeds.close();
  }
}

interface Taken {
  readonly account: Account;
  readonly incident: Incident;
  readonly at: number;
  readonly actions: readonly string[];
  readonly because: string;
}

/** Asks the policy whenever an incident changes, and remembers its first yes. */
class Trial {
  readonly #policy: Policy;
  readonly #taken = new Map<Incident, Taken>();
  readonly #left = new Map<Incident, { readonly account: Account; because: string }>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  look(pipeline: Pipeline, account: Account, incident: Incident): void {
    if (incident.alertedAt === null || incident.state !== 'open' || this.#taken.has(incident)) return;
    const at = pipeline.clock.now;
    const lastHour = [...this.#taken.values()].filter((one) => one.at > at - 60 * MINUTE && one.account !== account).length;
    const answer = policyAnswer(this.#policy, policyFacts(incident, pipeline.namesOf(account), lastHour));
    if ('leaves' in answer) this.#left.set(incident, { account, because: answer.leaves });
    else {
      this.#left.delete(incident);
      this.#taken.set(incident, { account, incident, at, actions: answer.acts, because: answer.because });
    }
  }

  result(intrusions: readonly Intrusion[] | null, people: number, days: number): DryRun {
    const contained = [...this.#taken.values()].map(({ account, incident, at, actions, because }): Contained => {
      const isRight = intrusions === null ? null : isIn(intrusions, account.name, at);
      return {
        incident: incident.id,
        account: account.name,
        at,
        actions,
        because,
        toldAt: incident.knownAt,
        harmAt: harmOf(incident),
        lastActAt: Math.max(...incident.hands().map(({ lastAt }) => lastAt)),
        isRight,
      };
    });
    const wrong = contained.filter(({ isRight }) => isRight !== true).length;
    return {
      contained,
      left: [...this.#left].map(([incident, { account, because }]) => ({
        account: account.name,
        because,
        isRight: intrusions === null ? null : isIn(intrusions, account.name, incident.knownAt ?? incident.openedAt),
      })),
      people,
      days,
      costPerThousandADay: people * days > 0 ? (1000 * wrong) / (people * days) : 0,
      hasLabels: intrusions !== null,
    };
  }
}

function isIn(intrusions: readonly Intrusion[], account: string, at: number): boolean {
  return intrusions.some((one) => one.accounts.includes(account) && at >= one.from - 1000 && at <= one.until + AFTERMATH);
}

/** Mail to others and carrying out do the harm; the rest prepares it. */
function harmOf(incident: Incident): number | null {
  const acts = incident.evidence().filter(({ found }) => found.bits >= 1 && (found.channel === 'impact' || found.channel === 'exfil'));
  return acts.length === 0 ? null : Math.min(...acts.map(({ found }) => found.at));
}

/** Of the first given folder that has a labels.json, as the sandbox writes it; `null` = none has. */
async function labelsOf(inputs: readonly string[]): Promise<readonly Intrusion[] | null> {
  for (const input of inputs) {
    const path = join(input, 'labels.json');
    if ((await stat(path).catch(() => null)) === null) continue;
    const { intrusions } = JSON.parse(await readFile(path, 'utf8')) as { intrusions: readonly Label[] };
    return intrusions
      .filter(({ kind }) => kind !== 'inbound')
      .map(({ accounts, firstAt, until }) => ({ accounts, from: Date.parse(firstAt), until: Date.parse(until) }));
  }
  return null;
}

interface Label {
  readonly kind: string;
  readonly accounts: readonly string[];
  readonly firstAt: string;
  readonly until: string;
}
