import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import { SCENARIOS } from '../../../sandbox/intruders/index.ts';
import { happenedAt } from '../../../sandbox/microsoft/folder.ts';
import { ATTACKS, shifted, storyOf } from '../../../sandbox/page/attacks.ts';
import type { RawRecord } from '../../../sandbox/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-attacks-'));
const stage = { seed: 7, people: 20, folder, spared: new Set<string>() };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('intruders on demand', () => {
  it('are offered by name, each with what it does', () => {
    expect(ATTACKS.map(({ name }) => name)).toEqual(SCENARIOS.map(({ name }) => name));
    expect(ATTACKS.filter(({ about }) => about === '')).toEqual([]);
  });

  it('come to people of the tenant that is looked at, at the time that is wanted', async () => {
    const out = join(folder, 'tenant');
    await writeTenant({ seed: 7, people: 20, days: 60, start: '2026-09-20', out });
    const { tenantId, users } = JSON.parse(readFileSync(join(out, 'organization.json'), 'utf8')) as {
      readonly tenantId: string;
      readonly users: readonly { readonly id: string; readonly userPrincipalName: string }[];
    };
    const at = Date.parse('2026-11-19T14:00:00Z');
    const story = await storyOf('forwarding', at, stage);
    expect(users.map(({ userPrincipalName }) => userPrincipalName)).toContain(story.victims[0]);
    expect(story.records.length).toBeGreaterThan(3);
    const instants = story.records.map(({ record }) => happenedAt(record as RawRecord)).sort((a, b) => a - b);
    expect(Math.abs((instants[0] ?? 0) - at)).toBeLessThan(1_000);
    expect(JSON.stringify(story.records)).toContain(tenantId);
    for (const { deliveredAt, record } of story.records) expect(deliveredAt).toBeGreaterThanOrEqual(happenedAt(record as RawRecord));
    expect(readdirSync(folder)).toEqual(['tenant']);
  }, 120_000);

  it('spare whom they are told to spare', async () => {
    const at = Date.parse('2026-11-19T14:00:00Z');
    const [first = ''] = (await storyOf('forwarding', at, stage)).victims;
    const { victims } = await storyOf('forwarding', at, { ...stage, spared: new Set([first]) });
    expect(victims).not.toContain(first);
  }, 120_000);

  it('are refused when nobody knows them', async () => {
    await expect(storyOf('nobody', Date.now(), stage)).rejects.toMatchObject({ code: 'UNKNOWN_INTRUDER' });
  });

  it('move every instant and nothing else', () => {
    const record = { CreationTime: '2026-11-24T10:00:00', id: '2026-11', at: '2026-11-24T23:59:59.1230000Z', n: 5 };
    expect(shifted(record, 3_600_000)).toEqual({
      CreationTime: '2026-11-24T11:00:00',
      id: '2026-11',
      at: '2026-11-25T00:59:59.1230000Z',
      n: 5,
    });
  });
});
