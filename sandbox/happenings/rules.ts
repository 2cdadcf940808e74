import type { Rule } from '../acts/rules.ts';
import { nth } from '../random.ts';
import type { Moment } from './moment.ts';

/** Folders people put things into, the odd ones included: what is nobody's habit is somebody's. */
const ODD_FOLDERS = ['RSS Feeds', 'RSS Subscriptions', 'Conversation History', 'Junk Email', 'Deleted Items', 'Archive', 'Notes'];
const ODD_NAMES = ['.', '..', 'x', 'a', '1', ',', 'xx', '...', 's', ';', 'asdf', 'test', '-'];

/** An honest rule: newsletters away, invoices sorted, a project in its own folder. Finance's look much like an intruder's. */
export function honestRule({ person, random, world }: Moment): Rule {
  const finance = person.department === 'Finance';
  const contact = person.contacts.length > 0 ? random.pick(person.contacts) : null;
  const kind = random.weighted([
    ['newsletter', finance ? 2 : 5],
    ['sender', 3],
    ['invoices', finance ? 5 : 1.2],
    ['project', 2],
    ['notices', 3],
    ['boss', 0.5],
    ['cover', 0.4],
    ['odd', 0.9],
  ] as const);
  const manner = { ...(random.chance(0.25) ? { marksRead: true } : {}), ...(random.chance(0.35) ? { stops: true } : {}) };
  switch (kind) {
    case 'newsletter':
      return {
        name: random.pick(['Newsletter', 'News', 'Newsletters', 'Werbung', 'Pubs', 'Archive']),
        fromWords: random.pick(['newsletter', 'noreply', 'news@']),
        moveTo: random.pick(['Newsletter', 'Newsletters', 'Later', 'Archive', 'RSS Feeds']),
        ...manner,
      };
    case 'sender':
      return {
        name: random.chance(0.7) ? (contact?.name ?? 'Supplier') : random.pick(['Suppliers', 'Vendor mail', 'Customers']),
        from: random.chance(0.15) ? 'no-reply@paymasterhr.example' : (contact?.address ?? 'info@acornsupply.example'),
        moveTo: random.chance(0.6) ? (contact?.company.name ?? 'Suppliers') : random.pick(['Suppliers', 'Archive', 'Customers']),
        ...manner,
      };
    case 'invoices':
      return {
        name: random.pick(['Invoices', 'Rechnungen', 'Factures', 'AP', 'invoices', 'Scans']),
        ...(random.chance(0.7)
          ? {
              anyWords: random.pick([
                'invoice',
                'invoice;credit note',
                'Rechnung',
                'facture',
                'payment;remittance',
                'payment',
                'bank',
                'invoice;payment',
              ]),
            }
          : { subjectWords: random.pick(['invoice', 'Rechnung', 'statement', 'payment']) }),
        moveTo: random.pick(['Invoices', 'AP inbox', 'To book', 'Rechnungen', 'Archive', 'Suppliers']),
        ...manner,
      };
    case 'project':
      return {
        name: random.pick(['Bluebird', 'Northgate', 'Audit', 'Website', 'ERP', 'Projects']),
        ...(random.chance(0.4)
          ? { subjectWords: random.pick(['Bluebird', 'Northgate', 'audit', 'website', 'ERP', 'proposal']) }
          : { anyWords: random.pick(['Bluebird', 'audit', 'proposal', 'document', 'payslip;salary']) }),
        moveTo: random.pick(['Projects', 'Archive', 'Projects/Old']),
        ...manner,
      };
    case 'notices':
      return {
        name: random.pick(['tickets', 'Notifications', 'CRM', 'x', 'auto']),
        ...(random.chance(0.7)
          ? { fromWords: random.pick(['no-reply', 'lanternservicedesk', 'orchardcrm', 'paymasterhr']) }
          : { anyWords: random.pick(['undeliverable', 'automatic reply', 'ticket', 'verification code']) }),
        ...(random.chance(0.4) ? { deletes: true } : { moveTo: random.pick(['Notifications', 'Deleted Items', 'Archive']) }),
        marksRead: true,
        ...(random.chance(0.4) ? { stops: true } : {}),
      };
    case 'boss':
      return { name: 'Boss', from: world.people[Math.max(0, person.manager)]?.upn ?? person.upn, moveTo: 'Important' };
    case 'cover': {
      const other = world.people[nth(person.colleagues.length > 0 ? person.colleagues : [0], 0)];
      return { name: 'Holiday cover', anyWords: 'urgent;order', forwardTo: other?.upn ?? person.upn };
    }
    case 'odd':
      return {
        name: random.pick(ODD_NAMES),
        ...(random.chance(0.5) && contact
          ? { from: contact.address }
          : { anyWords: random.pick(['invoice', 'survey', 'spam', '@', 'webinar', 'document', 'undeliverable;RE:']) }),
        ...(random.chance(0.3) ? { deletes: true } : { moveTo: random.pick(ODD_FOLDERS) }),
        ...(random.chance(0.6) ? { marksRead: true } : {}),
        ...(random.chance(0.5) ? { stops: true } : {}),
      };
  }
}
