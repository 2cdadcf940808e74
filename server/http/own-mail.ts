/**
 * Which kept message a caller means, and whether it lies in a mailbox of theirs. Whatever cannot be shown to lie there is answered as if it had never
 * been seen, so that nobody learns which messages others got.
 */
import type { ReadVerdict } from '../core/memory.ts';
import type { Caller } from './caller.ts';
import type { KeptMessage, UnavailableVerdict, VerdictRequest } from './contract.ts';
import { FOR_MICROSOFT, within } from './patience.ts';
import type { AppPorts, Listed } from './ports.ts';

export interface Reader {
  /** Object id and addresses of the caller and, of another mailbox that they may open, its address. */
  readonly names: readonly string[];
  /** Those of them whose mail is meant. */
  readonly mailboxNames: readonly string[];
  /** As Graph knows the mailbox. */
  readonly mailbox: string;
  /** Under which this reader's opinion is kept. */
  readonly key: string;
}

export interface OwnRow {
  readonly row: ReadVerdict;
  readonly message: KeptMessage;
}

export type Found =
  | { readonly kind: 'kept'; readonly rows: readonly OwnRow[]; readonly reader: Reader }
  /** Judged a moment ago and not kept. */
  | { readonly kind: 'judged'; readonly message: KeptMessage; readonly reader: Reader }
  | { readonly kind: 'not-seen-yet' }
  | UnavailableVerdict;

/** `null` = it is not there. */
type Look = Listed | null | 'cannot-tell';

interface Asked {
  readonly rows: readonly ReadVerdict[];
  readonly internetMessageId: string;
  readonly look: () => Promise<Look>;
}

type OwnMailPorts = Pick<AppPorts, 'store' | 'hashes' | 'people' | 'mailboxes' | 'scoring' | 'keptSince'>;

/** The caller and their own mailbox. */
export async function readerOf({ people, hashes }: Pick<OwnMailPorts, 'people' | 'hashes'>, { objectId }: Caller): Promise<Reader> {
  const names = [objectId, ...(await within(FOR_MICROSOFT, people.namesOf(objectId), []))];
  return { names, mailboxNames: names, mailbox: objectId, key: hashes.reader(objectId) };
}

export async function findOwn(ports: OwnMailPorts, caller: Caller, { internetMessageId, mailbox }: VerdictRequest): Promise<Found> {
  const { mailboxes } = ports;
  const own = await readerOf(ports, caller);
  if (mailbox === undefined || own.names.includes(mailbox))
    return await findIn(ports, own, internetMessageId, async () => (await mailboxes?.find(own.mailbox, internetMessageId)) ?? null);
  if (mailboxes === null) return { kind: 'unavailable', code: 'shared-not-set-up' };
  if (!isNamed(own)) return { kind: 'unavailable', code: 'shared-cannot-tell' };
  const listed = await within(FOR_MICROSOFT, mailboxes.findAs(caller, mailbox, internetMessageId), 'cannot-tell' as const);
  if (listed === 'not-set-up' || listed === 'cannot-tell') return { kind: 'unavailable', code: `shared-${listed}` };
  if (listed === null) return { kind: 'unavailable', code: 'not-in-mailbox' };
  const reader = { ...own, names: [...own.names, mailbox], mailboxNames: [mailbox], mailbox };
  return await findIn(ports, reader, internetMessageId, () => Promise.resolve(listed));
}

/** While the directory does not say who reads, it may be whoever sent the message, in other hands: the name of a shared mailbox does not say it either. */
function isNamed({ names }: Reader): boolean {
  return names.some((name) => name.includes('@'));
}

/** `look` = the message as the mailbox has it; asked only when the store does not say that it is theirs. */
async function findIn(ports: OwnMailPorts, reader: Reader, internetMessageId: string, look: () => Promise<Look>): Promise<Found> {
  const rows = await ports.store.verdictsFor(ports.hashes.message(internetMessageId), reader.key);
  if (rows.some((row) => isSentBy(ports, row, reader.names))) return { kind: 'unavailable', code: 'sent-by-you' };
  const got = rowsOfReader(ports, rows, reader);
  if (got.length > 0) return { kind: 'kept', rows: got, reader };
  return await findByMailbox(ports, reader, { rows, internetMessageId, look });
}

/** Rows whose recipients are known and hold one of the reader's names. */
export function rowsOfReader(ports: Pick<AppPorts, 'hashes'>, rows: readonly ReadVerdict[], reader: Reader): readonly OwnRow[] {
  const keys = reader.mailboxNames.map((name) => ports.hashes.reader(name));
  return rows.filter(({ recipients }) => keys.some((key) => recipients.includes(key))).map(withMessage);
}

/** Rows of a message that lies in the reader's mailbox, as coming from `sender`: somebody else's may bear the same id. */
export function rowsInMailbox(
  ports: Pick<AppPorts, 'hashes'>,
  rows: readonly ReadVerdict[],
  reader: Reader,
  sender: string | null,
): readonly OwnRow[] {
  const own = rowsOfReader(ports, rows, reader);
  return own.length > 0 ? own : rows.map(withMessage).filter(({ message }) => message.sender.toLowerCase() === sender);
}

/** Mail from outside that claims to be theirs is not. */
export function isSentBy(ports: Pick<AppPorts, 'hashes'>, { direction, sender }: ReadVerdict, names: readonly string[]): boolean {
  return direction !== 'inbound' && names.some((name) => sender === name || sender === ports.hashes.reader(name));
}

/** The store does not say that it is theirs (a blind copy, a list, too many recipients): the mailbox does. */
async function findByMailbox(ports: OwnMailPorts, reader: Reader, { rows, internetMessageId, look }: Asked): Promise<Found> {
  const { mailboxes, scoring } = ports;
  if (mailboxes === null) return { kind: 'not-seen-yet' };
  const listed = await within(FOR_MICROSOFT, look(), 'cannot-tell' as const);
  if (listed === 'cannot-tell') return { kind: 'not-seen-yet' };
  if (listed === null) return { kind: 'unavailable', code: 'not-in-mailbox' };
  if (!isNamed(reader)) return { kind: 'not-seen-yet' };
  // Their own, or forged: the record of its sending will say which, and until then its sender is told no score.
  if (listed.sender !== null && reader.names.includes(listed.sender)) return { kind: 'not-seen-yet' };
  const same = rowsInMailbox(ports, rows, reader, listed.sender);
  if (same.length > 0) return { kind: 'kept', rows: same, reader };
  if (listed.at < ports.keptSince()) return { kind: 'unavailable', code: 'too-old' };
  const message = scoring === null ? null : await within(FOR_MICROSOFT, scoring.message(reader.mailbox, internetMessageId), null);
  return message === null ? { kind: 'not-seen-yet' } : { kind: 'judged', message, reader };
}

function withMessage(row: ReadVerdict): OwnRow {
  // Written by `live/judging.ts`.
  return { row, message: JSON.parse(row.body) as KeptMessage };
}
