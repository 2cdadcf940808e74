/** In what a disturbed run differs from its own log and from an undisturbed one, beyond what it may. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import type { KillsResult } from './kills.ts';

/** A killed service reads sources again in another order, hours apart in a hurried tenant, so evidence may weigh a little otherwise. */
const BITS = 1;
/** Points of the score for one bit of the chance that it stands for: 12.5 for each tenfold. */
const POINTS_A_BIT = 12.5 / Math.log2(10);

export function differences({ held, anew, undisturbed }: KillsResult): string[] {
  const found: string[] = [];
  for (const what of ['incidents', 'verdicts', 'outbox'] as const)
    for (const [i, line] of held[what].entries())
      if (line !== anew[what][i]) {
        found.push(`${what}: ${line.slice(0, 400)}\n  is in its own log  ${anew[what][i]?.slice(0, 400) ?? 'nothing'}`);
        break;
      }
  for (const what of ['incidents', 'verdicts', 'outbox'] as const)
    if (held[what].length !== anew[what].length)
      found.push(`${what}: ${String(held[what].length)} held, ${String(anew[what].length)} by its own log`);
  const keys = held.outbox.map((line) => (JSON.parse(line) as { key: string }).key);
  if (new Set(keys).size !== keys.length) found.push('outbox: a key stands twice');
  const [ours, theirs] = [incidentsOf(held.incidents), incidentsOf(undisturbed.incidents)];
  for (const [name, score] of theirs) {
    const mine = ours.get(name);
    if (mine === undefined) found.push(`incident ${name} (score ${score.toFixed(1)}) is missing`);
    else if (bitsBetween(mine, score) > BITS)
      found.push(
        `incident ${name}: score ${mine.toFixed(2)}, undisturbed ${score.toFixed(2)}, ${bitsBetween(mine, score).toFixed(2)} bits apart`,
      );
  }
  for (const [name, score] of ours)
    if (!theirs.has(name)) found.push(`incident ${name} (score ${score.toFixed(1)}) is only in the disturbed run`);
  const [sent, expected] = [messagesOf(held.verdicts), messagesOf(undisturbed.verdicts)];
  const missing = [...expected].filter(([one]) => !sent.has(one)).map(([, said]) => `missing ${said}`);
  const extra = [...sent].filter(([one]) => !expected.has(one)).map(([, said]) => `too many ${said}`);
  if (missing.length + extra.length > 0)
    found.push(
      `messages: ${String(missing.length)} of ${String(expected.size)} missing, ${String(extra.length)} too many: ${[...missing, ...extra].slice(0, 6).join('\n  ')}`,
    );
  return found;
}

/** The most that any incident's score moved, in bits. */
export function furthest({ held, undisturbed }: KillsResult): number {
  const ours = incidentsOf(held.incidents);
  return Math.max(0, ...[...incidentsOf(undisturbed.incidents)].map(([name, score]) => bitsBetween(ours.get(name) ?? score, score)));
}

function bitsBetween(one: number, other: number): number {
  return Math.abs(one - other) / POINTS_A_BIT;
}

/** Score of the oddest incident by account, kind. */
function incidentsOf(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    const { account, body } = JSON.parse(line) as { account: string; body: string };
    const { kind, score } = JSON.parse(body) as IncidentRecord;
    const name = `${account} ${kind}`;
    found.set(name, Math.max(found.get(name) ?? 0, score));
  }
  return found;
}

/** By message and direction, with what would be said of it when it is missing. */
function messagesOf(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const { message, direction, body } = JSON.parse(line) as { message: string; direction: string; body: string };
      return [`${message} ${direction}`, body.slice(0, 200)];
    }),
  );
}
