/** Invented messages and verdicts. */
import type { ScoredVerdict } from '../../../server/http/contract.ts';
import type { FakeItem, FakeOutlook } from './fake-office.ts';

export const bankChange: FakeItem = {
  itemType: 'message',
  internetMessageId: '<bank-change@fabrikam.example>',
  subject: 'RE: Change of Bank Details',
  from: { displayName: 'Joanna Fabre', emailAddress: 'joanna.fabre@fabrikam.example' },
};

export const lunch: FakeItem = {
  itemType: 'message',
  internetMessageId: '<lunch@contoso.example>',
  subject: 'Lunch?',
  from: { displayName: 'Sam Rivera', emailAddress: 'sam.rivera@contoso.example' },
};

export const hostile: FakeItem = {
  itemType: 'message',
  internetMessageId: '<hostile@fabrikam.example>',
  subject: `<img src=x onerror="document.title='taken'"></title><script>document.title='taken'</script> \u202Egnp.exe ${'W'.repeat(300)}`,
  from: { displayName: "\"><svg onload=document.title='taken'>", emailAddress: `${'a'.repeat(120)}@fabrikam.example` },
};

export const fabrikamVerdict: ScoredVerdict = {
  kind: 'scored',
  internetMessageId: '<bank-change@fabrikam.example>',
  outOfCharacter: 87.4,
  solicitation: 93,
  words: { outOfCharacter: 'strong', solicitation: 'strong' },
  reasons: [
    {
      score: 'solicitation',
      code: 'changed-account',
      sentence: 'says that bank details change',
    },
    {
      score: 'outOfCharacter',
      code: 'reply-to-elsewhere',
      sentence: 'asks for answers to accounts@fabrikam-billing.example, not to fabrikam.example',
    },
    {
      score: 'outOfCharacter',
      code: 'other-server',
      sentence: 'was handed over by Example Hosting, for the first time in 118 messages from fabrikam.example',
    },
    {
      score: 'outOfCharacter',
      code: 'asks-unlike-sender',
      sentence: 'asks for what 1 of 118 messages from fabrikam.example asked for',
    },
  ],
  payees: [
    { standing: 'new', sentence: 'Account ending 4711 was never seen for this supplier.' },
    { standing: 'known', sentence: 'Last paid account ends in 9920, named in 14 messages.' },
  ],
  senderState: 'none',
  advice: ['call-known-number', 'do-not-pay', 'do-not-reply', 'report'],
  opinion: null,
};

export const lunchVerdict: ScoredVerdict = {
  kind: 'scored',
  internetMessageId: '<lunch@contoso.example>',
  outOfCharacter: 8,
  solicitation: 0,
  words: { outOfCharacter: 'none', solicitation: 'none' },
  reasons: [],
  payees: [],
  senderState: 'none',
  advice: ['read-as-usual'],
  opinion: null,
};

export const hostileVerdict: ScoredVerdict = {
  ...fabrikamVerdict,
  internetMessageId: '<hostile@fabrikam.example>',
  reasons: [
    { score: 'solicitation', code: 'x', sentence: '<script>document.title="taken"</script>' },
    { score: 'solicitation', code: 'x', sentence: `\u202Etxt.exe \u200B\u200B ${'verylongword'.repeat(60)}` },
    { score: 'outOfCharacter', code: 'x', sentence: '</li></ul><h1>All is well</h1><a href="javascript:alert(1)">click</a>' },
  ],
  payees: [{ standing: 'changed', sentence: '"onmouseover="document.title=1' }],
};

/** Outlook on the web with one message open; Office's own sign-in gives a token. */
export const outlookWithBankChange: FakeOutlook = {
  sets: { Mailbox: '1.14', IdentityAPI: '1.3' },
  language: 'en-US',
  reader: 'ana.lyst@contoso.example',
  item: bankChange,
  ground: '#FFFFFF',
  token: 'token-of-ana',
  ready: 'outlook',
};
