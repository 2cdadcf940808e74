/** Which accounts were seen failing, or unfamiliar, from one network; bounded, and forgotten after a few days. */

const MOST_SOURCES = 20_000;
const MOST_ACCOUNTS_PER_SOURCE = 64;

export interface Source {
  readonly accounts: Set<number>;
  day: number;
}

/** How many accounts the network has with this one. */
export function remember(sources: Map<number, Source>, network: number, account: number, day: number): number {
  let source = sources.get(network);
  if (!source) {
    if (sources.size >= MOST_SOURCES) sources.delete(sources.keys().next().value as number);
    source = { accounts: new Set(), day };
    sources.set(network, source);
  }
  source.day = Math.max(source.day, day);
  if (source.accounts.size < MOST_ACCOUNTS_PER_SOURCE) source.accounts.add(account);
  return source.accounts.size;
}

/** Networks last seen before this day are let go. */
export function forget(sources: Map<number, Source>, before: number): void {
  for (const [network, source] of sources) if (source.day < before) sources.delete(network);
}
