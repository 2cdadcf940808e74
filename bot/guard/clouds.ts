/** Who signs what Teams sends us, and where we may answer to, in each of Microsoft's clouds. */

export interface Channel {
  /** `iss` of inbound tokens. */
  readonly issuer: string;
  readonly metadata: string;
  /** Hosts of the connector: nothing is believed that wants to be answered elsewhere, and our token is sent nowhere else. */
  readonly serviceHosts: readonly string[];
  /** What our own token for the connector is asked for. */
  readonly scope: string;
  /** Where links into Teams lead. */
  readonly teams: string;
}

const PUBLIC = {
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  scope: 'https://api.botframework.com/.default',
  teams: 'https://teams.microsoft.com',
};
const GOVERNMENT = {
  issuer: 'https://api.botframework.us',
  metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  scope: 'https://api.botframework.us/.default',
};

export const CHANNELS: Readonly<Record<'public' | 'gcc' | 'gcc-high' | 'dod', Channel>> = {
  public: { ...PUBLIC, serviceHosts: ['smba.trafficmanager.net'] },
  gcc: { ...PUBLIC, serviceHosts: ['smba.infra.gcc.teams.microsoft.com', 'smba.trafficmanager.net'] },
  'gcc-high': { ...GOVERNMENT, serviceHosts: ['smba.infra.gov.teams.microsoft.us'], teams: 'https://gov.teams.microsoft.us' },
  dod: { ...GOVERNMENT, serviceHosts: ['smba.infra.dod.teams.microsoft.us'], teams: 'https://dod.teams.microsoft.us' },
};

/** https to one of the hosts, without a name, a password or a port of its own. */
export function isServiceUrl(url: string, channel: Channel): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false;
  if (channel.serviceHosts.includes(parsed.origin)) return true;
  return parsed.protocol === 'https:' && parsed.port === '' && channel.serviceHosts.includes(parsed.hostname);
}
