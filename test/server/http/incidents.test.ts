/** Incidents for analysts: who may see and decide, page by page, and what changes while they look. */
import { describe, expect, it } from '@jest/globals';
import { Refused } from '../../../server/core/errors.ts';
import type { AppPorts } from '../../../server/http/app.ts';
import { appsOfTests } from './apps.ts';
import { ANN, ask, type Authority, BEN, EVE, incident, NOW, tokenOf } from './kit.ts';

let authority: Authority;
let ann: string;
let eve: string;
const trying = appsOfTests(async (opened) => {
  authority = opened;
  ann = await tokenOf(authority);
  eve = await tokenOf(authority, { oid: EVE.id, name: 'Eve Example' });
});
const rolesOf = (roles: AppPorts['desk']['roles']): AppPorts['desk'] => ({
  roles,
  decide: () => Promise.reject(new Error('was asked')),
  offers: () => Promise.resolve([]),
});

const DECISION = { id: 'press-12345', revision: 3, verb: 'disable-account', reason: 'confirmed by telephone', on: null };

describe('whoever is no analyst', () => {
  it.each(['/api/incidents', '/api/incidents/incident-1', '/api/live'])(
    'is refused at %s, whatever the token says of roles',
    async (path) => {
      const tried = await trying();
      tried.memory.incidentRows.push(incident());
      const token = await tokenOf(authority, { roles: ['SOC.Analyst'], groups: ['analysts'] });
      const answer = await ask(`${tried.url}${path}`, token);
      expect([answer.status, answer.body?.['code']]).toEqual([403, 'NOT_AN_ANALYST']);
    },
  );

  it('decides nothing', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident());
    const answer = await ask(`${tried.url}/api/incidents/incident-1/decisions`, ann, DECISION);
    expect(answer.status).toBe(403);
    expect(tried.decided).toEqual([]);
  });

  it('cannot be told from an analyst when Microsoft gives no answer: then nobody sees anything', async () => {
    const desk = rolesOf(() => Promise.reject(new Refused('ROLES_UNKNOWN', 'Microsoft does not answer.', 'Try again.')));
    const tried = await trying({ ports: { desk } });
    expect((await ask(`${tried.url}/api/incidents`, eve)).status).toBe(503);
  });
});

describe('an analyst', () => {
  it('sees what was told, newest change first, page by page, none twice and none left out', async () => {
    const tried = await trying();
    for (let i = 0; i < 180; i++)
      tried.memory.incidentRows.push(incident({ id: `incident-${i}`, updatedAt: NOW - i * 1_000, alertedAt: i % 3 === 0 ? null : NOW }));
    const seen: string[] = [];
    let before: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { body, status } = await ask(`${tried.url}/api/incidents${before === null ? '' : `?before=${before}`}`, eve);
      expect(status).toBe(200);
      seen.push(...(body?.['incidents'] as { id: string }[]).map(({ id }) => id));
      before = body?.['next'] as string | null;
      if (before === null) break;
    }
    expect(before).toBeNull();
    expect(seen).toEqual(
      Array.from({ length: 180 }, (_, i) => i)
        .filter((i) => i % 3 !== 0)
        .map((i) => `incident-${i}`),
    );
  });

  it('sees lines as the contract says, filtered by state', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident(), incident({ id: 'incident-2', state: 'dismissed' }));
    const { body } = await ask(`${tried.url}/api/incidents?state=open`, eve);
    expect(body).toEqual({
      incidents: [
        {
          id: 'incident-1',
          revision: 3,
          account: BEN.upn,
          displayName: 'Ben Example',
          title: 'Signed in from elsewhere',
          state: 'open',
          severity: 'high',
          score: 71,
          openedAt: new Date(NOW - 7_200_000).toISOString(),
          alertedAt: new Date(NOW - 7_200_000).toISOString(),
          updatedAt: new Date(NOW - 1_800_000).toISOString(),
          assignee: null,
        },
      ],
      next: null,
    });
    for (const query of ['state=gone', 'before=x', 'before=1e9', 'before=1&before=2'])
      expect((await ask(`${tried.url}/api/incidents?${query}`, eve)).status).toBe(400);
  });

  it('sees one with its offers and its lines of the audit log, without what those keep beside', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident());
    const { body, text } = await ask(`${tried.url}/api/incidents/incident-1`, eve);
    expect(body).toMatchObject({ revision: 3, incident: { id: 'incident-1' }, offers: [] });
    expect(body?.['trail']).toEqual([{ sequence: 1, at: new Date(NOW).toISOString(), who: 'Eve', what: 'looked' }]);
    expect(text).not.toContain('secret');
    const none = await ask(`${tried.url}/api/incidents/incident-9`, eve);
    expect([none.status, none.body?.['code']]).toEqual([404, 'UNKNOWN_INCIDENT']);
  });

  it('sees nothing of an incident of their own account, and decides nothing about it', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident({ id: 'own', account: EVE.upn }));
    expect((await ask(`${tried.url}/api/incidents`, eve)).body).toEqual({ incidents: [], next: null });
    expect((await ask(`${tried.url}/api/incidents/own`, eve)).status).toBe(404);
    expect((await ask(`${tried.url}/api/incidents/own/decisions`, eve, DECISION)).status).toBe(404);
    expect(tried.decided).toEqual([]);
  });

  it('sees nothing of one either whose records name the account by its object id alone', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident({ id: 'own', account: EVE.id }));
    expect((await ask(`${tried.url}/api/incidents`, eve)).body).toEqual({ incidents: [], next: null });
    expect((await ask(`${tried.url}/api/incidents/own`, eve)).status).toBe(404);
  });

  it('sees nothing while the directory does not say whose account is theirs', async () => {
    const tried = await trying({ ports: { people: { namesOf: () => Promise.resolve([]) } } });
    tried.memory.incidentRows.push(incident());
    for (const path of ['incidents', 'incidents/incident-1', 'live']) expect((await ask(`${tried.url}/api/${path}`, eve)).status).toBe(503);
  });

  it('decides as whoever the token says, not as the body says', async () => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident());
    const forged = { ...DECISION, incident: 'incident-2', person: ANN.id, who: 'Ann', objectId: ANN.id };
    const answer = await ask(`${tried.url}/api/incidents/incident-1/decisions`, eve, forged);
    expect([answer.status, answer.body]).toEqual([
      200,
      { kind: 'accepted', decision: DECISION.id, sentence: 'It is done within a minute.' },
    ]);
    expect(tried.decided).toEqual([
      {
        person: { objectId: EVE.id, tenantId: expect.any(String), name: 'Eve Example' },
        request: { ...DECISION, incident: 'incident-1' },
      },
    ]);
  });

  it.each([
    ['STALE_REVISION', 409],
    ['NOT_AN_APPROVER', 403],
    ['UNKNOWN_INCIDENT', 404],
    ['ROLES_UNKNOWN', 503],
    ['ANYTHING_ELSE', 409],
  ])('is told why a decision is refused: %s', async (code, status) => {
    const tried = await trying({ answer: { kind: 'refused', code, message: 'No.', nextStep: 'Look again.' } });
    tried.memory.incidentRows.push(incident());
    const answer = await ask(`${tried.url}/api/incidents/incident-1/decisions`, eve, DECISION);
    expect([answer.status, answer.body]).toEqual([status, { code, message: 'No.', nextStep: 'Look again.' }]);
  });

  it.each([
    ['an unknown verb', { verb: 'delete-account' }],
    ['a verb of every object', { verb: 'constructor' }],
    ['no id', { id: '' }],
    ['an id with a path', { id: '../../x-12345' }],
    ['half a revision', { revision: 1.5 }],
    ['a reason of a book', { reason: 'x'.repeat(2_001) }],
    ['nothing on', { on: undefined }],
  ])('is refused with %s', async (_what, wrong) => {
    const tried = await trying();
    tried.memory.incidentRows.push(incident());
    const answer = await ask(`${tried.url}/api/incidents/incident-1/decisions`, eve, { ...DECISION, ...wrong });
    expect([answer.status, answer.body?.['code']]).toEqual([400, 'BODY_UNREADABLE']);
    expect(tried.decided).toEqual([]);
  });
});
