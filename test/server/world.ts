/** A tenant of one person, behind the doubles of Microsoft's endpoints and the three registrations of the guide. */
import { APPS } from '../../sandbox/live.ts';
import { type App, type Microsoft as Double, openMicrosoft as openDouble, type TenantFacts } from '../../sandbox/microsoft/index.ts';
import { openMicrosoft, wallClock, type Microsoft } from '../../server/microsoft/index.ts';
import type { World } from '../../server/tenant.ts';

export const TENANT: TenantFacts = {
  tenantId: 'b0b0b0b0-0000-4000-8000-000000000001',
  displayName: 'Contoso',
  verifiedDomains: [{ name: 'contoso.example', isDefault: true, isInitial: true }],
  users: [
    {
      id: 'c0c0c0c0-0000-4000-8000-000000000001',
      userPrincipalName: 'anna@contoso.example',
      mail: 'anna@contoso.example',
      displayName: 'Anna',
    },
  ],
};

export const openTenant = (tenant: TenantFacts = TENANT): Promise<Double> =>
  openDouble({ tenant, apps: Object.values(APPS), limits: { reports: null, identityProtection: null } });

/** Clients that get their tokens from the double at once. */
export function worldOf(double: Double): World {
  const client = ({ clientId }: App): Microsoft =>
    openMicrosoft({
      tenantId: TENANT.tenantId,
      endpoints: double.endpoints,
      credential: {
        getToken: (scopes) => {
          const scope = String(scopes);
          const token = double.tokenFor(clientId, scope.startsWith(double.endpoints.management) ? 'management' : 'graph');
          return Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_000_000 });
        },
      },
    });
  return {
    tenantId: TENANT.tenantId,
    clock: wallClock,
    reader: client(APPS.reader),
    identityResponse: client(APPS.identity),
    mailResponse: client(APPS.mail),
    caughtUp: () => undefined,
    close: () => Promise.resolve(),
  };
}
