import type { Account, Seat } from '../account.ts';
import { auditTime, iso } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import type { Random } from '../random.ts';
import type { Tenant } from '../tenant.ts';

export interface Modified {
  readonly name: string;
  readonly before?: string;
  readonly after: string;
}

/** One change in the directory, before it becomes an audit record, a Graph directoryAudit, or both. */
export interface DirectoryChange {
  /** As Graph names it: no full stop. The audit record adds one. */
  readonly activity: string;
  readonly category: string;
  readonly type: 'Add' | 'Update' | 'Delete' | 'Assign' | 'Unassign';
  readonly service: string;
  readonly target: Account | null;
  readonly object?: { readonly id: string; readonly name: string; readonly type: string; readonly appId?: string };
  readonly modified: readonly Modified[];
  /** The audit log writes some changes under another name, and some not at all. */
  readonly auditName?: string | null;
  /** Written by a service, with the human only as the target. */
  readonly byService?: string;
}

const ADDRESS_SHARE = 0.82;

/** The audit record (RecordType 8): no address in most of them, values as JSON text with CRLF. */
export function auditChange(tenant: Tenant, seat: Seat, at: number, change: DirectoryChange, random: Random): RawRecord {
  const { account } = seat;
  const user = change.byService ? `ServicePrincipal_${change.byService}` : account.upn;
  const address = random.chance(ADDRESS_SHARE) ? '' : seat.spot.address;
  const target = change.target;
  return {
    CreationTime: auditTime(at),
    Id: random.guid(),
    Operation: change.auditName ?? `${change.activity}.`,
    OrganizationId: tenant.id,
    RecordType: 8,
    ResultStatus: 'Success',
    UserKey: change.byService ? 'Not Available' : `${account.puid}@${tenant.initialDomain}`,
    UserType: change.byService ? 4 : 0,
    Version: 1,
    Workload: 'AzureActiveDirectory',
    ClientIP: address,
    ObjectId: change.object?.appId ?? target?.upn ?? change.object?.id ?? 'Not Available',
    UserId: user,
    AzureActiveDirectoryEventType: 1,
    ExtendedProperties: [
      { Name: 'additionalDetails', Value: change.byService ? '{}' : JSON.stringify({ 'User-Agent': seat.agent }) },
      { Name: 'extendedAuditEventCategory', Value: change.category },
    ],
    ModifiedProperties: change.modified.map((m) => ({ Name: m.name, NewValue: m.after, OldValue: m.before ?? '' })),
    Actor: change.byService
      ? [
          { ID: change.service, Type: 1 },
          { ID: change.byService, Type: 2 },
        ]
      : [
          { ID: account.upn, Type: 5 },
          { ID: account.puid, Type: 3 },
          { ID: `User_${account.oid}`, Type: 2 },
          { ID: account.oid, Type: 2 },
          { ID: 'User', Type: 2 },
        ],
    ActorContextId: tenant.id,
    ActorIpAddress: address,
    InterSystemsId: random.guid(),
    IntraSystemId: random.guid(),
    SupportTicketId: '',
    Target: [
      ...(target
        ? [
            { ID: `User_${target.oid}`, Type: 2 },
            { ID: target.oid, Type: 2 },
            { ID: 'User', Type: 2 },
            { ID: target.upn, Type: 5 },
          ]
        : []),
      ...(change.object
        ? [
            { ID: change.object.id, Type: 2 },
            { ID: change.object.name, Type: 1 },
            ...(change.object.appId ? [{ ID: change.object.appId, Type: 4 }] : []),
          ]
        : []),
    ],
    TargetContextId: tenant.id,
  };
}

/** The Graph directoryAudit of the same change; an id of its own. */
export function graphChange(seat: Seat, at: number, change: DirectoryChange, random: Random): RawRecord {
  const correlationId = random.guid();
  const { account } = seat;
  const properties = change.modified.map((m) => ({
    displayName: m.name,
    oldValue: m.before === undefined ? null : JSON.stringify(m.before),
    newValue: JSON.stringify(m.after),
  }));
  const targets: RawRecord[] = [];
  if (change.target)
    targets.push({
      id: change.target.oid,
      displayName: change.target.displayName,
      type: 'User',
      userPrincipalName: change.target.upn,
      groupType: null,
      modifiedProperties: properties,
    });
  if (change.object)
    targets.push({
      id: change.object.id,
      displayName: change.object.name,
      type: change.object.type,
      userPrincipalName: null,
      groupType: null,
      modifiedProperties: change.target ? [] : properties,
    });
  return {
    id: `${change.service === 'Core Directory' ? 'Directory' : change.service}_${correlationId}_${random.hex(2).toUpperCase().slice(0, 5)}_${random.u32() % 100000000}`,
    category:
      change.category === 'User'
        ? 'UserManagement'
        : change.category === 'Role'
          ? 'RoleManagement'
          : change.category === 'ServicePrincipal'
            ? 'ApplicationManagement'
            : change.category,
    correlationId,
    result: 'success',
    resultReason: '',
    activityDisplayName: change.activity,
    activityDateTime: iso(at),
    loggedByService: change.service,
    operationType: change.type,
    initiatedBy: change.byService
      ? { user: null, app: { appId: null, displayName: change.service, servicePrincipalId: change.byService, servicePrincipalName: null } }
      : {
          user: { id: account.oid, displayName: account.displayName, userPrincipalName: account.upn, ipAddress: seat.spot.address },
          app: null,
        },
    targetResources: targets,
    additionalDetails: change.byService ? [] : [{ key: 'User-Agent', value: seat.agent }],
  };
}
