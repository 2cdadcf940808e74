/** Before a message is sent: when its writer is asked, and that nothing of ours can hold it. */
import { describe, expect, it } from '@jest/globals';
import type { AppPorts } from '../../../server/http/app.ts';
import { warningOf } from '../../../server/http/drafts.ts';
import { appsOfTests } from './apps.ts';
import { ANN, ask, tokenOf } from './kit.ts';

let ann: string;
const openApp = appsOfTests(async (authority) => {
  ann = await tokenOf(authority);
});
const DRAFT = {
  from: 'ann@contoso.example',
  to: ['pat@partner.example'],
  cc: [],
  bcc: [],
  subject: 'Hello',
  text: 'Hello',
  attachments: [],
};

async function sent(scoring: AppPorts['scoring'], draft: unknown = DRAFT) {
  const tried = await openApp({ ports: { scoring } });
  return ask(`${tried.url}/api/drafts`, ann, draft);
}
const scoringOf = (draft: NonNullable<AppPorts['scoring']>['draft']): AppPorts['scoring'] => ({
  draft,
  message: () => Promise.resolve(null),
});

describe('a draft', () => {
  it.each([
    ['that is as usual goes', 10, [], 'send', undefined],
    ['of somebody hardly known goes', null, [], 'send', undefined],
    ['that is a little unusual goes', 49, [], 'send', undefined],
    ['out of character asks', 50, [], 'warn', 'ask'],
    ['very much out of character must be sent twice', 80, [], 'warn', 'stop'],
    ['to a look-alike must be sent twice', null, [{ domain: 'partner.exampIe', resembles: 'partner.example' }], 'warn', 'stop'],
  ] as const)('%s', (_what, outOfCharacter, lookAlikes, kind, firmness) => {
    expect(warningOf({ outOfCharacter, lookAlikes, reasons: ['goes to 300 people'] })).toMatchObject({
      kind,
      ...(firmness === undefined ? {} : { firmness }),
    });
  });

  it('that is warned of says why, the look-alike first', () => {
    const lookAlikes = [{ domain: 'partner.exampIe', resembles: 'partner.example' }];
    expect(warningOf({ outOfCharacter: 60, lookAlikes, reasons: ['goes to 300 people', 'has a generic subject', 'x', 'y'] })).toEqual({
      kind: 'warn',
      firmness: 'stop',
      sentences: [
        'The domain partner.exampIe looks like partner.example and is another.',
        'Unlike what you usually send: goes to 300 people.',
        'Unlike what you usually send: has a generic subject.',
        'Unlike what you usually send: x.',
      ],
    });
  });

  it('is judged with the profile of whoever the token says, not of whoever it claims to be from', async () => {
    const asked: (readonly [string, string | null])[] = [];
    const scoring = scoringOf((objectId, { from }) => {
      asked.push([objectId, from]);
      return Promise.resolve({ outOfCharacter: 90, reasons: ['is odd'], lookAlikes: [] });
    });
    const { body } = await sent(scoring, { ...DRAFT, from: 'Ben@contoso.example' });
    expect(body).toMatchObject({ kind: 'warn', firmness: 'stop' });
    expect(asked).toEqual([[ANN.id, 'ben@contoso.example']]);
  });

  it('goes when it cannot be judged', async () => {
    expect((await sent(null)).body).toEqual({ kind: 'send' });
    expect((await sent(scoringOf(() => Promise.resolve(null)))).body).toEqual({ kind: 'send' });
  });

  it('goes when judging takes longer than Outlook waits', async () => {
    const began = performance.now();
    expect((await sent(scoringOf(() => new Promise(() => undefined)))).body).toEqual({ kind: 'send' });
    expect(performance.now() - began).toBeLessThan(3_900);
  });

  it.each([
    ['text of a book', { text: 'x'.repeat(65_537) }],
    ['a crowd', { to: Array.from({ length: 1_001 }, () => 'a@b.example') }],
    ['no lists', { to: 'a@b.example' }],
    ['addresses that are none', { cc: [{ address: 'a@b.example' }] }],
  ])('with %s is refused', async (_what, wrong) => {
    const { status } = await sent(null, { ...DRAFT, ...wrong });
    expect(status).toBe(400);
  });
});
