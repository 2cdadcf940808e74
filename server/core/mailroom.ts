/**
 * Mail: copies of one message from several feeds become one verdict, and evidence goes to the hands that sent it once they are known.
 */
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import type { Cases } from './cases.ts';
import type { Clock } from './clock.ts';
import type { Directory } from './directory.ts';
import type { Location, MailReceived, MailSent, Names } from './event.ts';
import { hash32, hash53 } from './hash.ts';
import type { Observed } from './judge.ts';
import type { Layout } from './layout.ts';
import { type Direction, type MessageVerdict, Messages, outOfCharacter, type Reason } from './verdict.ts';

export interface MailroomParts {
  readonly layout: Layout;
  readonly directory: Directory;
  readonly cases: Cases;
  readonly clock: Clock;
  /** The account that has one of these names, if any. */
  find(names: Names): Account | null;
  /** A message whose verdict will not change any more. */
  done(verdict: MessageVerdict): void;
}

export class Mailroom {
  readonly #layout: Layout;
  readonly #directory: Directory;
  readonly #cases: Cases;
  readonly #clock: Clock;
  readonly #find: (names: Names) => Account | null;
  readonly #messages: Messages;

  constructor(parts: MailroomParts) {
    this.#layout = parts.layout;
    this.#directory = parts.directory;
    this.#cases = parts.cases;
    this.#clock = parts.clock;
    this.#find = (names) => parts.find(names);
    this.#messages = new Messages((verdict) => parts.done(verdict));
  }

  settle(now: number): void {
    this.#messages.settle(now);
  }

  finish(): void {
    this.#messages.finish();
  }

  /** A further copy of a message that was already judged: what it still adds. `null` = the first copy. */
  join(event: MailSent, account: Account, actor: Actor): MessageVerdict | null {
    if (event.messageId === null) return null;
    const before = this.#messages.find(event.messageId, this.#directionOf(event.recipients));
    const other = before ?? this.#messages.find(event.messageId, 'outbound') ?? this.#messages.find(event.messageId, 'internal');
    if (other === null || other.actor === null || !isCopy(event, account, other)) return null;
    if (!other.placed && event.origin.address !== null && other.actor !== actor) {
      // The first copy had no address and went to whoever was active; now it is known whose it was.
      other.actor.withdraw(other.eventId);
      for (const [name, amount] of [
        ['recipients', other.recipients],
        ['new-recipients', other.fresh],
      ] as const) {
        const volume = other.actor.volumes.get(this.#layout.windowOrNull(name) ?? -1);
        if (volume) volume.amount = Math.max(0, volume.amount - amount);
      }
      other.actor = actor;
      this.#cases.weigh(account, actor, event.at);
      return { ...other, recipients: 0, fresh: 0 };
    }
    return other;
  }

  #directionOf(recipients: readonly string[] | null): Direction {
    return recipients !== null && recipients.length > 0 && recipients.every((address) => this.#directory.isInternal(address))
      ? 'internal'
      : 'outbound';
  }

  sent(
    event: MailSent,
    account: Account,
    actor: Actor,
    location: Location | null,
    seen: readonly Observed[],
    joined: MessageVerdict | null,
  ): void {
    const reasons: Reason[] = seen
      .filter((one) => one.found.bits > 0.5)
      .map((one) => ({ signal: one.found.signal, sentence: one.found.sentence, weight: one.found.bits }));
    const isTaken =
      event.messageId !== null &&
      joined === null &&
      (this.#messages.find(event.messageId, this.#directionOf(event.recipients))?.actor ?? null) !== null;
    const messageId =
      event.messageId === null || isTaken ? `synthetic:${hash53(`${account.key}/${event.id}`).toString(16)}` : event.messageId;
    const real =
      joined && event.messageId !== null
        ? (this.#messages.find(event.messageId, 'outbound') ?? this.#messages.find(event.messageId, 'internal'))
        : null;
    const access = Math.max(0, actor.accessNow(event.at));
    const bits = reasons.reduce((most, reason) => Math.max(most, reason.weight), 0) + access / 2;
    if (access > 2) {
      const first = [...actor.accessLines.values()].sort((a, b) => b.bits - a.bits)[0];
      if (first) reasons.push({ signal: first.signal, sentence: first.sentence, weight: access / 2 });
    }
    if (real) {
      real.bits = Math.max(real.bits, bits);
      real.placed ||= location !== null;
      real.recipients = Math.max(real.recipients, event.recipients?.length ?? 0);
      for (const reason of reasons) if (!real.reasons.some((known) => known.signal === reason.signal)) real.reasons.push(reason);
      return;
    }
    const fresh = (event.recipients ?? []).reduce((sum, address) => sum + (account.profile.knowsRecipient(hash32(address)) ? 0 : 1), 0);
    this.#messages.add({
      messageId,
      sender: event.sender ?? account.name,
      at: event.at,
      direction: this.#directionOf(event.recipients),
      bits,
      reasons,
      actor,
      placed: location !== null,
      recipients: Math.max(1, event.recipientCount ?? event.recipients?.length ?? 1),
      fresh,
      eventId: event.id,
      feed: event.feed,
      incidents: account.incidents,
      initial: {
        at: this.#clock.now,
        outOfCharacter: outOfCharacter(Math.max(bits, this.#cases.lends(account, actor, location !== null, event.at))),
      },
    });
  }

  received(event: MailReceived): void {
    const sender = event.sender ?? '';
    const inside = this.#directory.isInternal(sender);
    const { upn, mail, id } = event.who;
    const messageId = event.messageId ?? `synthetic:${hash53(`${upn ?? mail ?? id ?? ''}/${event.id}`).toString(16)}`;
    const direction: Direction = inside ? 'internal' : 'inbound';
    if (this.#messages.find(messageId, direction) !== null) return;
    const from = inside ? this.#find({ upn: sender, mail: sender }) : null;
    this.#messages.add({
      messageId,
      sender,
      at: event.at,
      direction,
      bits: 0,
      reasons: [],
      actor: null,
      placed: false,
      recipients: 0,
      fresh: 0,
      eventId: event.id,
      feed: event.feed,
      incidents: from?.incidents ?? [],
      initial: {
        at: this.#clock.now,
        outOfCharacter: inside ? outOfCharacter(from === null ? 0 : this.#cases.lends(from, null, false, event.at)) : null,
      },
    });
  }
}

/**
 * Whoever sends chooses the Message-ID, and can choose one that was used: then it is a message of its own. Copies tell of one sender, and the
 * audit log tells of a message once.
 */
function isCopy(event: MailSent, account: Account, other: MessageVerdict): boolean {
  const sameSender = other.incidents === account.incidents || other.sender === (event.sender ?? account.name);
  return sameSender && !(event.feed === 'audit' && other.feed === 'audit');
}
