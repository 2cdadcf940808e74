import { describe, expect, it } from '@jest/globals';
import { applicationKey } from '../../../server/core/keys.ts';
import { applicationWords } from '../../../server/core/words.ts';
import {
  client,
  event,
  foundOf,
  from,
  HOUR,
  LYON,
  MINUTE,
  NO_DEVICE,
  OFFICE,
  office,
  type Office,
  ordinaryDay,
  RENTED,
  SCRIPT,
} from '../../kit.ts';

const CRM = '4c1b2f1e-0000-4000-8000-00000000c123';
const BROWSER = client('Linux', 'Firefox');

/** An office that has begun its next day, so that the clock is there. */
function today(many = 12, days = 25): Office {
  const place = office(many, { days });
  for (const who of place.people) place.take(...ordinaryDay(who, place.next, many));
  return place;
}

/** The application reads the mail of these people from a data centre, on an evening. */
function serves(place: Office, people: number, application = CRM): void {
  for (const who of place.people.slice(0, people))
    place.take(
      event('mail-accessed', {
        who: who.names,
        at: place.next + 20 * HOUR,
        origin: from(RENTED, { client: SCRIPT, application }),
        count: 3,
      }),
    );
}
const comes = (place: Office, address: string, more: Parameters<typeof from>[1]): readonly string[] => {
  const who = place.people[11];
  if (who === undefined) throw new RangeError('too few people');
  place.take(event('sign-in', { who: who.names, at: place.next + 22 * HOUR, origin: from(address, { application: CRM, ...more }) }));
  return foundOf(place.account(who)).map(({ signal }) => signal);
};

describe('an application that acts for many', () => {
  it('is no stranger to the next person it comes to', () => {
    const place = today();
    serves(place, 6);
    expect(comes(place, RENTED, { client: SCRIPT })).not.toContain('rare-network');
  });

  it('is a stranger while it acts for one', () => {
    const place = today();
    serves(place, 1);
    expect(comes(place, RENTED, { client: SCRIPT })).toContain('rare-network');
  });

  it('lends its id to nobody who comes with a browser from elsewhere', () => {
    const place = today();
    serves(place, 6);
    const said = comes(place, LYON, { client: BROWSER, device: NO_DEVICE });
    expect(said).toEqual(expect.arrayContaining(['rare-network', 'new-client']));
    expect(said).not.toContain('connected-service');
  });

  it('is not made of many ids by one account that turns them over', () => {
    const place = today();
    const [who] = place.people;
    const ids = Array.from({ length: 12 }, (_, i) => `4c1b2f1e-0000-4000-8000-0000000000${10 + i}`);
    for (let turn = 0; turn < 60; turn++)
      place.take(
        event('mail-accessed', {
          who: who?.names ?? {},
          at: place.next + 20 * HOUR + turn * MINUTE,
          origin: from(RENTED, { client: SCRIPT, application: ids[turn % ids.length] ?? CRM }),
          count: 1,
        }),
      );
    const people = ids.map((id) => place.pipeline.organisation.colleagues('service', applicationKey(id), false));
    expect(Math.max(...people)).toBeLessThanOrEqual(1);
  });

  it('is new to a person once, also when it runs without a program of a person', () => {
    const place = today();
    const first = comes(place, OFFICE, { client: SCRIPT });
    expect(first).toContain('new-application');
    const who = place.people[11];
    const account = place.account(who?.names ?? {});
    for (const actor of account.actors) actor.accessLines.clear();
    place.take(
      event('sign-in', { who: who?.names ?? {}, at: place.next + 40 * HOUR, origin: from(OFFICE, { client: SCRIPT, application: CRM }) }),
    );
    expect(foundOf(account).map(({ signal }) => signal)).not.toContain('new-application');
  });
});

describe('an application in words', () => {
  const GRAPH_POWERSHELL = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
  const named = (application: string, applicationName: string): string => {
    const place = today(3, 5);
    const [who] = place.people;
    place.take(
      event('sign-in', { who: who?.names ?? {}, at: place.next + 22 * HOUR, origin: from(OFFICE, { application }), applicationName }),
    );
    return applicationWords(place.pipeline.organisation, application);
  };

  it("of Microsoft's own is called as Microsoft calls it, whatever a record says", () => {
    expect(named(GRAPH_POWERSHELL, 'Outlook on the web')).toBe('Graph PowerShell');
  });

  it('of others is called as it calls itself, with its id and no longer than a line', () => {
    expect(named(CRM, 'Outlook on the web')).toBe(`"Outlook on the web" (${CRM})`);
    expect(named(CRM, 'x'.repeat(2_000_000)).length).toBeLessThan(200);
  });
});
