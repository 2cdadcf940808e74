import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { ScoredVerdict } from '../../../server/http/contract.ts';
import { announcement, pane, type PaneActs, type PaneState } from '../../../view/pane/index.ts';
import { wordsFor } from '../../../view/pane/words/index.ts';
import { fabrikamVerdict, lunchVerdict } from '../../addin/outlook/messages.ts';

const idle = (): void => undefined;
const acts: PaneActs = { report: idle, expect: idle, retry: idle, signIn: idle };
const english = wordsFor(['en']);
const head = { sender: { name: 'Joanna', address: 'joanna@fabrikam.example' }, subject: 'Hello', sealed: false };

const scored = (verdict: ScoredVerdict): PaneState & { kind: 'scored' } => ({
  kind: 'scored',
  head,
  verdict,
  opinion: null,
  opinionState: 'settled',
  stale: false,
});
const drawn = (state: PaneState): string => renderToString(pane(state, acts, english));

describe('the pane', () => {
  it('puts words before numbers, and what to do before why', () => {
    const text = drawn(scored(fabrikamVerdict));
    const order = ['Stop and check', 'Very unlike this sender', '87 of 100', 'What to do', 'Why'].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('marks the server’s sentences as English for a reader of another language', () => {
    const text = renderToString(pane(scored(fabrikamVerdict), acts, wordsFor(['de'])));
    expect(text).toMatch(/^<main class="pane tone-danger" lang="de"/);
    expect(text).toContain('<span lang="en"><bdi>was handed over by Example Hosting');
  });

  it('shows at most five reasons', () => {
    const [reason] = fabrikamVerdict.reasons;
    const reasons = Array.from({ length: 9 }, () => reason ?? { score: 'solicitation' as const, code: '', sentence: '' });
    expect(drawn(scored({ ...fabrikamVerdict, reasons })).match(/class="of-score"/g)?.length).toBe(5);
  });

  it('says of a score that cannot be told that it cannot, and draws no meter', () => {
    const text = drawn(scored({ ...lunchVerdict, outOfCharacter: null, words: { outOfCharacter: null, solicitation: 'none' } }));
    expect(text).toContain('Cannot be told');
    expect(text.match(/role="meter"/g)?.length).toBe(1);
  });

  it('does not say that nothing stands out where something does', () => {
    expect(drawn(scored({ ...fabrikamVerdict, reasons: [] }))).not.toContain(english.whyNothing);
    expect(drawn(scored(lunchVerdict))).toContain(english.whyNothing);
  });

  it('announces headline, the sender’s state and both words, once each', () => {
    expect(announcement(scored({ ...fabrikamVerdict, senderState: 'contained' }), english)).toBe(
      'Do not act on this message. This sender’s account has been locked, because someone else may have used it. Very unlike this sender. Presses for money or access.',
    );
  });

  it('shows a message that waits for its score together with the state of its sender', () => {
    const text = drawn({ kind: 'not-seen-yet', head, senderState: 'under-investigation' });
    expect(text).toContain(english.senderState['under-investigation']);
    expect(text).toContain(english.notSeenYet.text);
  });

  it('turns no text of others into markup', () => {
    const text = fc.string({ unit: 'binary' }).map((tail) => `<img src=x onerror=alert(1)>"'${tail}</bdi>`);
    fc.assert(
      fc.property(text, (given) => {
        const state = scored({
          ...fabrikamVerdict,
          reasons: [{ score: 'solicitation', code: given, sentence: given }],
          payees: [{ standing: 'new', sentence: given }],
        });
        const out = drawn({ ...state, head: { sender: { name: given, address: given }, subject: given, sealed: false } });
        expect(out).not.toContain('<img');
      }),
      { numRuns: 50 },
    );
  });
});
