/** Case A: an accountant's account sends 220 mails with one subject, minutes after a sign-in from Kansas. */
import { signIn } from './access.ts';
import { CLIENTS, FIRM, MADISON, named } from './accountants.ts';
import { type Hands, instant, type Json, localInstant, type Network } from './cast.ts';
import { browserOn, WEB_MAIL, WEB_TEAMS } from './devices.ts';
import { type Away, handsOf, live, organizationOf } from './firm.ts';
import { Ledger } from './ledger.ts';
import { deleteMail, inboxRule, messageId, readMail, type Sent, sendMail } from './mailbox.ts';
import { guest } from './networks.ts';

const DAY_OF_ATTACK = 33;
const TOPEKA: Network = {
  asn: 64511,
  place: { city: 'Topeka', state: 'Kansas', country: 'US', latitude: 39.04, longitude: -95.67 },
  prefixes: ['203.0.113.77'],
  keptDays: 1,
};
const GREEN_BAY = guest(64507, { city: 'Green Bay', state: 'Wisconsin', country: 'US', latitude: 44.51, longitude: -88.02 }, 1);
const CHICAGO = guest(64508, { city: 'Chicago', state: 'Illinois', country: 'US', latitude: 41.88, longitude: -87.63 }, 2);
const CAFE = guest(64500, MADISON, 3);

export function massMailing(): { readonly ledger: Ledger; readonly organization: Json; readonly story: string } {
  const ledger = new Ledger(FIRM);
  live({ ledger, away: (person, day) => travels(person.name, day) });
  honestRules(ledger);
  newsletters(ledger);
  attack(ledger);
  const offices = ['Madison', 'Milwaukee'].map((name) => ({ name, country: 'US', timeZone: 'America/Chicago' }));
  return { ledger, organization: organizationOf(FIRM, offices), story: STORY + ledger.table() };
}

function travels(name: string, day: number): Away | 'off' | null {
  if (name === 'Nora Feldman' && (day === 13 || day === 14)) return { network: GREEN_BAY };
  if (name === 'Helen Novak' && day >= 26 && day <= 28) return { network: CHICAGO };
  if (name === 'Grace Obi' && day === 18) return { network: CAFE };
  if (name === 'Mark Dvorak' && day >= 17 && day <= 21) return 'off';
  return null;
}

function honestRules(ledger: Ledger): void {
  const rules = [
    ['Emily Sato', 6, 10.4, { Name: 'Deliveries', From: 'orders@fourth-coffee.example', MoveToFolder: 'Deliveries' }],
    ['Brian Schultz', 19, 15.2, { Name: 'Newsletters', SubjectContainsWords: 'newsletter', MoveToFolder: 'Newsletters' }],
    ['Ruth Meier', 27, 9.6, { Name: 'IRS bulletins', From: 'bulletins@adatum.example', MoveToFolder: 'Bulletins', MarkAsRead: 'True' }],
  ] as const;
  for (const [name, day, hour, parameters] of rules) {
    const person = named(name);
    const hands = handsOf(FIRM, person, person.desk, { network: person.office, day });
    const at = localInstant(FIRM, day, hour);
    signIn(ledger, hands, at - 240_000, { app: WEB_MAIL, copied: true });
    const id = inboxRule(ledger, hands, at, { operation: 'New-InboxRule', parameters });
    ledger.key(at, id, `honest inbox rule of ${person.upn}`);
  }
}

function newsletters(ledger: Ledger): void {
  const person = named('Peter Lindqvist');
  const readers = CLIENTS.filter((_, number) => number % 10 === 4).concat(person.contacts.slice(0, 2));
  const issues = [
    [3, 16.3, 'Client newsletter: May'],
    [20, 9.8, 'Client newsletter: estimated payments'],
    [31, 17.1, 'Client newsletter: June'],
  ] as const;
  for (const [day, hour, subject] of issues) {
    const hands = handsOf(FIRM, person, person.desk, { network: day === 20 ? person.office : person.home, day });
    const at = localInstant(FIRM, day, hour);
    signIn(ledger, hands, at - 900_000, { app: WEB_MAIL });
    const to = [...new Set(readers)].slice(0, 58 + (day % 5));
    const { id } = sendMail(ledger, hands, at, { subject, to, attachment: `Newsletter.pdf (${String(412_000 + day)}b)` });
    ledger.key(at, id, `honest newsletter of ${person.upn}, ${String(to.length)} recipients`);
  }
}

function attack(ledger: Ledger): void {
  const victim = named('Ingrid Halvorsen');
  const thief: Hands = {
    person: victim,
    device: browserOn('edge'),
    network: TOPEKA,
    address: '203.0.113.77',
    session: '00b81f3e-6d0a-4e57-91c4-7be20f4419d3',
  };
  const when = (minute: number, second = 0): number => instant(FIRM, DAY_OF_ATTACK, 14, minute, second);
  const tell = (at: number, id: string, what: string): void => ledger.key(at, id, `**${what}**`);

  const prompt = { interactive: true, slowest: 20, copied: true };
  tell(when(31), signIn(ledger, thief, when(31), { app: WEB_MAIL, ...prompt }), 'sign-in from Topeka, Kansas');
  tell(when(33), signIn(ledger, thief, when(33), { app: WEB_TEAMS, ...prompt, interactive: false }), 'Teams sign-in from the same address');
  for (const [minute, second] of [
    [34, 10],
    [37, 5],
  ] as const) {
    const mails = [messageId(ledger), messageId(ledger), messageId(ledger)];
    tell(when(minute, second), readMail(ledger, thief, when(minute, second), mails), 'mail read from Topeka');
  }
  const parameters = {
    Name: '.',
    SubjectOrBodyContainsWords: 'proposal;hacked;phishing;spam',
    MoveToFolder: 'RSS Feeds',
    MarkAsRead: 'True',
    StopProcessingRules: 'True',
  };
  tell(when(40), inboxRule(ledger, thief, when(40), { operation: 'New-InboxRule', parameters }), 'inbox rule to RSS Feeds');
  const sent = proposals(ledger, thief, when(45));
  cover(ledger, thief, { sent, from: when(51) });
}

function proposals(ledger: Ledger, thief: Hands, from: number): Sent[] {
  const chance = ledger.chance.of('recipients');
  const book = chance.some([...new Set([...thief.person.contacts, ...CLIENTS])], CLIENTS.length);
  return Array.from({ length: 220 }, (_, turn) => {
    const to = book.splice(0, turn % 3 === 2 ? 1 : chance.whole(1, 3));
    const at = from + Math.round((turn * 299) / 219) * 1000;
    const sent = sendMail(ledger, thief, at, { subject: 'Proposal', to, attachment: 'Proposal.pdf (184320b)' });
    if (turn === 0 || turn === 219) ledger.key(at, sent.id, `**mail ${turn + 1} of 220, ${sent.mail}**`);
    return sent;
  });
}

function cover(ledger: Ledger, thief: Hands, { sent, from }: { readonly sent: readonly Sent[]; readonly from: number }): void {
  for (let turn = 0; turn < 6; turn += 1) {
    const mails = sent.slice(turn * 36, turn * 36 + 36).map(({ mail }) => ({ mail, subject: 'Proposal' }));
    const at = from + turn * 25_000;
    const operation = turn % 2 === 0 ? 'MoveToDeletedItems' : 'HardDelete';
    const id = deleteMail(ledger, thief, at, { operation, folder: '\\Sent Items', mails });
    ledger.key(at, id, `**${operation} of ${String(mails.length)} sent mails**`);
  }
}

const STORY = `# Case A: the mass mailing

Contoso Accountants: 18 people in Madison and Milwaukee, Wisconsin, 35 days from Friday 2026-05-15. Laptops are managed, phones are not.
People work at the office, at home and on the phone; nobody ever leaves Wisconsin but for a few days in Chicago. A partner mails a
newsletter to about sixty clients, twice on a Sunday. Three people make honest inbox rules. One has a week off. All this is ordinary.

On day 33, Tuesday 2026-06-16, somebody signs in to \`ingrid.halvorsen@contoso.example\` from 203.0.113.77 in Topeka, Kansas (AS64511), in Edge
on Windows, with a stolen session that has already passed MFA. Two minutes later Teams, from the same address. At 14:40 a rule named "."
moves whatever answers "Proposal" to RSS Feeds and marks it read. From 14:45:00 to 14:49:59 220 mails go out, each with the subject
"Proposal", one PDF and one to three recipients, nearly all of whom Ingrid never wrote to. From 14:51 the sent copies are deleted.
Ingrid is at work in Madison all the while and notices nothing. The thief does not come back; two ordinary days follow.

The 220 mails are the records with the subject \`Proposal\`. In bold: what the thief did.

`;
