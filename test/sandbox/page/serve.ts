/** The sandbox's page on a free port of loopback, with the add-in's and the tab's pages and a few answers of our API beside it. */
import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { openSandboxPage, type SandboxPort } from '../../../sandbox/page/index.ts';

const repo = join(import.meta.dirname, '../../..');

/** Bundles the page as it is now, for this process alone. */
export function buildSandboxPage(): string {
  const folder = join(tmpdir(), `telltale-sandbox-page-${process.pid}`);
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--config', 'vite.sandbox.ts', '--outDir', folder, '--emptyOutDir'], { cwd: repo });
  return folder;
}

export interface Served {
  readonly origin: string;
  readonly port: number;
  /** Requests of our own API, with the token they carried. */
  readonly asked: { readonly path: string; readonly token: string }[];
  close(): Promise<void>;
}

export interface Beside {
  /** Where the built page is; an empty folder answers that it is not built. */
  readonly folder: string;
  readonly token?: string;
  /** The built pages of add-in and tab. */
  readonly pages?: string;
  readonly api?: (path: string) => unknown;
}

const kinds: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

export async function serve(sandbox: SandboxPort, { folder, token, pages, api }: Beside): Promise<Served> {
  const page = openSandboxPage(sandbox, folder, token);
  const asked: Served['asked'] = [];
  const server = createServer((request, response) => {
    void page.handle(request, response).then((isOurs) => {
      if (isOurs) return;
      const { pathname } = new URL(request.url ?? '/', 'http://sandbox.invalid');
      if (pathname.startsWith('/api/')) {
        asked.push({ path: pathname, token: request.headers.authorization ?? '' });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(api?.(pathname) ?? {}));
        return;
      }
      const file = join(pages ?? folder, pathname);
      if (pages === undefined || !existsSync(file) || extname(file) === '') return void response.writeHead(404).end('nothing here');
      response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    async close() {
      page.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
