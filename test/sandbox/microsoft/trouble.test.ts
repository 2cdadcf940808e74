import { describe, expect, it, jest } from '@jest/globals';
import { failing, ROUGH } from '../../../sandbox/microsoft/index.ts';
import { Trouble } from '../../../sandbox/microsoft/trouble.ts';
import { graph, openContoso } from './kit.ts';

jest.setTimeout(60_000);

const asking = (path: string) => ({ method: 'GET', path, query: new URLSearchParams(), headers: {}, body: '', origin: 'http://127.0.0.1' });

describe('what goes wrong', () => {
  it('by itself follows from the seed alone, about as often as was said', () => {
    const fates = (seed: number): string[] => {
      const trouble = new Trouble(seed, { throttled: 0.1, unavailable: 0.1 });
      return Array.from({ length: 2_000 }, () => String(trouble.fate('graph', asking('/v1.0/users')).instead?.status ?? 200));
    };
    expect(fates(1)).toEqual(fates(1));
    expect(fates(1)).not.toEqual(fates(2));
    const throttled = fates(3).filter((status) => status === '429').length;
    expect(throttled).toBeGreaterThan(140);
    expect(throttled).toBeLessThan(260);
  });
  it('on order meets the next requests that fit, so many times, until it is forgiven', () => {
    const trouble = new Trouble(1, {});
    trouble.failNext({ endpoint: 'graph', where: /users/u, times: 2, fate: { instead: failing('graph', 503) } });
    const status = (endpoint: 'graph' | 'management', path: string): number => trouble.fate(endpoint, asking(path)).instead?.status ?? 200;
    expect([
      status('graph', '/v1.0/groups'),
      status('management', '/users'),
      status('graph', '/users'),
      status('graph', '/users'),
      status('graph', '/users'),
    ]).toEqual([200, 200, 503, 503, 200]);
    trouble.failNext({ fate: { instead: failing('graph', 503) } });
    trouble.forgive();
    expect(status('graph', '/users')).toBe(200);
  });
  it.each(['before', 'after', 'body'] as const)('may cut the connection: %s', async (cut) => {
    const double = await openContoso();
    try {
      double.failNext({ fate: { cut } });
      await expect(graph(double, '/v1.0/users')).rejects.toThrow();
      expect(double.requests.at(-1)?.status).toBe(0);
      expect((await graph(double, '/v1.0/users')).status).toBe(200);
    } finally {
      await double.close();
    }
  });
  it('on a bad day is some of everything', () => {
    expect(Object.values(ROUGH).every((share) => share > 0)).toBe(true);
  });
});
