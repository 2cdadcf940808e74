/** What makes something a command: one file says its words, what it does, and does it. */
import type { Desk, Person } from '../../server/core/desk.ts';
import type { Store } from '../../server/core/memory.ts';
import type { Card } from '../cards/element.ts';
import type { Concerned } from '../concerned.ts';
import type { DeskTalk } from '../desk-talk.ts';
import type { Clock, Health, People, SentMessages } from '../ports.ts';
import type { Remembered } from '../remembered.ts';
import type { Standings } from '../standing.ts';
import type { Place } from '../teams.ts';

/** What a command may ask for. */
export interface Room {
  readonly store: Pick<Store, 'incident' | 'incidents'>;
  readonly desk: Desk;
  readonly talk: DeskTalk;
  readonly people: People;
  readonly messages: SentMessages;
  readonly health: Health;
  readonly standings: Standings;
  readonly remembered: Remembered;
  readonly concerned: Concerned;
  readonly clock: Pick<Clock, 'now'>;
}

/** Who said it, and where. */
export interface Speech {
  /** One for each thing said: the same message twice is one decision. */
  readonly id: string;
  readonly from: Person;
  readonly place: Place;
  /** Id of the channel; `null` in a chat. */
  readonly channel: string | null;
  readonly team: string | null;
  /** The team’s id in Entra. */
  readonly group: string | null;
  /** Only the one who asked sees the answer. */
  readonly isPrivate: boolean;
}

/** What was understood. */
export interface Understood {
  /** Whom or what it is about, as written; `''` = left out. */
  readonly about: string;
  readonly reason: string | null;
  /** In the exact words of `usage`: no doubt what is meant. */
  readonly isExact: boolean;
}

export interface Command {
  readonly id: string;
  /** e.g. `disable <person>`. */
  readonly usage: string;
  readonly does: string;
  /** `analyst`: only people with that role. */
  readonly needs: 'analyst' | 'nobody';
  /** The answer says where and how somebody works: in a channel it is shown to whoever presses, alone. */
  readonly isSensitive?: true;
  /** One sentence that it understands besides its usage; the contract test says it. */
  readonly sayings: readonly string[];
  understand(text: string): Understood | null;
  /** Throws `Refused`. */
  run(understood: Understood, speech: Speech, room: Room): Promise<Card>;
}

/** The first of these that fits; groups `about` and `reason` are taken out. The first pattern is the exact one. */
export function understood(text: string, patterns: readonly RegExp[]): Understood | null {
  for (const [index, pattern] of patterns.entries()) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined && !pattern.test(text)) continue;
    const reason = groups?.['reason']?.trim() ?? '';
    return { about: bare(groups?.['about'] ?? ''), reason: reason === '' ? null : reason, isExact: index === 0 };
  }
  return null;
}

/** `ann's account?` -> `ann`. */
function bare(words: string): string {
  return words
    .trim()
    .replace(/[?!.,;:]+$/u, '')
    .replace(/^(?:the|user|account|mailbox|incident)\s+(?:of\s+|for\s+)?/iu, '')
    .replace(/(?:['’]s?)?\s+(?:account|mailbox|user|access|sign-?in|login|mails?|messages)$/iu, '')
    .replace(/['’]s?$/u, '')
    .replace(/^["'“”‘’<]+|["'“”‘’>]+$/gu, '')
    .trim();
}
