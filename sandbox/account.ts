import type { App, Device } from './clients.ts';
import type { Spot } from './networks.ts';
import { Random } from './random.ts';

/** Anything with a mailbox: a person, a shared mailbox, a service account. */
export interface Account {
  readonly oid: string;
  /** Lower case. Exchange writes `exchangeName` instead, which may differ in case. */
  readonly upn: string;
  readonly exchangeName: string;
  readonly displayName: string;
  readonly alias: string;
  readonly puid: string;
  readonly sid: string;
  readonly mailboxGuid: string;
}

export function newAccount(seed: number, kind: string, index: number, upn: string, displayName: string, capitals: boolean): Account {
  const random = new Random(seed, kind, index);
  const local = upn.slice(0, upn.indexOf('@'));
  const exchangeName = capitals
    ? upn.replace(/(^|[.])([a-z])/g, (all, dot: string, letter: string) =>
        upn.indexOf(all) < local.length ? dot + letter.toUpperCase() : all,
      )
    : upn;
  return {
    oid: random.guid(),
    upn,
    exchangeName,
    displayName,
    alias: `${local.replace(/[^a-z0-9]/g, '')}_${random.hex(2).slice(0, 6)}`,
    puid: `1003${random.hex(3).toUpperCase()}`,
    sid: `S-1-5-21-${random.u32()}-${random.u32()}-${random.u32()}-${1000 + index}`,
    mailboxGuid: random.guid(),
  };
}

/**
 * Somebody using an account: which account, from which address, with which machine, in which session.
 * Owners and intruders act through the same kind of seat, so that nothing in a record says which of them it was.
 */
export interface Seat {
  readonly account: Account;
  readonly spot: Spot;
  readonly device: Device;
  readonly agent: string;
  /** As `deviceDetail.browser` has it. */
  readonly browser: string;
  readonly sessionId: string;
  readonly tokenId: string;
  readonly random: Random;
  /** The app of the session, where records name one. */
  readonly app: App;
}

/** The same seat with another app, address or session. */
export const reseat = (seat: Seat, change: Partial<Seat>): Seat => ({ ...seat, ...change });

/** A token id as Entra writes it: 22 characters of base64. */
export function tokenIdOf(random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  let id = '';
  for (let i = 0; i < 22; i++) id += letters[random.u32() & 63] ?? 'A';
  return id;
}
