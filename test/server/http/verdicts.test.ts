/** What a recipient is told of a message: only of their own, and nothing of anybody's places, devices or times. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AppPorts } from '../../../server/http/app.ts';
import type { IncidentRecord } from '../../../server/http/contract.ts';
import { appsOfTests } from './apps.ts';
import { ANN, ask, BEN, EVE, fromBen, hashes, incident, kept, listed, MESSAGE, NOW, row, tokenOf, type Tried } from './kit.ts';

let ann: string;
let ben: string;
const openApp = appsOfTests(async (authority) => {
  ann = await tokenOf(authority);
  ben = await tokenOf(authority, { oid: BEN.id, preferred_username: ANN.upn, upn: ANN.upn });
});
const GENEROUS = { verdicts: 1e6, drafts: 1e6, feedback: 1e6, digest: 1e6, incidents: 1e6, decisions: 1e6, live: 1e6 };
const LIMITS = { perMinute: GENEROUS, live: { readers: 10, readersPerCaller: 5, waiting: 10, heartbeatMilliseconds: 60_000 } };

const trying = (ports: Partial<AppPorts> = {}): Promise<Tried> => openApp({ ports, limits: LIMITS });
const verdict = (tried: Tried, token: string, more: object = {}) =>
  ask(`${tried.url}/api/verdicts`, token, { internetMessageId: MESSAGE, ...more });

const unseen = { kind: 'not-seen-yet', senderState: 'none', retryAfterSeconds: 15 };
const notTheirs = { kind: 'unavailable', code: 'not-in-mailbox' };

function mailboxes(changes: Partial<NonNullable<AppPorts['mailboxes']>> = {}): AppPorts['mailboxes'] {
  return {
    find: () => Promise.resolve(null),
    findAs: () => Promise.resolve(null),
    recent: () => Promise.resolve([]),
    ...changes,
  };
}

describe('a message of the caller’s own mailbox', () => {
  let tried: Tried;
  beforeEach(async () => {
    tried = await trying();
  });

  it('is told in words, with reasons for both scores, and what to do', async () => {
    tried.memory.rows.push(
      row(
        kept({
          solicitation: 91,
          told: {
            outOfCharacter: 55,
            reasons: [
              { score: 'outOfCharacter', code: 'look-alike-sender', sentence: 'its address looks like one that is known' },
              { score: 'outOfCharacter', code: 'compared', sentence: 'odder than 99% of the mail you receive' },
              { score: 'solicitation', code: 'changed-account', sentence: 'says that bank details change' },
              { score: 'solicitation', code: 'other-payee', sentence: 'names an account that was never used with this sender' },
            ],
          },
        }),
      ),
    );
    const { status, body, headers } = await verdict(tried, ann);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      kind: 'scored',
      internetMessageId: MESSAGE,
      outOfCharacter: 55,
      solicitation: 91,
      words: { outOfCharacter: 'clear', solicitation: 'strong' },
      reasons: [
        { score: 'solicitation', code: 'changed-account', sentence: 'says that bank details change' },
        { score: 'outOfCharacter', code: 'look-alike-sender', sentence: 'its address looks like one that is known' },
        { score: 'solicitation', code: 'other-payee', sentence: 'names an account that was never used with this sender' },
        { score: 'outOfCharacter', code: 'compared', sentence: 'odder than 99% of the mail you receive' },
      ],
      payees: [{ standing: 'changed', sentence: 'names an account that was never used with this sender' }],
      senderState: 'none',
      advice: ['do-not-pay', 'call-known-number', 'do-not-reply', 'check-address', 'report'],
      opinion: null,
    });
  });

  it('that is ordinary may be read as usual', async () => {
    tried.memory.rows.push(row());
    expect((await verdict(tried, ann)).body).toMatchObject({
      words: { outOfCharacter: 'none', solicitation: 'none' },
      advice: ['read-as-usual'],
      payees: [],
    });
  });

  it('is found by object id and by any address that the directory knows', async () => {
    tried.memory.rows.push(row(kept(), { recipients: [hashes.reader(ANN.id)] }));
    expect((await verdict(tried, ann)).body).toMatchObject({ kind: 'scored' });
  });

  it('of which only a recipient’s copy is known has no score of its sending yet', async () => {
    tried.memory.rows.push(fromBen({ outOfCharacter: null }, { actor: null }));
    expect((await verdict(tried, ann)).body).toMatchObject({ outOfCharacter: null, words: { outOfCharacter: null } });
  });

  it('in two directions is told by the worse one', async () => {
    tried.memory.rows.push(row(kept({ solicitation: 88, told: { outOfCharacter: 5, reasons: [] } })));
    tried.memory.rows.push(row(kept({ direction: 'outbound', solicitation: null, told: { outOfCharacter: 60, reasons: [] } }), {}));
    expect((await verdict(tried, ann)).body).toMatchObject({ outOfCharacter: 60, solicitation: 88 });
  });

  it('kept by an older version tells its scores to nobody', async () => {
    tried.memory.rows.push(
      row(kept(), { body: JSON.stringify({ ...kept(), told: undefined, reasons: [{ signal: 'x', sentence: 'MARK', weight: 1 }] }) }),
    );
    const { body, text } = await verdict(tried, ann);
    expect(body).toMatchObject({ kind: 'scored', outOfCharacter: null, reasons: [] });
    expect(text).not.toContain('MARK');
  });
});

describe('somebody else’s message', () => {
  it('is answered as one that was never seen, whatever the caller’s token calls them', async () => {
    const tried = await trying();
    const never = await verdict(tried, ben);
    tried.memory.rows.push(row());
    const others = await verdict(tried, ben);
    expect(others.body).toEqual(unseen);
    expect([others.status, others.text]).toEqual([never.status, never.text]);
  });

  it('is told to be in no mailbox of theirs where Microsoft can be asked, known or not', async () => {
    const tried = await trying({ mailboxes: mailboxes() });
    expect((await verdict(tried, ben)).body).toEqual(notTheirs);
    tried.memory.rows.push(row());
    expect((await verdict(tried, ben)).body).toEqual(notTheirs);
  });

  it('with the same id as one of theirs is not told in its place', async () => {
    const tried = await trying({ mailboxes: mailboxes({ find: () => Promise.resolve(listed({ sender: 'ben@elsewhere.example' })) }) });
    tried.memory.rows.push(row());
    expect((await verdict(tried, ben)).body).toEqual(unseen);
  });
});

describe('a message that the store does not know as theirs', () => {
  it('is told when it lies in their mailbox', async () => {
    const asked: string[] = [];
    const find = (mailbox: string) => {
      asked.push(mailbox);
      return Promise.resolve(listed());
    };
    const tried = await trying({ mailboxes: mailboxes({ find }) });
    tried.memory.rows.push(row(kept(), { recipients: [] }));
    expect((await verdict(tried, ann)).body).toMatchObject({ kind: 'scored', outOfCharacter: 12 });
    expect(asked).toEqual([ANN.id]);
  });

  it('is not seen yet when Microsoft gives no answer', async () => {
    const tried = await trying({ mailboxes: mailboxes({ find: () => Promise.resolve('cannot-tell') }) });
    tried.memory.rows.push(row(kept(), { recipients: [] }));
    expect((await verdict(tried, ann)).body).toEqual(unseen);
  });

  it('is not seen yet when Microsoft does not answer in time', async () => {
    const tried = await trying({ mailboxes: mailboxes({ find: () => new Promise(() => undefined) }) });
    expect((await verdict(tried, ann)).body).toEqual(unseen);
  });

  it('is judged on the spot when it is unknown, and of its sender nothing is said', async () => {
    const judged = kept({ told: { outOfCharacter: 44, reasons: [] } });
    const tried = await trying({
      mailboxes: mailboxes({ find: () => Promise.resolve(listed()) }),
      scoring: { draft: () => Promise.resolve(null), message: () => Promise.resolve(judged) },
    });
    expect((await verdict(tried, ann)).body).toMatchObject({ kind: 'scored', outOfCharacter: 44, senderState: 'none', opinion: null });
  });

  it('is not judged for the one who wrote it', async () => {
    const message = (): never => {
      throw new Error('was judged');
    };
    const tried = await trying({
      mailboxes: mailboxes({ find: () => Promise.resolve(listed({ sender: ANN.upn })) }),
      scoring: { draft: () => Promise.resolve(null), message },
    });
    expect((await verdict(tried, ann)).body).toEqual(unseen);
  });

  it('is too old when it came before what is kept', async () => {
    const tried = await trying({ mailboxes: mailboxes({ find: () => Promise.resolve(listed({ at: NOW - 40 * 86_400_000 })) }) });
    expect((await verdict(tried, ann)).body).toEqual({ kind: 'unavailable', code: 'too-old' });
  });

  it('is excused while the first history is read', async () => {
    const tried = await trying({ health: { reasons: () => Promise.resolve([]), isStarting: () => true } });
    expect((await verdict(tried, ann)).body).toEqual({ kind: 'unavailable', code: 'starting' });
  });
});

describe('a shared mailbox', () => {
  const shared = { mailbox: 'Accounts@Contoso.example' };

  it('is read only by those who may open it, by their own token', async () => {
    const asked: (readonly [string, string, string])[] = [];
    const findAs: NonNullable<AppPorts['mailboxes']>['findAs'] = ({ objectId, token }, mailbox) => {
      asked.push([objectId, mailbox, token()]);
      return Promise.resolve(objectId === ANN.id ? listed() : null);
    };
    const tried = await trying({ mailboxes: mailboxes({ findAs }) });
    tried.memory.rows.push(row(kept(), { recipients: [hashes.reader('accounts@contoso.example')] }));
    expect((await verdict(tried, ann, shared)).body).toMatchObject({ kind: 'scored' });
    expect((await verdict(tried, ben, shared)).body).toEqual(notTheirs);
    expect(asked).toEqual([
      [ANN.id, 'accounts@contoso.example', ann],
      [BEN.id, 'accounts@contoso.example', ben],
    ]);
  });

  it('shows a message that it got under another of its names', async () => {
    const tried = await trying({ mailboxes: mailboxes({ findAs: () => Promise.resolve(listed()) }) });
    tried.memory.rows.push(row(kept(), { recipients: [hashes.reader('invoices@contoso.example')] }));
    expect((await verdict(tried, ann, shared)).body).toMatchObject({ kind: 'scored' });
  });

  it('does not show what lies in the caller’s own', async () => {
    const tried = await trying({ mailboxes: mailboxes() });
    tried.memory.rows.push(row());
    expect((await verdict(tried, ann, shared)).body).toEqual(notTheirs);
  });

  it.each([
    ['is not to be found out in this tenant', 'not-set-up', 'shared-not-set-up'],
    ['cannot be found out now', 'cannot-tell', 'shared-cannot-tell'],
  ] as const)('says why when the right to it %s, and nothing of its messages', async (_what, answer, code) => {
    const tried = await trying({ mailboxes: mailboxes({ findAs: () => Promise.resolve(answer) }) });
    tried.memory.rows.push(row(kept(), { recipients: [hashes.reader('accounts@contoso.example')] }));
    expect((await verdict(tried, ann, shared)).body).toEqual({ kind: 'unavailable', code });
  });

  it('cannot be told while Microsoft does not answer in time', async () => {
    const tried = await trying({ mailboxes: mailboxes({ findAs: () => new Promise(() => undefined) }) });
    expect((await verdict(tried, ann, shared)).body).toEqual({ kind: 'unavailable', code: 'shared-cannot-tell' });
  });

  it('is nobody’s where mail may not be read', async () => {
    const tried = await trying();
    expect((await verdict(tried, ann, shared)).body).toEqual({ kind: 'unavailable', code: 'shared-not-set-up' });
  });

  it('whose account is in other hands is told nothing of anybody, through whoever opens it', async () => {
    const tried = await trying({ mailboxes: mailboxes({ findAs: () => Promise.resolve(listed({ sender: BEN.upn })) }) });
    tried.memory.rows.push(fromBen({}, { recipients: [hashes.reader('accounts@contoso.example')] }));
    tried.memory.incidentRows.push(incident({ state: 'contained' }));
    expect((await verdict(tried, ann, shared)).body).toMatchObject({ senderState: 'contained' });
    tried.memory.incidentRows.push(incident({ id: 'incident-2', account: 'accounts@contoso.example' }));
    expect((await verdict(tried, ann, shared)).body).toMatchObject({ senderState: 'none' });
  });
});

describe('the state of the sender’s account', () => {
  const contained = (record: Partial<IncidentRecord> = {}) => incident({ state: 'contained' }, record);
  const state = async (tried: Tried, token = ann) => (await verdict(tried, token)).body?.['senderState'];

  it('is told once it is contained, also for mail that was delivered long before', async () => {
    const tried = await trying();
    tried.memory.rows.push(fromBen());
    expect(await state(tried)).toBe('none');
    tried.memory.incidentRows.push(contained());
    const { body } = await verdict(tried, ann);
    expect(body).toMatchObject({ senderState: 'contained' });
    expect(body?.['advice']).toEqual(['call-known-number', 'do-not-reply', 'do-not-open', 'report']);
  });

  it.each([
    ['after-containment', 'open', 'none'],
    ['after-containment', 'contained', 'contained'],
    ['at-once', 'open', 'under-investigation'],
    ['at-once', 'contained', 'contained'],
    ['at-once', 'dismissed', 'none'],
    ['at-once', 'expired', 'none'],
    ['at-once', 'confirmed', 'under-investigation'],
    ['after-containment', 'confirmed', 'none'],
    ['never', 'open', 'none'],
    ['never', 'contained', 'none'],
  ] as const)('with the setting %s and the incident %s is %s', async (tellRecipients, incidentState, expected) => {
    const tried = await trying({ tellRecipients });
    tried.memory.rows.push(fromBen());
    tried.memory.incidentRows.push(incident({ state: incidentState }));
    expect(await state(tried)).toBe(expected);
  });

  it('stays told of what the intruder sent when the account was held and is released', async () => {
    const tried = await trying();
    tried.memory.rows.push(fromBen());
    const lease = {
      lease: 'l',
      action: 'disable-account',
      by: 'Eve',
      reason: null,
      at: '',
      expiresAt: null,
      sentence: '',
      watch: null,
    } as const;
    tried.memory.incidentRows.push(incident({ state: 'confirmed' }, { containment: [{ ...lease, state: 'undone' }] }));
    expect(await state(tried)).toBe('contained');
  });

  it.each([
    ['of the owner’s own hands', { actor: 'hands-2' }, {}],
    ['from before it began', { at: NOW - 4 * 3_600_000 }, {}],
    ['under an incident that was never told', {}, { alertedAt: null }],
    ['of somebody else', {}, { account: EVE.upn }],
  ] as const)('is not told of a message %s', async (_what, rowChanges, incidentChanges) => {
    const tried = await trying({ tellRecipients: 'at-once' });
    tried.memory.rows.push(fromBen({}, rowChanges));
    tried.memory.incidentRows.push(incident({ state: 'contained', ...incidentChanges }));
    expect(await state(tried)).toBe('none');
  });

  it('is told of a message of unknown hands', async () => {
    const tried = await trying();
    tried.memory.rows.push(fromBen({}, { actor: null, sender: hashes.reader(BEN.upn) }));
    tried.memory.incidentRows.push(contained());
    expect(await state(tried)).toBe('contained');
  });

  it('is not lent to a stranger who writes the address of one of ours', async () => {
    const tried = await trying();
    tried.memory.rows.push(row(kept({ sender: BEN.upn })));
    tried.memory.incidentRows.push(contained());
    expect(await state(tried)).toBe('none');
  });

  it('is never told to the account concerned, nor is its own message judged for it', async () => {
    const tried = await trying({ tellRecipients: 'at-once' });
    tried.memory.rows.push(fromBen({}, { recipients: [hashes.reader(ANN.upn), hashes.reader(BEN.upn)] }));
    tried.memory.incidentRows.push(incident());
    expect((await verdict(tried, ben)).body).toEqual({ kind: 'unavailable', code: 'sent-by-you' });
  });

  it('is told to nobody while the directory does not say who reads', async () => {
    const tried = await trying({ tellRecipients: 'at-once', people: { namesOf: () => Promise.resolve([]) } });
    tried.memory.rows.push(fromBen({}, { recipients: [hashes.reader(BEN.id)] }));
    tried.memory.incidentRows.push(incident({ state: 'contained' }));
    expect((await verdict(tried, ben)).body).toMatchObject({ kind: 'scored', senderState: 'none' });
  });

  it('nor is its own message told to it then, in its mailbox or in a shared one', async () => {
    const tried = await trying({
      tellRecipients: 'at-once',
      people: { namesOf: () => Promise.resolve([]) },
      mailboxes: mailboxes({
        find: () => Promise.resolve(listed({ sender: BEN.upn })),
        findAs: () => Promise.resolve(listed({ sender: BEN.upn })),
      }),
    });
    tried.memory.rows.push(fromBen({}, { recipients: [hashes.reader('accounts@contoso.example')] }));
    tried.memory.incidentRows.push(contained());
    expect((await verdict(tried, ben)).body).toEqual(unseen);
    expect((await verdict(tried, ben, { mailbox: 'accounts@contoso.example' })).body).toEqual({
      kind: 'unavailable',
      code: 'shared-cannot-tell',
    });
  });

  it('is told to nobody who is under an incident too', async () => {
    const tried = await trying({ tellRecipients: 'at-once' });
    tried.memory.rows.push(fromBen());
    tried.memory.incidentRows.push(contained(), incident({ id: 'incident-2', account: ANN.upn }));
    expect(await state(tried)).toBe('none');
  });

  it('nor to one whose records name the account by its object id alone', async () => {
    const tried = await trying({ tellRecipients: 'at-once' });
    tried.memory.rows.push(fromBen());
    tried.memory.incidentRows.push(contained(), incident({ id: 'incident-2', account: ANN.id }));
    expect(await state(tried)).toBe('none');
  });
});

describe('whatever is kept', () => {
  const MARK = 'TOPEKA-203.0.113.130-EDGE-09:14';
  /** Everything of another person that is kept, each field marked. */
  const marked = (text: string): string => `${MARK} ${text}`;

  it('no answer tells a place, device or time of another person', async () => {
    const word = fc.string({ maxLength: 20 }).map(marked);
    const tried = await trying({ tellRecipients: 'at-once' });
    const states = fc.constantFrom('open', 'contained', 'confirmed', 'dismissed', 'expired');
    const line = fc.record({ signal: word, sentence: word, weight: fc.double({ noNaN: true }) });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          reasons: fc.array(line, { maxLength: 6 }),
          title: word,
          narrative: fc.array(word, { maxLength: 4 }),
          words: fc.array(word, { minLength: 6, maxLength: 6 }),
          state: states,
          score: fc.double({ min: 0, max: 100, noNaN: true }),
          actor: fc.constantFrom('hands-1', 'hands-2', null),
          direction: fc.constantFrom('inbound' as const, 'internal' as const, 'outbound' as const),
        }),
        async ({ reasons, title, narrative, words, state, score, actor, direction }) => {
          const [place = '', device = '', hour = '', doubt = '', what = '', by = ''] = words;
          const message = kept({
            sender: BEN.upn,
            direction,
            reasons,
            outOfCharacter: score,
            initial: { at: MARK, outOfCharacter: score },
            told: {
              outOfCharacter: score,
              reasons: [{ score: 'outOfCharacter', code: 'unusual-sending', sentence: 'was sent unusually' }],
            },
          });
          tried.memory.rows.splice(0, 99, row(message, { sender: BEN.upn, actor, direction }));
          tried.memory.incidentRows.splice(
            0,
            99,
            incident(
              { state },
              {
                title,
                narrative,
                evidence: [{ eventId: what, at: hour, signal: what, channel: 'access', bits: 3, sentence: place, actor: device }],
                timeline: [{ at: hour, hands: 'intruder', kind: what, what: place, from: device, eventId: what }],
                doubts: [doubt],
                nextSteps: [doubt],
                containment: [
                  {
                    lease: what,
                    action: 'disable-account',
                    state: 'proved',
                    by,
                    reason: doubt,
                    at: hour,
                    expiresAt: hour,
                    sentence: place,
                    watch: null,
                  },
                ],
              },
            ),
          );
          const { text, status } = await verdict(tried, ann);
          expect(status).toBe(200);
          expect(text).not.toContain('203.0.113');
          expect(text).not.toContain(MARK);
          // Nor any instant: no answer of this route has one.
          expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('no answer names who else got the message', async () => {
    const tried = await trying();
    tried.memory.rows.push(row(kept(), { recipients: [hashes.reader(ANN.upn), hashes.reader('carol@contoso.example')] }));
    const { text } = await verdict(tried, ann);
    expect(text).not.toContain('carol');
  });
});

describe('a hostile request', () => {
  let tried: Tried;
  beforeAll(async () => {
    tried = await trying();
    tried.memory.rows.push(row());
  });

  it.each([
    ['no body', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['no id', '{}'],
    ['an empty id', '{"internetMessageId":" "}'],
    ['a number', '{"internetMessageId":1}'],
    ['an object', '{"internetMessageId":{"$ne":null}}'],
    ['a very long id', JSON.stringify({ internetMessageId: 'x'.repeat(2_001) })],
    ['an empty mailbox', '{"internetMessageId":"<a>","mailbox":""}'],
    ['deep nesting', `{"internetMessageId":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('with %s is refused in words, without what stood in it', async (_what, body) => {
    const answer = await ask(`${tried.url}/api/verdicts`, ann, body);
    expect([answer.status, answer.body?.['code']]).toEqual([400, 'BODY_UNREADABLE']);
    expect(answer.text).not.toMatch(/stack|node_modules|\$ne|at .*\.ts/);
  });

  it('that is too large, or of another kind, is refused', async () => {
    expect((await ask(`${tried.url}/api/verdicts`, ann, `"${'x'.repeat(600_000)}"`)).status).toBe(413);
    expect((await ask(`${tried.url}/api/verdicts`, ann, '<a/>', { 'content-type': 'text/xml' })).status).toBe(400);
    expect((await ask(`${tried.url}/api/verdicts`, ann, '{}', { 'content-type': 'application/json; charset=latin1' })).status).toBe(415);
  });

  it('with any text as id is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), async (internetMessageId) => {
        const { status } = await ask(`${tried.url}/api/verdicts`, ann, { internetMessageId });
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });

  it('that makes the store fail is answered without what the store says of itself', async () => {
    const { Refused } = await import('../../../server/core/errors.ts');
    const broken = await trying({
      store: {
        ...tried.memory,
        incident: () => Promise.resolve(null),
        incidents: () => Promise.resolve([]),
        say: () => Promise.resolve(),
        verdictsFor: () => Promise.reject(new Refused('STORE_UNAVAILABLE', 'postgres://secret@host', 'x')),
      },
    });
    const answer = await verdict(broken, ann);
    expect([answer.status, answer.body?.['code']]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(answer.text).not.toContain('secret');
    expect(broken.logged.join()).toContain('secret');
  });

  it('that meets what nobody foresaw is told so, and the log why', async () => {
    const broken = await trying({ people: { namesOf: () => Promise.reject(new TypeError('cannot read x of undefined')) } });
    const answer = await verdict(broken, ann);
    expect([answer.status, answer.body?.['code']]).toEqual([500, 'UNFORESEEN']);
    expect(answer.text).not.toContain('undefined');
    expect(broken.logged.join()).toContain('cannot read x');
  });
});

describe('too many requests', () => {
  it('of one person are refused, and others are not', async () => {
    const tried = await openApp({ limits: { ...LIMITS, perMinute: { ...GENEROUS, verdicts: 3 } } });
    for (let i = 0; i < 3; i++) expect((await verdict(tried, ann)).status).toBe(200);
    const fourth = await verdict(tried, ann);
    expect([fourth.status, fourth.body?.['code']]).toEqual([429, 'TOO_MANY']);
    expect((await verdict(tried, ben)).status).toBe(200);
  });

  it('with bad tokens from an address are refused, and whoever has a good one there is not', async () => {
    const tried = await trying();
    const statuses: number[] = [];
    for (let i = 0; i < 310; i++) statuses.push((await verdict(tried, 'a.b.c')).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect((await verdict(tried, ann)).status).toBe(200);
  });
});
