import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RuleContent } from '../../../server/core/event.ts';
import { addresses, ruleFromGraph, ruleFromOutlook } from '../../../server/sources/rule.ts';
import { audit, BOB, only, type Loose } from './kit.ts';

const made = (parameters: Loose): RuleContent => only(audit.cmdlet('New-InboxRule', parameters), 'inbox-rule').rule;

describe('an inbox rule made on the web', () => {
  it('tells words, senders, folder and what it does', () => {
    expect(
      made({
        Name: '.',
        SubjectOrBodyContainsWords: 'invoice;payment',
        From: 'helpdesk@fabrikam.example',
        MoveToFolder: 'ann@contoso.example:\\RSS Feeds',
        MarkAsRead: 'True',
        DeleteMessage: 'False',
        StopProcessingRules: 'True',
      }),
    ).toEqual({
      name: '.',
      words: ['invoice', 'payment'],
      senders: ['helpdesk@fabrikam.example'],
      deletes: false,
      moveTo: 'RSS Feeds',
      copyTo: null,
      marksRead: true,
      stops: true,
      forwardTo: [],
      catchesAll: false,
      tricks: [],
      known: true,
    });
  });

  it('gathers the addresses of all three ways to forward', () => {
    expect(
      made({
        ForwardTo: 'smtp:X@fabrikam.example',
        RedirectTo: '"Y" [SMTP:y@fabrikam.example]',
        ForwardAsAttachmentTo: 'z@fabrikam.example;x@fabrikam.example',
      }).forwardTo,
    ).toEqual(['x@fabrikam.example', 'y@fabrikam.example', 'z@fabrikam.example', 'x@fabrikam.example']);
  });

  it.each([
    ['without any condition', { DeleteMessage: 'True' }, true],
    ['with a flag that is off', { DeleteMessage: 'True', MyNameInToBox: 'False' }, true],
    ['with a sender that everybody is', { DeleteMessage: 'True', FromAddressContainsWords: '@' }, true],
    ['with a word', { DeleteMessage: 'True', SubjectContainsWords: 'invoice' }, false],
    ['with a recipient', { DeleteMessage: 'True', SentTo: 'ann@contoso.example' }, false],
  ])('%s catches all mail: %s', (_what, parameters, expected) => {
    expect(made(parameters).catchesAll).toBe(expected);
  });

  it('that is changed names only the change, so nothing is said of what it catches', () => {
    expect(only(audit.cmdlet('Set-InboxRule', { Identity: 'ann\\x', MarkAsRead: 'True' }), 'inbox-rule').rule.catchesAll).toBe(false);
  });

  it.each([
    ['nul', { Name: 'a\u0000b' }],
    ['zero-width', { SubjectContainsWords: 'in\u200bvoice' }],
    ['size-limit', { WithinSizeRangeMinimum: '1' }],
    ['look-alike', { SubjectContainsWords: 'invоice' }],
  ])('with a trick: %s', (trick, parameters) => {
    expect(made({ DeleteMessage: 'True', ...parameters }).tricks).toEqual([trick]);
  });

  it('in another alphabet is no trick', () => {
    expect(made({ SubjectContainsWords: 'счёт;τιμολόγιο;发票' }).tricks).toEqual([]);
  });

  it.each([
    ['a JSON text', JSON.stringify([{ Name: 'MoveToFolder', Value: 'Archive' }])],
    ['an object', { MoveToFolder: 'Archive' }],
    ['a command line', '-MoveToFolder "Archive" -Force'],
  ])('whose parameters are %s', (_what, Parameters) => {
    expect(only(audit.cmdlet('New-InboxRule', {}, { Parameters }), 'inbox-rule').rule.moveTo).toBe('Archive');
  });

  it.each([
    ['New-InboxRule', 'created'],
    ['Set-InboxRule', 'changed'],
    ['Remove-InboxRule', 'removed'],
    ['Disable-InboxRule', 'disabled'],
    ['Enable-InboxRule', 'enabled'],
  ])('%s: %s', (operation, change) => {
    expect(only(audit.cmdlet(operation, { Identity: 'contoso.example/ann\\tidy' }), 'inbox-rule')).toMatchObject({
      change,
      rule: { name: 'tidy' },
    });
  });

  it('in the mailbox of somebody else says whose', () => {
    expect(only(audit.cmdlet('New-InboxRule', { Mailbox: BOB.upn, Name: 'x' }), 'inbox-rule').mailbox).toEqual({ upn: BOB.upn });
  });
});

describe('an inbox rule of desktop Outlook', () => {
  const outlook = (properties: Loose): Loose =>
    audit.mailbox('UpdateInboxRules', { OperationProperties: Object.entries(properties).map(([Name, Value]) => ({ Name, Value })) });

  it('is read out of its dump', () => {
    const event = only(
      outlook({
        RuleOperation: 'AddMailboxRule',
        RuleName: 'a',
        RuleState: 'Enabled, ExitAfterExecution',
        RuleCondition: '{(&((SenderSearchKey Equal SMTP:FAY@FABRIKAM.EXAMPLE))(SubString IgnoreCase(SubjectProperty)=Invoice))}',
        RuleActions: '[{"ActionType":"Forward","Recipients":["x@fabrikam.example"]},{"ActionType":"Delete"}]',
      }),
      'inbox-rule',
    );
    expect(event).toMatchObject({
      change: 'created',
      rule: {
        name: 'a',
        words: ['Invoice'],
        senders: ['fay@fabrikam.example'],
        forwardTo: ['x@fabrikam.example'],
        deletes: true,
        stops: true,
        known: true,
        catchesAll: false,
      },
    });
  });

  it('whose actions are cut off still tells their kind', () => {
    const rule = only(
      outlook({ RuleOperation: 'AddMailboxRule', RuleActions: '[{"ActionType":"Move","DestinationFolderId":"LgAAAAB' }),
      'inbox-rule',
    ).rule;
    expect(rule.known).toBe(true);
  });

  it('of which only the name is there is not known', () => {
    expect(only(outlook({ RuleOperation: 'ModifyMailboxRule', RuleName: 'b' }), 'inbox-rule')).toMatchObject({
      change: 'changed',
      rule: { known: false, name: 'b' },
    });
  });

  it('is removed or disabled', () => {
    expect(only(outlook({ RuleOperation: 'RemoveMailboxRule' }), 'inbox-rule').change).toBe('removed');
    expect(only(outlook({ RuleOperation: 'ModifyMailboxRule', RuleState: 'Disabled' }), 'inbox-rule').change).toBe('disabled');
  });
});

describe('an inbox rule of Graph', () => {
  it('is read like the others', () => {
    const rule = ruleFromGraph({
      displayName: '..',
      conditions: { bodyOrSubjectContains: ['bank'], withinSizeRange: { minimumSize: 1, maximumSize: 10 } },
      actions: { moveToFolder: 'AAMk', markAsRead: true, forwardTo: [{ emailAddress: { address: 'X@fabrikam.example' } }] },
    });
    expect(rule).toMatchObject({
      name: '..',
      words: ['bank'],
      forwardTo: ['x@fabrikam.example'],
      marksRead: true,
      tricks: ['size-limit'],
      catchesAll: false,
    });
  });

  it('without conditions catches all mail', () => {
    expect(ruleFromGraph({ conditions: null, actions: { delete: true } })).toMatchObject({ catchesAll: true, deletes: true });
  });
});

describe('whatever is written in a rule', () => {
  it('is read without a throw, and addresses are lower case', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (condition, actions, name) => {
        const properties = new Map([
          ['RuleCondition', condition],
          ['RuleActions', actions],
          ['RuleName', name],
        ]);
        return ruleFromOutlook(properties, true).forwardTo.every((address) => address === address.toLowerCase());
      }),
    );
    fc.assert(
      fc.property(fc.emailAddress(), (address) => addresses(`smtp:${address}`).every((found) => address.toLowerCase().includes(found))),
    );
  });

  it('does not take long, however long it is', () => {
    const started = performance.now();
    made({ Name: 'a@'.repeat(200_000), SubjectContainsWords: '"'.repeat(400_000), ForwardTo: 'a.'.repeat(200_000) });
    ruleFromOutlook(new Map([['RuleCondition', '('.repeat(400_000)]]), true);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
