/** What a signal is: one thing worth noticing. One file each in `signals/`, listed in its index; contract tests check every member. */
import type { Channel, Finding } from './evidence.ts';
import type { Event, EventKind, EventOf } from './event.ts';
import { Layout, type RateSpec } from './layout.ts';
import type { Past } from './past.ts';

/** `origin` = whenever it is judged from where and with what somebody acts (at most once an hour for the same hands). */
export type Occasion = EventKind | 'origin';

/** Reasons of one facet share a cause inside the access channel; the others keep to their channel. */
export type Facet = 'origin' | 'device' | 'time' | 'place' | 'kind' | 'failures' | 'session' | 'vendor' | 'campaign' | 'protocol';

export interface Keeps {
  /** Counts per active day with the pooled default: one number for everybody, or five by tenure. */
  readonly rates?: Readonly<Record<string, number | RateSpec['pooled']>>;
  /** Amounts per window. */
  readonly windows?: Readonly<Record<string, { readonly hours: number; readonly pooled: number }>>;
}

export interface Signal {
  readonly id: string;
  readonly channel: Channel;
  readonly facet: Facet | null;
  /** ATT&CK technique ids. */
  readonly attack: readonly string[];
  readonly on: readonly Occasion[];
  readonly keeps: Keeps;
  /** Judges the hands of applications that colleagues have let in too; the other judges of origin do not, and it judges nobody else. */
  readonly ofServices: boolean;
  /** Most bits it may claim. */
  readonly cap: number;
  readonly observe: (event: Event, past: Past) => Finding | null;
  /** Learn from the event after it was judged; not called while learning is held back. */
  readonly learn: ((event: Event, past: Past) => void) | null;
}

type Seen<O extends Occasion> = O extends EventKind ? EventOf<O> : Event;

interface Definition<O extends Occasion> {
  readonly id: string;
  readonly channel: Channel;
  readonly facet?: Facet;
  readonly attack: readonly string[];
  readonly on: O | readonly O[];
  readonly keeps?: Keeps;
  readonly ofServices?: boolean;
  readonly cap: number;
  observe(event: Seen<O>, past: Past): Finding | null;
  learn?(event: Seen<O>, past: Past): void;
}

/** The pipeline calls `observe` only for the occasions named in `on`; that is what makes the narrowing here sound. */
export function defineSignal<O extends Occasion>(definition: Definition<O>): Signal {
  const on = (Array.isArray(definition.on) ? definition.on : [definition.on]) as readonly O[];
  return {
    id: definition.id,
    channel: definition.channel,
    facet: definition.facet ?? null,
    attack: definition.attack,
    on,
    keeps: definition.keeps ?? {},
    ofServices: definition.ofServices ?? false,
    cap: definition.cap,
    observe: (event, past) => definition.observe(event as Seen<O>, past),
    learn: definition.learn ? (event, past) => definition.learn?.(event as Seen<O>, past) : null,
  };
}

/** The rates and windows of all signals, each name once. */
export function kept(signals: readonly Signal[]): { rates: RateSpec[]; windows: { name: string; hours: number; pooled: number }[] } {
  const rates = new Map<string, RateSpec>();
  const windows = new Map<string, { name: string; hours: number; pooled: number }>();
  for (const signal of signals) {
    for (const [name, pooled] of Object.entries(signal.keeps.rates ?? {})) {
      rates.set(name, { name, pooled: typeof pooled === 'number' ? [pooled, pooled, pooled, pooled, pooled] : pooled });
    }
    for (const [name, window] of Object.entries(signal.keeps.windows ?? {})) windows.set(name, { name, ...window });
  }
  return { rates: [...rates.values()], windows: [...windows.values()] };
}

/** What the profiles of these signals hold. */
export function layoutOf(signals: readonly Signal[]): Layout {
  const { rates, windows } = kept(signals);
  return new Layout(rates, windows);
}
