import type { RawRecord } from '../desk.ts';

/** An app that has been given consent in the tenant. */
export interface App {
  readonly clientId: string;
  /** Object id of its service principal; made up when absent. */
  readonly principalId?: string;
  readonly displayName?: string;
  readonly secrets?: readonly string[];
  /** Certificates (PEM) with which it may sign assertions. */
  readonly certificates?: readonly string[];
  /** App permissions with consent, e.g. `AuditLog.Read.All`. */
  readonly graph?: readonly string[];
  /** Delegated permissions on Graph with an administrator's consent, e.g. `Mail.Read.Shared`. */
  readonly delegated?: readonly string[];
  /** App permissions on the Office 365 Management APIs, e.g. `ActivityFeed.Read`. */
  readonly management?: readonly string[];
  /** Its service principal holds an Entra role above administrators, so that it may change them. */
  readonly mayChangeAdministrators?: boolean;
}

/** What is known of the tenant before the first record; `organization.json` has this shape. */
export interface TenantFacts {
  readonly tenantId: string;
  readonly displayName?: string;
  readonly verifiedDomains: readonly { readonly name: string; readonly isDefault?: boolean; readonly isInitial?: boolean }[];
  readonly users?: readonly RawRecord[];
  readonly serviceAccounts?: readonly RawRecord[];
  readonly sharedMailboxes?: readonly RawRecord[];
  readonly groups?: readonly RawRecord[];
  /** Object ids of people who hold an Entra administrator role. */
  readonly administrators?: readonly string[];
}

export const textOf = (record: Readonly<Record<string, unknown>>, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};
