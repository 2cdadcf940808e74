import { describe, expect, it } from '@jest/globals';
import { actorOf, afterLocks } from '../../../sandbox/page/locks.ts';

const ann = 'ann@contoso.example';
const lock = Date.parse('2026-11-24T10:00:00Z');
const lockedSince = (account: string): number | null => (account === ann || account === 'id-of-ann' ? lock : null);

const audit = (at: string, user = ann) => ({ RecordType: 1, Operation: 'New-InboxRule', Id: 'a', CreationTime: at, UserId: user });
const signIn = (at: string) => ({ id: 's', createdDateTime: at, appId: 'x', userPrincipalName: ann, status: { errorCode: 0 } });
const message = (at: string, from: string) => ({
  id: 'm',
  internetMessageId: '<m>',
  receivedDateTime: at,
  from: { emailAddress: { address: from } },
});
const trace = (at: string) => ({ id: 't', senderAddress: ann, recipientAddress: 'bo@contoso.example', receivedDateTime: at });

describe('an account that is locked', () => {
  it.each([
    ['makes no rule', audit('2026-11-24T10:00:01')],
    ['sends nothing', message('2026-11-24T10:00:01Z', ann)],
    ['leaves no trace', trace('2026-11-24T10:00:01Z')],
  ])('%s any more', (_, record) => {
    expect(afterLocks(record, lockedSince)).toEqual({ record: null, stopped: ann });
  });

  it('fails to sign in, and that is seen', () => {
    const { record, stopped } = afterLocks(signIn('2026-11-24T10:00:01Z'), lockedSince);
    expect(record).toMatchObject({ id: 's', status: { errorCode: 50_057 } });
    expect(stopped).toBe(ann);
  });

  it.each([
    ['what it did before, although it is delivered later', audit('2026-11-24T09:59:59')],
    ['what others do', audit('2026-11-24T10:00:01', 'bo@contoso.example')],
    ['mail that it gets', message('2026-11-24T10:00:01Z', 'bo@contoso.example')],
    ['what has no time', { RecordType: 1, Operation: 'X', Id: 'a', UserId: ann }],
    ['what nobody of ours did', { riskEventType: 'unfamiliarFeatures', detectedDateTime: '2026-11-24T10:00:01Z' }],
  ])('does not undo %s', (_, record) => {
    expect(afterLocks(record, lockedSince)).toEqual({ record, stopped: null });
  });

  it('is known by what a directory audit calls it', () => {
    const record = { activityDisplayName: 'X', loggedByService: 'Core Directory', initiatedBy: { user: { id: 'id-of-ann' } } };
    expect(actorOf(record)).toBe('id-of-ann');
  });
});
