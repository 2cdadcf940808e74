/** What a pipeline is made with. */
import type { Account } from './account.ts';
import type { Spelling } from './correspondence.ts';
import type { Decided } from './deciding.ts';
import type { Directory } from './directory.ts';
import type { InboundSignal } from './inbound.ts';
import type { Incident } from './incident.ts';
import type { Keyed } from './keyed.ts';
import type { Known } from './known.ts';
import type { Places } from './ports.ts';
import type { Signal } from './signal.ts';
import type { Direction, MessageVerdict } from './verdict.ts';

export interface PipelineOptions {
  readonly signals: readonly Signal[];
  readonly inbound: readonly InboundSignal[];
  readonly spelling: Spelling;
  readonly places: Places;
  readonly directory: Directory;
  /** Makes the keys of names and texts that are kept. */
  readonly keyed: Keyed;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  /** Until this instant of stream time nothing alerts; 0 = no warm-up. */
  readonly warmUntil: number;
  /** No event time beyond is believed; none = any may be. */
  readonly latest?: number;
  /** A message whose verdict will not change any more. */
  message(verdict: MessageVerdict): void;
  /** A verdict was reached, or has changed. */
  noticed?: (verdict: MessageVerdict) => void;
  /** The verdict of a message in this direction is one of another direction now. */
  redirected?: (messageId: string, from: Direction) => void;
  /** An incident opened, grew or ended. */
  changed?: (account: Account, incident: Incident) => void;
  /** Somebody decided, or something was done. */
  decided?: Decided;
  /** Somebody was forgotten, who had these names. */
  forgotten?: (names: ReadonlySet<string>) => void;
  /** What an earlier run knew; without it nothing was ever seen. */
  readonly known?: Known | null;
}
