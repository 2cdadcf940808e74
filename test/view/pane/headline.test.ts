import { describe, expect, it } from '@jest/globals';
import type { Degree, SenderState } from '../../../server/http/contract.ts';
import { headlineOf } from '../../../view/pane/headline.ts';

describe('the headline', () => {
  it.each<[Degree | null, Degree | null, SenderState, string]>([
    ['none', 'none', 'none', 'ordinary'],
    ['slight', 'none', 'none', 'mostly-ordinary'],
    ['clear', 'none', 'none', 'care'],
    ['none', 'clear', 'none', 'care'],
    ['clear', 'clear', 'none', 'stop'],
    ['strong', 'none', 'none', 'stop'],
    [null, 'strong', 'none', 'stop'],
    [null, 'none', 'none', 'ordinary'],
    [null, null, 'none', 'unknown'],
    ['none', 'none', 'under-investigation', 'under-investigation'],
    [null, null, 'contained', 'contained'],
  ])('of %s and %s from a sender whose state is %s is %s', (outOfCharacter, solicitation, sender, code) => {
    expect(headlineOf({ outOfCharacter, solicitation }, sender)).toBe(code);
  });
});
