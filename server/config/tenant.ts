/** The keys that say whose tenant is watched, by which app registrations, and which groups may do what. */
import type { EnvironmentReader } from './reading.ts';
import type { Secret } from './secret.ts';

export const CLOUDS = ['public', 'gcc', 'gcc-high', 'dod'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** How an app registration proves itself. A managed identity is no registration of its own: its client id is the app id. */
export type Credential =
  /** PEM file with the private key and the certificate. */
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'workload-identity' }
  | { readonly kind: 'managed-identity' };

export interface Registration {
  readonly appId: string;
  readonly credential: Credential;
}

/** Object ids of Entra groups. */
export interface Groups {
  /** May see incidents, and act on ordinary accounts. */
  readonly analysts: string;
  /** The second person for administrators and VIPs; `null` = nobody, so that acts on those are refused. */
  readonly approvers: string | null;
  /** Never acted upon. */
  readonly protected: string | null;
  /** Never acted upon; needed as soon as anything may be done to accounts. */
  readonly breakGlass: string | null;
  /** Acted upon only with a second person's yes; `null` = nobody but administrators. */
  readonly vip: string | null;
  /** Members must use a second factor (a conditional access policy of the admin's says so). */
  readonly requireMfa: string | null;
  /** Members are kept out of untrusted networks, likewise. */
  readonly blockUntrustedNetworks: string | null;
  /** Mail of members waits for a moderator (a mail-flow rule says so). */
  readonly holdOutboundMail: string | null;
}

/** Our own API as the add-in and the tab call it. */
export interface Api {
  /** Client id of its registration: the `aud` of its tokens. */
  readonly audience: string;
  /** Which clients may call (`azp`); empty = every client that got a token for the scope. */
  readonly clients: readonly string[];
  /** By which it asks Graph with the right of who calls, for shared mailboxes; `null` = it never does. */
  readonly credential: Extract<Credential, { kind: 'certificate' | 'secret' }> | null;
}

export interface TenantKeys {
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly reader: Registration;
  /** Disables accounts, ends sessions, changes groups; `null` = nothing of that is done. */
  readonly identityResponse: Registration | null;
  /** Disables rules, withholds messages; `null` = nothing of that is done. */
  readonly mailResponse: Registration | null;
  readonly bot: Registration;
  /** `null` = no pane in Outlook and no tab in Teams. */
  readonly api: Api | null;
  readonly groups: Groups;
  /** `https://host` under which Microsoft and the clients reach this server; `null` = they cannot, so mail is polled. */
  readonly origin: string | null;
}

const PREFIXES = { reader: 'TELLTALE_READER', identity: 'TELLTALE_IDENTITY', mail: 'TELLTALE_MAIL', bot: 'TELLTALE_BOT' } as const;
const API_PROOF = ['TELLTALE_API_CERTIFICATE', 'TELLTALE_API_SECRET'] as const;
const PARTS = ['APP_ID', 'CERTIFICATE', 'SECRET', 'IDENTITY'] as const;

const GROUP_KEYS = [
  'TELLTALE_ANALYSTS_GROUP_ID',
  'TELLTALE_APPROVERS_GROUP_ID',
  'TELLTALE_PROTECTED_GROUP_ID',
  'TELLTALE_BREAK_GLASS_GROUP_ID',
  'TELLTALE_VIP_GROUP_ID',
  'TELLTALE_REQUIRE_MFA_GROUP_ID',
  'TELLTALE_BLOCK_NETWORKS_GROUP_ID',
  'TELLTALE_HOLD_MAIL_GROUP_ID',
] as const;

/** One of these set means that a tenant is meant. */
export const TENANT_KEYS: readonly string[] = [
  'TELLTALE_TENANT_ID',
  'TELLTALE_CLOUD',
  ...Object.values(PREFIXES).flatMap((prefix) => PARTS.map((part) => `${prefix}_${part}`)),
  'TELLTALE_API_AUDIENCE',
  'TELLTALE_API_CLIENTS',
  ...API_PROOF,
  ...GROUP_KEYS,
  'TELLTALE_ORIGIN',
];

export function readTenantKeys(keys: EnvironmentReader): TenantKeys {
  const identityResponse = optional(keys, PREFIXES.identity);
  const mailResponse = optional(keys, PREFIXES.mail);
  const groups = groupsOf(keys);
  if ((identityResponse !== null || mailResponse !== null) && keys.text('TELLTALE_BREAK_GLASS_GROUP_ID') === null)
    keys.missing('TELLTALE_BREAK_GLASS_GROUP_ID');
  const api = apiOf(keys);
  const origin = originOf(keys);
  if (api !== null && keys.text('TELLTALE_ORIGIN') === null) keys.missing('TELLTALE_ORIGIN');
  return {
    tenantId: keys.needed('TELLTALE_TENANT_ID'),
    cloud: keys.choice('TELLTALE_CLOUD', CLOUDS, 'public'),
    reader: registration(keys, PREFIXES.reader),
    identityResponse,
    mailResponse,
    bot: registration(keys, PREFIXES.bot),
    api,
    groups,
    origin,
  };
}

function optional(keys: EnvironmentReader, prefix: string): Registration | null {
  return keys.any(PARTS.map((part) => `${prefix}_${part}`)) ? registration(keys, prefix) : null;
}

function registration(keys: EnvironmentReader, prefix: string): Registration {
  return { appId: keys.needed(`${prefix}_APP_ID`), credential: credential(keys, prefix) };
}

/** Exactly one of certificate, secret and identity. */
function credential(keys: EnvironmentReader, prefix: string): Credential {
  const given = [`${prefix}_CERTIFICATE`, `${prefix}_SECRET`, `${prefix}_IDENTITY`].filter((key) => keys.text(key) !== null);
  if (given.length > 1) keys.wrong(given[0] ?? prefix, `is set together with ${given.slice(1).join(' and ')}; only one of them may be.`);
  const path = keys.path(`${prefix}_CERTIFICATE`);
  if (path !== null) return { kind: 'certificate', path };
  const secret = keys.secret(`${prefix}_SECRET`);
  if (secret !== null) return { kind: 'secret', secret };
  if (given.length === 0) keys.missing(`${prefix}_CERTIFICATE (or ${prefix}_SECRET, or ${prefix}_IDENTITY)`);
  const kind = keys.choice(`${prefix}_IDENTITY`, ['workload', 'managed'], 'managed');
  return { kind: `${kind}-identity` };
}

function groupsOf(keys: EnvironmentReader): Groups {
  return {
    analysts: keys.needed('TELLTALE_ANALYSTS_GROUP_ID'),
    approvers: keys.guid('TELLTALE_APPROVERS_GROUP_ID'),
    protected: keys.guid('TELLTALE_PROTECTED_GROUP_ID'),
    breakGlass: keys.guid('TELLTALE_BREAK_GLASS_GROUP_ID'),
    vip: keys.guid('TELLTALE_VIP_GROUP_ID'),
    requireMfa: keys.guid('TELLTALE_REQUIRE_MFA_GROUP_ID'),
    blockUntrustedNetworks: keys.guid('TELLTALE_BLOCK_NETWORKS_GROUP_ID'),
    holdOutboundMail: keys.guid('TELLTALE_HOLD_MAIL_GROUP_ID'),
  };
}

function apiOf(keys: EnvironmentReader): Api | null {
  if (!keys.any(['TELLTALE_API_AUDIENCE', 'TELLTALE_API_CLIENTS', ...API_PROOF])) return null;
  const clients = (keys.text('TELLTALE_API_CLIENTS') ?? '').split(/[\s,]+/u).filter((id) => id !== '');
  if (clients.some((id) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id)))
    keys.wrong('TELLTALE_API_CLIENTS', 'holds something that is no id; it takes GUIDs with commas between them.');
  const given = keys.any(API_PROOF) ? credential(keys, 'TELLTALE_API') : null;
  return {
    audience: keys.needed('TELLTALE_API_AUDIENCE'),
    clients: clients.map((id) => id.toLowerCase()),
    credential: given?.kind === 'certificate' || given?.kind === 'secret' ? given : null,
  };
}

function originOf(keys: EnvironmentReader): string | null {
  const value = keys.text('TELLTALE_ORIGIN');
  if (value === null) return null;
  const url = URL.parse(value);
  const isBare = url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!isBare) keys.wrong('TELLTALE_ORIGIN', 'must be https://host without a path: Teams, Outlook and Graph accept nothing else.');
  return url?.origin ?? null;
}
