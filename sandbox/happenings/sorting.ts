import { changeRule, makeRule, removeRule, setForwarding, type Rule } from '../acts/rules.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { privateAddress } from '../companies.ts';
import { mailClientOf } from '../habits/day.ts';
import { nth } from '../random.ts';
import type { Moment } from './moment.ts';

/** An honest rule: newsletters away, invoices sorted, a project in its own folder. Finance's look much like an intruder's. */
function honestRule({ person, random, world }: Moment): Rule {
  const finance = person.department === 'Finance';
  const contact = person.contacts.length > 0 ? random.pick(person.contacts) : null;
  const kind = random.weighted([
    ['newsletter', finance ? 2 : 5],
    ['sender', 3],
    ['invoices', finance ? 5 : 0.4],
    ['project', 2],
    ['notices', 3],
    ['boss', 0.5],
    ['cover', 0.4],
  ] as const);
  switch (kind) {
    case 'newsletter':
      return {
        name: random.pick(['Newsletter', 'News', 'Newsletters', 'Werbung', 'Pubs']),
        fromWords: random.pick(['newsletter', 'noreply', 'news@']),
        moveTo: random.pick(['Newsletter', 'Newsletters', 'Later']),
        marksRead: random.chance(0.4),
        stops: random.chance(0.5),
      };
    case 'sender':
      return {
        name: contact?.name ?? 'Supplier',
        from: contact?.address ?? 'info@acornsupply.example',
        moveTo: contact?.company.name ?? 'Suppliers',
      };
    case 'invoices':
      return {
        name: random.pick(['Invoices', 'Rechnungen', 'Factures', 'AP', 'invoices']),
        anyWords: random.pick(['invoice', 'invoice;credit note', 'Rechnung', 'facture', 'payment;remittance']),
        moveTo: random.pick(['Invoices', 'AP inbox', 'To book', 'Rechnungen']),
        marksRead: random.chance(0.15),
        stops: random.chance(0.3),
      };
    case 'project':
      return {
        name: random.pick(['Bluebird', 'Northgate', 'Audit', 'Website', 'ERP']),
        subjectWords: random.pick(['Bluebird', 'Northgate', 'audit', 'website', 'ERP']),
        moveTo: 'Projects',
      };
    case 'notices':
      return {
        name: random.pick(['tickets', 'Notifications', 'CRM', 'x', 'auto']),
        fromWords: random.pick(['no-reply', 'lanternservicedesk', 'orchardcrm']),
        ...(random.chance(0.4) ? { deletes: true } : { moveTo: 'Notifications' }),
        marksRead: true,
      };
    case 'boss':
      return { name: 'Boss', from: world.people[Math.max(0, person.manager)]?.upn ?? person.upn, moveTo: 'Important' };
    case 'cover': {
      const other = world.people[nth(person.colleagues.length > 0 ? person.colleagues : [0], 0)];
      return { name: 'Holiday cover', anyWords: 'urgent;order', forwardTo: other?.upn ?? person.upn };
    }
  }
}

export function makesRule(moment: Moment): void {
  const { world, seat, at, person, random } = moment;
  const client = mailClientOf(person.laptop);
  for (
    let n = random.weighted([
      [1, 8],
      [2, 2],
      [4, 1],
    ] as const);
    n > 0;
    n--
  )
    makeRule(world, seat, at + n * 2 * MINUTE, client, honestRule(moment));
  if (random.chance(0.15)) removeRule(world, seat, at + DAY / 10, 'old rule');
}

/** Desktop Outlook writes all its rules again after an update: a burst of changes nobody made. */
export function restampsRules({ world, seat, at, random }: Moment): void {
  for (let n = random.whole(3, 14); n > 0; n--)
    changeRule(world, seat, at + n * 700, 'outlook', { name: random.pick(['Newsletter', 'Invoices', 'Bluebird', 'x', 'Later', '']) });
}

/** Sends everything to a private address, for comfort. */
export function forwardsOutside({ world, seat, at, person, random }: Moment): void {
  const address = privateAddress(person.first, person.last, person.index);
  if (random.chance(0.5)) setForwarding(world, seat, at, person, address, true);
  else makeRule(world, seat, at, 'web', { name: 'to private mail', forwardTo: address });
}
