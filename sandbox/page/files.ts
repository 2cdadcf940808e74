/** The built page: its two documents and their bundles. */
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Stands in the built document for the page's token. */
export const TOKEN_MARK = '__SANDBOX_PAGE_TOKEN__';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

function policy(isFramed: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ');
}

const PATHS: ReadonlyMap<string, string> = new Map([
  ['/', 'sandbox/page/browser/index.html'],
  ['/sandbox/page/pane.html', 'sandbox/page/browser/pane.html'],
]);
const ASSET = /^\/sandbox\/page\/(assets\/[\w.-]+\.(?:js|css))$/;

/** Whether the path was one of the page's. */
export function giveFile(path: string, folder: string, token: string, response: ServerResponse): boolean {
  const document = PATHS.get(path);
  const asset = ASSET.exec(path)?.[1];
  const name = document ?? asset;
  if (name === undefined) return false;
  const file = join(folder, name);
  if (!existsSync(file)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('The page is not built: npm run build:pages\n');
    return true;
  }
  const content = readFileSync(file);
  const headers = {
    'content-type': KINDS[extname(name)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': document === undefined ? 'max-age=31536000, immutable' : 'no-store',
    ...(document === undefined ? {} : { 'content-security-policy': policy(path !== '/') }),
  };
  const isMarked = path === '/';
  response.writeHead(200, headers).end(isMarked ? content.toString('utf8').replaceAll(TOKEN_MARK, token) : content);
  return true;
}
