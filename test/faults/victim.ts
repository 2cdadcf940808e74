/** A process that reads the double through the real sources and judges; made to be killed. Its settings come as JSON, its time over the channel. */
import { openMicrosoft, type Endpoints } from '../../server/microsoft/index.ts';
import { openLive } from '../../server/sources/live/index.ts';
import type { StorePlace } from '../../server/store/index.ts';
import { runService } from '../server/live/kit.ts';
import { ToldClock } from './told-clock.ts';
import { Work } from './work.ts';

export interface VictimSettings {
  readonly place: StorePlace;
  /** Of the record log. */
  readonly folder: string;
  readonly tenantId: string;
  readonly endpoints: Endpoints;
  readonly authority: string;
  readonly clientId: string;
  readonly secret: string;
  readonly skew: number;
}

/** What it says over the channel. */
export type Said =
  /** It has done what there was to do at this time, and waits for a later one. */
  | { readonly idle: number }
  /** Entries that are in. */
  | { readonly position: number }
  | { readonly trouble: string };

const settings = JSON.parse(process.argv[2] ?? '') as VictimSettings;
const { tenantId, endpoints, authority, clientId, secret } = settings;
const clock = new ToldClock(settings.skew);
const work = new Work();
const stop = new AbortController();
const say = (said: Said): void => void (process.connected && process.send?.(said));

process.on('message', (now: number) => {
  clock.told(now);
  void work.settles().then(() => say({ idle: now }));
});
process.once('SIGTERM', () => stop.abort());
// Nobody is there any more.
const orphaned = (): void => process.exit(3);
process.once('disconnect', orphaned);

const credential = {
  getToken: (scopes: string | string[]) =>
    work.during(async () => {
      const scope = (typeof scopes === 'string' ? scopes : scopes[0])?.startsWith(endpoints.management)
        ? 'https://manage.office.com/.default'
        : 'https://graph.microsoft.com/.default';
      const response = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope }),
      });
      const { access_token: token, expires_in: seconds } = (await response.json()) as { access_token?: string; expires_in: number };
      if (token === undefined) throw new Error(`no token: ${String(response.status)}`);
      return { token, expiresOnTimestamp: clock.now() + seconds * 1000 };
    }),
};

await clock.known;
const { sources } = openLive({
  microsoft: openMicrosoft({ tenantId, credential, endpoints, clock, fetch: work.fetch }),
  mail: {
    notes: { note: () => Promise.resolve(), notes: () => Promise.resolve(new Map()) },
    readAttached: () => Promise.resolve({ texts: [], truncated: false }),
  },
});
await runService(
  {
    place: settings.place,
    folder: settings.folder,
    sources: work.of(sources),
    now: clock.now,
    warmUpDays: 0,
    // A tenth of the tenant's hours, whatever the speed: many kills fall between checkpoints, some into one.
    checkpointSeconds: 4 * 3_600,
    watch: {
      batch: ({ position }) => say({ position }),
      trouble: (code) => say({ trouble: code }),
    },
  },
  stop.signal,
);
process.removeListener('disconnect', orphaned);
process.disconnect();
