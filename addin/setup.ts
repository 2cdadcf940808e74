/** Which Entra application the pages belong to: public ids that the manifest puts into their address. */

/** Where people of each cloud of Microsoft sign in. A closed list: the address of a page must not choose whom it trusts. */
const authorities = {
  public: 'https://login.microsoftonline.com',
  gcc: 'https://login.microsoftonline.com',
  'gcc-high': 'https://login.microsoftonline.us',
  dod: 'https://login.microsoftonline.us',
} as const;

export type Cloud = keyof typeof authorities;

export interface Setup {
  readonly clientId: string;
  readonly tenantId: string;
  readonly cloud: Cloud;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isCloud(name: string): name is Cloud {
  return Object.hasOwn(authorities, name);
}

/** `?client=…&tenant=…[&cloud=…]`; `null` when an id is missing or is no GUID, or nobody knows the cloud. Outlook adds parameters of its own. */
export function readSetup(search: string): Setup | null {
  const parameters = new URLSearchParams(search);
  const clientId = parameters.get('client') ?? '';
  const tenantId = parameters.get('tenant') ?? '';
  const cloud = parameters.get('cloud') ?? 'public';
  return guid.test(clientId) && guid.test(tenantId) && isCloud(cloud) ? { clientId, tenantId, cloud } : null;
}

/** The permission of our own API that a token must carry. */
export function scopeOf({ clientId }: Setup): string {
  return `api://${location.host}/${clientId}/access_as_user`;
}

export function authorityOf({ tenantId, cloud }: Setup): string {
  return `${authorities[cloud]}/${tenantId}`;
}
