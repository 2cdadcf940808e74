import { beforeAll, describe, expect, it } from '@jest/globals';
import { Correspondence, Counterparty, isNewPayee, isNewTo, noteIn } from '../../../server/core/correspondence.ts';
import { hash53 } from '../../../server/core/hash.ts';
import { Recent } from '../../../server/core/recent.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { openSpelling } from '../../../server/mail/spelling.ts';
import { DAY, MONDAY } from '../../kit.ts';

const spelling = openSpelling();
const MANY = 70_000;
const key = (text: string): number => REPLAY_KEYS.keyed.of32(text);

describe('after seventy thousand of each', () => {
  const place = new Correspondence();
  const one = new Counterparty('fabrikam.example', MONDAY);

  beforeAll(() => {
    for (let number = 0; number < MANY; number++) {
      place.meet(`firm${number}.example`, MONDAY + number);
      if (number % 10_000 === 0) place.meet('fabrikam.example', MONDAY + number);
      place.notePayee(one, `payee ${number}`, '9920');
      if (number % 100 === 0) place.notePeople(one, key(`person${number}@fabrikam.example`));
      if (number % 100 === 0) noteIn(one.mailers, number);
      place.noteLink(key(`pages${number}.example`));
      if (number % 10_000 === 0) place.noteLink(key('partner.example'));
    }
  });

  it('as many passers-by are known as there is room for, the ones heard of last among them', () => {
    expect(place.size).toBe(20_000);
    expect(place.find('firm69999.example')?.lastAt).toBe(MONDAY + MANY - 1);
    expect(place.find('firm0.example')).toBeNull();
    expect(place.find('fabrikam.example')?.firstAt).toBe(MONDAY);
  });

  it('a counterparty has a few payees, people and ways', () => {
    expect(one.payees.size).toBe(16);
    expect(one.people.size).toBe(48);
    expect(one.mailers.size).toBe(8);
  });

  it('links are forgotten from those not led to for longest on', () => {
    expect(place.linked(key('pages69999.example'))).toBe(1);
    expect(place.linked(key('pages0.example'))).toBe(0);
    expect(place.linked(key('partner.example'))).toBe(7);
  });
});

describe('a flood of senders of one message each', () => {
  const place = new Correspondence();

  beforeAll(() => {
    place.meet('seldom.example', MONDAY);
    place.meet('seldom.example', MONDAY + 40 * DAY);
    place.wroteTo('written.example', MONDAY);
    place.meet('once.example', MONDAY);
    for (let number = 0; number < 2 * MANY; number++) place.meet(`flood${number}.example`, MONDAY + 50 * DAY + number);
  });

  it.each([
    ['who came on two days is still known', 'seldom.example', true],
    ['to whom we wrote is still known', 'written.example', true],
    ['who came once is forgotten', 'once.example', false],
    ['of the flood itself, who came last is known', `flood${2 * MANY - 1}.example`, true],
    ['of the flood itself, who came first is forgotten', 'flood0.example', false],
  ])('%s', (_who, key, known) => {
    expect(place.find(key) !== null).toBe(known);
  });

  it('leaves room within bounds', () => {
    expect(place.size).toBeLessThanOrEqual(80_000);
  });
});

describe('the accounts of a sender', () => {
  const named = (...counts: readonly number[]): Counterparty => {
    const one = new Counterparty('fabrikam.example', MONDAY);
    const place = new Correspondence();
    counts.forEach((count, account) => {
      for (let time = 0; time < count; time++) place.notePayee(one, `account ${account}`, '9920');
    });
    return one;
  };

  it.each<[string, readonly number[], boolean]>([
    ['none: nothing can be said', [], false],
    ['one: another is new', [1], true],
    ['one, and sixteen fillers after it: another is new', [12, ...Array<number>(16).fill(1)], true],
    ['one, and hundreds of fillers: the usual one is not displaced', [400, ...Array<number>(300).fill(1)], true],
    ['another each time: nothing can be said', Array<number>(16).fill(1), false],
  ])('%s', (_what, counts, isNew) => {
    expect(isNewPayee(named(...counts), 'account never named')).toBe(isNew);
  });

  it('are not new once named', () => {
    expect(isNewPayee(named(3, 1), 'account 1')).toBe(false);
  });
});

describe('threads', () => {
  const id = (number: number): number => hash53(`<${number}@contoso.example>`);
  const note = (place: Correspondence, number: number, answers: readonly number[], domains: readonly string[], isWhole = true): void =>
    place.noteThread(`<${number}@contoso.example>`, answers, domains.map(key), isWhole, 0);

  it('are known after seventy thousand others', () => {
    const place = new Correspondence();
    for (let number = 0; number < MANY; number++) note(place, number, [], ['contoso.example']);
    expect([place.thread([id(0)])?.size, place.thread([id(MANY - 1)])?.size]).toEqual([1, 1]);
  });

  it.each<[string, string, boolean | null]>([
    ['a domain of the first message', 'fabrikam.example', true],
    ['a domain of the last', 'customer1.example', true],
    ['our own', 'contoso.example', true],
    ['another', 'elsewhere.example', false],
  ])('know who had part: %s', (_what, domain, part) => {
    const place = new Correspondence();
    note(place, 1, [], ['contoso.example', 'fabrikam.example']);
    note(place, 2, [id(1)], ['customer1.example', 'contoso.example']);
    expect(place.hadPart([id(2)], key(domain))).toBe(part);
    expect(place.hadPart([7, id(2)], key(domain))).toBe(part);
  });

  it('go on where a snapshot has them as they were kept before', () => {
    const place: Correspondence = Object.assign(new Correspondence(), { threads: new Recent<number, readonly number[]>(10) });
    note(place, 1, [], ['contoso.example', 'fabrikam.example']);
    note(place, 2, [id(1)], ['contoso.example']);
    expect([place.hadPart([id(2)], key('fabrikam.example')), place.hadPart([id(2)], key('elsewhere.example'))]).toEqual([true, false]);
  });

  it('that were never seen say nothing', () => {
    expect(new Correspondence().hadPart([id(1)], key('fabrikam.example'))).toBeNull();
    expect(new Correspondence().hadPart([], key('fabrikam.example'))).toBeNull();
  });

  it.each<[string, (place: Correspondence) => void]>([
    ['whose recipients were not listed', (place) => note(place, 1, [], ['contoso.example'], false)],
    [
      'of more domains than are kept',
      (place) =>
        note(
          place,
          1,
          [],
          Array.from({ length: 12 }, (_, i) => `firm${i}.example`),
        ),
    ],
  ])('%s rule nobody out, nor do their answers', (_what, begin) => {
    const place = new Correspondence();
    begin(place);
    note(place, 2, [id(1)], ['contoso.example']);
    expect(place.hadPart([id(1)], key('elsewhere.example'))).toBeNull();
    expect(place.hadPart([id(2)], key('elsewhere.example'))).toBeNull();
    expect(place.thread([id(2)])?.size).toBeLessThanOrEqual(9);
  });
});

describe('a known set', () => {
  it.each<[string, number, number, boolean]>([
    ['that is empty says nothing of anybody', 0, 1, false],
    ['knows its own', 3, 1, false],
    ['tells who is new', 3, 9, true],
    ['that is full says nothing of others', 8, 9, false],
  ])('%s', (_what, size, key, isNew) => {
    const known = new Map(Array.from({ length: size }, (_, i) => [i, { count: 1 }]));
    expect(isNewTo(known, key)).toBe(isNew);
  });

  it('lets the least common go', () => {
    const known = new Map(Array.from({ length: 8 }, (_, i) => [i, { count: i === 5 ? 1 : 2 }]));
    noteIn(known, 99);
    expect([...known.keys()]).toEqual([0, 1, 2, 3, 4, 6, 7, 99]);
  });
});

describe('a look-alike', () => {
  const place = new Correspondence();
  place.meet('fabrikam.example', MONDAY).trusted = 3;
  place.meet('adventure-works.example', MONDAY).sent = 2;
  place.meet('somebody@gmail.com', MONDAY).trusted = 9;

  it.each<[string, string, string | null]>([
    ['of a known one, a letter more', 'fabrikamm.example', 'fabrikam.example'],
    ['of a known one, a letter that looks the same', 'fabr1kam.example', 'fabrikam.example'],
    ['of a known one, under another ending', 'fabrikam.test', 'fabrikam.example'],
    ['of ours', 'c0ntoso.example', 'contoso.example'],
    ['that has our name and a word', 'contoso-billing.example', 'contoso.example'],
    ['that has our domain in front', 'contoso.example.pay.test', 'contoso.example'],
    ['that has a known name and a word', 'fabrikam-invoices.test', 'fabrikam.example'],
    ['that has a known name within a word', 'myfabrikamportal.test', 'fabrikam.example'],
    ['that has our domain with a hyphen', 'contoso.example-pay.test', 'contoso.example'],
    ['in letters that only look Latin', 'xn--fabrikm-ewa.example', 'fabrikam.example'],
    ['a service that names its customer in front is none', 'contoso.helpdesk.test', null],
    ['a host of ours is none', 'mail.contoso.example', null],
    ['a host of a known one is none', 'billing.fabrikam.example', null],
    ['of one hardly known is none', 'adventureworks.example', null],
    ['of a public provider is none', 'gmall.com', null],
    ['is not the original', 'fabrikam.example', null],
    ['is not another', 'elsewhere.example', null],
  ])('%s', (_what, domain, original) => {
    expect(place.lookAlikeOf(domain, spelling, ['contoso.example'])).toBe(original);
  });
});

describe('counterparties', () => {
  it.each([
    ['Carla@Mail.Fabrikam.example', 'fabrikam.example'],
    ['Dora@Gmail.com', 'dora@gmail.com'],
    ['ann@fabrikam.onmicrosoft.com', 'fabrikam.onmicrosoft.com'],
    ['info@customer.co.uk', 'customer.co.uk'],
  ])('%s belongs to %s', (address, key) => {
    expect(spelling.counterpartyOf(address)).toBe(key);
  });

  it.each([
    ['Chief, Ann', 'Ann Chief', true],
    ['Ann  CHIEF', 'ann chief', true],
    ['Änn Chief', 'Ann Chief', true],
    ['Ann Chief', 'Ann Chef', false],
  ])('%s and %s are shown alike: %s', (one, other, alike) => {
    expect(spelling.nameOf(one) === spelling.nameOf(other)).toBe(alike);
  });
});
