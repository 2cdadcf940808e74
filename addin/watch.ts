/**
 * Follows the message that is open in Outlook and keeps the pane true to it.
 *
 * Every look has a number; an answer that comes after a newer look has begun is dropped, so switching quickly can only
 * ever show the newest message. A score that is on show is asked for again each minute: the state of its sender is live.
 */
import type { DigestLine, ScoredVerdict, UnseenVerdict } from '../server/http/contract.ts';
import type { MessageHead, PaneActs, PaneState, UnavailableCode } from '../view/pane/index.ts';
import type { OpinionState } from '../view/pane/state.ts';
import type { Account } from './account.ts';
import type { Outlook } from './office.ts';
import type { Server } from './server.ts';
import { codeOf } from './trouble.ts';

export interface Watched {
  readonly outlook: Pick<Outlook, 'shown' | 'sharedMailbox'>;
  readonly server: Server;
  readonly account: Pick<Account, 'signIn'>;
  /** Is called with every new picture. */
  readonly show: (state: PaneState) => void;
  /** Whether anybody can see the pane; nothing is asked while nobody can. */
  readonly seen: () => boolean;
}

export interface Watch extends PaneActs {
  /** Another message may be open, or the pane is seen again. */
  readonly look: () => void;
}

/** A score is as fresh as this, in milliseconds; longer = the sender's state lags more, the server rests more. */
const freshness = 60_000;
/** Waits after failures that pass, doubling, in milliseconds. */
const firstWait = 15_000;
const longestWait = 240_000;
const digestHours = 24;
/** Scores of this many messages are kept, so that going back shows them at once. */
const remembered = 30;

const passing: ReadonlySet<UnavailableCode> = new Set([
  'no-answer',
  'busy',
  'server-fault',
  'starting',
  'shared-cannot-tell',
  'unreadable-answer',
  'no-message-id',
]);

interface Scored {
  readonly verdict: ScoredVerdict;
  readonly opinion: 'report' | 'expected' | null;
  readonly opinionState: OpinionState;
  readonly stale: boolean;
}

interface Message {
  readonly id: string;
  readonly head: MessageHead;
  mailbox: string | null;
}

export function watch({ outlook, server, account, show, seen }: Watched): Watch {
  let turn = 0;
  let open: Message | null = null;
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let digest: readonly DigestLine[] = [];
  let digestAt = Number.NEGATIVE_INFINITY;
  const known = new Map<string, Scored>();

  function remember(id: string, scored: Scored): void {
    known.delete(id);
    known.set(id, scored);
    const oldest = known.size > remembered ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    if (open?.id === id) show({ kind: 'scored', head: open.head, ...scored });
  }

  function again(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (seen()) void ask(++turn);
    }, milliseconds);
  }

  function waitAfterFailure(): number {
    failures += 1;
    return Math.min(longestWait, firstWait * 2 ** (failures - 1));
  }

  function unseen(message: Message, { senderState, retryAfterSeconds }: UnseenVerdict): void {
    show({ kind: 'not-seen-yet', head: message.head, senderState });
    again(Math.min(120, Math.max(5, retryAfterSeconds)) * 1_000);
  }

  function unavailable(message: Message, code: UnavailableCode | 'sign-in-needed'): void {
    if (code === 'sign-in-needed') {
      show({ kind: 'sign-in', head: message.head });
      return;
    }
    const before = known.get(message.id);
    if (before !== undefined && passing.has(code)) remember(message.id, { ...before, stale: true });
    else show({ kind: 'unavailable', head: message.head, code });
    if (passing.has(code)) again(waitAfterFailure());
  }

  /** Asks for the open message; `mine` is the number of this look. */
  async function ask(mine: number): Promise<void> {
    const message = open;
    if (message === null) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      message.mailbox ??= await outlook.sharedMailbox();
      if (mine !== turn) return;
      const shared = message.mailbox === null ? {} : { mailbox: message.mailbox };
      const answer = await server.verdict({ internetMessageId: message.id, ...shared }, signal);
      if (mine !== turn) return;
      failures = 0;
      if (answer.kind === 'unavailable') unavailable(message, answer.code);
      else if (answer.kind === 'not-seen-yet') unseen(message, answer);
      else {
        const before = known.get(message.id);
        const sending = before?.opinionState === 'sending';
        const opinion = sending ? before.opinion : answer.opinion;
        remember(message.id, { verdict: answer, opinion, opinionState: sending ? 'sending' : 'settled', stale: false });
        again(freshness);
      }
    } catch (error) {
      if (mine === turn) unavailable(message, codeOf(error, 'server-fault'));
    }
  }

  /** Messages that deserve a look although Outlook runs no add-in on them. Its absence is no trouble. */
  async function readDigest(mine: number, because: 'nothing-open' | 'delivery-report'): Promise<void> {
    digestAt = Date.now();
    try {
      const answer = await server.digest({ hours: digestHours }, new AbortController().signal);
      digest = answer.lines;
      if (mine === turn) show({ kind: 'nothing', because, digest });
    } catch {
      digest = [];
    }
  }

  function look(): void {
    const mine = ++turn;
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
    const shown = outlook.shown();
    open = null;
    if (shown.kind === 'nothing') {
      const { because } = shown;
      const listed = because === 'nothing-open' || because === 'delivery-report';
      show({ kind: 'nothing', because, digest: listed ? digest : [] });
      // Selecting several messages empties the pane many times in a row.
      if (listed && Date.now() - digestAt >= freshness) void readDigest(mine, because);
      return;
    }
    if (shown.kind === 'unnamed') {
      show({ kind: 'unavailable', head: shown.head, code: 'no-message-id' });
      timer = setTimeout(look, waitAfterFailure());
      return;
    }
    open = { id: shown.internetMessageId, head: shown.head, mailbox: null };
    failures = 0;
    const before = known.get(open.id);
    show(before === undefined ? { kind: 'waiting', head: open.head } : { kind: 'scored', head: open.head, ...before });
    void ask(mine);
  }

  /** Pressing a second time takes it back. */
  async function say(pressed: 'report' | 'expected'): Promise<void> {
    const message = open;
    const before = message === null ? undefined : known.get(message.id);
    if (message === null || before === undefined || before.opinionState === 'sending') return;
    const opinion = before.opinion === pressed ? null : pressed;
    remember(message.id, { ...before, opinionState: 'sending' });
    const shared = message.mailbox === null ? {} : { mailbox: message.mailbox };
    const said = await server.feedback({ internetMessageId: message.id, ...shared, opinion: opinion ?? 'withdrawn' }).then(
      () => true,
      () => false,
    );
    const now = known.get(message.id) ?? before;
    remember(message.id, said ? { ...now, opinion, opinionState: 'settled' } : { ...now, opinionState: 'failed' });
  }

  async function signIn(): Promise<void> {
    const message = open;
    try {
      await account.signIn();
    } catch (error) {
      if (message !== null && message === open) unavailable(message, codeOf(error, 'sign-in-failed'));
      return;
    }
    look();
  }

  return {
    look,
    retry: look,
    report: () => void say('report'),
    expect: () => void say('expected'),
    signIn: () => void signIn(),
  };
}
