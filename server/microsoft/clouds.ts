/** Where Microsoft's clouds answer. A tenant lives in one of them; an address outside its cloud is never asked. */
import { Refused } from '../core/errors.ts';

export type Cloud = 'public' | 'gcc' | 'gcc-high' | 'dod';
export type Resource = 'management' | 'graph';

export interface Endpoints {
  /** Gives out tokens, e.g. `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Office 365 Management Activity API, without `/api/v1.0`. */
  readonly management: string;
  /** Graph, without its version. */
  readonly graph: string;
  /** What tokens are asked for; left out, the origin of the endpoint with `/.default`. */
  readonly scopes?: Readonly<Partial<Record<Resource, string>>>;
}

const PUBLIC: Endpoints = {
  authority: 'https://login.microsoftonline.com',
  management: 'https://manage.office.com',
  graph: 'https://graph.microsoft.com',
};

export const CLOUDS: Readonly<Record<Cloud, Endpoints>> = {
  public: PUBLIC,
  gcc: { ...PUBLIC, management: 'https://manage-gcc.office.com' },
  'gcc-high': {
    authority: 'https://login.microsoftonline.us',
    management: 'https://manage.office365.us',
    graph: 'https://graph.microsoft.us',
  },
  dod: {
    authority: 'https://login.microsoftonline.us',
    management: 'https://manage.protection.apps.mil',
    graph: 'https://dod-graph.microsoft.us',
  },
};

export function scopeOf(endpoints: Endpoints, resource: Resource): string {
  return endpoints.scopes?.[resource] ?? `${new URL(endpoints[resource]).origin}/.default`;
}

/** An address that may be asked, and whose it is. */
export interface Target {
  readonly url: string;
  readonly resource: Resource;
  /** Path below the endpoint, e.g. `/v1.0/users`. */
  readonly path: string;
}

/**
 * Checks that an address lies below one of the endpoints: answers carry addresses to go on with, and a token must not follow them anywhere else.
 * Throws `OUTSIDE_ORIGIN`.
 */
export function targetOf(endpoints: Endpoints, written: string): Target {
  const url = URL.parse(written);
  if (url !== null && url.username === '' && url.password === '') {
    for (const resource of ['management', 'graph'] as const) {
      const base = new URL(endpoints[resource]);
      const folder = base.pathname.replace(/\/+$/u, '');
      if (url.origin !== base.origin || !url.pathname.startsWith(`${folder}/`)) continue;
      url.hash = '';
      return { url: url.href, resource, path: url.pathname.slice(folder.length) };
    }
  }
  throw new Refused(
    'OUTSIDE_ORIGIN',
    `The address ${url === null ? 'given' : url.origin} does not belong to the configured cloud and was not asked.`,
    'Check which cloud the tenant lives in (public, GCC, GCC High, DoD) and set it; if it is right, report this answer to Microsoft.',
  );
}
