/**
 * Who belongs to the tenant, in the shape of `organization.json`: read as a whole, every few hours, because nobody sends word when somebody joins.
 *
 * Surprise: a listing of users does not say who is whose manager nor which mailbox is shared; managers are asked for by `$expand`, and a disabled account
 * without any plan but with an address is taken for a shared mailbox.
 */
import type { LiveSource, Page } from '../../core/ports.ts';
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { isFields, list, lower, text, truth, type Fields } from '../fields.ts';
import { valuesOf } from './listing.ts';
import { patiently, rests, Standing } from './standing.ts';

export interface DirectoryOptions {
  readonly microsoft: Microsoft;
  readonly refreshHours?: number;
}

const ADVICE = {
  PERMISSION_MISSING:
    'Grant User.Read.All, Group.Read.All, Organization.Read.All and Application.Read.All (Microsoft Graph, application permissions) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
};
const USER_FIELDS =
  'id,userPrincipalName,mail,proxyAddresses,displayName,department,jobTitle,officeLocation,userType,accountEnabled,usageLocation,createdDateTime,onPremisesSyncEnabled,onPremisesSecurityIdentifier,assignedPlans';
const MOST_GROUPS = 2_000;

/** Source `directory`: its records are `{organization}`. */
export function directory({ microsoft, refreshHours = 6 }: DirectoryOptions): LiveSource {
  const { clock } = microsoft;
  const standing = new Standing('directory', ADVICE, clock);
  return {
    id: standing.id,
    state: () => standing.state(),
    async *read(cursor, stop): AsyncGenerator<Page> {
      const readAt = cursor === null ? Number.NaN : Number(cursor);
      if (cursor !== null && Number.isFinite(readAt)) {
        // While any source still owes its first page, the pages of the others wait.
        yield { records: [], cursor, availableAt: null, caughtUp: 1 };
        const hours = Math.min(refreshHours, Math.max(0, refreshHours - (clock.now() - readAt) / 3_600_000));
        if (!(await rests(clock, hours * 3_600_000, stop))) return;
      }
      while (!stop.aborted) {
        const organization = await patiently(standing, clock, stop, () => readOrganization(microsoft, { stop, ledger: standing }));
        if (organization === null) return;
        yield { records: [{ organization }], cursor: String(clock.now()), availableAt: null, caughtUp: 1 };
        if (!(await rests(clock, refreshHours * 3_600_000, stop))) return;
      }
    },
  };
}

/** The tenant as `organization.json` would have it. Groups and applications are left out when they may not be read. Throws what the client throws. */
export async function readOrganization(microsoft: Microsoft, options: AskOptions = {}): Promise<Record<string, unknown>> {
  const root = `${microsoft.endpoints.graph}/v1.0`;
  const tenant = await first(microsoft, `${root}/organization?$select=id,displayName,verifiedDomains`, options);
  const people: Fields[] = [];
  for await (const page of valuesOf(
    microsoft,
    `${root}/users?$select=${USER_FIELDS}&$expand=manager($select=id,userPrincipalName)&$top=500`,
    options,
  ))
    people.push(...page.filter(isFields));
  const shared = people.filter(isShared);
  return {
    tenantId: lower(tenant, 'id') ?? microsoft.tenantId,
    displayName: text(tenant, 'displayName'),
    verifiedDomains: list(tenant, 'verifiedDomains')
      .filter(isFields)
      .map((domain) => ({ name: text(domain, 'name'), isDefault: truth(domain, 'isDefault'), isInitial: truth(domain, 'isInitial') })),
    users: people.filter((user) => !isShared(user)).map(userOf),
    serviceAccounts: (await unlessDenied(() => applications(microsoft, root, options))) ?? [],
    sharedMailboxes: shared.map((one) => ({
      id: one['id'],
      userPrincipalName: one['userPrincipalName'],
      mail: one['mail'],
      displayName: one['displayName'],
      members: [],
    })),
    groups: (await unlessDenied(() => groups(microsoft, root, options))) ?? [],
  };
}

async function first(microsoft: Microsoft, url: string, options: AskOptions): Promise<Fields> {
  for await (const [tenant] of valuesOf(microsoft, url, options)) if (isFields(tenant)) return tenant;
  return {};
}

function isShared(user: Fields): boolean {
  return (
    truth(user, 'accountEnabled') === false &&
    text(user, 'mail') !== null &&
    lower(user, 'userType') !== 'guest' &&
    list(user, 'assignedPlans').length === 0
  );
}

function userOf(user: Fields): Record<string, unknown> {
  const { manager } = user;
  const rest = Object.fromEntries(Object.entries(user).filter(([name]) => name !== 'assignedPlans'));
  return { ...rest, manager: isFields(manager) ? (text(manager, 'userPrincipalName') ?? text(manager, 'id')) : null };
}

/** Applications of the tenant's own that act by themselves. */
async function applications(microsoft: Microsoft, root: string, options: AskOptions): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  const url = `${root}/servicePrincipals?$select=id,appId,displayName,appOwnerOrganizationId,servicePrincipalType,accountEnabled&$top=999`;
  for await (const page of valuesOf(microsoft, url, options))
    for (const one of page.filter(isFields)) {
      if (
        lower(one, 'appOwnerOrganizationId') !== microsoft.tenantId.toLowerCase() &&
        lower(one, 'servicePrincipalType') !== 'managedidentity'
      )
        continue;
      found.push({ id: one['id'], appId: one['appId'], displayName: one['displayName'] });
    }
  return found;
}

async function groups(microsoft: Microsoft, root: string, options: AskOptions): Promise<Record<string, unknown>[]> {
  const found: { readonly id: string; readonly displayName: string | null }[] = [];
  for await (const page of valuesOf(microsoft, `${root}/groups?$select=id,displayName&$top=999`, options)) {
    for (const one of page.filter(isFields)) {
      const id = text(one, 'id');
      if (id !== null) found.push({ id, displayName: text(one, 'displayName') });
    }
    if (found.length >= MOST_GROUPS) break;
  }
  const whole: Record<string, unknown>[] = [];
  for (const { id, displayName } of found.slice(0, MOST_GROUPS)) {
    const members: string[] = [];
    for await (const page of valuesOf(
      microsoft,
      `${root}/groups/${encodeURIComponent(id)}/members?$select=id,userPrincipalName&$top=999`,
      options,
    ))
      members.push(...page.filter(isFields).flatMap((member) => lower(member, 'userPrincipalName') ?? []));
    whole.push({ id, displayName, members });
  }
  return whole;
}

async function unlessDenied<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MicrosoftFailure && error.code === 'PERMISSION_MISSING') return null;
    throw error;
  }
}
