/** Keeps the page true to the sandbox: waits for changes, fetches mail, carries presses to the bot and their answers back. */
import type { ChannelMessage, PageState } from '../contract.ts';
import { asksForWords, field, refreshOf } from './card.ts';
import { Said, type Server } from './server.ts';
import { type Acts, chatOf, HELD_MS, readerOf, type Shown, viewKey, viewOf } from './shown.ts';
import { incidentIn } from './tab-host.ts';

export interface Followed {
  readonly server: Server;
  readonly show: (shown: Shown) => void;
  /** Another message is open: the pane has to know. */
  readonly selected: () => void;
  readonly open: (url: string) => void;
}

export interface Follow extends Omit<Acts, 'tabFrame' | 'tabDialog'> {
  readonly start: () => void;
  readonly shown: () => Shown | null;
}

const WAIT_AFTER_FAILURE_MS = 1_500;
const CARD = 'application/vnd.microsoft.card.adaptive';

function wordsOf(thrown: unknown): string {
  return thrown instanceof Said ? thrown.message : 'The sandbox does not answer.';
}

export function follow({ server, show, selected, open }: Followed): Follow {
  let shown: Shown | null = null;
  let clock = { at: 0, heard: 0, speed: 0 };
  const refreshed = new Set<string>();

  const now = (): number => clock.at + (Date.now() - clock.heard) * clock.speed;

  function set(part: Partial<Shown>): void {
    if (shown === null) return;
    shown = { ...shown, ...part, now: now() };
    show(shown);
  }

  function say(thrown: unknown): void {
    set({ said: wordsOf(thrown) });
  }

  async function fetchMail(): Promise<void> {
    const mailbox = shown?.mailbox ?? '';
    if (mailbox === '') return;
    const mail = await server.mail(mailbox);
    if (shown?.mailbox === mailbox) set({ mail });
  }

  async function execute(
    { conversation, id, edits }: ChannelMessage,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    trigger: 'manual' | 'automatic',
  ): Promise<void> {
    const who = shown === null ? '' : readerOf(shown, conversation);
    if (trigger === 'manual') set({ pressed: id, said: null });
    try {
      const { status, body } = await server.press({ who, conversation, message: id, verb, data, trigger });
      const type = field(body, 'type');
      const value = field(body, 'value');
      if (type === CARD && shown !== null) {
        const view = {
          card: value,
          edits,
          heldUntil: trigger === 'manual' && (verb === 'more' || asksForWords(value)) ? Date.now() + HELD_MS : 0,
        };
        set({ views: new Map([...shown.views, [viewKey(who, { id, conversation }), view]]) });
      } else if (typeof value === 'string') set({ said: value });
      else if (trigger === 'manual' && status >= 400) {
        const message = field(value, 'message');
        set({ said: typeof message === 'string' ? message : 'The bot did not answer.' });
      }
    } catch (error) {
      if (trigger === 'manual') say(error);
    } finally {
      if (trigger === 'manual') set({ pressed: null });
    }
  }

  /** As a client does: a card that names its reader is asked for that reader's view once, and again after each edit. */
  function refresh(): void {
    if (shown === null) return;
    const { who, state } = shown;
    for (const message of state.channel.messages) {
      const wanted = refreshOf(message.card);
      const key = `${viewKey(who, message)} ${String(message.edits)}`;
      const isHeld = (viewOf(shown.views, who, message)?.heldUntil ?? 0) > Date.now();
      if (isHeld || wanted === null || !wanted.userIds.includes(who) || refreshed.has(key)) continue;
      refreshed.add(key);
      void execute(message, wanted.verb, wanted.data, 'automatic');
    }
  }

  function hear(state: PageState): void {
    clock = { at: Date.parse(state.clock.at), heard: Date.now(), speed: state.clock.speed };
    const mailMoved = shown === null || shown.state.mailRevision !== state.mailRevision;
    shown ??= {
      state,
      now: clock.at,
      isAway: false,
      mailbox: state.mailboxes[0]?.address ?? '',
      mail: null,
      selected: null,
      text: null,
      who: state.analysts[0]?.id ?? '',
      chat: null,
      views: new Map(),
      pressed: null,
      said: null,
      answering: null,
      tab: null,
    };
    const mailbox = shown.mailbox === '' ? (state.mailboxes[0]?.address ?? '') : shown.mailbox;
    const who = shown.who === '' ? (state.analysts[0]?.id ?? '') : shown.who;
    set({ state, isAway: false, mailbox, who });
    if (mailMoved) fetchMail().catch(() => undefined);
    refresh();
  }

  async function wait(): Promise<void> {
    let after = -1;
    for (;;) {
      try {
        const state = await server.state(after);
        after = state.revision;
        hear(state);
      } catch {
        set({ isAway: true });
        // After a new start of the sandbox its count begins anew.
        after = -1;
        await new Promise((waited) => setTimeout(waited, WAIT_AFTER_FAILURE_MS));
      }
    }
  }

  async function select(id: string): Promise<void> {
    const mailbox = shown?.mailbox ?? '';
    set({ selected: id, text: null });
    selected();
    const text = await server.message(mailbox, id);
    if (shown?.mailbox === mailbox && shown.selected === id) set({ text });
  }

  return {
    shown: () => shown,
    start() {
      void wait();
      setInterval(() => set({}), 1_000);
    },
    openMailbox(mailbox) {
      set({ mailbox, mail: null, selected: null, text: null });
      selected();
      fetchMail().catch(say);
    },
    select: (id) => void select(id).catch(say),
    play(who) {
      set({ who, said: null });
      refresh();
    },
    execute: (message, verb, data) => void execute(message, verb, data, 'manual'),
    follow(url) {
      const incident = incidentIn(url);
      if (incident === null) open(url);
      else set({ tab: incident });
    },
    write(text) {
      if (shown === null || text.trim() === '') return;
      const chat = chatOf(shown);
      const who = chat?.id ?? shown.who;
      const conversation = chat?.conversation ?? shown.answering;
      set({ said: null });
      server.write({ who, text: text.trim(), conversation }).then(() => set({ answering: null }), say);
    },
    answer: (answering) => set({ answering }),
    lookInto: (chat) => set({ chat, answering: null, said: null }),
    speed: (speed) => void server.setSpeed(speed).catch(say),
    attack: (name) => void server.attack(name).then((said) => set({ said }), say),
    closeTab: () => set({ tab: null }),
  };
}
