/**
 * The directory operations that matter, by normal name, and what each becomes.
 *
 * Surprise: one act of a person often makes several records (a consent also writes a grant and a role assignment); each is read, and
 * the signals count acts in a window rather than records.
 */
import type { Event, MfaMethod, Names, PasswordChanged, RoleChange, TenantSetting } from '../core/event.ts';
import { after, personOf, type DirectoryChange, type Target } from './directory-change.ts';
import { credentialOf, scopesOf, strongAuthChange } from './directory-values.ts';
import { isNobody } from './names.ts';
import type { Head } from './reading.ts';

const ADDRESS = /[^\s"[\]]{1,100}@[^\s"[\]]{1,200}/;

/** An event, or the reason why it says nothing. `by` = who did it, when that is not the person concerned. */
type Read = (change: DirectoryChange, head: Head, by: Names | undefined) => Event | string;

export interface DirectoryOperation {
  readonly name: string;
  readonly prefix: boolean;
  /** Whose event it is: of the person who acted, or of the person it was done to. */
  readonly subject: 'actor' | 'target';
  readonly read: Read;
}

const consent =
  (admin: boolean | null): Read =>
  (change, head) => {
    const application = applicationOf(change);
    return {
      ...head,
      kind: 'consent',
      applicationId:
        /(?:^|[\s,;["])([0-9a-f]{8}-[0-9a-f-]{27})(?=$|[\s,;\]"])/i
          .exec(after(change, 'TargetId.ServicePrincipalNames'))?.[1]
          ?.toLowerCase() ??
        application?.id ??
        null,
      applicationName: application?.name ?? null,
      scopes: scopesOf(change.changes),
      admin: admin ?? isForAll(change),
    };
  };

function isForAll(change: DirectoryChange): boolean {
  return (
    /true/i.test(after(change, 'ConsentContext.IsAdminConsent')) ||
    /true/i.test(after(change, 'ConsentContext.OnBehalfOfAll')) ||
    /AllPrincipals/i.test(after(change, 'DelegatedPermissionGrant.ConsentType') + after(change, 'ConsentAction.Permissions'))
  );
}

function applicationOf(change: DirectoryChange): Target | undefined {
  const named = change.targets.find((target) => target.type === 'serviceprincipal' || target.type === 'application');
  const found = named ?? change.targets.find((target) => target.type !== 'user' && isNobody(target.names));
  const name = after(change, 'ServicePrincipal.DisplayName') || after(change, 'Application.DisplayName');
  return found === undefined || found.name !== null || name === '' ? found : { ...found, name };
}

const credential =
  (kind: string | null): Read =>
  (change, head) => {
    const seen = kind ?? credentialOf(change.changes.get('KeyDescription'));
    if (seen === null) return 'no new key';
    return { ...head, kind: 'credential-added', applicationName: applicationOf(change)?.name ?? null, credential: seen };
  };

/** `Update application` matters when it redirects sign-ins elsewhere or carries a new key. */
const applicationUpdated: Read = (change, head, by) => {
  if (change.changes.has('KeyDescription')) return credential(null)(change, head, by);
  const redirect = change.changes.get('AppAddress') ?? change.changes.get('ReplyUrls');
  if (redirect === undefined || redirect.after === redirect.before || redirect.after.length <= redirect.before.length)
    return 'nothing of interest';
  return credential('redirect')(change, head, by);
};

const role =
  (direction: RoleChange['change']): Read =>
  (change, head) => {
    if (/request|denied|cancel|approv|expired|renew/.test(change.name)) return 'not yet in force';
    const changed = change.changes.get('Role.DisplayName');
    const named = changed === undefined ? null : changed.after || changed.before || null;
    const target = change.targets.find((one) => one.type === 'role');
    return { ...head, kind: 'role-change', change: direction, role: named ?? target?.name ?? null, target: personOf(change) ?? {} };
  };

const password =
  (way: PasswordChanged['way']): Read =>
  (_change, head, by) => ({ ...head, kind: 'password-changed', way: way === 'admin' && by === undefined ? 'self' : way, by });

const resetByAdmin: Read = (change, head, by) => ({
  ...head,
  kind: 'password-changed',
  way: change.byPerson && by === undefined ? 'self' : 'admin',
  by,
});

const method =
  (direction: MfaMethod['change']): Read =>
  (change, head, by) => ({ ...head, kind: 'mfa-method', change: direction, method: methodOf(change), by });

function methodOf(change: DirectoryChange): string | null {
  const told = change.details.get('AuthenticationMethod') ?? change.details.get('resultReason') ?? change.details.get('ResultReason');
  return told === undefined || told === '' ? null : told.slice(0, 200);
}

const userUpdated: Read = (change, head, by) => {
  const found = strongAuthChange(change.changes);
  return found === null ? 'nothing of interest' : { ...head, kind: 'mfa-method', change: found.change, method: found.method, by };
};

const device: Read = (change, head) => ({
  ...head,
  kind: 'device-registered',
  name: after(change, 'Device.DisplayName') || (change.targets.find((target) => target.type === 'device')?.name ?? null),
  system: change.details.get('DeviceOSType') ?? change.details.get('Device OS') ?? null,
});

const fraud: Read = (change, head) => ({
  ...head,
  kind: 'risk-reported',
  vendor: 'entra',
  type: 'mfa-fraud',
  level: 'high',
  cleared: false,
  title: change.operation,
});

const tenant =
  (setting: TenantSetting['setting'], direction: TenantSetting['change']): Read =>
  (change, head) => {
    const [target] = change.targets;
    return {
      ...head,
      kind: 'tenant-setting',
      setting,
      change: direction,
      name: target?.names.upn ?? target?.name ?? ADDRESS.exec(after(change, 'UserPrincipalName'))?.[0] ?? null,
      forwardTo: [],
      detail: [...change.changes]
        .map(([name, value]) => `${name}=${value.after.slice(0, 200)}`)
        .join(' ')
        .slice(0, 1_000),
    };
  };

const rows = (
  subject: DirectoryOperation['subject'],
  prefix: boolean,
  entries: readonly (readonly [string, Read])[],
): DirectoryOperation[] => entries.map(([name, read]) => ({ name, prefix, subject, read }));

export const DIRECTORY_OPERATIONS: readonly DirectoryOperation[] = [
  ...rows('actor', false, [
    ['consent to application', consent(null)],
    ['add delegated permission grant', consent(null)],
    ['add oauth2permissiongrant', consent(null)],
    ['add app role assignment grant to user', consent(false)],
    ['add app role assignment to service principal', consent(true)],
    ['add service principal credentials', credential(null)],
    ['update application - certificates and secrets management', credential(null)],
    ['add owner to application', credential('owner')],
    ['add owner to service principal', credential('owner')],
    ['update application', applicationUpdated],
    ['update service principal', applicationUpdated],
    ['add user', tenant('user-created', 'created')],
    ['set domain authentication', tenant('federation', 'changed')],
    ['set federation settings on domain', tenant('federation', 'changed')],
    ['add unverified domain', tenant('federation', 'created')],
    ['add verified domain', tenant('federation', 'created')],
    ['verify domain', tenant('federation', 'changed')],
    ['update domain', tenant('federation', 'changed')],
    ['remove unverified domain', tenant('federation', 'removed')],
    ['remove verified domain', tenant('federation', 'removed')],
    ['add conditional access policy', tenant('conditional-access', 'created')],
    ['update conditional access policy', tenant('conditional-access', 'changed')],
    ['delete conditional access policy', tenant('conditional-access', 'removed')],
    ['add policy', tenant('conditional-access', 'created')],
    ['update policy', tenant('conditional-access', 'changed')],
    ['delete policy', tenant('conditional-access', 'removed')],
    ['add named location', tenant('conditional-access', 'created')],
    ['update named location', tenant('conditional-access', 'changed')],
    ['delete named location', tenant('conditional-access', 'removed')],
  ]),
  ...rows('actor', true, [
    ['add member to role', role('granted')],
    ['add eligible member to role', role('granted')],
    ['remove member from role', role('removed')],
    ['remove eligible member from role', role('removed')],
  ]),
  ...rows('target', false, [
    ['change user password', password('self')],
    ['change password (self-service)', password('self')],
    ['reset user password', resetByAdmin],
    ['reset password (by admin)', resetByAdmin],
    ['reset password (self-service)', password('reset')],
    ['user registered security info', method('added')],
    ['user registered all required security info', method('added')],
    ['admin registered security info', method('added')],
    ['user deleted security info', method('removed')],
    ['admin deleted security info', method('removed')],
    ['user changed default security info', method('changed')],
    ['user updated security info', method('changed')],
    ['admin updated security info', method('changed')],
    ['enable strong authentication', method('changed')],
    ['disable strong authentication', method('disabled')],
    ['update user', userUpdated],
    ['register device', device],
    ['add registered owner to device', device],
    ['add registered users to device', device],
    ['update stsrefreshtokenvalidfrom timestamp', (_change, head) => ({ ...head, kind: 'session-revoked' })],
    ['revoke sign-in sessions', (_change, head) => ({ ...head, kind: 'session-revoked' })],
  ]),
  ...rows('target', true, [
    ['add fido2 security key', method('added')],
    ['add passkey', method('added')],
    ['add passwordless phone sign-in credential', method('added')],
    ['delete passwordless phone sign-in credential', method('removed')],
    ['delete fido2 security key', method('removed')],
    ['fraud reported', fraud],
    ['suspicious activity reported', fraud],
  ]),
];
