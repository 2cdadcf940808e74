/** Case B: somebody reads an accounts mailbox from France and Switzerland and tells a customer to pay into another account. */
import { signIn } from './access.ts';
import { type Hands, instant, isWorkday, type Json, localInstant, MINUTE, type Network } from './cast.ts';
import { browserOn, WEB_FILES, WEB_HOME, WEB_MAIL } from './devices.ts';
import { type Away, handsOf, live, organizationOf } from './firm.ts';
import { Ledger } from './ledger.ts';
import { receiveLetter, writeLetter } from './letters.ts';
import { clientInboxRule, type FileAct, inboxRule, type Letter, messageId, readMail, sendMail, useFile } from './mailbox.ts';
import { guest } from './networks.ts';
import { COMPANY, colleague, LEEDS } from './wholesalers.ts';

const ACCOUNTS = 'accounts@contoso.example';
const CUSTOMER = { name: 'Gina Pellow', address: 'gina.pellow@fabrikam.example' };
const SUPPLIER = 'ledger@northwind.example';
const LYON: Network = {
  asn: 64510,
  place: { city: 'Lyon', state: 'Auvergne-Rhone-Alpes', country: 'FR', latitude: 45.76, longitude: 4.84 },
  prefixes: ['203.0.113.45'],
  keptDays: 1,
};
const ZURICH: Network = {
  asn: 65550,
  place: { city: 'Zürich', state: 'Zürich', country: 'CH', latitude: 47.37, longitude: 8.54 },
  prefixes: ['2001:db8:c411'],
  keptDays: 400,
};
const DUBLIN = guest(64508, { city: 'Dublin', state: 'Dublin', country: 'IE', latitude: 53.35, longitude: -6.26 }, 20);
const LEEDS_HOTEL = guest(64507, LEEDS, 21);

export function bankDetails(): { readonly ledger: Ledger; readonly organization: Json; readonly story: string } {
  const ledger = new Ledger(COMPANY);
  live({
    ledger,
    away: (person, day) => travels(person.name, day),
    send: (hands, at, letter) => {
      if (hands.person.upn === ACCOUNTS) writeLetter(ledger, hands, at, { ...letter, ...textOf(ledger, letter) });
      else sendMail(ledger, hands, at, letter);
    },
  });
  post(ledger);
  delegate(ledger);
  honestRules(ledger);
  attack(ledger);
  const offices = ['London', 'Leeds'].map((name) => ({ name, country: 'GB', timeZone: 'Europe/London' }));
  return { ledger, organization: organizationOf(COMPANY, offices), story: STORY + ledger.table() };
}

function travels(name: string, day: number): Away | 'off' | null {
  if (name === 'Alice Hargreaves' && day >= 16 && day <= 17) return { network: DUBLIN };
  if (name === 'Ben Okafor' && day >= 30 && day <= 31) return { network: LEEDS_HOTEL };
  if (name === 'Ian Doyle' && day >= 22 && day <= 26) return 'off';
  return null;
}

const LINES = [
  'Please find the statement for last month attached. Two items are still open; could you let me know when we may expect them?',
  'Thank you for the remittance advice. The payment arrived this morning and I have matched it to the invoices.',
  'I could not find the delivery note for this order. Could you send a copy so that I can release the invoice?',
  'The credit note was raised yesterday and will show on your next statement.',
  'We have not received payment for the invoice that was due on the 15th. Could you look into it, please?',
  'The purchase order number is missing on your invoice. Once we have it, it goes into the next payment run.',
];

function textOf(ledger: Ledger, { subject }: Letter): { readonly body: string; readonly conversation: string } {
  const chance = ledger.chance.of(`${subject}/${ledger.id('text')}`);
  const body = `Hello,\n\n${chance.pick(LINES)}\n\nKind regards,\nMargaret Ellison\nAccounts, Contoso Wholesale\n01130 960 114`;
  return { body, conversation: `AAQkAGU2${subject.replace(/^RE: /, '').replaceAll(/\W/g, '')}` };
}

/** What customers and suppliers write to the accounts mailbox. */
function post(ledger: Ledger): void {
  const owner = colleague('Margaret Ellison');
  for (let day = 1; day <= COMPANY.days; day += 1) {
    if (!isWorkday(COMPANY, day)) continue;
    const chance = ledger.chance.of(`post/${day}`);
    for (let left = chance.whole(2, 4); left > 0; left -= 1) {
      const address = chance.yes(0.1) ? SUPPLIER : chance.favour(owner.contacts);
      const subject = `${chance.pick(owner.topics)} ${chance.whole(2100, 2900)}`;
      const body = `Dear Accounts,\n\n${chance.pick(LINES)}\n\nRegards`;
      const at = Math.round(localInstant(COMPANY, day, chance.between(8.5, 17)) / 1000) * 1000;
      receiveLetter(ledger, { name: address, address }, at, {
        subject,
        to: [ACCOUNTS],
        body,
        conversation: `AAQkAGU2${subject.replaceAll(/\W/g, '')}`,
      });
    }
  }
}

/** Tom of the purchase ledger looks after the mailbox too. */
function delegate(ledger: Ledger): void {
  const tom = colleague('Tom Barraclough');
  for (let day = 1; day <= COMPANY.days; day += 1) {
    if (!isWorkday(COMPANY, day)) continue;
    const chance = ledger.chance.of(`delegate/${day}`);
    const hands: Hands = { ...handsOf(COMPANY, tom, tom.desk, { network: tom.office, day }), mailbox: ACCOUNTS };
    const at = (hour: number): number => Math.round(localInstant(COMPANY, day, hour) / 1000) * 1000;
    const hour = chance.between(10, 15);
    signIn(ledger, hands, at(hour - 0.2), { app: chance.pick(tom.desk.apps) });
    readMail(ledger, hands, at(hour), [messageId(ledger)]);
    if (chance.yes(0.35)) {
      const to = [chance.favour(colleague('Margaret Ellison').contacts)];
      sendMail(ledger, hands, at(hour + 0.2), { subject: `RE: ${chance.pick(tom.topics)} ${chance.whole(2100, 2900)}`, to });
    }
  }
}

function honestRules(ledger: Ledger): void {
  const rules = [
    [
      'Jade Pemberton',
      9,
      11.2,
      { Name: 'Acknowledgements', SubjectContainsWords: 'order acknowledgement', MoveToFolder: 'Acknowledgements' },
    ],
    ['Vera Thorne', 24, 14.8, { Name: 'Couriers', From: 'tracking@adatum.example', MoveToFolder: 'Couriers', MarkAsRead: 'True' }],
  ] as const;
  for (const [name, day, hour, parameters] of rules) {
    const person = colleague(name);
    const hands = handsOf(COMPANY, person, person.desk, { network: person.office, day });
    const at = localInstant(COMPANY, day, hour);
    signIn(ledger, hands, at - 4 * MINUTE, { app: WEB_MAIL, copied: true });
    ledger.key(at, inboxRule(ledger, hands, at, { operation: 'New-InboxRule', parameters }), `honest inbox rule of ${person.upn}`);
  }
}

function attack(ledger: Ledger): void {
  const person = colleague('Margaret Ellison');
  const common = { person, device: browserOn('chrome') };
  const session = '007f21b8-40cd-4d6e-b0a2-91e3c5d7680a';
  fromLyon(ledger, { ...common, network: LYON, address: '203.0.113.45', session });
  fromZurich(ledger, { ...common, network: ZURICH, address: '2001:db8:c411:20::8f3e', session: '00c930d4-7e15-4b8a-a6f1-0d2b94e7715c' });
}

function fromLyon(ledger: Ledger, thief: Hands): void {
  const { when, tell } = clock(ledger, 36);
  const first = when(13, 12);
  tell(first, signIn(ledger, thief, first, { app: WEB_MAIL, interactive: true, slowest: 20, copied: true }), 'sign-in from Lyon, France');
  for (const at of [when(13, 15), when(13, 19), when(13, 24)])
    tell(at, readMail(ledger, thief, at, [messageId(ledger), messageId(ledger)]), 'mail read from Lyon');
  const at = when(13, 31);
  const sent = writeLetter(ledger, thief, at, {
    subject: 'RE: Statement of account 2614',
    to: [CUSTOMER.address],
    body: 'Dear Gina,\n\nCould you tell me who handles your payment runs now, and on which day the next one is due?\n\nKind regards,\nMargaret Ellison\nAccounts, Contoso Wholesale',
    conversation: 'AAQkAGU2Statementofaccount2614',
  });
  tell(at, sent.id, `one mail goes out from Lyon, ${sent.mail}`);
}

const OPENED: readonly (readonly [number, number, FileAct, string])[] = [
  [8, 3, 'FileAccessed', 'finance/Banking/Supplier bank details.xlsx'],
  [8, 5, 'FilePreviewed', 'finance/Banking/Bank mandate signed.pdf'],
  [8, 8, 'FileAccessed', 'finance/Invoices March.xlsx'],
  [8, 11, 'FilePreviewed', 'finance/Payments/Payment run 14.pdf'],
  [8, 14, 'FilePreviewed', 'finance/Payments/Payment run 15.pdf'],
  [8, 18, 'FileAccessed', 'finance/Invoices/Invoice template.docx'],
  [8, 22, 'FilePreviewed', 'finance/Invoices/Fabrikam open invoices.xlsx'],
  [8, 26, 'FileAccessed', 'finance/Banking/Bank account letter.docx'],
  [8, 31, 'FilePreviewed', 'finance/Payments/Customer payment terms.pdf'],
];

function fromZurich(ledger: Ledger, thief: Hands): void {
  const { when, tell } = clock(ledger, 37);
  const first = when(7, 58);
  const prompt = { interactive: true, slowest: 20, copied: true };
  tell(first, signIn(ledger, thief, first, { app: WEB_HOME, ...prompt }), 'sign-in from Zürich, Switzerland');
  tell(when(8, 1), signIn(ledger, thief, when(8, 1), { app: WEB_FILES, ...prompt, interactive: false }), 'files sign-in from Zürich');
  for (const [hour, minute, act, path] of OPENED) {
    const at = when(hour, minute);
    tell(at, useFile(ledger, thief, at, { act, path }), `${act} ${path}`);
  }
  rules(ledger, thief);
  const asks = when(9, 40);
  const subject = 'Change of Bank Details';
  const conversation = 'AAQkAGU2ChangeofBankDetails';
  const body = 'Dear Margaret,\n\nWe were told your account changes. Could you confirm, please, before our run on Friday?\n\nGina';
  receiveLetter(ledger, CUSTOMER, asks, { subject, to: [ACCOUNTS], body, conversation });
  tell(when(13, 18), readMail(ledger, thief, when(13, 18), [messageId(ledger)]), 'mail read from Zürich');
  const at = when(13, 26);
  const sent = writeLetter(ledger, thief, at, { subject: `RE: ${subject}`, to: [CUSTOMER.address], body: REPLY, conversation });
  tell(at, sent.id, `the reply "RE: ${subject}", ${sent.mail}`);
}

function rules(ledger: Ledger, thief: Hands): void {
  const { when, tell } = clock(ledger, 37);
  const hide = { MoveToFolder: 'Conversation History', MarkAsRead: 'True', StopProcessingRules: 'True' };
  const words = { Identity: 'accounts\\..', Name: '..', SubjectOrBodyContainsWords: 'invoice;bank;payment;account' };
  const made = [
    [when(8, 40), { operation: 'New-InboxRule', parameters: { Name: '.', From: SUPPLIER, ...hide } }],
    [when(8, 43), { operation: 'New-InboxRule', parameters: { Name: '..', SubjectOrBodyContainsWords: 'invoice;bank', ...hide } }],
    [when(8, 47), { operation: 'Set-InboxRule', parameters: { ...words, ...hide } }],
  ] as const;
  for (const [at, rule] of made) tell(at, inboxRule(ledger, thief, at, rule), rule.operation);
  const at = when(8, 52);
  const actions = '[{"ActionType":"Move","DestinationFolderId":"LgAAAAB7","FolderIsInThisStore":true},{"ActionType":"MarkAsRead"}]';
  const condition = '{(SubString IgnoreCase SubjectProperty="bank") Or (SubString IgnoreCase SubjectProperty="invoice")}';
  tell(at, clientInboxRule(ledger, thief, at, { name: '...', condition, actions }), 'UpdateInboxRules');
}

function clock(ledger: Ledger, day: number) {
  return {
    when: (hour: number, minute: number): number => instant(COMPANY, day, hour, minute),
    tell: (at: number, id: string, what: string): void => ledger.key(at, id, `**${what}**`),
  };
}

const REPLY = `Dear Gina,

Yes, please note that our bank details have changed with immediate effect, as our old account is under audit. Kindly send this week's
payment and all open invoices to the new account and confirm once it is done:

Account name: Contoso Wholesale
IBAN: GB33BUKB20201555555555
BIC: BUKBGB22

Please treat this as urgent and do not use the old account any more. I am in meetings today and best reached by mail.

Kind regards,
Margaret Ellison
Accounts, Contoso Wholesale`;

const STORY = `# Case B: the changed bank details

Contoso Wholesale: 30 people in London and Leeds, 40 days from Tuesday 2026-04-14. \`accounts@contoso.example\` is the account of Margaret Ellison
in Leeds; Tom Barraclough of the purchase ledger reads the mailbox too and sometimes sends as it. One of the sales people is in Dublin for two days.

On day 36, Tuesday 2026-05-19, somebody signs in as accounts@ from 203.0.113.45 in Lyon (AS64510), reads some mail and sends one, to a customer.
On day 37 the sign-in comes from 2001:db8:c411:20::8f3e in Zürich (AS65550). Little mail is read, but nine files about banking, invoices and payments
are opened; then four inbox rules hide what a supplier writes and what speaks of invoices or banks. Hours later a reply leaves, "RE: Change of Bank
Details", plain text, no link, no attachment, to gina.pellow@fabrikam.example. Margaret works from Leeds on both days, on her usual laptop and phone.

In bold: what the thief did.

`;
