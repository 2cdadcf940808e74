/** What readers say: kept, shown to them again, brought before the analysts once, and taken back. */
import { describe, expect, it } from '@jest/globals';
import { APP_LIMITS } from '../../../server/http/app.ts';
import { appsOfTests } from './apps.ts';
import { ANN, ask, BEN, fromBen, hashes, kept, listed, MESSAGE, NOW, row, tokenOf, type Tried } from './kit.ts';

let ann: string;
let ben: string;
const openApp = appsOfTests(async (authority) => {
  ann = await tokenOf(authority);
  ben = await tokenOf(authority, { oid: BEN.id });
});
async function trying(): Promise<Tried> {
  const tried = await openApp();
  tried.memory.rows.push(row());
  return tried;
}
const say = (tried: Tried, opinion: string, token = ann) =>
  ask(`${tried.url}/api/feedback`, token, { internetMessageId: MESSAGE, opinion });
const shown = async (tried: Tried, token = ann) =>
  (await ask(`${tried.url}/api/verdicts`, token, { internetMessageId: MESSAGE })).body?.['opinion'];

describe('feedback', () => {
  it('is kept under the reader’s hash and shown to that reader again', async () => {
    const tried = await trying();
    const answer = await say(tried, 'expected');
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await shown(tried)).toBe('expected');
    expect(tried.memory.said).toEqual([{ message: hashes.message(MESSAGE), reader: hashes.reader(ANN.id), opinion: 'expected', at: NOW }]);
    expect(tried.reports).toEqual([]);
  });

  it('of one reader cannot flood the security team', async () => {
    const tried = await openApp({ limits: { ...APP_LIMITS, perMinute: { ...APP_LIMITS.perMinute, feedback: 1_000 } } });
    const ids = Array.from({ length: 70 }, (_, index) => `<${String(index)}@contoso.example>`);
    tried.memory.rows.push(...ids.map((id) => row(kept(), { message: hashes.message(id) })));
    const statuses: number[] = [];
    for (const internetMessageId of ids)
      statuses.push((await ask(`${tried.url}/api/feedback`, ann, { internetMessageId, opinion: 'report' })).status);
    expect(tried.reports).toHaveLength(60);
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
    const withBen = row(kept(), { recipients: [hashes.reader(BEN.upn)] });
    tried.memory.rows.splice(0, tried.memory.rows.length, withBen);
    expect((await say(tried, 'report', ben)).status).toBe(204);
  });

  it('is nobody else’s', async () => {
    const tried = await trying();
    tried.memory.rows.splice(0, 1, row(kept(), { recipients: [hashes.reader(ANN.upn), hashes.reader(BEN.upn)] }));
    await say(tried, 'expected');
    expect(await shown(tried, ben)).toBeNull();
  });

  it('that reports comes before the analysts once, and is taken back there too', async () => {
    const tried = await trying();
    await say(tried, 'report');
    await say(tried, 'report');
    expect(tried.reports).toEqual([
      {
        at: NOW,
        reader: ANN.id,
        internetMessageId: MESSAGE,
        message: hashes.message(MESSAGE),
        sender: 'pat@partner.example',
        direction: 'inbound',
        withdrawn: false,
      },
    ]);
    await say(tried, 'withdrawn');
    expect(tried.reports.map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
    expect(await shown(tried)).toBeNull();
    await say(tried, 'withdrawn');
    expect(tried.reports).toHaveLength(2);
  });

  it('on a message that is not theirs is refused, and told to nobody', async () => {
    const tried = await trying();
    const answer = await say(tried, 'report', ben);
    expect([answer.status, answer.body?.['code']]).toEqual([404, 'NOT_IN_MAILBOX']);
    expect([tried.reports, tried.memory.said]).toEqual([[], []]);
  });

  it('of any other word is refused', async () => {
    expect((await say(await trying(), 'spam')).status).toBe(400);
  });
});

describe('the list of messages without an add-in', () => {
  it('holds what deserves a second look, the most pressing first, with subjects from the mailbox', async () => {
    const messages = ['ordinary', 'asks', 'odd', 'stolen', 'hidden', 'others', 'written'].map((name) =>
      listed({
        internetMessageId: `<${name}>`,
        subject: name,
        noAddIn: name === 'odd',
        // Somebody else's message bears the same id.
        ...(name === 'others' ? { sender: 'other@elsewhere.example' } : {}),
      }),
    );
    const asked: (readonly [string, number])[] = [];
    const tried = await openApp({
      ports: {
        tellRecipients: 'at-once',
        mailboxes: {
          find: () => Promise.resolve(null),
          findAs: () => Promise.resolve(null),
          recent: (objectId, since) => {
            asked.push([objectId, since]);
            return Promise.resolve(messages);
          },
        },
      },
    });
    const told = { outOfCharacter: 5, reasons: [] };
    const { memory } = tried;
    memory.rows.push(row(kept({ internetMessageId: '<ordinary>' })));
    memory.rows.push(row(kept({ internetMessageId: '<asks>', solicitation: 90, told: { outOfCharacter: 60, reasons: [] } })));
    memory.rows.push(row(kept({ internetMessageId: '<odd>', told: { outOfCharacter: 60, reasons: [] } })));
    memory.rows.push({ ...fromBen(told), message: hashes.message('<stolen>') });
    memory.rows.push(row(kept({ internetMessageId: '<others>', solicitation: 99 }), { recipients: [hashes.reader(BEN.upn)] }));
    // A blind copy: the records name no recipient, the mailbox holds it.
    memory.rows.push(row(kept({ internetMessageId: '<hidden>', solicitation: 88 }), { recipients: [] }));
    memory.rows.push({ ...fromBen({ outOfCharacter: 90 }), message: hashes.message('<written>'), sender: ANN.upn });
    const { incident } = await import('./kit.ts');
    memory.incidentRows.push(incident());
    const { body } = await ask(`${tried.url}/api/digest`, ann, { hours: 24 });
    const lines = body?.['lines'] as readonly Record<string, unknown>[];
    expect(lines.map(({ subject }) => subject)).toEqual(['stolen', 'asks', 'hidden', 'odd']);
    expect(lines[3]).toEqual({
      internetMessageId: '<odd>',
      sender: 'pat@partner.example',
      subject: 'odd',
      at: new Date(NOW - 3_600_000).toISOString(),
      words: { outOfCharacter: 'clear', solicitation: 'none' },
      senderState: 'none',
      noAddIn: true,
    });
    expect(asked).toEqual([[ANN.id, NOW - 86_400_000]]);
  });

  it('is empty where mail may not be read, and refuses more than a week', async () => {
    const tried = await trying();
    expect((await ask(`${tried.url}/api/digest`, ann, { hours: 24 })).body).toEqual({ lines: [] });
    for (const hours of [169, 0, -1, 'x', null]) expect((await ask(`${tried.url}/api/digest`, ann, { hours })).status).toBe(400);
  });
});
