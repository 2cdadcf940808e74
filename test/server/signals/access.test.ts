import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { hash32 } from '../../../server/core/hash.ts';
import { applicationKey, placeKeys, serviceKey } from '../../../server/core/keys.ts';
import type { Past } from '../../../server/core/past.ts';
import {
  client,
  DAY,
  device,
  EDGE,
  event,
  from,
  HIDDEN,
  homeOf,
  HOUR,
  judgeOne,
  LYON,
  MINUTE,
  NamedPlaces,
  NO_DEVICE,
  OFFICE,
  office,
  PHONE,
  RENTED,
  SCRIPT,
  TOPEKA,
} from '../../kit.ts';
import { describeRows, eachDay, FIREFOX, habit, NOW, OWNER, row, THIEF, WHO } from './rows.ts';

const PLACES = new NamedPlaces();
const signIn = (address: string | null, more: Parameters<typeof from>[1] = {}) =>
  event('sign-in', { who: WHO.names, at: NOW, origin: from(address, more) });
const network = (address: string): number => placeKeys(PLACES.locate(address)).network;

/** The owner was active there so many minutes ago. */
function ownerAt(address: string, minutes: number): (past: Past) => void {
  return (past) => {
    const owner = new Actor(PLACES.locate(address), EDGE, NO_DEVICE_WORD, NOW - DAY);
    owner.lastAt = NOW - minutes * MINUTE;
    past.others = [owner];
  };
}
const sessionsComeAlong = (past: Past): void => {
  past.organisation.sessionChances += 200;
  past.organisation.sessionsKept += 190;
};
const deviceEachTime = (past: Past): void => {
  past.profile.f[13] = 30;
  past.profile.f[14] = 30;
};
const failed = event('sign-in-failed', { ...THIEF, reason: 'challenge-refused', passwordRight: true });
const onPhoneSession = { client: PHONE, session: `p-${WHO.number}` };

function usedByColleagues(past: Past): void {
  for (let i = 0; i < 5; i++) past.organisation.join('service', serviceKey(past.keys, SCRIPT, null));
}
const CRM = '4c1b2f1e-0000-4000-8000-00000000c123';
function join5(past: Past, feature: 'service' | 'application', application: string): void {
  for (let i = 0; i < 5; i++) past.organisation.join(feature, applicationKey(application));
}

describeRows('access', {
  'rare-network': [
    row('fires', 'a sign-in from another state', signIn(TOPEKA), { says: /0 of [\d,]+ visits of this person, 0 of 11 colleagues/u }),
    row('fires', 'a sign-in from abroad', signIn(LYON), { says: /country/u }),
    row('for the owner', 'a sign-in at the office', signIn(OFFICE)),
    row('for the owner', 'a sign-in at home', signIn(homeOf(WHO.number))),
    row('quiet', 'a record without an address', signIn(null)),
  ],
  'connected-service': [
    row('fires', 'a common application that is new to the person', signIn(RENTED, { client: SCRIPT, device: NO_DEVICE }), {
      prepare: usedByColleagues,
      says: /as it does for 5 of 11 colleagues/u,
    }),
    row('quiet', 'a script that acts for nobody else', signIn(RENTED, { client: SCRIPT, device: NO_DEVICE })),
    row('quiet', 'a browser at the same operator', signIn(RENTED, { client: FIREFOX }), { prepare: usedByColleagues }),
    row('fires', 'a common application by its id, whatever it runs on', signIn(RENTED, { client: null, application: CRM }), {
      prepare: (past) => join5(past, 'service', CRM),
      says: /as it does for 5 of 11 colleagues/u,
    }),
    row('quiet', 'its id in a browser on a home line', signIn(LYON, { client: FIREFOX, application: CRM }), {
      prepare: (past) => join5(past, 'service', CRM),
    }),
    row('quiet', 'an application that people use themselves', signIn(RENTED, { client: SCRIPT, application: CRM }), {
      prepare: (past) => {
        join5(past, 'service', CRM);
        for (let i = 0; i < 2; i++) join5(past, 'application', CRM);
      },
    }),
  ],
  'new-application': [
    row('fires', "a developer's tool that nobody uses", signIn(OFFICE, { application: CRM }), { says: /0 of 11 colleagues use it/u }),
    row('fires', 'an application of colleagues', signIn(OFFICE, { application: CRM }), {
      prepare: (past) => join5(past, 'application', CRM),
    }),
    row('quiet', 'a record that names no application', signIn(OFFICE)),
    row('quiet', 'an application the person has used before', signIn(OFFICE, { application: CRM }), {
      prepare: (past) => void past.profile.add('application', applicationKey(CRM), past.minute),
    }),
  ],
  'network-kind': [
    row('fires', 'a rented machine', signIn(RENTED), { says: /hosting company; .* 0 of \d+ active days/u }),
    row('fires', 'an anonymiser', signIn(HIDDEN), { says: /anonymiser/u }),
    row('quiet', 'a line of the telephone', signIn(TOPEKA)),
    row('quiet', 'the office', signIn(OFFICE)),
    row('quiet', 'a rented machine, for somebody who comes that way', signIn(RENTED), { prepare: habit('kind/hosting') }),
  ],
  'new-client': [
    row('fires', 'a system nobody uses', signIn(OFFICE, { client: FIREFOX }), { says: /Firefox on Linux.*0 of 11 colleagues/u }),
    row('fires', 'a script', signIn(OFFICE, { client: SCRIPT }), { says: /script/u }),
    row('fires', 'another program on the usual system', signIn(OFFICE, { client: client('Windows', 'Chrome') })),
    row('for the owner', 'the usual program', signIn(OFFICE), { says: /as on \d+ visits before/u }),
    row('quiet', 'a record that names no program', signIn(OFFICE, { client: null })),
  ],
  'registered-device-missing': [
    row('fires', 'no device, for somebody who always has one', event('sign-in', THIEF), { prepare: deviceEachTime, says: /30 of 30/u }),
    row('quiet', 'the device', event('sign-in', OWNER)),
    row('quiet', 'a script, which never has one', event('sign-in', { ...THIEF, origin: { ...THIEF.origin, client: SCRIPT } }), {
      prepare: deviceEachTime,
    }),
    row('quiet', 'a record without room for a device', signIn(TOPEKA)),
    row('quiet', 'no device, for somebody who never has one', event('sign-in', THIEF), {
      prepare: (past) => {
        past.profile.f[13] = 30;
        past.profile.f[14] = 0;
        past.organisation.deviceVisits = 0;
      },
    }),
  ],
  'known-device': [
    row('for the owner', 'the device of earlier visits', event('sign-in', OWNER)),
    row('quiet', 'a device never seen', signIn(OFFICE, { device: device('another') })),
    row('quiet', 'no device', event('sign-in', THIEF)),
    row('for the owner', 'a mailbox record beside the device', event('mail-accessed', { ...OWNER, origin: from(OFFICE) }), {
      prepare: (past) => {
        const laptop = new Actor(PLACES.locate(OFFICE), EDGE, WHO.device, NOW - DAY);
        laptop.lastAt = NOW - HOUR;
        past.others = [laptop];
        past.location = PLACES.locate(OFFICE);
      },
    }),
  ],
  'unusual-hour': [
    row('fires', 'the middle of the night', { ...signIn(OFFICE), at: NOW - 8 * HOUR }, { says: /at 08:00 UTC/u }),
    row('fires', 'a Sunday morning', { ...signIn(OFFICE), at: NOW + 6 * DAY - 5 * HOUR }, { says: /weekend/u }),
    row('quiet', 'the middle of the working day', { ...signIn(OFFICE), at: NOW - HOUR }),
    row(
      'quiet',
      'the middle of the night of somebody hardly known',
      { ...signIn(OFFICE), at: NOW - 8 * HOUR },
      {
        prepare: (past) => past.profile.f.fill(0, past.layout.hoursAt, past.layout.hoursAt + 48),
      },
    ),
  ],
  'two-places': [
    row('fires', 'Lyon ten minutes after Madison', signIn(LYON), {
      prepare: ownerAt(OFFICE, 10),
      says: /[\d,]+ km apart within 10 minutes/u,
    }),
    row('fires', 'Topeka ten minutes after Madison', signIn(TOPEKA), { prepare: ownerAt(OFFICE, 10) }),
    row('quiet', 'home after the office', signIn(homeOf(WHO.number)), { prepare: ownerAt(OFFICE, 10) }),
    row('quiet', 'Lyon the day after Madison', signIn(LYON), { prepare: ownerAt(OFFICE, 20 * 60) }),
    row('quiet', 'a place of which nothing is known', signIn('2001:db8:zz::1'), { prepare: ownerAt(OFFICE, 10) }),
  ],
  'session-elsewhere': [
    row('fires', 'the session goes on elsewhere with another program', signIn(TOPEKA, { client: FIREFOX, session: `p-${WHO.number}` }), {
      says: /session went on at Plains Wireless .* 0 of \d+ active days/u,
    }),
    row('quiet', 'the session goes on at home', signIn(homeOf(WHO.number), onPhoneSession)),
    row('quiet', 'the phone takes its session along, hours later', signIn(TOPEKA, onPhoneSession)),
    row('quiet', 'another session', event('sign-in', THIEF)),
    row('quiet', 'no session named', signIn(TOPEKA)),
  ],
  'session-kept': [
    row('fires', 'a new session where people bring old ones', signIn(TOPEKA, { session: 'new' }), { prepare: sessionsComeAlong }),
    row('quiet', 'a new session of a program that is new itself', event('sign-in', THIEF), { prepare: sessionsComeAlong }),
    row('for the owner', 'the phone brings its session', signIn(TOPEKA, onPhoneSession), { prepare: sessionsComeAlong }),
    row('quiet', 'no session named', signIn(TOPEKA), { prepare: sessionsComeAlong }),
    row('quiet', 'a new session at the office', signIn(OFFICE, { session: 'new' }), { prepare: sessionsComeAlong }),
  ],
  'never-signed-in': [
    row('fires', 'mail is read where nobody signed in for two hours', event('mail-accessed', THIEF), {
      prepare: since(2),
      says: /0 of \d+ active days/u,
    }),
    row('quiet', 'mail is read where a sign-in may still be on its way', event('mail-accessed', THIEF)),
    row('quiet', 'a sign-in itself', event('sign-in', THIEF)),
    row('quiet', 'mail is read at the office', event('mail-accessed', OWNER)),
    row('quiet', 'mail is read where nobody signed in, which is usual', event('mail-accessed', THIEF), {
      prepare: eachDay('never-signed-in'),
    }),
  ],
  'guessed-password': [
    row('fires', 'a sign-in from where thirty accounts were tried', event('sign-in', THIEF), {
      prepare: (past) => {
        for (let account = 1; account <= 30; account++) past.organisation.failed(network(TOPEKA), account);
      },
      says: /30 accounts/u,
    }),
    row('fires', 'a sign-in after forty wrong passwords', event('sign-in', THIEF), {
      prepare: (past) => {
        past.failures.note(network(TOPEKA), past.minute).badPasswords = 40;
      },
      says: /40 wrong passwords/u,
    }),
    row('quiet', 'a sign-in after two wrong passwords', event('sign-in', THIEF), {
      prepare: (past) => {
        past.failures.note(network(TOPEKA), past.minute).badPasswords = 2;
      },
    }),
    row('quiet', 'a sign-in at the office, where five people mistype', event('sign-in', OWNER), {
      prepare: (past) => {
        for (let account = 1; account <= 5; account++) past.organisation.failed(network(OFFICE), account);
      },
    }),
  ],
  'right-password-refused': [
    row('fires', 'the second factor is refused from a strange network', failed, { says: /1 refused .* 0 of \d+ active days/u }),
    row('fires', 'challenges pile up unanswered', event('sign-in-failed', { ...THIEF, reason: 'interrupt', passwordRight: true }), {
      prepare: (past) => {
        past.failures.note(network(TOPEKA), past.minute).interrupts = 9;
      },
      says: /10 unanswered challenges/u,
    }),
    row('quiet', 'a wrong password', event('sign-in-failed', THIEF)),
    row('quiet', 'the second factor is refused at the office', { ...failed, origin: OWNER.origin }),
    row('quiet', 'one interrupt', event('sign-in-failed', { ...THIEF, reason: 'interrupt', passwordRight: true })),
  ],
  'vendor-risk': [
    row('fires', 'leaked credentials', event('risk-reported', { ...THIEF, type: 'leakedCredentials', level: 'high' }), {
      says: /0 of \d+ active days/u,
    }),
    row('fires', 'an unfamiliar sign-in', event('risk-reported', THIEF)),
    row('quiet', 'a risk that was cleared', event('risk-reported', { ...THIEF, cleared: true })),
  ],
  'odd-protocol': [
    row('fires', 'a device code', event('sign-in', { ...THIEF, protocol: 'deviceCode' }), {
      says: /device code; does so on 0 of \d+ active days/u,
    }),
    row('fires', 'a protocol without a second factor', signIn(TOPEKA, { client: client(null, 'IMAP', { legacy: true }) })),
    row('quiet', 'an ordinary sign-in', event('sign-in', THIEF)),
    row('quiet', 'a device code of a developer', event('sign-in', { ...OWNER, protocol: 'deviceCode' }), {
      prepare: eachDay('protocol/device-code'),
    }),
  ],
  campaign: [
    row('fires', 'two others came from there these days', event('sign-in', THIEF), {
      prepare: (past) => {
        for (const account of [111, 222]) past.organisation.stranger(network(TOPEKA), account);
      },
      says: /2 other accounts/u,
    }),
    row('quiet', 'nobody else came from there', event('sign-in', THIEF)),
    row('quiet', 'somebody with a known device came from there', event('sign-in', THIEF), {
      prepare: (past) => {
        past.organisation.stranger(network(TOPEKA), 111);
        past.organisation.vouch(network(TOPEKA));
      },
    }),
    row('quiet', 'the office', event('sign-in', OWNER), { prepare: (past) => void past.organisation.stranger(network(OFFICE), 111) }),
  ],
});

/** The hands have been at it for so many hours. */
function since(hours: number): (past: Past) => void {
  return (past) => {
    past.actor = new Actor(past.location, past.client, past.origin.device, past.event.at - hours * 3_600_000);
  };
}

describe('access, side by side', () => {
  const place = office(12);
  const bitsOf = (id: string, one: ReturnType<typeof signIn>, prepare?: (past: Past) => void): number =>
    judgeOne(place, id, one, prepare)?.bits ?? 0;

  it('a network that colleagues came to with known devices explains itself', () => {
    const vouched = (past: Past): void => {
      for (let i = 0; i < 5; i++) past.organisation.vouch(network(TOPEKA));
    };
    expect(bitsOf('rare-network', signIn(TOPEKA), vouched)).toBeLessThan(0);
  });

  it('a place that colleagues use is less strange than one that nobody uses', () => {
    const shared = (past: Past): void => {
      for (let i = 0; i < 4; i++) past.organisation.join('operator', placeKeys(PLACES.locate(TOPEKA)).operator);
    };
    expect(bitsOf('rare-network', signIn(TOPEKA), shared)).toBeLessThan(bitsOf('rare-network', signIn(TOPEKA)));
  });

  it.each([
    ['vendor-risk', 'vendor-risk', event('risk-reported', THIEF)],
    ['odd-protocol', 'protocol/device-code', event('sign-in', { ...THIEF, protocol: 'deviceCode' })],
    ['network-kind', 'kind/hosting', signIn(RENTED)],
  ])('%s says less than half of somebody to whom it happens nearly every day', (id, rate, one) => {
    const seldom = judgeOne(place, id, one)?.bits ?? 0;
    expect(judgeOne(place, id, one, habit(rate, 20))?.bits ?? 0).toBeLessThan(seldom / 2);
  });

  it('a program that colleagues use is less strange than one that nobody uses', () => {
    const shared = (past: Past): void => {
      for (let i = 0; i < 6; i++) past.organisation.join('client', hash32('Windows/Chrome'));
    };
    const chrome = signIn(OFFICE, { client: client('Windows', 'Chrome') });
    expect(bitsOf('new-client', chrome, shared)).toBeLessThan(bitsOf('new-client', chrome));
  });

  it('many failing accounts weigh more than few', () => {
    const spray = (many: number) => (past: Past) => {
      for (let account = 1; account <= many; account++) past.organisation.failed(network(TOPEKA), account);
    };
    expect(bitsOf('guessed-password', signIn(TOPEKA), spray(60))).toBeGreaterThan(bitsOf('guessed-password', signIn(TOPEKA), spray(3)));
  });

  it('a missing device says more of somebody who always has it than of somebody who often has', () => {
    const share = (visits: number) => (past: Past) => {
      past.profile.f[13] = 40;
      past.profile.f[14] = visits;
    };
    const thief = signIn(TOPEKA, { device: NO_DEVICE });
    const [always, often, seldom] = [40, 30, 5].map((visits) => bitsOf('registered-device-missing', thief, share(visits)));
    expect(always).toBeGreaterThan(often as number);
    expect(often).toBeGreaterThan(seldom as number);
  });

  it('a missing device says less where people who always have one often come without', () => {
    const thief = signIn(TOPEKA, { device: NO_DEVICE });
    const here = (misses: number) => (past: Past) => {
      deviceEachTime(past);
      past.organisation.steadyVisits += 2_000;
      past.organisation.steadyMisses += misses;
    };
    expect(bitsOf('registered-device-missing', thief, here(200))).toBeLessThan(bitsOf('registered-device-missing', thief, here(0)) - 2);
  });

  it('a missing telephone says half of what a missing computer says', () => {
    const on = (app: typeof PHONE) =>
      bitsOf('registered-device-missing', signIn(TOPEKA, { client: app, device: NO_DEVICE }), deviceEachTime);
    expect(on(PHONE)).toBeLessThan(on(FIREFOX) - 1);
  });
});
