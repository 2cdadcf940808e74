/**
 * Mail: copies of one message from several feeds become one verdict, and evidence goes to the hands that sent it once they are known.
 */
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import { arrived, idOfArrived, isWorse, noteCopy } from './arrival.ts';
import type { Cases } from './cases.ts';
import type { Clock } from './clock.ts';
import { Comparison } from './comparison.ts';
import { addReasons, asJoined, asMoved, idsOf, isAct, isCopy, type Joined, moveTo, oddityOf, originReasons, unplacedOf } from './copies.ts';
import type { Directory } from './directory.ts';
import type { Location, MailReceived, MailSent, Names } from './event.ts';
import type { InboundMail } from './inbound-mail.ts';
import type { Keyed } from './keyed.ts';
import { askedFromOutside } from './message-text.ts';
import { NOTHING_SAID, type Said, saidWith } from './said.ts';
import type { Observed } from './judge.ts';
import type { Layout } from './layout.ts';
import type { MailMemory, MailroomParts } from './mail-memory.ts';
import { audienceOf, type Direction, type MessageVerdict, Messages, outOfCharacter, type Reason } from './verdict.ts';

/** Names of recipients kept of one message. */
const MOST_READERS = 4_000;

export class Mailroom {
  readonly #layout: Layout;
  readonly #directory: Directory;
  readonly #cases: Cases;
  readonly #clock: Clock;
  readonly #find: (names: Names) => Account | null;
  readonly #messages: Messages;
  readonly #inbound: InboundMail;
  readonly #runnerOf: (address: string) => string | null;
  readonly #comparison: Comparison;
  readonly #noticed: (verdict: MessageVerdict) => void;
  readonly #redirected: (messageId: string, from: Direction) => void;
  readonly #keyed: Keyed;

  constructor(parts: MailroomParts) {
    this.#layout = parts.layout;
    this.#directory = parts.directory;
    this.#cases = parts.cases;
    this.#clock = parts.clock;
    this.#inbound = parts.inbound;
    this.#runnerOf = (address) => parts.runnerOf(address);
    this.#find = (names) => parts.find(names);
    this.#keyed = parts.keyed;
    const { known } = parts;
    this.#messages = new Messages((verdict) => parts.done(verdict), known?.messages);
    this.#comparison = new Comparison(known?.spreads);
    this.#noticed = (verdict) => parts.noticed?.(verdict);
    this.#redirected = (messageId, from) => parts.redirected?.(messageId, from);
  }

  /** What it knows, for a snapshot. */
  get memory(): MailMemory {
    return { messages: this.#messages.open, spreads: this.#comparison.spreads, inbound: this.#inbound.memory };
  }

  /** Two accounts turned out to be one: what the younger sent is marked by the incidents of both. */
  fold(elder: Account, younger: Account): void {
    for (const verdict of this.#messages.open.values())
      for (const one of [verdict, verdict.copy]) if (one?.incidents === younger.incidents) one.incidents = elder.incidents;
  }

  settle(now: number): void {
    this.#messages.settle(now);
  }

  finish(): void {
    this.#messages.finish();
  }

  /** What earlier records told of the same message; of two that it may be, the one nearest in time. */
  earlier(event: MailSent, account: Account): MessageVerdict | null {
    const direction = this.#directionOf(event.recipients);
    const found = idsOf(event, account).flatMap((id) => this.#messages.sent(id, direction) ?? []);
    const copies = found.filter((other) => isCopy(event, account, other));
    return copies.sort((one, other) => Math.abs(one.at - event.at) - Math.abs(other.at - event.at))[0] ?? null;
  }

  /** A further copy of a message that was already judged: what it still adds. `null` = the first copy. */
  join(event: MailSent, account: Account, actor: Actor): (MessageVerdict & Joined) | null {
    const other = this.earlier(event, account);
    if (other === null) return null;
    if (!other.placed && event.origin.address !== null && other.actor !== actor) {
      // The first copy had no address and went to whoever was active; now it is known whose it was.
      moveTo(actor, other, this.#layout);
      this.#noticed(other);
      this.#cases.weigh(account, actor, event.at);
      return asMoved(other);
    }
    return asJoined(other);
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
      .map(({ found }) => ({ signal: found.signal, sentence: found.sentence, weight: found.bits, audience: audienceOf(found.channel) }));
    const real = joined === null ? null : this.#messages.sent(joined.messageId, joined.direction);
    // Once it is known whose hands they were, a record without an address changes nothing of that.
    const hands = real?.actor ?? actor;
    const acts = real === null ? reasons : addReasons(real.reasons.filter(isAct), reasons);
    const access = Math.max(0, hands.accessNow(event.at));
    const bits = oddityOf(acts) + access / 2;
    const told = [...acts, ...originReasons(hands, access)];
    const fresh = (event.recipients ?? []).reduce(
      (sum, address) => sum + (account.profile.knowsRecipient(this.#keyed.of32(address)) ? 0 : 1),
      0,
    );
    if (real) {
      real.reasons = told;
      // What the copies say adds up as if one had said it all.
      const isFirstText = real.asked === null && event.text !== null;
      const { asked, asksMoreThan, ...now } = this.#comparison.of(
        'ours',
        bits,
        isFirstText ? (event.text?.asked ?? null) : null,
        real.countedAs ?? null,
      );
      Object.assign(real, { ...now, bits: Math.max(now.bits, Math.min(bits, real.bits)) });
      real.placed ||= location !== null;
      if (real.placed) delete real.unplaced;
      else real.unplaced = unplacedOf(real, seen);
      real.recipients = Math.max(real.recipients, event.recipientCount ?? event.recipients?.length ?? 0);
      real.fresh = actor.held ? Math.max(real.fresh, fresh) : real.fresh + fresh;
      real.said = this.#saidWith(real.said, event);
      real.wrote ??= event.text?.asked ?? null;
      if (isFirstText) {
        Object.assign(real, { asked, asksMoreThan });
        this.#inbound.read(event);
      }
      this.#goesTo(real, event.recipients);
      return;
    }
    this.#remember(event);
    const direction = this.#directionOf(event.recipients);
    // Whoever sends chooses the Message-ID, and can choose one that was used.
    const ids = idsOf(event, account);
    const messageId = ids.find((id) => this.#messages.sent(id, direction) === null) ?? ids.at(-1) ?? ids[0];
    // A recipient's copy may come before the record of its sending: what it knew of the text stays.
    const copy = this.#messages.find(messageId, 'internal');
    const inside = direction === 'internal' ? copy : null;
    const wrote = event.text?.asked ?? null;
    const compared = this.#comparison.of('ours', bits, wrote ?? inside?.asked ?? null, null);
    const verdict: MessageVerdict = {
      messageId,
      sender: event.sender ?? account.name,
      at: event.at,
      direction,
      reasons: told,
      ...compared,
      actor,
      placed: location !== null,
      ...(location === null ? { unplaced: seen.map(({ found }) => found) } : {}),
      recipients: Math.max(1, event.recipientCount ?? event.recipients?.length ?? 1),
      fresh,
      said: this.#saidWith(undefined, event),
      wrote,
      ...(inside === null ? {} : { copy: inside }),
      eventId: event.id,
      feed: event.feed,
      account: account.name,
      incidents: account.incidents,
      readers: copy?.readers ?? new Set(),
      initial: inside?.initial ?? {
        at: this.#clock.now,
        outOfCharacter: outOfCharacter(Math.max(compared.bits, this.#cases.lends(account, actor, location !== null, event.at))),
      },
    };
    this.#messages.add(verdict);
    this.#goesTo(verdict, event.recipients);
  }

  /** Whatever the order of a message's records: it went outside once one of them says so, else inside once one names recipients. */
  #goesTo(verdict: MessageVerdict, recipients: readonly string[] | null): void {
    const { direction: from, messageId } = verdict;
    const isInside = verdict.said?.domains === 0 && (from === 'internal' || this.#directionOf(recipients) === 'internal');
    const isTurned = this.#messages.turn(verdict, isInside ? 'internal' : 'outbound');
    if (isTurned) this.#redirected(messageId, from);
    const ourOwn = (recipients ?? []).filter((address) => this.#directory.isInternal(address));
    const isMore = this.#addReaders(verdict, ourOwn);
    if ((isMore || isTurned) && !isInside) this.#noticedToo(messageId, 'internal');
    this.#noticed(verdict);
  }

  /** Readers are told of in every row of a message. */
  #noticedToo(messageId: string, direction: Direction): void {
    const row = this.#messages.find(messageId, direction);
    if (row !== null) this.#noticed(row);
  }

  received(event: MailReceived): void {
    const sender = event.sender ?? '';
    // Whoever writes our own domain into From and fails authentication is nobody of ours.
    const inside = this.#directory.isInternal(sender) && event.envelope?.authentication !== 'fail';
    const { upn, mail, id } = event.who;
    const direction: Direction = inside ? 'internal' : 'inbound';
    const named = event.messageId === null ? null : this.#messages.find(event.messageId, direction);
    // Whoever sends chooses the Message-ID, and can choose one that was used.
    const isOther = named !== null && named.sender !== sender && named.actor === null;
    const messageId = idOfArrived(event, isOther);
    const before = this.#messages.find(messageId, direction);
    this.#judgeArrival(event, messageId, before, inside);
    const verdict = this.#messages.find(messageId, direction);
    if (verdict === null) return;
    if (verdict.actor !== null) noteCopy(verdict, event, this.#comparison);
    if (!this.#addReaders(verdict, [id, upn, mail])) return;
    this.#noticed(verdict);
    if (inside && verdict.actor === null) this.#noticedToo(messageId, 'outbound');
  }

  #judgeArrival(event: MailReceived, messageId: string, before: MessageVerdict | null, inside: boolean): void {
    if (before !== null && before.asked !== null) {
      const asked = (inside ? event.text?.asked : askedFromOutside(event.text)) ?? null;
      if (!isWorse(asked, before.asked)) return;
      before.asked = asked;
      this.#noticed(before);
      return;
    }
    if (before !== null && event.text === null) return;
    if (inside) this.#receivedInside(event, messageId, before);
    else this.#receivedFromOutside(event, messageId, before);
  }

  #receivedInside(event: MailReceived, messageId: string, before: MessageVerdict | null): void {
    if (before !== null) {
      const { asked, asksMoreThan } = this.#comparison.asks('ours', event.text?.asked ?? null);
      Object.assign(before, { asked, asksMoreThan });
      this.#noticed(before);
      return;
    }
    const sender = event.sender ?? '';
    const from = this.#find({ upn: sender, mail: sender });
    const lent = from === null ? 0 : this.#cases.lends(from, null, false, event.at);
    this.#keep({
      ...arrived(event, messageId, 'internal', from),
      ...this.#comparison.of('ours', 0, event.text?.asked ?? null, null),
      readers: this.#messages.find(messageId, 'outbound')?.readers ?? new Set(),
      initial: { at: this.#clock.now, outOfCharacter: outOfCharacter(lent) },
    });
  }

  /** The first copy may come from a trace that says nothing of the text; the one that does is judged again. */
  #receivedFromOutside(event: MailReceived, messageId: string, before: MessageVerdict | null): void {
    const server = event.envelope?.server ?? null;
    const operator = server === null ? null : this.#runnerOf(server);
    const { bits, reasons, asked } = this.#inbound.take(event, operator, before?.reasons ?? null);
    const compared = this.#comparison.of('inbound', bits, asked, before?.countedAs ?? null);
    if (before !== null) {
      before.reasons = [...before.reasons, ...reasons];
      Object.assign(before, compared);
      this.#noticed(before);
      return;
    }
    this.#keep({
      ...arrived(event, messageId, 'inbound', null),
      reasons: [...reasons],
      ...compared,
      initial: { at: this.#clock.now, outOfCharacter: outOfCharacter(compared.bits) },
    });
  }

  #keep(verdict: MessageVerdict): void {
    this.#messages.add(verdict);
    this.#noticed(verdict);
  }

  /** Who got it is told copy by copy. True = some were not known. */
  #addReaders({ readers }: MessageVerdict, names: Iterable<string | undefined>): boolean {
    const before = readers.size;
    for (const name of names) if (name !== undefined && readers.size < MOST_READERS) readers.add(this.#keyed.of53(name));
    return readers.size > before;
  }

  #saidWith(before: Said | undefined, event: MailSent): Said {
    return saidWith(before ?? NOTHING_SAID, event, { isInternal: (address) => this.#directory.isInternal(address), keyed: this.#keyed });
  }

  /** Whom we write to is known to us, and what we write is part of its thread. */
  #remember(event: MailSent): void {
    this.#inbound.sent(event, (address) => this.#directory.isInternal(address));
  }
}
