/** Identity Protection is told that the account is compromised; risk policies then do what they do. */
import { type Action, always, GONE, graph, permission, type Site, type Thing } from './action.ts';
import { fieldsOf, textOf, unlessGone } from './fields.ts';

async function riskOf({ microsoft, target }: Site): Promise<Thing> {
  const found = await unlessGone(microsoft.get(graph(microsoft, `/identityProtection/riskyUsers/${target.objectId}`)));
  const risk = fieldsOf(found);
  return {
    key: 'risk',
    what: `risk of ${target.account} in Identity Protection`,
    state: found === null ? 'none' : (textOf(risk['riskState']) ?? GONE),
    content: '',
    whole: found,
    isFinal: false,
  };
}

const tell = async ({ microsoft, target }: Site, verb: 'confirmCompromised' | 'dismiss'): Promise<void> => {
  const body = { userIds: [target.objectId] };
  await microsoft.post(graph(microsoft, `/identityProtection/riskyUsers/${verb}`), body, { idempotent: true });
};

export const confirmCompromised: Action = {
  id: 'confirm-compromised',
  label: 'Confirm compromised in Entra',
  done: 'confirmed the account as compromised in Entra',
  explanation:
    'Sets the risk of the account to high in Entra Identity Protection (needs P2); your risk policies then block it or make it change its password. Without such policies nothing is blocked. Undoing it dismisses the risk: what was at risk before does not come back.',
  registration: 'identity',
  permissions: [permission('IdentityRiskyUser.ReadWrite.All')],
  needsReason: true,
  lastsHours: null,
  atExpiry: 'renew',
  settlesMinutes: 30,
  grows: false,
  atOnce: 1,
  unready: always,
  warns: always,
  find: async (site) => [await riskOf(site)],
  look: riskOf,
  hold: (site) => tell(site, 'confirmCompromised'),
  isHeld: ({ state }) => state === 'confirmedCompromised',
  release: (site) => tell(site, 'dismiss'),
};
