import type { Person } from '../people.ts';
import { hashOf, type Random } from '../random.ts';

const EVERYWHERE = ['\\Inbox', '\\Sent Items', '\\Archive', '\\Deleted Items', '\\Drafts', '\\Calendar', '\\Contacts'];
const SOMEWHERE = [
  '\\Projects',
  '\\Invoices',
  '\\Customers',
  '\\Suppliers',
  '\\Newsletters',
  '\\Notes',
  '\\Conversation History',
  '\\Inbox\\Team',
  '\\Travel',
  '\\Private',
  '\\Notifications',
  '\\Archive\\2025',
  '\\RSS Feeds',
  '\\Junk Email',
];

/** The folders of somebody's mailbox: those everybody has, and those this person made. */
export const foldersOf = (person: Person): readonly string[] => [
  ...EVERYWHERE,
  ...SOMEWHERE.filter((folder) => hashOf('folder', person.index, folder) % 3 === 0),
];

/** Where somebody reads: mostly what came, sometimes what was sent, now and then something from the cellar. */
export function folderRead(person: Person, random: Random): string {
  const luck = random.next();
  if (luck < 0.78) return '\\Inbox';
  if (luck < 0.9) return '\\Sent Items';
  if (luck < 0.93) return '\\Deleted Items';
  return random.pick(foldersOf(person));
}

const PLAIN_WORDS = [
  'minutes',
  'budget',
  'contract',
  'holiday',
  'price list',
  'logo',
  'agenda',
  'travel policy',
  'timesheet',
  'phone list',
  'Urlaubsantrag',
  'Protokoll',
  'compte rendu',
  'congés',
  'offer',
  'order confirmation',
  'presentation',
  'signature',
];
/** What money is called: in the books and by whoever is after it. */
const MONEY_WORDS = [
  'invoice',
  'payment',
  'wire',
  'bank',
  'bank details',
  'IBAN',
  'Rechnung',
  'Überweisung',
  'Bankverbindung',
  'facture',
  'virement',
  'RIB',
  'payroll',
  'remittance',
  'ACH',
  'W-9',
  'overdue',
  'statement',
];
const CLOSED_WORDS = ['password', 'confidential', 'passport', 'salary', 'VPN', 'bank', 'contract', 'board', 'bonus', 'licence key'];

/** Words about money, for whoever looks for them. */
export const moneyWord = (random: Random): string => random.pick(MONEY_WORDS);

/** Words one types when one wants what is not for everybody: intruders do, and so do people who forgot where it was. */
export const closedWord = (random: Random): string => random.pick(CLOSED_WORDS);

/** What an honest person types into the search box; those who keep the books type money all day. */
export function wordsSought(person: Person, random: Random): string {
  const money =
    person.department === 'Finance' ? 0.6 : person.department === 'Sales' || person.department === 'Human Resources' ? 0.2 : 0.08;
  if (random.chance(money)) return moneyWord(random);
  if (random.chance(0.08)) return closedWord(random);
  return random.chance(0.2) ? person.first : random.pick(PLAIN_WORDS);
}
