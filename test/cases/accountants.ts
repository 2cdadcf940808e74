/** The public-accounting firm of case A: 18 people in Madison and Milwaukee, 35 days from a Friday in May. */
import { type Firm, type Person, type Place } from './cast.ts';
import { Chance } from './chance.ts';
import { managedLaptop, phone } from './devices.ts';
import { carrier, home, office } from './networks.ts';

const MADISON: Place = { city: 'Madison', state: 'Wisconsin', country: 'US', latitude: 43.07, longitude: -89.4 };
const MILWAUKEE: Place = { city: 'Milwaukee', state: 'Wisconsin', country: 'US', latitude: 43.04, longitude: -87.91 };

const OFFICES = { madison: office(64496, MADISON, ['192.0.2.10', '192.0.2.11']), milwaukee: office(64497, MILWAUKEE, ['198.51.100.20']) };
const CARRIERS = [carrier(64504, MADISON, 0), carrier(64505, MILWAUKEE, 1)] as const;

const CAST = [
  ['Walter Brandt', 'Partners', 'Managing partner', 'madison'],
  ['Helen Novak', 'Partners', 'Partner', 'milwaukee'],
  ['Peter Lindqvist', 'Partners', 'Partner', 'madison'],
  ['Ingrid Halvorsen', 'Tax', 'Senior accountant', 'madison'],
  ['Dale Kowalski', 'Tax', 'Accountant', 'madison'],
  ['Ruth Meier', 'Tax', 'Accountant', 'milwaukee'],
  ['Sam Ortega', 'Tax', 'Accountant', 'milwaukee'],
  ['Nora Feldman', 'Tax', 'Tax manager', 'madison'],
  ['Carl Jensen', 'Audit', 'Audit manager', 'milwaukee'],
  ['Amy Tran', 'Audit', 'Auditor', 'milwaukee'],
  ['Brian Schultz', 'Audit', 'Auditor', 'madison'],
  ['Grace Obi', 'Audit', 'Auditor', 'madison'],
  ['Linda Petersen', 'Bookkeeping', 'Bookkeeper', 'madison'],
  ['Mark Dvorak', 'Bookkeeping', 'Bookkeeper', 'milwaukee'],
  ['Joan Whitaker', 'Bookkeeping', 'Payroll', 'madison'],
  ['Todd Larsen', 'Office', 'IT', 'madison'],
  ['Emily Sato', 'Office', 'Office manager', 'madison'],
  ['Karen Boyd', 'Office', 'Reception', 'milwaukee'],
] as const;

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  Partners: ['Engagement letter', 'Quarterly review', 'Lunch on Thursday', 'Fee estimate', 'Introduction', 'Board meeting minutes'],
  Tax: ['Form 1120 questions', 'Estimated payments Q2', 'K-1 for your records', 'Extension filed', 'Depreciation schedule', 'Missing 1099'],
  Audit: ['Confirmation request', 'Inventory count', 'Open items list', 'Draft statements', 'Bank confirmations', 'Walkthrough on Monday'],
  Bookkeeping: ['May payroll', 'Receipts for May', 'Reconciliation question', 'Invoice 20417', 'Missing statement', 'Time sheets'],
  Office: ['Printer on the second floor', 'Visitor parking', 'Laptop refresh', 'Conference room', 'Holiday calendar', 'Phone list'],
};

const LIBRARY: Readonly<Record<string, readonly string[]>> = {
  Partners: [
    'partners/Pipeline.xlsx',
    'partners/Fees 2026.xlsx',
    'partners/Partner minutes.docx',
    'clients/Fabrikam/Engagement letter.docx',
  ],
  Tax: [
    'tax/Fabrikam/1120 draft.pdf',
    'tax/Deadlines 2026.xlsx',
    'tax/Litware/Depreciation.xlsx',
    'tax/Checklist.docx',
    'tax/Northwind/K-1.pdf',
  ],
  Audit: ['audit/Adatum/Open items.xlsx', 'audit/Sampling.xlsx', 'audit/Proseware/Draft statements.docx', 'audit/Plan.docx'],
  Bookkeeping: ['books/Payroll May.xlsx', 'books/Reconciliation.xlsx', 'books/Chart of accounts.xlsx', 'books/Receipts May.pdf'],
  Office: ['office/Phone list.xlsx', 'office/Assets.xlsx', 'office/Handbook.docx'],
};

/** Clients of the firm, most of whom each person never writes to. */
export const CLIENTS: readonly string[] = Array.from({ length: 640 }, (_, number) => {
  const first = ['ann', 'bob', 'cora', 'dan', 'eve', 'frank', 'gina', 'hal', 'iris', 'jack'][number % 10] ?? 'ann';
  const company = ['fabrikam', 'litware', 'northwind', 'adatum', 'proseware', 'tailspin', 'wingtip', 'fourth-coffee'][
    Math.floor(number / 80)
  ];
  return `${first}.${Math.floor((number % 80) / 10) + 1}@${company ?? 'fabrikam'}.example`;
});

export const FIRM: Firm = {
  seed: 'case-a',
  name: 'Contoso Accountants',
  tenant: '5c1d7c1e-0000-4a11-8c5e-00000000ca5e',
  domain: 'contoso.example',
  begins: Date.UTC(2026, 4, 15),
  days: 35,
  ahead: () => -300,
  holidays: [11],
  copied: 0.85,
  people: CAST.map((role, index) => person(role, index)),
};

export function named(name: string): Person {
  const found = FIRM.people.find((someone) => someone.name === name);
  if (!found) throw new RangeError(`${name} does not work here`);
  return found;
}

function person([name, department, jobTitle, where]: (typeof CAST)[number], index: number): Person {
  const chance = new Chance(`case-a/person/${name}`);
  const place = where === 'madison' ? MADISON : MILWAUKEE;
  const partner = department === 'Partners';
  return {
    index,
    name,
    upn: `${name.toLowerCase().replace(' ', '.')}@contoso.example`,
    id: `a1e0c0de-1f2b-4d3c-8a90-0000000000${(index + 16).toString(16)}`,
    department,
    jobTitle,
    desk: managedLaptop(`de71ce00-52aa-4b1f-9d3e-0000000000${(index + 16).toString(16)}`, `CA-LT-${String(index + 101)}`),
    phone: phone(chance.yes(0.6) ? 'ios' : 'android'),
    office: OFFICES[where],
    home: home(64500 + (index % 3), place, { block: index, keptDays: chance.yes(0.5) ? 400 : chance.whole(9, 20) }),
    carrier: chance.yes(0.5) ? CARRIERS[0] : CARRIERS[1],
    starts: chance.between(7.6, 9),
    inOffice: jobTitle === 'Reception' ? 1 : chance.between(0.55, 0.85),
    atWeekends: partner ? 0.45 : 0.15,
    mails: chance.between(2.5, 5.5) + (partner ? 1.5 : 0),
    reads: chance.between(0.8, 2.5),
    files: chance.between(1, 3.5),
    contacts: chance.some(CLIENTS, chance.whole(30, 60)),
    topics: TOPICS[department] ?? [],
    library: LIBRARY[department] ?? [],
    from: 1,
    until: 400,
  };
}

export { MADISON, MILWAUKEE };
