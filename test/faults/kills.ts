/** One undisturbed reading of a stream, and one that is killed over and over while everything else goes wrong too. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../sandbox/random.ts';
import { failing, ROUGH, type Unfriendliness } from '../../sandbox/microsoft/index.ts';
import { dump, judgedAnew } from '../server/live/kit.ts';
import { Rig, type Span, writeStream } from './rig.ts';

export interface KillsOptions {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

type Held = Awaited<ReturnType<typeof dump>>;

export interface KillsResult {
  readonly held: Held;
  readonly anew: Held;
  readonly undisturbed: Held;
}

/** Microsoft keeps audit records for seven days; a run that is killed while it reads them must not lose any by being slow. */
const SPAN: Span = { people: 12, historyDays: 6, lifeDays: 8 };
/** A victim lives so long at least, milliseconds. */
const LIFE = { least: 50, most: 2_000 };
const LONGEST_LIFE = 30_000;
/** About as many entries are history. */
const HISTORY_ENTRIES = 6_000;
const LONGEST = 900_000;
const SAY_EVERY = 20_000;
/** Time nearly stands while an answer is waited for: a little is enough. */
const TROUBLE: Unfriendliness = { ...ROUGH, slowMs: 20 };

export async function killRun({ kills, seed, say }: KillsOptions): Promise<KillsResult> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-kills-'));
  try {
    const tenant = join(folder, 'tenant');
    await writeStream(tenant, seed, SPAN);
    const undisturbed = await read({ folder: join(folder, 'undisturbed'), tenant, kills: 0, seed, trouble: {}, say });
    const disturbed = join(folder, 'disturbed');
    const held = await read({ folder: disturbed, tenant, kills, seed, trouble: TROUBLE, say });
    return { held, undisturbed, anew: await judgedAnew(disturbed) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Reading extends KillsOptions {
  readonly folder: string;
  readonly tenant: string;
  readonly trouble: Unfriendliness;
}

async function read({ folder, tenant, kills, seed, trouble, say }: Reading): Promise<Held> {
  const random = new Random(seed, 'kills', kills);
  const place = { kind: 'sqlite', folder } as const;
  const rig = await Rig.open(tenant, SPAN, seed, trouble);
  try {
    const began = Date.now();
    for (let kill = 1; kill <= kills; kill++) {
      await rig.spawn(place, folder, random.whole(-120_000, 120_000));
      if (random.chance(0.3)) rig.microsoft.failNext(links(random));
      // Every other one dies young, while it opens its memory or reads its log again; the others all along the history and the days that follow.
      const share = random.next() / Math.max(1, (kills - kill) / 2);
      const entries = rig.position + (2 * HISTORY_ENTRIES * random.next()) / (kills / 4);
      const instant = rig.now + 2 * share * (rig.end - rig.now);
      const isPast = (): boolean => (rig.position < HISTORY_ENTRIES ? rig.position > entries : rig.now > instant);
      if (kill % 2 === 0) await rig.passes(LONGEST_LIFE, isPast);
      await rig.passes(random.whole(LIFE.least, LIFE.most));
      await rig.ends('SIGKILL');
      if (kill % 10 === 0) say(`${String(kill)} kills, entry ${String(rig.position)}, ${new Date(rig.now).toISOString()}`);
    }
    await rig.spawn(place, folder, 0);
    for (const over = Date.now() + LONGEST; Date.now() < over && !rig.isDone; ) {
      await rig.passes(SAY_EVERY, () => rig.isDone);
      say(`entry ${String(rig.position)}, ${new Date(rig.now).toISOString()}`);
    }
    if (!rig.isDone) throw new Error('the stream was not read to its end in time');
    await rig.ends('SIGTERM');
    const { handedOut } = rig.microsoft.stage;
    say(
      `${String(kills)} kills in ${((Date.now() - began) / 1000).toFixed(0)} s; handed out ${JSON.stringify(handedOut)}; entries ${String(rig.position)}; troubles ${JSON.stringify([...rig.troubles])}`,
    );
    return await dump(folder);
  } finally {
    await rig.close();
  }
}

/** Links of lists that have gone stale, and an endpoint that is away for a while. */
function links(random: Random): Parameters<Rig['microsoft']['failNext']>[0] {
  const gone = { status: 410, body: { error: { code: 'syncStateNotFound', message: 'The sync state generation is not found.' } } };
  return random.pick([
    { endpoint: 'graph', where: /delta/u, fate: { instead: gone }, times: 2 },
    { endpoint: 'graph', where: /messages/u, fate: { cut: 'body' }, times: 3 },
    { endpoint: 'management', where: /content/u, fate: { instead: failing('management', 503) }, times: 10 },
    { endpoint: 'authority', fate: { instead: failing('authority', 503) }, times: 2 },
  ] as const);
}
