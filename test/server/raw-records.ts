/** A small office in raw records, as the audit log and the sign-in log would have delivered them, with a hijack on the last day. */
import { Chance } from '../cases/chance.ts';
import { DAY, HOUR, MINUTE, MONDAY } from '../kit.ts';
import { audit, CHROME, graph, type Loose } from './sources/kit.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0';
const at = (instant: number): string => new Date(instant).toISOString().slice(0, 19);

interface Hands {
  readonly number: number;
  readonly address: string;
  readonly agent: string;
  readonly session: string;
  readonly place: Loose;
  readonly operator: number;
  readonly deviceId: string;
}
const upnOf = (number: number): string => `person${number}@contoso.example`;
const idOf = (number: number): string => `99999999-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const VICTIM = upnOf(2);

function place(city: string, state: string, countryOrRegion: string, latitude: number, longitude: number): Loose {
  return { city, state, countryOrRegion, geoCoordinates: { latitude, longitude } };
}

function signIn(hands: Hands, instant: number, id: string): Loose {
  return graph.signIn({
    id,
    createdDateTime: `${at(instant)}Z`,
    userId: idOf(hands.number),
    userPrincipalName: upnOf(hands.number).replace('p', 'P'),
    userDisplayName: `Person ${hands.number}`,
    ipAddress: hands.address,
    autonomousSystemNumber: hands.operator,
    userAgent: hands.agent,
    correlationId: `c-${id}`,
    sessionId: hands.session,
    deviceDetail: { deviceId: hands.deviceId, operatingSystem: 'Windows 10', browser: 'Chrome 120.0.0' },
    location: hands.place,
  });
}

function mailbox(operation: string, hands: Hands, instant: number, id: string, more: Loose): Loose {
  return audit.mailbox(operation, {
    Id: id,
    CreationTime: at(instant),
    UserId: upnOf(hands.number),
    UserKey: idOf(hands.number),
    MailboxOwnerUPN: upnOf(hands.number),
    LogonUserSid: `S-1-5-21-1-2-3-${1100 + hands.number}`,
    MailboxOwnerSid: `S-1-5-21-1-2-3-${1100 + hands.number}`,
    ClientIPAddress: hands.address,
    ClientInfoString: `Client=OWA;${hands.agent}`,
    SessionId: hands.session,
    ...more,
  });
}

/** In order of event time. `days` weekdays, then the hijack of person 2. */
export function rawRecords(people = 6, days = 20): Loose[] {
  const entries: { readonly instant: number; readonly record: Loose }[] = [];
  let midnight = MONDAY;
  let turn = 0;
  const add = (instant: number, make: (id: string) => Loose): void => {
    turn += 1;
    entries.push({ instant, record: make(`record-${String(turn).padStart(6, '0')}`) });
  };
  const send = (hands: Hands, instant: number, subject: string): void =>
    add(instant, (id) =>
      mailbox('Send', hands, instant, id, { Item: { Subject: subject, InternetMessageId: `<${id}@contoso.example>`, SizeInBytes: 4_000 } }),
    );
  for (let day = 0; day < days; day++) {
    for (let number = 0; number < people; number++) {
      const chance = new Chance(`${number}/${day}`);
      const hands: Hands = {
        number,
        address: `192.0.2.${10 + number}`,
        agent: CHROME,
        session: `s-${number}-${Math.floor(day / 5)}`,
        place: place('Madison', 'Wisconsin', 'US', 43.07, -89.4),
        operator: 64496,
        deviceId: `device-${number}`,
      };
      const morning = midnight + 14 * HOUR + chance.whole(0, 40) * MINUTE;
      add(morning, (id) => signIn(hands, morning, id));
      for (let mail = 0; mail < 4; mail++)
        send(hands, morning + (mail + 1) * 90 * MINUTE + chance.whole(1, 20) * MINUTE, `About ${chance.whole(1, 1e6)}`);
    }
    midnight += new Date(midnight).getUTCDay() === 5 ? 3 * DAY : DAY;
  }
  const thief: Hands = {
    number: 2,
    address: '203.0.113.9',
    agent: FIREFOX,
    session: 'thief',
    place: place('Lyon', 'Rhône', 'FR', 45.76, 4.84),
    operator: 64501,
    deviceId: '',
  };
  const t = midnight + 15 * HOUR;
  add(t, (id) => signIn(thief, t, id));
  add(t + 5 * MINUTE, (id) => ({
    ...audit.cmdlet('New-InboxRule', {
      Name: '.',
      SubjectContainsWords: 'invoice;payment',
      MoveToFolder: 'RSS Feeds',
      StopProcessingRules: 'True',
    }),
    Id: id,
    CreationTime: at(t + 5 * MINUTE),
    UserId: VICTIM,
    UserKey: VICTIM,
    ClientIP: `${thief.address}:4711`,
  }));
  for (let mail = 0; mail < 30; mail++) send(thief, t + 10 * MINUTE + mail * 4_000, 'Proposal');
  return entries.sort((a, b) => a.instant - b.instant).map(({ record }) => record);
}
