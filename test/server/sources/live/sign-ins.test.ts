import { expect, it, jest } from '@jest/globals';
import { alerts } from '../../../../server/sources/live/alerts.ts';
import { messageTrace } from '../../../../server/sources/live/message-trace.ts';
import { riskDetections } from '../../../../server/sources/live/risk-detections.ts';
import { PEOPLE, signIns } from '../../../../server/sources/live/sign-ins.ts';
import { failing } from '../../../../sandbox/microsoft/index.ts';
import { graphError } from '../../../../sandbox/microsoft/graph/words.ts';
import { HOUR, MINUTE, NOON } from '../../../sandbox/microsoft/kit.ts';
import { alert, iso, riskDetection, signIn, traceRow } from '../../../sandbox/microsoft/records.ts';
import { countsOf, inTenant, missingFrom, read } from './kit.ts';

jest.setTimeout(60_000);

it('sign-ins of people come from beta, interactive or not, with session and network', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const seen = [signIn(1, NOON - HOUR), signIn(2, NOON - HOUR, { isInteractive: false, signInEventTypes: ['nonInteractiveUser'] })];
    const machine = signIn(3, NOON - HOUR, { isInteractive: false, signInEventTypes: ['servicePrincipal'] });
    for (const record of [...seen, machine]) double.handOut(record);
    const { records } = await read(signIns({ microsoft, kinds: PEOPLE }), double, { hours: 1 });
    expect([...countsOf(records).keys()].sort()).toEqual(seen.map((record) => record['id']));
    expect(records[0]).toMatchObject({ sessionId: expect.any(String), autonomousSystemNumber: 64500, signInEventTypes: expect.any(Array) });
  }));

it('where beta is refused, sign-ins come from v1.0, which is said, and an hour later from beta again', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.failNext({
      where: /beta\/auditLogs/u,
      times: 1,
      fate: { instead: graphError(400, 'BadRequest', 'This query is not supported.') },
    });
    const records = [signIn(1, NOON - HOUR), signIn(2, NOON + 90 * MINUTE)];
    double.handOut(records[0]);
    double.clock.at(NOON + 95 * MINUTE, () => double.handOut(records[1]));
    const source = signIns({ microsoft, kinds: PEOPLE });
    let told: unknown = null;
    double.clock.at(NOON + 20 * MINUTE, () => {
      told = source.state().fault;
    });
    const reading = await read(source, double, { hours: 3 });
    expect(told).toMatchObject({ code: 'REJECTED', message: expect.stringContaining('Only interactive sign-ins are read') });
    expect(missingFrom(records, reading.records)).toEqual([]);
    expect(reading.records.find((record) => record['id'] === records[0]?.['id'])).not.toHaveProperty('sessionId');
    expect(reading.records.find((record) => record['id'] === records[1]?.['id'])).toHaveProperty('sessionId');
    expect(source.state().fault).toBeNull();
  }));

it('without a licence for sign-in logs that is said with what to assign', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.tenant.premium = false;
    const source = signIns({ microsoft, kinds: PEOPLE });
    await read(source, double, { hours: 1 });
    expect(source.state().fault).toMatchObject({ code: 'LICENCE_MISSING', nextStep: expect.stringContaining('Entra ID P1') });
  }));

it('a sign-in comes again when its risk was revised, and not when it was not', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const [one, other] = [signIn(1, NOON - 10 * MINUTE), signIn(2, NOON - 10 * MINUTE)];
    for (const record of [one, other]) double.handOut(record);
    double.clock.at(NOON + 30 * MINUTE, () => double.handOut(riskDetection(1, NOON + 30 * MINUTE)));
    const { records } = await read(signIns({ microsoft, kinds: PEOPLE }), double, { hours: 2 });
    expect(countsOf(records).get(String(one['id']))).toBe(2);
    expect(countsOf(records).get(String(other['id']))).toBe(1);
    expect(records.at(-1)).toMatchObject({ id: one['id'], riskState: 'atRisk', riskLevelAggregated: 'medium' });
  }));

it('words that the published list does not have arrive as something and stop nothing', () =>
  inTenant({ trouble: { strangeWords: 1 } }, async ({ double, microsoft }) => {
    double.handOut(signIn(1, NOON - HOUR));
    const { records } = await read(signIns({ microsoft, kinds: PEOPLE }), double, { hours: 1 });
    expect(records).toMatchObject([{ riskDetail: 'unknownFutureValue' }]);
  }));

it('a detection that was dismissed comes again', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.handOut(riskDetection(1, NOON - HOUR));
    double.clock.at(NOON + HOUR, () => double.handOut(riskDetection(1, NOON - HOUR, { riskState: 'dismissed' })));
    const { records } = await read(riskDetections({ microsoft }), double, { hours: 4 });
    expect(records.map((record) => record['riskState'])).toEqual(['atRisk', 'dismissed']);
  }));

it('an alert that was closed comes again under the time of its change', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.handOut(alert(1, NOON - 9 * HOUR));
    const closed = alert(1, NOON - 9 * HOUR, { status: 'resolved', classification: 'falsePositive', lastUpdateDateTime: iso(NOON + HOUR) });
    double.clock.at(NOON + HOUR, () => double.handOut(closed));
    const { records } = await read(alerts({ microsoft }), double, { hours: 3 });
    expect(records.map((record) => record['status'])).toEqual(['new', 'resolved']);
  }));

it('a mass mailing comes whole, one row for each recipient', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const rows = Array.from({ length: 220 }, (_, index) => traceRow(1, NOON + 10 * MINUTE, `person${index}@fabrikam.example`));
    double.clock.at(NOON + 11 * MINUTE, () => rows.forEach((row) => double.handOut(row)));
    const { records } = await read(messageTrace({ microsoft }), double, { hours: 1 });
    expect(missingFrom(rows, records, 'recipientAddress')).toEqual([]);
    expect(records).toHaveLength(220);
  }));

it('without the service principal of message trace its making is told', () =>
  inTenant({}, async ({ double, microsoft }) => {
    double.tenant.tracing = false;
    const source = messageTrace({ microsoft });
    await read(source, double, { hours: 1 });
    expect(source.state().fault?.nextStep).toContain('New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373');
  }));

it('an outage of an hour is told and nothing of it is missing afterwards', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const records = Array.from({ length: 120 }, (_, index) => signIn(index, NOON + index * MINUTE));
    for (const record of records) double.clock.at(Date.parse(String(record['createdDateTime'])) + MINUTE, () => double.handOut(record));
    double.clock.at(NOON + 30 * MINUTE, () =>
      double.failNext({ endpoint: 'graph', fate: { instead: failing('graph', 503) }, times: 1_000_000 }),
    );
    const source = signIns({ microsoft, kinds: PEOPLE });
    let told: unknown = null;
    double.clock.at(NOON + 90 * MINUTE, () => {
      told = source.state().fault;
      double.trouble.forgive();
    });
    const reading = await read(source, double, { hours: 4 });
    expect(told).toMatchObject({ code: 'UNREACHABLE' });
    expect(missingFrom(records, reading.records)).toEqual([]);
    expect(source.state().fault).toBeNull();
  }));

it('an hour with more than can be held at once is read in shorter spans, whole', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const rows = Array.from({ length: 24_000 }, (_, index) => traceRow(index, NOON - 5 * HOUR + index * 150));
    for (const row of rows) double.handOut(row);
    const enough = ({ pages }: { pages: readonly { caughtUp: number }[] }): boolean => pages.at(-1)?.caughtUp === 1;
    const { records } = await read(messageTrace({ microsoft, historyDays: 1 }), double, { enough });
    expect(missingFrom(rows, records)).toEqual([]);
    expect(records).toHaveLength(rows.length);
  }));
