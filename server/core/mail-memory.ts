/** What the mailroom is given, and what it knows. */
import type { Account } from './account.ts';
import type { Cases } from './cases.ts';
import type { Clock } from './clock.ts';
import type { Spreads } from './comparison.ts';
import type { Directory } from './directory.ts';
import type { Names } from './event.ts';
import type { InboundMail, InboundMemory } from './inbound-mail.ts';
import type { Keyed } from './keyed.ts';
import type { Layout } from './layout.ts';
import type { Direction, MessageVerdict } from './verdict.ts';

export interface MailroomParts {
  readonly layout: Layout;
  readonly directory: Directory;
  readonly cases: Cases;
  readonly clock: Clock;
  readonly inbound: InboundMail;
  /** Who runs the server at an address; `null` = unknown. */
  runnerOf(address: string): string | null;
  /** The account that has one of these names, if any. */
  find(names: Names): Account | null;
  /** A message whose verdict will not change any more. */
  done(verdict: MessageVerdict): void;
  /** A verdict was reached, or has changed. */
  noticed?: ((verdict: MessageVerdict) => void) | undefined;
  /** What was told of the message in this direction is told of another one: a further record named who got it. */
  redirected?: ((messageId: string, from: Direction) => void) | undefined;
  readonly known: MailMemory | null;
  readonly keyed: Keyed;
}

/** What is known of mail; of people, domains and texts it holds keys only. */
export interface MailMemory {
  readonly messages: Map<number, MessageVerdict>;
  readonly spreads: Spreads;
  readonly inbound: InboundMemory;
}
