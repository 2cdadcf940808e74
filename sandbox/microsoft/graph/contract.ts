import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../../server/core/errors.ts';

/** What Microsoft has published about the parts of Graph that the double plays: see the file's own `source` and `date`. */
export interface Contract {
  readonly date: string;
  readonly source: readonly string[];
  /** Entity -> names of its properties; `beta` adds to `v1`. */
  readonly entities: Readonly<Record<string, { readonly v1: readonly string[]; readonly beta?: readonly string[] }>>;
  /** `GET /users/{id}` -> any one of these application permissions suffices; the first is the least. Absent = no permission needed. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  /** Delegated permissions by which a person's own right reaches other mailboxes. Delegated calls of other paths are not played. */
  readonly delegated: Readonly<Record<string, readonly string[]>>;
  /** Application permissions that the owners of a team grant for it alone. The double has no channels: these paths are not played. */
  readonly resourceSpecific: Readonly<Record<string, readonly string[]>>;
  /** Application permissions of the Office 365 Management APIs. */
  readonly management: readonly string[];
  /** Application permissions that exist and are spoken of, although no path here needs them. */
  readonly named: readonly string[];
}

/** Reads `graph-contract.json`. */
export function readContract(): Contract {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'graph-contract.json'), 'utf8')) as Contract;
}

/** The application permissions of which one is needed. */
export function permissionsFor(contract: Contract, method: string, path: string): readonly string[] {
  const held = contract.permissions[`${method} ${path}`];
  if (held === undefined)
    throw new Refused('NOT_IN_CONTRACT', `${method} ${path} is not in graph-contract.json.`, 'Add it with its published permissions.');
  return held;
}

/** Names of an entity's properties in a version of Graph. */
export function propertiesOf(contract: Contract, entity: string, version: string): readonly string[] {
  const known = contract.entities[entity];
  if (known === undefined)
    throw new Refused('NOT_IN_CONTRACT', `${entity} is not in graph-contract.json.`, 'Add it with its published properties.');
  return version === 'beta' ? [...known.v1, ...(known.beta ?? [])] : known.v1;
}
