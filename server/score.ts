/** Both scores of one message, against a history of exported records or none. No clock and no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LearnedDirectory } from './core/directory.ts';
import { Refused } from './core/errors.ts';
import type { Event } from './core/event.ts';
import { REPEATS_KNOWN_FOR } from './core/policy.ts';
import type { MessageVerdict } from './core/verdict.ts';
import type { MessageRecord } from './http/contract.ts';
import { openSpelling } from './mail/spelling.ts';
import { Pipeline } from './pipeline.ts';
import { openPlaces } from './places/index.ts';
import { messageRecord } from './report/records.ts';
import { inboundSignals } from './signals/inbound/index.ts';
import { signals } from './signals/index.ts';
import { openFeeds } from './sources/index.ts';
import { readOrganisation } from './sources/organization.ts';
import { REPLAY_KEYS } from './keys.ts';

export interface ScoreOptions {
  /** A mail as a file (.eml), or a Graph message as JSON. */
  readonly message: string;
  /** Folder of exported records; `null` = none. */
  readonly history: string | null;
  readonly places: string | null;
  /** Whether people's layout is learned. */
  readonly style: boolean;
}

export interface Scored {
  /** One for each direction in which it concerns the organisation; usually one. */
  readonly records: readonly MessageRecord[];
  /** Messages of the history. */
  readonly compared: number;
}

export async function score(options: ScoreOptions): Promise<Scored> {
  const scratch = mkdtempSync(join(tmpdir(), 'telltale-'));
  try {
    return await scoreFrom(scratch, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function scoreFrom(scratch: string, { message, history, places: folder, style }: ScoreOptions): Promise<Scored> {
  const past = await openFeeds(history === null ? [] : [history], { rejected: () => undefined, scratch, style });
  try {
    const organization = readOrganisation(past.organization);
    const verdicts: MessageVerdict[] = [];
    let compared = 0;
    let asked = new Set<string>();
    const pipeline = new Pipeline({
      signals,
      inbound: inboundSignals,
      spelling: openSpelling(),
      keyed: REPLAY_KEYS.keyed,
      places: await openPlaces({ folder, organization: past.organization as null }),
      directory: new LearnedDirectory(organization),
      budget: 1,
      warmUntil: 0,
      latest: past.latest,
      message: (verdict) => {
        compared += 1;
        if (asked.has(verdict.messageId)) verdicts.push(verdict);
      },
    });
    for await (const batch of past.deliver()) for (const { events } of batch) for (const event of events) pipeline.take(event);
    const events = await eventsOf(message, { scratch, style, domains: organization?.domains ?? [] });
    asked = new Set(events.map(idOf));
    for (const event of events) pipeline.take(believable(event, pipeline.clock.now));
    pipeline.finish();
    return { records: verdicts.map(messageRecord), compared: compared - verdicts.length };
  } finally {
    await past.close();
  }
}

type Mail = Extract<Event, { kind: 'mail-sent' | 'mail-received' }>;

async function eventsOf(
  path: string,
  options: { readonly scratch: string; readonly style: boolean; readonly domains: readonly string[] },
): Promise<readonly Mail[]> {
  const reasons: string[] = [];
  const feeds = await openFeeds([path], { rejected: ({ reason }) => reasons.push(reason), ...options });
  const mails: Mail[] = [];
  try {
    for await (const batch of feeds.deliver())
      for (const { events } of batch)
        for (const event of events) if (event.kind === 'mail-sent' || event.kind === 'mail-received') mails.push(event);
  } finally {
    await feeds.close();
  }
  if (mails.length === 0)
    throw new Refused(
      'NO_MESSAGE',
      `${path} holds no message${reasons[0] === undefined ? '.' : `: ${reasons[0]}`}`,
      'Give a mail as a file (.eml) or a Graph message as JSON.',
    );
  // Nobody's domain is known: whose it is, is not asked; it is a message somebody received.
  const received = mails.filter(({ kind }) => kind === 'mail-received');
  const chosen = options.domains.length === 0 && received.length > 0 ? received : mails;
  return chosen.map((mail, at) => ({ ...mail, id: `${mail.id}/scored-${at}`, messageId: idOf(mail) }));
}

function idOf(mail: Event): string {
  return 'messageId' in mail && mail.messageId !== null ? mail.messageId : `scored:${mail.id}`;
}

/** A message from outside the time of the history is judged as if it came at its end. */
function believable(event: Mail, now: number): Mail {
  return Number.isFinite(now) && now > 0 && (event.at < now - REPEATS_KNOWN_FOR || event.at > now + REPEATS_KNOWN_FOR)
    ? { ...event, at: now }
    : event;
}
