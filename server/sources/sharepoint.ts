/**
 * Files, folders and sharing in SharePoint and OneDrive, from the audit log.
 *
 * Surprise: one link makes a handful of records (the link, its hidden group, the rights of that group); only those that name the link or a
 * person count. `...Extended` records continue an access that was already counted.
 */
import type { FileAccessed, Sharing } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { lower, text, type Fields } from './fields.ts';
import { domainOf } from './names.ts';
import { happened, type Head } from './reading.ts';

type Read = (record: Fields, head: Head, desk: Desk) => Reading;

const file =
  (action: FileAccessed['action']): Read =>
  (record, head) => {
    const object = text(record, 'ObjectId');
    return happened({
      ...head,
      kind: 'file-accessed',
      action,
      name: text(record, 'SourceFileName') ?? lastPart(object),
      path: text(record, 'SourceRelativeUrl'),
      site: text(record, 'SiteUrl') ?? siteOf(object),
    });
  };

function lastPart(object: string | null): string | null {
  if (object === null) return null;
  return object.slice(object.lastIndexOf('/') + 1) || null;
}

/** `https://contoso.sharepoint.example/sites/fin/` out of a whole address. */
function siteOf(object: string | null): string | null {
  return object === null ? null : (/^https?:\/\/[^/]+\/(?:(?:sites|teams|personal)\/[^/]+\/)?/i.exec(object)?.[0] ?? null);
}

const share =
  (way: Sharing['way'], everyone: boolean | null): Read =>
  (record, head, desk) => {
    const target = lower(record, 'TargetUserOrGroupName');
    const kind = lower(record, 'TargetUserOrGroupType');
    if (way === 'direct' && target !== null && (kind === 'sharepointgroup' || kind === 'securitygroup') && !target.includes('@')) {
      return desk.ignored(`${text(record, 'Operation') ?? 'Sharing'} (group)`);
    }
    return happened({
      ...head,
      kind: 'sharing',
      way,
      name: text(record, 'SourceFileName') ?? lastPart(text(record, 'ObjectId')),
      target,
      external: everyone ?? isExternal(target, kind, head),
    });
  };

function isExternal(target: string | null, kind: string | null, head: Head): boolean | null {
  if (kind === 'guest' || (target?.includes('#ext#') ?? false)) return true;
  if (kind === 'member') return false;
  if (target === null || !target.includes('@') || head.who.upn === undefined) return null;
  return domainOf(target) !== domainOf(head.who.upn);
}

/** Operation name to reading, for the dispatcher. */
export const SHAREPOINT_OPERATIONS: readonly (readonly [operation: string, read: Read])[] = [
  ['FileAccessed', file('read')],
  ['FilePreviewed', file('read')],
  ['FileDownloaded', file('downloaded')],
  ['FileDownloadedFromBrowser', file('downloaded')],
  ['FileSyncDownloadedFull', file('synced')],
  ['FileSyncDownloadedPartial', file('synced')],
  ['FileModified', file('modified')],
  ['FileRenamed', file('modified')],
  ['FileMoved', file('modified')],
  ['FileCopied', file('modified')],
  ['FileRestored', file('modified')],
  ['FolderCreated', file('modified')],
  ['FolderModified', file('modified')],
  ['FolderRenamed', file('modified')],
  ['FolderMoved', file('modified')],
  ['FolderCopied', file('modified')],
  ['FolderRestored', file('modified')],
  ['FileUploaded', file('uploaded')],
  ['FileUploadedPartial', file('uploaded')],
  ['FileSyncUploadedFull', file('uploaded')],
  ['FileSyncUploadedPartial', file('uploaded')],
  ['FileDeleted', file('deleted')],
  ['FileRecycled', file('deleted')],
  ['FileDeletedFirstStageRecycleBin', file('deleted')],
  ['FileDeletedSecondStageRecycleBin', file('deleted')],
  ['FileVersionsAllDeleted', file('deleted')],
  ['FileVersionsAllMinorsRecycled', file('deleted')],
  ['FileVersionsAllRecycled', file('deleted')],
  ['FolderDeleted', file('deleted')],
  ['FolderRecycled', file('deleted')],
  ['FolderDeletedFirstStageRecycleBin', file('deleted')],
  ['FolderDeletedSecondStageRecycleBin', file('deleted')],
  ['AnonymousLinkCreated', share('anonymous-link', true)],
  ['AnonymousLinkUpdated', share('anonymous-link', true)],
  ['CompanyLinkCreated', share('organisation-link', false)],
  ['SecureLinkCreated', share('direct', null)],
  ['SharingLinkCreated', share('direct', null)],
  ['AddedToSecureLink', share('direct', null)],
  ['AddedToSharingLink', share('direct', null)],
  ['SharingSet', share('direct', null)],
  ['SharingInvitationCreated', share('direct', null)],
];

/** Continuations of an access already counted. */
export const CONTINUATIONS: readonly string[] = [
  'FileAccessedExtended',
  'FileModifiedExtended',
  'FileSyncDownloadedFullExtended',
  'FilePreviewedExtended',
];
