/** The wholesale company of case B: 30 people in London and Leeds, 40 days from a Tuesday in April; one account is `accounts@`. */
import type { Firm, Person, Place } from './cast.ts';
import { carrier, office } from './networks.ts';
import { addressBook, hire, type Town } from './staff.ts';

const LONDON: Place = { city: 'London', state: 'England', country: 'GB', latitude: 51.51, longitude: -0.13 };
export const LEEDS: Place = { city: 'Leeds', state: 'England', country: 'GB', latitude: 53.8, longitude: -1.55 };

const OFFICES = { london: office(64496, LONDON, ['192.0.2.20', '192.0.2.21']), leeds: office(64497, LEEDS, ['198.51.100.30']) };

const CAST = [
  ['Margaret Ellison', 'Finance', 'Accounts clerk', 'leeds'],
  ['Tom Barraclough', 'Finance', 'Purchase ledger', 'leeds'],
  ['Priya Nair', 'Finance', 'Finance director', 'london'],
  ['Owen Price', 'Finance', 'Credit control', 'leeds'],
  ['Alice Hargreaves', 'Sales', 'Head of sales', 'london'],
  ['Ben Okafor', 'Sales', 'Account manager', 'london'],
  ['Chloe Watts', 'Sales', 'Account manager', 'london'],
  ['Daniel Frost', 'Sales', 'Account manager', 'leeds'],
  ['Ella Marsh', 'Sales', 'Account manager', 'leeds'],
  ['Farah Iqbal', 'Sales', 'Sales support', 'london'],
  ['George Tully', 'Sales', 'Sales support', 'leeds'],
  ['Hannah Boyle', 'Purchasing', 'Head of purchasing', 'leeds'],
  ['Ian Doyle', 'Purchasing', 'Buyer', 'leeds'],
  ['Jade Pemberton', 'Purchasing', 'Buyer', 'leeds'],
  ['Kofi Mensah', 'Purchasing', 'Buyer', 'london'],
  ['Laura Finch', 'Purchasing', 'Buyer', 'leeds'],
  ['Martin Hale', 'Warehouse', 'Warehouse manager', 'leeds'],
  ['Nina Kovac', 'Warehouse', 'Dispatch', 'leeds'],
  ['Oliver Stead', 'Warehouse', 'Dispatch', 'leeds'],
  ['Paula Reeves', 'Warehouse', 'Stock control', 'leeds'],
  ['Quentin Shaw', 'Warehouse', 'Transport', 'leeds'],
  ['Rosa Delgado', 'Marketing', 'Marketing manager', 'london'],
  ['Stuart Lyle', 'Marketing', 'Designer', 'london'],
  ['Tessa Wynn', 'Marketing', 'Copywriter', 'london'],
  ['Usman Malik', 'Office', 'IT', 'london'],
  ['Vera Thorne', 'Office', 'Office manager', 'london'],
  ['Will Ashby', 'Office', 'Reception', 'london'],
  ['Yvonne Clegg', 'Office', 'HR', 'leeds'],
  ['Zoe Lambert', 'Directors', 'Managing director', 'london'],
  ['Adam Cole', 'Directors', 'Operations director', 'leeds'],
] as const;

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  Finance: ['Statement of account', 'Remittance advice', 'Invoice query', 'Credit note', 'Proof of delivery', 'Overdue balance'],
  Sales: ['Quotation', 'Order confirmation', 'Delivery date', 'Price list', 'Samples', 'Visit next week'],
  Purchasing: ['Purchase order', 'Lead times', 'Order acknowledgement', 'Price increase', 'Returns', 'Minimum quantity'],
  Warehouse: ['Collection', 'Short delivery', 'Pallets', 'Stock count', 'Booking slot', 'Damaged goods'],
  Marketing: ['Brochure proof', 'Trade fair stand', 'Photo shoot', 'Website copy', 'Logo files'],
  Office: ['Desk move', 'Fire drill', 'Laptop order', 'Holiday request', 'Visitor pass', 'Induction'],
  Directors: ['Management accounts', 'Lease renewal', 'Board pack', 'Insurance', 'Lunch'],
};

const LIBRARY: Readonly<Record<string, readonly string[]>> = {
  Finance: [
    'finance/Sales ledger 2026.xlsx',
    'finance/Aged debt.xlsx',
    'finance/Invoices April.xlsx',
    'finance/Cash book.xlsx',
    'finance/Statements.docx',
  ],
  Sales: ['sales/Price list 2026.xlsx', 'sales/Pipeline.xlsx', 'sales/Quotation template.docx', 'sales/Customers north.xlsx'],
  Purchasing: ['purchasing/Orders open.xlsx', 'purchasing/Suppliers.xlsx', 'purchasing/Lead times.xlsx'],
  Warehouse: ['warehouse/Stock.xlsx', 'warehouse/Rota.xlsx', 'warehouse/Dispatch notes.pdf'],
  Marketing: ['marketing/Brochure.pptx', 'marketing/Calendar.xlsx', 'marketing/Stand plan.pdf'],
  Office: ['office/Rota.xlsx', 'office/Handbook.docx', 'office/Assets.xlsx'],
  Directors: ['board/Board pack April.pptx', 'board/Minutes.docx', 'board/Forecast.xlsx'],
};

const TOWN: Town = {
  seed: 'case-b',
  homes: 64500,
  carriers: [carrier(64504, LONDON, 0), carrier(64505, LEEDS, 1)],
  clients: addressBook(['fabrikam', 'litware', 'northwind', 'adatum', 'proseware', 'tailspin'], 50),
  topics: TOPICS,
  library: LIBRARY,
  busy: 0.6,
  firstBlock: 40,
};

export const COMPANY: Firm = {
  seed: 'case-b',
  name: 'Contoso Wholesale',
  tenant: '5c1d7c1e-0000-4a11-8c5e-00000000ca5f',
  domain: 'contoso.example',
  begins: Date.UTC(2026, 3, 14),
  days: 40,
  ahead: () => 60,
  holidays: [21],
  copied: 0.6,
  people: CAST.map(([name, department, jobTitle, where], index) =>
    hire(
      TOWN,
      {
        name,
        department,
        jobTitle,
        office: OFFICES[where],
        managed: index % 3 !== 2,
        ...(index === 0 ? { upn: 'accounts@contoso.example' } : {}),
      },
      index,
    ),
  ),
};

export function colleague(name: string): Person {
  const found = COMPANY.people.find((someone) => someone.name === name);
  if (!found) throw new RangeError(`${name} does not work here`);
  return found;
}
