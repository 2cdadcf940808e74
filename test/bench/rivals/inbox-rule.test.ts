import { describe, expect, it } from '@jest/globals';
import { StaticInboxRule } from './static-inbox-rule.ts';
import { cmdlet, NINE, outlookRule, tell } from './story.ts';

const made = (values: Readonly<Record<string, string>>) => cmdlet(NINE, 'New-InboxRule', { Name: 'Projects', ...values });
const outlook = (actions: string, name = 'Projects') =>
  outlookRule(NINE, { RuleOperation: 'AddMailboxRule', RuleName: name, RuleCondition: '{}', RuleActions: actions });

describe('suspicious inbox rule', () => {
  it.each([
    ['moves newsletters to a folder of its own', made({ SubjectContainsWords: 'Bluebird', MoveToFolder: 'Projects' }), 0],
    ['moves invoices to a folder of its own', made({ SubjectContainsWords: 'invoice', MoveToFolder: 'Invoices' }), 0],
    ['moves invoices and marks them as read', made({ SubjectContainsWords: 'invoice', MoveToFolder: 'Done', MarkAsRead: 'True' }), 2],
    ['deletes', made({ DeleteMessage: 'True' }), 2],
    ['does not delete', made({ DeleteMessage: 'False' }), 0],
    ['hides invoices', made({ SubjectOrBodyContainsWords: 'invoice;payment', MoveToFolder: 'RSS Feeds', MarkAsRead: 'True' }), 4],
    ['moves to the conversation history', made({ MoveToFolder: 'ann:\\Conversation History' }), 2],
    ['moves to the archive', made({ MoveToFolder: 'Archive' }), 2],
    ['forwards outside', made({ ForwardTo: '"X" [SMTP:x@fabrikam.example]' }), 3],
    ['redirects outside', made({ RedirectTo: 'x@fabrikam.example' }), 3],
    ['forwards to a colleague', made({ ForwardTo: 'bob@contoso.example' }), 0],
    ['has a name of dots', cmdlet(NINE, 'New-InboxRule', { Name: '..', MoveToFolder: 'Projects' }), 2],
    ['has a name of one letter', cmdlet(NINE, 'New-InboxRule', { Name: 'a', MoveToFolder: 'Projects' }), 0],
    ['is changed into one that deletes', cmdlet(NINE, 'Set-InboxRule', { Identity: 'Projects', DeleteMessage: 'True' }), 2],
    ['is taken away', cmdlet(NINE, 'Remove-InboxRule', { Identity: '.', Force: 'True' }), 0],
    ['could not be made', cmdlet(NINE, 'New-InboxRule', { Name: '.' }, { ResultStatus: 'False' }), 0],
    ['deletes, made in desktop Outlook', outlook('[{"ActionType":"Delete"}]'), 2],
    ['forwards outside, made in desktop Outlook', outlook('[{"ActionType":"Forward","Recipients":["x@fabrikam.example"]}]'), 3],
    ['deletes, its record cut off', outlook('[{"ActionType":"Delete"},{"Acti'), 2],
    ['is stamped again by desktop Outlook', outlookRule(NINE, { RuleOperation: 'ModifyMailboxRule', RuleName: '.' }), 0],
  ])('%s', (_, record, score) => {
    expect(tell(new StaticInboxRule(), [record]).map((alert) => alert.score)).toEqual(score === 0 ? [] : [score]);
  });

  it('says one rule once', () => {
    const record = made({ DeleteMessage: 'True' });
    expect(tell(new StaticInboxRule(), [record, record])).toHaveLength(1);
  });
});
