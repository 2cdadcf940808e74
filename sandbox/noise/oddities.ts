import { openTeams } from '../acts/files.ts';
import { auditTime, DAY, HOUR } from '../calendar.ts';
import { sit } from '../habits/whereabouts.ts';
import type { Random } from '../random.ts';
import { backEnd, type World } from '../world.ts';

/** Records of kinds nobody has heard of, half-empty ones, and some by accounts that are not people. */
export function oddities(world: World, day: number, random: Random): void {
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
  if (random.chance(0.3)) openTeams(world, sit(world, night, day, night.phone, backEnd(world, random), random), day * DAY + 3 * HOUR);
}
