const MOST = 20_000;
const LONGEST = 120;

/** How keys are called, for people to read; the first names stay. */
export class Labels {
  private readonly words = new Map<number, string>();

  name(key: number, label: string): void {
    if (this.words.size < MOST && !this.words.has(key)) this.words.set(key, label.slice(0, LONGEST));
  }

  of(key: number): string | null {
    return this.words.get(key) ?? null;
  }

  merge(other: Labels): void {
    for (const [key, label] of other.words) this.name(key, label);
  }
}
