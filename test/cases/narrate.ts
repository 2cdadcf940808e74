/** Prints what a replay tells about a story: `node test/cases/narrate.ts case-a [--all]` (without `--all` alerted incidents only). */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { tell } from './told.ts';

function narrate(incident: IncidentRecord): string {
  const { account, title, state, severity, score, bits, returnPeriodDays, alertedAt, knownAt } = incident;
  const story = incident.narrative.flatMap((sentence, turn) => [
    `- ${sentence}`,
    ...(incident.narrativeEvidence[turn] ?? []).flatMap((index) => {
      const line = incident.evidence[index];
      return line ? [`  - ${line.at} ${line.signal} (${line.channel}, ${line.bits} bits): ${line.sentence}`] : [];
    }),
  ]);
  const scores = incident.scores.map((step) => `- ${step.at} (known ${step.knownAt}): ${step.score}`);
  const head = `${account}, ${state}, ${severity}, score ${score}, ${bits} bits, once in ${returnPeriodDays} days`;
  const alert = alertedAt === null ? 'not alerted' : `alerted ${alertedAt}, known ${knownAt ?? 'never'}`;
  return [`## ${title}`, '', head, alert, '', ...story, '', 'Scores:', ...scores, ''].join('\n');
}

const [name = 'case-a', all] = process.argv.slice(2);
const { summary, incidents, alerted } = await tell(name);
process.stdout.write(`# ${name}: ${summary.read} records, ${summary.incidents} incidents, ${summary.alerts} alerted\n\n`);
for (const incident of all === '--all' ? incidents : alerted) process.stdout.write(`${narrate(incident)}\n`);
