/// <reference types="office-js" />
/**
 * The only file that speaks to Office.js. What Outlook offers a pane, as promises and plain values.
 *
 * Properties that Outlook promises are missing now and then (a message just sent has no id, a phone has no theme),
 * so each is looked at before it is used.
 */
import type { MessageHead } from '../view/pane/index.ts';
import type { NothingCode } from '../view/pane/state.ts';
import { Trouble, within } from './trouble.ts';

const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What is open in Outlook. */
export type Shown =
  | { readonly kind: 'message'; readonly internetMessageId: string; readonly head: MessageHead }
  | { readonly kind: 'unnamed'; readonly head: MessageHead }
  | { readonly kind: 'nothing'; readonly because: NothingCode };

export type Theme = 'light' | 'dark';

export interface Outlook {
  /** The reader's languages, the most wanted first. */
  readonly languages: readonly string[];
  /** The reader's own address, a hint for the sign-in. */
  readonly reader: string;
  /** Which ways of signing in this Outlook has. */
  readonly ways: { readonly nested: boolean; readonly office: boolean; readonly dialog: boolean };
  shown(): Shown;
  /** Address of the shared mailbox that the open message lies in, or `null` for the reader's own. */
  sharedMailbox(): Promise<string | null>;
  /** Calls back whenever another message is opened while the pane is pinned; resolves to false where panes cannot be pinned. */
  onItemChanged(listener: () => void): Promise<boolean>;
  /** `null`: Outlook does not say. */
  theme(): Theme | null;
  onThemeChanged(listener: () => void): Promise<boolean>;
  /** An access token by Office's own sign-in; fails with `sign-in-needed` unless the reader may be asked. */
  officeToken(mayAsk: boolean): Promise<string>;
  /** What the page at `url` sends back from a window of its own. */
  dialog(url: string): Promise<string>;
}

/** Office does not answer some calls at all when the message changes beneath them. */
const patience = 1_500;

function called<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, fail) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else fail(new Trouble('server-fault', result.error));
    });
  });
}

function supports(set: string, version: string): boolean {
  return Office.context.requirements?.isSetSupported(set, version) ?? false;
}

/** The item as it arrives: any of its members may be missing. */
type Item = Partial<Office.MessageRead>;

function itemNow(): Item | null {
  return (Office.context.mailbox?.item as Item | null | undefined) ?? null;
}

/** Encrypted by S/MIME or by rights management: Outlook and the server see no text. Signed mail is open. */
function isSealed({ itemClass = '', attachments = [] }: Item): boolean {
  const kind = itemClass.toLowerCase();
  if (kind.startsWith('ipm.note.rpmsg')) return true;
  if (kind.startsWith('ipm.note.smime')) return !kind.includes('multipartsigned');
  return attachments.some(({ name }) => name.toLowerCase() === 'message.rpmsg');
}

function headOf(item: Item): MessageHead {
  const from = item.from ?? item.sender;
  const sender = from === undefined ? null : { name: from.displayName ?? '', address: from.emailAddress ?? '' };
  return { sender, subject: item.subject ?? '', sealed: isSealed(item) };
}

function shownNow(): Shown {
  const item = itemNow();
  if (item === null) return { kind: 'nothing', because: 'nothing-open' };
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return { kind: 'nothing', because: 'meeting' };
  // In compose mode the subject is an object with getters.
  if (typeof item.subject === 'object') return { kind: 'nothing', because: 'draft' };
  if ((item.itemClass ?? '').toLowerCase().startsWith('report.')) return { kind: 'nothing', because: 'delivery-report' };
  const head = headOf(item);
  const id = item.internetMessageId;
  return typeof id === 'string' && id !== '' ? { kind: 'message', internetMessageId: id, head } : { kind: 'unnamed', head };
}

async function sharedMailbox(): Promise<string | null> {
  const item = itemNow();
  if (item?.getSharedPropertiesAsync === undefined || !supports('Mailbox', '1.8')) return null;
  const ask = called<Office.SharedProperties>((done) => item.getSharedPropertiesAsync?.(done));
  // It fails for every message that is not shared; that is its way of saying so.
  const owner = await within(ask, patience, 'no-answer').then(
    (properties) => properties.owner,
    () => null,
  );
  return owner === null || owner === undefined || owner === '' ? null : owner;
}

function handled(type: Office.EventType, listener: () => void): Promise<boolean> {
  const { mailbox } = Office.context;
  if (typeof mailbox?.addHandlerAsync !== 'function') return Promise.resolve(false);
  return called<void>((done) => mailbox.addHandlerAsync(type, listener, done)).then(
    () => true,
    () => false,
  );
}

/** Dark when the ground is darker than the middle. Outlook gives colours, no name of a theme. */
export function themeOfGround(colour: string | undefined): Theme | null {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (digits === null) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

/** Errors of Office's sign-in after which it helps to ask the reader: not signed in, consent or another step missing. */
const askable: ReadonlySet<number> = new Set([13001, 13002, 13003, 13006, 13010]);

async function officeToken(mayAsk: boolean): Promise<string> {
  try {
    return await Office.auth.getAccessToken({ allowSignInPrompt: mayAsk, allowConsentPrompt: mayAsk });
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    const helps = !mayAsk && typeof code === 'number' && askable.has(code);
    throw new Trouble(helps ? 'sign-in-needed' : 'sign-in-failed', error);
  }
}

async function dialog(url: string): Promise<string> {
  const opened = await called<Office.Dialog>((done) =>
    Office.context.ui.displayDialogAsync(url, { height: 60, width: 30, promptBeforeOpen: false }, done),
  ).catch((error: unknown) => Promise.reject(new Trouble('sign-in-failed', error)));
  return new Promise((resolve, fail) => {
    opened.addEventHandler(Office.EventType.DialogMessageReceived, (sent) => {
      opened.close();
      const ours = 'message' in sent && (sent.origin === undefined || sent.origin === location.origin);
      resolve(ours ? sent.message : '');
    });
    opened.addEventHandler(Office.EventType.DialogEventReceived, () => fail(new Trouble('sign-in-needed')));
  });
}

/** Adds Office.js to the page. It comes from Microsoft's own address: another copy is not supported and cannot be updated. */
function loadOffice(): Promise<void> {
  return new Promise((resolve, fail) => {
    const script = document.createElement('script');
    script.src = officeScript;
    script.onload = () => resolve();
    script.onerror = () => fail(new Trouble('office-missing'));
    document.head.append(script);
  });
}

/**
 * Loads Office.js and waits until it has found its Outlook.
 * @throws Trouble `office-missing` when the script does not come or never gets ready, `outside-outlook` in a plain browser.
 */
export async function openOutlook(milliseconds = 15_000): Promise<Outlook> {
  const ready = async (): Promise<void> => {
    if (typeof Office === 'undefined') await loadOffice();
    const { host } = await Office.onReady();
    if (host !== Office.HostType.Outlook) throw new Trouble('outside-outlook');
  };
  await within(ready(), milliseconds, 'office-missing');
  const { context } = Office;
  return {
    languages: [context.displayLanguage, ...navigator.languages].filter((language) => typeof language === 'string'),
    reader: context.mailbox?.userProfile?.emailAddress ?? '',
    ways: {
      nested: supports('NestedAppAuth', '1.1'),
      office: supports('IdentityAPI', '1.3') && typeof Office.auth?.getAccessToken === 'function',
      dialog: typeof context.ui?.displayDialogAsync === 'function',
    },
    shown: shownNow,
    sharedMailbox,
    onItemChanged: (listener) => handled(Office.EventType.ItemChanged, listener),
    theme: () => themeOfGround(context.officeTheme?.bodyBackgroundColor),
    onThemeChanged: (listener) => handled(Office.EventType.OfficeThemeChanged, listener),
    officeToken,
    dialog,
  };
}

/** Sends a text from a sign-in window to the pane that opened it. */
export async function tellOpener(text: string): Promise<void> {
  if (typeof Office === 'undefined') await loadOffice();
  await Office.onReady();
  Office.context.ui.messageParent(text, { targetOrigin: location.origin });
}
