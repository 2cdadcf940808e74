/** The bot in Microsoft's own client: installed, an incident arrives, its card is read, the account disabled from the button and by chat, and undone. */
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Bot, CHANNELS, openBot } from '../../bot/index.ts';
import { wallClock } from '../../bot/clock.ts';
import { Outbox } from '../../server/outbox.ts';
import { openStore } from '../../server/store/index.ts';
import { FakeDesk } from '../bot/fake-desk.ts';
import { ana, BOT, incident, quiet, sam, TENANT, TestPeople } from '../bot/kit.ts';
import { fetchPlayground, freePort, openPlayground, type Playground } from '../bot/playground.ts';
import { chromiumPath } from '../chromium.ts';

const folder = await mkdtemp(join(tmpdir(), 'telltale-e2e-'));
const fetched =
  chromiumPath === undefined ? { missing: 'no Chromium in /usr/bin (apt-get install chromium)' } : await fetchPlayground(folder);

if ('missing' in fetched) {
  describe('the bot in the Playground', () => {
    it.skip(`is not tried: ${fetched.missing}`, () => undefined);
  });
} else {
  describe('the bot in the Playground', () => {
    let playground: Playground;
    let page: Page;
    let desk: FakeDesk;
    let outbox: Outbox;
    let end = (): Promise<void> => Promise.resolve();
    const troubles: string[] = [];
    const screenshots = join(tmpdir(), `telltale-teams-shots-${process.pid}`);

    beforeAll(async () => {
      const store = await openStore({ kind: 'sqlite', folder: join(folder, 'store') });
      desk = new FakeDesk({ store, analysts: [ana.objectId, sam.objectId] });
      const port = await freePort();
      const bot = openBot({
        appId: BOT,
        tenantId: TENANT,
        channel: { ...CHANNELS.public, serviceHosts: [`http://localhost:${port}`] },
        manifestId: BOT,
        token: () => Promise.resolve('nobody-looks'),
        store,
        desk,
        people: new TestPeople(),
        messages: {
          of: () =>
            Promise.resolve([
              {
                at: '2026-03-12T14:08:00Z',
                direction: 'outbound' as const,
                recipients: 214,
                outOfCharacter: 97,
                solicitation: 12,
                reasons: ['one subject to many'],
              },
            ]),
        },
        health: { lines: () => Promise.resolve(['Message trace is read 4 minutes late.']) },
        log: { ...quiet, error: (event, facts) => void troubles.push(`${event} ${JSON.stringify(facts)}`) },
        get: () => Promise.reject(new Error('no keys in the sandbox')),
        sandboxOn: '127.0.0.1',
      });
      const server = await serve(bot);
      outbox = new Outbox({
        store,
        deliver: bot.deliver,
        carryOut: () => Promise.resolve({ outcome: 'done', note: null }),
        clock: wallClock,
        watch: { sent: () => undefined, trouble: (code, message) => void troubles.push(`${code} ${message}`), recovered: () => undefined },
        everyMs: 200,
      });
      playground = await openPlayground(fetched.cli, `http://127.0.0.1:${server.port}/api/messages`, port);
      page = playground.page;
      end = async () => {
        await outbox.stop();
        await playground.stop();
        await server.close();
        await store.close();
      };
    }, 180_000);

    afterAll(async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
      process.stdout.write(`screenshots: ${screenshots}\n`);
    });

    const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor({ timeout: 20_000 });
    const shoot = async (name: string): Promise<void> => {
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    };
    const press = (title: string): Promise<void> => button(page, title).click({ timeout: 20_000 });

    it('is installed in a channel and says what it needs', async () => {
      await page.getByText('Account alerts', { exact: true }).click();
      await says('Telltale is here. Incidents are posted to this channel.');
      await shoot('1-installed');
      expect(troubles).toEqual([]);
    }, 60_000);

    it('posts the card of an incident, on which the story can be read', async () => {
      await desk.write(incident(), 1);
      outbox.start();
      await says('Ann Lee: almost certainly in the hands of someone else');
      await says(/A combination this odd appears by chance about once in/u);
      await says(/event 12 Mar 14:02, known 14:06, told/u);
      await shoot('2-card');
    }, 60_000);

    it('shows the evidence to an analyst who asks for it', async () => {
      await press('Show evidence');
      await says('Usual beside seen');
      await says('What speaks against it');
      await shoot('3-evidence');
    }, 60_000);

    it('disables the account from the button, after a reason, and says so on the card', async () => {
      await press('Disable account');
      await says(/Nobody can sign in/u);
      await page.getByRole('textbox', { name: /Reason/u }).fill('confirmed by telephone');
      await shoot('4-confirm');
      await press('Disable account');
      await says('“confirmed by telephone”');
      await says(/disable account: in force, proved/u);
      await shoot('5-disabled');
      expect(desk.decided.map(({ verb, by }) => `${by}: ${verb}`)).toEqual(['Ana Lyst: disable-account']);
    }, 90_000);

    it('undoes it from the card', async () => {
      await press('Undo: disable account');
      await page.getByRole('textbox', { name: /Reason/u }).waitFor({ timeout: 20_000 });
      await press('Undo: disable account');
      await says(/disable account: undone/u);
      await shoot('6-undone');
    }, 90_000);

    it('does the same by chat: disables, tells, undoes', async () => {
      await page.getByText('Personal Chat', { exact: true }).click();
      await says('Getting Started');
      await say(page, 'help');
      await says('What you can ask me');
      await say(page, 'disable ann@contoso.example because she called us');
      await says(/she called us/u);
      await shoot('7-chat-disabled');
      await say(page, 'undo');
      await says('The account is being enabled again.');
      await say(page, 'who is ann');
      await says('Whom do you mean?');
      await press('Number 1');
      await says('Madison, Wisconsin, Example Cable (120)');
      await say(page, 'status');
      await says('Message trace is read 4 minutes late.');
      await shoot('8-chat');
      await say(page, 'why ann@contoso.example');
      await page.getByText('Usual beside seen').last().waitFor({ timeout: 20_000 });
      await says(/Created an inbox rule “\.”/u);
      await shoot('9-why');
      expect(desk.decided.map(({ verb }) => verb)).toEqual(['disable-account', 'undo', 'disable-account', 'undo']);
      expect(troubles).toEqual([]);
    }, 120_000);

    it('and the card in the channel shows both, with who and why', async () => {
      await page.getByText('Account alerts', { exact: true }).click();
      await says('“she called us”');
      await page
        .getByText(/disable account: undone/u)
        .nth(1)
        .waitFor({ timeout: 20_000 });
      await says(/^Open · Critical$/u);
      await shoot('10-card-after-chat');
    }, 60_000);
  });
}

/** The last one with that name: the newest card. */
function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true }).last();
}

async function say(page: Page, text: string): Promise<void> {
  // The log panel on the right can be written in too.
  const box = page.locator('[contenteditable=true]').first();
  await box.pressSequentially(text);
  await box.press('Enter');
}

async function serve(bot: Bot): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => void pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      // The Playground looks whether anybody answers before it begins.
      if (body.length === 0) return void response.end();
      void bot.receive({ authorization: request.headers.authorization ?? null, body }).then(({ status, body: answer }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(answer === null ? '' : JSON.stringify(answer));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
