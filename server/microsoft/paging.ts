/** Answers that come in pages, as one stream; the next page is asked for when it is wanted. */
import type { AskOptions, Asking } from './asking.ts';
import { failure } from './failure.ts';

/** A page of Graph. */
export interface GraphPage {
  readonly value: readonly unknown[];
  /** Where changes after this reading are to be had; on the last page of a delta. */
  readonly deltaLink: string | null;
  readonly nextLink: string | null;
}

/** Pages of one reading; more are a loop. */
const MOST_PAGES = 100_000;

/** Notices that links lead in a circle, by remembering one of them: the first, second, fourth, eighth ... of the walk. */
class Walk {
  #steps = 0;
  #remembered: string | null = null;

  /** False when this place was certainly visited before. */
  goesOn(link: string | null): boolean {
    if (link === null) return true;
    if (link === this.#remembered) return false;
    this.#steps++;
    if ((this.#steps & (this.#steps - 1)) === 0) this.#remembered = link;
    return true;
  }
}

export async function* graphPages(asking: Asking, url: string, options: AskOptions): AsyncGenerator<GraphPage, void, undefined> {
  let next: string | null = url;
  const walk = new Walk();
  walk.goesOn(next);
  for (let page = 0; next !== null; page++) {
    if (page >= MOST_PAGES) throw failure('UNREADABLE', 'A listing did not end');
    const { body, requestId, status }: { body: unknown; requestId: string | null; status: number } = await asking.ask(
      'GET',
      next,
      undefined,
      options,
    );
    const value = body !== null && typeof body === 'object' && 'value' in body ? body.value : null;
    if (!Array.isArray(value)) throw failure('UNREADABLE', 'A page without a list', { status, requestId });
    next = linkIn(body, '@odata.nextLink');
    if (!walk.goesOn(next)) throw failure('UNREADABLE', 'Pages that lead in a circle', { status, requestId });
    yield { value: value as readonly unknown[], deltaLink: linkIn(body, '@odata.deltaLink'), nextLink: next };
  }
}

/** Pages of the Management API, which names the next one in a header, under either of two names. `addressed` completes the address it names. */
export async function* managementPages(
  asking: Asking,
  url: string,
  addressed: (url: string) => string,
  options: AskOptions,
): AsyncGenerator<readonly unknown[], void, undefined> {
  let next: string | null = addressed(url);
  const walk = new Walk();
  walk.goesOn(next);
  for (let page = 0; next !== null; page++) {
    if (page >= MOST_PAGES) throw failure('UNREADABLE', 'A listing did not end');
    const answer = await asking.ask('GET', next, undefined, options);
    if (answer.body !== null && !Array.isArray(answer.body)) throw failure('UNREADABLE', 'A page without a list', answer);
    const link: string | null = answer.headers.get('NextPageUri') ?? answer.headers.get('NextPageUrl');
    const following = link === null || link === '' ? null : addressed(link);
    if (!walk.goesOn(following)) throw failure('UNREADABLE', 'Pages that lead in a circle', answer);
    next = following;
    yield (answer.body ?? []) as readonly unknown[];
  }
}

function linkIn(body: unknown, name: string): string | null {
  const link = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : null;
  return typeof link === 'string' && link !== '' ? link : null;
}
