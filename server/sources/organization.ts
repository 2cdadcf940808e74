/** organization.json: who belongs to the tenant. Every field may be missing; unknown ones are ignored, badly formed ones too. */
import type { OrganisationFile } from '../core/directory.ts';
import type { Names } from '../core/event.ts';

export function readOrganisation(file: unknown): OrganisationFile | null {
  if (!isRecord(file)) return null;
  const domains = list(file.verifiedDomains)
    .map((domain) => (typeof domain === 'string' ? domain : isRecord(domain) ? text(domain.name) : undefined))
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase());
  const users = [...list(file.users), ...list(file.serviceAccounts), ...list(file.sharedMailboxes)].filter(isRecord).map((user) => ({
    names: namesOf(user),
    department: text(user.department) ?? null,
  }));
  return { displayName: text(file.displayName) ?? null, domains, users };
}

function namesOf(user: Record<string, unknown>): Names {
  return {
    id: text(user.id)?.toLowerCase(),
    upn: text(user.userPrincipalName)?.toLowerCase(),
    mail: text(user.mail)?.toLowerCase(),
    sid: text(user.onPremisesSecurityIdentifier)?.toLowerCase(),
    displayName: text(user.displayName),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
