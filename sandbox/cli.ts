import { parseArgs } from 'node:util';
import { writeTenant } from './index.ts';
import { SCENARIOS } from './intruders/index.ts';
import { PROFILES } from './tenant.ts';

const USAGE = `node sandbox/cli.ts --out DIR [--seed 7] [--people 500] [--days 60] [--start 2026-09-07]
  [--intruders all|none|name,...] [--no-mail] [--profile ${PROFILES.join('|')}]

Intruders: ${SCENARIOS.map((s) => s.name).join(', ')}`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    people: { type: 'string' },
    days: { type: 'string', default: '60' },
    out: { type: 'string' },
    start: { type: 'string' },
    intruders: { type: 'string', default: 'all' },
    'no-mail': { type: 'boolean', default: false },
    mail: { type: 'boolean', default: false },
    profile: { type: 'string', default: 'default' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || values.out === undefined) {
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const began = performance.now();
  const { intruders } = values;
  try {
    const report = await writeTenant({
      seed: Number(values.seed),
      people: Number(values.people ?? (values.profile === 'small' ? 25 : 500)),
      days: Number(values.days),
      out: values.out,
      ...(values.start === undefined ? {} : { start: values.start }),
      intruders: intruders === 'all' || intruders === 'none' ? intruders : intruders.split(','),
      ...(values['no-mail'] ? { mail: false } : values.mail ? { mail: true } : {}),
      profile: values.profile,
      onDay: ({ day, days, records }) => {
        if (process.stderr.isTTY) process.stderr.write(`\rday ${day} of ${days}, ${records} records `);
      },
    });
    const seconds = (performance.now() - began) / 1000;
    console.error(
      `\n${report.records} records, ${report.intrusions} intrusions, ${report.hardNegatives} honest oddities, ${Math.round(report.records / seconds)} records/s, in ${values.out}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof Error && 'nextStep' in error) console.error(String(error.nextStep));
    process.exitCode = 2;
  }
}
