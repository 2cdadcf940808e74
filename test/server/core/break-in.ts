/** An office into one of whose accounts somebody breaks, stopped and taken up again as often as a test likes. */
import { LearnedDirectory } from '../../../server/core/directory.ts';
import type { ActionTaken, DecisionMade, Event, OwnEvent } from '../../../server/core/event.ts';
import type { Incident } from '../../../server/core/incident.ts';
import { layoutOf } from '../../../server/core/signal.ts';
import type { Account } from '../../../server/core/account.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { Checkpoints, readCheckpoint } from '../../../server/live/checkpoint.ts';
import { openSpelling } from '../../../server/mail/spelling.ts';
import { Pipeline } from '../../../server/pipeline.ts';
import { incidentRecord } from '../../../server/report/records.ts';
import type { IncidentRecord } from '../../../server/http/contract.ts';
import { inboundSignals } from '../../../server/signals/inbound/index.ts';
import { signals } from '../../../server/signals/index.ts';
import {
  client,
  event,
  from,
  HIDING_RULE,
  HOUR,
  MINUTE,
  NamedPlaces,
  NO_DEVICE,
  office,
  ordinaryDay,
  type Person,
  TOPEKA,
} from '../../kit.ts';

export const FIREFOX = client('Linux', 'Firefox');
export const SAM = { objectId: '11111111-0000-4000-8000-000000000001', tenantId: 'tenant', name: 'Sam Okafor' };

const DIRECTORY = {
  displayName: 'Contoso',
  domains: ['contoso.example'],
  users: Array.from({ length: 6 }, (_, i) => ({ names: { upn: `person${i}@contoso.example` }, department: i < 4 ? 'Finance' : 'Sales' })),
};

export type Parts = ReadonlyMap<string, Uint8Array>;

/** A pipeline with what was told of it. */
export class Scene {
  readonly pipeline: Pipeline;
  readonly decided: { readonly event: OwnEvent; readonly incident: Incident | null }[] = [];
  changes = 0;
  #written = 0;

  private constructor(known: ConstructorParameters<typeof Pipeline>[0]['known']) {
    this.pipeline = new Pipeline({
      signals,
      inbound: inboundSignals,
      spelling: openSpelling(),
      keyed: REPLAY_KEYS.keyed,
      places: new NamedPlaces(),
      directory: new LearnedDirectory(DIRECTORY),
      budget: 1,
      warmUntil: 0,
      message: () => undefined,
      changed: () => (this.changes += 1),
      decided: (one, _, incident) => this.decided.push({ event: one, incident }),
      known: known ?? null,
    });
    this.pipeline.meet();
  }

  static async of(parts: Parts): Promise<Scene> {
    const read = await readCheckpoint(stored(parts), layoutOf(signals));
    if (read === null) throw new RangeError('nothing was kept');
    return new Scene(read.known);
  }

  async parts(): Promise<Parts> {
    return await partsOf(this.pipeline);
  }
  async again(): Promise<Scene> {
    return await Scene.of(await this.parts());
  }

  take(...events: readonly Event[]): boolean[] {
    return events.map((one) => this.pipeline.take(one));
  }

  account(number = VICTIM): Account {
    const found = [...this.pipeline.accounts].find(({ name }) => name === `person${number}@contoso.example`);
    if (found === undefined) throw new RangeError(`nobody is person${number}`);
    return found;
  }
  /** The first one of the victim. */
  get incident(): Incident {
    const [first] = this.account().incidents;
    if (first === undefined) throw new RangeError('nothing happened');
    return first;
  }
  get record(): IncidentRecord {
    return this.recordOf(this.incident);
  }
  recordOf(incident: Incident): IncidentRecord {
    const known = new Map(signals.map((signal) => [signal.id, signal]));
    return incidentRecord(this.account(), incident, { organisation: this.pipeline.organisation, signals: known, budget: 1 });
  }

  /** What somebody decides about the victim's incident; each is another decision. */
  decide(decision: DecisionMade['decision'], more: Partial<DecisionMade> = {}): DecisionMade {
    const made = event('decision', {
      id: `decision-${(this.#written += 1)}`,
      at: more.at ?? AFTER + this.#written * MINUTE,
      incident: this.incident.id,
      by: SAM,
      decision,
      ...more,
    });
    this.take(made);
    return made;
  }
  done(lease: string, result: ActionTaken['result'], more: Partial<ActionTaken> = {}): ActionTaken {
    this.#written += 1;
    const at = more.at ?? AFTER + this.#written * MINUTE;
    const made = event('action-taken', {
      id: `taken-${this.#written}`,
      at,
      incident: this.incident.id,
      lease,
      result,
      sentence: result,
      ...more,
    });
    this.take(made);
    return made;
  }
}

const BASE = office(6, { days: 15 });
export const VICTIM = 3;
/** Midnight of the day of the break-in. */
export const DAY_OF = BASE.next;
/** The thief signs in. */
export const BREAK_IN = DAY_OF + 16 * HOUR;
/** An hour after it, when people begin to decide. */
export const AFTER = BREAK_IN + HOUR;
export const person = (number: number): Person => BASE.people[number] as Person;
export const victim = person(VICTIM);

/** A thief who signs in, makes a rule, reads, and mails. */
export function hijack(at: number, { address = TOPEKA, who = victim, tag = '' } = {}): Event[] {
  const thief = { who: who.names, origin: from(address, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }) };
  return [
    event('sign-in', { ...thief, at }),
    event('mail-accessed', { ...thief, at: at + 3 * MINUTE, count: 60 }),
    event('inbox-rule', { ...thief, at: at + 9 * MINUTE, rule: HIDING_RULE }),
    ...Array.from({ length: 30 }, (_, i) =>
      event('mail-sent', {
        ...thief,
        at: at + 20 * MINUTE + i * 5_000,
        subject: `Proposal${tag}`,
        messageId: `<thief${tag}.${at}.${i}@contoso.example>`,
        recipients: [`r${i}${tag}@example.net`],
      }),
    ),
  ];
}

/** The same thief an hour before, with the person's own program: too little to be told, so it is learned. */
export function scouting(): Event[] {
  const thief = { who: victim.names, origin: from(TOPEKA) };
  const at = DAY_OF + 15 * HOUR;
  return [
    event('mail-accessed', { ...thief, at, count: 2 }),
    event('mail-sent', {
      ...thief,
      at: at + MINUTE,
      subject: 'Lunch',
      messageId: '<scout@contoso.example>',
      recipients: ['scout@example.net'],
    }),
  ];
}

/** Everybody's ordinary day, and what else happens in it. */
export function dayWith(more: readonly Event[], midnight: number): Event[] {
  return [...BASE.people.flatMap((who) => ordinaryDay(who, midnight, BASE.people.length)), ...more].sort((a, b) => a.at - b.at);
}

/** The office before the break-in. */
export async function before(): Promise<Parts> {
  return await partsOf(BASE.pipeline);
}

/** The office in the evening after it. */
export async function brokenInto(): Promise<Parts> {
  const scene = await Scene.of(await before());
  scene.take(...dayWith([...scouting(), ...hijack(BREAK_IN)], DAY_OF).filter(({ at }) => at < AFTER));
  if (scene.incident.alertedAt === null) throw new RangeError('nobody was told');
  return await scene.parts();
}

async function partsOf(pipeline: Pipeline): Promise<Parts> {
  const written = await new Checkpoints().next({ known: pipeline.known, directory: new LearnedDirectory(DIRECTORY), places: [] });
  return new Map([...written].flatMap(([name, part]) => (part === null ? [] : [[name, part] as const])));
}

async function* stored(parts: Parts): AsyncGenerator<readonly [name: string, part: Uint8Array]> {
  for (const entry of parts) yield await Promise.resolve(entry);
}
