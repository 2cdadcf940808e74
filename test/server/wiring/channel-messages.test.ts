/** Whether a message of the bot stands, as Graph tells it. */
import { describe, expect, it } from '@jest/globals';
import type { Home } from '../../../bot/remembered.ts';
import { CLOUDS } from '../../../server/microsoft/index.ts';
import { findingIn } from '../../../server/wiring/channel-messages.ts';

const CHANNEL = '19:alerts@thread.tacv2';
const home: Home = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  tenantId: 't',
  channel: CHANNEL,
  team: '19:team@thread.tacv2',
  group: '00000000-0000-4000-8000-000000000031',
  removed: false,
};
const APP = '00000000-0000-4000-8000-0000000000b0';
const POSTED = Date.parse('2026-11-24T10:31:00Z');
const sought = { conversation: CHANNEL, mark: 'telltale-abc', since: POSTED };

/** As Graph writes it: the card is a text of its own, put into lines. */
const message = (id: string, mark: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  createdDateTime: '2026-11-24T10:31:02.17Z',
  deletedDateTime: null,
  from: { user: null, device: null, application: { id: APP, displayName: 'Telltale', applicationIdentityType: 'bot' } },
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: JSON.stringify({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', id: mark, text: 'x' }] }, null, 2),
    },
  ],
  ...more,
});

function graph(...pages: (readonly unknown[])[]) {
  const asked: string[] = [];
  const finding = findingIn(
    {
      endpoints: CLOUDS.public,
      async *pages(url) {
        asked.push(url);
        for (const value of pages) yield await Promise.resolve({ value, deltaLink: null, nextLink: null });
      },
    },
    APP,
  );
  return { asked, finding };
}

describe('a message of ours', () => {
  it('that began a thread is found in the channel by its mark, whatever page it is on', async () => {
    const { asked, finding } = graph([message('1', 'telltale-ab'), message('2', 'other')], [message('170', 'telltale-abc')]);
    expect(await finding(home, sought)).toEqual({
      serviceUrl: home.serviceUrl,
      tenantId: 't',
      conversation: `${CHANNEL};messageid=170`,
      activity: '170',
    });
    expect(asked).toEqual([
      `https://graph.microsoft.com/v1.0/teams/${home.group ?? ''}/channels/19%3Aalerts%40thread.tacv2/messages?$top=50`,
    ]);
  });

  it('in a thread is found among its answers', async () => {
    const conversation = `${CHANNEL};messageid=170`;
    const { asked, finding } = graph([message('171', 'telltale-abc')]);
    expect(await finding(home, { ...sought, conversation })).toMatchObject({ conversation, activity: '171' });
    expect(asked[0]).toMatch(/\/messages\/170\/replies\?\$top=50$/u);
  });

  it.each<[string, unknown]>([
    ['older than the post', message('1', 'telltale-abc', { createdDateTime: '2026-11-24T10:20:00Z' })],
    ['deleted', message('1', 'telltale-abc', { deletedDateTime: '2026-11-24T10:32:00Z' })],
    ['another', message('1', 'telltale-abcd')],
    ['without a card', message('1', 'telltale-abc', { attachments: [] })],
    ['by another app', message('1', 'telltale-abc', { from: { application: { id: APP.replace('b0', 'b1') } } })],
    ['by a person who worked out the mark', message('1', 'telltale-abc', { from: { user: { id: APP }, application: null } })],
    ['by nobody', message('1', 'telltale-abc', { from: null })],
    ['that is none', 'x'],
    ['without an instant', message('1', 'telltale-abc', { createdDateTime: undefined })],
  ])('is not one %s', async (_, one) => {
    expect(await graph([one]).finding(home, sought)).toBeNull();
  });

  it('is looked for on three pages and no more', async () => {
    const { finding } = graph([], [], [], [message('1', 'telltale-abc')]);
    expect(await finding(home, sought)).toBeNull();
  });

  it('cannot be looked for in a team that is not known', async () => {
    await expect(graph().finding({ ...home, group: null }, sought)).rejects.toMatchObject({ code: 'TEAM_UNKNOWN' });
  });
});
