import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Shown } from '../../addin/office.ts';
import type { Server } from '../../addin/server.ts';
import { Trouble, type TroubleCode } from '../../addin/trouble.ts';
import { watch, type Watch } from '../../addin/watch.ts';
import type { VerdictAnswer } from '../../server/http/contract.ts';
import type { PaneState } from '../../view/pane/index.ts';
import { fabrikamVerdict, lunchVerdict } from './outlook/messages.ts';

const bank = '<bank-change@fabrikam.example>';
const lunch = '<lunch@contoso.example>';
const head = { sender: null, subject: '', sealed: false };
const message = (internetMessageId: string): Shown => ({ kind: 'message', internetMessageId, head });

interface Question {
  readonly id: string;
  readonly mailbox: string | undefined;
  readonly given: AbortSignal;
  readonly answer: (with_: VerdictAnswer) => void;
  readonly fail: (code: TroubleCode) => void;
}

/** A pane whose every question waits for the test to answer it. */
function pane(first: Shown, shared: string | null = null) {
  const states: PaneState[] = [];
  const questions: Question[] = [];
  const opinions: string[] = [];
  const outside = { shown: first, seen: true, feedbackFails: false, signedIn: 0, digests: 0 };
  const server: Server = {
    verdict: ({ internetMessageId, mailbox }, given) =>
      new Promise((answer, reject) => {
        questions.push({ id: internetMessageId, mailbox, given, answer, fail: (code) => reject(new Trouble(code)) });
      }),
    digest: () => {
      outside.digests += 1;
      return Promise.reject(new Trouble('not-in-mailbox'));
    },
    feedback: ({ opinion }) => {
      opinions.push(opinion);
      return outside.feedbackFails ? Promise.reject(new Trouble('no-answer')) : Promise.resolve();
    },
  };
  const watching: Watch = watch({
    outlook: { shown: () => outside.shown, sharedMailbox: () => Promise.resolve(shared) },
    server,
    account: {
      signIn: () => {
        outside.signedIn += 1;
        return Promise.resolve();
      },
    },
    show: (state) => states.push(state),
    seen: () => outside.seen,
  });
  const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
  const last = (): PaneState | undefined => states.at(-1);
  return { watching, states, questions, opinions, outside, settle, last };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the watch over the open message', () => {
  it('drops an answer that comes after another message was opened, and ends its question', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.outside.shown = message(lunch);
    given.watching.look();
    await given.settle();
    const [old, young] = given.questions;
    expect(old?.given.aborted).toBe(true);
    young?.answer(lunchVerdict);
    await given.settle();
    old?.answer(fabrikamVerdict);
    await given.settle();
    expect(given.states.map(({ kind }) => kind)).toEqual(['waiting', 'waiting', 'scored']);
    expect(given.last()).toMatchObject({ verdict: { internetMessageId: lunch } });
  });

  it.each<[string, (question: Question) => void]>([
    ['a score', ({ answer }) => answer(fabrikamVerdict)],
    ['that it was not seen yet', ({ answer }) => answer({ kind: 'not-seen-yet', senderState: 'none', retryAfterSeconds: 5 })],
    ['that there is none', ({ answer }) => answer({ kind: 'unavailable', code: 'too-old' })],
    ['a failure', ({ fail }) => fail('no-answer')],
  ])('when %s comes late, neither the next message nor an empty selection is disturbed', async (_what, end) => {
    for (const next of [message(lunch), { kind: 'nothing', because: 'nothing-open' } as const]) {
      const given = pane(message(bank));
      given.watching.look();
      await given.settle();
      given.outside.shown = next;
      given.watching.look();
      await given.settle();
      const before = given.states.length;
      const [late] = given.questions;
      if (late !== undefined) end(late);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(given.states.length).toBe(before);
    }
  });

  it('takes no word on a message that is no longer open', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer(fabrikamVerdict);
    await given.settle();
    given.outside.shown = { kind: 'nothing', because: 'nothing-open' };
    given.watching.look();
    given.watching.report();
    await given.settle();
    expect(given.opinions).toEqual([]);
  });

  it('shows nothing of the earlier message from the moment another is opened', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer(fabrikamVerdict);
    await given.settle();
    given.outside.shown = message(lunch);
    given.watching.look();
    expect(given.last()).toEqual({ kind: 'waiting', head });
  });

  it('asks again each minute, and not while nobody looks', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer(fabrikamVerdict);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(given.questions.length).toBe(2);
    given.questions[1]?.answer({ ...fabrikamVerdict, senderState: 'contained' });
    await given.settle();
    expect(given.last()).toMatchObject({ verdict: { senderState: 'contained' } });
    given.outside.seen = false;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(given.questions.length).toBe(2);
  });

  it('waits longer after each failure that passes', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    const waits: number[] = [];
    for (let failure = 0; failure < 6; failure += 1) {
      given.questions.at(-1)?.fail('no-answer');
      const before = given.questions.length;
      let waited = 0;
      while (given.questions.length === before && waited < 1_000_000) {
        await jest.advanceTimersByTimeAsync(1_000);
        waited += 1_000;
      }
      waits.push(waited / 1_000);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 240]);
  });

  it('does not ask again after a refusal that stays', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.fail('refused');
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(given.questions.length).toBe(1);
    expect(given.last()).toEqual({ kind: 'unavailable', head, code: 'refused' });
  });

  it('names the shared mailbox that the message lies in', async () => {
    const given = pane(message(bank), 'accounts@contoso.example');
    given.watching.look();
    await given.settle();
    expect(given.questions[0]?.mailbox).toBe('accounts@contoso.example');
  });

  it.each([
    ['shared-cannot-tell', 2],
    ['shared-not-set-up', 1],
  ] as const)('of a shared mailbox says %s, and has asked %d times half a minute later', async (code, times) => {
    const given = pane(message(bank), 'accounts@contoso.example');
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer({ kind: 'unavailable', code });
    await given.settle();
    expect(given.last()).toEqual({ kind: 'unavailable', head, code });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(given.questions.length).toBe(times);
  });

  it('looks again for the id of a message that has none yet', async () => {
    const given = pane({ kind: 'unnamed', head });
    given.watching.look();
    expect(given.last()).toEqual({ kind: 'unavailable', head, code: 'no-message-id' });
    given.outside.shown = message(bank);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(given.questions[0]?.id).toBe(bank);
  });

  it('asks for what deserves a second look at most once a minute, and lives without it', async () => {
    const given = pane({ kind: 'nothing', because: 'nothing-open' });
    for (let times = 0; times < 5; times += 1) given.watching.look();
    await given.settle();
    expect(given.outside.digests).toBe(1);
    expect(given.last()).toEqual({ kind: 'nothing', because: 'nothing-open', digest: [] });
    await jest.advanceTimersByTimeAsync(60_000);
    given.watching.look();
    expect(given.outside.digests).toBe(2);
  });

  it('asks the reader to sign in, and looks again after it', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.fail('sign-in-needed');
    await given.settle();
    expect(given.last()).toEqual({ kind: 'sign-in', head });
    expect(given.outside.signedIn).toBe(0);
    given.watching.signIn();
    await given.settle();
    expect(given.questions.length).toBe(2);
  });

  it('keeps the reader’s word while it is on its way, whatever the server says meanwhile', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer(fabrikamVerdict);
    await given.settle();
    given.watching.report();
    expect(given.last()).toMatchObject({ opinionState: 'sending' });
    given.watching.expect();
    await given.settle();
    expect(given.opinions).toEqual(['report']);
    expect(given.last()).toMatchObject({ opinion: 'report', opinionState: 'settled' });
    given.watching.report();
    await given.settle();
    expect(given.opinions).toEqual(['report', 'withdrawn']);
    expect(given.last()).toMatchObject({ opinion: null });
  });

  it('says when the reader’s word was lost, and leaves it as it was', async () => {
    const given = pane(message(bank));
    given.watching.look();
    await given.settle();
    given.questions[0]?.answer({ ...fabrikamVerdict, opinion: 'expected' });
    given.outside.feedbackFails = true;
    await given.settle();
    given.watching.report();
    await given.settle();
    expect(given.last()).toMatchObject({ opinion: 'expected', opinionState: 'failed' });
  });
});
