/** Chromium with our built pages at an invented address, Microsoft's addresses answered from the disk, and nothing else reachable. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page, type Route } from 'playwright-core';
import { chromiumPath } from '../../chromium.ts';
import { installFakeOffice, type FakeOutlook } from './fake-office.ts';

export const ORIGIN = 'https://telltale.contoso.example';
export const SETUP = '?client=00000000-0000-4000-8000-000000000002&tenant=00000000-0000-4000-8000-0000000000aa';

const repo = join(import.meta.dirname, '../../..');

/** Bundles the pages as they are now; each test process has a folder of its own, so that none meets another's half-written files. */
function buildPages(): string {
  const folder = join(tmpdir(), `telltale-pages-${process.pid}`);
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], { cwd: repo });
  return folder;
}

/** Where the built pages are. */
export const builtPages: string = buildPages();

const officeFiles = join(repo, 'node_modules/@microsoft/office-js/dist');

/** What the server sends with every page of the add-in. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://login.microsoftonline.com",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://*.cloud.microsoft",
].join('; ');

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** What the make-believe server does with a request. */
export type ApiAnswer = { readonly status: number; readonly body?: unknown; readonly after?: number | Promise<void> } | 'away';
export interface ApiRequest {
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
}

export interface Surroundings {
  readonly api: (request: ApiRequest) => ApiAnswer;
  /** The stand-in, Microsoft's own files, or nothing at Microsoft's address. */
  readonly office: FakeOutlook | 'real' | 'blocked';
  readonly context?: BrowserContextOptions;
  /** More pages at our address, by path. */
  readonly pages?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly page: Page;
  /** Every request to the API. */
  readonly asked: ApiRequest[];
  /** What the console and uncaught errors said. */
  readonly complaints: string[];
  /** Addresses outside our own and Microsoft's script that something tried to reach. */
  readonly strays: string[];
}

export async function launch(): Promise<Browser> {
  return chromium.launch(chromiumPath === undefined ? {} : { executablePath: chromiumPath, args: ['--no-sandbox'] });
}

function fromDisk(route: Route, file: string, headers: Readonly<Record<string, string>>): Promise<void> {
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: kinds[extname(file)] ?? 'application/octet-stream', headers, body: readFileSync(file) });
}

/** MicrosoftAjax.js is not on npm; Office.js looks only for these names in it. */
const ajax = `window.Sys={StringBuilder:function(){},Serialization:{JavaScriptSerializer:{serialize:o=>JSON.stringify(o),deserialize:s=>JSON.parse(s)}},Debug:{trace(){}}};
window.Type={registerNamespace(n){n.split('.').reduce((o,k)=>o[k]??={},window)},registerClass(){},createDelegate:(o,f)=>f.bind(o)};
Function._validateParams=()=>null;Function.createDelegate=(o,f)=>f.bind(o);
for(const k of ['argument','argumentNull','argumentOutOfRange','argumentType','argumentUndefined','invalidOperation','notImplemented','parameterCount','create'])Error[k]=(...a)=>new Error(k+': '+a.join(','));
String.format=(f,...a)=>f.replace(/\\{(\\d+)\\}/g,(_,i)=>a[i]);Function.prototype.registerClass=function(){return this};`;

function microsoft(route: Route, url: URL, office: Surroundings['office']): Promise<void> | null {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=3600' };
  const script = /^\/lib\/1\/hosted\/(.+)$/.exec(url.pathname)?.[1];
  if (url.hostname === 'appsforoffice.microsoft.com' && script !== undefined) {
    if (office === 'blocked') return route.abort();
    if (office === 'real') return fromDisk(route, join(officeFiles, script), headers);
    const body = `(${installFakeOffice.toString()})(${JSON.stringify(office)})`;
    return route.fulfill({ contentType: 'text/javascript', headers, body });
  }
  if (url.hostname === 'ajax.aspnetcdn.com') return route.fulfill({ contentType: 'text/javascript', headers, body: ajax });
  return null;
}

async function answer(route: Route, url: URL, api: Surroundings['api'], asked: ApiRequest[]): Promise<void> {
  const request = route.request();
  const token = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1] ?? '';
  const one: ApiRequest = { path: url.pathname, body: JSON.parse(request.postData() ?? 'null') as unknown, token };
  asked.push(one);
  const given = api(one);
  if (given === 'away') return route.abort('connectionrefused');
  const { after = 0 } = given;
  await (typeof after === 'number' ? new Promise((resolve) => setTimeout(resolve, after)) : after);
  // The page may have given up or gone.
  await route
    .fulfill({ status: given.status, contentType: 'application/json', body: given.body === undefined ? '' : JSON.stringify(given.body) })
    .catch(() => undefined);
}

/** A new page in surroundings of its own; nothing is opened in it yet. */
export async function surround(browser: Browser, { api, office, context = {}, pages = {} }: Surroundings): Promise<Opened> {
  const opened = await browser.newContext({ viewport: { width: 320, height: 900 }, ...context });
  const page = await opened.newPage();
  const asked: ApiRequest[] = [];
  const complaints: string[] = [];
  const strays: string[] = [];
  page.on('console', (message) => {
    // Office.js styles its own dialogs in a way that our policy forbids; it works without.
    const theirs = message.location().url.startsWith('https://appsforoffice.microsoft.com/') && message.text().includes('inline style');
    if (!theirs && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await opened.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === ORIGIN && url.pathname.startsWith('/api/')) return answer(route, url, api, asked);
    const own = pages[url.pathname];
    if (url.origin === ORIGIN && own !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: own });
    if (url.origin === ORIGIN) {
      const policy = url.pathname.endsWith('.html') ? { 'content-security-policy': PAGE_POLICY } : { 'cache-control': 'max-age=3600' };
      return fromDisk(route, join(builtPages, url.pathname), policy);
    }
    const theirs = microsoft(route, url, office);
    if (theirs !== null) return theirs;
    strays.push(url.href);
    return route.abort();
  });
  return { page, asked, complaints, strays };
}
