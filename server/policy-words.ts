/** A policy, and what it would have done, in words. */
import { figure, plural } from './core/evidence.ts';
import type { Policy } from './core/policy-rules.ts';
import type { Contained, DryRun } from './policy-dry-run.ts';

export function policyLines(policy: Policy): string[] {
  const { automatic, actions, leastChannels, leastReturnPeriodDays, mostPerHour, never } = policy;
  return [
    automatic
      ? 'The policy is on: what follows is done without a person.'
      : 'The policy is off: nothing is done without a person. Were it on:',
    `  ${actions.join(', ')} for a takeover with ${plural(leastChannels, 'kind')} of evidence, odder than chance shows in ${figure(leastReturnPeriodDays)} days;`,
    `  at most ${plural(mostPerHour, 'account')} an hour; ${never.length === 0 ? 'no account is named that is never touched' : `never ${never.join(', ')}`}.`,
    '  Break-glass accounts, the last administrator, protected groups and our own principals are never touched either way.',
  ];
}

export function dryRunLines({ contained, left, people, days, costPerThousandADay, hasLabels }: DryRun): string[] {
  const wrong = contained.filter(({ isRight }) => isRight === false).length;
  const before = contained.filter(({ at, harmAt }) => harmAt !== null && harmAt > at).length;
  const after = contained.filter(({ at, harmAt }) => harmAt !== null && harmAt <= at).length;
  const saved = contained.reduce((sum, { at, lastActAt }) => sum + Math.max(0, lastActAt - at), 0);
  return [
    `It would have contained ${plural(contained.length, 'account')} among ${figure(people)} people in ${figure(days)} days.`,
    ...contained.map(line),
    `${figure(before)} before the first harm, ${figure(after)} after it; minutes gained on what these hands went on to do: ${figure(Math.round(saved / 60_000))}.`,
    hasLabels
      ? `Without an intruder: ${figure(wrong)}, that is ${figure(costPerThousandADay)} per 1,000 people a day.`
      : `No labels.json says which were right; were all of them wrong, that would be ${figure(costPerThousandADay)} per 1,000 people a day.`,
    `${plural(left.length, 'told incident')} would have been left to people:`,
    ...left.map(({ account, because, isRight }) => `  ${account}: ${because}${rightness(isRight)}`),
  ];
}

function line({ account, at, actions, because, toldAt, harmAt, lastActAt, isRight }: Contained): string {
  const told = toldAt === null ? '' : `, ${minutes(at - toldAt)} after a person could have been told`;
  const harm =
    harmAt === null
      ? ', no harm was seen'
      : harmAt > at
        ? `, ${minutes(harmAt - at)} before the first harm`
        : `, ${minutes(at - harmAt)} after the first harm`;
  const more = lastActAt > at ? `, ${minutes(lastActAt - at)} before the last act of these hands` : '';
  return `  ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} ${account}: ${actions.join(', ')}${told}${harm}${more} (${because})${rightness(isRight)}`;
}

function minutes(span: number): string {
  return plural(Math.round(span / 60_000), 'minute');
}

function rightness(isRight: boolean | null): string {
  return isRight === null ? '' : isRight ? ' [an intruder was there]' : ' [NO INTRUDER]';
}
