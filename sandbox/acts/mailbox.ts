import type { Account, Seat } from '../account.ts';
import { type Attachment, type Correspondent, type Draft, exchangeMessageId, type MailClient, type MailRef, remember } from '../mail.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import { bindRecord, itemRecord, type Removal, removalRecord, sendRecord, syncRecord } from '../records/mailbox.ts';
import { previewOf, shownAs } from '../records/mail-body.ts';
import { graphMessage, type Letter } from '../records/message.ts';
import { domainOf, messageIdOf, type Route, usualReplyTo, usualRoute } from '../routes.ts';
import { correspondent, isInside, type World } from '../world.ts';
import { comesBack } from './automatic.ts';

/** Inboxes that get a copy of one mail as a record; a mail to everybody would otherwise drown the feed. */
const COPIES = 8;

const written = (record: Record<string, unknown>): string => String(record['Id'] ?? record['id']);

export interface Sent {
  readonly mail: MailRef;
  /** Ids of the records it left: the audit record, then the copy in Sent Items. */
  readonly eventIds: readonly string[];
}

/**
 * A mail leaves: the Send record, the copy in Sent Items, and a copy in the inboxes of those inside.
 * `owner` is the mailbox it comes from when that is not the sender's own.
 */
export function sendMail(
  world: World,
  seat: Seat,
  at: number,
  client: MailClient,
  draft: Draft,
  owner: Account = seat.account,
  operation: 'Send' | 'SendAs' | 'SendOnBehalf' = 'Send',
): Sent {
  const { tenant, desk } = world;
  const { random } = seat;
  const attachments = draft.attachments ?? [];
  const everybody = [...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])];
  const size = Math.round(draft.body.length * 1.6 + 9000 + attachments.reduce((sum, a) => sum + a.size * 1.37, 0));
  const mail: MailRef = {
    id: exchangeMessageId(tenant.serverPrefix, random),
    at,
    subject: draft.subject,
    from: correspondent(owner),
    to: everybody[0] ?? correspondent(owner),
    topic: draft.topic,
    language: draft.language,
    thread: draft.answers?.thread ?? random.hex(8),
    depth: (draft.answers?.depth ?? -1) + 1,
    size,
    text: world.keepsText ? draft.body.slice(0, 400) : '',
    ancestors: ancestorsOf(draft),
  };
  const audit = sendRecord(tenant, seat, at, client, {
    operation,
    owner,
    id: mail.id,
    subject: mail.subject,
    size,
    recipients: everybody,
    attachments,
  });
  const eventIds: string[] = [];
  if (desk.write('audit', at, written(audit), audit)) eventIds.push(written(audit));
  const letter = letterOf(mail, draft, attachments, null, client === 'web' && random.chance(0.12) ? seat.spot.address : null);
  const copy = graphMessage(tenant, owner, 'sentitems', letter, random);
  if (desk.write('message', at, written(copy), copy)) eventIds.push(written(copy));
  arrive(
    world,
    letter,
    mail,
    everybody.map((c) => c.address),
    random,
  );
  if (draft.lookalike && eventIds.length > 0)
    world.labels.mail.honest.push({ internetMessageId: mail.id, kind: draft.lookalike, language: draft.language });
  comesBack(world, mail, everybody, draft.meeting === 'meetingRequest');
  return { mail, eventIds };
}

/** Message-IDs of the thread so far: what References will say. A thread remembers the last six. */
const ancestorsOf = (draft: Draft): readonly string[] =>
  draft.claims ?? (draft.answers ? [...(draft.answers.ancestors ?? []).slice(-5), draft.answers.id] : []);

const letterOf = (mail: MailRef, draft: Draft, attachments: readonly Attachment[], route: Route | null, client: string | null): Letter => ({
  id: mail.id,
  at: mail.at,
  from: mail.from,
  to: draft.to,
  cc: draft.cc ?? [],
  bcc: draft.bcc ?? [],
  replyTo: draft.replyTo ?? null,
  subject: mail.subject,
  body: draft.body,
  shown: shownAs({ id: mail.id, body: draft.body, sender: mail.from.address, language: mail.language, route }, draft.html ?? false),
  preview: previewOf(draft.body),
  thread: mail.thread,
  answers: draft.claims?.at(-1) ?? draft.answers?.id ?? null,
  attachments,
  language: mail.language,
  ancestors: mail.ancestors ?? [],
  route,
  client,
  extraHeaders: draft.extraHeaders ?? [],
  meeting: draft.meeting ?? null,
});

/** The copies that land inside. They are nobody's act, so no intruder is held to have written them. */
function arrive(world: World, letter: Letter, mail: MailRef, addresses: readonly string[], random: Random): void {
  const { desk } = world;
  const claim = desk.claim;
  desk.claim = null;
  let copies = 0;
  for (const address of addresses) {
    const person = world.byAddress.get(address);
    const mailbox = person?.inbox ?? world.sharedInboxes.get(address);
    if (!mailbox) continue;
    remember(mailbox, mail, world.room);
    if (person && copies < COPIES) {
      copies++;
      writeCopy(world, person, letter, random);
    }
  }
  desk.claim = claim;
}

/** The record of a copy in somebody's inbox; null where the tenant keeps none. */
function writeCopy(world: World, person: Person, letter: Letter, random: Random): string | null {
  const copy = graphMessage(world.tenant, person, 'inbox', letter, random);
  return world.desk.write('message', letter.at, written(copy), copy) ? written(copy) : null;
}

/** A mail from outside reaches a person: an act of nobody inside, unless an intruder is at work just now. */
export function deliverMail(world: World, person: Person, at: number, draft: Draft, from: Correspondent, random: Random): Sent {
  const attachments = draft.attachments ?? [];
  const route = draft.route ?? (isInside(world, from.address) ? null : usualRoute(world, from, at, random));
  const mail: MailRef = {
    id: route ? messageIdOf(route, domainOf(from.address), at, random) : exchangeMessageId(world.tenant.serverPrefix, random),
    at,
    subject: draft.subject,
    from,
    to: correspondent(person),
    topic: draft.topic,
    language: draft.language,
    thread: draft.answers?.thread ?? random.hex(8),
    depth: (draft.answers?.depth ?? -1) + 1,
    size: Math.round(draft.body.length * 2 + 14000 + attachments.reduce((sum, a) => sum + a.size * 1.37, 0)),
    text: world.keepsText ? draft.body.slice(0, 400) : '',
    ancestors: ancestorsOf(draft),
    unanswered: draft.unanswered ?? false,
  };
  remember(person.inbox, mail, world.room);
  const usual = route && route.carrier !== 'bulk' ? usualReplyTo(from) : null;
  const whole = usual && !draft.replyTo ? { ...draft, replyTo: usual } : draft;
  const copy = writeCopy(world, person, letterOf(mail, whole, attachments, route, null), random);
  if (draft.lookalike && copy !== null)
    world.labels.mail.honest.push({ internetMessageId: mail.id, kind: draft.lookalike, language: draft.language });
  return { mail, eventIds: copy === null ? [] : [copy] };
}

/** The same, for those who only want the mail. */
export const receiveMail = (world: World, person: Person, at: number, draft: Draft, from: Correspondent, random: Random): MailRef =>
  deliverMail(world, person, at, draft, from, random).mail;

/** Messages opened one by one; the record's id. Tenants on the basic audit plan never learn of it. */
export function readMail(
  world: World,
  seat: Seat,
  at: number,
  client: MailClient,
  mails: readonly MailRef[],
  folder = '\\Inbox',
  owner: Account = seat.account,
): string | null {
  if (world.tenant.audits === 'basic' || mails.length === 0) return null;
  const record = bindRecord(world.tenant, seat, at, client, owner, folder, mails);
  return world.desk.write('audit', at, written(record), record) ? written(record) : null;
}

/** A folder synchronised to a desktop or phone client. */
export function syncMail(
  world: World,
  seat: Seat,
  at: number,
  client: MailClient,
  folder: string,
  owner: Account = seat.account,
): string | null {
  if (world.tenant.audits === 'basic') return null;
  const record = syncRecord(world.tenant, seat, at, client, owner, folder);
  return world.desk.write('audit', at, written(record), record) ? written(record) : null;
}

export function removeMail(
  world: World,
  seat: Seat,
  at: number,
  client: MailClient,
  operation: Removal,
  mails: readonly MailRef[],
  from = '\\Inbox',
  owner: Account = seat.account,
): void {
  if (mails.length === 0) return;
  const to =
    operation === 'MoveToDeletedItems'
      ? '\\Deleted Items'
      : operation === 'SoftDelete'
        ? '\\Recoverable Items\\Deletions'
        : operation === 'HardDelete'
          ? ''
          : '\\Archive';
  const record = removalRecord(world.tenant, seat, at, client, owner, operation, from, to, mails);
  world.desk.write('audit', at, written(record), record);
}

export function touchItem(
  world: World,
  seat: Seat,
  at: number,
  client: MailClient,
  operation: 'Create' | 'Update',
  folder: string,
  mail: MailRef,
): void {
  const record = itemRecord(world.tenant, seat, at, client, seat.account, operation, folder, mail);
  world.desk.write('audit', at, written(record), record);
}
