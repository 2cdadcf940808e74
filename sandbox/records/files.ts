import type { Seat } from '../account.ts';
import { auditTime } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import type { Tenant } from '../tenant.ts';

/** A document somewhere in SharePoint or in somebody's OneDrive. */
export interface Document {
  readonly site: string;
  readonly folder: string;
  readonly name: string;
  readonly size: number;
  readonly personal: boolean;
  /** Ids that stay with the library and the file. */
  readonly siteId: string;
  readonly listId: string;
  readonly itemId: string;
}

export type FileOperation =
  | 'FileAccessed'
  | 'FileAccessedExtended'
  | 'FileDownloaded'
  | 'FilePreviewed'
  | 'FileModified'
  | 'FileModifiedExtended'
  | 'FileUploaded'
  | 'FileSyncDownloadedFull'
  | 'FileSyncUploadedFull'
  | 'FileDeleted'
  | 'PageViewed';

const SYNC_AGENT = 'Microsoft SkyDriveSync 25.179.0914.0003 ship; Windows NT 10.0 (22631)';

function sharePointRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  operation: string,
  recordType: number,
  doc: Document,
  agent: string,
): RawRecord {
  const { account, spot, random } = seat;
  const id = random.guid();
  const dot = doc.name.lastIndexOf('.');
  return {
    AppAccessContext: { AADSessionId: seat.sessionId, CorrelationId: id, UniqueTokenId: seat.tokenId },
    CreationTime: auditTime(at),
    Id: id,
    Operation: operation,
    OrganizationId: tenant.id,
    RecordType: recordType,
    UserKey: `i:0h.f|membership|${account.puid.toLowerCase()}@live.com`,
    UserType: 0,
    Version: 1,
    Workload: doc.personal ? 'OneDrive' : 'SharePoint',
    ClientIP: spot.address,
    UserId: account.upn,
    ApplicationId: seat.app.id,
    CorrelationId: id,
    EventSource: 'SharePoint',
    ItemType: 'File',
    ListId: doc.listId,
    ListItemUniqueId: doc.itemId,
    Site: doc.siteId,
    WebId: doc.siteId,
    UserAgent: agent,
    HighPriorityMediaProcessing: false,
    FileSizeBytes: doc.size,
    SourceFileExtension: dot < 0 ? '' : doc.name.slice(dot + 1),
    SiteUrl: doc.site,
    SourceRelativeUrl: doc.folder,
    SourceFileName: doc.name,
    ObjectId: `${doc.site}${doc.folder}/${doc.name}`,
  };
}

export function fileRecord(tenant: Tenant, seat: Seat, at: number, operation: FileOperation, doc: Document): RawRecord {
  const sync = operation.startsWith('FileSync');
  const record = sharePointRecord(tenant, seat, at, operation, operation === 'PageViewed' ? 4 : 6, doc, sync ? SYNC_AGENT : seat.agent);
  if (sync) record['FileSyncBytesCommitted'] = String(doc.size);
  return record;
}

export type SharingOperation =
  | 'SharingSet'
  | 'AnonymousLinkCreated'
  | 'SharingInvitationCreated'
  | 'AddedToSecureLink'
  | 'CompanyLinkCreated';

/** A file given to others (RecordType 14). An anonymous link has no target. */
export function sharingRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  operation: SharingOperation,
  doc: Document,
  target: string | null,
  edit: boolean,
): RawRecord {
  const record = sharePointRecord(tenant, seat, at, operation, 14, doc, seat.agent);
  record['EventData'] = `<Type>${edit ? 'Edit' : 'View'}</Type><MembersCanShareApplied>False</MembersCanShareApplied>`;
  record['UniqueSharingId'] = seat.random.guid();
  if (target !== null) {
    record['TargetUserOrGroupName'] = target;
    record['TargetUserOrGroupType'] = target.endsWith(tenant.domain) ? 'Member' : 'Guest';
  }
  return record;
}

/** A search. Three workloads, three operations, two names for the words looked for. */
export function searchRecord(tenant: Tenant, seat: Seat, at: number, where: 'mail' | 'home' | 'site', words: string): RawRecord {
  const { account, spot, random } = seat;
  const common = {
    CreationTime: auditTime(at),
    Id: random.guid(),
    Operation:
      where === 'mail' ? 'SearchQueryInitiatedExchange' : where === 'home' ? 'SearchQueryInitiatedSharePoint' : 'SearchQueryPerformed',
    OrganizationId: tenant.id,
    RecordType: where === 'mail' ? 101 : where === 'home' ? 102 : 4,
    UserKey: account.oid,
    UserType: 0,
    Version: 1,
    Workload: where === 'mail' ? 'Exchange' : 'SharePoint',
    ClientIP: spot.address,
    UserId: account.upn,
  };
  return where === 'site'
    ? { ...common, EventSource: 'SharePoint', UserAgent: seat.agent, SearchQueryText: words }
    : { ...common, QueryText: words, QuerySource: where === 'mail' ? 'Outlook' : 'SharePoint' };
}

/** Somebody opened Teams. Most tenants get no address with it. */
export function teamsRecord(tenant: Tenant, seat: Seat, at: number, operation: string): RawRecord {
  const { account, device, random } = seat;
  const platform =
    device.kind === 'phone'
      ? device.system.startsWith('Ios')
        ? 'ios (7.14.1)'
        : 'android (1416/1.0.0)'
      : device.system === 'MacOs'
        ? 'Mac (25198.1109)'
        : 'Windows (25198.1109)';
  return {
    CreationTime: auditTime(at),
    Id: random.guid(),
    ObjectId: operation === 'TeamsSessionStarted' ? (random.chance(0.6) ? 'Unknown (Unknown)' : platform) : random.guid(),
    Operation: operation,
    OrganizationId: tenant.id,
    RecordType: 25,
    UserId: account.upn,
    UserKey: account.oid,
    UserType: 0,
    Version: 1,
    Workload: 'MicrosoftTeams',
    ...(tenant.teamsHasAddress ? { ClientIP: seat.spot.address } : {}),
  };
}
