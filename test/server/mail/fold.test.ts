import { describe, expect, it } from '@jest/globals';
import { folded, unmasked } from '../../../server/mail/fold.ts';

describe('a text as a reader sees it', () => {
  it.each([
    ['plain', 'our new bank account', 'our new bank account'],
    ['in Cyrillic look-alikes', 'оur nеw bаnk ассоunt', 'our new bank account'],
    ['in Greek look-alikes', 'οur new bank accοunt', 'our new bank account'],
    ['with letters of no width', 'our n\u200be\u200dw bank acc\u2060ount', 'our new bank account'],
    ['with soft hyphens', 'our new bank ac\u00adcount', 'our new bank account'],
    ['with overrides of direction', '\u202eour new\u202c bank account', 'our new bank account'],
    ['with variation selectors', 'our\ufe0f new bank account', 'our new bank account'],
    ['full-width', 'ｏｕｒ ｎｅｗ ｂａｎｋ ａｃｃｏｕｎｔ', 'our new bank account'],
    ['mathematical', '𝐨𝐮𝐫 𝐧𝐞𝐰 𝐛𝐚𝐧𝐤 𝐚𝐜𝐜𝐨𝐮𝐧𝐭', 'our new bank account'],
    ['with a no-break space', 'our\u00a0new bank account', 'our new bank account'],
  ])('%s', (_how, written, seen) => {
    expect(unmasked(written)).toBe(seen);
  });

  it('keeps Latin letters as they are, also those that look like others', () => {
    expect(unmasked('modern müllkippe 1lI0O')).toBe('modern müllkippe 1lI0O');
  });

  it('keeps words that are foreign throughout, where no letter looks Latin', () => {
    expect(unmasked('漢字 да')).toContain('漢字');
  });

  it('grows by no more than a little', () => {
    expect(unmasked('\ufdfa'.repeat(1_000)).length).toBeLessThan(2_100);
  });
});

describe('a folded text', () => {
  it.each([
    ['Überweisung', 'uberweisung'],
    ['COORDONNÉES', 'coordonnees'],
    ['Płatność', 'platnosc'],
    ['Größe', 'grosse'],
    ['İstanbul', 'istanbul'],
    ['æøå', 'aeoa'],
    ['pάy', 'pay'],
  ])('%s is %s', (written, plain) => {
    expect(folded(written)).toBe(plain);
  });
});
