/**
 * A strict stand-in for Office.js: what it does not know it refuses, so that the add-in cannot come to rely on something unproved.
 * It is sent to the page as text in place of Microsoft's file, so it uses nothing from outside itself.
 */

/** What the open item says; members that are missing are missing in the page as well. */
export interface FakeItem {
  readonly itemType: 'message' | 'appointment';
  readonly internetMessageId?: string;
  readonly itemClass?: string;
  readonly subject?: string | { readonly compose: true };
  readonly from?: { readonly displayName: string; readonly emailAddress: string };
  readonly attachments?: readonly { readonly name: string }[];
  /** The mailbox it lies in, when it is a shared one. */
  readonly owner?: string;
}

export interface FakeOutlook {
  /** Requirement sets and the highest version of each. */
  readonly sets: Readonly<Record<string, string>>;
  readonly language: string;
  readonly reader: string;
  readonly item: FakeItem | null;
  /** Colour of the ground, `null` = this Outlook says nothing of its theme. */
  readonly ground: string | null;
  /** What Office's own sign-in answers: a token, or the number of its error until the reader is asked. */
  readonly token: string | { readonly refusal: number; readonly thenToken: string | null };
  /** `never`: `onReady` never answers. `nowhere`: a plain browser. */
  readonly ready: 'outlook' | 'nowhere' | 'never';
}

/** What a test can do to the page's Outlook. */
export interface OutlookHandle {
  open(item: FakeItem | null): void;
  paint(ground: string): void;
}

export function installFakeOffice(outlook: FakeOutlook): void {
  const page = window as unknown as { Office: unknown; outlookHandle: OutlookHandle; askedToSignIn: number; toldOpener: string[] };
  const handlers = new Map<string, (() => void)[]>();
  let item = outlook.item;
  let ground = outlook.ground;
  page.askedToSignIn = 0;
  page.toldOpener = [];
  // Office.js does this to every page.
  Object.assign(history, { pushState: null, replaceState: null });

  function strict<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get(object, key) {
        if (typeof key === 'string' && !(key in object) && key !== 'then' && key !== 'toJSON') {
          throw new Error(`the stand-in for Office.js has no ${name}.${key}`);
        }
        return Reflect.get(object, key) as unknown;
      },
    });
  }
  type Done = (result: object) => void;
  const succeed = (done: Done, value: unknown): void => void setTimeout(() => done({ status: 'succeeded', value, error: null }), 1);
  const refuse = (done: Done, code: number): void =>
    void setTimeout(() => done({ status: 'failed', value: undefined, error: { code, message: 'refused', name: 'Error' } }), 1);

  function itemOf(fake: FakeItem): object {
    const { owner, subject, ...plain } = fake;
    return strict('item', {
      internetMessageId: undefined,
      itemClass: 'IPM.Note',
      from: undefined,
      sender: undefined,
      attachments: [],
      ...plain,
      subject: typeof subject === 'object' ? { getAsync: (done: Done) => succeed(done, '') } : (subject ?? ''),
      getSharedPropertiesAsync: (done: Done) => (owner === undefined ? refuse(done, 9020) : succeed(done, { owner })),
    });
  }

  function fire(type: string): void {
    for (const handler of handlers.get(type) ?? []) handler();
  }

  const older = (left: string, right: string): boolean => {
    const [a = 0, b = 0] = left.split('.').map(Number);
    const [c = 0, d = 0] = right.split('.').map(Number);
    return a < c || (a === c && b < d);
  };

  const mailbox = strict('mailbox', {
    get item(): object | null {
      return item === null ? null : itemOf(item);
    },
    userProfile: { emailAddress: outlook.reader, displayName: 'Ana Lyst' },
    addHandlerAsync(type: string, handler: () => void, done: Done) {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
      succeed(done, undefined);
    },
  });

  const context = strict('context', {
    displayLanguage: outlook.language,
    mailbox,
    requirements: {
      isSetSupported: (set: string, version: string) => {
        const highest = outlook.sets[set];
        return highest !== undefined && !older(highest, version);
      },
    },
    ui: {
      displayDialogAsync: (_url: string, _options: object, done: Done) => refuse(done, 12_009),
      messageParent: (text: string) => page.toldOpener.push(text),
    },
    get officeTheme(): object | undefined {
      return ground === null ? undefined : { bodyBackgroundColor: ground };
    },
  });

  page.Office = strict('Office', {
    onReady: () => {
      if (outlook.ready === 'never') return new Promise(() => undefined);
      return Promise.resolve({ host: outlook.ready === 'outlook' ? 'Outlook' : null, platform: null });
    },
    context,
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Outlook: 'Outlook' },
    EventType: strict('EventType', { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' }),
    MailboxEnums: strict('MailboxEnums', { ItemType: { Message: 'message', Appointment: 'appointment' } }),
    auth: {
      getAccessToken: ({ allowSignInPrompt }: { allowSignInPrompt: boolean }) => {
        if (allowSignInPrompt) page.askedToSignIn += 1;
        if (typeof outlook.token === 'string') return Promise.resolve(outlook.token);
        if (allowSignInPrompt && outlook.token.thenToken !== null) return Promise.resolve(outlook.token.thenToken);
        return Promise.reject(Object.assign(new Error('refused'), { code: outlook.token.refusal }));
      },
    },
  });
  page.outlookHandle = {
    open(next) {
      item = next;
      fire('olkItemSelectedChanged');
    },
    paint(next) {
      ground = next;
      fire('officeThemeChanged');
    },
  };
}
