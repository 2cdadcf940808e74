/** `telltale policy`: a policy in words, and with `--dry-run` what it would have done in exported history. */
import { Refused } from './core/errors.ts';
import { USUAL_POLICY } from './core/policy-rules.ts';
import { dryRun, type DryRunOptions } from './policy-dry-run.ts';
import { dryRunLines, policyLines } from './policy-words.ts';
import { readPolicyFile } from './policy.ts';

export interface PolicyFlags {
  readonly policy?: string;
  readonly dryRun?: boolean;
  readonly organization?: string;
  readonly budget: number;
  readonly warmup: number;
  readonly json?: boolean;
}

/** The lines to print. Throws `INPUT_MISSING` and what the policy's reader throws. */
export async function policyCommand(
  inputs: readonly string[],
  flags: PolicyFlags,
  around: Pick<DryRunOptions, 'places' | 'style' | 'progress'>,
): Promise<readonly string[]> {
  const policy = flags.policy === undefined ? USUAL_POLICY : await readPolicyFile(flags.policy);
  if (flags.dryRun !== true) return flags.json ? [JSON.stringify(policy)] : policyLines(policy);
  if (inputs.length === 0) throw new Refused('INPUT_MISSING', 'A dry run needs history.', 'Give files or folders of exported records.');
  const { organization = null, budget, warmup: warmUpDays } = flags;
  const result = await dryRun({ inputs, policy, organization, budget, warmUpDays, ...around });
  return flags.json ? [JSON.stringify(result)] : [...policyLines(policy), '', ...dryRunLines(result)];
}
