/** A quarter in which everyone is honest, and a good deal happens all the same. */
import { directoryChange, failedSignIn, signIn } from './access.ts';
import { type Device, type Hands, instant, type Json, localInstant, MINUTE, type Network, type Person, SECOND } from './cast.ts';
import { Chance } from './chance.ts';
import { AFTER, BEFORE, BUREAU, JOINS_ON, LEAVES_ON, member, MOVES_ON, OUTSIDE, UTRECHT } from './designers.ts';
import { phone, WEB_HOME, WEB_MAIL } from './devices.ts';
import { type Away, handsOf, live, organizationOf } from './firm.ts';
import { Ledger } from './ledger.ts';
import { inboxRule, sendMail } from './mailbox.ts';
import { guest } from './networks.ts';
import { addressBook } from './staff.ts';

const LISBON = guest(65536, { city: 'Lisbon', state: 'Lisboa', country: 'PT', latitude: 38.72, longitude: -9.14 }, 40);
const NEW_YORK = guest(65537, { city: 'New York', state: 'New York', country: 'US', latitude: 40.71, longitude: -74.01 }, 41);
const AMSTERDAM = guest(65538, { city: 'Amsterdam', state: 'Noord-Holland', country: 'NL', latitude: 52.37, longitude: 4.9 }, 42);
const CAFES = [guest(64501, UTRECHT, 43), guest(65539, UTRECHT, 44), guest(65540, AMSTERDAM.place, 45)] as const;
const NEW_PHONE_ON = 33;
const MONTH_ENDS = [25, 26, 53, 54, 85, 86];
const NEW_PHONE: Device = { ...phone('ios'), id: 'de71ce00-52aa-4b1f-9d3e-0000000000fa', name: 'iPhone' };

export function quietQuarter(): { readonly ledger: Ledger; readonly organization: Json; readonly story: string } {
  const ledger = new Ledger(BUREAU);
  live({
    ledger,
    away,
    office: (_, day) => officeOn(day),
    phone: (person, day) => (person.name === 'Eva Mulder' && day >= NEW_PHONE_ON ? NEW_PHONE : person.phone),
    filesTimes: (person, day) => (person.department === 'Finance' && MONTH_ENDS.includes(day) ? 6 : 1),
  });
  rules(ledger);
  blasts(ledger);
  careerEvening(ledger);
  newPhone(ledger);
  joinerAndLeaver(ledger);
  forgottenPassword(ledger);
  const offices = [{ name: 'Utrecht', country: 'NL', timeZone: 'Europe/Amsterdam' }];
  return { ledger, organization: organizationOf(BUREAU, offices), story: STORY + ledger.table() };
}

function officeOn(day: number): Network {
  return day < MOVES_ON ? BEFORE : AFTER;
}

function away({ name, upn, jobTitle }: Person, day: number): Away | 'off' | null {
  if (name === 'Anna Visser' && day >= 24 && day <= 27) return { network: LISBON, ahead: 0 };
  if (name === 'Tineke Baas' && day >= 58 && day <= 62) return { network: NEW_YORK, ahead: -300 };
  if ((name === 'Dirk Postma' || name === 'Greet Bos') && (day === 71 || day === 72)) return { network: AMSTERDAM };
  if ((name === 'Kim Blok' || name === 'Hugo Prins') && day >= 43 && day <= 49) return 'off';
  const chance = new Chance(`quiet-quarter/café/${upn}/${day}`);
  if (jobTitle !== 'Reception' && chance.yes(0.02)) return { network: chance.pick(CAFES), deskOnly: true };
  return null;
}

function at(day: number, hour: number): number {
  return Math.round(localInstant(BUREAU, day, hour) / SECOND) * SECOND;
}

function atDesk(name: string, day: number): Hands {
  const person = member(name);
  return handsOf(BUREAU, person, person.desk, { network: officeOn(day), day });
}

function rules(ledger: Ledger): void {
  const made = [
    ['Carla Smit', 18, 10.1, { Name: 'Tenders', SubjectContainsWords: 'tender', MoveToFolder: 'Tenders' }],
    ['Niels Brouwer', 40, 15.4, { Name: 'Statements', From: 'statements@adatum.example', MoveToFolder: 'Statements' }],
    ['Vera Jonker', 68, 9.7, { Name: 'Permits', FromAddressContainsWords: 'permits', MoveToFolder: 'Permits' }],
    [
      'Sjoerd Wal',
      78,
      13.2,
      { Name: 'Applications', SubjectContainsWords: 'application', MoveToFolder: 'Applications', MarkAsRead: 'True' },
    ],
  ] as const;
  for (const [name, day, hour, parameters] of made)
    rule(ledger, atDesk(name, day), { at: at(day, hour), parameters, where: 'at the office' });
  const tineke = member('Tineke Baas');
  const abroad = handsOf(BUREAU, tineke, tineke.desk, { network: NEW_YORK, day: 59 });
  const parameters = { Name: 'Quay project', SubjectContainsWords: 'quay', MoveToFolder: 'Quay' };
  rule(ledger, abroad, { at: instant(BUREAU, 59, 16, 20), parameters, where: 'from New York' });
}

interface Made {
  readonly at: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly where: string;
}

function rule(ledger: Ledger, hands: Hands, made: Made): void {
  signIn(ledger, hands, made.at - 5 * MINUTE, { app: WEB_MAIL, copied: true });
  const id = inboxRule(ledger, hands, made.at, { operation: 'New-InboxRule', parameters: made.parameters });
  ledger.key(made.at, id, `honest inbox rule of ${hands.person.upn}, ${made.where}`);
}

/** The customer mailing: 400 addresses, fifty to a mail, about once a month. */
function blasts(ledger: Ledger): void {
  const issues = [
    [9, 'Contoso Engineers in January'],
    [38, 'Contoso Engineers in February'],
    [66, 'Contoso Engineers in March'],
  ] as const;
  for (const [day, subject] of issues) {
    const hands = atDesk('Olga Peters', day);
    for (let part = 0; part < 8; part += 1) {
      const when = at(day, 11) + part * 75 * SECOND;
      const to = OUTSIDE.slice(part * 50, part * 50 + 50);
      const { id } = sendMail(ledger, hands, when, { subject, to, attachment: 'News.pdf (734003b)' });
      if (part === 0) ledger.key(when, id, `first of 8 mails to 50 recipients each by ${hands.person.upn}, "${subject}"`);
    }
  }
}

/** HR has never done such a thing before. */
function careerEvening(ledger: Ledger): void {
  const hands = atDesk('Rianne Koster', 52);
  addressBook(['school-of-engineering', 'alumni-utrecht'], 60).forEach((address, turn) => {
    const when = at(52, 14.1) + turn * 4 * SECOND;
    const { id } = sendMail(ledger, hands, when, { subject: 'Invitation: career evening on 12 March', to: [address] });
    if (turn === 0) ledger.key(when, id, `first of 120 invitations by ${hands.person.upn}, one recipient each`);
  });
}

function newPhone(ledger: Ledger): void {
  const eva = member('Eva Mulder');
  const hands = handsOf(BUREAU, eva, NEW_PHONE, { network: eva.home, day: NEW_PHONE_ON });
  const when = at(NEW_PHONE_ON - 1, 19.5);
  signIn(ledger, hands, when, { app: WEB_HOME, interactive: true, copied: true });
  enrol(ledger, hands, when + 3 * MINUTE);
}

function enrol(ledger: Ledger, hands: Hands, from: number): void {
  const { person, device } = hands;
  const user: Json = { id: person.id, displayName: person.name, type: 'User', userPrincipalName: person.upn, modifiedProperties: [] };
  const target: Json = { id: device.id, displayName: device.name, type: 'Device', userPrincipalName: null, modifiedProperties: [] };
  const info = { activity: 'User registered security info', category: 'UserManagement', service: 'Authentication Methods', kind: 'Add' };
  const registers = { activity: 'Register device', category: 'Device', service: 'Device Registration Service', kind: 'Add' };
  ledger.key(from, directoryChange(ledger, from, { ...info, target: user, by: hands }), `new MFA method of ${person.upn}`);
  const then = from + 4 * MINUTE;
  ledger.key(then, directoryChange(ledger, then, { ...registers, target, by: hands }), `device registered by ${person.upn}`);
}

function joinerAndLeaver(ledger: Ledger): void {
  const lars = atDesk('Lars Timmer', JOINS_ON);
  signIn(ledger, lars, at(JOINS_ON, 8.2), { app: WEB_HOME, interactive: true, copied: true });
  enrol(ledger, lars, at(JOINS_ON, 8.3));
  const wim = member('Wim Roos');
  const target: Json = { id: wim.id, displayName: wim.name, type: 'User', userPrincipalName: wim.upn, modifiedProperties: [] };
  const when = at(LEAVES_ON + 1, 9);
  const change = { activity: 'Disable account', category: 'UserManagement', service: 'Core Directory', kind: 'Update', target };
  ledger.key(when, directoryChange(ledger, when, { ...change, by: atDesk('Xander Maas', LEAVES_ON + 1) }), `${wim.upn} has left`);
}

function forgottenPassword(ledger: Ledger): void {
  const hands = atDesk('Frank Dekker', 50);
  for (let turn = 0; turn < 6; turn += 1) {
    const when = at(50, 8.5) + turn * 35 * SECOND;
    const id = failedSignIn(ledger, hands, when, WEB_HOME);
    if (turn === 0) ledger.key(when, id, `first of 6 wrong passwords of ${hands.person.upn}`);
  }
  const { person } = hands;
  const target: Json = { id: person.id, displayName: person.name, type: 'User', userPrincipalName: person.upn, modifiedProperties: [] };
  const reset = { activity: 'Reset password (self-service)', category: 'UserManagement', service: 'Self-service Password Management' };
  const when = at(50, 8.7);
  ledger.key(when, directoryChange(ledger, when, { ...reset, kind: 'Update', target, by: hands }), `password reset by ${person.upn}`);
  signIn(ledger, hands, when + 2 * MINUTE, { app: WEB_HOME, interactive: true, copied: true });
}

const STORY = `# The quiet quarter

Contoso Engineers: 25 people around Utrecht, 90 days from Monday 2026-01-05, summer time from 29 March. Half the laptops are managed. Everyone is
honest throughout; nothing here is worth an alert.

- Anna Visser is in Lisbon on days 24 to 27, Tineke Baas in New York on days 58 to 62, where she makes an inbox rule; both with laptop and phone. Off the
  hotel's network the phones roam, and roaming traffic comes out at the carrier at home.
- On day 45 (18 February) the whole office has another provider and other addresses. Homes get new IPv6 blocks now and then; some people work
  from a café now and then; two spend days 71 and 72 at a conference hotel in Amsterdam.
- Eva Mulder has a new phone (evening of day 32): a new MFA method, a registered device.
- Olga Peters mails 400 customers once a month, on days 9, 38 and 66. Rianne Koster, who never did such a thing, mails 120 invitations on day 52.
- Lars Timmer joins on day 22; Wim Roos leaves after day 61. Frank Dekker forgets his password on day 50. Two people have a week off.
- Finance opens six times as many files at the ends of the months.

`;
