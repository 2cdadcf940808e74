/** A live source of the product before the doubles of Microsoft's endpoints. The client's clock is the tenant's: who waits lets its time pass. */
import type { LiveSource, Page } from '../../../../server/core/ports.ts';
import { type Clock, type Microsoft, openMicrosoft, stopped } from '../../../../server/microsoft/index.ts';
import type { App, Microsoft as Double, MicrosoftOptions } from '../../../../sandbox/microsoft/index.ts';
import { HOUR, openContoso, READER, TENANT } from '../../../sandbox/microsoft/kit.ts';

const STEP = 15_000;

export interface Tenant {
  readonly double: Double;
  readonly microsoft: Microsoft;
}

function stopIf(stop: AbortSignal | undefined): void {
  if (stop?.aborted === true) throw stopped();
}

export function clockOf(double: Double): Clock {
  return {
    now: () => double.clock.now(),
    // In small steps, after each of which what was posted has arrived: a wait may be ended by it.
    sleep: async (milliseconds, stop) => {
      const until = double.clock.now() + milliseconds;
      do {
        stopIf(stop);
        await double.advance(Math.min(until, double.clock.now() + STEP));
        await double.subscriptions.courier.idle();
      } while (double.clock.now() < until);
      stopIf(stop);
    },
  };
}

/** The product's client, whose tokens come without asking for them. */
export function clientOf(double: Double, app: App = READER): Microsoft {
  const { authority, management, graph } = double.endpoints;
  const scopes = { management: 'https://manage.office.com/.default', graph: 'https://graph.microsoft.com/.default' };
  return openMicrosoft({
    tenantId: TENANT,
    endpoints: { authority, management, graph, scopes },
    clock: clockOf(double),
    credential: {
      getToken: (scope) => {
        const endpoint = String(scope).includes('graph') ? 'graph' : 'management';
        const token = double.tokenFor(double.authority.app(app.clientId)?.clientId ?? app.clientId, endpoint);
        return Promise.resolve({ token, expiresOnTimestamp: double.clock.now() + double.authority.tokenSeconds * 1000 });
      },
    },
  });
}

export async function inTenant<Result>(options: Partial<MicrosoftOptions>, work: (tenant: Tenant) => Promise<Result>): Promise<Result> {
  const double = await openContoso(options);
  try {
    return await work({ double, microsoft: clientOf(double) });
  } finally {
    await double.close();
  }
}

export interface Reading {
  readonly pages: readonly Page[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Of the last page. */
  readonly cursor: string | null;
}

/** Reads on from a cursor until `enough`, which is asked after every page, or until so many hours of the tenant's time have passed. */
export async function read(
  source: LiveSource,
  double: Double,
  { from = null, enough = () => false, hours = 4 }: { from?: string | null; enough?: (reading: Reading) => boolean; hours?: number } = {},
): Promise<Reading> {
  const stop = new AbortController();
  const until = double.clock.now() + hours * HOUR;
  const pages: Page[] = [];
  const records: Readonly<Record<string, unknown>>[] = [];
  let cursor = from;
  const callOff = double.clock.at(until, () => stop.abort());
  for await (const page of source.read(from, stop.signal)) {
    pages.push(page);
    records.push(...page.records.map((record) => record as Readonly<Record<string, unknown>>));
    cursor = page.cursor;
    if (enough({ pages, records, cursor })) break;
  }
  callOff();
  stop.abort();
  return { pages, records, cursor };
}

/** How often each record came, by id. */
export function countsOf(records: readonly Readonly<Record<string, unknown>>[], field = 'id'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const id = String(record[field] ?? record['Id']);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export const missingFrom = (
  wanted: readonly Readonly<Record<string, unknown>>[],
  found: readonly Readonly<Record<string, unknown>>[],
  field = 'id',
): string[] => {
  const had = countsOf(found, field);
  return wanted.map((record) => String(record[field] ?? record['Id'])).filter((id) => !had.has(id));
};
