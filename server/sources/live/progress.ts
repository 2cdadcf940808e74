/** Whatever is read forward from where its history began; seconds since 1970. */
export interface Progressing {
  readonly first: number;
  readonly until: number;
  /** The first history is behind. */
  readonly live: boolean;
}

/** The share of the first history that is behind, 0 to 1. It never shrinks, although the end moves away while it is read. */
export function progressOf({ first, until, live }: Progressing, now: number, before: number): number {
  return live ? 1 : Math.max(before, Math.min(0.999, Math.max(0, (until - first) / Math.max(1, now - first))));
}
