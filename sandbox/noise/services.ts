import { type Seat, tokenIdOf } from '../account.ts';
import { useFile } from '../acts/files.ts';
import { readMail, sendMail } from '../acts/mailbox.ts';
import { refresh } from '../acts/sign-in.ts';
import { DAY, HOUR, weekday } from '../calendar.ts';
import { APPS, BARE } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { hostAt } from '../networks.ts';
import { Random } from '../random.ts';
import type { ServiceAccount } from '../tenant.ts';
import { correspondent, type World } from '../world.ts';

/** Service accounts work around the clock, from one address, until they move to another cloud. */
export function serve(world: World, service: ServiceAccount, day: number): void {
  const random = new Random(world.seed, 'service', service.upn, day);
  const moved = day >= service.movesOn;
  const spot = hostAt(moved ? service.after : service.before, 77 + (service.oid.charCodeAt(0) % 40));
  const agent = service.purpose === 'scanner' ? 'BAV2ROPC' : 'Mozilla/5.0 (compatible; ServiceRunner/3.1)';
  const app = {
    id: service.appId,
    name: service.displayName,
    browser: false,
    resourceId: APPS.legacyMail.resourceId,
    resource: APPS.legacyMail.resource,
  };
  const seat: Seat = {
    account: service,
    spot,
    device: { ...BARE, system: 'Linux' },
    agent,
    browser: '',
    sessionId: random.guid(),
    tokenId: tokenIdOf(random),
    random,
    app,
  };
  const some = (): number => day * DAY + random.next() * DAY;
  for (let n = service.purpose === 'backup' ? 48 : 24; n > 0; n--) refresh(world, seat, some(), app);
  if (service.purpose === 'notifier' || service.purpose === 'scanner') {
    for (let n = random.poisson(weekday(day) % 6 === 0 ? 5 : Math.min(400, 20 + world.people.length / 8)); n > 0; n--) {
      const person = random.pick(world.people);
      const scan = service.purpose === 'scanner';
      sendMail(world, seat, some(), 'script', {
        to: [correspondent(person)],
        subject: scan ? `Scan from MFP-${random.whole(1, 9)}` : `Reminder: ${random.pick(['open approvals', 'task due', 'report ready'])}`,
        body: scan ? 'Scanned document attached.' : 'Please sign in to see your open items.',
        topic: 'notice',
        language: 'en',
        attachments: scan ? [{ name: `scan_${random.whole(1000, 9999)}.pdf`, size: 300_000 }] : [],
      });
    }
  }
  if (service.purpose === 'crm') {
    const sales = world.people.filter((p) => p.department === 'Sales');
    for (let n = Math.min(1000, sales.length * 3); n > 0 && sales.length > 0; n--) {
      const owner = random.pick(sales);
      readMail(world, seat, some(), 'script', owner.inbox.slice(-2), '\\Inbox', owner);
    }
  }
  if (service.purpose === 'backup' || service.purpose === 'reporting') {
    for (let n = Math.min(1500, 60 + world.people.length); n > 0; n--)
      useFile(
        world,
        seat,
        day * DAY + random.between(1, 5) * HOUR,
        service.purpose === 'backup' ? 'FileDownloaded' : 'FileAccessed',
        departmentFile(world, 'Operations', random.below(LIBRARY)),
      );
  }
}
