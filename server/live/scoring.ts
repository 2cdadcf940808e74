/**
 * What a draft, or a message that was not seen yet, would come to: judged by what is known now, and nothing is learned from it. A draft is judged with its
 * sender's profile, by what it does and says, and by how strange the hands are that acted last for it.
 */
import { Comparison } from '../core/comparison.ts';
import { oddityOf } from '../core/copies.ts';
import type { Event, MailReceived, MailSent } from '../core/event.ts';
import { InboundMail } from '../core/inbound-mail.ts';
import { Past } from '../core/past.ts';
import { outOfCharacter, type MessageVerdict, type Reason } from '../core/verdict.ts';
import { runnerOf } from '../core/words.ts';
import type { DraftRequest, KeptMessage } from '../http/contract.ts';
import type { Keys } from '../keys.ts';
import { openSpelling } from '../mail/spelling.ts';
import { messageRecord } from '../report/records.ts';
import { toldToReaders } from '../report/told.ts';
import { inboundSignals } from '../signals/inbound/index.ts';
import { signals } from '../signals/index.ts';
import type { Judging } from './judging.ts';
import { massSendBits } from './mass-send.ts';

/** What a draft came to. */
export interface DraftJudged {
  /** 0-100; `null` = too little is known of its sender. */
  readonly outOfCharacter: number | null;
  /** The weightiest first; its own sender may read them. */
  readonly reasons: readonly string[];
  readonly lookAlikes: readonly { readonly domain: string; readonly resembles: string }[];
}

export interface ScoringParts {
  /** Who judges now; `null` = another process does. */
  readonly judging: () => Judging | null;
  readonly keys: Keys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A message as Graph gives it, whole; `null` = not now. */
  readonly fetch: (mailbox: string, internetMessageId: string) => Promise<unknown>;
}

/** Days before anything of a person is unusual. */
const FEWEST_DAYS = 5;
const WORTH_SAYING = 0.5;
/** Domains never written to that are compared with all that are known. */
const MOST_COMPARED = 8;
/** A counterparty that we heard from or wrote to so often is known. */
const KNOWN_FROM = 3;
const ON_SENDING = signals.filter(({ on, channel }) => channel === 'impact' && on.includes('mail-sent'));

export class MailScoring {
  readonly #parts: ScoringParts;
  readonly #spelling = openSpelling();

  constructor(parts: ScoringParts) {
    this.#parts = parts;
  }

  draft(objectId: string, draft: DraftRequest): Promise<DraftJudged | null> {
    const judging = this.#parts.judging();
    const account = judging?.pipeline.known.identities.by.id.get(objectId);
    if (judging === null || account === undefined) return Promise.resolve(null);
    const event = this.#sentIn(judging, draft, account.name);
    if (event === null) return Promise.resolve(null);
    const lookAlikes = this.#lookAlikes(judging, event.recipients ?? []);
    if (account.profile.activeDays < FEWEST_DAYS) return Promise.resolve({ outOfCharacter: null, reasons: [], lookAlikes });
    const past = this.#pastOf(judging);
    past.at(account, event, null);
    past.actor = account.actors.toSorted((a, b) => b.lastAt - a.lastAt)[0] ?? null;
    const reasons = ON_SENDING.map((signal): Reason | null => {
      const found = signal.observe(event, past);
      return found === null || found.bits <= WORTH_SAYING
        ? null
        : { signal: signal.id, sentence: found.sentence(), weight: Math.min(found.bits, signal.cap), audience: 'everyone' };
    })
      .filter((reason) => reason !== null)
      .sort((a, b) => b.weight - a.weight);
    // As of a message that is sent: strange hands make odd acts odder. Where they are is told to nobody.
    const access = reasons.length === 0 ? 0 : Math.max(0, past.actor?.accessNow(event.at) ?? 0) / 2;
    const odd = oddityOf(reasons) + access;
    const compared = Math.min(odd, judging.pipeline.known.mail.spreads.oddity.ours.rarity(odd));
    const everybody = event.recipients ?? [];
    const fresh = everybody.filter((address) => !past.knowsRecipient(address)).length;
    const mass = massSendBits(past, everybody.length, fresh);
    const bits = Math.max(compared, mass === 0 ? 0 : mass + access);
    return Promise.resolve({ outOfCharacter: outOfCharacter(bits), reasons: reasons.map(({ sentence }) => sentence), lookAlikes });
  }

  async message(mailbox: string, internetMessageId: string): Promise<KeptMessage | null> {
    const record = await this.#parts.fetch(mailbox, internetMessageId);
    const judging = this.#parts.judging();
    if (judging === null || record === null || record === undefined) return null;
    const reading = judging.reader.read(record, 'looked-at');
    const mail = reading.outcome === 'events' ? reading.events.find(isReceived) : undefined;
    if (mail === undefined) return null;
    const verdict = this.#verdictOn(judging, mail);
    return { ...messageRecord(verdict), told: toldToReaders(verdict) };
  }

  /** The draft in the shape in which Graph would give it once it is sent, so that it is read the same way. */
  #sentIn(judging: Judging, draft: DraftRequest, from: string): MailSent | null {
    const people = (addresses: readonly string[]) => addresses.map((address) => ({ emailAddress: { address } }));
    const record = {
      id: 'draft',
      internetMessageId: null,
      sentDateTime: new Date(this.#parts.now()).toISOString(),
      subject: draft.subject,
      from: { emailAddress: { address: from } },
      toRecipients: people(draft.to),
      ccRecipients: people(draft.cc),
      bccRecipients: people(draft.bcc),
      hasAttachments: draft.attachments.length > 0,
      attachments: draft.attachments.map((name) => ({ name })),
      body: { contentType: 'text', content: draft.text },
    };
    const reading = judging.reader.read(record, 'draft');
    return reading.outcome === 'events' ? (reading.events.find(isSent) ?? null) : null;
  }

  #lookAlikes(judging: Judging, recipients: readonly string[]): DraftJudged['lookAlikes'] {
    const { correspondence } = judging.pipeline.known.mail.inbound;
    const unknown = new Set<string>();
    for (const address of recipients) {
      if (judging.directory.isInternal(address)) continue;
      const known = correspondence.find(this.#spelling.counterpartyOf(address));
      if (known === null || known.trusted + known.sent < KNOWN_FROM) unknown.add(this.#spelling.domainOf(address));
    }
    return [...unknown].slice(0, MOST_COMPARED).flatMap((domain) => {
      const resembles = correspondence.lookAlikeOf(domain, this.#spelling, judging.directory.domains());
      return resembles === null ? [] : [{ domain, resembles }];
    });
  }

  #pastOf({ pipeline, directory }: Judging): Past {
    const past = new Past(pipeline.organisation);
    past.isInternal = (address) => directory.isInternal(address);
    past.correspondence = pipeline.known.mail.inbound.correspondence;
    past.keyed = this.#parts.keys.keyed;
    return past;
  }

  #verdictOn({ pipeline, directory, places }: Judging, mail: MailReceived): MessageVerdict {
    const { mail: memory } = pipeline.known;
    const sender = mail.sender ?? '';
    const now = this.#parts.now();
    const isInside = directory.isInternal(sender) && mail.envelope?.authentication !== 'fail';
    const plain: MessageVerdict = {
      messageId: mail.messageId ?? '',
      sender,
      at: mail.at,
      direction: isInside ? 'internal' : 'inbound',
      bits: 0,
      reasons: [],
      asked: mail.text?.asked ?? null,
      odderThan: null,
      asksMoreThan: null,
      account: null,
      actor: null,
      placed: false,
      recipients: 0,
      fresh: 0,
      eventId: mail.id,
      feed: mail.feed,
      incidents: [],
      readers: new Set(),
      initial: { at: now, outOfCharacter: null },
    };
    if (isInside) return plain;
    const inbound = new InboundMail(
      inboundSignals,
      { spelling: this.#spelling, ours: () => directory.domains(), keyed: this.#parts.keys.keyed },
      memory.inbound,
    );
    const server = mail.envelope?.server ?? null;
    const { bits, reasons, asked } = inbound.judge(mail, server === null ? null : runnerOf(places.locate(server, null)));
    return { ...plain, reasons, ...new Comparison(memory.spreads).look('inbound', bits, asked) };
  }
}

function isSent(event: Event): event is MailSent {
  return event.kind === 'mail-sent';
}

function isReceived(event: Event): event is MailReceived {
  return event.kind === 'mail-received';
}
