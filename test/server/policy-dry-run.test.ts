import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USUAL_POLICY } from '../../server/core/policy-rules.ts';
import { policyCommand } from '../../server/policy-command.ts';
import { type DryRun, dryRun } from '../../server/policy-dry-run.ts';
import { dryRunLines } from '../../server/policy-words.ts';
import { readPolicyFile } from '../../server/policy.ts';

const CASE = join(import.meta.dirname, '../cases/case-a');
const VICTIM = 'ingrid.halvorsen@contoso.example';
const folder = mkdtempSync(join(tmpdir(), 'telltale-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { organization: null, policy: USUAL_POLICY, budget: 1, warmUpDays: 14, places: null, style: true };
const label = (account: string, kind = 'account-takeover'): object => ({
  intrusions: [{ kind, accounts: [account], firstAt: '2026-06-16T14:00:00Z', until: '2026-06-16T16:00:00Z' }],
});

/** The case with labels beside it. */
async function labelled(name: string, labels: object): Promise<string> {
  const path = join(folder, name);
  mkdirSync(path);
  for (const file of ['events.jsonl.gz', 'organization.json']) await copyFile(join(CASE, file), join(path, file));
  writeFileSync(join(path, 'labels.json'), JSON.stringify(labels));
  return path;
}

describe('a dry run', () => {
  let right: DryRun;
  beforeAll(async () => {
    right = await dryRun({ ...options, inputs: [await labelled('right', label(VICTIM))] });
  }, 60_000);

  it('would have contained the mass mailing before its first mail, and nobody else', () => {
    expect(right.contained.map(({ account }) => account)).toEqual([VICTIM]);
    const [one] = right.contained;
    expect(one?.at).toBeLessThan(one?.harmAt ?? 0);
    expect(one?.at).toBeGreaterThanOrEqual(one?.toldAt ?? Number.POSITIVE_INFINITY);
    expect(one?.lastActAt).toBeGreaterThan(one?.at ?? Number.POSITIVE_INFINITY);
  });

  it('says so in words, with the minutes and the cost', () => {
    const text = dryRunLines(right).join('\n');
    expect(text).toContain('It would have contained 1 account among 18 people');
    expect(text).toMatch(/\d+ minutes? before the first harm/u);
    expect(text).toContain('1 before the first harm, 0 after it');
    expect(text).toContain('[an intruder was there]');
    expect(dryRunLines({ ...right, hasLabels: false }).join('\n')).toContain('No labels.json says which were right');
  });

  it('counts what it does against labels, where a folder has them', async () => {
    expect(right).toMatchObject({ hasLabels: true, costPerThousandADay: 0, contained: [{ isRight: true }] });
    const wrong = await dryRun({ ...options, inputs: [await labelled('wrong', label(VICTIM, 'inbound'))] });
    expect(wrong).toMatchObject({ hasLabels: true, contained: [{ isRight: false }] });
    expect(wrong.costPerThousandADay).toBeCloseTo(1000 / (wrong.people * wrong.days), 6);
    expect(dryRunLines(wrong).join('\n')).toContain('[NO INTRUDER]');
  }, 60_000);
});

describe('telltale policy', () => {
  const flags = { budget: 1, warmup: 14 };
  const around = { places: null, style: true };

  it('without a file speaks of the usual policy, which is off', async () => {
    const [first] = await policyCommand([], flags, around);
    expect(first).toContain('off');
    expect(JSON.parse((await policyCommand([], { ...flags, json: true }, around))[0] ?? '')).toEqual(USUAL_POLICY);
  });

  it('wants history for a dry run', async () => {
    await expect(policyCommand([], { ...flags, dryRun: true }, around)).rejects.toMatchObject({ code: 'INPUT_MISSING' });
  });

  it('refuses a file that is no policy', async () => {
    const path = join(folder, 'policy.json');
    writeFileSync(path, 'never: nobody');
    await expect(readPolicyFile(path)).rejects.toMatchObject({ code: 'POLICY_UNREADABLE' });
    await expect(readPolicyFile(join(folder, 'missing.json'))).rejects.toMatchObject({ code: 'POLICY_UNREADABLE' });
    writeFileSync(path, '{"version":1,"automatic":true,"never":["Break-Glass@contoso.example"]}');
    expect(await readPolicyFile(path)).toMatchObject({ automatic: true, never: ['break-glass@contoso.example'] });
  });
});
