/**
 * Records repeat by design. Exact 53-bit keys in one open-addressed table per event day, kept eight days behind the clock.
 */
import type { Event } from './event.ts';
import { hash32, hash53 } from './hash.ts';

const EMPTY = 0;

/** Keys of one day. */
export class KeySet {
  private table = new Float64Array(1024);
  private size = 0;

  /** True when the key was not there before. */
  add(key: number): boolean {
    if (this.size * 5 > this.table.length * 3) this.#grow();
    const wanted = key === EMPTY ? 1 : key;
    const mask = this.table.length - 1;
    let i = (wanted ^ (wanted / 4096)) & mask;
    for (;;) {
      const found = this.table[i] as number;
      if (found === wanted) return false;
      if (found === EMPTY) break;
      i = (i + 1) & mask;
    }
    this.table[i] = wanted;
    this.size += 1;
    return true;
  }

  #grow(): void {
    const old = this.table;
    this.table = new Float64Array(old.length * 2);
    this.size = 0;
    for (const key of old) if (key !== EMPTY) this.add(key);
  }
}

export class Duplicates {
  readonly days = new Map<number, KeySet>();

  /** True when this key was not seen for that event day. */
  isNew(key: number, day: number): boolean {
    let set = this.days.get(day);
    if (!set) {
      set = new KeySet();
      this.days.set(day, set);
    }
    return set.add(key);
  }

  /** Days before this one are let go. */
  forget(beforeDay: number): void {
    for (const day of this.days.keys()) if (day < beforeDay) this.days.delete(day);
  }
}

/** The key of a copy that knows more. A half added to the plain key would be lost in a quarter of the keys, which have 53 bits. */
const RICH = hash32('sign-in that knows more');

/** The second copy of a sign-in is taken once more when it knows more (place, device) than the first. */
export function isNewEvent(duplicates: Duplicates, event: Event, day: number): boolean {
  const fresh = duplicates.isNew(hash53(event.id, hash32(event.kind)), day);
  if (event.kind !== 'sign-in') return fresh;
  const rich = event.origin.stated !== null || event.origin.device.presence !== 'unknown';
  if (!rich) return fresh;
  const firstRich = duplicates.isNew(hash53(event.id, RICH), day);
  return fresh || firstRich;
}
