import { describe, expect, it, jest } from '@jest/globals';
import { atOf, hashOfFiles, shapeOf, withTenant } from './kit.ts';

jest.setTimeout(120_000);

const small = { seed: 11, people: 24, days: 14 } as const;

describe('a tenant', () => {
  it('is the same to the byte for the same seed', async () => {
    expect(await hashOfFiles(small)).toEqual(await hashOfFiles({ ...small, memory: 12_000_000 }));
  });

  it('is another for another seed', async () => {
    const one = await hashOfFiles({ ...small, days: 4 });
    const other = await hashOfFiles({ ...small, days: 4, seed: 12 });
    for (const name of ['events.jsonl', 'labels.json', 'organization.json']) expect(one[name]).not.toBe(other[name]);
  });

  it('keeps all but the touched records when intruders are left out', async () => {
    const honest = new Set<string>();
    const without = await withTenant({ ...small, intruders: 'none' }, (_, line) => honest.add(line));
    expect(without.labels.intrusions).toEqual([]);
    let shared = 0;
    let all = 0;
    await withTenant({ ...small, intruders: ['mass-mailing'] }, (_, line) => {
      all++;
      if (honest.has(line)) shared++;
    });
    expect(shared / honest.size).toBeGreaterThan(0.9);
    expect(all).toBeGreaterThan(shared);
  });

  it.each([
    ['no-mdm', 'knows no device'],
    ['small', 'knows no device'],
  ])('of the profile %s %s', async (profile) => {
    const devices = new Set<unknown>();
    await withTenant({ seed: 5, people: 20, days: 4, profile }, (row, line) => {
      if (shapeOf(row) === 'signIn' && row['deviceDetail']) devices.add((row['deviceDetail'] as { deviceId: string }).deviceId);
      expect(line.includes('"Name":"TrustType"')).toBe(false);
    });
    expect([...devices]).toEqual(['']);
  });

  it('of the profile audit-only writes audit records and no place', async () => {
    const shapes = new Set<string>();
    await withTenant({ seed: 5, people: 20, days: 4, profile: 'audit-only' }, (row, line) => {
      shapes.add(shapeOf(row));
      expect(line.includes('geoCoordinates')).toBe(false);
    });
    expect([...shapes]).toEqual(['audit']);
  });

  it('of the profile remote has no office', async () => {
    const { organization } = await withTenant({ seed: 5, people: 20, days: 2, profile: 'remote' });
    expect(organization['offices']).toEqual([]);
  });

  it('of the profile short-history begins ten days before the intruders may come', async () => {
    const from = Date.parse('2026-09-07T00:00:00Z') + 10 * 86_400_000;
    let earliest = Number.POSITIVE_INFINITY;
    const { labels } = await withTenant({ seed: 5, people: 12, days: 60, profile: 'short-history', mail: false }, (row) => {
      earliest = Math.min(earliest, atOf(row));
    });
    expect(Date.parse(labels.from)).toBe(from);
    expect(earliest).toBeGreaterThanOrEqual(from);
    expect(earliest).toBeLessThan(from + 12 * 3_600_000);
  });

  it('of the profile noisy has more honest oddities and more machines nobody enrolled', async () => {
    const counts = await Promise.all(
      ['default', 'noisy'].map(async (profile) => {
        const signIns = { all: 0, managed: 0 };
        const { report } = await withTenant({ seed: 5, people: 60, days: 12, profile, mail: false, intruders: 'none' }, (row) => {
          if (shapeOf(row) !== 'signIn' || row['status'] === undefined) return;
          signIns.all++;
          if ((row['deviceDetail'] as { deviceId?: string } | undefined)?.deviceId) signIns.managed++;
        });
        return { oddities: report.hardNegatives, managed: signIns.managed / signIns.all };
      }),
    );
    const [usual, noisy] = counts;
    expect(noisy?.oddities ?? 0).toBeGreaterThan(1.6 * (usual?.oddities ?? 0));
    expect(noisy?.managed ?? 1).toBeLessThan((usual?.managed ?? 0) - 0.15);
  });

  it('without mail writes no message', async () => {
    let messages = 0;
    await withTenant({ seed: 5, people: 20, days: 3, mail: false }, (row) => {
      if (shapeOf(row) === 'message') messages++;
    });
    expect(messages).toBe(0);
  });

  it.each([
    [{ profile: 'imaginary' }, 'UNKNOWN_PROFILE'],
    [{ people: 1 }, 'TOO_SMALL'],
    [{ intruders: ['nobody'] }, 'UNKNOWN_INTRUDER'],
    [{ start: 'yesterday' }, 'BAD_START'],
    [{ start: '7' }, 'BAD_START'],
    [{ density: 0 }, 'BAD_DENSITY'],
    [{ density: 9, days: 20 }, 'TOO_FEW_VICTIMS'],
  ])('refuses %j and says what to do', async (wrong, code) => {
    await expect(withTenant({ seed: 1, people: 10, days: 1, ...wrong })).rejects.toMatchObject({ code });
  });
});
