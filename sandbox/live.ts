/** The make-believe tenant as something that lives: it has a past, and then time goes on, so many times as fast as ours. */
import { Refused } from '../server/core/errors.ts';
import { DAY, iso, MINUTE } from './calendar.ts';
import { writeTenant } from './index.ts';
import { type App, type Microsoft, openMicrosoft, readRecords, readTenant, type Unfriendliness } from './microsoft/index.ts';

export interface LiveTenantOptions {
  /** Folder that is made and filled; another one for every life. */
  readonly folder: string;
  readonly seed: number;
  readonly people: number;
  /** When it is met, milliseconds since 1970. */
  readonly meets: number;
  /** Days of its past, and of its life after that. */
  readonly past: number;
  readonly ahead: number;
  readonly trouble?: Unfriendliness;
}

export interface LiveTenant {
  readonly tenantId: string;
  readonly microsoft: Microsoft;
  readonly clock: TenantTime;
  readonly apps: Readonly<Record<'reader' | 'identity' | 'mail', App>>;
  /** Of an app of the tenant, as `@azure/identity` would give it out. */
  token(app: App, scopes: string | readonly string[]): { readonly token: string; readonly expiresOnTimestamp: number };
  close(): Promise<void>;
}

/** The three registrations of the guide, with every permission that any of them asks for. */
export const APPS: LiveTenant['apps'] = {
  reader: {
    clientId: '0e0b0001-5a4d-4b0c-9f3a-000000000001',
    displayName: 'Telltale reader',
    graph: [
      'AuditLog.Read.All',
      'User.Read.All',
      'Group.Read.All',
      'GroupMember.Read.All',
      'Organization.Read.All',
      'Application.Read.All',
      'IdentityRiskEvent.Read.All',
      'IdentityRiskyUser.Read.All',
      'SecurityAlert.Read.All',
      'ExchangeMessageTrace.Read.All',
      'Mail.Read',
      'MailboxSettings.Read',
    ],
    management: ['ActivityFeed.Read'],
  },
  identity: {
    clientId: '0e0b0001-5a4d-4b0c-9f3a-000000000002',
    displayName: 'Telltale identity response',
    graph: [
      'User.EnableDisableAccount.All',
      'User.RevokeSessions.All',
      'User.Read.All',
      'GroupMember.ReadWrite.All',
      'IdentityRiskyUser.ReadWrite.All',
    ],
  },
  mail: {
    clientId: '0e0b0001-5a4d-4b0c-9f3a-000000000003',
    displayName: 'Telltale mail response',
    graph: ['MailboxSettings.ReadWrite', 'Mail.ReadWrite', 'User.Read.All'],
  },
};

/** Writes the tenant and lets its past pass; then its time stands still until somebody says how fast it goes. */
export async function openLiveTenant(options: LiveTenantOptions): Promise<LiveTenant> {
  const { folder, seed, past, ahead, meets } = options;
  const first = Math.floor(meets / DAY) * DAY - past * DAY;
  await writeTenant({
    seed,
    people: options.people,
    days: past + ahead,
    start: iso(first).slice(0, 10),
    out: folder,
    // Those who come are let loose when somebody looks.
    intruders: 'none',
  });
  const tenant = readTenant(folder);
  let opened: Microsoft | null = null;
  const microsoft = await openMicrosoft({
    tenant,
    apps: Object.values(APPS),
    records: readRecords(folder),
    start: first,
    pace: 'by-hand',
    seed,
    // A month is read in seconds by who does not have to wait; how clients keep to limits is told elsewhere.
    limits: { reports: null, identityProtection: null, alerts: null, messageTraces: null, mailbox: null, directory: null },
    ...(options.trouble === undefined ? {} : { trouble: options.trouble }),
    // Clients live in the tenant's time too: by our clock they would ask too often for it.
    wall: () => opened?.clock.now() ?? first,
    management: {
      cutting: { blobMs: 15 * MINUTE, mostRecords: 500 },
      beforeStart: 'kept',
      // While the past is read, hours pass in minutes of ours: whoever reads it from its oldest end loses nothing by that.
      graceMs: DAY,
      subscribed: ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'],
    },
  });
  opened = microsoft;
  await microsoft.advance(meets);
  const clock = new TenantTime(microsoft);
  return {
    tenantId: tenant.tenantId,
    microsoft,
    clock,
    apps: APPS,
    token: ({ clientId }, scopes) => {
      const wanted = typeof scopes === 'string' ? scopes : (scopes[0] ?? '');
      const endpoint = wanted.startsWith(microsoft.endpoints.management) ? 'management' : 'graph';
      return { token: microsoft.tokenFor(clientId, endpoint), expiresOnTimestamp: clock.now() + TOKEN_MILLISECONDS };
    },
    close: async () => {
      clock.close();
      await microsoft.close();
    },
  };
}

const TOKEN_MILLISECONDS = 3_500_000;

const TICK_MILLISECONDS = 20;

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** The tenant's time, as fast as it is told; who waits for an instant of it is woken then. */
export class TenantTime {
  readonly #microsoft: Microsoft;
  readonly #sleepers = new Set<Sleeper>();
  #speed = 0;
  #timer: NodeJS.Timeout | null = null;
  #tickedAt = 0;

  constructor(microsoft: Microsoft) {
    this.#microsoft = microsoft;
  }

  readonly now = (): number => Math.floor(this.#microsoft.clock.now());

  /** From now on so many of its seconds pass in one of ours. */
  runs(speed: number): void {
    this.#speed = speed;
    if (this.#timer !== null) return;
    this.#tickedAt = performance.now();
    this.#timer = setTimeout(() => void this.#tick(), TICK_MILLISECONDS);
  }

  sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = (): void => {
        this.#sleepers.delete(sleeper);
        reject(new Refused('STOPPED', 'The wait was given up.', 'Start it again.'));
      };
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        stop?.removeEventListener('abort', ended);
        resolve();
      };
      const sleeper: Sleeper = { until: this.now() + milliseconds, wake };
      this.#sleepers.add(sleeper);
      stop?.addEventListener('abort', ended, { once: true });
      if (stop?.aborted === true) ended();
    });
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #tick(): Promise<void> {
    const tickedAt = performance.now();
    // A machine that was busy or asleep does not make the tenant live through hours at once.
    const passed = Math.min(tickedAt - this.#tickedAt, MOST_PASSED_MILLISECONDS);
    this.#tickedAt = tickedAt;
    await this.#microsoft.advance(this.#microsoft.clock.now() + passed * this.#speed);
    for (const { until, wake } of this.#sleepers) if (until <= this.now()) wake();
    if (this.#timer !== null) this.#timer = setTimeout(() => void this.#tick(), TICK_MILLISECONDS);
  }
}

const MOST_PASSED_MILLISECONDS = 1_000;
