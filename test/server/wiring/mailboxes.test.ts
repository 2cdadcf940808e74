/** What Outlook shows no add-in on comes before its reader all the same: the real route, the real client, and the double's mailboxes. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Microsoft as Double } from '../../../sandbox/microsoft/index.ts';
import { type Microsoft, openMicrosoft } from '../../../server/microsoft/index.ts';
import type { Mailboxes } from '../../../server/http/ports.ts';
import { mailboxesOf } from '../../../server/wiring/mailboxes.ts';
import { ANN, BOB, HOUR, NOON, openContoso, READER, TENANT } from '../../sandbox/microsoft/kit.ts';
import { message } from '../../sandbox/microsoft/records.ts';
import { ask, type Authority, kept, openAuthority, row, tokenOf, type Tried, tryApp } from '../http/kit.ts';

jest.setTimeout(60_000);

const READS_NO_TEXTS = { ...READER, graph: [...(READER.graph ?? []).filter((one) => one !== 'Mail.Read'), 'Mail.ReadBasic.All'] };
const ADDRESSES = new Map([
  [ANN, 'ann@contoso.example'],
  [BOB, 'bob@contoso.example'],
]);
/** The class of a message, and whether Outlook shows an add-in on it. */
const CLASSES = [
  ['IPM.Note', false],
  ['IPM.Note.SMIME.MultipartSigned', false],
  ['IPM.Note.SMIME', true],
  ['IPM.Note.rpmsg.Microsoft.Voicemail.UM.CA', true],
  ['REPORT.IPM.Note.NDR', true],
  ['IPM.Sharing', true],
] as const;

let double: Double;
let authority: Authority;
let tried: Tried;
const client = (): Microsoft =>
  openMicrosoft({
    tenantId: TENANT,
    endpoints: double.endpoints,
    clock: { now: () => double.clock.now(), sleep: () => Promise.resolve() },
    credential: {
      getToken: () => Promise.resolve({ token: double.tokenFor(READER.clientId, 'graph'), expiresOnTimestamp: NOON + 1_000 * HOUR }),
    },
  });
beforeAll(async () => {
  double = await openContoso();
  authority = await openAuthority();
  await authority.add('one');
  // A client keeps its token; a permission that goes is seen by the next one.
  const now = (): Mailboxes => mailboxesOf(client(), () => Promise.resolve('not-set-up'));
  tried = await tryApp({
    authority,
    ports: {
      mailboxes: {
        find: (...asked) => now().find(...asked),
        findAs: (...asked) => now().findAs(...asked),
        recent: (...asked) => now().recent(...asked),
      },
      people: { namesOf: (id) => Promise.resolve([ADDRESSES.get(id) ?? []].flat()) },
      now: () => NOON + HOUR,
      keptSince: () => 0,
    },
  });
  for (const [number, [messageClass]] of CLASSES.entries()) {
    const internetMessageId = `<${messageClass}>`;
    double.handOut(message(number, NOON, { owner: ANN, internetMessageId, subject: messageClass, messageClass }));
    // Nobody's recipients are known: the mailbox alone says whose it is.
    tried.memory.rows.push(row(kept({ internetMessageId, sender: 'carl@fabrikam.example', solicitation: 90 }), { recipients: [] }));
  }
});
afterAll(async () => {
  await tried.close();
  await authority.close();
  await double.close();
});

async function digestOf(person: string): Promise<readonly (readonly [string, boolean])[]> {
  const { body } = await ask(`${tried.url}/api/digest`, await tokenOf(authority, { oid: person }), { hours: 24 });
  return (body?.['lines'] as { readonly subject: string; readonly noAddIn: boolean }[]).map(({ subject, noAddIn }) => [subject, noAddIn]);
}

describe('the list of what deserves a second look', () => {
  it('marks each message on which Outlook shows no add-in, by its class', async () => {
    expect(new Map(await digestOf(ANN))).toEqual(new Map<string, boolean>(CLASSES));
  });

  it('is of the caller’s own mailbox only', async () => {
    expect(await digestOf(BOB)).toEqual([]);
  });

  it('is there, unmarked, where texts may not be read', async () => {
    double.authority.setApp(READS_NO_TEXTS);
    try {
      expect((await digestOf(ANN)).map(([, noAddIn]) => noAddIn)).toEqual(CLASSES.map(() => false));
    } finally {
      double.authority.setApp(READER);
    }
  });

  it('is empty, and nothing fails, where mail may not be read at all', async () => {
    double.authority.setApp({ ...READER, graph: [] });
    try {
      expect(await digestOf(ANN)).toEqual([]);
    } finally {
      double.authority.setApp(READER);
    }
  });
});
