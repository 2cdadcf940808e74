import { describe, expect, it } from '@jest/globals';
import { audit, became, only } from './kit.ts';

describe('a file', () => {
  it('tells its name, path and site', () => {
    expect(only(audit.file('FileAccessed'), 'file-accessed')).toMatchObject({
      action: 'read',
      name: 'Bank details.xlsx',
      path: 'Shared Documents',
      site: 'https://contoso.sharepoint.example/sites/fin/',
    });
  });

  it('without those columns is told from its address', () => {
    const record = audit.file('FileAccessed', { SourceFileName: undefined, SourceRelativeUrl: undefined, SiteUrl: undefined });
    expect(only(record, 'file-accessed')).toMatchObject({
      name: 'Bank details.xlsx',
      site: 'https://contoso.sharepoint.example/sites/fin/',
    });
  });

  it.each([
    ['FilePreviewed', 'read'],
    ['FileDownloaded', 'downloaded'],
    ['FileSyncDownloadedFull', 'synced'],
    ['FileModified', 'modified'],
    ['FileUploaded', 'uploaded'],
    ['FileDeleted', 'deleted'],
    ['FileRecycled', 'deleted'],
    ['FolderRenamed', 'modified'],
    ['FolderDeleted', 'deleted'],
  ])('%s: %s', (operation, action) => {
    expect(only(audit.file(operation), 'file-accessed').action).toBe(action);
  });

  it('continued is counted once', () => {
    expect(became(audit.file('FileAccessedExtended'))).toBe('ignored: FileAccessedExtended (continuation)');
  });

  it('opened by Microsoft’s own server for somebody has no place', () => {
    const origin = only(audit.file('FileAccessed', { UserAgent: 'OfficePods', ClientIP: '203.0.113.77' }), 'file-accessed').origin;
    expect(origin).toMatchObject({ address: null, client: null });
  });
});

describe('sharing', () => {
  it.each([
    ['a link for anybody', 'AnonymousLinkCreated', {}, 'anonymous-link', true],
    ['a link for the company', 'CompanyLinkCreated', {}, 'organisation-link', false],
    [
      'a guest',
      'AddedToSecureLink',
      { TargetUserOrGroupName: 'x_fabrikam.example#EXT#@contoso.example', TargetUserOrGroupType: 'Guest' },
      'direct',
      true,
    ],
    ['an address elsewhere', 'SharingInvitationCreated', { TargetUserOrGroupName: 'x@fabrikam.example' }, 'direct', true],
    ['a colleague', 'SharingSet', { TargetUserOrGroupName: 'bob@contoso.example', TargetUserOrGroupType: 'Member' }, 'direct', false],
    ['a link for somebody not named', 'SecureLinkCreated', {}, 'direct', null],
  ])('%s', (_what, operation, more, way, external) => {
    expect(only(audit.file(operation, more), 'sharing')).toMatchObject({ way, external });
  });

  it('of a link’s hidden group is not a second sharing', () => {
    expect(
      became(
        audit.file('SharingSet', { TargetUserOrGroupName: 'SharingLinks.1.AnonymousEdit.2', TargetUserOrGroupType: 'SharePointGroup' }),
      ),
    ).toBe('ignored: SharingSet (group)');
  });
});

describe('Teams', () => {
  it('session without an address has none', () => {
    expect(only(audit.plain('TeamsSessionStarted', { Workload: 'MicrosoftTeams' }), 'chat')).toMatchObject({
      act: 'session',
      origin: { address: null },
    });
  });

  it.each([
    ['ChatCreated', { Members: [{ UPN: 'ann@contoso.example' }, { UPN: 'x@fabrikam.example' }] }, 'created', true, 2],
    ['ChatCreated', { ParticipantInfo: { HasForeignTenantUsers: false }, Members: [{ UPN: 'ann@contoso.example' }] }, 'created', false, 1],
    ['MessageSent', {}, 'sent', null, null],
  ])('%s', (operation, more, act, external, members) => {
    expect(only(audit.plain(operation, more), 'chat')).toMatchObject({ act, external, members });
  });
});
