/** Which Entra application the pages belong to: two public ids that the manifest puts into their address. */

export interface Setup {
  readonly clientId: string;
  readonly tenantId: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `?client=…&tenant=…`; `null` when either is missing or is no GUID. Outlook adds parameters of its own. */
export function readSetup(search: string): Setup | null {
  const parameters = new URLSearchParams(search);
  const clientId = parameters.get('client') ?? '';
  const tenantId = parameters.get('tenant') ?? '';
  return guid.test(clientId) && guid.test(tenantId) ? { clientId, tenantId } : null;
}

/** The permission of our own API that a token must carry. */
export function scopeOf({ clientId }: Setup): string {
  return `api://${location.host}/${clientId}/access_as_user`;
}

export function authorityOf({ tenantId }: Setup): string {
  return `https://login.microsoftonline.com/${tenantId}`;
}
