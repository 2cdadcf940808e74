/**
 * The program somebody used, from whatever the record says about it.
 *
 * Surprise: what the record states as a fact (device details, "client app used") beats what a user agent suggests; versions are dropped,
 * because a browser that updates itself is not a new client.
 */
import type { Client } from '../core/event.ts';

export interface ClientFacts {
  readonly userAgent?: string | null | undefined;
  /** Exchange's `ClientInfoString`. */
  readonly info?: string | null | undefined;
  /** Stated operating system and browser (device details, `DeviceProperties`). */
  readonly system?: string | null | undefined;
  readonly browser?: string | null | undefined;
  /** Graph's `clientAppUsed`. */
  readonly used?: string | null | undefined;
}

type Guess = readonly [pattern: RegExp, name: string];

const SYSTEMS: readonly Guess[] = [
  [/windows|win32|win64|winnt|msexchangerpc/i, 'Windows'],
  [/iphone|ipad|ipod|\bios\b|\bios\d|outlook-ios|cfnetwork/i, 'iOS'],
  [/android|okhttp/i, 'Android'],
  [/mac ?os|macintosh|macoutlook|darwin/i, 'macOS'],
  [/\bcros\b|chrome ?os/i, 'ChromeOS'],
  [/linux|x11/i, 'Linux'],
];

/** HTTP libraries and attack kits. okhttp stands alone here; inside the user agent of a mobile app it is that app. */
const SCRIPTS: readonly Guess[] = [
  [/python-requests/i, 'python-requests'],
  [/python-urllib|aiohttp|httpx|python\//i, 'Python'],
  [/\baxios\b/i, 'axios'],
  [/node-fetch/i, 'node-fetch'],
  [/\bundici\b|^node$/i, 'undici'],
  [/go-http-client|fasthttp|go-resty/i, 'Go-http-client'],
  [/^curl\b|libcurl/i, 'curl'],
  [/^wget\b/i, 'wget'],
  [/^okhttp/i, 'okhttp'],
  [/^java\/|apache-httpclient/i, 'Java'],
  [/postmanruntime/i, 'Postman'],
  [/headlesschrome|phantomjs|puppeteer|selenium/i, 'Headless browser'],
  [/aadinternals|roadtools|graphrunner|teamfiltration|microburst|msolspray/i, 'Attack kit'],
];

/** More special names first. */
const APPS: readonly Guess[] = [
  [/bav2ropc/i, 'ROPC'],
  [/outlook-ios|outlook-android|outlookmobile|outlook for (ios|android)/i, 'Outlook mobile'],
  [/client=activesync|exchangeactivesync|exchange activesync|\beas\b|airsync/i, 'Exchange ActiveSync'],
  [/client=pop3|\bpop3?\b/i, 'POP'],
  [/client=imap4?|\bimap4?\b/i, 'IMAP'],
  [/authenticated smtp|client=smtp|\bsmtp\b/i, 'SMTP'],
  [/teams\//i, 'Teams'],
  [/skypespaces|microsoft teams|^teams/i, 'Teams'],
  [/onedrive|skydrivesync|microsoft office onedrive/i, 'OneDrive'],
  [/macoutlook/i, 'Outlook'],
  [/client=msexchangerpc|client=mapihttp|microsoft outlook|microsoft office outlook|\boutlook\b/i, 'Outlook'],
  [/client=webservices|exchangeservicesclient|exchange web services/i, 'Exchange Web Services'],
  [/client=rest|microsoft graph/i, 'REST'],
  [/powershell|winrm|wsman/i, 'PowerShell'],
  [/azure-?cli|azurecli/i, 'Azure CLI'],
  [/microsoft office|ms-office|msoffice|\b(excel|word|powerpoint)\//i, 'Office'],
  [/\bedg(e|a|ios)?\/|^edge\b/i, 'Edge'],
  [/\bopr\/|\bopera\b/i, 'Opera'],
  [/samsungbrowser/i, 'Samsung Internet'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/trident|msie|internet explorer/i, 'Internet Explorer'],
  [/safari/i, 'Safari'],
  [/applewebkit.*mobile|mobile.*applewebkit/i, 'Safari'],
];

const LEGACY = new Set(['ROPC', 'POP', 'IMAP', 'SMTP', 'Exchange ActiveSync']);
/** `clientAppUsed` values that name a class of programs rather than one. */
const VAGUE_USED = /^(browser|mobile apps and desktop clients|other clients?.*|unknown)$/i;
/** Microsoft's own servers acting for a person: their address and agent tell nothing about the person's client. */
const SERVER_AGENTS =
  /^(officepods|mswac|msocs|onedrivempc|ms scanner|microsoft substrate|skypespaces|evosts|ms search|substrate|spo\b|unknown)/i;

export function isServerAgent(userAgent: string): boolean {
  return SERVER_AGENTS.test(userAgent);
}

/** `null` when nothing is known at all. Long and hostile user agents are cut before any pattern sees them. */
export function clientOf(facts: ClientFacts): Client | null {
  const agent = cut(facts.userAgent);
  const info = cut(facts.info);
  const used = cut(facts.used);
  const inner = innerAgent(info);
  const guessFrom = agent === '' ? inner : agent;
  const script = guess(SCRIPTS, guessFrom);
  const system = guess(SYSTEMS, cut(facts.system)) ?? guess(SYSTEMS, guessFrom) ?? guess(SYSTEMS, info);
  const app =
    script ??
    (VAGUE_USED.test(used) ? null : guess(APPS, used)) ??
    mailApp(info) ??
    guess(APPS, agent.includes('Teams/') ? agent : '') ??
    browserOf(cut(facts.browser)) ??
    guess(APPS, guessFrom) ??
    guess(APPS, info);
  if (system === null && app === null) return null;
  const scripted = script !== null || app === 'ROPC';
  return { system: script === null ? system : guess(SYSTEMS, cut(facts.system)), app, scripted, legacy: app !== null && LEGACY.has(app) };
}

/** Stated browser: `Edge 90.0.818`, `Chrome 132.0.0`, `Rich Client 4.0`, `Mobile Safari 16.6`. */
function browserOf(browser: string): string | null {
  if (browser === '' || /rich client|other|unknown/i.test(browser)) return null;
  return guess(APPS, /^ie\b/i.test(browser) ? 'Trident' : browser);
}

/** `Client=OWA;Mozilla/5.0 ...` hides a whole user agent behind the protocol: that browser is the program, as in the sign-in before it. */
function innerAgent(info: string): string {
  const start = info.indexOf(';');
  if (start < 0) return '';
  const rest = info.slice(start + 1).replace(/^Client=[^;]*;?/, '');
  return /^(Action=|;|$)/.test(rest) ? '' : rest.replace(/;+$/, '');
}

function mailApp(info: string): string | null {
  if (info === '') return null;
  // `OutlookService` without the mobile app behind it is the new desktop and web stack: no single program.
  if (/^client=outlookservice/i.test(info) && !/outlook-(ios|android)/i.test(info)) return null;
  return guess(APPS, /^[^;]*;?\s*outlook-/i.test(info) ? info : info.split(';', 1).join(''));
}

function guess(table: readonly Guess[], from: string): string | null {
  if (from === '') return null;
  for (const [pattern, name] of table) if (pattern.test(from)) return name;
  return null;
}

function cut(value: string | null | undefined): string {
  return value === null || value === undefined ? '' : value.length > 600 ? value.slice(0, 600) : value;
}
