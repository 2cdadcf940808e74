import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDigest, readVerdict } from '../../addin/answers.ts';
import { fabrikamVerdict } from './outlook/messages.ts';

describe('a verdict from the server', () => {
  it('is read as it was sent', () => {
    expect(readVerdict(JSON.parse(JSON.stringify(fabrikamVerdict)))).toEqual(fabrikamVerdict);
  });

  it('may hold codes of a newer server, which are left out', () => {
    const newer = { ...fabrikamVerdict, advice: ['call-known-number', 'send-a-pigeon'], senderState: 'on-the-moon', more: 1 };
    expect(readVerdict(newer)).toEqual({ ...fabrikamVerdict, advice: ['call-known-number'] });
  });

  it('is never anything but a whole verdict or nothing, whatever comes', () => {
    const kinds = fc.constantFrom('scored', 'not-seen-yet', 'unavailable', 'other');
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({
        kind: kinds,
        internetMessageId: fc.jsonValue(),
        outOfCharacter: fc.jsonValue(),
        words: fc.jsonValue(),
        reasons: fc.jsonValue(),
        retryAfterSeconds: fc.jsonValue(),
        code: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(answer, (given) => {
        const read = readVerdict(given);
        if (read?.kind !== 'scored') return;
        const { outOfCharacter, reasons } = read;
        expect(outOfCharacter === null || (outOfCharacter >= 0 && outOfCharacter <= 100)).toBe(true);
        expect(reasons.every(({ sentence }) => typeof sentence === 'string')).toBe(true);
      }),
    );
  });

  it.each([null, 7, 'scored', [], {}, { kind: 'scored' }, { kind: 'unavailable', code: 'because' }])('%j is none', (given) => {
    expect(readVerdict(given)).toBeNull();
  });
});

describe('a digest from the server', () => {
  it('has at most twenty whole lines', () => {
    const line = { internetMessageId: '<a>', sender: 'a@fabrikam.example', subject: 's', at: '2026-01-15T09:00:00Z', noAddIn: 'yes' };
    const read = readDigest({ lines: [{ sender: 'half' }, ...Array.from({ length: 30 }, () => line)] });
    expect(read?.lines.length).toBe(20);
    expect(read?.lines[0]).toEqual({ ...line, noAddIn: false, senderState: 'none', words: { outOfCharacter: null, solicitation: null } });
  });
});
