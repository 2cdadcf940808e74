/** What the listings of Graph have in common. */
import type { AskOptions, Microsoft } from '../../microsoft/index.ts';
import { lower, text, type Fields } from '../fields.ts';
import { instant } from '../instant.ts';
import { written, type Listing } from './window-source.ts';

export interface ListingOptions {
  readonly microsoft: Microsoft;
  /** e.g. `v1.0/auditLogs/directoryAudits`. */
  readonly path: string;
  /** The field that is asked for a span of time. */
  readonly spanOf: string;
  /** Further conditions. */
  readonly where?: string | null;
  readonly top: number;
  readonly days: number;
  /** Fields that make the same id news again when they change. */
  readonly revisedBy?: readonly string[];
}

export function graphListing({ microsoft, path, spanOf, where = null, top, days, revisedBy = [] }: ListingOptions): Listing {
  return {
    async *pages(from, until, options) {
      const span = `${spanOf} ge ${written(from)} and ${spanOf} le ${written(until)}`;
      const filter = where === null ? span : `${span} and ${where}`;
      yield* valuesOf(microsoft, `${microsoft.endpoints.graph}/${path}?$filter=${encodeURIComponent(filter)}&$top=${top}`, options);
    },
    at: (record) => instant(record[spanOf]),
    name: (record) => nameOf(record, revisedBy),
    days: () => days,
  };
}

export async function* valuesOf(
  microsoft: Microsoft,
  url: string,
  options: AskOptions,
): AsyncGenerator<readonly unknown[], void, undefined> {
  for await (const page of microsoft.pages(url, options)) yield page.value;
}

function nameOf(record: Fields, revisedBy: readonly string[]): string | null {
  const id = text(record, 'id');
  return id === null ? null : [id, ...revisedBy.map((name) => lower(record, name) ?? '')].join(' ');
}
