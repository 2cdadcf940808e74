import { describe, expect, it } from '@jest/globals';
import type { Names } from '../../../server/core/event.ts';
import { Identities, type Person } from '../../../server/core/identity.ts';

interface Somebody extends Person {
  readonly born: number;
}

/** A table that remembers who was folded into whom. */
function table() {
  const folded: [number, number][] = [];
  let born = 0;
  const identities = new Identities<Somebody>(
    (names, at) => ({ name: names.upn ?? names.mail ?? names.id ?? '', displayName: null, namedAt: at, born: (born += 1) }),
    (elder, younger) => folded.push([elder.born, younger.born]),
  );
  const who = (names: Names, at = 0): number | null => identities.resolve(names, at)?.born ?? null;
  return { identities, folded, who };
}

const ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER_ID = 'bbbbbbbb-0000-4000-8000-000000000002';

describe('names of one person', () => {
  it.each<[string, Names, Names]>([
    ['object id and UPN', { id: ID, upn: 'ann@contoso.example' }, { upn: 'ann@contoso.example' }],
    ['UPN and SID', { upn: 'ann@contoso.example', sid: 's-1-5-21-1' }, { sid: 's-1-5-21-1' }],
    ['UPN and PUID', { upn: 'ann@contoso.example', puid: '10032000c757d25f' }, { puid: '10032000c757d25f' }],
    ['mail of one record and UPN of another', { mail: 'ann@contoso.example' }, { upn: 'ann@contoso.example' }],
    ['UPN of one record and mail of another', { upn: 'ann@contoso.example' }, { mail: 'ann@contoso.example' }],
  ])('are one by %s', (_what, first, second) => {
    const { who } = table();
    expect(who(second)).not.toBeNull();
    expect(who(first)).toBe(who(second));
  });

  it('join through a record that has both', () => {
    const { who, folded } = table();
    const elder = who({ upn: 'ann@contoso.example' });
    const younger = who({ sid: 's-1-5-21-1' });
    expect(younger).not.toBe(elder);
    who({ upn: 'ann@contoso.example', sid: 's-1-5-21-1' });
    expect(folded).toEqual([[elder, younger]]);
    expect(who({ sid: 's-1-5-21-1' })).toBe(elder);
  });

  it('are nobody when there are none', () => {
    const { who, identities } = table();
    expect(who({})).toBeNull();
    expect(who({ displayName: 'Ann' })).toBeNull();
    expect(identities.find({ upn: 'nobody@contoso.example' })).toBeNull();
  });
});

describe('a person who is renamed', () => {
  it('is shown under the latest UPN and stays the same person', () => {
    const { who, identities } = table();
    const before = who({ id: ID, upn: 'ann.old@contoso.example' }, 1);
    expect(who({ id: ID, upn: 'ann.new@contoso.example' }, 2)).toBe(before);
    expect(who({ upn: 'ann.old@contoso.example' }, 1)).toBe(before);
    expect(identities.find({ id: ID })?.name).toBe('ann.new@contoso.example');
  });

  it('is not renamed back by a late record', () => {
    const { who, identities } = table();
    who({ id: ID, upn: 'ann.old@contoso.example' }, 1);
    who({ id: ID, upn: 'ann.new@contoso.example' }, 5);
    who({ id: ID, upn: 'ann.old@contoso.example' }, 3);
    expect(identities.find({ id: ID })?.name).toBe('ann.new@contoso.example');
  });
});

describe('a name given to somebody else', () => {
  it('does not merge two object ids that were both known', () => {
    const { who, folded } = table();
    const leaver = who({ id: ID, upn: 'sales@contoso.example' }, 1);
    const joiner = who({ id: OTHER_ID, upn: 'joiner@contoso.example' }, 2);
    expect(who({ id: OTHER_ID, upn: 'sales@contoso.example' }, 3)).toBe(joiner);
    expect(who({ id: ID }, 4)).toBe(leaver);
    expect(who({ upn: 'sales@contoso.example' }, 4)).toBe(joiner);
    expect(folded).toEqual([]);
  });

  it('does not merge a new object id into the one that had the name', () => {
    const { who, folded } = table();
    const leaver = who({ id: ID, upn: 'sales@contoso.example' }, 1);
    const joiner = who({ id: OTHER_ID, upn: 'sales@contoso.example' }, 2);
    expect(joiner).not.toBe(leaver);
    expect(who({ id: ID }, 3)).toBe(leaver);
    expect(who({ id: OTHER_ID }, 3)).toBe(joiner);
    expect(who({ upn: 'sales@contoso.example' }, 3)).toBe(joiner);
    expect(folded).toEqual([]);
  });

  it('does not merge two object ids through a record without one', () => {
    const { who, folded } = table();
    const leaver = who({ id: ID, upn: 'sales@contoso.example' }, 1);
    const joiner = who({ id: OTHER_ID, sid: 's-1-5-21-7' }, 2);
    who({ upn: 'sales@contoso.example', sid: 's-1-5-21-7' }, 3);
    expect(who({ id: ID }, 4)).toBe(leaver);
    expect(who({ id: OTHER_ID }, 4)).toBe(joiner);
    expect(folded).toEqual([]);
  });
});
