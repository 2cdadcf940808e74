/** The page's server: who may ask, what is asked, what is answered. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakePort, OWNER } from './fake-port.ts';
import { serve, type Served } from './serve.ts';

const TOKEN = 'page-token-of-the-test';

describe('the server of the sandbox’s page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-page-'));
  let port: FakePort;
  let served: Served;

  beforeAll(() => {
    mkdirSync(join(folder, 'sandbox/page/browser'), { recursive: true });
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'sandbox/page/browser/index.html'), '<meta content="__SANDBOX_PAGE_TOKEN__">');
    writeFileSync(join(folder, 'sandbox/page/browser/pane.html'), 'pane');
    writeFileSync(join(folder, 'assets/a-1.js'), 'script');
  });
  beforeEach(async () => {
    await served?.close();
    port = new FakePort();
    served = await serve(port, { folder, token: TOKEN });
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  interface Ask {
    readonly path: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  }
  interface Got {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly text: string;
    readonly json: () => unknown;
  }

  /** With plain node, because `fetch` lets nobody set Host. */
  function get({ path, method = 'GET', headers = {}, body }: Ask): Promise<Got> {
    return new Promise((resolve, fail) => {
      const sent = ask({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) as unknown }),
        );
      });
      sent.on('error', fail);
      sent.end(body);
    });
  }
  const own = { 'x-sandbox-page': TOKEN };
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Got> =>
    get({ path, method: 'POST', headers: { ...own, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  it('gives the page its token, and no other document', async () => {
    const page = await get({ path: '/' });
    expect(page.text).toBe(`<meta content="${TOKEN}">`);
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['cache-control']).toBe('no-store');
    const pane = await get({ path: '/sandbox/page/pane.html' });
    expect(pane.text).toBe('pane');
    expect(pane.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect((await get({ path: '/sandbox/page/assets/a-1.js' })).text).toBe('script');
  });

  it.each([
    '/sandbox/page/assets/../sandbox/page/browser/index.html',
    '/sandbox/page/assets/..%2f..%2fpackage.json',
    '/sandbox/page/browser/index.html',
  ])('gives nothing at %s', async (path) => {
    expect((await get({ path })).status).toBe(404);
  });

  it.each([
    ['/api/verdicts', '{}'],
    ['/addin/pane.html', 'nothing here'],
    ['/sandboxes', 'nothing here'],
  ])('leaves %s to others', async (path, text) => {
    expect((await get({ path })).text).toBe(text);
  });

  it.each([
    ['without the token', {}],
    ['with another token', { 'x-sandbox-page': 'page-token-of-a-thief!' }],
    ['from another site', { ...own, origin: 'https://evil.example' }],
    ['from another port of this machine', { ...own, origin: 'http://127.0.0.1:1' }],
    ['from a frame of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['by a name that was made to lead here', { ...own, host: 'evil.example' }],
    ['by a name that only begins like ours', { ...own, host: '127.0.0.1.evil.example' }],
  ] as const)('answers nothing %s', async (_, headers) => {
    const got = await get({ path: '/sandbox/api/state', headers });
    expect(got.status).toBe(403);
    const acted = await get({
      path: '/sandbox/api/attack',
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"name":"forwarding"}',
    });
    expect(acted.status).toBe(403);
    expect(port.attacked).toEqual([]);
  });

  it('does not give the page to a name that was made to lead here', async () => {
    expect((await get({ path: '/', headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('takes no body that a form of another site could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect((await post('/sandbox/api/attack', { name: 'forwarding' }, { 'content-type': type })).status).toBe(400);
    }
    expect(port.attacked).toEqual([]);
  });

  it('gives the state at once when it is newer, and else as soon as it changes', async () => {
    expect(((await get({ path: '/sandbox/api/state?after=0', headers: own })).json() as { revision: number }).revision).toBe(1);
    const waiting = get({ path: '/sandbox/api/state?after=1', headers: own });
    while (port.listeners.size === 0) await new Promise((turned) => setTimeout(turned, 5));
    port.change({ mailRevision: 2 });
    expect(((await waiting).json() as { revision: number }).revision).toBe(2);
    expect(port.listeners.size).toBe(0);
  });

  it('forgets a page that went away while it waited', async () => {
    const control = new AbortController();
    const waiting = fetch(`${served.origin}/sandbox/api/state?after=1`, { headers: own, signal: control.signal });
    waiting.catch(() => undefined);
    while (port.listeners.size === 0) await new Promise((turned) => setTimeout(turned, 5));
    control.abort();
    while (port.listeners.size > 0) await new Promise((turned) => setTimeout(turned, 5));
    expect(port.listeners.size).toBe(0);
  });

  it('carries presses, words, speeds and attacks to the tenant', async () => {
    const press = { who: '29:ana', conversation: 'c', message: 'm', verb: 'press', data: { a: 1 }, trigger: 'manual' };
    expect(await (await post('/sandbox/api/press', press)).json()).toMatchObject({ status: 200 });
    expect(port.presses).toEqual([press]);
    await post('/sandbox/api/write', { who: '29:ana', text: 'help', conversation: null });
    expect(port.writes).toEqual([{ who: '29:ana', text: 'help', conversation: null }]);
    await post('/sandbox/api/speed', { speed: 600 });
    expect(port.speeds).toEqual([600]);
    expect((await post('/sandbox/api/attack', { name: 'forwarding' })).json()).toEqual({ sentence: 'Forwarding begins within the hour.' });
    expect((await post('/sandbox/api/token', { who: OWNER })).json()).toEqual({ token: `token-of-${OWNER}` });
  });

  it.each([
    ['an unknown intruder', 'attack', { name: 'x' }, 404, 'UNKNOWN_INTRUDER'],
    ['a list', 'attack', [], 400, 'BODY_UNREADABLE'],
    ['a speed in words', 'speed', { speed: 'fast' }, 400, 'BODY_UNREADABLE'],
    ['a text without end', 'write', { who: 'a', text: 'x'.repeat(5_000), conversation: null }, 400, 'BODY_UNREADABLE'],
    ['a body without end', 'write', { who: 'a', text: 'x'.repeat(100_000), conversation: null }, 400, 'BODY_TOO_LARGE'],
    ['a route that is none', 'reboot', {}, 404, 'UNKNOWN_ROUTE'],
  ] as const)('refuses %s and says the next step', async (_, route, body, status, code) => {
    const got = await post(`/sandbox/api/${route}`, body);
    expect(got.status).toBe(status);
    expect(got.json()).toMatchObject({ code, nextStep: expect.stringMatching(/./) });
  });

  it('gives the mail of a mailbox, and says when a message is gone', async () => {
    const lines = (await get({ path: `/sandbox/api/mail?mailbox=${OWNER}`, headers: own })).json();
    expect(lines).toHaveLength(23);
    const gone = await get({ path: `/sandbox/api/message?mailbox=${OWNER}&id=x`, headers: own });
    expect(gone.json()).toMatchObject({ code: 'NO_SUCH_MESSAGE' });
  });

  it('says how to build the page when it is not built', async () => {
    const empty = await serve(port, { folder: join(folder, 'nowhere') });
    const answer = await fetch(`${empty.origin}/`);
    expect(await answer.text()).toContain('npm run build:pages');
    await empty.close();
  });
});
