import { randomUUID } from 'node:crypto';
import { hashOf } from '../random.ts';
import type { App, TenantFacts } from './directory.ts';
import type { Answer, Ask } from './exchange.ts';
import { ON_BEHALF, onBehalf } from './on-behalf.ts';
import { type Claims, decode, type Decoded, type KeyRing, signedByCertificate } from './tokens.ts';

export const GRAPH = 'https://graph.microsoft.com';
export const MANAGEMENT = 'https://manage.office.com';
const RESOURCES: readonly string[] = [GRAPH, MANAGEMENT];
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface AuthorityOptions {
  readonly tenant: TenantFacts;
  readonly apps: readonly App[];
  readonly keys: KeyRing;
  /** Wall clock, milliseconds. */
  readonly wall: () => number;
  /** How long a token lives; 3,599 as Microsoft has it unless told. */
  readonly tokenSeconds: number;
}

/**
 * The token endpoint of Entra ID: client credentials with a secret or a signed assertion, OpenID metadata, keys, instance discovery.
 * Works with `@azure/identity` over https: `authorityHost` = the https origin, `disableInstanceDiscovery: true`, and the certificate trusted.
 */
export class Authority {
  tokenSeconds: number;
  private readonly options: AuthorityOptions;
  private readonly apps: App[];

  constructor(options: AuthorityOptions) {
    this.options = options;
    this.tokenSeconds = options.tokenSeconds;
    this.apps = [...options.apps];
  }

  app(clientId: string): App | undefined {
    return this.apps.find((app) => app.clientId.toLowerCase() === clientId.toLowerCase());
  }

  /** Changes what an app may do or prove; tokens already out keep what they say. */
  setApp(app: App): void {
    const place = this.apps.findIndex(({ clientId }) => clientId === app.clientId);
    if (place < 0) this.apps.push(app);
    else this.apps[place] = app;
  }

  answer(ask: Ask): Answer {
    const [, tenant = '', ...rest] = ask.path.split('/');
    const what = rest.join('/').toLowerCase();
    if (what === 'discovery/instance') return this.discover(ask);
    // Signing keys are the same for all tenants.
    const isPublic = ask.method === 'GET' && ['common', 'organizations'].includes(tenant.toLowerCase());
    if (!isPublic && !this.knows(tenant))
      return this.refuse(400, 'invalid_request', 90002, `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`);
    if (ask.method === 'GET' && what === 'v2.0/.well-known/openid-configuration') return { status: 200, body: this.metadata(ask.origin) };
    if (ask.method === 'GET' && what === 'discovery/v2.0/keys') return { status: 200, body: { keys: this.options.keys.published() } };
    if (ask.method === 'POST' && what === 'oauth2/v2.0/token') return this.token(ask, tenant);
    return { status: 404, text: '' };
  }

  private knows(tenant: string): boolean {
    const { tenantId, verifiedDomains } = this.options.tenant;
    const name = decodeURIComponent(tenant).toLowerCase();
    return name === tenantId.toLowerCase() || verifiedDomains.some((domain) => domain.name.toLowerCase() === name);
  }

  private discover(ask: Ask): Answer {
    const host = new URL(ask.origin).host;
    return {
      status: 200,
      body: {
        tenant_discovery_endpoint: `${ask.origin}/${this.options.tenant.tenantId}/v2.0/.well-known/openid-configuration`,
        'api-version': '1.1',
        metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
      },
    };
  }

  private metadata(origin: string): Claims {
    const base = `${origin}/${this.options.tenant.tenantId}`;
    return {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'ver'],
      tenant_region_scope: 'NA',
      cloud_instance_name: 'microsoftonline.com',
    };
  }

  private token(ask: Ask, tenant: string): Answer {
    const form = new URLSearchParams(ask.body);
    const missing = ['grant_type', 'client_id'].find((field) => !form.get(field));
    if (missing !== undefined)
      return this.refuse(400, 'invalid_request', 90014, `The required field '${missing}' is missing from the credential.`);
    const grant = form.get('grant_type');
    if (grant !== 'client_credentials' && grant !== ON_BEHALF)
      return this.refuse(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grant ?? ''}'.`);
    const clientId = form.get('client_id') ?? '';
    const app = this.app(clientId);
    if (app === undefined)
      return this.refuse(
        400,
        'unauthorized_client',
        700016,
        `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
      );
    return this.prove(app, form, ask.origin, tenant) ?? (grant === ON_BEHALF ? this.exchange(app, form) : this.grant(app, form));
  }

  /** Why the app has not shown who it is; `null` when it has. */
  private prove(app: App, form: URLSearchParams, origin: string, tenant: string): Answer | null {
    const secret = form.get('client_secret');
    const assertion = form.get('client_assertion');
    if (secret !== null)
      return (app.secrets ?? []).includes(secret)
        ? null
        : this.refuse(
            401,
            'invalid_client',
            7000215,
            `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.clientId}'.`,
          );
    if (assertion === null || form.get('client_assertion_type') !== ASSERTION)
      return this.refuse(
        401,
        'invalid_client',
        7000216,
        "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
      );
    const decoded = decode(assertion);
    if (decoded === null) return this.refuse(400, 'invalid_request', 50027, 'JWT token is invalid or malformed.');
    return this.weigh(app, decoded, origin, tenant);
  }

  private weigh(app: App, decoded: Decoded, origin: string, tenant: string): Answer | null {
    const { claims } = decoded;
    const now = this.options.wall() / 1000;
    if (!signedByCertificate(decoded, app.certificates ?? []))
      return this.refuse(
        401,
        'invalid_client',
        700027,
        'The certificate with identifier used to sign the client assertion is not registered on application, or the signature is not valid.',
      );
    const audiences = [tenant, this.options.tenant.tenantId].flatMap((name) => [
      `${origin}/${name}/oauth2/v2.0/token`,
      `${origin}/${name}/v2.0`,
    ]);
    if (!audiences.includes(String(claims['aud'])))
      return this.refuse(
        401,
        'invalid_client',
        700023,
        `Client assertion audience claim does not match Realm issuer. Review the documentation at https://learn.microsoft.com/.`,
      );
    if (claims['iss'] !== app.clientId || claims['sub'] !== app.clientId)
      return this.refuse(401, 'invalid_client', 700021, "Client assertion application identifier doesn't match client_id parameter.");
    const { exp, nbf } = claims;
    if (typeof exp !== 'number' || exp < now - 300 || exp > now + 86_400 || (typeof nbf === 'number' && nbf > now + 300))
      return this.refuse(401, 'invalid_client', 700024, 'Client assertion is not within its valid time range.');
    return typeof claims['jti'] === 'string' ? null : this.refuse(400, 'invalid_request', 50027, 'JWT token is invalid: jti is missing.');
  }

  private grant(app: App, form: URLSearchParams): Answer {
    const scope = form.get('scope') ?? '';
    if (scope === '') return this.refuse(400, 'invalid_request', 90014, "The required field 'scope' is missing from the credential.");
    if (!scope.endsWith('/.default') || scope.includes(' '))
      return this.refuse(
        400,
        'invalid_scope',
        1002012,
        `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
      );
    const resource = scope.slice(0, -'/.default'.length).replace(/\/$/u, '');
    if (!RESOURCES.includes(resource))
      return this.refuse(
        400,
        'invalid_resource',
        500011,
        `The resource principal named ${resource} was not found in the tenant named ${this.options.tenant.displayName ?? this.options.tenant.tenantId}.`,
      );
    return this.given(this.issue(app, resource));
  }

  private exchange(app: App, form: URLSearchParams): Answer {
    const { keys, tenant, wall } = this.options;
    const found = onBehalf({ app, form, keys, tenantId: tenant.tenantId, now: wall() / 1000, resource: GRAPH });
    if ('refusal' in found) return this.refuse(...found.refusal);
    return this.given(this.issue(app, GRAPH, found.claims), { scope: String(found.claims['scp']) });
  }

  private given(token: string, more: Claims = {}): Answer {
    return {
      status: 200,
      headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' },
      body: { token_type: 'Bearer', expires_in: this.tokenSeconds, ext_expires_in: this.tokenSeconds, access_token: token, ...more },
    };
  }

  /** A token of somebody for an API of the tenant's own, as a page of that API gets it. */
  issueForPerson(api: App, person: string, changes: Claims = {}): string {
    return this.issue(api, api.clientId, { oid: person, sub: person, idtyp: 'user', scp: 'access_as_user', roles: undefined, ...changes });
  }

  /** A token for an app and a resource, as the token endpoint would give it. `changes` spoils it for a test. */
  issue(app: App, resource: string, changes: Claims = {}): string {
    const now = Math.floor(this.options.wall() / 1000);
    const roles = (resource === GRAPH ? app.graph : app.management) ?? [];
    const principal = principalOf(app);
    const { tenantId } = this.options.tenant;
    return this.options.keys.issue({
      aud: resource,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: now,
      nbf: now,
      exp: now + this.tokenSeconds,
      appid: app.clientId,
      appidacr: (app.certificates ?? []).length > 0 ? '2' : '1',
      idp: `https://sts.windows.net/${tenantId}/`,
      idtyp: 'app',
      oid: principal,
      sub: principal,
      tid: tenantId,
      ver: '1.0',
      ...(roles.length > 0 ? { roles: [...roles] } : {}),
      ...changes,
    });
  }

  private refuse(status: number, error: string, code: number, message: string): Answer {
    const at = new Date(this.options.wall()).toISOString();
    const [trace, correlation] = [randomUUID(), randomUUID()];
    return {
      status,
      body: {
        error,
        error_description: `AADSTS${code}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${at.slice(0, 10)} ${at.slice(11, 19)}Z`,
        error_codes: [code],
        timestamp: `${at.slice(0, 10)} ${at.slice(11, 19)}Z`,
        trace_id: trace,
        correlation_id: correlation,
        error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      },
    };
  }
}

const part = (text: string, salt: number): string => hashOf(text, salt).toString(16).padStart(8, '0');

/** The object id of an app's service principal: the same for the same client id. */
export function principalOf(app: App): string {
  if (app.principalId !== undefined) return app.principalId;
  const text = part(app.clientId, 1) + part(app.clientId, 2) + part(app.clientId, 3) + part(app.clientId, 4);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20)}`;
}
