/**
 * A change in the directory in one form, whichever feed wrote it.
 *
 * Surprise: the audit log ends names with a full stop and uses odd dashes and spaces ("Update application – Certificates and secrets
 * management "), so names are compared in one normal form.
 */
import type { Names, Origin } from '../core/event.ts';
import { isNobody } from './names.ts';

export interface Changed {
  readonly before: string;
  readonly after: string;
}

export interface Target {
  /** Lower case: `user`, `serviceprincipal`, `application`, `role`, `device` ... or empty. */
  readonly type: string;
  readonly name: string | null;
  readonly id: string | null;
  /** Filled only for people. */
  readonly names: Names;
}

export interface DirectoryChange {
  readonly id: string;
  readonly feed: string;
  readonly at: number | null;
  readonly operation: string;
  /** The operation in its normal form. */
  readonly name: string;
  readonly failed: boolean;
  readonly who: Names;
  readonly byPerson: boolean;
  readonly targets: readonly Target[];
  readonly changes: ReadonlyMap<string, Changed>;
  readonly details: ReadonlyMap<string, string>;
  readonly origin: Origin;
}

export function directoryName(operation: string): string {
  return operation
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .trim()
    .toLowerCase();
}

/** The person to whom it was done. */
export function personOf(change: DirectoryChange): Names | null {
  for (const target of change.targets) if (!isNobody(target.names)) return target.names;
  return null;
}

export function after(change: DirectoryChange, name: string): string {
  return change.changes.get(name)?.after ?? '';
}
