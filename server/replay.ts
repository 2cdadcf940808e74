/** The main job without a tenant: exported records in, incidents, message scores and a report out. No clock and no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LearnedDirectory } from './core/directory.ts';
import { Refused } from './core/errors.ts';
import { DAY } from './core/rate.ts';
import type { IncidentRecord, Summary } from './http/contract.ts';
import { Pipeline } from './pipeline.ts';
import { openPlaces } from './places/index.ts';
import { incidentRecord, messageRecord } from './report/records.ts';
import { renderReport } from './report/index.ts';
import { ReplayFiles } from './report/writer.ts';
import { inboundSignals } from './signals/inbound/index.ts';
import { signals as allSignals } from './signals/index.ts';
import { openSpelling } from './mail/spelling.ts';
import type { Signal } from './core/signal.ts';
import { openFeeds } from './sources/index.ts';
import { readOrganisation } from './sources/organization.ts';
import { REPLAY_KEYS } from './keys.ts';

export interface ReplayOptions {
  readonly inputs: readonly string[];
  /** Path of organization.json; else one found in a given folder is used. */
  readonly organization: string | null;
  readonly out: string;
  /** False alerts per 1,000 people a day. */
  readonly budget: number;
  /** Days; the warm-up is the smaller of this and a third of the span. */
  readonly warmUpDays: number;
  readonly report: boolean;
  readonly places: string | null;
  /** Whether people's layout is learned; it is unless said otherwise. */
  readonly style?: boolean;
  readonly stdin?: NodeJS.ReadableStream;
  /** Which signals look; all of them unless an ablation asks for fewer. */
  readonly signals?: readonly Signal[];
  /** Told now and then: records read, and the share of the time span that is behind. */
  progress?(read: number, share: number): void;
}

export interface ReplayResult {
  readonly summary: Summary;
  readonly incidents: readonly IncidentRecord[];
  readonly notes: readonly string[];
}

const STOPPED_BY: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const given = options.organization === null ? null : await readJson(options.organization);
  // At once with the handlers below, so that no signal finds the folder without them.
  const scratch = mkdtempSync(join(tmpdir(), 'telltale-'));
  // Subjects and names lie there: nothing of it stays, also when somebody stops the run.
  const leave = (signal: NodeJS.Signals): void => {
    rmSync(scratch, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of STOPPED_BY) process.once(signal, leave);
  try {
    return await replayFrom(scratch, given, options);
  } finally {
    for (const signal of STOPPED_BY) process.removeListener(signal, leave);
    await rm(scratch, { recursive: true, force: true });
  }
}

async function replayFrom(scratch: string, given: unknown, options: ReplayOptions): Promise<ReplayResult> {
  const signals = options.signals ?? allSignals;
  const files = await ReplayFiles.open(options.out);
  const feeds = await openFeeds([...options.inputs], {
    rejected: (line) => files.rejected(line),
    scratch,
    style: options.style ?? true,
    ...(given === null ? {} : { domains: readOrganisation(given)?.domains ?? [] }),
    ...(options.stdin ? { stdin: options.stdin } : {}),
  });
  try {
    const organization = readOrganisation(given ?? feeds.organization);
    const places = await openPlaces({ folder: options.places, organization: (given ?? feeds.organization) as null });
    const span = feeds.span ?? { from: 0, until: 0 };
    const warmUp = Math.min(options.warmUpDays * DAY, (span.until - span.from) / 3);
    const directory = new LearnedDirectory(organization);
    const pipeline = new Pipeline({
      signals,
      inbound: inboundSignals,
      spelling: openSpelling(),
      keyed: REPLAY_KEYS.keyed,
      places,
      directory,
      budget: options.budget,
      warmUntil: span.from + warmUp,
      latest: feeds.latest,
      message: (verdict) => files.message(messageRecord(verdict)),
    });
    let duplicates = 0;
    for await (const batch of feeds.deliver()) {
      for (const { events } of batch) {
        let fresh = false;
        for (const event of events) fresh = pipeline.take(event) || fresh;
        if (!fresh) duplicates += 1;
      }
      options.progress?.(feeds.tally.read, span.until > span.from ? (pipeline.clock.now - span.from) / (span.until - span.from) : 1);
    }
    pipeline.finish();

    const context = {
      organisation: pipeline.organisation,
      signals: new Map(signals.map((signal) => [signal.id, signal])),
      budget: options.budget,
    };
    // What turned out to be other hands' leaves an incident without evidence behind: nothing to tell.
    const incidents = pipeline.cases.incidents
      .map(({ account, incident }) => incidentRecord(account, incident, context))
      .filter((incident) => incident.evidence.length > 0);
    const { tally } = feeds;
    const summary: Summary = {
      read: tally.read,
      events: tally.events - duplicates,
      rejected: tally.rejected,
      ignored: tally.ignored,
      duplicates,
      feeds: tally.feeds,
      ignoredOperations: tally.ignoredOperations,
      incidents: incidents.length,
      alerts: incidents.filter((incident) => incident.alertedAt !== null).length,
      messages: files.messages,
    };
    const notes = [...feeds.notes, ...places.notes, ...notesOf(organization === null, warmUp, pipeline), ...places.attributions];
    const report = options.report
      ? renderReport({
          organisation: directory.name ?? 'Organisation',
          from: feeds.span === null ? null : new Date(span.from).toISOString(),
          until: feeds.span === null ? null : new Date(span.until).toISOString(),
          people: pipeline.organisation.people,
          budget: options.budget,
          notes,
          summary,
          incidents,
        })
      : null;
    await files.finish(incidents, summary, report);
    return { summary, incidents, notes };
  } finally {
    await feeds.close();
  }
}

function notesOf(inferred: boolean, warmUp: number, pipeline: Pipeline): string[] {
  const notes: string[] = [];
  if (inferred) notes.push('No organization.json was given: domains and people were inferred from the records.');
  notes.push(`The first ${(warmUp / DAY).toFixed(1)} days are warm-up: what was seen in them is provisional and did not alert.`);
  if (pipeline.unjudged > 0)
    notes.push(
      `${pipeline.unjudged.toLocaleString('en-US')} events were not judged: dated more than 8 days behind the records before them, or far ahead of all others.`,
    );
  const { total } = pipeline.organisation.tails.unfamiliar;
  if (total < 2_000)
    notes.push(
      `Only ${Math.round(total)} account-days were seen: return periods lean on pooled experience, not yet on this organisation alone.`,
    );
  return notes;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refused(
      'ORGANIZATION_UNREADABLE',
      `${path} is no readable JSON: ${error instanceof Error ? error.message : String(error)}`,
      'Give the path of an organization.json, or leave --organization out.',
    );
  }
}
