import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { guide } from '../../../sandbox/page/browser/guide.ts';
import type { AttackRun, PageState } from '../../../sandbox/page/contract.ts';
import { FakePort } from './fake-port.ts';

const run = (id: string, state: AttackRun['state']): AttackRun => ({
  id,
  title: 'Mass mailing',
  victim: 'Ann <b>Ellis',
  startedAt: '2026-11-24T15:00:00Z',
  state,
});
function said(learned: number | null, running: readonly AttackRun[], disabled = 0): string {
  const state: PageState = new FakePort().state();
  return renderToString(
    guide({
      ...state,
      clock: { ...state.clock, learned },
      running,
      tenant: { ...state.tenant, disabled: Array.from({ length: disabled }, (_, i) => ({ account: `a${String(i)}`, name: 'Ann' })) },
    }),
  );
}

describe('what there is to do', () => {
  it.each<[string, string]>([
    ['learns', said(0.4, [])],
    ['on their way', said(null, [run('a', 'coming')])],
    ['press “Disable account”', said(null, [run('b', 'at-work'), run('a', 'locked-out')], 1)],
    ['is disabled', said(null, [run('b', 'coming')], 1)],
    ['locked out', said(null, [run('b', 'coming'), run('a', 'locked-out')], 1)],
    ['All is quiet', said(null, [run('a', 'over')])],
  ])('is said: %s', (words, text) => {
    expect(text).toContain(words);
  });

  it('shows names as text', () => {
    expect(said(null, [run('a', 'at-work')])).toContain('Ann &lt;b>Ellis');
  });
});
