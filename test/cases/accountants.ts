/** The public-accounting firm of case A: 18 people in Madison and Milwaukee, 35 days from a Friday in May. */
import type { Firm, Person, Place } from './cast.ts';
import { carrier, office } from './networks.ts';
import { addressBook, hire, type Town } from './staff.ts';

export const MADISON: Place = { city: 'Madison', state: 'Wisconsin', country: 'US', latitude: 43.07, longitude: -89.4 };
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
export const CLIENTS: readonly string[] = addressBook(
  ['fabrikam', 'litware', 'northwind', 'adatum', 'proseware', 'tailspin', 'wingtip', 'fourth-coffee'],
  80,
);

const TOWN: Town = {
  seed: 'case-a',
  homes: 64500,
  carriers: CARRIERS,
  clients: CLIENTS,
  topics: TOPICS,
  library: LIBRARY,
  busy: 1,
  firstBlock: 0,
};

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
  people: CAST.map(([name, department, jobTitle, where], index) =>
    hire(TOWN, { name, department, jobTitle, office: OFFICES[where], managed: true }, index),
  ),
};

export function named(name: string): Person {
  const found = FIRM.people.find((someone) => someone.name === name);
  if (!found) throw new RangeError(`${name} does not work here`);
  return found;
}
