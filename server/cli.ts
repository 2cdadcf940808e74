#!/usr/bin/env node
/** `telltale`: the commands a person types. Exit code 2 only for unusable arguments. */
import { stat } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { readConfig, readReplayConfig } from './config.ts';
import { Refused } from './core/errors.ts';
import { isAskingReason } from './core/verdict.ts';
import type { MessageRecord } from './http/contract.ts';
import type { PolicyFlags } from './policy-command.ts';
import { signals } from './signals/index.ts';

const program = new Command('telltale').description('Finds hijacked Microsoft 365 accounts in what people do, and explains why.');
program.exitOverride();

program
  .command('replay')
  .description('Read exported records, write incidents, message scores and a report.')
  .argument('<inputs...>', 'files or folders (.json .jsonl .ndjson .csv .eml .mbox .gz .zip), or - for standard input')
  .option('--organization <file>', 'organization.json; else one found in a given folder is used')
  .option('--out <dir>', 'where to write', './telltale-report')
  .option('--budget <number>', 'false alerts per 1,000 people a day', number, 1)
  .option('--warmup <days>', 'days that only teach, e.g. 14d (never more than a third of the span)', days, 14)
  .option('--no-report', 'leave report.html out')
  .option('--json', 'print the summary as JSON')
  .action(
    async (
      inputs: string[],
      flags: { organization?: string; out: string; budget: number; warmup: number; report: boolean; json?: boolean },
    ) => {
      await mustExist(inputs.filter((input) => input !== '-'));
      // Loaded only when it is wanted: dictionaries of eight languages come with it.
      const { replay } = await import('./replay.ts');
      const bar = progressBar(flags.json !== true);
      const started = performance.now();
      const { summary, incidents, notes } = await replay({
        inputs,
        organization: flags.organization ?? null,
        out: flags.out,
        budget: flags.budget,
        warmUpDays: flags.warmup,
        report: flags.report,
        ...readReplayConfig(),
        stdin: process.stdin,
        progress: bar.show,
      });
      bar.clear();
      if (flags.json) {
        process.stdout.write(`${visible(JSON.stringify(summary))}\n`);
        return;
      }
      const seconds = (performance.now() - started) / 1000;
      const lines = [
        `${pc.bold(summary.read.toLocaleString('en-US'))} records in ${seconds.toFixed(1)} s: ${summary.events.toLocaleString('en-US')} events, ${summary.ignored.toLocaleString('en-US')} ignored, ${summary.duplicates.toLocaleString('en-US')} repeats, ${summary.rejected.toLocaleString('en-US')} rejected.`,
        ...notes.map((note) => pc.dim(visible(note))),
        '',
        summary.alerts === 0
          ? pc.green('No account stands out at this budget.')
          : pc.red(pc.bold(`${summary.alerts} ${summary.alerts === 1 ? 'account needs' : 'accounts need'} a look:`)),
        ...incidents
          .filter((incident) => incident.alertedAt !== null)
          .sort((a, b) => b.score - a.score)
          .slice(0, 20)
          .map(
            (incident) =>
              `  ${pc.bold(incident.severity.padEnd(8))} ${incident.alertedAt?.slice(0, 16).replace('T', ' ')} ${visible(incident.title)}`,
          ),
        '',
        `${summary.incidents - summary.alerts} more were seen below the budget. Everything is in ${flags.out}${flags.report ? '/report.html' : ''}.`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    },
  );

program
  .command('score')
  .description('Score one message: how unlike its sender it is, and how strongly it solicits.')
  .argument('<message>', 'a mail as a file (.eml), or a Graph message as JSON')
  .option('--history <dir>', 'exported records that say what is usual; without them only the text is judged')
  .option('--json', 'print the line that replay would write')
  .action(async (message: string, flags: { history?: string; json?: boolean }) => {
    await mustExist([message, ...(flags.history === undefined ? [] : [flags.history])]);
    const { score } = await import('./score.ts');
    const { records, compared } = await score({ message, history: flags.history ?? null, ...readReplayConfig() });
    for (const record of records)
      process.stdout.write(flags.json ? `${visible(JSON.stringify(record))}\n` : `${scoreLines(record, compared).join('\n')}\n`);
  });

program
  .command('start')
  .description('Watch a tenant; without one configured, a make-believe tenant on this machine.')
  .option('--speed <number>', 'sandbox: so many times as fast as our time', number, 60)
  .option('--people <number>', 'sandbox: people in it', wholeNumber, 40)
  .option(
    '--playground <port>',
    'sandbox: the bot speaks to the Agents Playground on this port of this machine (npm run playground)',
    wholeNumber,
  )
  .action(async (flags: { speed: number; people: number; playground?: number }) => {
    const { start } = await import('./main.ts');
    const bar = progressBar(true);
    const running = await start(readConfig(), {
      ...flags,
      say: (line) => process.stderr.write(`${visible(line)}\n`),
      progress: (share) => (share < 1 ? bar.show('of the history', share) : bar.clear()),
    });
    const stop = (): void => {
      // What was not finished by then is done at the next start.
      setTimeout(() => process.exit(1), GRACE_MILLISECONDS).unref();
      void running.stop().catch(() => undefined);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
    await running.ended;
    process.exit(0);
  });

program
  .command('doctor')
  .description('Say what works in the configured tenant, what is blind or late, and the step that mends it. Exit code 1 when something is.')
  .option('--export-organization <file>', 'write people, groups and domains of the tenant as organization.json instead')
  .option('--audit', 'verify the audit log instead')
  .option('--json', 'print it as JSON')
  .action(async (flags: { exportOrganization?: string; audit?: boolean; json?: boolean }) => {
    const { doctor } = await import('./doctor.ts');
    const { checks, lines, isWell } = await doctor(readConfig(), {
      organization: flags.exportOrganization ?? null,
      audit: flags.audit === true,
    });
    const said = flags.json === true ? [JSON.stringify(checks)] : lines;
    process.stdout.write(`${said.map(visible).join('\n')}\n`);
    process.exitCode = isWell ? 0 : 1;
  });

program
  .command('forget')
  .description('Erase what is kept of one person; docs/security.md says what stays, and for how long.')
  .argument('<person>', 'object id, user principal name or mail address')
  .action(async (person: string) => {
    const { forget } = await import('./forget.ts');
    process.stdout.write(`${(await forget(readConfig(), person)).map(visible).join('\n')}\n`);
  });

program
  .command('policy')
  .description('Read a policy for acting without a person; with --dry-run say what it would have done in exported records.')
  .argument('[inputs...]', 'files or folders of history')
  .option('--policy <file>', 'the policy (JSON, docs/policy.md); else the usual one, which is off')
  .option('--dry-run', 'replay the history and print whom it would have contained')
  .option('--organization <file>', 'organization.json; else one found in a given folder is used')
  .option('--budget <number>', 'false alerts per 1,000 people a day', number, 1)
  .option('--warmup <days>', 'days that only teach, e.g. 14d (never more than a third of the span)', days, 14)
  .option('--json', 'print it as JSON')
  .action(async (inputs: string[], flags: PolicyFlags) => {
    await mustExist(inputs);
    const { policyCommand } = await import('./policy-command.ts');
    const bar = progressBar(flags.json !== true);
    const lines = await policyCommand(inputs, flags, { ...readReplayConfig(), progress: bar.show });
    bar.clear();
    process.stdout.write(`${lines.map(visible).join('\n')}\n`);
  });

program
  .command('signals')
  .description('List what is noticed.')
  .action(() => {
    for (const signal of signals) process.stdout.write(`${signal.id.padEnd(28)} ${signal.channel.padEnd(8)} ${signal.attack.join(' ')}\n`);
  });

program
  .command('sandbox')
  .description('Write a make-believe tenant: records in order of delivery, organization.json, labels.json, places.')
  .requiredOption('--out <dir>', 'folder to make and fill')
  .option('--seed <number>', 'the same seed writes the same tenant', wholeNumber, 7)
  .option('--people <number>', 'people in it (the profile small has 25)', wholeNumber)
  .option('--days <number>', 'days it lives', wholeNumber, 60)
  .option('--start <day>', 'its first day', '2026-09-07')
  .option('--profile <name>', 'default, no-mdm, remote, small, audit-only, noisy, short-history', 'default')
  .option('--intruders <names>', 'all, none, or names with commas between them', 'all')
  .option('--density <number>', 'intruders of every kind, half of them careful; else one per 60 people in 30 days', wholeNumber)
  .option('--no-mail', 'leave the messages out')
  .action(async (flags: SandboxFlags) => {
    // Loaded only when it is wanted: the other commands start in half the time without it.
    const { writeTenant } = await import('../sandbox/index.ts');
    const bar = progressBar(true);
    const started = performance.now();
    const report = await writeTenant({
      seed: flags.seed,
      people: flags.people ?? (flags.profile === 'small' ? 25 : 500),
      days: flags.days,
      out: flags.out,
      start: flags.start,
      profile: flags.profile,
      intruders: flags.intruders === 'all' || flags.intruders === 'none' ? flags.intruders : flags.intruders.split(','),
      ...(flags.density === undefined ? {} : { density: flags.density }),
      ...(flags.mail ? {} : { mail: false }),
      onDay: ({ day, days: all, records }) => bar.show(records, day / all),
    });
    bar.clear();
    const seconds = (performance.now() - started) / 1000;
    const count = (n: number): string => n.toLocaleString('en-US');
    process.stdout.write(
      `${count(report.records)} records in ${seconds.toFixed(1)} s: ${count(report.intrusions)} intrusions, ${count(report.hardNegatives)} honest oddities. Everything is in ${visible(flags.out)}.\n`,
    );
  });

interface SandboxFlags {
  readonly out: string;
  readonly seed: number;
  readonly people?: number;
  readonly days: number;
  readonly start: string;
  readonly profile: string;
  readonly intruders: string;
  readonly density?: number;
  readonly mail: boolean;
}

function scoreLines(record: MessageRecord, compared: number): string[] {
  const gauge = (name: string, score: number | null): string =>
    `${pc.bold(name.padEnd(18))} ${score === null ? 'not known' : `${Math.round(score)} of 100`}`;
  const line = ({ sentence }: { readonly sentence: string }): string => `  - ${visible(sentence)}`;
  const asking = record.reasons.filter(({ signal }) => isAskingReason(signal));
  return [
    `${record.direction}, from ${visible(record.sender)}; beside ${compared.toLocaleString('en-US')} messages`,
    gauge('Out of character', record.outOfCharacter),
    ...record.reasons.filter(({ signal }) => !isAskingReason(signal)).map(line),
    gauge('Solicitation', record.solicitation),
    ...asking.map(line),
  ];
}

/** How long an ending may take. */
const GRACE_MILLISECONDS = 9_500;

async function mustExist(inputs: readonly string[]): Promise<void> {
  for (const input of inputs)
    if (!(await stat(input).catch(() => null)))
      throw new Refused('INPUT_MISSING', `${input} does not exist.`, 'Give a file or folder that does, or - for standard input of replay.');
}

/** A line that is overwritten; only on a terminal. */
function progressBar(wanted: boolean): { readonly show: (read: number | string, share: number) => void; readonly clear: () => void } {
  if (!wanted || !process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (read, share) => {
      const filled = Math.round(Math.max(0, Math.min(1, share)) * 30);
      process.stderr.write(
        `\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${typeof read === 'string' ? read : `${read.toLocaleString('en-US')} records`}`,
      );
    },
    clear: () => process.stderr.write('\r\u001b[K'),
  };
}

/** Control characters of other people's texts must not steer a terminal; escaped the way JSON is, so that JSON stays what it was. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
    Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

function number(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It takes a number above 0.');
  return value;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('It takes a whole number.');
  return value;
}

function days(text: string): number {
  const value = Number(text.replace(/d$/u, ''));
  if (!(value >= 0)) throw new InvalidArgumentError('It takes days, for example 14d.');
  return value;
}

// `telltale ... | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Refused) {
    process.stderr.write(`${error.code}: ${visible(error.message)} ${error.nextStep}\n`);
    process.exitCode = 2;
  } else if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in error && error.exitCode === 0 ? 0 : 2;
  } else throw error;
}
