import { reseat, type Seat, tokenIdOf } from './account.ts';
import { openTeams, useFile } from './acts/files.ts';
import { receiveMail, sendMail } from './acts/mailbox.ts';
import { refresh, signIn } from './acts/sign-in.ts';
import { addMailboxPermission } from './acts/rules.ts';
import { addToRole, changeDirectory, changeMethod } from './acts/directory.ts';
import { auditTime, DAY, HOUR, localInstant, MINUTE, weekday } from './calendar.ts';
import { APPS, type Device } from './clients.ts';
import { departmentFile, LIBRARY } from './documents.ts';
import { placeOfDay } from './habits/day.ts';
import { sit, spotAt } from './habits/whereabouts.ts';
import { employedOn, worksOn } from './life.ts';
import { exchangeMessageId, remember } from './mail.ts';
import { hostAt, someone } from './networks.ts';
import { nth, Random } from './random.ts';
import { parameters, systemCmdletRecord } from './records/exchange-admin.ts';
import type { ServiceAccount } from './tenant.ts';
import { backEnd, chanceOf, correspondent, type World } from './world.ts';

/** A machine that is nobody's: what the background of the Internet signs in with. */
export const BARE: Device = {
  key: 1,
  kind: 'laptop',
  id: '',
  name: '',
  system: '',
  browser: '',
  managed: false,
  trust: '',
  hasOutlook: false,
};

/** Everything in a day that no person of the tenant does. */
export function makeNoise(world: World, day: number): void {
  const random = chanceOf(world, 'noise', 0, day);
  spray(world, day, random);
  for (const service of world.services) serve(world, service, day);
  exchangeHousekeeping(world, day, random);
  directorySync(world, day, random);
  administer(world, day, random);
  oddities(world, day, random);
  sharedInboxes(world, day, random);
}

/** Passwords tried from all over the Internet: a few for everybody every week, and on some days a wave over everybody. */
function spray(world: World, day: number, random: Random): void {
  const wave = random.chance(0.12);
  const count = random.poisson(world.people.length * (wave ? 1.4 : 0.12));
  const sources = Array.from({ length: wave ? 24 : 9 }, () =>
    someone(random.pick(random.chance(0.6) ? world.internet.ofKind('hosting') : world.internet.ofKind('residential')), random),
  );
  for (let n = 0; n < count; n++) {
    const person = random.pick(world.people);
    const agent = random.pick([
      'python-requests/2.32.3',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36',
      'BAV2ROPC',
      'axios/1.7.9',
      'fasthttp',
    ]);
    const seat: Seat = {
      account: person,
      spot: random.pick(sources),
      device: BARE,
      agent,
      browser: agent.startsWith('Mozilla') ? 'Chrome 119.0.0' : '',
      sessionId: random.guid(),
      tokenId: tokenIdOf(random),
      random,
      app: APPS.azureCli,
    };
    const error = random.weighted([
      [50126, 80],
      [50053, 12],
      [50034, 5],
      [50055, 1],
      [50057, 2],
    ] as const);
    signIn(world, seat, day * DAY + random.next() * DAY, random.pick([APPS.azureCli, APPS.legacyMail, APPS.officeHome, APPS.graphTools]), {
      error,
      mfa: 'none',
      suspicion: 0,
    });
  }
}

/** Service accounts work around the clock, from one address, until they move to another cloud. */
function serve(world: World, service: ServiceAccount, day: number): void {
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

function exchangeHousekeeping(world: World, day: number, random: Random): void {
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

function directorySync(world: World, day: number, random: Random): void {
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

/** The daily work of the administrators: groups, licences, roles, mailboxes, joiners. */
function administer(world: World, day: number, random: Random): void {
  for (const admin of world.administrators) {
    if (!worksOn(admin, day) || !employedOn(admin, day)) continue;
    const seat = sit(
      world,
      admin,
      day,
      admin.laptop,
      spotAt(world, admin, day, placeOfDay(world, admin, day, random), admin.laptop, random),
      random,
    );
    const at = (): number => localInstant(admin.city.zone, day, admin.habits.start + random.between(0.2, 7.5));
    if (random.chance(0.7)) signIn(world, seat, at(), APPS.azurePortal, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    for (let n = random.poisson(1.2); n > 0; n--) {
      const target = random.pick(world.people);
      const what = random.pick([
        'Add member to group',
        'Remove member from group',
        'Change user license',
        'Update user',
        'Disable account',
        'Enable account',
      ]);
      changeDirectory(world, seat, at(), {
        activity: what,
        category: what.includes('group') ? 'GroupManagement' : 'User',
        type: what.startsWith('Add') ? 'Assign' : 'Update',
        service: 'Core Directory',
        target,
        modified: [{ name: 'Included Updated Properties', after: what.includes('group') ? 'Member' : 'AssignedLicense' }],
      });
    }
    if (random.chance(0.02))
      addToRole(
        world,
        seat,
        at(),
        random.pick(world.administrators),
        random.pick(['Exchange Administrator', 'Helpdesk Administrator', 'User Administrator'] as const),
      );
    if (random.chance(0.05) && world.shared.length > 0)
      addMailboxPermission(world, seat, at(), random.pick(world.shared), random.pick(world.people));
    if (random.chance(0.03)) changeMethod(world, seat, at(), random.pick(world.people), 'Phone number', 'registered');
  }
}

/** Records of kinds nobody has heard of, half-empty ones, and some by accounts that are not people. */
function oddities(world: World, day: number, random: Random): void {
  for (let n = random.poisson(4 + world.people.length / 60); n > 0; n--) {
    const at = day * DAY + random.next() * DAY;
    const person = random.pick(world.people);
    const id = random.guid();
    const base = { CreationTime: auditTime(at), Id: id, OrganizationId: world.tenant.id, Version: 1 };
    const record = random.pick([
      {
        ...base,
        Operation: 'FormResponseSubmitted',
        RecordType: 66,
        UserKey: person.oid,
        UserType: 0,
        Workload: 'MicrosoftForms',
        UserId: person.upn,
      },
      { ...base, Operation: 'BoardTelemetryPulse', RecordType: 371, UserKey: '', UserType: 4, Workload: 'Whiteboard', UserId: '' },
      {
        ...base,
        Operation: 'FileAccessed',
        RecordType: 6,
        UserKey: 'SHAREPOINT\\system',
        UserType: 4,
        Workload: 'SharePoint',
        UserId: 'app@sharepoint',
        ClientIP: '',
        EventSource: 'SharePoint',
        ItemType: 'File',
      },
      {
        ...base,
        Operation: 'Create',
        RecordType: '2',
        ResultStatus: 'Succeeded',
        UserKey: 'S-1-5-18',
        UserType: 2,
        Workload: 'Exchange',
        UserId: 'S-1-5-18',
        ClientIPAddress: '::1',
        LogonType: 1,
        MailboxOwnerUPN: person.exchangeName,
      },
      {
        ...base,
        Operation: 'UserLoggedIn',
        RecordType: 15,
        UserKey: 'Not Available',
        UserType: 0,
        Workload: 'AzureActiveDirectory',
        UserId: 'Not Available',
      },
      {
        ...base,
        Operation: 'AlertTriggered',
        RecordType: 40,
        UserKey: 'SecurityComplianceAlerts',
        UserType: 4,
        Workload: 'SecurityComplianceCenter',
        UserId: 'SecurityComplianceAlerts',
        Name: 'Unusual external user file activity',
        Severity: 'Low',
        Status: 'Active',
        AlertId: random.guid(),
        Data: '{}',
      },
      {
        ...base,
        Operation: 'TIMailData',
        RecordType: 28,
        UserKey: 'ThreatIntel',
        UserType: 4,
        Workload: 'ThreatIntelligence',
        UserId: 'ThreatIntel',
        Subject: 'Invoice overdue',
        Verdict: 'Phish',
        Recipients: [person.upn],
      },
    ]);
    world.desk.write('audit', at, id, record);
  }
  const night = random.pick(world.people);
  if (random.chance(0.3))
    openTeams(
      world,
      reseat(sit(world, night, day, night.phone, backEnd(world, random), random), { spot: backEnd(world, random) }),
      day * DAY + 3 * HOUR,
    );
}

/** What arrives for the shared mailboxes. They are watched by nobody's subscription, so only their own memory keeps it. */
function sharedInboxes(world: World, day: number, random: Random): void {
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
