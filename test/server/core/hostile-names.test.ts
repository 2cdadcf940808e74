import { describe, expect, it } from '@jest/globals';
import { Identities, type Person } from '../../../server/core/identity.ts';
import { say } from '../../../server/core/evidence.ts';
import { event, MINUTE, office } from '../../kit.ts';

const stranger = (number: number) => ({ upn: `guess${number}@contoso.example` });

describe('names that outsiders make up', () => {
  it('make no account: neither a sign-in under a guessed name nor a mail to one', () => {
    const place = office(3, { days: 2 });
    const before = place.pipeline.accounts.size;
    for (let number = 0; number < 50; number++) {
      const at = place.next + number * MINUTE;
      place.take(
        event('sign-in-failed', { at, who: stranger(number), reason: 'unknown-user', passwordRight: false }),
        event('mail-received', { at, who: stranger(number), messageId: `<${number}@evil.example>`, sender: `s${number}@evil.example` }),
      );
    }
    place.pipeline.finish();
    expect(place.pipeline.accounts.size).toBe(before);
    expect(place.messages.filter(({ direction }) => direction === 'inbound')).toHaveLength(50);
  });

  it('are joined in a time that does not grow with how many there are', () => {
    const table = new Identities<Person>(
      (names) => ({ name: names.upn ?? '', displayName: null, namedAt: 0 }),
      () => undefined,
    );
    const many = 50_000;
    for (let number = 0; number < many; number++) {
      table.resolve(stranger(number), 1);
      table.resolve({ puid: `p${number}` }, 1);
    }
    const started = performance.now();
    for (let number = 0; number < many; number++) table.resolve({ ...stranger(number), puid: `p${number}` }, 2);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(table.find({ puid: 'p7' })).toBe(table.find(stranger(7)));
  });
});

describe('a second copy that knows more', () => {
  it('is taken whatever the id hashes to', () => {
    const place = office(1, { days: 1 });
    const taken = Array.from({ length: 200 }, (_, number) => {
      const poor = event('sign-in', { id: `sign-in-${number}`, at: place.next });
      const rich = { ...poor, origin: { ...poor.origin, device: { presence: 'absent' as const, id: null } } };
      place.pipeline.take(poor);
      return place.pipeline.take(rich);
    });
    expect(taken).not.toContain(false);
  });
});

describe('a text of ten million letters', () => {
  it('is cut where a sentence quotes it', () => {
    expect(say`shared "${'x'.repeat(10_000_000)}" with ${3} people`()).toMatch(/^shared "x{1000}…" with 3 people$/u);
  });
});
