/** A story replayed: what the product made of it, beside what really happened. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IncidentRecord, MessageRecord, Summary } from '../../server/http/contract.ts';
import { replay } from '../../server/replay.ts';

interface KeyRecord {
  readonly at: string;
  readonly id: string;
  readonly what: string;
}

export interface Told {
  readonly summary: Summary;
  readonly incidents: readonly IncidentRecord[];
  readonly alerted: readonly IncidentRecord[];
  readonly messages: readonly MessageRecord[];
  readonly report: string;
  /** The table of story.md. */
  readonly keys: readonly KeyRecord[];
}

export async function tell(name: string): Promise<Told> {
  const folder = join(import.meta.dirname, name);
  const out = await mkdtemp(join(tmpdir(), 'telltale-case-'));
  try {
    const { summary, incidents } = await replay({
      inputs: [folder],
      organization: null,
      out,
      budget: 1,
      warmUpDays: 14,
      report: true,
      places: null,
    });
    const messages = (await readFile(join(out, 'messages.jsonl'), 'utf8')).split('\n').filter(Boolean).map(readMessage);
    return {
      summary,
      incidents,
      alerted: incidents.filter(({ alertedAt }) => alertedAt !== null),
      messages,
      report: await readFile(join(out, 'report.html'), 'utf8'),
      keys: keysOf(await readFile(join(folder, 'story.md'), 'utf8')),
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Message-IDs of the mails that were sent with this subject. */
export async function mailsAbout(name: string, subject: string): Promise<Set<string>> {
  const packed = await readFile(join(import.meta.dirname, name, 'events.jsonl.gz'));
  const mails = new Set<string>();
  for (const line of gunzipSync(packed).toString('utf8').split('\n')) {
    if (!line.includes('"Operation":"Send"')) continue;
    const { Item }: { readonly Item: { readonly Subject: string; readonly InternetMessageId: string } } = JSON.parse(line);
    if (Item.Subject === subject) mails.add(Item.InternetMessageId);
  }
  return mails;
}

/** Rows whose description says so, in order of time. */
export function rows({ keys }: Told, what: string): readonly KeyRecord[] {
  return keys.filter((key) => key.what.includes(what));
}

/** The instant of the first such row; a story without it makes every comparison fail. */
export function instantOf(told: Told, what: string): string {
  return rows(told, what)[0]?.at ?? '';
}

function keysOf(story: string): KeyRecord[] {
  return [...story.matchAll(/^\| (\d{4}-[^ ]+) \| `([^`]+)` \| (.+) \|$/gm)].map(([, at = '', id = '', what = '']) => ({
    at: new Date(at).toISOString(),
    id,
    what,
  }));
}

function readMessage(line: string): MessageRecord {
  const message: MessageRecord = JSON.parse(line);
  return message;
}
