import { beforeAll, describe, expect, it } from '@jest/globals';
import { PURPOSES } from '../../sandbox/texts/purposes.ts';
import { type Row, shapeOf, withTenant, type Written } from './kit.ts';

const seen = new Set<string>();
const inboxes = new Map<string, Row>();
let tenant: Written;

beforeAll(async () => {
  tenant = await withTenant(
    { seed: 5, people: 120, days: 24, intruders: ['inbound-impersonation', 'supplier-compromise', 'bank-details', 'internal-lateral'] },
    (row) => {
      const item = row['Item'] as { InternetMessageId?: string } | undefined;
      if (item?.InternetMessageId) seen.add(item.InternetMessageId);
      if (shapeOf(row) !== 'message') return;
      seen.add(String(row['internetMessageId']));
      inboxes.set(String(row['internetMessageId']), row);
    },
  );
}, 180_000);

describe('labels of messages', () => {
  it('name messages that are in the records, once each', () => {
    const { messages, honestMessages } = tenant.labels;
    const ids = [...messages, ...honestMessages].map((m) => m.internetMessageId);
    expect(ids.filter((id) => !seen.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the messages their intrusions claim, and no others', () => {
    const claimed = tenant.labels.intrusions.flatMap((i) => i.messages.map((m) => `${i.id} ${m}`)).sort();
    expect(tenant.labels.messages.map((m) => `${m.intrusion} ${m.internetMessageId}`).sort()).toEqual(claimed);
    expect(claimed.length).toBeGreaterThan(20);
  });

  it('say whether a mail came in, went out or stayed inside', () => {
    const domain = String((tenant.organization['verifiedDomains'] as { name: string }[])[0]?.name);
    for (const { internetMessageId, direction, purpose, recipient } of tenant.labels.messages) {
      expect(PURPOSES).toContain(purpose);
      expect([internetMessageId, recipient.endsWith(`@${domain}`)]).toEqual([internetMessageId, direction !== 'outbound']);
    }
    expect(new Set(tenant.labels.messages.map((m) => m.direction))).toEqual(new Set(['inbound', 'outbound', 'internal']));
  });

  it('mark mail from outside as an intrusion without an account', () => {
    const inbound = tenant.labels.intrusions.filter((i) => i.kind === 'inbound');
    expect(inbound.length).toBe(4);
    for (const { messages, account } of inbound) {
      const rows = messages.map((m) => JSON.stringify(inboxes.get(m)?.['toRecipients']));
      expect(rows.some((to) => to.includes(account))).toBe(true);
    }
  });
});
