import type { Seat } from '../account.ts';
import { changeDirectory } from '../acts/directory.ts';
import { receiveMail } from '../acts/mailbox.ts';
import { auditTime, DAY, HOUR, MINUTE, weekday } from '../calendar.ts';
import { APPS, BARE } from '../clients.ts';
import { exchangeMessageId, remember } from '../mail.ts';
import { nth, Random } from '../random.ts';
import { parameters, systemCmdletRecord } from '../records/exchange-admin.ts';
import { backEnd, correspondent, type World } from '../world.ts';

/** What Exchange does to mailboxes of its own accord. */
export function exchangeHousekeeping(world: World, day: number, random: Random): void {
  for (let n = random.poisson(world.people.length / 15 + 2); n > 0; n--) {
    const at = day * DAY + random.next() * DAY;
    const id = random.guid();
    const values = random.pick([
      { ExternalOofOptions: 'External' },
      { ElcProcessingDisabled: 'False' },
      { MailboxMoveStatus: 'Completed' },
      { SystemMessageSizeShutoffQuota: '64' },
    ]);
    const owner = random.pick(world.people);
    world.desk.write(
      'audit',
      at,
      id,
      systemCmdletRecord(world.tenant, at, id, owner, parameters({ Identity: owner.mailboxGuid, ...values })),
    );
  }
}

/** Changes carried over from the directory at home, written by the service that carries them. */
export function directorySync(world: World, day: number, random: Random): void {
  if (!world.tenant.hybrid) return;
  for (let n = random.poisson(world.people.length / 40 + 1); n > 0; n--) {
    const person = random.pick(world.people);
    const seat: Seat = {
      account: person,
      spot: backEnd(world, random),
      device: BARE,
      agent: '',
      browser: '',
      sessionId: '',
      tokenId: '',
      random,
      app: APPS.azureCli,
    };
    changeDirectory(world, seat, day * DAY + random.next() * DAY, {
      activity: 'Update user',
      category: 'User',
      type: 'Update',
      service: 'Core Directory',
      byService: new Random(world.seed, 'directory sync').guid(),
      target: person,
      modified: [
        { name: 'LastDirSyncTime', after: `[\r\n  "${auditTime(day * DAY)}Z"\r\n]` },
        { name: 'Action Client Name', after: 'DirectorySync' },
      ],
    });
  }
}

/** What arrives for the shared mailboxes. They are watched by nobody's subscription, so only their own memory keeps it. */
export function sharedInboxes(world: World, day: number, random: Random): void {
  for (const shared of world.shared) {
    const inbox = world.sharedInboxes.get(shared.upn);
    const member = world.people[nth(shared.members, 0)];
    if (!inbox || !member) continue;
    for (let n = random.poisson(weekday(day) % 6 === 0 ? 1 : 6); n > 0; n--) {
      const contact = random.pick(random.pick(world.companies).contacts);
      const at = day * DAY + random.between(6, 19) * HOUR;
      const topic = random.pick(['invoice', 'payment', 'sales', 'document'] as const);
      remember(
        inbox,
        {
          id: exchangeMessageId('DB8PR04MB', random),
          at,
          subject: `${random.pick(['Invoice', 'Order', 'Question', 'Statement'])} ${random.whole(1000, 99999)}`,
          from: { name: contact.name, address: contact.address },
          to: correspondent(shared),
          topic,
          language: contact.company.language,
          thread: random.hex(8),
          depth: 0,
          size: 40_000,
          text: 'Please see below.',
        },
        world.room,
      );
      if (random.chance(0.1))
        receiveMail(
          world,
          member,
          at + MINUTE,
          {
            to: [correspondent(shared)],
            subject: 'Copy for your information',
            body: 'See the shared mailbox.',
            topic: 'notice',
            language: 'en',
          },
          { name: contact.name, address: contact.address },
          random,
        );
    }
  }
}
