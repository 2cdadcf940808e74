/** How far the mail of the tenant was read. */
import { isFields, number, unfolded } from '../fields.ts';

export interface MailCursor {
  /** Where the first history began, and until where everybody's mail was read; seconds since 1970. */
  readonly first: number;
  readonly until: number;
  readonly live: boolean;
  /** Where the changes of a folder go on. A folder that is not named is asked for everything since `until`. */
  readonly links: ReadonlyMap<string, string>;
}

/** Characters of links that are written down. The rest costs one request for each folder after a restart, no message. */
const MOST_WRITTEN = 64 * 1024;

export function mailCursorText({ first, until, live, links }: MailCursor): string {
  const kept: Record<string, string> = {};
  let length = 0;
  for (const [name, link] of links) {
    length += name.length + link.length;
    if (length > MOST_WRITTEN) break;
    kept[name] = link;
  }
  return JSON.stringify({ first, until, live, links: kept });
}

export function mailCursorIn(written: string | null): MailCursor | null {
  const read = unfolded(written);
  if (!isFields(read)) return null;
  const first = number(read, 'first');
  const until = number(read, 'until');
  if (first === null || until === null) return null;
  const links = isFields(read['links'])
    ? Object.entries(read['links']).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];
  return { first, until, live: read['live'] === true, links: new Map(links) };
}
