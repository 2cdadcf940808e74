import type { Random } from './random.ts';

/** A machine in somebody's hands. In an unmanaged tenant Entra knows none of them, so `id` is empty. */
export interface Device {
  readonly key: number;
  readonly kind: 'laptop' | 'phone';
  readonly id: string;
  readonly name: string;
  /** As `deviceDetail.operatingSystem` has it. */
  readonly system: string;
  /** As `deviceDetail.browser` has it, without the version, which moves. */
  readonly browser: string;
  readonly managed: boolean;
  readonly trust: '' | 'Azure AD joined' | 'Hybrid Azure AD joined' | 'Azure AD registered';
  /** Reads mail in desktop Outlook (laptop) or the Outlook app (phone) rather than in a browser. */
  readonly hasOutlook: boolean;
}

/** An application that signs in, as sign-in records name it. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly browser: boolean;
  readonly resourceId: string;
  readonly resource: string;
}

const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
const GRAPH = '00000003-0000-0000-c000-000000000000';
const app = (id: string, name: string, browser: boolean, resourceId: string, resource: string): App => ({
  id,
  name,
  browser,
  resourceId,
  resource,
});

export const APPS = {
  outlookWeb: app('9199bf20-a13f-4107-85dc-02114787ef48', 'One Outlook Web', true, EXCHANGE, 'Office 365 Exchange Online'),
  officeHome: app('4765445b-32c6-49b0-83e6-1d93765276ca', 'OfficeHome', true, '4765445b-32c6-49b0-83e6-1d93765276ca', 'OfficeHome'),
  sharePoint: app(SHAREPOINT, 'Office 365 SharePoint Online', true, SHAREPOINT, 'Office 365 SharePoint Online'),
  teamsWeb: app('5e3ce6c0-2b1f-4285-8d4b-75ee78787346', 'Microsoft Teams Web Client', true, GRAPH, 'Microsoft Graph'),
  teams: app('1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'Microsoft Teams', false, GRAPH, 'Microsoft Graph'),
  office: app('d3590ed6-52b3-4102-aeff-aad2292ab01c', 'Microsoft Office', false, EXCHANGE, 'Office 365 Exchange Online'),
  oneDrive: app('ab9b8c07-8f02-4f72-87fa-80105867a763', 'OneDrive SyncEngine', false, SHAREPOINT, 'Office 365 SharePoint Online'),
  outlookMobile: app('27922004-5251-4030-b22d-91ecd9a37ea4', 'Outlook Mobile', false, EXCHANGE, 'Office 365 Exchange Online'),
  securityInfo: app('19db86c3-b2b9-44cc-b339-36da233a3be2', 'My Signins', true, GRAPH, 'Microsoft Graph'),
  azurePortal: app(
    'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    'Azure Portal',
    true,
    '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    'Windows Azure Service Management API',
  ),
  broker: app(
    '29d9ed98-a469-4536-ade2-f981bc1d605e',
    'Microsoft Authentication Broker',
    false,
    '01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9',
    'Device Registration Service',
  ),
  graphTools: app('14d82eec-204b-4c2f-b7e8-296a70dab67e', 'Microsoft Graph Command Line Tools', false, GRAPH, 'Microsoft Graph'),
  azureCli: app('04b07795-8ddb-461a-bbee-02f9e1bf7b46', 'Microsoft Azure CLI', false, GRAPH, 'Microsoft Graph'),
  legacyMail: app(EXCHANGE, 'Office 365 Exchange Online', false, EXCHANGE, 'Office 365 Exchange Online'),
  expenses: app(
    '6f1d2c1e-7c0a-4b7d-9a51-4a8a3f1b2c01',
    'TallySheet Expenses',
    true,
    '6f1d2c1e-7c0a-4b7d-9a51-4a8a3f1b2c01',
    'TallySheet Expenses',
  ),
  serviceDesk: app(
    'b3a9a2f4-51d8-4c6b-8f0e-93b1d7c2a902',
    'Lantern Service Desk',
    true,
    'b3a9a2f4-51d8-4c6b-8f0e-93b1d7c2a902',
    'Lantern Service Desk',
  ),
  crm: app('c4e0b6d7-2a19-4f38-b1aa-7d60f5a3e703', 'Orchard CRM', true, 'c4e0b6d7-2a19-4f38-b1aa-7d60f5a3e703', 'Orchard CRM'),
  payroll: app('d5f1c7e8-3b20-4049-a2bb-8e71a6b4f804', 'Paymaster HR', true, 'd5f1c7e8-3b20-4049-a2bb-8e71a6b4f804', 'Paymaster HR'),
} as const;

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

/** Browser versions move about every four weeks, for everybody within days of each other; `lag` is how late this machine is. */
export function browserVersion(day: number, lag: number): number {
  return 100 + Math.floor((day - lag - 19100) / 28);
}

/** The User-Agent a machine sends from its browser on that day. */
export function userAgent(device: Device, day: number): string {
  const version = browserVersion(day, device.key % 6);
  if (device.kind === 'phone') {
    if (device.system.startsWith('Ios'))
      return 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
    return `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${WEBKIT} Chrome/${version}.0.0.0 Mobile Safari/537.36`;
  }
  if (device.browser === 'Safari')
    return 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';
  const system =
    device.system === 'MacOs'
      ? 'Macintosh; Intel Mac OS X 10_15_7'
      : device.system === 'Linux'
        ? 'X11; Linux x86_64'
        : 'Windows NT 10.0; Win64; x64';
  if (device.browser === 'Firefox') return `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
  const chrome = `Mozilla/5.0 (${system}) ${WEBKIT} Chrome/${version}.0.0.0 Safari/537.36`;
  return device.browser === 'Edge' ? `${chrome} Edg/${version}.0.0.0` : chrome;
}

/** As `deviceDetail.browser` has it: `Edge 139.0.0`. */
export function browserLabel(device: Device, day: number): string {
  if (device.kind === 'phone')
    return device.system.startsWith('Ios') ? 'Mobile Safari 18.6' : `Chrome Mobile ${browserVersion(day, device.key % 6)}.0.0`;
  return device.browser === 'Safari' ? 'Safari 18.6' : `${device.browser} ${browserVersion(day, device.key % 6)}.0.0`;
}

/** What of its machines the organisation knows. */
interface Fleet {
  readonly knowsDevices: boolean;
  readonly strangeMachines: number;
  readonly hybrid: boolean;
}

/** A laptop as it comes out of the box. */
export function newLaptop(random: Random, tenant: Fleet): Device {
  const system = random.weighted([
    ['Windows11', 70],
    ['Windows10', 16],
    ['MacOs', 12],
    ['Linux', 2],
  ] as const);
  const enrolled = tenant.knowsDevices && random.chance(system === 'Linux' ? 0.1 : 1 - tenant.strangeMachines);
  const browser =
    system === 'MacOs'
      ? random.pick(['Safari', 'Chrome', 'Edge'])
      : system === 'Linux'
        ? random.pick(['Firefox', 'Chrome'])
        : random.pick(['Edge', 'Edge', 'Edge', 'Chrome', 'Firefox']);
  return {
    key: random.u32(),
    kind: 'laptop',
    id: enrolled ? random.guid() : '',
    name: enrolled ? `${random.pick(['LT', 'NB', 'WS', 'LAPTOP'])}-${random.hex(2).toUpperCase()}` : '',
    system,
    browser,
    managed: enrolled,
    trust: enrolled ? (tenant.hybrid && system.startsWith('Windows') ? 'Hybrid Azure AD joined' : 'Azure AD joined') : '',
    hasOutlook: system !== 'Linux' && random.chance(0.7),
  };
}

export function newPhone(random: Random, tenant: Fleet): Device {
  const enrolled = tenant.knowsDevices && random.chance(0.75 - tenant.strangeMachines);
  const apple = random.chance(0.6);
  return {
    key: random.u32(),
    kind: 'phone',
    id: enrolled ? random.guid() : '',
    name: enrolled ? (apple ? 'iPhone' : 'Pixel 9') : '',
    system: apple ? 'Ios 18.6' : 'Android 15',
    browser: apple ? 'Mobile Safari' : 'Chrome Mobile',
    managed: enrolled && random.chance(0.6),
    trust: enrolled ? 'Azure AD registered' : '',
    hasOutlook: random.chance(0.85),
  };
}

/** A machine that is nobody's: what the background of the Internet signs in with. */
export const BARE: Device = {
  key: 1,
  kind: 'laptop',
  id: '',
  name: '',
  system: '',
  browser: '',
  managed: false,
  trust: '',
  hasOutlook: false,
};
