/** docs/benchmark.md: the figures, the seeds, the command, and what fails. */
import type { Contest } from './contest.ts';
import { goals } from './goals.ts';

export interface Section {
  readonly profile: string;
  readonly contests: readonly Contest[];
  readonly text: string;
}

const EXPLAINED = `- **Tenants** are invented by \`sandbox/\` (\`telltale sandbox\`), which writes the raw records Microsoft would, late, twice and odd ones included. Its habits, intruders and texts
  were written by authors who had not read the detector. One intruder of each kind comes per tenant, half of them careful: the victim's city or country, hours and browser, few acts,
  plausible names. Intruders come after a third of the days.
- **Recall** is over account-takeover kinds, each kind weighing the same. **Before harm**: told by a record older than the first one that did damage, in event time, and "as
  delivered" by the clock of the feeds, which lag as Microsoft's do. An alert on the account until three days after the intruder's last act is right, any other is false.
- **Tuning seeds** (looked at while the engine was made) are never reported; **reporting seeds** are never looked into.
- A sandbox is not the field: figures compare detectors on the same records, they do not promise a rate in your tenant. What is promised there is the budget, which the engine
  fits to your own tail.`;

/** `revision` of the engine: a later one has figures of its own, which the regression gate keeps from falling. */
export function document(sections: readonly Section[], tuning: readonly number[], revision: string): string {
  const parts = sections.map(({ profile, contests, text }) => {
    const { people, days } = contests[0]?.plan ?? { people: 0, days: 0 };
    return `## Profile ${profile}\n\nSeeds ${contests.map(({ plan }) => plan.seed).join(', ')}; ${people} people, ${days} days each.\n\n${text}`;
  });
  return `# Benchmark: detection\n\nWritten by \`npm run bench:detection\` at revision ${revision}; the same revision and seeds give the same figures on every machine.\n\n${EXPLAINED}\n\nTuning seeds: ${tuning.join(', ')}.\n\n${goals(sections)}\n\n${parts.join('\n\n')}\n`;
}
