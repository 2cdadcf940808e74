/** Teams around the incident tab: answers TeamsJS in the tab's frame. TeamsJS trusts a page of its own origin. */

export interface TabHost {
  /** Stops answering. */
  close(): void;
}

export interface Tab {
  readonly frame: HTMLIFrameElement;
  readonly incident: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly token: () => Promise<string>;
}

const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: {} });

export function hostTab({ frame, incident, person, token }: Tab): TabHost {
  const context = {
    locale: navigator.language,
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default',
    entityId: 'incidents',
    subEntityId: incident,
    frameContext: 'content',
    hostName: 'TeamsModern',
    hostClientType: 'web',
    userObjectId: person.id,
    loginHint: person.name,
  };
  const answerOf = async (name: unknown): Promise<readonly unknown[] | null> => {
    if (name === 'initialize') return ['content', 'web', RUNTIME, '2.58.0'];
    if (name === 'getContext') return [context];
    if (name !== 'authentication.getAuthToken') return null;
    try {
      return [true, await token()];
    } catch {
      return [false, 'CancelledByUser'];
    }
  };
  const heard = ({ data, source, origin }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || origin !== location.origin || typeof data !== 'object' || data === null) return;
    const { func, id, uuidAsString } = data as Readonly<Record<string, unknown>>;
    void answerOf(func).then((args) => {
      if (args !== null) frame.contentWindow?.postMessage({ id, uuidAsString, args }, location.origin);
    });
  };
  window.addEventListener('message', heard);
  return { close: () => window.removeEventListener('message', heard) };
}

/** The incident that a deep link of Teams leads to; `null` = another address. */
export function incidentIn(url: string): string | null {
  try {
    const { hostname, pathname, searchParams } = new URL(url);
    if (!/^teams\.(microsoft\.(com|us)|cloud\.microsoft)$/.test(hostname) || !pathname.startsWith('/l/entity/')) return null;
    const context: unknown = JSON.parse(searchParams.get('context') ?? 'null');
    const id: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, 'subEntityId') : null;
    return typeof id === 'string' && id !== '' ? id : null;
  } catch {
    return null;
  }
}
