/**
 * What is kept of a pipeline between starts: named parts that are written and read one by one. An account is a part; everything else refers to accounts,
 * their hands and their incidents by number.
 *
 * Surprise: the layout of a profile follows from the signals. A snapshot of other signals is moved over by name: what is unknown now is dropped, what
 * was unknown then starts at what organisations at large show.
 */
import { Account, Story } from './account.ts';
import { Actor } from './actor.ts';
import { Tail } from './budget.ts';
import { Clock } from './clock.ts';
import { Correspondence, Counterparty } from './correspondence.ts';
import { Distribution } from './distribution.ts';
import { Duplicates, KeySet } from './duplicates.ts';
import { NO_DEVICE_WORD } from './event.ts';
import { Failures } from './failures.ts';
import { Handling } from './handling.ts';
import { Incident } from './incident.ts';
import { Labels } from './labels.ts';
import { Layout, type Section, TENURES } from './layout.ts';
import { Lessons } from './lessons.ts';
import { Organisation, Rates } from './organisation.ts';
import { Profile } from './profile.ts';
import { Recent } from './recent.ts';
import { assemble, dismantle, type Kind } from './snapshot.ts';
import { Style } from './style.ts';
import { Threads } from './threads.ts';
import { Withheld } from './withheld.ts';

/** How a snapshot's profiles and rates are laid out. */
export interface LaidOut {
  readonly sections: readonly Section[];
  readonly rates: readonly string[];
  readonly windows: readonly string[];
}

export function laidOut(layout: Layout): LaidOut {
  return {
    sections: layout.sections(),
    rates: layout.rates.map(({ name }) => name),
    windows: layout.windows.map(({ name }) => name),
  };
}

const LAYOUT = 'layout';

/** Every class that holds something learned. `then` = the layout it was written with. */
function kindsOf(layout: Layout, then: LaidOut): readonly Kind[] {
  const verdict = { hands: 'unfamiliar', kind: 'account-takeover', bits: 0, chance: 1 } as const;
  return [
    {
      name: 'Account',
      type: Account,
      blank: () => new Account({}, 0, layout),
      mend: (made) => relayProfile(made as Account, layout, then),
    },
    { name: 'Profile', type: Profile, blank: () => new Profile(layout, 0), leaves: ['layout', 'f'] },
    { name: 'Story', type: Story, blank: () => new Story() },
    { name: 'Failures', type: Failures, blank: () => new Failures() },
    { name: 'Actor', type: Actor, blank: () => new Actor(null, null, NO_DEVICE_WORD, 0) },
    { name: 'Incident', type: Incident, blank: () => new Incident('', 0, verdict, 0, false) },
    { name: 'Handling', type: Handling, blank: () => new Handling() },
    { name: 'Lessons', type: Lessons, blank: () => new Lessons(0) },
    { name: 'Withheld', type: Withheld, blank: () => new Withheld() },
    { name: 'Style', type: Style, blank: () => new Style() },
    {
      name: 'Organisation',
      type: Organisation,
      blank: () => new Organisation(layout),
      leaves: ['layout'],
      mend: (made) => relayOrganisation(made as Organisation, layout, then),
    },
    { name: 'Rates', type: Rates, blank: () => new Rates(layout.rates.length) },
    { name: 'Tail', type: Tail, blank: () => new Tail('unfamiliar') },
    { name: 'Labels', type: Labels, blank: () => new Labels() },
    { name: 'Clock', type: Clock, blank: () => new Clock() },
    { name: 'Duplicates', type: Duplicates, blank: () => new Duplicates() },
    { name: 'KeySet', type: KeySet, blank: () => new KeySet() },
    { name: 'Distribution', type: Distribution, blank: () => new Distribution(1) },
    { name: 'Correspondence', type: Correspondence, blank: () => new Correspondence() },
    // Snapshots of before have a `Recent` in its place, which is asked and told the same.
    { name: 'Threads', type: Threads, blank: () => new Threads() },
    { name: 'Counterparty', type: Counterparty, blank: () => new Counterparty('', 0) },
    {
      name: 'Recent',
      type: Recent,
      blank: () => new Recent(1),
      leaves: ['oldest'],
      mend: (made) => (made as Recent<unknown, unknown>).mend(),
    },
  ];
}

/** Where an object lies that belongs to an account: the account, or one of its hands, or the list of its incidents. */
type Reference = readonly [what: 'account' | 'hands' | 'incidents' | typeof LAYOUT, account: number, index: number];

function handsOf(account: Account): readonly Actor[] {
  return [...new Set([...account.actors, ...account.incidents.flatMap((incident) => incident.actors)])];
}

/** One account as a part; nothing in it refers to another. */
export function accountPart(account: Account): unknown {
  return dismantle(account, kindsOf(account.profile.layout, laidOut(account.profile.layout)), outsideLayout);
}

export function accountFrom(part: unknown, layout: Layout, then: LaidOut): Account {
  return assemble(part, kindsOf(layout, then), () => layout) as Account;
}

function outsideLayout(value: object): Reference | undefined {
  return value instanceof Layout ? [LAYOUT, 0, 0] : undefined;
}

/** Writes and reads parts that refer to accounts. */
export class Registry {
  readonly #layout: Layout;
  readonly #accounts = new Map<number, Account>();
  readonly #references = new Map<object, Reference>();
  readonly #hands = new Map<number, readonly Actor[]>();

  constructor(layout: Layout, accounts: Iterable<Account>) {
    this.#layout = layout;
    for (const account of accounts) {
      this.#accounts.set(account.number, account);
      const hands = handsOf(account);
      this.#hands.set(account.number, hands);
      this.#references.set(account, ['account', account.number, 0]);
      this.#references.set(account.incidents, ['incidents', account.number, 0]);
      hands.forEach((actor, index) => this.#references.set(actor, ['hands', account.number, index]));
    }
  }

  part(value: unknown): unknown {
    return dismantle(value, kindsOf(this.#layout, laidOut(this.#layout)), (one) => outsideLayout(one) ?? this.#references.get(one));
  }

  from(part: unknown, then: LaidOut): unknown {
    return assemble(part, kindsOf(this.#layout, then), (reference) => {
      const [what, number, index] = reference as Reference;
      if (what === LAYOUT) return this.#layout;
      const account = this.#accounts.get(number);
      const found = what === 'account' ? account : what === 'incidents' ? account?.incidents : this.#hands.get(number)?.[index];
      if (found === undefined) throw new TypeError(`the snapshot lacks ${what} ${String(index)} of account ${String(number)}`);
      return found;
    });
  }
}

/** A profile is read with the layout it was written with, and moved over when that is not today's. */
function relayProfile(account: Account, layout: Layout, then: LaidOut): void {
  const { u } = account.profile;
  const profile = new Profile(layout, 0);
  profile.disowned = account.profile.disowned;
  const now = layout.sections();
  if (sameSections(now, then.sections)) profile.u.set(u);
  else {
    const before = new Map(then.sections.map((section) => [section.name, section]));
    for (const { name, at, words } of now) {
      const from = before.get(name);
      if (from !== undefined) profile.u.set(u.subarray(from.at, from.at + Math.min(words, from.words)), at);
    }
  }
  account.profile = profile;
}

function sameSections(now: readonly Section[], then: readonly Section[]): boolean {
  return (
    now.length === then.length &&
    now.every(({ name, at, words }, i) => then[i]?.name === name && then[i].at === at && then[i].words === words)
  );
}

function relayOrganisation(organisation: Organisation, layout: Layout, then: LaidOut): void {
  const rates = layout.rates.map(({ name }) => then.rates.indexOf(name));
  const windows = layout.windows.map(({ name }) => then.windows.indexOf(name));
  if (isStill(rates, then.rates.length) && isStill(windows, then.windows.length)) return;
  const moved = (before: Rates): Rates => {
    const made = new Rates(rates.length);
    made.exposure.set(before.exposure);
    made.actExposure.set(before.actExposure);
    for (let tenure = 0; tenure < TENURES; tenure++)
      rates.forEach((from, to) => {
        if (from >= 0) made.counts[tenure * rates.length + to] = before.counts[tenure * then.rates.length + from] as number;
      });
    return made;
  };
  const fresh = new Organisation(layout);
  Object.assign(organisation, {
    all: moved(organisation.all),
    groups: new Map([...organisation.groups].map(([key, group]) => [key, moved(group)])),
    surprises: windows.map((from, to) => (organisation.surprises[from] ?? fresh.surprises[to]) as Float64Array),
    spread: Float64Array.from(windows.flatMap((from) => [organisation.spread[from * 2] ?? 0, organisation.spread[from * 2 + 1] ?? 0])),
  });
}

function isStill(moves: readonly number[], length: number): boolean {
  return moves.length === length && moves.every((from, to) => from === to);
}
