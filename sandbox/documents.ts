import { civil } from './calendar.ts';
import type { Person } from './people.ts';
import { hashOf, keyed, Random } from './random.ts';
import type { Document } from './records/files.ts';
import type { World } from './world.ts';

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  Finance: [
    'Shared Documents/Invoices',
    'Shared Documents/Payments',
    'Shared Documents/Closing',
    'Shared Documents/Bank',
    'Shared Documents/Suppliers',
    'Shared Documents/Budget',
  ],
  'Human Resources': ['Shared Documents/Contracts', 'Shared Documents/Payroll', 'Shared Documents/Recruiting', 'Shared Documents/Policies'],
  Sales: ['Shared Documents/Quotes', 'Shared Documents/Customers', 'Shared Documents/Presentations', 'Shared Documents/Forecast'],
  Operations: ['Shared Documents/Plans', 'Shared Documents/Deliveries', 'Shared Documents/Checklists'],
  'Client Services': [
    'Shared Documents/Clients',
    'Shared Documents/Engagements',
    'Shared Documents/Templates',
    'Shared Documents/Workpapers',
  ],
  Engineering: ['Shared Documents/Drawings', 'Shared Documents/Specifications', 'Shared Documents/Tests'],
  IT: ['Shared Documents/Runbooks', 'Shared Documents/Inventory', 'Shared Documents/Licences'],
  Executive: ['Shared Documents/Board', 'Shared Documents/Strategy', 'Shared Documents/Acquisitions'],
  Legal: ['Shared Documents/Agreements', 'Shared Documents/Disputes'],
  Marketing: ['Shared Documents/Campaigns', 'Shared Documents/Pictures'],
  Support: ['Shared Documents/Answers', 'Shared Documents/Rosters'],
};
const STEMS: Readonly<Record<string, readonly string[]>> = {
  Finance: [
    'Invoice',
    'Payment run',
    'Supplier bank details',
    'Accruals',
    'Budget',
    'Cash forecast',
    'Aging report',
    'Bank reconciliation',
    'Credit note',
    'VAT return',
  ],
  'Human Resources': ['Employment contract', 'Payroll changes', 'Applicant', 'Leave policy', 'Salary bands', 'Onboarding'],
  Sales: ['Quote', 'Customer list', 'Pitch', 'Forecast', 'Price list', 'Call notes'],
  Operations: ['Production plan', 'Delivery note', 'Checklist', 'Shift plan', 'Stock count'],
  'Client Services': ['Client file', 'Engagement letter', 'Workpaper', 'Tax organizer', 'Meeting notes', 'Review points'],
  Engineering: ['Drawing', 'Specification', 'Test report', 'Bill of materials'],
  IT: ['Runbook', 'Inventory', 'Licence count', 'Network plan', 'Password policy'],
  Executive: ['Board paper', 'Strategy', 'Acquisition memo', 'Investor update'],
  Legal: ['Agreement', 'Claim', 'Opinion', 'Power of attorney'],
  Marketing: ['Campaign', 'Banner', 'Press text', 'Event list'],
  Support: ['Answer', 'Roster', 'How to', 'Ticket export'],
};
const EXTENSIONS = ['xlsx', 'xlsx', 'docx', 'docx', 'pdf', 'pdf', 'pptx', 'msg'];
/** Files in one department's library. */
export const LIBRARY = 4000;

const DEPARTMENT_SITES: Readonly<Record<string, string>> = { 'Human Resources': 'hr', 'Client Services': 'clients' };
const siteName = (department: string): string => DEPARTMENT_SITES[department] ?? department.toLowerCase();
const host = (world: World): string => world.tenant.initialDomain.slice(0, world.tenant.initialDomain.indexOf('.'));

function library(world: World, key: string): { siteId: string; listId: string } {
  const random = new Random(world.seed, 'library', key);
  return { siteId: random.guid(), listId: random.guid() };
}

/** The n-th file of a department's library: the same name and ids whenever it is asked for. */
export function departmentFile(world: World, department: string, number: number): Document {
  const random = new Random(world.seed, 'file', department, number);
  const stem = random.pick(STEMS[department] ?? STEMS['Support'] ?? ['File']);
  const extension = random.pick(EXTENSIONS);
  const period = civil(world.firstDay + (number % 180) - 120);
  const name = `${stem} ${random.pick([`${period.year}-${String(period.month).padStart(2, '0')}`, String(random.whole(1000, 99999)), keyed(world.companies, world.seed, number).name])}${random.chance(0.15) ? ' v2' : ''}.${extension}`;
  return {
    site: `https://${host(world)}.sharepoint.com/sites/${siteName(department)}/`,
    folder: random.pick(FOLDERS[department] ?? FOLDERS['Support'] ?? ['Shared Documents']),
    name,
    size: Math.round(random.logNormal(90_000, 1.4)),
    personal: false,
    ...library(world, department),
    itemId: random.guid(),
  };
}

/** The n-th file in a person's own OneDrive. */
export function personalFile(world: World, person: Person, number: number): Document {
  const random = new Random(world.seed, 'own file', person.index, number);
  const stem = random.pick([
    'Notes',
    'Draft',
    'Scan',
    'Timesheet',
    'Photo',
    'Presentation',
    'Expenses',
    'To do',
    'Backup of report',
    'Handover',
  ]);
  const owner = `${person.upn.replace(/[^a-z0-9]/g, '_')}`;
  return {
    site: `https://${host(world)}-my.sharepoint.com/personal/${owner}/`,
    folder: random.pick(['Documents', 'Documents', 'Documents/Scans', 'Documents/Old']),
    name: `${stem} ${random.whole(1, 400)}.${random.pick(EXTENSIONS)}`,
    size: Math.round(random.logNormal(200_000, 1.6)),
    personal: true,
    ...library(world, owner),
    itemId: random.guid(),
  };
}

/** What somebody is working on: a handful of files that changes from week to week, the most used first. */
export function currentFile(world: World, person: Person, day: number, random: Random): Document {
  const week = Math.floor((day + person.index) / 7);
  const rank = Math.floor(random.next() ** 2.2 * 22);
  if (random.chance(0.35)) return personalFile(world, person, (week * 5 + rank) % 600);
  const department = random.chance(0.9)
    ? person.department
    : random.pick(['Finance', 'Sales', 'Operations', 'Client Services', 'Marketing']);
  return departmentFile(world, department, hashOf(world.seed, person.index >> 3, week >> 1, rank) % LIBRARY);
}

/** Files whose names speak of money: what a closing needs, and what an intruder looks for. */
export function moneyFile(world: World, random: Random): Document {
  const plain = departmentFile(world, 'Finance', random.below(LIBRARY));
  const stem = random.pick([
    'Supplier bank details',
    'Payment run',
    'Invoice',
    'Bank reconciliation',
    'Cash forecast',
    'Payment authorisations',
    'Wire instructions',
    'Aging report',
  ]);
  return {
    ...plain,
    name: `${stem} ${random.whole(1000, 9999)}.${random.pick(['xlsx', 'pdf', 'docx'])}`,
    folder: random.pick(['Shared Documents/Bank', 'Shared Documents/Payments', 'Shared Documents/Invoices']),
  };
}
