/** What the page shows, and what can be pressed on it. */
import type { ChannelMessage, ChatState, MailLine, MailText, PageState } from '../contract.ts';

export interface Shown {
  readonly state: PageState;
  /** The tenant's time now, reckoned on from what the server said; milliseconds since 1970. */
  readonly now: number;
  /** The server did not answer the last time. */
  readonly isAway: boolean;
  readonly mailbox: string;
  /** `null` = not here yet. */
  readonly mail: readonly MailLine[] | null;
  readonly selected: string | null;
  readonly text: MailText | null;
  /** Teams id of the person played in the channel. */
  readonly who: string;
  /** The chat that is looked into; `null` = the channel. */
  readonly chat: string | null;
  /** Cards that this person sees in place of the channel's, by `viewKey`. */
  readonly views: ReadonlyMap<string, View>;
  /** A message whose button was pressed and is not answered. */
  readonly pressed: string | null;
  readonly said: string | null;
  /** The thread that the next words go to; `null` = a new one. */
  readonly answering: string | null;
  /** The incident whose tab is open. */
  readonly tab: string | null;
}

export interface Acts {
  readonly openMailbox: (address: string) => void;
  readonly select: (id: string) => void;
  readonly play: (who: string) => void;
  readonly execute: (message: ChannelMessage, verb: string, data: Readonly<Record<string, unknown>>) => void;
  readonly follow: (url: string) => void;
  readonly write: (text: string) => void;
  readonly answer: (conversation: string | null) => void;
  /** Into a chat, or into the channel. */
  readonly lookInto: (chat: string | null) => void;
  readonly speed: (speed: number) => void;
  readonly attack: (name: string) => void;
  readonly closeTab: () => void;
  /** The dialog around the tab, and its frame, came or went. */
  readonly tabDialog: (dialog: HTMLDialogElement | null) => void;
  readonly tabFrame: (frame: HTMLIFrameElement | null) => void;
}

/** The chat that is looked into. */
export function chatOf({ state, chat }: Pick<Shown, 'state' | 'chat'>): ChatState | null {
  return state.chats.find(({ conversation }) => conversation === chat) ?? null;
}

/** Who reads a conversation: whose chat it is, or who is played. */
export function readerOf({ state, who }: Pick<Shown, 'state' | 'who'>, conversation: string): string {
  return state.chats.find((one) => one.conversation === conversation)?.id ?? who;
}

/** A card that one person sees in place of the channel's. */
export interface View {
  readonly card: unknown;
  /** The edit of the message that it was made for. */
  readonly edits: number;
  /** Until when an edit does not take it away, by our clock: somebody may be typing into it. */
  readonly heldUntil: number;
}

/** Time in the tenant goes much faster than ours, and so do edits; a card that asks for a reason or a choice stays for so long. */
export const HELD_MS = 60_000;

export function viewKey(who: string, { id, conversation }: Pick<ChannelMessage, 'id' | 'conversation'>): string {
  return `${who} ${conversation} ${id}`;
}

/** The view to draw; `undefined` = the channel's card. */
export function viewOf(views: ReadonlyMap<string, View>, who: string, message: ChannelMessage): View | undefined {
  const view = views.get(viewKey(who, message));
  return view !== undefined && (view.edits === message.edits || view.heldUntil > Date.now()) ? view : undefined;
}
