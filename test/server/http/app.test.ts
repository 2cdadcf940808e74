/** The application as a whole: what stands before each route, headers, pages, Microsoft's own calls, health and metrics. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused } from '../../../server/core/errors.ts';
import type { AppPorts } from '../../../server/http/app.ts';
import { ask, type Authority, openAuthority, ORIGIN, tokenOf, type Tried, tryApp } from './kit.ts';

let authority: Authority;
let folder: string;
let tried: Tried;
const posted: unknown[] = [];
const METRICS_TOKEN = 'metrics-token-of-the-test';

beforeAll(async () => {
  authority = await openAuthority();
  await authority.add('one');
  folder = await mkdtemp(join(tmpdir(), 'telltale-pages-'));
  for (const name of ['addin', 'console', 'assets', 'icons', '.git']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'addin/pane.html'), '<!doctype html><title>Pane</title>');
  await writeFile(join(folder, 'addin/events.js'), 'as it was built');
  await writeFile(join(folder, 'console/index.html'), '<!doctype html><title>Tab</title>');
  await writeFile(join(folder, 'assets/pane-abc.js'), '1');
  await writeFile(join(folder, '.git/config'), 'hidden');
  tried = await tryApp({ authority, ports: everything() });
});
afterAll(async () => {
  await tried.close();
  await authority.close();
  await rm(folder, { recursive: true });
});

function everything(): Partial<AppPorts> {
  return {
    bot: (_request, response) => void response.status(200).json({ bot: true }),
    notifications: {
      accept: (body) => Promise.resolve(posted.push(body)),
      lifecycle: () => Promise.reject(new Error('Graph is away')),
    },
    pages: {
      folder,
      origin: ORIGIN,
      eventsScript: "const written = 'https://origin.telltale.invalid';",
      authority: 'https://login.microsoftonline.com',
    },
    metricsToken: METRICS_TOKEN,
    health: {
      reasons: () => Promise.resolve([{ code: 'STORE_FULL', message: 'The disk is full.', nextStep: 'Make room.' }]),
      isStarting: () => false,
    },
  };
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>>; readonly stack: readonly Layer[] };
  readonly name: string;
  readonly handle: { readonly guardedBy?: string; readonly stack?: readonly Layer[] };
}

/** `POST /api/verdicts` and what guards it; routers inside are walked too. */
function routesIn(layers: readonly Layer[]): (readonly [route: string, guardedBy: string])[] {
  return layers.flatMap((layer) => {
    if (layer.handle.stack !== undefined) return routesIn(layer.handle.stack);
    if (layer.route === undefined) return [];
    const { path, methods, stack } = layer.route;
    const guard = stack.find(({ handle }) => handle.guardedBy !== undefined)?.handle.guardedBy ?? 'nobody';
    return Object.keys(methods).map((method) => [`${method.toUpperCase()} ${path}`, guard] as const);
  });
}

describe('the routes', () => {
  const routes = () => routesIn((tried.app.router as unknown as { stack: readonly Layer[] }).stack);

  it('that anybody may call are these, each with its own proof or nothing to tell', () => {
    expect(
      routes()
        .filter(([, guard]) => guard === 'nobody')
        .map(([route]) => route)
        .sort(),
    ).toEqual([
      'GET /.well-known/microsoft-officeaddins-allowed.json',
      'GET /addin/events.js',
      'GET /healthz',
      'GET /readyz',
      // Subscriptions have a secret, the bot checks Microsoft's tokens.
      'POST /api/lifecycle',
      'POST /api/messages',
      'POST /api/notifications',
    ]);
  });

  it('that need a token are these', () => {
    expect(
      routes()
        .filter(([, guard]) => guard === 'token')
        .map(([route]) => route)
        .sort(),
    ).toEqual([
      'GET /api/incidents',
      'GET /api/incidents/:id',
      'GET /api/live',
      'POST /api/digest',
      'POST /api/drafts',
      'POST /api/feedback',
      'POST /api/incidents/:id/decisions',
      'POST /api/verdicts',
    ]);
  });

  it.each(['verdicts', 'drafts', 'feedback', 'digest', 'incidents/x/decisions'])(
    'refuse a stranger before reading what is sent: %s',
    async (route) => {
      const answer = await ask(`${tried.url}/api/${route}`, null, '{ not even JSON');
      expect([answer.status, answer.body?.['code']]).toEqual([401, 'TOKEN_MISSING']);
    },
  );

  it('of the API are away where none is registered', async () => {
    const without = await tryApp({ authority, ports: { gate: null } });
    expect((await ask(`${without.url}/api/verdicts`, await tokenOf(authority), {})).status).toBe(404);
    await without.close();
  });

  it.each([
    ['GET', '/api/verdicts'],
    ['GET', '/api/nothing'],
    ['GET', '/nothing.html'],
    ['GET', '/api/incidents/%E0%A4%A'],
    ['DELETE', '/api/incidents/1'],
  ])('that are none are refused in words: %s %s', async (method, path) => {
    const response = await fetch(`${tried.url}${path}`, { method });
    const { code } = (await response.json()) as { code: string };
    expect([404, 400]).toContain(response.status);
    expect(['NOT_FOUND', 'BODY_UNREADABLE']).toContain(code);
  });

  it('are counted by their pattern, never by the address that was called', async () => {
    await ask(`${tried.url}/api/incidents/somebody@contoso.example`, null);
    await ask(`${tried.url}/made/up`, null);
    const routesCounted = new Set(tried.answered.map(({ route }) => route));
    expect(routesCounted).toContain('/api/incidents/:id');
    expect([...routesCounted].join()).not.toContain('somebody');
    expect([...routesCounted].join()).not.toContain('made');
  });
});

describe('answers', () => {
  it('run nothing, are framed by nobody, kept by nobody, and name no server', async () => {
    const { headers } = await ask(`${tried.url}/api/verdicts`, null, {});
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are for no other page', async () => {
    const response = await fetch(`${tried.url}/api/verdicts`, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } });
    await response.text();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('pages', () => {
  it.each(['/addin/pane.html', '/console/index.html'])(
    '%s may be framed by Outlook and Teams alone, and runs only scripts of ours and of Office',
    async (path) => {
      const { status, headers } = await ask(`${tried.url}${path}`, null);
      expect(status).toBe(200);
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
          const [name = '', ...values] = directive.trim().split(' ');
          return [name, values] as const;
        }),
      );
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']);
      expect(policy.get('style-src')).toEqual(["'self'"]);
      expect(policy.get('frame-ancestors')).toEqual(
        expect.arrayContaining([
          "'self'",
          'https://outlook.office.com',
          'https://outlook.office365.com',
          'https://teams.microsoft.com',
          'https://*.cloud.microsoft',
        ]),
      );
      expect([...policy.values()].flat().filter((value) => value.includes('unsafe') || value === '*')).toEqual([]);
      // Either of these would keep the hosts out, or the sign-in window apart.
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cross-origin-opener-policy')).toBeNull();
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('bundles are kept for good, pages are asked for again', async () => {
    expect((await ask(`${tried.url}/assets/pane-abc.js`, null)).headers.get('cache-control')).toContain('immutable');
    expect((await ask(`${tried.url}/addin/pane.html`, null)).headers.get('cache-control')).toBe('no-cache');
  });

  it('the file for Smart Alerts knows our origin, and classic Outlook may give it tokens', async () => {
    expect((await ask(`${tried.url}/addin/events.js`, null)).text).toBe(`const written = '${ORIGIN}';`);
    expect((await ask(`${tried.url}/.well-known/microsoft-officeaddins-allowed.json`, null)).body).toEqual({
      allowed: [`${ORIGIN}/addin/events.js`],
    });
  });

  it.each(['/.git/config', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/addin/', '/'])(
    'nothing else is handed out: %s',
    async (path) => {
      const status = await new Promise<number | undefined>((resolve, fail) => {
        const { port } = new URL(tried.url);
        plainRequest({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
          .on('error', fail)
          .end();
      });
      expect([403, 404]).toContain(status);
    },
  );
});

describe('Microsoft’s own calls', () => {
  it('the bot is handed what it is sent', async () => {
    expect((await ask(`${tried.url}/api/messages`, null, {})).body).toEqual({ bot: true });
  });

  it('a validation token comes back as text that is no page', async () => {
    const token = '<script>alert(1)</script> & more';
    const answer = await ask(`${tried.url}/api/notifications?validationToken=${encodeURIComponent(token)}`, null, '', {
      'content-type': 'text/plain',
    });
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([200, token, 'text/plain; charset=utf-8']);
    expect((await ask(`${tried.url}/api/lifecycle?validationToken=x`, null, {})).text).toBe('x');
    expect((await ask(`${tried.url}/api/lifecycle?validationToken=x&validationToken=y`, null, {})).status).toBe(400);
  });

  it('notices are taken whatever is in them', async () => {
    const answer = await ask(`${tried.url}/api/notifications`, null, { value: [{ forged: true }] });
    expect([answer.status, answer.text]).toEqual([202, '']);
    expect(posted.at(-1)).toEqual({ value: [{ forged: true }] });
  });

  it('one that cannot be handled comes again', async () => {
    expect((await ask(`${tried.url}/api/lifecycle`, null, { value: [] })).status).toBe(503);
    expect(tried.logged.join()).toContain('Graph is away');
  });

  it('one that comes while another server leads comes again, and fills no log', async () => {
    const standby = () => Promise.reject(new Refused('STANDBY', 'This server waits for another one that works.', 'Try again in a moment.'));
    const waiting = await tryApp({ authority, ports: { notifications: { accept: standby, lifecycle: standby } } });
    for (const name of ['notifications', 'lifecycle'])
      expect((await ask(`${waiting.url}/api/${name}`, null, { value: [] })).status).toBe(503);
    expect(waiting.logged).toEqual([]);
    await waiting.close();
  });
});

describe('health', () => {
  it('lives without being asked who calls', async () => {
    expect((await ask(`${tried.url}/healthz`, null)).body).toEqual({ alive: true });
  });

  it('says why it is not ready on this machine or to whoever has the token, and to nobody else', async () => {
    const reasons = [{ code: 'STORE_FULL', message: 'The disk is full.', nextStep: 'Make room.' }];
    const url = `${tried.url}/readyz`;
    const here = await ask(url, null);
    expect([here.status, here.body]).toEqual([503, { ready: false, reasons }]);
    const strange = { 'x-forwarded-for': '203.0.113.9' };
    expect((await ask(url, null, undefined, strange)).body).toEqual({ ready: false });
    expect((await ask(url, METRICS_TOKEN, undefined, strange)).body).toEqual({ ready: false, reasons });
    expect((await ask(url, 'metrics-token-of-the-tesT')).body).toEqual({ ready: false });
  });

  it('metrics are for this machine or the token', async () => {
    const url = `${tried.url}/metrics`;
    const here = await ask(url, null);
    expect([here.status, here.text]).toEqual([200, 'telltale_up 1\n']);
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      expect((await ask(url, null, undefined, { [name]: '127.0.0.1' })).status).toBe(401);
    expect((await ask(url, METRICS_TOKEN, undefined, { via: 'proxy' })).status).toBe(200);
    expect((await ask(url, 'wrong')).status).toBe(401);
    expect((await ask(url, `${METRICS_TOKEN}x`)).status).toBe(401);
  });

  it('a page in a browser here gets no metrics by naming this machine as its own', async () => {
    const status = await new Promise<number | undefined>((resolve, fail) => {
      const { port } = new URL(tried.url);
      const options = { host: '127.0.0.1', port, path: '/metrics', headers: { host: 'rebound.example' } };
      plainRequest(options, (response) => resolve(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
    expect(status).toBe(401);
  });

  it('no token opens metrics where none is set', async () => {
    const without = await tryApp({ authority });
    expect((await ask(`${without.url}/metrics`, 'null')).status).toBe(401);
    expect((await ask(`${without.url}/metrics`, null)).status).toBe(200);
    await without.close();
  });
});
