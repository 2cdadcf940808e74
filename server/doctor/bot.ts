/** Can the bot speak in Teams? Without a token nothing is told there, and nobody can act from a card. */
import type { Registration } from '../config.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import { type Check, fine } from './check.ts';

const NAME = 'bot in Teams';

/** `token` asks for one; throws `MicrosoftFailure` when none is given out. */
export async function botCheck({ appId, credential }: Registration, token: () => Promise<unknown>): Promise<Check> {
  try {
    await token();
    return fine('credentials', NAME, 'It gets tokens for Teams: cards can be posted, and buttons and commands answered.');
  } catch (error) {
    if (!(error instanceof MicrosoftFailure)) throw error;
    return {
      area: 'credentials',
      name: NAME,
      standing: 'blind',
      sentence: `${error.message} Nobody is told in Teams and nobody can act from there; cards wait in the outbox.`,
      nextStep: error.code === 'UNREACHABLE' ? error.nextStep : STEPS[credential.kind](appId),
      signals: [],
    };
  }
}

const REGISTRATION = (appId: string): string => `Entra admin center > App registrations > ${appId} > Certificates & secrets`;

const STEPS: Readonly<Record<Registration['credential']['kind'], (appId: string) => string>> = {
  certificate: (appId) =>
    `Upload the certificate that TELLTALE_BOT_CERTIFICATE names: ${REGISTRATION(appId)} > Certificates; see that TELLTALE_TENANT_ID and TELLTALE_BOT_APP_ID are those of that registration.`,
  secret: (appId) =>
    `Make a new secret: ${REGISTRATION(appId)} > Client secrets; set TELLTALE_BOT_SECRET to its value (not its id), see that TELLTALE_TENANT_ID and TELLTALE_BOT_APP_ID are those of that registration, and start Telltale again.`,
  'managed-identity': (appId) =>
    `Assign the managed identity with the client id ${appId} to what runs Telltale: Azure portal > the resource > Identity > User assigned; the Azure Bot must be of the type "User-Assigned Managed Identity" with the same id.`,
  'workload-identity': (appId) =>
    `Compare issuer and subject of the federated credential with those of the service account: ${REGISTRATION(appId)} > Federated credentials.`,
};
