import { beforeEach, describe, expect, it } from '@jest/globals';
import { failing } from '../../../sandbox/microsoft/index.ts';
import { ACTIONS } from '../../../server/core/desk.ts';
import { contosoOfEachTest } from './each-test.ts';
import { app, type Contoso, HOUR, IDENTITY, idOf, KIM, LEE, MINUTE, personOf, SAM, SECOND } from './kit.ts';

let contoso: Contoso;
const reopen = contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident();
});
const refusedWith = (code: string): unknown => expect.objectContaining({ kind: 'refused', code, nextStep: expect.stringMatching(/.{8}/u) });

describe('who may decide', () => {
  it.each([
    ['a stranger of the same tenant', personOf('ben'), 'NOT_AN_ANALYST'],
    ['an approver who is no analyst', LEE, 'NOT_AN_ANALYST'],
    ['an analyst of another tenant', personOf('sam', '99999999-2222-4333-8444-555555555555'), 'OTHER_TENANT'],
    ['a policy', { ...SAM, objectId: null }, 'NOT_A_PERSON'],
    ['somebody without an object id of any use', { ...SAM, objectId: "x' or 1" }, 'NOT_AN_ANALYST'],
    ['somebody whom the directory does not know', { ...SAM, objectId: idOf('nobody') }, 'NOT_AN_ANALYST'],
  ])('not %s', async (_, person, code) => {
    expect(await contoso.press(person, 'disable-account')).toEqual(refusedWith(code));
    expect(contoso.events).toEqual([]);
    expect(await contoso.audited()).toEqual(['refused/disable-account']);
  });

  it('not the account that the incident is about, although it is an analyst', async () => {
    await contoso.incident({ account: 'sam@contoso.example' });
    expect(await contoso.press(SAM, 'dismiss')).toEqual(refusedWith('OWN_ACCOUNT'));
  });

  it('is asked of Microsoft once a minute', async () => {
    expect(await contoso.desk.roles(SAM)).toEqual({ analyst: true, approver: false });
    expect(await contoso.desk.roles(SAM)).toEqual({ analyst: true, approver: false });
    expect(contoso.writes('POST', /checkMemberGroups/u)).toBe(1);
    contoso.double.state.members.set(idOf('g-soc'), []);
    expect(await contoso.desk.roles(SAM)).toEqual({ analyst: true, approver: false });
    await contoso.advance(MINUTE + SECOND);
    expect(await contoso.desk.roles(SAM)).toEqual({ analyst: false, approver: false });
  });

  it('is what it was for 15 minutes while Microsoft gives no answer, and then nobody', async () => {
    await contoso.desk.roles(SAM);
    contoso.double.failNext({ where: /checkMemberGroups/u, fate: { instead: failing('graph', 503) }, times: 1_000 });
    await contoso.advance(5 * MINUTE);
    expect(await contoso.desk.roles(SAM)).toEqual({ analyst: true, approver: false });
    await contoso.advance(15 * MINUTE);
    await expect(contoso.desk.roles(SAM)).rejects.toMatchObject({ code: 'ROLES_UNKNOWN' });
    expect(await contoso.press(SAM, 'dismiss')).toEqual(refusedWith('ROLES_UNKNOWN'));
  });
});

describe('what the card says is not believed', () => {
  const decided = (verb: string): { readonly fields: Readonly<Record<string, unknown>> } => ({ fields: { decisions: [{ verb }] } });

  it.each(ACTIONS)('%s on an older revision is refused when somebody has decided something since, or may have', async (action) => {
    await contoso.incident(decided('undo'));
    expect(await contoso.press(SAM, action, { revision: 6 })).toEqual(refusedWith('STALE_REVISION'));
    expect(await contoso.press(SAM, action, { revision: 8 })).toEqual(refusedWith('STALE_REVISION'));
  });

  it.each(['dismiss', 'confirm'] as const)('%s on an older revision is refused: it rests on evidence that has changed', async (verb) => {
    expect(await contoso.press(SAM, verb, { revision: 6, reason: 'looked at it' })).toEqual(refusedWith('STALE_REVISION'));
  });

  it('containing on an older revision is taken as long as the incident has only grown, whoever takes care of it', async () => {
    await contoso.incident(decided('assign'));
    expect(await contoso.press(SAM, 'disable-account', { revision: 6, reason: 'by telephone' })).toMatchObject({ kind: 'accepted' });
  });

  it.each([
    ['the owner is said to have done it', 'open', [{ verb: 'answer', on: 'yes' }], 'STALE_REVISION'],
    ['nobody could say whether it was the owner', 'open', [{ verb: 'answer', on: 'unknown' }], 'STALE_REVISION'],
    ['it was dismissed', 'dismissed', [{ verb: 'dismiss' }], 'INCIDENT_CLOSED'],
    ['it was dismissed and reopened', 'open', [{ verb: 'dismiss' }, { verb: 'reopen' }], 'STALE_REVISION'],
    ['it was confirmed', 'confirmed', [{ verb: 'confirm' }], 'STALE_REVISION'],
    ['it expired', 'expired', [], 'INCIDENT_CLOSED'],
    ['a policy contained it', 'contained', [{ verb: 'disable-account', who: 'the policy' }], 'STALE_REVISION'],
    ['the act was refused by the second person', 'open', [{ verb: 'disable-account' }, { verb: 'refuse' }], 'STALE_REVISION'],
    ['somebody vouched for the network', 'open', [{ verb: 'vouch', on: 'network:203.0.113.0/24' }], 'STALE_REVISION'],
  ])('an old card is replayed in vain after %s', async (_, state, decisions, code) => {
    await contoso.incident({ state, fields: { decisions } });
    for (const action of ACTIONS) expect(await contoso.press(SAM, action, { revision: 6, reason: 'old card' })).toEqual(refusedWith(code));
    expect(contoso.events).toEqual([]);
  });

  it('an old card contains still when it was said not to be the owner', async () => {
    await contoso.incident({ fields: { decisions: [{ verb: 'ask' }, { verb: 'answer', on: 'no' }] } });
    expect(await contoso.press(SAM, 'disable-account', { revision: 6 })).toMatchObject({ kind: 'accepted' });
  });

  it.each([0, -1, 6.5, Number.NaN, Number.NEGATIVE_INFINITY])('a revision %p that no card can have is refused', async (revision) => {
    expect(await contoso.press(SAM, 'disable-account', { revision })).toEqual(refusedWith('INVALID_DECISION'));
  });

  it('two analysts at once, each with an old card: the second is told who was first', async () => {
    const press = { revision: 5 };
    const [first, second] = await Promise.all([
      contoso.press(SAM, 'disable-account', press),
      contoso.press(KIM, 'disable-account', { revision: 6 }),
    ]);
    expect([first.kind, second]).toEqual(['accepted', refusedWith('ALREADY_ASKED')]);
    expect(contoso.events).toHaveLength(1);
  });

  it('a revision that there has not been yet is refused', async () => {
    expect(await contoso.press(SAM, 'disable-account', { revision: 8 })).toEqual(refusedWith('STALE_REVISION'));
  });

  it.each([
    ['an incident that there is not', 'disable-account', { incident: 'incident-9' }, 'UNKNOWN_INCIDENT'],
    ['a verb that there is not', 'set-fire', {}, 'INVALID_DECISION'],
    ['an undo of a lease that there is not', 'undo', { on: 'decision-x' }, 'UNKNOWN_LEASE'],
    ['an undo of nothing', 'undo', { on: null }, 'UNKNOWN_LEASE'],
    ['an answer that is none', 'answer', { on: 'perhaps' }, 'INVALID_DECISION'],
    ['a vouch for nothing', 'vouch', { on: 'everything' }, 'INVALID_DECISION'],
    ['a line that the checklist has not', 'check', { on: 'coffee' }, 'INVALID_DECISION'],
    ['a reason without end', 'dismiss', { reason: 'x'.repeat(1_001) }, 'INVALID_DECISION'],
    ['reopening what is open', 'reopen', {}, 'WRONG_STATE'],
    ['releasing nothing', 'release', {}, 'NOTHING_TO_UNDO'],
  ])('%s is refused', async (_, verb, more, code) => {
    expect(await contoso.press(SAM, verb as 'undo', more)).toEqual(refusedWith(code));
    expect(contoso.events).toEqual([]);
  });

  it.each(['dismissed', 'expired'])('acts on a card whose incident is %s are refused', async (state) => {
    await contoso.incident({ state });
    for (const action of ACTIONS) expect(await contoso.press(SAM, action)).toEqual(refusedWith('INCIDENT_CLOSED'));
  });

  it('a lease of another incident is refused', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.incident({ id: 'incident-2' });
    expect(await contoso.press(SAM, 'undo', { incident: 'incident-2', on: lease })).toEqual(refusedWith('UNKNOWN_LEASE'));
  });

  it.each(['disable-account', 'confirm-compromised', 'dismiss'] as const)('%s needs a reason', async (verb) => {
    expect(await contoso.press(SAM, verb, { reason: '  ' })).toEqual(refusedWith('REASON_NEEDED'));
  });
});

describe('pressing twice', () => {
  it('the same press gets the same answer and is one decision', async () => {
    const first = await contoso.press(SAM, 'disable-account', { id: 'once' });
    expect(first.kind).toBe('accepted');
    expect(await contoso.press(SAM, 'disable-account', { id: 'once' })).toEqual(first);
    contoso.restart();
    expect(await contoso.press(SAM, 'disable-account', { id: 'once' })).toEqual(first);
    expect(contoso.events).toHaveLength(1);
  });

  it('two analysts at once: the second is told who was first', async () => {
    const [first, second] = await Promise.all([contoso.press(SAM, 'disable-account'), contoso.press(KIM, 'disable-account')]);
    expect(first).toMatchObject({ kind: 'accepted' });
    expect(second).toMatchObject({ code: 'ALREADY_ASKED', message: expect.stringContaining('Already asked by Sam') });
    expect(contoso.events).toHaveLength(1);
  });

  it('the same button drawn once for all, pressed by two: each is a decision of its own, the second refused', async () => {
    await contoso.press(SAM, 'revoke-sessions', { id: 'button' });
    expect(await contoso.press(KIM, 'revoke-sessions', { id: 'button' })).toEqual(refusedWith('ALREADY_ASKED'));
  });

  it('an id borrowed from another decision does not get its answer', async () => {
    await contoso.press(SAM, 'revoke-sessions', { id: 'button' });
    expect(await contoso.press(SAM, 'require-mfa', { id: 'button' })).toMatchObject({ sentence: expect.stringContaining('Require MFA') });
  });

  it('is remembered for a day, not for ever', async () => {
    await contoso.press(SAM, 'assign');
    expect((await contoso.store.notes('decision/')).size).toBe(1);
    await contoso.advance(25 * HOUR);
    await contoso.press(SAM, 'assign');
    expect((await contoso.store.notes('decision/')).size).toBe(1);
  });

  it('that the stream did not take leaves nothing behind, and the next press counts', async () => {
    contoso.isClosed = true;
    expect(await contoso.press(SAM, 'disable-account', { id: 'once' })).toEqual(refusedWith('NOT_RUNNING'));
    contoso.isClosed = false;
    expect(await contoso.press(KIM, 'disable-account')).toMatchObject({ kind: 'accepted' });
  });
});

describe('what is never done', () => {
  it.each([
    ['a break-glass account', 'glass', 'BREAK_GLASS'],
    ['an account of the protected group', 'quiet', 'PROTECTED'],
    ['one of ourselves', 'out', 'OWN_PRINCIPAL'],
    ['the last enabled global administrator', 'root', 'LAST_ADMINISTRATOR'],
    ['an account that is gone', 'ghost', 'ACCOUNT_GONE'],
  ])('nothing is done to %s', async (_, name, code) => {
    await contoso.incident({ account: `${name}@contoso.example` });
    expect(await contoso.press(SAM, 'disable-account')).toEqual(refusedWith(code));
    expect(contoso.events).toEqual([]);
    if (code === 'LAST_ADMINISTRATOR') return;
    const offers = (await contoso.desk.offers('incident-1')).filter(({ verb }) => ACTIONS.some((one) => one === verb));
    expect(offers.map(({ obstacle }) => obstacle)).not.toContain(null);
  });

  it('a second administrator who is switched off does not count', async () => {
    contoso.makeAdministrator('syn');
    contoso.double.state.changeUser(idOf('syn'), { accountEnabled: false });
    await contoso.incident({ account: 'root@contoso.example' });
    expect(await contoso.press(SAM, 'disable-account')).toEqual(refusedWith('LAST_ADMINISTRATOR'));
    contoso.double.state.changeUser(idOf('syn'), { accountEnabled: true });
    expect(await contoso.press(SAM, 'disable-account')).toMatchObject({ kind: 'waits' });
  });

  it('an account that has become protected after the press is not touched', async () => {
    await contoso.press(SAM, 'disable-account');
    contoso.double.state.members.set(idOf('g-pro'), [idOf('ann')]);
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(contoso.taken.map(({ result, sentence }) => [result, sentence])).toEqual([
      ['failed', expect.stringContaining('protected group')],
    ]);
  });

  it('an account that was given the name of the one in the records is not touched in its stead', async () => {
    await contoso.press(SAM, 'disable-account');
    const [order] = contoso.orders();
    const given = { ...order, account: { ...order.account, id: idOf('somebody-else').toUpperCase() } };
    await contoso.give(given);
    await contoso.give(given);
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(contoso.told(order.decision)).toEqual([['failed', expect.stringContaining('another account now')]]);
    const answer = await contoso.press(SAM, 'disable-account');
    const [again] = contoso.orders();
    await contoso.give({ ...again, account: { ...again.account, id: idOf('ann').toUpperCase() } });
    expect([answer.kind, contoso.isEnabled('ann')]).toEqual(['accepted', false]);
  });

  it('more acts in an hour than the cap are refused', async () => {
    await reopen({ desk: { hourlyCap: 2 } });
    await contoso.press(SAM, 'disable-account');
    await contoso.press(SAM, 'require-mfa');
    expect(await contoso.press(SAM, 'hold-outbound-mail')).toEqual(refusedWith('HOURLY_CAP'));
    await contoso.advance(HOUR + MINUTE);
    expect(await contoso.press(SAM, 'hold-outbound-mail')).toMatchObject({ kind: 'accepted' });
  });

  it('without knowing whose account it is nothing is asked for', async () => {
    await contoso.desk.roles(SAM);
    contoso.double.failNext({ where: /\$batch/u, fate: { instead: failing('graph', 503) }, times: 100 });
    expect(await contoso.press(SAM, 'disable-account')).toMatchObject({ kind: 'refused' });
    expect(contoso.events).toEqual([]);
  });
});

describe('a second person', () => {
  const BOSS = 'boss@contoso.example';
  beforeEach(async () => {
    await contoso.incident({ account: BOSS });
  });

  it('is needed for a VIP: nothing happens until an approver says yes', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    expect(contoso.results(request)).toEqual(['waiting']);
    expect(contoso.isEnabled('boss')).toBe(true);
    expect(await contoso.press(LEE, 'approve', { on: request })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.results(request)).toEqual(['waiting', 'done']);
  });

  it('is offered the request, with who asks and why', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    const offers = await contoso.desk.offers('incident-1');
    expect(offers.filter(({ on }) => on === request).map(({ verb }) => verb)).toEqual(['approve', 'refuse']);
    expect(offers.find(({ verb }) => verb === 'approve')?.explanation).toMatch(/^Sam asks for it.*confirmed by telephone.*is a VIP/u);
    expect(offers.filter(({ verb }) => verb === 'require-mfa')).toEqual([expect.objectContaining({ needsApproval: true, obstacle: null })]);
  });

  it('is not whoever asked, although an approver too', async () => {
    const answer = await contoso.press(KIM, 'disable-account');
    const request = answer.kind === 'waits' ? answer.request : '';
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('SAME_PERSON'));
    expect(await contoso.press(SAM, 'approve', { on: request })).toEqual(refusedWith('NOT_AN_APPROVER'));
    expect(await contoso.press(personOf('ben'), 'approve', { on: request })).toEqual(refusedWith('NOT_AN_ANALYST'));
  });

  it('says yes once', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(LEE, 'approve', { on: request });
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('NOT_WAITING'));
    await contoso.carry(BOSS);
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('NOT_WAITING'));
  });

  it('says yes again where the process ended before the stream knew', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    const text = (await contoso.store.notes(`lease/${request}`)).get(`lease/${request}`) ?? '';
    const lease = JSON.parse(text) as { approval: object };
    await contoso.store.note(`lease/${request}`, JSON.stringify({ ...lease, approval: { ...lease.approval, by: LEE } }));
    contoso.restart();
    expect((await contoso.desk.offers('incident-1')).map(({ verb }) => verb)).toContain('approve');
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('NOT_WAITING'));
    expect(await contoso.press(LEE, 'approve', { on: request })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('says yes in time, or not at all', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    await contoso.advance(5 * HOUR);
    expect(await contoso.press(LEE, 'approve', { on: request })).toEqual(refusedWith('REQUEST_EXPIRED'));
    await contoso.executor.watch();
    expect(contoso.told(request).at(-1)).toEqual(['failed', expect.stringContaining('nobody approved it in time')]);
    expect(contoso.isEnabled('boss')).toBe(true);
  });

  it('says no, and then it is not done', async () => {
    const request = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(LEE, 'refuse', { on: request, reason: 'she is on stage' });
    await contoso.carry(BOSS);
    expect(contoso.told(request).at(-1)).toEqual(['failed', 'Not done: Lee refused it (she is on stage).']);
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('NOT_WAITING'));
  });

  it('may say yes before the request has gone through the stream', async () => {
    const answer = await contoso.press(SAM, 'disable-account');
    await contoso.press(LEE, 'approve', { on: answer.kind === 'waits' ? answer.request : '' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.taken.map(({ result }) => result)).toEqual(['done']);
  });

  it('does not exist where no group of approvers is set', async () => {
    await reopen({ groups: { approvers: null } });
    await contoso.incident({ account: BOSS });
    expect(await contoso.press(SAM, 'disable-account')).toEqual(refusedWith('NO_APPROVERS'));
  });

  it('is needed for a policy too, which does not come over the desk', async () => {
    const by = { objectId: null, tenantId: '', name: 'the policy' };
    await contoso.give({ ...contoso.plainOrder('policy/1', 'disable-account', BOSS), by });
    expect(contoso.results('policy/1')).toEqual(['waiting']);
    await contoso.press(LEE, 'approve', { on: 'policy/1' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
  });
});

describe('what is offered', () => {
  it('is every act, with what it does, whether a reason is needed and no obstacle', async () => {
    const offers = await contoso.desk.offers('incident-1');
    expect(offers.filter(({ verb }) => ACTIONS.some((one) => one === verb)).map(({ verb, obstacle }) => [verb, obstacle])).toEqual(
      ACTIONS.map((action) => [action, null]),
    );
    expect(offers.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['assign', 'dismiss', 'confirm', 'ask', 'answer']));
    expect(offers.find(({ verb }) => verb === 'disable-account')?.explanation).toContain('every 3 days');
  });

  it('is nothing for an incident that there is not', async () => {
    expect(await contoso.desk.offers('incident-9')).toEqual([]);
  });

  it('names what is missing', async () => {
    await reopen({ identity: app(2, ['User.Read.All', 'User.RevokeSessions.All']), mail: null, policyGroups: { requireMfa: null } });
    const obstacles = new Map((await contoso.desk.offers('incident-1')).map(({ verb, obstacle }) => [verb, obstacle]));
    expect(obstacles.get('disable-account')).toContain('User.EnableDisableAccount.All');
    expect(obstacles.get('revoke-sessions')).toBeNull();
    expect(obstacles.get('require-mfa')).toContain('TELLTALE_REQUIRE_MFA_GROUP_ID');
    expect(obstacles.get('withhold-messages')).toContain('TELLTALE_MAIL_APP_ID');
    expect(await contoso.press(SAM, 'disable-account')).toEqual(refusedWith('PERMISSION_MISSING'));
    expect(await contoso.press(SAM, 'require-mfa')).toEqual(refusedWith('NOT_SET_UP'));
  });

  it('changes with what is held: undo, renew, release and the checklist instead of the act', async () => {
    const lease = await contoso.contain('disable-account');
    const offers = await contoso.desk.offers('incident-1');
    expect(offers.some(({ verb }) => verb === 'disable-account')).toBe(false);
    expect(offers.filter(({ on }) => on === lease).map(({ verb }) => verb)).toEqual(['undo', 'renew']);
    expect(offers.find(({ verb }) => verb === 'release')).toMatchObject({ needsReason: true });
    expect(offers.filter(({ verb }) => verb === 'check')).toHaveLength(9);
    expect(offers.find(({ on }) => on === 'forwarding')?.explanation).toBe(
      "Set-Mailbox -Identity 'ann@contoso.example' -ForwardingSmtpAddress $null -ForwardingAddress $null -DeliverToMailboxAndForward $false",
    );
  });

  it('is reopening alone, of the words, when it was dismissed', async () => {
    await contoso.incident({ state: 'dismissed' });
    expect((await contoso.desk.offers('incident-1')).map(({ verb }) => verb)).toEqual(['assign', 'vouch', 'reopen']);
  });

  it('is taking back a vouch that holds, and none that was withdrawn', async () => {
    const vouch = { kind: 'network', what: '203.0.113.0/24', by: 'Kim', withdrawn: false };
    await contoso.incident({
      fields: {
        vouches: [
          { ...vouch, id: 'd-1' },
          { ...vouch, id: 'd-2', withdrawn: true },
        ],
      },
    });
    const offers = (await contoso.desk.offers('incident-1')).filter(({ verb }) => verb === 'unvouch');
    expect(offers).toEqual([
      expect.objectContaining({ on: 'd-1', explanation: expect.stringContaining('Kim vouched for "203.0.113.0/24"') }),
    ]);
  });

  it('says why nothing can be told while Microsoft gives no answer', async () => {
    contoso.double.failNext({ where: /\$batch/u, fate: { instead: failing('graph', 503) }, times: 100 });
    const offers = await contoso.desk.offers('incident-1');
    expect(offers.find(({ verb }) => verb === 'disable-account')?.obstacle).toContain('cannot be asked about the account');
    expect(offers.find(({ verb }) => verb === 'dismiss')?.obstacle).toBeNull();
  });
});

describe('words about an incident', () => {
  it.each([
    ['dismiss', 'network:203.0.113.0/24@30d', 'ordinary'],
    ['confirm', null, 'compromised'],
    ['assign', 'Kim', 'Kim takes it'],
    ['assign', null, 'Sam takes it'],
    ['answer', 'no', 'evidence'],
    ['vouch', 'person', 'Vouched'],
    ['unvouch', 'decision-1', 'taken back'],
  ] as const)('%s on %s is audited, enters the stream and is answered', async (verb, on, words) => {
    expect(await contoso.press(SAM, verb, { on })).toMatchObject({ kind: 'accepted', sentence: expect.stringContaining(words) });
    expect(contoso.events).toEqual([expect.objectContaining({ kind: 'decision', decision: verb, on, by: SAM, incident: 'incident-1' })]);
    expect(await contoso.auditOf(`decision/${verb}`)).toMatchObject({
      by: SAM,
      on,
      account: 'ann@contoso.example',
      evidence: ['e-1', 'e-2'],
    });
  });

  it('"was this you?" names the manager and the number on file, and never writes to the account', async () => {
    const answer = await contoso.press(SAM, 'ask');
    expect(answer).toMatchObject({
      sentence:
        'The manager is Carol. Call Ann on +1 608 555 0100, the number on file (if it was changed lately, ask the switchboard), and do not write to the account.',
    });
    expect(contoso.writes('POST', /messages|sendMail|chats/u)).toBe(0);
  });

  it('the question goes to the manager where the bot can put it', async () => {
    const asked: string[] = [];
    await reopen({
      desk: { asksManagers: true },
      ask: (question) => {
        asked.push(question.account);
        return Promise.resolve();
      },
    });
    expect(await contoso.press(SAM, 'ask')).toMatchObject({ sentence: expect.stringContaining('Carol, the manager, is asked in Teams') });
    await contoso.carry();
    expect(asked).toEqual(['ann@contoso.example']);
  });

  it('no manager answers whose own account is under an incident, as somebody who was never asked', async () => {
    await contoso.incident({ id: 'incident-2', account: 'carol@contoso.example' });
    expect(await contoso.press(personOf('carol'), 'answer', { on: 'yes' })).toMatchObject({ code: 'NOT_AN_ANALYST' });
    await contoso.incident({ id: 'incident-2', account: 'carol@contoso.example', state: 'dismissed' });
    expect(await contoso.press(personOf('carol'), 'answer', { on: 'yes' })).toMatchObject({ kind: 'accepted' });
  });

  it('the manager of the account may answer without being an analyst, and nothing else', async () => {
    const carol = personOf('carol');
    expect(await contoso.press(carol, 'answer', { on: 'no' })).toMatchObject({ kind: 'accepted' });
    expect(await contoso.press(carol, 'dismiss')).toMatchObject({ kind: 'refused', code: 'NOT_AN_ANALYST' });
    expect(await contoso.press(personOf('ben'), 'answer', { on: 'yes' })).toMatchObject({ kind: 'refused', code: 'NOT_AN_ANALYST' });
  });

  it('a dismissal says that what is held stays held', async () => {
    await contoso.contain('disable-account');
    expect(await contoso.press(SAM, 'dismiss')).toMatchObject({ sentence: expect.stringContaining('stays held') });
  });
});

describe('the release', () => {
  it('with open lines of the checklist needs a reason, which names them', async () => {
    await contoso.contain('disable-account');
    expect(await contoso.press(SAM, 'release', { reason: null })).toMatchObject({
      code: 'REASON_NEEDED',
      message: expect.stringMatching(/^Not ticked yet: Password was reset; .*Sharing links/u),
    });
    expect(await contoso.press(SAM, 'release')).toMatchObject({
      kind: 'accepted',
      sentence: expect.stringContaining('Still open: Password was reset'),
    });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(await contoso.auditOf('decision/release')).toMatchObject({ open: expect.arrayContaining(['forwarding', 'app-passwords']) });
  });

  it('with everything ticked needs none, and takes back everything that is held', async () => {
    const leases = [
      await contoso.contain('disable-account'),
      await contoso.contain('require-mfa'),
      await contoso.contain('revoke-sessions'),
    ];
    const lines = (await contoso.desk.offers('incident-1')).filter(({ verb }) => verb === 'check').map(({ on }) => on);
    for (const on of lines) expect(await contoso.press(SAM, 'check', { on, reason: null })).toMatchObject({ kind: 'accepted' });
    expect(await contoso.press(SAM, 'release', { reason: null })).toMatchObject({ kind: 'accepted' });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(false);
    expect(leases.map((lease) => contoso.results(lease).at(-1))).toEqual(['undone', 'undone', 'undone']);
  });
});

it('an application that may do more than it needs is as good', async () => {
  await reopen({ identity: { ...IDENTITY, graph: ['User.ReadWrite.All', 'Directory.ReadWrite.All', 'IdentityRiskyUser.ReadWrite.All'] } });
  const offers = (await contoso.desk.offers('incident-1')).filter(({ verb }) => verb === 'disable-account');
  expect(offers.map(({ obstacle }) => obstacle)).toEqual([null]);
});
