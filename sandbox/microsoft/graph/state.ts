import { DAY } from '../../calendar.ts';
import type { RawRecord } from '../../desk.ts';
import { hashOf } from '../../random.ts';
import { principalOf } from '../authority.ts';
import { type App, type TenantFacts, textOf } from '../directory.ts';
import { type Change, Mailbox } from './mailbox.ts';
import { Settled } from './settled.ts';

/** Something that a caller has done to the tenant, told as soon as it is done. */
export interface Write {
  readonly kind:
    | 'account-disabled'
    | 'account-enabled'
    | 'user-updated'
    | 'sessions-revoked'
    | 'member-added'
    | 'member-removed'
    | 'rule-created'
    | 'rule-updated'
    | 'rule-deleted'
    | 'folder-created'
    | 'message-moved'
    | 'message-updated'
    | 'message-deleted'
    | 'settings-updated'
    | 'user-confirmed-compromised'
    | 'user-dismissed'
    | 'alert-updated';
  /** The tenant's time. */
  readonly at: number;
  /** App that did it. */
  readonly clientId: string;
  /** Object id of the user concerned; empty when there is none. */
  readonly userId: string;
  /** Group, rule, folder, message or alert concerned. */
  readonly target?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const guidOf = (text: string): string => {
  const hex = [1, 2, 3, 4].map((salt) => hashOf(text, salt).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

const USER = {
  '@odata.type': '#microsoft.graph.user',
  businessPhones: [],
  givenName: null,
  surname: null,
  mobilePhone: null,
  preferredLanguage: null,
  officeLocation: null,
};

/** The tenant as it stands: users, groups, mailboxes, what a reader of Graph is told about them. */
export class State {
  readonly users: Settled<RawRecord>;
  readonly groups: Settled<RawRecord>;
  /** Group id -> ids of its members. */
  readonly members: Settled<readonly string[]>;
  readonly riskyUsers: Settled<RawRecord>;
  readonly servicePrincipals: readonly RawRecord[];
  /** Registrations of the tenant's own, with when their secrets end, of which nobody is ever told more. */
  readonly applications: readonly RawRecord[];
  readonly tenant: TenantFacts;
  readonly domains: ReadonlySet<string>;
  readonly administrators: ReadonlySet<string>;
  /** Ids of users that changed, oldest first, for `/users/delta`. */
  readonly userChanges: string[] = [];
  /** Called after every write; what it does is waited for before the caller gets an answer. */
  onWrite: (write: Write) => void | Promise<void> = () => undefined;
  /** Called after every change of a mailbox. */
  onMail: (mailbox: Mailbox, change: Change) => void = () => undefined;
  /** Who may open whose mailbox beside its owner, by `mailbox person`, object ids. */
  private readonly rights = new Map<string, 'all' | 'inbox'>();
  private readonly mailboxes = new Map<string, Mailbox>();
  private readonly byAddress = new Map<string, string>();
  private readonly wall: () => number;
  private delay = 0;

  constructor(tenant: TenantFacts, apps: readonly App[], wall: () => number) {
    this.tenant = tenant;
    this.wall = wall;
    this.users = new Settled(wall);
    this.groups = new Settled(wall);
    this.members = new Settled(wall);
    this.riskyUsers = new Settled(wall);
    this.domains = new Set(tenant.verifiedDomains.map(({ name }) => name.toLowerCase()));
    this.administrators = new Set(tenant.administrators ?? []);
    for (const user of tenant.users ?? []) this.addUser({ userType: 'Member', accountEnabled: true, ...user });
    for (const mailbox of tenant.sharedMailboxes ?? []) {
      this.addUser({ userType: 'Member', ...mailbox, accountEnabled: false });
      for (const member of Array.isArray(mailbox['members']) ? mailbox['members'] : [])
        this.share(textOf(mailbox, 'userPrincipalName'), String(member), 'all');
    }
    for (const account of tenant.serviceAccounts ?? []) this.addUser({ userType: 'Member', accountEnabled: true, ...account });
    for (const group of tenant.groups ?? []) this.addGroup(group);
    this.applications = apps.map((app) => registration(app, wall()));
    this.servicePrincipals = [
      ...apps.map(principal),
      ...FIRST_PARTY.map(([appId, displayName]) => ({
        id: guidOf(appId),
        appId,
        displayName,
        accountEnabled: true,
        servicePrincipalType: 'Application',
      })),
    ];
  }

  /** Milliseconds of the wall clock until a write is seen by readers. */
  set settlingMs(delay: number) {
    this.delay = delay;
    for (const table of [this.users, this.groups, this.riskyUsers]) table.delayMs = delay;
    this.members.delayMs = delay;
    for (const mailbox of this.mailboxes.values()) mailbox.delayMs = delay;
  }

  addUser(facts: RawRecord): void {
    const { appId, members, manager, ...rest } = facts;
    const upn = textOf(facts, 'userPrincipalName');
    const id = textOf(facts, 'id') || guidOf(upn);
    const user = {
      ...USER,
      mail: null,
      ...rest,
      id,
      signInSessionsValidFromDateTime: facts['signInSessionsValidFromDateTime'] ?? '2020-01-01T00:00:00Z',
      managerUpn: manager ?? null,
    };
    void appId;
    void members;
    this.users.set(id, user);
    for (const address of [upn, textOf(facts, 'mail')]) if (address !== '') this.byAddress.set(address.toLowerCase(), id);
  }

  addGroup(facts: RawRecord): void {
    const { members, ...rest } = facts;
    const id = textOf(facts, 'id') || guidOf(textOf(facts, 'displayName'));
    this.groups.set(id, {
      '@odata.type': '#microsoft.graph.group',
      description: null,
      groupTypes: [],
      mailEnabled: false,
      securityEnabled: true,
      isAssignableToRole: null,
      ...rest,
      id,
    });
    const ids = (Array.isArray(members) ? members : [])
      .flatMap((one: unknown) => (typeof one === 'string' ? this.idOf(one) : []))
      .filter((one) => one !== '');
    this.members.set(id, ids);
  }

  /** Object id for an id, a principal name or a mail address; empty when nobody has it. */
  idOf(key: string): string {
    if (this.users.truth(key) !== undefined) return key;
    return this.byAddress.get(key.toLowerCase()) ?? '';
  }

  user(key: string): RawRecord | undefined {
    return this.users.get(this.idOf(key));
  }

  /** A user's mailbox, made when first needed; `undefined` when there is no such user. */
  mailbox(key: string): Mailbox | undefined {
    const id = this.idOf(key);
    if (id === '') return undefined;
    let mailbox = this.mailboxes.get(id);
    if (mailbox === undefined) {
      mailbox = new Mailbox(id, this.wall);
      mailbox.delayMs = this.delay;
      const made = mailbox;
      made.told = (change) => this.onMail(made, change);
      this.mailboxes.set(id, mailbox);
    }
    return mailbox;
  }

  /** Lets somebody read another mailbox, or only its inbox; `null` takes that back. */
  share(mailbox: string, person: string, right: 'all' | 'inbox' | null): void {
    const key = `${this.idOf(mailbox)} ${this.idOf(person)}`;
    if (right === null) this.rights.delete(key);
    else this.rights.set(key, right);
  }

  mayOpen(person: string, mailbox: string): 'all' | 'inbox' | null {
    const id = this.idOf(mailbox);
    return id === person ? 'all' : (this.rights.get(`${id} ${person}`) ?? null);
  }

  allMailboxes(): Iterable<Mailbox> {
    return this.mailboxes.values();
  }

  /** Groups that a user is a member of, through other groups too when `deep`. */
  groupsOf(userId: string, deep: boolean): RawRecord[] {
    const found = new Set<string>();
    const look = (member: string): void => {
      for (const group of this.groups.all()) {
        const id = textOf(group, 'id');
        if (found.has(id) || this.members.get(id)?.includes(member) !== true) continue;
        found.add(id);
        if (deep) look(id);
      }
    };
    look(userId);
    return this.groups.all().filter((group) => found.has(textOf(group, 'id')));
  }

  changeUser(id: string, changes: RawRecord): void {
    this.users.set(id, { ...this.users.truth(id), ...changes });
    this.userChanges.push(id);
  }
}

const FIRST_PARTY: readonly (readonly [string, string])[] = [
  ['00000003-0000-0000-c000-000000000000', 'Microsoft Graph'],
  ['c5393580-f805-4401-95e8-94b7a6ef2fc2', 'Office 365 Management APIs'],
  ['8bd644d1-64a1-4d4b-ae52-2e0cbf64e373', 'Microsoft Exchange Online Message Trace'],
];

const SECRET_DAYS = 180;
const registration = (app: App, now: number): RawRecord => ({
  id: guidOf(`application ${app.clientId}`),
  appId: app.clientId,
  displayName: app.displayName ?? 'Telltale',
  signInAudience: 'AzureADMyOrg',
  passwordCredentials: (app.secrets ?? []).map((_, index) => ({
    keyId: guidOf(`${app.clientId} secret ${index}`),
    displayName: null,
    hint: null,
    secretText: null,
    startDateTime: new Date(now).toISOString(),
    endDateTime: new Date(now + SECRET_DAYS * DAY).toISOString(),
  })),
  keyCredentials: [],
});

const principal = (app: App): RawRecord => ({
  id: principalOf(app),
  appId: app.clientId,
  displayName: app.displayName ?? 'Telltale',
  accountEnabled: true,
  servicePrincipalType: 'Application',
});
