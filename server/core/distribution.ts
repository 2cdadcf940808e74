/** How scores are spread over the mail of an organisation, to say how odd one is among them. Recent months weigh more. */
const BINS = 401;
const HALVED_AT = 400_000;
/** Messages before which nothing is compared. */
const ENOUGH = 200;

export class Distribution {
  private readonly counts = new Float64Array(BINS);
  private readonly step: number;
  private total = 0;

  /** `most` = the value of the last bin. */
  constructor(most: number) {
    this.step = most / (BINS - 1);
  }

  /** Share of messages below this value, 0 to 1; `null` until 200 were seen. */
  below(value: number): number | null {
    if (this.total < ENOUGH) return null;
    let sum = 0;
    for (let bin = 0; bin < this.#binOf(value); bin++) sum += this.counts[bin] as number;
    return sum / (this.total + 1);
  }

  /**
   * Most bits that a message as odd as this may claim: `-log2` of the share of messages at least as odd. Some messages are believed in that thin
   * out as bits say, so that a short record caps nothing it cannot know.
   */
  rarity(bits: number): number {
    let above = 0;
    for (let bin = this.#binOf(bits); bin < BINS; bin++) above += this.counts[bin] as number;
    return -Math.log2((above + ENOUGH * 2 ** -bits) / (this.total + ENOUGH));
  }

  note(value: number): void {
    const bin = this.#binOf(value);
    this.counts[bin] = (this.counts[bin] as number) + 1;
    this.total += 1;
    if (this.total < HALVED_AT) return;
    for (let at = 0; at < BINS; at++) this.counts[at] = (this.counts[at] as number) / 2;
    this.total /= 2;
  }

  /** One that was noted is noted no more, as far as it has not faded. */
  drop(value: number): void {
    const bin = this.#binOf(value);
    const left = Math.min(1, this.counts[bin] as number);
    this.counts[bin] = (this.counts[bin] as number) - left;
    this.total -= left;
  }

  #binOf(value: number): number {
    return Math.max(0, Math.min(BINS - 1, Math.floor(value / this.step)));
  }
}
