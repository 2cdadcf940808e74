/** Laptops, phones and the apps they sign in with. */
import type { App, Device } from './cast.ts';

const OFFICE: App = { id: 'd3590ed6-52b3-4102-aeff-aad2292ab01c', name: 'Microsoft Office', kind: 'Mobile Apps and Desktop clients' };
const TEAMS: App = { id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', name: 'Microsoft Teams', kind: 'Mobile Apps and Desktop clients' };
const PHONE_MAIL: App = { id: '27922004-5251-4030-b22d-91ecd9a37ea4', name: 'Outlook Mobile', kind: 'Mobile Apps and Desktop clients' };
export const WEB_MAIL: App = { id: '9199bf20-a13f-4107-85dc-02114787ef48', name: 'One Outlook Web', kind: 'Browser' };
export const WEB_TEAMS: App = { id: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', name: 'Microsoft Teams Web Client', kind: 'Browser' };
export const WEB_HOME: App = { id: '4765445b-32c6-49b0-83e6-1d93765276ca', name: 'OfficeHome', kind: 'Browser' };
export const WEB_FILES: App = {
  id: '08e18876-6177-487e-b8b5-cf950c1e598c',
  name: 'SharePoint Online Web Client Extensibility',
  kind: 'Browser',
};

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const EDGE = `${WINDOWS} Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0`;
const CHROME = `${WINDOWS} Chrome/137.0.0.0 Safari/537.36`;
const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';

/** A laptop the firm manages, with Outlook on it. */
export function managedLaptop(id: string, name: string): Device {
  return {
    id,
    name,
    system: 'Windows 11',
    browser: 'Edge 137.0.0',
    agent: EDGE,
    mailClient: 'Client=MSExchangeRPC',
    apps: [OFFICE, TEAMS, OFFICE, WEB_FILES],
  };
}

/** A computer the firm does not know: everything in the browser. */
export function browserOn(kind: 'edge' | 'chrome' | 'mac'): Device {
  const [system, browser, agent] =
    kind === 'mac'
      ? (['MacOs', 'Safari 18.5', SAFARI] as const)
      : kind === 'chrome'
        ? (['Windows10', 'Chrome 137.0.0', CHROME] as const)
        : (['Windows10', 'Edge 137.0.0', EDGE] as const);
  return {
    id: '',
    name: null,
    system,
    browser,
    agent,
    mailClient: `Client=OWA;${agent}`,
    apps: [WEB_MAIL, WEB_TEAMS, WEB_FILES, WEB_MAIL],
  };
}

export function phone(kind: 'ios' | 'android'): Device {
  return kind === 'ios'
    ? {
        id: '',
        name: null,
        system: 'Ios 18.5',
        browser: 'Mobile Safari 18.5',
        agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 PKeyAuth/1.0',
        mailClient: 'Client=OutlookService;Outlook-iOS/2.0;',
        apps: [PHONE_MAIL, PHONE_MAIL, TEAMS],
      }
    : {
        id: '',
        name: null,
        system: 'Android 15',
        browser: 'Chrome Mobile 137.0.0',
        agent:
          'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/137.0.0.0 Mobile Safari/537.36 PKeyAuth/1.0',
        mailClient: 'Client=OutlookService;Outlook-Android/2.0;',
        apps: [PHONE_MAIL, PHONE_MAIL, TEAMS],
      };
}
