/**
 * The double of Microsoft as a process of its own: its tenant has a past, of which it can be asked; when it is told, it hands out so many records a
 * second. It says its time. `node double.ts '{"folder": ..., "people": ..., "past": ..., "days": ..., "pace": ..., "rate": ...}'`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY } from '../../sandbox/calendar.ts';
import { writeTenant } from '../../sandbox/index.ts';
import { APPS } from '../../sandbox/live.ts';
import { type Microsoft, openMicrosoft, readRecords, readTenant } from '../../sandbox/microsoft/index.ts';

export interface DoubleSettings {
  /** Where its tenant is written. */
  readonly folder: string;
  readonly people: number;
  /** Days before it is met, and days after. */
  readonly past: number;
  readonly days: number;
  /** How many times as fast as ours its time goes until it is told to begin. */
  readonly pace: number;
  /** Records a second. */
  readonly rate: number;
}

/** From then on records are handed out at the rate; from then on none are. */
export type DoubleHears = 'begin' | 'enough';

export type DoubleSays =
  | {
      readonly endpoints: Microsoft['endpoints'];
      readonly tenantId: string;
      readonly tokens: Readonly<Record<'graph' | 'management', string>>;
    }
  | { readonly now: number; readonly handedOut: number; readonly audit: number; readonly isOver: boolean };

const TICK = 20;
/** Time goes on at night too, but no faster than this. */
const MOST_SPEED = 20_000;
/** Nothing new comes then, but the last records are found by looks back, for which time has to go on. */
const LAST_SPEED = 5_000;

const START = Date.parse('2026-09-07T00:00:00Z');
const { folder, people, past, days, pace, rate } = JSON.parse(process.argv[2] ?? '') as DoubleSettings;
let [began, handedOutBefore] = [0, 0];
const phase: { is: 'waiting' | DoubleHears } = { is: 'waiting' };
process.once('disconnect', () => process.exit(0));

await writeTenant({ seed: 11, people, days: past + days, out: folder, intruders: 'all' });
const microsoft = await openMicrosoft({
  tenant: readTenant(folder),
  apps: [APPS.reader],
  records: readRecords(folder),
  start: START,
  pace: 'by-hand',
  // A token that outlives the test: its renewal is not what is measured.
  tokenSeconds: 365 * 86_400,
  wall: () => START,
  limits: { reports: null, identityProtection: null, alerts: null, messageTraces: null, mailbox: null, directory: null },
  management: {
    beforeStart: 'kept',
    requestsPerMinute: 1_000_000,
    subscribed: ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'],
    // As full as in a tenant with so many records a second, although this one has few people.
    cutting: { blobMs: 2 * 3_600_000, mostRecords: 100 },
  },
});
await microsoft.advance(START + past * DAY);
const say = (said: DoubleSays): void => void process.send?.(said);
const handedOut = (): number => Object.values(microsoft.stage.handedOut).reduce((sum, count) => sum + count, 0);
process.on('message', (heard: DoubleHears) => {
  phase.is = heard;
  if (heard === 'enough') microsoft.stage.admits = () => null;
  if (heard !== 'begin') return;
  began = performance.now();
  handedOutBefore = handedOut();
});
say({
  endpoints: microsoft.endpoints,
  tenantId: readTenant(folder).tenantId,
  tokens: {
    graph: microsoft.tokenFor(APPS.reader.clientId, 'graph'),
    management: microsoft.tokenFor(APPS.reader.clientId, 'management'),
  },
});

let before = performance.now();
while (!process.exitCode) {
  await sleep(TICK);
  const now = performance.now();
  const passed = now - before;
  before = now;
  const until = microsoft.clock.now() + passed * { waiting: pace, begin: MOST_SPEED, enough: LAST_SPEED }[phase.is];
  if (phase.is === 'begin') await handOut(until, handedOutBefore + ((now - began) / 1000) * rate);
  else await microsoft.advance(until);
  say({ now: microsoft.clock.now(), handedOut: handedOut(), audit: microsoft.stage.handedOut.audit, isOver: microsoft.stage.finished });
}

async function handOut(until: number, due: number): Promise<void> {
  let next = microsoft.clock.next();
  while (phase.is === 'begin' && next !== null && next <= until && handedOut() < due) {
    await microsoft.advance(next);
    next = microsoft.clock.next();
  }
  if (handedOut() < due) await microsoft.advance(until);
}
