import { expect, it, jest } from '@jest/globals';
import { openLive } from '../../../../server/sources/live/index.ts';
import { MINUTE, NOON } from '../../../sandbox/microsoft/kit.ts';
import { alert, auditRecord, directoryAudit, message, riskDetection, signIn, traceRow } from '../../../sandbox/microsoft/records.ts';
import { inTenant, read } from './kit.ts';
import { MemoryNotes } from './mail-kit.ts';

jest.setTimeout(60_000);
const mail = { notes: new MemoryNotes(), readAttached: () => Promise.resolve({ texts: [], truncated: false }) };

it('names every source once, and leaves out what is not wanted', () =>
  inTenant({}, ({ microsoft }) => {
    const { sources } = openLive({ microsoft, mail, without: ['graph/alerts'] });
    expect(sources.map(({ id }) => id)).toEqual([
      'directory',
      'management/Audit.AzureActiveDirectory',
      'management/Audit.Exchange',
      'management/Audit.SharePoint',
      'management/Audit.General',
      'graph/signIns',
      'graph/signIns.machines',
      'graph/directoryAudits',
      'graph/riskDetections',
      'graph/messageTraces',
      'graph/mail',
    ]);
    return Promise.resolve();
  }));

it('asks nothing before it is read', () =>
  inTenant({}, ({ double, microsoft }) => {
    openLive({ microsoft, mail });
    expect(double.requests).toEqual([]);
    return Promise.resolve();
  }));

it('each source brings its own record', () =>
  inTenant({ management: { subscribed: ['Audit.Exchange'] } }, async ({ double, microsoft }) => {
    const records = {
      'management/Audit.Exchange': auditRecord(1, NOON),
      'graph/signIns': signIn(1, NOON),
      'graph/directoryAudits': directoryAudit(1, NOON),
      'graph/riskDetections': riskDetection(1, NOON),
      'graph/alerts': alert(1, NOON),
      'graph/messageTraces': traceRow(1, NOON),
      'graph/mail': message(1, NOON),
    };
    for (const record of Object.values(records)) double.handOut(record);
    await double.advance(NOON + 5 * MINUTE);
    const { sources } = openLive({ microsoft, mail });
    for (const [id, record] of Object.entries(records)) {
      const source = sources.find((one) => one.id === id);
      const reading =
        source === undefined ? { records: [] } : await read(source, double, { enough: ({ records: found }) => found.length > 0 });
      expect(JSON.stringify(reading.records)).toContain(String(record['internetMessageId'] ?? record['Id'] ?? record['id']));
    }
  }));
