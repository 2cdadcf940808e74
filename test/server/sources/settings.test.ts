import { describe, expect, it } from '@jest/globals';
import { ANN, audit, became, BOB, only } from './kit.ts';

describe('a mailbox setting', () => {
  it('of forwarding names the address, and whether a copy stays', () => {
    const event = only(
      audit.cmdlet('Set-Mailbox', { ForwardingSmtpAddress: 'smtp:X@fabrikam.example', DeliverToMailboxAndForward: 'True' }),
      'mailbox-setting',
    );
    expect(event).toMatchObject({ setting: 'forwarding', forwardTo: 'x@fabrikam.example', keepsCopy: true });
    expect(event.detail).toContain('forwardingsmtpaddress=smtp:X@fabrikam.example');
  });

  it.each([
    ['forwarding taken away', 'Set-Mailbox', { ForwardingSmtpAddress: '' }, 'forwarding-removed'],
    ['audit off', 'Set-Mailbox', { AuditEnabled: 'False' }, 'audit-off'],
    ['a protocol on', 'Set-CASMailbox', { ImapEnabled: 'True' }, 'protocol'],
    ['SMTP AUTH on', 'Set-CASMailbox', { SmtpClientAuthenticationDisabled: 'False' }, 'protocol'],
    ['automatic replies', 'Set-MailboxAutoReplyConfiguration', { AutoReplyState: 'Enabled' }, 'auto-reply'],
    ['junk lists', 'Set-MailboxJunkEmailConfiguration', { BlockedSendersAndDomains: 'fabrikam.example' }, 'junk'],
    ['audit bypassed', 'Set-MailboxAuditBypassAssociation', { AuditBypassEnabled: 'True' }, 'audit-bypass'],
  ])('%s', (_what, operation, parameters, setting) => {
    expect(only(audit.cmdlet(operation, parameters), 'mailbox-setting').setting).toBe(setting);
  });

  it.each([
    ['Set-Mailbox', { EmailAddresses: 'x' }, 'ignored: Set-Mailbox'],
    ['Set-CASMailbox', { ImapEnabled: 'False' }, 'ignored: Set-CASMailbox'],
    ['Set-MailboxAuditBypassAssociation', { AuditBypassEnabled: 'False' }, 'ignored: Set-MailboxAuditBypassAssociation (removed)'],
  ])('%s that changes nothing of interest is ignored', (operation, parameters, expected) => {
    expect(became(audit.cmdlet(operation, parameters))).toBe(expected);
  });

  it('that did not succeed is ignored', () => {
    expect(became(audit.cmdlet('Set-Mailbox', { ForwardingSmtpAddress: 'x@fabrikam.example' }, { ResultStatus: 'False' }))).toBe(
      'ignored: Set-Mailbox (failed)',
    );
  });
});

describe('a right given to somebody', () => {
  it.each([
    ['Add-MailboxPermission', { Identity: BOB.upn, User: ANN.upn, AccessRights: 'FullAccess' }, 'granted', 'FullAccess'],
    ['Remove-MailboxPermission', { Identity: BOB.upn, User: ANN.upn, AccessRights: 'FullAccess' }, 'removed', 'FullAccess'],
    ['Add-RecipientPermission', { Identity: BOB.upn, Trustee: ANN.upn, AccessRights: 'SendAs' }, 'granted', 'SendAs'],
    ['Remove-RecipientPermission', { Identity: BOB.upn, Trustee: ANN.upn, AccessRights: 'SendAs' }, 'removed', 'SendAs'],
    ['Set-Mailbox', { Identity: BOB.upn, GrantSendOnBehalfTo: ANN.upn }, 'granted', 'SendOnBehalf'],
    ['Add-MailboxFolderPermission', { Identity: BOB.upn, User: ANN.upn, AccessRights: 'Editor' }, 'granted', 'Folder'],
  ])('%s', (operation, parameters, change, right) => {
    expect(only(audit.cmdlet(operation, parameters), 'delegation')).toMatchObject({
      change,
      right,
      grantee: ANN.upn,
      mailbox: { upn: BOB.upn },
    });
  });

  it.each(['AddFolderPermissions', 'ModifyFolderPermissions'])('%s names the member', (operation) => {
    expect(only(audit.mailbox(operation, { Item: { ParentFolder: { Path: '\\Inbox', MemberUpn: BOB.upn } } }), 'delegation')).toMatchObject(
      { change: 'granted', right: 'Folder', grantee: BOB.upn },
    );
  });

  it('to everyone, as Outlook re-stamps it, is nobody’s', () => {
    expect(became(audit.mailbox('ModifyFolderPermissions', { Item: { ParentFolder: { MemberUpn: 'Default' } } }))).toBe(
      'ignored: ModifyFolderPermissions (default)',
    );
  });
});

describe('a setting of the tenant', () => {
  it.each([
    ['a copy of all mail', 'New-TransportRule', { Name: 'x', BlindCopyTo: 'x@fabrikam.example' }, 'mail-flow-rule', 'created'],
    ['a redirect', 'Set-TransportRule', { Identity: 'x', RedirectMessageTo: 'x@fabrikam.example' }, 'mail-flow-rule', 'changed'],
    ['a rule taken away', 'Remove-TransportRule', { Identity: 'x' }, 'mail-flow-rule', 'removed'],
    ['a connector', 'New-InboundConnector', { Name: 'x' }, 'connector', 'created'],
    ['another connector', 'Set-OutboundConnector', { Identity: 'x' }, 'connector', 'changed'],
    ['a journal', 'New-JournalRule', { Name: 'x', JournalEmailAddress: 'x@fabrikam.example' }, 'journal', 'created'],
    ['the audit log off', 'Set-AdminAuditLogConfig', { UnifiedAuditLogIngestionEnabled: 'False' }, 'audit-off', 'changed'],
    ['mailbox audit off', 'Set-OrganizationConfig', { AuditDisabled: 'True' }, 'audit-off', 'changed'],
    ['phishing protection off', 'Set-AntiPhishPolicy', { EnableMailboxIntelligence: 'False' }, 'protection-weakened', 'changed'],
    ['clicking through links', 'Set-SafeLinksPolicy', { AllowClickThrough: 'True' }, 'protection-weakened', 'changed'],
    ['a policy taken away', 'Remove-SafeAttachmentPolicy', { Identity: 'x' }, 'protection-weakened', 'removed'],
    ['a rule disabled', 'Disable-AntiPhishRule', { Identity: 'x' }, 'protection-weakened', 'changed'],
    ['senders let through', 'Set-HostedContentFilterPolicy', { AllowedSenders: 'x@fabrikam.example' }, 'protection-weakened', 'changed'],
    ['signing off', 'Set-DkimSigningConfig', { Enabled: 'False' }, 'protection-weakened', 'changed'],
  ])('%s', (_what, operation, parameters, setting, change) => {
    expect(only(audit.cmdlet(operation, parameters), 'tenant-setting')).toMatchObject({ setting, change });
  });

  it('names where mail is copied to', () => {
    expect(
      only(
        audit.cmdlet('New-TransportRule', { Name: 'x', BlindCopyTo: 'X@fabrikam.example', CopyTo: 'y@fabrikam.example' }),
        'tenant-setting',
      ).forwardTo,
    ).toEqual(['x@fabrikam.example', 'y@fabrikam.example']);
  });

  it.each([
    ['Set-AdminAuditLogConfig', { UnifiedAuditLogIngestionEnabled: 'True' }],
    ['Set-OrganizationConfig', { AuditDisabled: 'False' }],
    ['Set-AntiPhishPolicy', { EnableMailboxIntelligence: 'True' }],
  ])('%s for the better is ignored', (operation, parameters) => {
    expect(became(audit.cmdlet(operation, parameters))).toBe(`ignored: ${operation}`);
  });
});
