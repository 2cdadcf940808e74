import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Microsoft, Write } from '../../../../sandbox/microsoft/index.ts';
import {
  ANN,
  BOB,
  codeOf,
  EVE,
  graph,
  idOf,
  MINUTE,
  NOON,
  openContoso,
  READER,
  type Reply,
  type Row,
  rowOf,
  valuesOf,
  WRITER,
} from '../kit.ts';
import { alert, auditRecord, message } from '../records.ts';

jest.setTimeout(60_000);

let double: Microsoft;
let writes: Write[];
beforeEach(async () => {
  writes = [];
  double = await openContoso({ onWrite: (write) => void writes.push(write), limits: { identityProtection: null } });
});
afterEach(() => double.close());
const write = (method: string, path: string, body?: unknown, more: Parameters<typeof graph>[2] = {}): Promise<Reply> =>
  graph(double, `/v1.0${path}`, { method, app: WRITER, ...(body === undefined ? {} : { body }), ...more });
const readBack = async (path: string): Promise<Row> => rowOf((await graph(double, `/v1.0${path}`, { app: WRITER })).body);
const ROOT = idOf('root');
const MFA = idOf('mfa');
const REFERENCE = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${BOB}` };

describe('an account', () => {
  it('is disabled with 204, which can be read back and is told', async () => {
    expect((await write('PATCH', `/users/${ANN}`, { accountEnabled: false })).status).toBe(204);
    expect(await readBack(`/users/${ANN}?$select=accountEnabled`)).toMatchObject({ accountEnabled: false });
    expect(writes).toMatchObject([{ kind: 'account-disabled', userId: ANN, clientId: WRITER.clientId, at: NOON }]);
  });
  it('of an administrator is refused unless the app stands above', async () => {
    expect(await write('PATCH', `/users/${ROOT}`, { accountEnabled: false })).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });
    double.authority.setApp({ ...WRITER, mayChangeAdministrators: true });
    expect((await write('PATCH', `/users/${ROOT}`, { accountEnabled: false })).status).toBe(204);
  });
  it('that is gone is not found, and without the permission nothing is done', async () => {
    expect((await write('PATCH', `/users/${idOf('gone')}`, { accountEnabled: false })).status).toBe(404);
    expect((await write('PATCH', `/users/${ANN}`, { accountEnabled: false }, { app: READER })).status).toBe(403);
    expect((await write('PATCH', `/users/${ANN}`, { jobTitle: 'x' })).status).toBe(403);
    expect(writes).toEqual([]);
  });
  it('loses its sessions', async () => {
    expect(await write('POST', `/users/${ANN}/revokeSignInSessions`)).toMatchObject({ status: 200, body: { value: true } });
    expect(writes).toMatchObject([{ kind: 'sessions-revoked', userId: ANN }]);
  });
  it('may look as before for a while', async () => {
    double.state.settlingMs = 60_000;
    await write('PATCH', `/users/${EVE}`, { accountEnabled: false });
    expect(await readBack(`/users/${EVE}?$select=accountEnabled`)).toMatchObject({ accountEnabled: true });
    await double.advance(NOON + MINUTE);
    expect(await readBack(`/users/${EVE}?$select=accountEnabled`)).toMatchObject({ accountEnabled: false });
  });
  it('is disabled although the connection breaks before it is told', async () => {
    double.failNext({ where: /PATCH/u, fate: { cut: 'after' } });
    await expect(write('PATCH', `/users/${ANN}`, { accountEnabled: false })).rejects.toThrow();
    expect(await readBack(`/users/${ANN}?$select=accountEnabled`)).toMatchObject({ accountEnabled: false });
  });
  it('is not touched when the connection breaks before', async () => {
    double.failNext({ where: /PATCH/u, fate: { cut: 'before' } });
    await expect(write('PATCH', `/users/${ANN}`, { accountEnabled: false })).rejects.toThrow();
    expect(await readBack(`/users/${ANN}?$select=accountEnabled`)).toMatchObject({ accountEnabled: true });
  });
  it('is answered slowly', async () => {
    double.failNext({ where: /PATCH/u, fate: { delayMs: 120 } });
    const began = Date.now();
    await write('PATCH', `/users/${ANN}`, { accountEnabled: false });
    expect(Date.now() - began).toBeGreaterThanOrEqual(110);
  });
});

describe('a group', () => {
  it('takes a member with 204, twice is an error, and lets it go', async () => {
    expect((await write('POST', `/groups/${MFA}/members/$ref`, REFERENCE)).status).toBe(204);
    expect((await write('POST', `/groups/${MFA}/members/$ref`, REFERENCE)).status).toBe(400);
    expect(valuesOf(await graph(double, `/v1.0/groups/${MFA}/members?$select=id`))).toMatchObject([{ id: BOB }]);
    expect((await write('POST', `/users/${BOB}/checkMemberGroups`, { groupIds: [MFA] })).body).toMatchObject({ value: [MFA] });
    expect((await write('DELETE', `/groups/${MFA}/members/${BOB}/$ref`)).status).toBe(204);
    expect((await write('DELETE', `/groups/${MFA}/members/${BOB}/$ref`)).status).toBe(404);
    expect(writes.map(({ kind }) => kind)).toEqual(['member-added', 'member-removed']);
  });
  it('that does not exist is not found', async () => {
    expect((await write('POST', `/groups/${idOf('none')}/members/$ref`, REFERENCE)).status).toBe(404);
  });
});

describe('an inbox rule', () => {
  const RULES = `/users/${ANN}/mailFolders/inbox/messageRules`;
  it('of the audit log is listed, disabled with its pre-image readable, and enabled again', async () => {
    const Parameters = [
      { Name: 'SubjectOrBodyContainsWords', Value: 'invoice;payment' },
      { Name: 'MoveToFolder', Value: 'RSS Feeds' },
      { Name: 'DeleteMessage', Value: 'True' },
      { Name: 'Name', Value: '.' },
    ];
    double.handOut(auditRecord(1, NOON, { Operation: 'New-InboxRule', RecordType: 1, Parameters }));
    const [rule] = valuesOf(await graph(double, `/v1.0${RULES}`));
    expect(rule).toMatchObject({
      displayName: '.',
      isEnabled: true,
      conditions: { bodyOrSubjectContains: ['invoice', 'payment'] },
      actions: { delete: true, moveToFolder: 'RSS Feeds' },
    });
    const one = `${RULES}/${encodeURIComponent(String(rule?.['id']))}`;
    expect((await write('PATCH', one, { isEnabled: false })).status).toBe(200);
    expect(await readBack(one)).toMatchObject({ isEnabled: false, displayName: '.' });
    await write('PATCH', one, { isEnabled: true });
    expect(await readBack(one)).toMatchObject({ isEnabled: true });
  });
  it('is made and deleted', async () => {
    const made = await write('POST', RULES, { displayName: 'Bills', sequence: 1, isEnabled: true, actions: { markAsRead: true } });
    expect(made.status).toBe(201);
    const one = `${RULES}/${encodeURIComponent(String(rowOf(made.body)['id']))}`;
    expect((await write('DELETE', one)).status).toBe(204);
    expect((await write('DELETE', one)).status).toBe(404);
  });
});

describe('a message', () => {
  const prefer = { headers: { prefer: 'IdType="ImmutableId"' } };
  const first = async (): Promise<string> =>
    String(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages?$select=id`, prefer))[0]?.['id']);
  beforeEach(() => {
    double.handOut(message(1, NOON));
  });
  it('is moved to a held folder and back, under one immutable id', async () => {
    const id = await first();
    const folder = await write('POST', `/users/${ANN}/mailFolders`, { displayName: 'Held by security', isHidden: true });
    expect(folder.status).toBe(201);
    const destinationId = String(rowOf(folder.body)['id']);
    const moved = await write('POST', `/users/${ANN}/messages/${id}/move`, { destinationId }, prefer);
    expect(moved).toMatchObject({ status: 201, body: { id, parentFolderId: destinationId } });
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/mailFolders/inbox/messages`))).toEqual([]);
    await write('POST', `/users/${ANN}/messages/${id}/move`, { destinationId: 'inbox' }, prefer);
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/mailFolders/inbox/messages`, prefer))).toMatchObject([{ id }]);
  });
  it('loses an id that is not immutable when it moves', async () => {
    const id = String(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages?$select=id`))[0]?.['id']);
    await write('POST', `/users/${ANN}/messages/${id}/move`, { destinationId: 'junkemail' });
    expect((await graph(double, `/v1.0/users/${ANN}/messages/${id}`)).status).toBe(404);
  });
  it('keeps its text, whatever is written to it; a mark can be set', async () => {
    expect((await write('PATCH', `/users/${ANN}/messages/${await first()}`, { subject: 'Other' })).status).toBe(400);
    expect((await write('PATCH', `/users/${ANN}/messages/${await first()}`, { isRead: true })).body).toMatchObject({
      isRead: true,
      subject: 'Message 1',
    });
  });
  it('that is deleted lies where nobody looks', async () => {
    expect((await write('DELETE', `/users/${ANN}/messages/${await first()}`)).status).toBe(204);
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages`))).toEqual([]);
  });
  it('cannot be written by who may only read', async () => {
    expect(codeOf(await write('POST', `/users/${ANN}/messages/${await first()}/move`, { destinationId: 'inbox' }, { app: READER }))).toBe(
      'ErrorAccessDenied',
    );
  });
});

it('a folder of a name that is taken is a conflict: 409', async () => {
  await write('POST', `/users/${ANN}/mailFolders`, { displayName: 'Held' });
  expect(await write('POST', `/users/${ANN}/mailFolders`, { displayName: 'Held' })).toMatchObject({
    status: 409,
    body: { error: { code: 'ErrorFolderExists' } },
  });
});

it('somebody is confirmed as compromised and dismissed', async () => {
  expect((await write('POST', '/identityProtection/riskyUsers/confirmCompromised', { userIds: [ANN] })).status).toBe(204);
  expect(await readBack(`/identityProtection/riskyUsers/${ANN}`)).toMatchObject({ riskState: 'confirmedCompromised', riskLevel: 'high' });
  expect((await write('POST', '/identityProtection/riskyUsers/dismiss', { userIds: [ANN] })).status).toBe(204);
  expect(await readBack(`/identityProtection/riskyUsers/${ANN}`)).toMatchObject({ riskState: 'dismissed' });
});

it('settings of a mailbox are kept; what is not a setting is refused', async () => {
  expect((await write('PATCH', `/users/${ANN}/mailboxSettings`, { timeZone: 'Central Standard Time' })).status).toBe(200);
  expect(await readBack(`/users/${ANN}/mailboxSettings`)).toMatchObject({ timeZone: 'Central Standard Time', userPurpose: 'user' });
  expect((await write('PATCH', `/users/${ANN}/mailboxSettings`, { forwardingAddress: 'x' })).status).toBe(400);
});

it('an alert is resolved', async () => {
  double.handOut(alert(1, NOON));
  const id = String(alert(1, NOON)['id']);
  expect((await write('PATCH', `/security/alerts_v2/${id}`, { status: 'resolved' })).body).toMatchObject({ id, status: 'resolved' });
  expect((await write('PATCH', `/security/alerts_v2/${id}`, { title: 'x' })).status).toBe(400);
});

it('a body that is no JSON is refused', async () => {
  expect((await write('PATCH', `/users/${ANN}`, undefined, { text: '{' })).status).toBe(400);
});
