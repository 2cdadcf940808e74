/**
 * A make-believe Outlook on the web that speaks the real Office.js's own protocol (posted messages) with the pane in a frame.
 * Only what the pane asks for is answered; numbers and names are those of `outlook-web-16.01.debug.js`.
 */

export interface HostMessage {
  readonly id: string;
  readonly internetMessageId: string;
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
}

/** Runs in the page of the host; uses nothing from outside itself. */
function runHost(messages: readonly HostMessage[], frameAddress: string): void {
  const conversation = '_xdm_conversation';
  const instance = 'telltale-pane';
  let current = 0;
  interface Posted {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _actionType?: number;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data?: { readonly MethodData?: { readonly DispatchId: number } };
  }
  let listener: { readonly source: Window; readonly origin: string; readonly posted: Posted } | null = null;

  const person = ({ name, address }: { name: string; address: string }): object => ({
    name,
    address,
    recipientType: 0,
    appointmentResponse: 0,
  });
  const reader = { name: 'Ana Lyst', address: 'ana.lyst@contoso.example' };

  function initialData(): object {
    const message = messages[current];
    if (message === undefined) return {};
    const at = Date.UTC(2026, 0, 15, 9);
    return {
      permissionLevel: 1,
      hostVersion: '15.20.0000.00',
      owaView: 'ThreeColumns',
      userDisplayName: reader.name,
      userEmailAddress: reader.address,
      userTimeZone: 'UTC',
      userProfileType: 'office365',
      timeZoneOffsets: [],
      ewsUrl: '',
      restUrl: '',
      isRestIdSupported: true,
      itemType: 1,
      id: message.id,
      itemClass: 'IPM.Note',
      subject: message.subject,
      normalizedSubject: message.subject,
      internetMessageId: message.internetMessageId,
      conversationId: `conversation-${message.id}`,
      from: person(message.from),
      sender: person(message.from),
      to: [person(reader)],
      cc: [],
      bcc: [],
      attachments: [],
      dateTimeCreated: at,
      dateTimeModified: at,
      dateTimeSent: at,
      isRead: true,
      categories: [],
      entities: {},
      regExMatches: {},
      endNodeUrl: '',
      isPinned: true,
      shouldRunNewCodeForFlags: 0,
    };
  }

  const context = {
    _id: instance,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: '',
    _clientMode: 0,
    _settings: {},
    _reason: 'documentOpened',
    _osfControlType: 0,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: instance,
    _requirementMatrix: '{"Mailbox":1.14,"NestedAppAuth":1.1}',
    _hostFullVersion: '16.0.0',
    _hostCustomMessage: '',
    _appDomains: [],
    _appMinorVersion: 1,
    _addinName: 'Telltale',
    _initialDisplayMode: 0,
  };

  function post(to: Window, origin: string, posted: Posted, data: unknown): void {
    const { _actionName, _conversationId, _correlationId } = posted;
    const envelope = { _messageType: 1, _actionName, _conversationId, _correlationId, _origin: location.origin };
    to.postMessage(JSON.stringify({ ...envelope, _data: data, _errorCode: 0, _responseType: 0, _serializerVersion: 1 }), origin);
  }

  function answerOf(posted: Posted): unknown {
    if (posted._actionName === 'ContextActivationManager_getAppContextAsync') return context;
    if (posted._actionName === 'GetInitialData') return initialData();
    if (posted._actionName === 'ExecuteMethod') return { wasSuccessful: false, errorCode: 9020, error: true, data: null };
    return null;
  }

  function parsed(text: unknown): Posted | null {
    try {
      const posted = JSON.parse(String(text)) as Posted | null;
      return posted !== null && posted._messageType === 0 ? posted : null;
    } catch {
      return null;
    }
  }

  addEventListener('message', (event) => {
    const posted = parsed(event.data);
    if (posted === null) return;
    const source = event.source as Window;
    // An action of type 1 asks to be told of an event.
    if (posted._actionType === 1) listener = { source, origin: event.origin, posted };
    post(source, event.origin, posted, posted._actionType === 1 ? { Error: 0 } : answerOf(posted));
  });

  (window as unknown as { select(index: number): void }).select = (index) => {
    current = index;
    if (listener === null) return;
    const { source, origin, posted } = listener;
    const { _actionName, _conversationId, _correlationId } = posted;
    const envelope = { _messageType: 1, _actionName, _conversationId, _correlationId, _origin: location.origin };
    source.postMessage(
      JSON.stringify({ ...envelope, _data: initialData(), _errorCode: 0, _responseType: 1, _serializerVersion: 1 }),
      origin,
    );
  };

  const frame = document.createElement('iframe');
  frame.title = 'Telltale';
  frame.style.cssText = 'border:0;width:100%;height:860px';
  frame.name = JSON.stringify({
    baseFrameName: 'telltale',
    hostInfo: 'Outlook|Web|16.01|en-US|correlation',
    xdmInfo: `${conversation}|${instance}|${location.origin}`,
    serializerVersion: 1,
  });
  frame.src = frameAddress;
  document.body.append(frame);
}

/** The host as a page. `window.select(n)` opens another message. */
export function hostPage(messages: readonly HostMessage[], frameAddress: string): string {
  const data = JSON.stringify(messages).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Outlook</title><body style="margin:0"><script>
(${runHost.toString()})(${data}, ${JSON.stringify(frameAddress)});
</script></body></html>`;
}

/** Runs in every frame: the bridge by which Outlook gives tokens to nested applications. Counts what it is asked. */
export function installBridge(mode: 'silent' | 'asks-first'): void {
  const listeners: ((text: string) => void)[] = [];
  const asked: string[] = [];
  const encoded = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
  const page = window as unknown as { nestedAppAuthBridge: object; bridgeAsked: string[] };
  page.bridgeAsked = asked;
  const tenant = '00000000-0000-4000-8000-0000000000aa';
  const account = {
    homeAccountId: `ana.${tenant}`,
    environment: 'login.microsoftonline.com',
    tenantId: tenant,
    username: 'ana.lyst@contoso.example',
    localAccountId: 'ana',
  };
  function tokenFor(scope: string): object {
    const now = Math.floor(Date.now() / 1000);
    const claims = { oid: 'ana', tid: tenant, preferred_username: account.username, iat: now, exp: now + 3600 };
    return {
      access_token: `${encoded({ alg: 'none' })}.${encoded({ aud: scope, oid: 'ana', tid: tenant })}.`,
      expires_in: 3600,
      id_token: `${encoded({ alg: 'none' })}.${encoded({ ...claims, iss: `https://login.microsoftonline.com/${tenant}/v2.0` })}.`,
      scope,
      properties: null,
    };
  }
  page.nestedAppAuthBridge = {
    addEventListener: (_type: string, listener: (text: string) => void) => listeners.push(listener),
    removeEventListener: () => undefined,
    postMessage: (text: string) => {
      const request = JSON.parse(text) as { method: string; requestId: string; tokenParams?: { scope: string } };
      asked.push(request.method);
      const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
      const refused = mode === 'asks-first' && request.method === 'GetToken' && !asked.includes('GetTokenPopup');
      const given =
        request.method === 'GetInitContext'
          ? {
              success: true,
              initContext: {
                sdkName: 'make-believe-outlook',
                sdkVersion: '1',
                capabilities: { queryAccount: true },
                accountContext: { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: tenant },
              },
            }
          : refused
            ? { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required', description: 'consent' } }
            : { success: true, token: tokenFor(request.tokenParams?.scope ?? ''), account };
      setTimeout(() => listeners.forEach((listener) => listener(JSON.stringify({ ...answer, ...given }))), 5);
    },
  };
}
