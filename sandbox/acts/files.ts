import type { Seat } from '../account.ts';
import { type App, APPS } from '../clients.ts';
import {
  type Document,
  fileRecord,
  type FileOperation,
  searchRecord,
  sharingRecord,
  type SharingOperation,
  teamsRecord,
} from '../records/files.ts';
import type { World } from '../world.ts';

/** Which application SharePoint names: its own for any browser, the one that asks for anything else. */
const appFor = (seat: Seat, operation: FileOperation): App =>
  operation.startsWith('FileSync') ? APPS.oneDrive : seat.app.browser ? APPS.sharePoint : seat.app;

export function useFile(world: World, seat: Seat, at: number, operation: FileOperation, doc: Document): string {
  const record = fileRecord(world.tenant, { ...seat, app: appFor(seat, operation) }, at, operation, doc);
  const id = String(record['Id']);
  world.desk.write('audit', at, id, record);
  return id;
}

/** A file is shared; an anonymous link when `target` is null. */
export function shareFile(
  world: World,
  seat: Seat,
  at: number,
  operation: SharingOperation,
  doc: Document,
  target: string | null,
  edit = false,
): string {
  const record = sharingRecord(world.tenant, seat, at, operation, doc, target, edit);
  const id = String(record['Id']);
  world.desk.write('audit', at, id, record);
  return id;
}

/** Somebody looks for words. Recorded only where auditing is complete. */
export function search(world: World, seat: Seat, at: number, where: 'mail' | 'home' | 'site', words: string): void {
  if (world.tenant.audits === 'basic') return;
  const record = searchRecord(world.tenant, seat, at, where, words);
  world.desk.write('audit', at, String(record['Id']), record);
}

export function openTeams(world: World, seat: Seat, at: number, operation = 'TeamsSessionStarted'): void {
  const record = teamsRecord(world.tenant, seat, at, operation);
  world.desk.write('audit', at, String(record['Id']), record);
}
