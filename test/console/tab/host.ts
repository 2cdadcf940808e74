/**
 * A make-believe Teams around the tab: the page at teams.microsoft.com that answers the real TeamsJS in its frame.
 * It is sent to the page as text, so it uses nothing from outside itself; what it does not know it refuses aloud.
 */

export interface FakeTeams {
  readonly theme: string;
  /** `null` = no link led to an incident. */
  readonly subPageId: string | null;
  /** A token, or why there is none. */
  readonly token: { readonly value: string } | { readonly refusal: string };
  /** `false`: a frame that answers nothing. */
  readonly answers: boolean;
}

/** What a test can do to it. */
export interface TeamsHandle {
  paint(theme: string): void;
  sendTo(incident: string): void;
  grant(token: string): void;
  readonly refused: string[];
  readonly told: string[];
}

export function installFakeTeams(teams: FakeTeams, tab: string): void {
  const frame = document.createElement('iframe');
  frame.src = tab;
  frame.title = 'Incidents';
  const origin = new URL(tab).origin;
  const registered = new Set<string>();
  const refused: string[] = [];
  const told: string[] = [];
  let theme = teams.theme;
  let subPageId = teams.subPageId;
  let token: FakeTeams['token'] = teams.token;
  const send = (message: object): void => frame.contentWindow?.postMessage(message, origin);
  const context = (): object => ({
    locale: 'en-gb',
    theme,
    entityId: 'incidents',
    subEntityId: subPageId ?? undefined,
    frameContext: 'content',
    hostName: 'TeamsModern',
    hostClientType: 'web',
    sessionId: '00000000-0000-4000-8000-0000000000a1',
    tid: '00000000-0000-4000-8000-0000000000aa',
    userObjectId: '00000000-0000-4000-8000-0000000000e1',
    loginHint: 'eve@contoso.example',
  });
  const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: {} });
  const answers: Record<string, (args: readonly unknown[]) => readonly unknown[] | null> = {
    initialize: () => ['content', 'web', runtime, '2.58.0'],
    getContext: () => [context()],
    'authentication.getAuthToken': () => ('value' in token ? [true, token.value] : [false, token.refusal]),
    registerHandler: ([name]) => {
      registered.add(String(name));
      return null;
    },
    'appInitialization.success': () => null,
  };
  window.addEventListener('message', ({ data, source, origin: from }: MessageEvent<Record<string, unknown>>) => {
    if (source !== frame.contentWindow || from !== origin || !teams.answers) return;
    const name = String(data['func']);
    const answer = answers[name];
    told.push(name);
    if (answer === undefined) {
      refused.push(name);
      return;
    }
    const args = answer(Array.isArray(data['args']) ? (data['args'] as unknown[]) : []);
    if (args !== null) send({ id: data['id'], uuidAsString: data['uuidAsString'], args, isPartialResponse: false });
  });
  const fire = (func: string, ...args: readonly unknown[]): void => {
    if (registered.has(func)) send({ func, args });
  };
  const handle: TeamsHandle = {
    refused,
    told,
    paint(next) {
      theme = next;
      fire('themeChange', next);
    },
    sendTo(incident) {
      subPageId = incident;
      fire('contextChange', { ...context(), page: { id: 'incidents', subPageId: incident, frameContext: 'content' } });
    },
    grant(value) {
      token = { value };
    },
  };
  Object.assign(window, { teamsHandle: handle });
  document.body.append(frame);
}
