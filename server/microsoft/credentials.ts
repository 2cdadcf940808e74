/** How the service proves who it is. A certificate or the identity of the machine it runs on; a secret where nothing else is to be had. */
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  OnBehalfOfCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import { CLOUDS } from './clouds.ts';

interface Registration {
  readonly tenantId: string;
  /** Application (client) id of the app registration. */
  readonly clientId: string;
  /** Gives out tokens; left out, that of the public cloud. */
  readonly authority?: string;
}

export type CredentialChoice =
  | (Registration & {
      readonly kind: 'certificate';
      /** Certificate and private key, PEM: the text itself or the path of a file. */
      readonly certificate: { readonly pem: string } | { readonly path: string };
      readonly password?: string;
    })
  | (Registration & { readonly kind: 'secret'; readonly secret: string })
  | (Registration & {
      readonly kind: 'workload-identity';
      /** Left out, the one that the machine's administrator has set up. */
      readonly tokenFile?: string;
    })
  | {
      readonly kind: 'managed-identity';
      /** Of a user-assigned identity; left out, the machine's own. */
      readonly clientId?: string;
    };

/** Asks nothing of Microsoft yet. */
export function credentialFrom(choice: CredentialChoice): TokenCredential {
  if (choice.kind === 'managed-identity')
    return new ManagedIdentityCredential(choice.clientId === undefined ? {} : { clientId: choice.clientId });
  const { tenantId, clientId } = choice;
  const options = authorityOptions(choice.authority);
  if (choice.kind === 'secret') return new ClientSecretCredential(tenantId, clientId, choice.secret, options);
  if (choice.kind === 'workload-identity')
    return new WorkloadIdentityCredential({
      tenantId,
      clientId,
      ...(choice.tokenFile === undefined ? {} : { tokenFilePath: choice.tokenFile }),
      ...options,
    });
  const password = choice.password === undefined ? {} : { certificatePassword: choice.password };
  return 'pem' in choice.certificate
    ? new ClientCertificateCredential(tenantId, clientId, { certificate: choice.certificate.pem, ...password }, options)
    : new ClientCertificateCredential(tenantId, clientId, { certificatePath: choice.certificate.path, ...password }, options);
}

/** What the API may ask for whoever calls it, and nothing else, whatever else it was granted. */
const ON_BEHALF_SCOPE = 'Mail.Read.Shared';

/** Changes somebody's token for our own API, whose registration this is, into one for Graph with their own right. Asks nothing of Microsoft yet. */
export function onBehalfOf(
  registration: Registration & ({ readonly secret: string } | { readonly certificatePath: string }),
  userAssertionToken: string,
): TokenCredential {
  const { tenantId, clientId, authority } = registration;
  const named = { tenantId, clientId, userAssertionToken, ...authorityOptions(authority) };
  const credential =
    'secret' in registration
      ? new OnBehalfOfCredential({ ...named, clientSecret: registration.secret })
      : new OnBehalfOfCredential({ ...named, certificatePath: registration.certificatePath });
  return {
    getToken: (scopes, options) => credential.getToken(String(scopes).replace(/\.default$/u, ON_BEHALF_SCOPE), options),
  };
}

/** An authority that is not Microsoft's own cannot be looked up in Microsoft's list of them. */
function authorityOptions(authority: string | undefined): { readonly authorityHost?: string; readonly disableInstanceDiscovery?: boolean } {
  if (authority === undefined) return {};
  const isKnown = Object.values(CLOUDS).some((cloud) => cloud.authority === authority);
  return isKnown ? { authorityHost: authority } : { authorityHost: authority, disableInstanceDiscovery: true };
}
