/** The double of Microsoft as a process of its own: hands out so many records a second, and says its time. `node double.ts '{"tenant", "rate"}'`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { APPS } from '../../sandbox/live.ts';
import { type Microsoft, openMicrosoft, readRecords, readTenant } from '../../sandbox/microsoft/index.ts';

export interface DoubleSettings {
  readonly tenant: string;
  readonly start: number;
  /** Records a second. */
  readonly rate: number;
}

export type DoubleSays =
  | {
      readonly endpoints: Microsoft['endpoints'];
      readonly tenantId: string;
      readonly tokens: Readonly<Record<'graph' | 'management', string>>;
    }
  | { readonly now: number; readonly handedOut: number; readonly isOver: boolean };

const TICK = 20;
/** Time goes on at night too, but no faster than this. */
const MOST_SPEED = 5_000;

const { tenant, start, rate } = JSON.parse(process.argv[2] ?? '') as DoubleSettings;
const stop = new AbortController();
process.once('disconnect', () => process.exit(0));
process.on('message', () => stop.abort());

const microsoft = await openMicrosoft({
  tenant: readTenant(tenant),
  apps: [APPS.reader],
  records: readRecords(tenant),
  start,
  pace: 'by-hand',
  // A token that outlives the test: its renewal is not what is measured.
  tokenSeconds: 365 * 86_400,
  wall: () => start,
  limits: { reports: null, identityProtection: null, alerts: null, messageTraces: null, mailbox: null, directory: null },
  management: {
    beforeStart: 'kept',
    requestsPerMinute: 1_000_000,
    subscribed: ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'],
  },
});
const say = (said: DoubleSays): void => void process.send?.(said);
const handedOut = (): number => Object.values(microsoft.stage.handedOut).reduce((sum, count) => sum + count, 0);
say({
  endpoints: microsoft.endpoints,
  tenantId: readTenant(tenant).tenantId,
  tokens: {
    graph: microsoft.tokenFor(APPS.reader.clientId, 'graph'),
    management: microsoft.tokenFor(APPS.reader.clientId, 'management'),
  },
});

const began = performance.now();
let before = began;
while (!process.exitCode) {
  await sleep(TICK);
  const now = performance.now();
  const until = microsoft.clock.now() + (now - before) * MOST_SPEED;
  before = now;
  const due = ((now - began) / 1000) * rate;
  let next = microsoft.clock.next();
  while (!stop.signal.aborted && next !== null && next <= until && handedOut() < due) {
    await microsoft.advance(next);
    next = microsoft.clock.next();
  }
  // The last records are found by looks back, for which time has to go on.
  if (stop.signal.aborted || handedOut() < due) await microsoft.advance(until);
  say({ now: microsoft.clock.now(), handedOut: handedOut(), isOver: microsoft.stage.finished });
}
