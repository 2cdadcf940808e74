/** What a manifest is made from: where the server is, and the ids that the tenant's administrator has from the Entra admin centre. */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

const clouds = ['public', 'gcc', 'gcc-high', 'dod'] as const;

export interface ManifestSettings {
  /** `https://host[:port]`, without a path. */
  readonly origin: string;
  readonly tenantId: string;
  /** Entra application of the add-in and the tab. */
  readonly clientId: string;
  /** Entra application of the bot; often the same. */
  readonly botId: string;
  /** Which of Microsoft's clouds the tenant lives in. */
  readonly cloud: (typeof clouds)[number];
  /** `major.minor.patch`; must grow with each change, or the tenant refuses the update. */
  readonly version: string;
  /** Folder to write to. */
  readonly out: string;
}

/** A call that cannot be carried out, in words for the person who typed it. */
export class UnusableArguments extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableArguments';
  }
}

export const usage = `npm run manifest -- --origin https://telltale.contoso.example --tenant-id <guid> --bot-id <guid> [--client-id <guid>] [--cloud public] [--version 1.0.0] [--out telltale-manifest]

  --origin     address of the server, as Outlook and Teams reach it
  --tenant-id  your directory (tenant) id
  --bot-id     application id of the bot
  --client-id  application id of the add-in and the tab, when it is not that of the bot
  --cloud      public, gcc, gcc-high or dod
  --version    must grow with each change of the manifest
  --out        folder to write to`;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function guidOf(name: string, value: string | undefined): string {
  if (value === undefined) throw new UnusableArguments(`--${name} is missing.`);
  if (!guid.test(value)) throw new UnusableArguments(`--${name} is no GUID: ${value}`);
  return value.toLowerCase();
}

function originOf(value: string | undefined): string {
  if (value === undefined) throw new UnusableArguments('--origin is missing.');
  const url = URL.parse(value);
  const bare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (url === null || url.protocol !== 'https:' || !bare)
    throw new UnusableArguments(`--origin must be https://host without a path, Outlook and Teams accept nothing else: ${value}`);
  return url.origin;
}

function versionOf(value: string): string {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(value)) throw new UnusableArguments(`--version must be three numbers, such as 1.0.0: ${value}`);
  return value;
}

function cloudOf(value: string): ManifestSettings['cloud'] {
  const cloud = clouds.find((name) => name === value);
  if (cloud === undefined) throw new UnusableArguments(`--cloud must be one of ${clouds.join(', ')}: ${value}`);
  return cloud;
}

/** @throws UnusableArguments */
export function readArguments(given: readonly string[]): ManifestSettings {
  const text = { type: 'string' } as const;
  const options = { origin: text, 'tenant-id': text, 'bot-id': text, 'client-id': text, cloud: text, version: text, out: text };
  let values: Partial<Record<keyof typeof options, string>>;
  try {
    ({ values } = parseArgs({ args: [...given], options }));
  } catch (error) {
    throw new UnusableArguments(error instanceof Error ? error.message : String(error));
  }
  const botId = guidOf('bot-id', values['bot-id']);
  return {
    origin: originOf(values.origin),
    tenantId: guidOf('tenant-id', values['tenant-id']),
    botId,
    clientId: values['client-id'] === undefined ? botId : guidOf('client-id', values['client-id']),
    cloud: cloudOf(values.cloud ?? 'public'),
    version: versionOf(values.version ?? '1.0.0'),
    out: values.out ?? 'telltale-manifest',
  };
}

/**
 * The id of one of our packages in this installation: always the same for the same host and application, so that an update is
 * recognised as one, and different for each package.
 */
export function packageId(
  { origin, clientId }: Partial<ManifestSettings> & Pick<ManifestSettings, 'origin' | 'clientId'>,
  of: 'unified' | 'xml',
): string {
  const bytes = createHash('sha1').update(`telltale ${of} ${origin} ${clientId}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Addresses of our pages; the pane learns from its own which Entra application it belongs to. */
export function pagesOf({ origin, clientId, tenantId, cloud }: ManifestSettings) {
  const where = cloud === 'public' ? '' : `&cloud=${cloud}`;
  return {
    pane: `${origin}/addin/pane.html?client=${clientId}&tenant=${tenantId}${where}`,
    eventsPage: `${origin}/addin/events.html`,
    eventsScript: `${origin}/addin/events.js`,
    tab: `${origin}/console/index.html`,
    help: `${origin}/help.html`,
    privacy: `${origin}/privacy.html`,
    terms: `${origin}/terms.html`,
    icon: (size: number) => `${origin}/icons/${size}.png`,
  };
}
