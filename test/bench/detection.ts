/**
 * `npm run bench:detection -- [--seed 11] [--people 250] [--days 45] [--profile default]`: recall at stated false-alarm budgets on a sandbox tenant
 * whose author did not know the detector, with the share caught before the first harm, and the same with the access signals alone.
 *
 * A budget row uses the score that gives this rate of false incidents on the tenant itself, so that variants compare; the last line of a variant says
 * what the promised budget of 1 really gave.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCENARIOS } from '../../sandbox/intruders/index.ts';
import { writeTenant } from '../../sandbox/index.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { replay } from '../../server/replay.ts';
import { signals } from '../../server/signals/index.ts';

interface Intrusion {
  readonly id: string;
  readonly scenario: string;
  readonly account: string;
  readonly accounts?: readonly string[];
  readonly firstAt: string;
  readonly firstHarmAt: string | null;
  readonly until: string;
}
interface Labels {
  readonly people: number;
  readonly days: number;
  readonly from: string;
  readonly until: string;
  readonly intrusions: readonly Intrusion[];
}

const DAY = 86_400_000;
const BUDGETS = [0.5, 1, 2, 5];

/** Incidents of an account while, or within three days after, an intruder was in it belong to that intrusion; every other one is false. */
function sortOut(labels: Labels, incidents: readonly IncidentRecord[]) {
  const from = Date.parse(labels.from) + Math.max(10, labels.days / 3) * DAY;
  const found = new Map<string, IncidentRecord[]>(labels.intrusions.map((intrusion) => [intrusion.id, []]));
  const wrong: IncidentRecord[] = [];
  for (const incident of incidents) {
    const opened = Date.parse(incident.openedAt);
    const updated = Date.parse(incident.updatedAt);
    const right = labels.intrusions.filter(
      (intrusion) =>
        (intrusion.accounts ?? [intrusion.account]).includes(incident.account) &&
        updated >= Date.parse(intrusion.firstAt) - DAY / 24 &&
        opened <= Date.parse(intrusion.until) + 3 * DAY,
    );
    for (const intrusion of right) found.get(intrusion.id)?.push(incident);
    if (right.length === 0 && opened >= from) wrong.push(incident);
  }
  return { found, wrong, accountDays: (labels.people * (Date.parse(labels.until) - from)) / DAY };
}

function report(name: string, labels: Labels, incidents: readonly IncidentRecord[]): void {
  const { found, wrong, accountDays } = sortOut(labels, incidents);
  const scores = wrong.map((incident) => incident.score).sort((a, b) => b - a);
  const count = labels.intrusions.length;
  const missedBy = new Map<string, number>();
  console.log(`\n${name}: ${count} intrusions, ${Math.round(accountDays).toLocaleString('en-US')} account-days`);
  console.log('budget (false per 1,000 people a day)   recall   before harm');
  for (const budget of BUDGETS) {
    const cut = scores[Math.floor((budget * accountDays) / 1000)] ?? 0;
    let caught = 0;
    let early = 0;
    for (const intrusion of labels.intrusions) {
      const first = (found.get(intrusion.id) ?? [])
        .flatMap((incident) => incident.scores)
        .filter((score) => score.score > cut && Date.parse(score.at) >= Date.parse(intrusion.firstAt) - 60_000)
        .reduce((least, score) => Math.min(least, Date.parse(score.knownAt)), Number.POSITIVE_INFINITY);
      if (first < Number.POSITIVE_INFINITY) caught += 1;
      else if (budget === 1) missedBy.set(intrusion.scenario, (missedBy.get(intrusion.scenario) ?? 0) + 1);
      if (first < Number.POSITIVE_INFINITY && (intrusion.firstHarmAt === null || first <= Date.parse(intrusion.firstHarmAt))) early += 1;
    }
    console.log(`${String(budget).padEnd(40)}${share(caught, count)}   ${share(early, count)}`);
  }
  const alerts = wrong.filter((incident) => incident.alertedAt !== null).length;
  const right = labels.intrusions.filter((intrusion) => found.get(intrusion.id)?.some((incident) => incident.alertedAt !== null)).length;
  console.log(`promised 1, realised ${((1000 * alerts) / accountDays).toFixed(2)}; alerted on ${right} of ${count} intrusions`);
  console.log(`missed at 1: ${[...missedBy].map(([scenario, missed]) => `${scenario} ${missed}`).join(', ') || 'none'}`);
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`.padStart(5);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '11' },
    people: { type: 'string', default: '250' },
    days: { type: 'string', default: '45' },
    profile: { type: 'string', default: 'default' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'telltale-detection-'));
try {
  await writeTenant({
    seed: Number(values.seed),
    people: Number(values.people),
    days: Number(values.days),
    out: folder,
    profile: values.profile,
    // Named one by one, so that each comes clumsy and careful, and often enough to count.
    intruders: SCENARIOS.map((scenario) => scenario.name),
  });
  const labels = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as Labels;
  console.log(`seed ${values.seed}, profile ${values.profile}, ${values.people} people, ${values.days} days`);
  for (const [name, chosen] of [
    ['all signals', signals],
    ['access signals alone', signals.filter((signal) => signal.channel === 'access')],
  ] as const) {
    const { incidents } = await replay({
      inputs: [join(folder, 'events.jsonl')],
      organization: join(folder, 'organization.json'),
      out: join(folder, 'out'),
      budget: 1,
      warmUpDays: 14,
      report: false,
      places: join(folder, 'places'),
      signals: chosen,
    });
    report(name, labels, incidents);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
