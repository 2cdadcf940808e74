import type { Account, Seat } from '../account.ts';
import type { Device } from '../clients.ts';
import { auditChange, type DirectoryChange, graphChange } from '../records/directory.ts';
import { Random } from '../random.ts';
import type { World } from '../world.ts';

/** Writes a change to both logs: the audit record late, Graph's directoryAudit early, with different ids. */
export function changeDirectory(world: World, seat: Seat, at: number, change: DirectoryChange): string[] {
  const ids: string[] = [];
  const graph = graphChange(seat, at, change, seat.random);
  const graphId = String(graph['id']);
  if (world.desk.write('directory-audit', at, graphId, graph)) ids.push(graphId);
  if (change.auditName !== null) {
    const audit = auditChange(world.tenant, seat, at, change, seat.random);
    const auditId = String(audit['Id']);
    if (world.desk.write('audit', at, auditId, audit)) ids.push(auditId);
  }
  return ids;
}

/** An application gets leave to act for a person. */
export function consent(world: World, seat: Seat, at: number, app: { id: string; name: string }, scopes: string, admin = false): string[] {
  const { random } = seat;
  const servicePrincipal = random.guid();
  const about = {
    category: 'ServicePrincipal',
    service: 'Core Directory',
    target: null,
    object: { id: servicePrincipal, name: app.name, type: 'ServicePrincipal', appId: app.id },
  } as const;
  const kind = admin ? 'AllPrincipals' : 'Principal';
  const permissions = `[] => [[Id: ${random.hex(6)}, ClientId: ${servicePrincipal}, PrincipalId: ${admin ? '' : seat.account.oid}, ResourceId: ${random.guid()}, ConsentType: ${kind}, Scope: ${scopes}]]; `;
  return [
    ...changeDirectory(world, seat, at - 1000, {
      ...about,
      activity: 'Add service principal',
      type: 'Add',
      modified: [{ name: 'AccountEnabled', after: '[\r\n  true\r\n]' }],
    }),
    ...changeDirectory(world, seat, at, {
      ...about,
      activity: 'Add delegated permission grant',
      type: 'Assign',
      modified: [
        { name: 'DelegatedPermissionGrant.Scope', after: scopes },
        { name: 'DelegatedPermissionGrant.ConsentType', after: kind },
      ],
    }),
    ...changeDirectory(world, seat, at, {
      ...about,
      activity: 'Consent to application',
      type: 'Assign',
      modified: [
        { name: 'ConsentContext.IsAdminConsent', after: admin ? 'True' : 'False' },
        { name: 'ConsentContext.IsAppOnly', after: 'False' },
        { name: 'ConsentContext.OnBehalfOfAll', after: admin ? 'True' : 'False' },
        { name: 'ConsentAction.Permissions', after: permissions },
        { name: 'TargetId.ServicePrincipalNames', after: app.id },
      ],
    }),
  ];
}

/** What Windows calls a machine nobody named. */
const windowsName = (random: Random): string =>
  `DESKTOP-${Array.from({ length: 7 }, () => random.pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'])).join('')}`;

/** A machine joins the directory. The human is only the target: the Device Registration Service writes it. */
export function registerDevice(world: World, seat: Seat, at: number, device: Device): string[] {
  const byService = new Random(world.seed, 'device registration service').guid();
  const id = device.id === '' ? seat.random.guid() : device.id;
  const name = device.name === '' ? windowsName(seat.random) : device.name;
  const object = { id, name, type: 'Device' };
  const service = 'Device Registration Service';
  const modified = [
    { name: 'Device.ObjectID', after: id },
    { name: 'Device.DisplayName', after: name },
  ];
  const assign = (when: number, activity: string): string[] =>
    changeDirectory(world, seat, when, {
      activity,
      category: 'Device',
      type: 'Assign',
      service,
      byService,
      target: seat.account,
      object,
      modified,
    });
  return [
    ...changeDirectory(world, seat, at, {
      activity: 'Register device',
      auditName: null,
      category: 'Device',
      type: 'Add',
      service,
      target: null,
      object,
      modified: [
        { name: 'Device OS', after: device.system },
        { name: 'Device Trust Type', after: device.trust === 'Azure AD registered' || device.trust === '' ? 'Workplace' : 'AzureAd' },
      ],
    }),
    ...changeDirectory(world, seat, at + 500, {
      activity: 'Add device',
      category: 'Device',
      type: 'Add',
      service,
      byService,
      target: null,
      object,
      modified,
    }),
    ...assign(at + 900, 'Add registered owner to device'),
    ...assign(at + 1200, 'Add registered users to device'),
  ];
}

export type Method = 'Authenticator app' | 'Phone number' | 'Security key' | 'Software token';

/** A second factor is added or deleted. Graph names it; the audit log only says the user was updated. */
export function changeMethod(
  world: World,
  seat: Seat,
  at: number,
  target: Account,
  method: Method,
  what: 'registered' | 'deleted',
): string[] {
  const { random } = seat;
  const self = target === seat.account;
  const field =
    method === 'Phone number'
      ? 'StrongAuthenticationUserDetails'
      : method === 'Authenticator app' || method === 'Software token'
        ? 'StrongAuthenticationPhoneAppDetail'
        : 'StrongAuthenticationMethod';
  const detail =
    method === 'Phone number'
      ? `[\r\n  {\r\n    "PhoneNumber": "+${random.whole(1, 49)} 555 01${random.whole(10, 99)}",\r\n    "Email": null\r\n  }\r\n]`
      : `[\r\n  {\r\n    "DeviceName": "${random.pick(['iPhone', 'Pixel 9', 'SM-S921B', 'NO_DEVICE'])}",\r\n    "DeviceToken": "NO_DEVICE_TOKEN",\r\n    "PhoneAppVersion": "6.8.${random.whole(1, 30)}",\r\n    "Id": "${random.guid()}"\r\n  }\r\n]`;
  return [
    ...changeDirectory(world, seat, at, {
      activity: `${self ? 'User' : 'Admin'} ${what} security info`,
      auditName: null,
      category: 'User',
      type: what === 'registered' ? 'Add' : 'Delete',
      service: 'Authentication Methods',
      target,
      modified: [{ name: 'AuthenticationMethod', after: method }],
    }),
    ...changeDirectory(world, seat, at + 800, {
      activity: 'Update user',
      category: 'User',
      type: 'Update',
      service: 'Core Directory',
      target,
      modified: [
        { name: field, before: what === 'registered' ? '[]' : detail, after: what === 'registered' ? detail : '[]' },
        { name: 'Included Updated Properties', after: field },
        { name: 'TargetId.UserType', after: 'Member' },
      ],
    }),
  ];
}

export function resetPassword(world: World, seat: Seat, at: number, target: Account): string[] {
  const self = target === seat.account;
  return [
    ...changeDirectory(world, seat, at, {
      activity: self ? 'Change user password' : 'Reset user password',
      category: 'User',
      type: 'Update',
      service: 'Core Directory',
      target,
      modified: [
        { name: 'Action Client Name', after: self ? 'SelfService' : 'Admin portal' },
        { name: 'TargetId.UserType', after: 'Member' },
      ],
    }),
    ...revokeSessions(world, seat, at + 1000, target),
  ];
}

/** Somebody belongs to a group from now on, and the card says another department. */
export const addToGroup = (world: World, seat: Seat, at: number, target: Account): string[] => [
  ...changeDirectory(world, seat, at, {
    activity: 'Add member to group',
    category: 'GroupManagement',
    type: 'Assign',
    service: 'Core Directory',
    target,
    modified: [{ name: 'Included Updated Properties', after: 'Member' }],
  }),
  ...changeDirectory(world, seat, at + 40_000, {
    activity: 'Update user',
    category: 'User',
    type: 'Update',
    service: 'Core Directory',
    target,
    modified: [{ name: 'Included Updated Properties', after: 'Department' }],
  }),
];

export const revokeSessions = (world: World, seat: Seat, at: number, target: Account): string[] =>
  changeDirectory(world, seat, at, {
    activity: 'Update StsRefreshTokenValidFrom Timestamp',
    category: 'User',
    type: 'Update',
    service: 'Core Directory',
    target,
    modified: [{ name: 'StsRefreshTokensValidFrom', after: `[\r\n  "${new Date(at).toISOString().slice(0, 19)}Z"\r\n]` }],
  });

const ROLES: Readonly<Record<string, string>> = {
  'Global Administrator': 'TenantAdmins',
  'Exchange Administrator': 'ExchangeServiceAdministrators',
  'Helpdesk Administrator': 'HelpdeskAdministrators',
  'User Administrator': 'UserAccountAdministrator',
};

export const addToRole = (world: World, seat: Seat, at: number, target: Account, role: keyof typeof ROLES): string[] =>
  changeDirectory(world, seat, at, {
    activity: 'Add member to role',
    category: 'Role',
    type: 'Assign',
    service: 'Core Directory',
    target,
    modified: [
      { name: 'Role.ObjectID', after: new Random(world.seed, role).guid() },
      { name: 'Role.DisplayName', after: role },
      { name: 'Role.WellKnownObjectName', after: ROLES[role] ?? role },
    ],
  });
