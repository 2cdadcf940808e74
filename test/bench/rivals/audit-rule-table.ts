/** Published rules as small predicates, in our own words: title, level as SigmaHQ or Elastic have it, and what must hold. */
import type { Act } from './act.ts';
import { text } from './fields.ts';
import { hides, inboxRule, type InboxRule, isOddlyNamed, namesMoneyOrSecurity, outside } from './inbox-rule.ts';

export const LEVELS = { low: 1, medium: 2, high: 3, critical: 4 } as const;
export type Level = keyof typeof LEVELS;

/** Identity Protection's own degrees. */
export const RISK_LEVELS: ReadonlyMap<string, Level> = new Map([
  ['low', 'low'],
  ['medium', 'medium'],
  ['high', 'high'],
]);

export interface ActRule {
  readonly title: string;
  readonly level: Level;
  readonly when: (act: Act) => boolean;
  /** Whose account it is about: who did it unless told. */
  readonly of?: 'target';
}

const rule =
  (test: (rule: InboxRule) => boolean) =>
  (act: Act): boolean => {
    const made = inboxRule(act);
    return made !== null && test(made);
  };
const operation =
  (...names: readonly string[]) =>
  (act: Act): boolean =>
    names.includes(act.operation);
const parameter = (act: Act, name: string): string => act.parameters.get(name) ?? '';
const isOff = (act: Act, name: string): boolean => parameter(act, name).toLowerCase() === 'false';
const isOn = (act: Act, name: string): boolean => parameter(act, name).toLowerCase() === 'true';
const MAIL_SCOPE = /\b(?:Mail\.(?:Read|ReadWrite|Send)|MailboxSettings\.ReadWrite)\b/u;
const SENSITIVE = /password|credential|\bvpn\b|invoice|payroll|bank account|wire transfer|\bssn\b|confidential/iu;

export const ACT_RULES: readonly ActRule[] = [
  { title: 'inbox rule sends mail outside', level: 'high', when: rule((made) => made.sendsOutside.length > 0) },
  {
    title: 'inbox rule deletes or hides mail with suspicious words',
    level: 'medium',
    when: rule((made) => namesMoneyOrSecurity(made) && (made.deletes || hides(made))),
  },
  { title: 'inbox rule deletes mail', level: 'medium', when: rule((made) => made.deletes) },
  { title: 'inbox rule moves mail where nobody looks', level: 'medium', when: rule(hides) },
  { title: 'inbox rule with an obfuscated name', level: 'high', when: rule(isOddlyNamed) },
  {
    title: 'mailbox forwards outside',
    level: 'medium',
    when: (act) =>
      act.operation === 'set-mailbox' &&
      outside(act.account, `${parameter(act, 'forwardingsmtpaddress')} ${parameter(act, 'forwardingaddress')}`).length > 0,
  },
  {
    title: 'mail flow rule forwards',
    level: 'high',
    when: (act) =>
      operation('new-transportrule', 'set-transportrule')(act) &&
      ['blindcopyto', 'copyto', 'redirectmessageto', 'addtorecipients'].some((name) => parameter(act, name) !== ''),
  },
  { title: 'end user consent to an application', level: 'low', when: operation('consent to application') },
  {
    title: 'end user consent to mailbox and offline scopes',
    level: 'high',
    when: (act) => act.operation === 'consent to application' && MAIL_SCOPE.test(act.change) && act.change.includes('offline_access'),
  },
  {
    title: 'consent for all users',
    level: 'high',
    when: (act) => act.operation === 'consent to application' && /OnBehalfOfAll="?True/u.test(act.change),
  },
  {
    title: 'credentials added to an application',
    level: 'high',
    when: (act) => act.operation === 'add service principal credentials' || act.operation.includes('certificates and secrets management'),
  },
  {
    title: 'owner added to an application',
    level: 'medium',
    when: operation('add owner to application', 'add owner to service principal'),
  },
  { title: 'multi-factor authentication disabled', level: 'high', when: operation('disable strong authentication'), of: 'target' },
  {
    title: 'authentication method changed',
    level: 'medium',
    when: (act) =>
      operation('user registered security info', 'user registered all required security info')(act) ||
      (act.operation === 'update user' && act.change.includes('StrongAuthenticationMethod')),
    of: 'target',
  },
  {
    title: 'administrator registered a method for somebody',
    level: 'medium',
    when: operation('admin registered security info', 'admin updated security info'),
    of: 'target',
  },
  { title: 'password reset by an administrator', level: 'medium', when: operation('reset user password'), of: 'target' },
  { title: 'member added to a role', level: 'high', when: operation('add member to role', 'add eligible member to role'), of: 'target' },
  {
    title: 'full access to a mailbox granted',
    level: 'medium',
    when: (act) => act.operation === 'add-mailboxpermission' && parameter(act, 'accessrights').includes('FullAccess'),
  },
  { title: 'right to send as somebody granted', level: 'medium', when: operation('add-recipientpermission') },
  {
    title: 'mail export or content search started',
    level: 'medium',
    when: operation('new-compliancesearch', 'new-compliancesearchaction', 'searchexportdownloaded', 'new-mailboxexportrequest'),
  },
  {
    title: 'audit log switched off',
    level: 'high',
    when: (act) =>
      (act.operation === 'set-adminauditlogconfig' && isOff(act, 'unifiedauditlogingestionenabled')) ||
      (act.operation === 'set-mailbox' && isOff(act, 'auditenabled')) ||
      (act.operation === 'set-mailboxauditbypassassociation' && isOn(act, 'auditbypassenabled')),
  },
  {
    title: 'mail protection policy disabled',
    level: 'medium',
    when: operation(
      'disable-antiphishrule',
      'remove-antiphishrule',
      'remove-antiphishpolicy',
      'disable-safelinksrule',
      'disable-safeattachmentrule',
      'remove-malwarefilterpolicy',
      'disable-malwarefilterrule',
    ),
  },
  {
    title: 'federated domain added',
    level: 'medium',
    when: operation('set domain authentication', 'set federation settings on domain', 'new-accepteddomain'),
  },
  {
    title: 'mailbox read so much that its audit was throttled',
    level: 'medium',
    when: (act) => act.operation === 'mailitemsaccessed' && isOn(act, 'isthrottled'),
  },
  {
    title: 'search for sensitive terms',
    level: 'low',
    when: (act) => act.operation === 'searchqueryperformed' && SENSITIVE.test(text(act.record['SearchQueryText'])),
  },
];
