/** The file for Smart Alerts, run as classic Outlook runs it: one plain script, no page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const source = readFileSync(join(import.meta.dirname, '../../addin/events.ts'), 'utf8');
const script = ts
  .transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2016, module: ts.ModuleKind.None, removeComments: true } })
  .outputText.replaceAll('https://origin.telltale.invalid', 'https://telltale.contoso.example');

interface Completion {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly sendModeOverride?: string;
}
interface Draft {
  /** Highest version of the Mailbox set. */
  readonly mailbox?: string;
  readonly language?: string;
  readonly token?: () => Promise<string>;
  readonly fetch?: (address: string, request: { body: string; headers: Record<string, string> }) => Promise<unknown>;
  /** What the draft keeps between two presses; absent = this Outlook keeps nothing. */
  readonly session?: Map<string, string>;
  /** Calls of Outlook that never answer. */
  readonly silent?: boolean;
}

type Done = (result: object) => void;

/** Presses Send once. Resolves with every call of `event.completed`, after `settle` milliseconds. */
async function press(draft: Draft, settle = 50): Promise<Completion[]> {
  const give =
    (value: unknown) =>
    (...given: unknown[]): void => {
      const done = given.at(-1) as Done;
      if (draft.silent !== true) done({ status: 'succeeded', value });
    };
  const { session } = draft;
  const item = {
    from: { getAsync: give({ emailAddress: 'ana.lyst@contoso.example' }) },
    to: { getAsync: give([{ emailAddress: 'Billing@fabrlkam.example' }]) },
    cc: { getAsync: give([]) },
    bcc: { getAsync: give([]) },
    subject: { getAsync: give('Payment') },
    body: { getAsync: give(`please pay ${'x'.repeat(100_000)}`) },
    getAttachmentsAsync: give([{ name: 'invoice.pdf' }]),
    ...(session === undefined
      ? {}
      : {
          sessionData: {
            getAsync: (key: string, done: Done) =>
              done(session.has(key) ? { status: 'succeeded', value: session.get(key) } : { status: 'failed', error: { message: 'no' } }),
            setAsync: (key: string, value: string, done: Done) => {
              session.set(key, value);
              done({ status: 'succeeded', value: undefined });
            },
          },
        }),
  };
  const highest = Number((draft.mailbox ?? '1.14').split('.')[1]);
  let handler: ((event: object) => void) | undefined;
  const context = createContext({
    Promise,
    setTimeout,
    fetch: draft.fetch ?? (() => Promise.reject(new Error('away'))),
    Office: {
      context: {
        displayLanguage: draft.language ?? 'en-US',
        mailbox: { item },
        requirements: { isSetSupported: (_set: string, version: string) => Number(version.split('.')[1]) <= highest },
      },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      CoercionType: { Text: 'text' },
      MailboxEnums: { SendModeOverride: { PromptUser: 'promptUser' } },
      auth: { getAccessToken: draft.token ?? (() => Promise.resolve('token-of-ana')) },
      actions: { associate: (_name: string, given: typeof handler) => (handler = given) },
    },
  });
  runInContext(script, context);
  const completions: Completion[] = [];
  handler?.({ completed: (how: Completion) => completions.push(how) });
  await new Promise((resolve) => setTimeout(resolve, settle));
  return completions;
}

const answering =
  (body: unknown, ok = true) =>
  () =>
    Promise.resolve({ ok, json: () => Promise.resolve(body) });
const warning = { kind: 'warn', firmness: 'ask', sentences: ['fabrlkam.example looks like fabrikam.example, which you write to.'] };

describe('the file for Smart Alerts', () => {
  it('is one plain script without import, export or async', () => {
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
    expect(script).not.toMatch(/\basync\b\s*(function|\()|\bawait\b/);
    expect(script).not.toMatch(/\bdocument\b|\bwindow\b/);
  });

  it('lets an ordinary message go', async () => {
    expect(await press({ fetch: answering({ kind: 'send' }) })).toEqual([{ allowEvent: true }]);
  });

  it('sends the draft to our server by an absolute address, with a token, cut to size', async () => {
    const asked: { address: string; authorization: string | undefined; body: Record<string, unknown> }[] = [];
    await press({
      fetch: (address, { body, headers }) => {
        asked.push({ address, authorization: headers['authorization'], body: JSON.parse(body) as Record<string, unknown> });
        return answering({ kind: 'send' })();
      },
    });
    expect(asked[0]?.address).toBe('https://telltale.contoso.example/api/drafts');
    expect(asked[0]?.authorization).toBe('Bearer token-of-ana');
    expect(asked[0]?.body).toMatchObject({
      from: 'ana.lyst@contoso.example',
      to: ['Billing@fabrlkam.example'],
      attachments: ['invoice.pdf'],
    });
    expect(String(asked[0]?.body['text']).length).toBe(65_536);
  });

  it('warns with a way on in the same dialog', async () => {
    const [how] = await press({ fetch: answering(warning), session: new Map() });
    expect(how).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(how?.errorMessage).toBe(`Please check before this goes out. ${warning.sentences[0]}`);
  });

  it('holds firmly once; the next press of Send goes through', async () => {
    const session = new Map<string, string>();
    const firm = { ...warning, firmness: 'stop' };
    const [first] = await press({ fetch: answering(firm), session });
    expect(first?.allowEvent).toBe(false);
    expect(first?.sendModeOverride).toBeUndefined();
    expect(first?.errorMessage).toMatch(/press Send again\.$/);
    expect(await press({ fetch: answering(firm), session })).toEqual([{ allowEvent: true }]);
  });

  it('holds again when the reasons have changed', async () => {
    const session = new Map<string, string>();
    await press({ fetch: answering({ ...warning, firmness: 'stop' }), session });
    const [second] = await press({ fetch: answering({ ...warning, firmness: 'stop', sentences: ['Something else.'] }), session });
    expect(second?.allowEvent).toBe(false);
  });

  it.each([
    ['that knows no prompt', '1.12', new Map<string, string>(), { allowEvent: false }],
    ['that keeps nothing', '1.14', undefined, { allowEvent: false, sendModeOverride: 'promptUser' }],
    ['that knows no prompt and keeps nothing', '1.12', undefined, { allowEvent: true }],
  ])('never leaves the writer of an Outlook %s without a way on', async (_which, mailbox, session, expected) => {
    const [how] = await press({
      mailbox,
      fetch: answering({ ...warning, firmness: 'stop' }),
      ...(session === undefined ? {} : { session }),
    });
    expect(how).toMatchObject(expected);
  });

  it.each([
    ['en-GB', 'Please check before this goes out.'],
    ['fr-FR', 'Veuillez vérifier avant l’envoi.'],
    ['de-CH', 'Bitte prüfen Sie, bevor dies hinausgeht.'],
    ['es-AR', 'Compruebe esto antes de enviarlo.'],
    ['ja-JP', 'Please check before this goes out.'],
  ])('speaks the language of Outlook: %s', async (language, opening) => {
    const [how] = await press({ language, fetch: answering(warning), session: new Map() });
    expect(how?.errorMessage?.startsWith(opening)).toBe(true);
  });

  it('keeps to the length that Outlook shows', async () => {
    const [how] = await press({ fetch: answering({ ...warning, sentences: ['long '.repeat(300)] }), session: new Map() });
    expect(how?.errorMessage?.length).toBeLessThanOrEqual(500);
  });

  it.each<[string, Draft]>([
    ['the server is away', {}],
    ['the server refuses', { fetch: answering({}, false) }],
    ['the answer is nonsense', { fetch: answering([1]) }],
    ['the answer is nothing', { fetch: answering(null) }],
    ['a warning has no words', { fetch: answering({ kind: 'warn', sentences: [1, ''] }) }],
    ['there is no token', { token: () => Promise.reject(new Error('13001')) }],
  ])('lets the message go when %s', async (_why, draft) => {
    expect(await press(draft)).toEqual([{ allowEvent: true }]);
  });

  it.each<[string, Draft]>([
    ['the server never answers', { fetch: () => new Promise(() => undefined) }],
    ['Outlook never answers', { silent: true }],
  ])(
    'lets the message go within 5 s when %s, and completes once',
    async (_why, draft) => {
      expect(await press(draft, 4_800)).toEqual([{ allowEvent: true }]);
    },
    10_000,
  );
});
