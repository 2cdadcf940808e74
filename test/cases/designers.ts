/** The engineering office of the quiet quarter: 25 people around Utrecht, 90 days from a Monday in January. */
import type { Firm, Person, Place } from './cast.ts';
import { carrier, office } from './networks.ts';
import { addressBook, hire, type Town } from './staff.ts';

export const UTRECHT: Place = { city: 'Utrecht', state: 'Utrecht', country: 'NL', latitude: 52.09, longitude: 5.12 };

/** The office changes its provider on this day. */
export const MOVES_ON = 45;
export const BEFORE = office(64496, UTRECHT, ['192.0.2.40', '192.0.2.41']);
export const AFTER = office(64498, UTRECHT, ['198.51.100.80', '198.51.100.81']);
export const JOINS_ON = 22;
export const LEAVES_ON = 61;

const CAST = [
  ['Anna Visser', 'Sales', 'Head of sales'],
  ['Bas Kramer', 'Sales', 'Account manager'],
  ['Carla Smit', 'Sales', 'Account manager'],
  ['Dirk Postma', 'Engineering', 'Lead engineer'],
  ['Eva Mulder', 'Engineering', 'Engineer'],
  ['Frank Dekker', 'Engineering', 'Engineer'],
  ['Greet Bos', 'Engineering', 'Engineer'],
  ['Hugo Prins', 'Engineering', 'Engineer'],
  ['Iris Kuiper', 'Engineering', 'Engineer'],
  ['Jan Hoek', 'Engineering', 'Draughtsman'],
  ['Kim Blok', 'Engineering', 'Draughtsman'],
  ['Lars Timmer', 'Engineering', 'Engineer'],
  ['Mieke Vos', 'Finance', 'Controller'],
  ['Niels Brouwer', 'Finance', 'Bookkeeper'],
  ['Olga Peters', 'Marketing', 'Marketing manager'],
  ['Pim Schouten', 'Marketing', 'Designer'],
  ['Rianne Koster', 'People', 'HR manager'],
  ['Sjoerd Wal', 'People', 'Recruiter'],
  ['Tineke Baas', 'Projects', 'Project director'],
  ['Ugur Aydin', 'Projects', 'Project manager'],
  ['Vera Jonker', 'Projects', 'Project manager'],
  ['Wim Roos', 'Projects', 'Planner'],
  ['Xander Maas', 'Office', 'IT'],
  ['Yara Groen', 'Office', 'Office manager'],
  ['Zeger Bakker', 'Office', 'Reception'],
] as const;

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  Sales: ['Offer', 'Framework agreement', 'Site visit', 'References', 'Introduction'],
  Engineering: ['Drawings', 'Load calculation', 'Review comments', 'Soil report', 'Revision', 'Site measurements'],
  Finance: ['Invoice', 'Reminder', 'VAT return', 'Payment run', 'Bank statement', 'Cost centre'],
  Marketing: ['Case study', 'Trade fair', 'Photos', 'Website', 'Proof'],
  People: ['Interview', 'Contract', 'Leave request', 'Training', 'Application'],
  Projects: ['Planning', 'Minutes', 'Permit', 'Change request', 'Budget', 'Handover'],
  Office: ['Parking', 'Supplies', 'Meeting room', 'Laptop', 'Key card'],
};

const LIBRARY: Readonly<Record<string, readonly string[]>> = {
  Sales: ['sales/Offers 2026.xlsx', 'sales/References.pptx', 'sales/Contacts.xlsx'],
  Engineering: [
    'projects/Bridge/Drawing 12.pdf',
    'projects/Bridge/Loads.xlsx',
    'projects/Quay/Drawing 3.pdf',
    'projects/Quay/Soil report.pdf',
  ],
  Finance: [
    'finance/Ledger 2026.xlsx',
    'finance/Invoices/Invoices open.xlsx',
    'finance/Payments/Payment batch.xlsx',
    'finance/Bank/Bank statement.pdf',
    'finance/VAT return.xlsx',
    'finance/Payroll.xlsx',
    'finance/Budget.xlsx',
  ],
  Marketing: ['marketing/Case study.docx', 'marketing/Fair plan.xlsx', 'marketing/Mailing list.xlsx'],
  People: ['people/Vacancies.docx', 'people/Leave 2026.xlsx', 'people/Career evening.docx'],
  Projects: ['projects/Planning.xlsx', 'projects/Bridge/Minutes.docx', 'projects/Quay/Budget.xlsx'],
  Office: ['office/Key cards.xlsx', 'office/Assets.xlsx', 'office/Handbook.docx'],
};

export const OUTSIDE = addressBook(['fabrikam', 'litware', 'northwind', 'adatum', 'proseware', 'tailspin', 'wingtip'], 80);

const TOWN: Town = {
  seed: 'quiet-quarter',
  homes: 64500,
  carriers: [carrier(64504, UTRECHT, 0), carrier(64505, UTRECHT, 1)],
  clients: OUTSIDE,
  topics: TOPICS,
  library: LIBRARY,
  busy: 0.55,
  firstBlock: 90,
};

export const BUREAU: Firm = {
  seed: 'quiet-quarter',
  name: 'Contoso Engineers',
  tenant: '5c1d7c1e-0000-4a11-8c5e-00000000ca60',
  domain: 'contoso.example',
  begins: Date.UTC(2026, 0, 5),
  days: 90,
  ahead: (day) => (day >= 84 ? 120 : 60),
  holidays: [],
  copied: 0.5,
  people: CAST.map(([name, department, jobTitle], index) =>
    hire(
      TOWN,
      {
        name,
        department,
        jobTitle,
        office: BEFORE,
        managed: index % 2 === 0,
        ...(name === 'Lars Timmer' ? { from: JOINS_ON } : {}),
        ...(name === 'Wim Roos' ? { until: LEAVES_ON } : {}),
      },
      index,
    ),
  ),
};

export function member(name: string): Person {
  const found = BUREAU.people.find((someone) => someone.name === name);
  if (!found) throw new RangeError(`${name} does not work here`);
  return found;
}
