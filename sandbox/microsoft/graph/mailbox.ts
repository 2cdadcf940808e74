import { DAY } from '../../calendar.ts';
import type { RawRecord } from '../../desk.ts';
import { hashOf } from '../../random.ts';
import { textOf } from '../directory.ts';
import { Settled } from './settled.ts';

export const WELL_KNOWN: Readonly<Record<string, string>> = {
  inbox: 'Inbox',
  sentitems: 'Sent Items',
  drafts: 'Drafts',
  deleteditems: 'Deleted Items',
  junkemail: 'Junk Email',
  archive: 'Archive',
  outbox: 'Outbox',
  recoverableitemsdeletions: 'Deletions',
};

export interface Folder {
  readonly id: string;
  readonly displayName: string;
  readonly isHidden: boolean;
  readonly parentFolderId: string;
}

/** A message in a mailbox: its record, where it lies, and its two ids, of which only one survives a move. */
export interface Letter {
  readonly id: string;
  readonly immutableId: string;
  readonly folderId: string;
  readonly record: RawRecord;
}

/** What happened in a folder, for delta queries. `letter` is absent when it went away. */
export interface Change {
  readonly serial: number;
  readonly folderId: string;
  readonly id: string;
  readonly immutableId: string;
  readonly kind: 'created' | 'updated' | 'deleted';
}

const KEPT_CHANGES = 20_000;
const letters = (...parts: readonly (string | number)[]): string => {
  const bytes = Buffer.alloc(24);
  for (let i = 0; i < 6; i++) bytes.writeUInt32BE(hashOf(...parts, i), i * 4);
  return bytes.toString('base64url');
};

/** One person's mailbox. */
export class Mailbox {
  readonly owner: string;
  readonly folders: Settled<Folder>;
  readonly rules: Settled<RawRecord>;
  readonly settings: Settled<RawRecord>;
  private readonly seen: Settled<Letter>;
  private readonly changes: Change[] = [];
  private readonly byInternetId = new Map<string, string[]>();
  /** Called for every change, after it was made. */
  told: (change: Change) => void = () => undefined;
  private serial = 0;
  private moves = 0;

  constructor(owner: string, now: () => number) {
    this.owner = owner;
    this.folders = new Settled(now);
    this.rules = new Settled(now);
    this.settings = new Settled(now);
    this.seen = new Settled(now);
    for (const [name, displayName] of Object.entries(WELL_KNOWN)) this.addFolder({ displayName, isHidden: false, id: this.folderId(name) });
  }

  set delayMs(delay: number) {
    for (const table of [this.folders, this.rules, this.settings, this.seen]) table.delayMs = delay;
  }

  addFolder({ displayName, isHidden, id }: { displayName: string; isHidden: boolean; id?: string }): Folder {
    const folder: Folder = {
      id: id ?? `AQMkAG${letters(this.owner, 'folder', displayName, this.moves++)}=`,
      displayName,
      isHidden,
      parentFolderId: `AQMkAG${letters(this.owner, 'root')}=`,
    };
    this.folders.set(folder.id, folder);
    return folder;
  }

  /** A folder by well-known name or id. */
  folder(name: string): Folder | undefined {
    const wellKnown = name.toLowerCase();
    return this.folders.get(WELL_KNOWN[wellKnown] === undefined ? name : this.folderId(wellKnown));
  }

  folderId(wellKnown: string): string {
    return `AQMkAG${letters(this.owner, wellKnown)}=`;
  }

  /** A message comes in, or a copy of one that was sent is kept. */
  add(record: RawRecord, folder: 'inbox' | 'sentitems'): Letter {
    const id = textOf(record, 'id');
    const folderId = this.folderId(folder);
    const letter: Letter = { id, immutableId: `AAkALg${letters(id)}`, folderId, record: { ...record, parentFolderId: folderId } };
    const known = this.seen.truth(id) !== undefined;
    this.seen.set(id, letter);
    if (!known)
      this.byInternetId.set(textOf(record, 'internetMessageId'), [
        ...(this.byInternetId.get(textOf(record, 'internetMessageId')) ?? []),
        id,
      ]);
    this.note(letter, known ? 'updated' : 'created');
    return letter;
  }

  /** By either of its ids, as a reader sees it now. */
  letter(id: string): Letter | undefined {
    return this.seen.get(id) ?? (id.startsWith('AAkALg') ? this.seen.all().find(({ immutableId }) => immutableId === id) : undefined);
  }

  /** All messages, the newest first. */
  all(): Letter[] {
    return this.seen.all().sort((a, b) => (textOf(a.record, 'receivedDateTime') < textOf(b.record, 'receivedDateTime') ? 1 : -1));
  }

  withInternetId(internetMessageId: string): Letter[] {
    return (this.byInternetId.get(internetMessageId) ?? []).flatMap((id) => this.seen.get(id) ?? []);
  }

  /** Moves a message: a new id, unless one asks by its immutable one. */
  move(letter: Letter, folder: Folder): Letter {
    const id = `AAMkAG${letters(letter.id, this.moves++)}=`;
    const moved: Letter = { ...letter, id, folderId: folder.id, record: { ...letter.record, id, parentFolderId: folder.id } };
    this.seen.set(letter.id, undefined);
    this.seen.set(id, moved);
    const internetId = textOf(letter.record, 'internetMessageId');
    this.byInternetId.set(
      internetId,
      (this.byInternetId.get(internetId) ?? []).map((one) => (one === letter.id ? id : one)),
    );
    this.note(letter, 'deleted');
    this.note(moved, 'created');
    return moved;
  }

  remove(letter: Letter): void {
    this.seen.set(letter.id, undefined);
    this.note(letter, 'deleted');
  }

  update(letter: Letter, changes: RawRecord): Letter {
    const updated = { ...letter, record: { ...letter.record, ...changes } };
    this.seen.set(letter.id, updated);
    this.note(updated, 'updated');
    return updated;
  }

  /** Forgets messages that came more than so many days ago; nobody is told. */
  forget(before: number): void {
    const oldest = new Date(before - DAY).toISOString();
    for (const letter of this.seen.all()) if (textOf(letter.record, 'receivedDateTime') < oldest) this.seen.set(letter.id, undefined);
  }

  now(): number {
    return this.serial;
  }

  /** Changes of a folder after a serial, oldest first; `null` when they are no longer known. */
  since(serial: number, folderId: string): readonly Change[] | null {
    const first = this.changes[0]?.serial ?? this.serial + 1;
    if (serial > this.serial || serial < first - 1) return null;
    return this.changes.filter((change) => change.serial > serial && change.folderId === folderId);
  }

  private note({ folderId, id, immutableId }: Letter, kind: Change['kind']): void {
    const change: Change = { serial: ++this.serial, folderId, id, immutableId, kind };
    this.changes.push(change);
    if (this.changes.length > KEPT_CHANGES) this.changes.shift();
    this.told(change);
  }
}
