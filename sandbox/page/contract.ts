/**
 * What the sandbox's page speaks with its server, and what the server needs of the make-believe tenant (`SandboxPort`; `server/main.ts` gives it).
 *
 * All routes lie under `/sandbox/api/`, answer on loopback to the page itself only, and want the page's token in the header `x-sandbox-page`:
 *
 * | route | body or query | answer |
 * |---|---|---|
 * | `GET state` | `?after=<revision>`: waits until there is a newer one, 20 s at most | `PageState` |
 * | `GET mail` | `?mailbox=` | `MailLine[]` |
 * | `GET message` | `?mailbox=&id=` | `MailText` |
 * | `POST press` | `PressBody` | `Pressed` |
 * | `POST write` | `WriteBody` | `{}` |
 * | `POST speed` | `{speed}` | `{}` |
 * | `POST attack` | `{name}` | `{sentence}` |
 * | `POST token` | `{who}` | `{token}` |
 *
 * A refusal is `{code, message, nextStep}` with status 400, 403, 404, 409 or 500. Instants are ISO 8601 UTC.
 */

export const PAGE_HEADER = 'x-sandbox-page';
export const LONGEST_WAIT_MS = 20_000;

/** Everything that the page shows of itself; mail and texts are asked for when they are looked at. */
export interface PageState {
  /** Grows whenever anything in here changes but the clock. */
  readonly revision: number;
  /** Grows whenever mail arrived or moved. */
  readonly mailRevision: number;
  readonly clock: ClockState;
  readonly tenant: TenantState;
  /** Intruders that can be let loose. */
  readonly attacks: readonly AttackKind[];
  /** Those that were, the newest first. */
  readonly running: readonly AttackRun[];
  /** Mailboxes worth opening, in the order in which they should be offered. */
  readonly mailboxes: readonly { readonly address: string; readonly name: string }[];
  /** Who can be played in the channel; `id` is the person's id in Teams (`29:…`), as cards name it in `refresh`. */
  readonly analysts: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly channel: { readonly name: string; readonly messages: readonly ChannelMessage[] };
  /** Chats that the bot began: with managers whom it asks “was this you?”. */
  readonly chats: readonly ChatState[];
}

export interface ClockState {
  /** The tenant's time. */
  readonly at: string;
  /** So many times as fast as ours; 0 = it stands. */
  readonly speed: number;
  readonly speeds: readonly number[];
  /** The share of the history that is learned, 0 to 1; `null` = all of it. */
  readonly learned: number | null;
}

export interface TenantState {
  readonly name: string;
  readonly people: number;
  readonly disabled: readonly { readonly account: string; readonly name: string }[];
  /** Everything else that containment holds: rules, messages, groups; in words. */
  readonly held: readonly { readonly account: string; readonly what: string }[];
}

export interface AttackKind {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

export interface AttackRun {
  readonly id: string;
  readonly title: string;
  /** `null` = not chosen yet. */
  readonly victim: string | null;
  readonly startedAt: string;
  /** `locked-out`: its next act was refused by the tenant. */
  readonly state: 'coming' | 'at-work' | 'locked-out' | 'over';
}

export interface ChatState {
  readonly conversation: string;
  /** The person’s id in Teams. */
  readonly id: string;
  readonly name: string;
  readonly messages: readonly ChannelMessage[];
}

/** A message in the channel or a chat, oldest first. */
export interface ChannelMessage {
  readonly id: string;
  /** The thread that it begins or stands in. */
  readonly conversation: string;
  /** The message it answers; `null` = it begins a thread. */
  readonly answers: string | null;
  /** `null` = the bot. */
  readonly from: string | null;
  readonly at: string;
  readonly text: string | null;
  /** An adaptive card as the bot sent it. */
  readonly card: unknown;
  readonly edits: number;
}

export interface MailLine {
  readonly internetMessageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly at: string;
  /** Moved away by containment. */
  readonly withheld: boolean;
}

export interface MailText {
  readonly internetMessageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly at: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** A press of a button on a card (in a chat `who` is whose chat it is), or (`automatic`) the refresh that a client asks for when a card is seen. */
export interface PressBody {
  readonly who: string;
  readonly conversation: string;
  readonly message: string;
  readonly verb: string;
  /** What the button carries, and what was typed into the card. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly trigger: 'manual' | 'automatic';
}

/** What the bot answered an invoke with, as a client gets it. */
export interface Pressed {
  readonly status: number;
  readonly body: unknown;
}

export interface WriteBody {
  readonly who: string;
  readonly text: string;
  /** The thread to answer in; `null` = a new one. */
  readonly conversation: string | null;
}

/** The make-believe tenant as the page needs it. Methods may throw `Refused`. */
export interface SandboxPort {
  state(): PageState;
  /** Calls back after every change of `state` but the clock's; returns how to stop it. */
  onChange(listener: () => void): () => void;
  mail(mailbox: string): Promise<readonly MailLine[]>;
  message(mailbox: string, internetMessageId: string): Promise<MailText | null>;
  press(press: PressBody): Promise<Pressed>;
  write(write: WriteBody): Promise<void>;
  setSpeed(speed: number): void;
  /** Lets an intruder of that kind loose; a sentence about what will happen. */
  attack(name: string): Promise<string>;
  /** A token for our own API, as Office gives it to the owner of a mailbox and Teams to an analyst. */
  token(who: string): Promise<string>;
}
