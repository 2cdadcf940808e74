/**
 * Audit records of realistic kinds and sizes (about 1.5 KB a line) for the speed measurement; not a tenant that lives: for that see sandbox/.
 * People work from one home, one office and one telephone; deterministic.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const START = Date.UTC(2026, 0, 5);
const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0';
const FILES = ['Budget.xlsx', 'Minutes.docx', 'Plan.pptx', 'Invoices March.xlsx', 'Roadmap.docx', 'Photo.png'];

/** Writes `count` records of `accounts` people in order of time; returns bytes. */
export async function writeRecords(path: string, count: number, accounts: number): Promise<number> {
  const out = createWriteStream(path, { highWaterMark: 4 * 1024 * 1024 });
  const random = sequence(7);
  let bytes = 0;
  const step = (20 * 86_400_000) / count;
  // People come in turns, as they do: a tenth of them at a time, about twenty records each.
  const present = Math.max(5, Math.floor(accounts / 10));
  for (let i = 0; i < count; i++) {
    const turn = Math.floor(i / (present * 20));
    const person = (turn * present + Math.floor(random() * present)) % accounts;
    const line = `${JSON.stringify(record(i, START + i * step, person, random))}\n`;
    bytes += line.length;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return bytes;
}

function record(i: number, at: number, person: number, random: () => number): object {
  const id = guid(i);
  const upn = `person${person}@contoso.example`;
  const place = random();
  const home = `2001:db8:${(person & 0xffff).toString(16)}::${(person >>> 16).toString(16)}:7`;
  const address = place < 0.6 ? `203.0.113.${person % 200}` : home;
  const common = {
    CreationTime: new Date(at).toISOString().slice(0, 19),
    Id: id,
    OrganizationId: guid(1),
    UserType: 0,
    Version: 1,
    UserKey: `1003${person.toString(16).toUpperCase().padStart(12, '0')}`,
    UserId: upn,
  };
  const mailbox = {
    ...common,
    RecordType: 2,
    Workload: 'Exchange',
    ResultStatus: 'Succeeded',
    ClientIPAddress: address,
    ClientInfoString: `Client=OWA;${AGENT};`,
    ExternalAccess: false,
    InternalLogonType: 0,
    LogonType: 0,
    LogonUserSid: `S-1-5-21-1234567890-1234567890-1234567890-${person}`,
    MailboxGuid: guid(person),
    MailboxOwnerSid: `S-1-5-21-1234567890-1234567890-1234567890-${person}`,
    MailboxOwnerUPN: upn,
    OrganizationName: 'contoso.onmicrosoft.com',
    OriginatingServer: 'DB8PR04MB6875 (15.20.3977.029)\r\n',
    SessionId: guid(person + 99),
    AppAccessContext: {
      AADSessionId: guid(person + 99),
      APIId: guid(3),
      ClientAppId: guid(4),
      IssuedAtTime: '2026-01-05T08:00:00',
      UniqueTokenId: 'AAAABBBBCCCCDDDDEEEEFF',
    },
  };
  const kind = random();
  if (kind < 0.25)
    return {
      ...common,
      Operation: 'UserLoggedIn',
      RecordType: 15,
      ResultStatus: 'Success',
      Workload: 'AzureActiveDirectory',
      UserKey: guid(person),
      ClientIP: address,
      ActorIpAddress: address,
      ObjectId: guid(5),
      ApplicationId: guid(6),
      AzureActiveDirectoryEventType: 1,
      ExtendedProperties: [
        { Name: 'ResultStatusDetail', Value: 'Success' },
        { Name: 'UserAgent', Value: AGENT },
        { Name: 'UserAuthenticationMethod', Value: '1' },
        { Name: 'RequestType', Value: 'OAuth2:Authorize' },
      ],
      ModifiedProperties: [],
      Actor: [
        { ID: guid(person), Type: 0 },
        { ID: upn, Type: 5 },
      ],
      ActorContextId: guid(1),
      InterSystemsId: guid(i + 1),
      IntraSystemId: id,
      SupportTicketId: '',
      Target: [{ ID: guid(5), Type: 0 }],
      TargetContextId: guid(1),
      DeviceProperties: [
        { Name: 'Id', Value: guid(person) },
        { Name: 'OS', Value: 'Windows 10' },
        { Name: 'BrowserType', Value: 'Edge' },
        { Name: 'IsCompliantAndManaged', Value: 'True' },
        { Name: 'SessionId', Value: guid(person + 99) },
      ],
      ErrorNumber: '0',
    };
  if (kind < 0.6)
    return {
      ...mailbox,
      Operation: 'MailItemsAccessed',
      RecordType: 50,
      OperationProperties: [
        { Name: 'MailAccessType', Value: 'Bind' },
        { Name: 'IsThrottled', Value: 'False' },
      ],
      OperationCount: 2,
      Folders: [
        {
          Id: 'LgAAAABxSjbeIoBUT6MlFIM9cqcFAQCxmw0Q8U/kQIyFE2Uk+mwoAAAAAAEMAAAB',
          Path: '\\Inbox',
          FolderItems: [
            { InternetMessageId: `<${guid(i)}@contoso.example>`, SizeInBytes: 31_000 },
            { InternetMessageId: `<${guid(i + 7)}@fabrikam.example>`, SizeInBytes: 12_000 },
          ],
        },
      ],
    };
  if (kind < 0.72)
    return {
      ...mailbox,
      Operation: 'Send',
      ClientIP: address,
      SaveToSentItems: true,
      recipientCount: 2,
      recipientList: [
        { Address: `person${Math.floor(random() * 40)}@fabrikam.example`, Name: 'A Person' },
        { Address: `person${(person + 1) % 1000}@contoso.example`, Name: 'A Colleague' },
      ],
      Item: {
        Id: 'RgAAAABxSjbeIoBUT6MlFIM9cqcFBwCxmw0Q8U',
        InternetMessageId: `<${id}@contoso.example>`,
        Subject: `RE: Matter ${Math.floor(random() * 5000)}`,
        SizeInBytes: 31_000,
        ParentFolder: { Id: 'LgAAA', Path: '\\Drafts' },
      },
    };
  const name = FILES[Math.floor(random() * FILES.length)] ?? 'Budget.xlsx';
  return {
    ...common,
    Operation: random() < 0.7 ? 'FileAccessed' : 'FileDownloaded',
    RecordType: 6,
    Workload: 'SharePoint',
    UserKey: `i:0h.f|membership|1003${person.toString(16)}@live.com`,
    ClientIP: address,
    ObjectId: `https://contoso.sharepoint.example/sites/team${person % 50}/Shared Documents/${name}`,
    ItemType: 'File',
    EventSource: 'SharePoint',
    Site: guid(person % 50),
    WebId: guid(2),
    ListId: guid(3),
    ListItemUniqueId: guid(i),
    CorrelationId: guid(i + 3),
    UserAgent: AGENT,
    ApplicationId: guid(6),
    FileSizeBytes: 16_941,
    IsManagedDevice: true,
    SiteUrl: `https://contoso.sharepoint.example/sites/team${person % 50}/`,
    SourceRelativeUrl: 'Shared Documents',
    SourceFileName: name,
    SourceFileExtension: name.slice(-4),
    AppAccessContext: {
      AADSessionId: guid(person + 99),
      ClientAppId: guid(4),
      CorrelationId: guid(i + 3),
      UniqueTokenId: 'AAAABBBBCCCCDDDDEEEEFF',
    },
  };
}

function guid(n: number): string {
  const hex = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${hex}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
