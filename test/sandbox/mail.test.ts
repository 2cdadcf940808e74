import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Row, shapeOf, withTenant, type Written } from './kit.ts';

interface Seen {
  readonly id: string;
  readonly from: string;
  readonly outside: boolean;
  readonly headers: ReadonlyMap<string, string>;
  readonly keys: readonly string[];
  readonly body: string;
  readonly html: boolean;
  readonly subject: string;
  readonly type: string;
}

const copies: Seen[] = [];
const known = new Set<string>();
let tenant: Written;
let domain = '';

function look(row: Row): void {
  if (shapeOf(row) !== 'message') return;
  const id = String(row['internetMessageId']);
  known.add(id);
  if (!String(row['parentFolderId']).endsWith('AAAEMAAAA')) return;
  const body = row['body'] as { contentType: string; content: string };
  const headers = row['internetMessageHeaders'] as { name: string; value: string }[];
  copies.push({
    id,
    from: (row['from'] as { emailAddress: { address: string } }).emailAddress.address,
    outside: headers.some((h) => h.name === 'Authentication-Results'),
    headers: new Map(headers.map((h) => [h.name, h.value])),
    keys: Object.keys(row),
    body: body.content,
    html: body.contentType === 'html',
    subject: String(row['subject']),
    type: typeof row['meetingMessageType'] === 'string' ? row['meetingMessageType'] : '',
  });
}

beforeAll(async () => {
  tenant = await withTenant(
    { seed: 13, people: 140, days: 26, intruders: ['inbound-impersonation', 'supplier-compromise'], density: 14 },
    look,
  );
  domain = String((tenant.organization['verifiedDomains'] as { name: string }[])[0]?.name);
}, 240_000);

const inbound = (): Set<string> => new Set(tenant.labels.messages.filter((m) => m.direction === 'inbound').map((m) => m.internetMessageId));
const split = (): [Seen[], Seen[]] => {
  const bad = inbound();
  return [copies.filter((c) => c.outside && !bad.has(c.id)), copies.filter((c) => bad.has(c.id))];
};
const COORDINATES = /(?:IBAN [A-Z]{2}\d\d[A-Z0-9 ]+\d|routing \d{9}, account \d+|sort code [\d-]+, account \d{8})/g;

/** What the writer of a mail wrote, without what is quoted below. */
const unquoted = (body: string): string => body.split(/_{10}|-----|&gt; |\n> /)[0] ?? '';

describe('mail from outside', () => {
  it('says where it came from, in addresses nobody has', () => {
    const [honest, bad] = split();
    for (const { headers } of [...honest.slice(0, 500), ...bad]) {
      expect(headers.get('Authentication-Results')).toMatch(/^spf=\w+ \(sender IP is 2[45]\d\.\d+\.\d+\.\d+\) smtp\.mailfrom=\S+; dkim=/);
      expect(headers.get('Date')).toMatch(/^\w{3}, \d\d \w{3} 2026 \d\d:\d\d:\d\d [+-]\d{4}$/);
      expect(headers.get('Received')).toContain('2026');
    }
  });

  it('answers the message it says it answers', () => {
    let answers = 0;
    let real = 0;
    for (const { headers } of split()[0]) {
      const parent = headers.get('In-Reply-To');
      if (!parent) continue;
      answers++;
      expect(headers.get('References')?.split(' ').at(-1)).toBe(parent);
      if (known.has(parent)) real++;
    }
    expect(answers).toBeGreaterThan(100);
    expect(real / answers).toBeGreaterThan(0.95);
  });

  it('has no header and no field that only fraud has or never has', () => {
    const [honest, bad] = split();
    const names = (of: readonly Seen[]): Set<string> => new Set(of.flatMap((c) => [...c.headers.keys(), ...c.keys]));
    const ordinary = names(honest);
    expect([...names(bad)].filter((n) => !ordinary.has(n))).toEqual([]);
    const often = [...ordinary].filter((n) => honest.filter((c) => c.headers.has(n) || c.keys.includes(n)).length / honest.length > 0.12);
    expect(often.filter((n) => !names(bad).has(n))).toEqual([]);
  });

  it.each(['X-Mailer', 'User-Agent', 'Content-Language'])('never gives fraud away by a %s of its own', (name) => {
    const [honest, bad] = split();
    const ordinary = new Set(honest.map((c) => c.headers.get(name)));
    expect(bad.map((c) => c.headers.get(name)).filter((v) => !ordinary.has(v))).toEqual([]);
  });

  it('comes honestly from free-mail addresses and with answers to elsewhere too', () => {
    const [honest, bad] = split();
    const free = /@(postbox|freemail|mailhop)\.example$/;
    for (const some of [honest, bad]) {
      expect(some.some((c) => free.test(c.from))).toBe(true);
      expect(some.some((c) => c.headers.has('Reply-To'))).toBe(true);
    }
  });

  it('names a supplier’s own account again and again, and another one in fraud', () => {
    const [honest, bad] = split();
    const accounts = new Map<string, Set<string>>();
    for (const { from, body, headers } of honest) {
      if (headers.has('List-Id') || from.endsWith(`@${domain}`)) continue;
      const own = accounts.get(from) ?? new Set<string>();
      for (const [text] of unquoted(body).matchAll(COORDINATES)) own.add(text);
      accounts.set(from, own);
    }
    const billing = [...accounts.values()].filter((a) => a.size > 0);
    expect(billing.length).toBeGreaterThan(10);
    expect(billing.filter((a) => a.size > 2)).toEqual([]);
    const honestOnes = new Set(billing.flatMap((a) => [...a]));
    const shown = bad.flatMap((c) => [...(unquoted(c.body).match(COORDINATES) ?? [])]);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((a) => honestOnes.has(a))).toEqual([]);
  });
});

describe('mail that writes itself', () => {
  it.each([
    ['out-of-office replies', (c: Seen) => c.headers.get('Auto-Submitted') === 'auto-replied' && !c.headers.has('Content-Type')],
    ['bounces', (c: Seen) => c.headers.get('Content-Type')?.includes('delivery-status') === true],
    ['read receipts', (c: Seen) => c.headers.get('Content-Type')?.includes('disposition-notification') === true],
    ['invitations', (c: Seen) => c.type === 'meetingRequest'],
    ['answers to invitations', (c: Seen) => c.type === 'meetingAccepted'],
    ['lists', (c: Seen) => c.headers.has('List-Id')],
    ['newsletters', (c: Seen) => c.headers.has('List-Unsubscribe') && c.html && c.body.includes('width="1"')],
  ] as const)('there are %s', (_, is) => {
    expect(copies.filter(is).length).toBeGreaterThan(0);
  });
});

describe('honest mail that looks wrong', () => {
  it('is labelled, of many kinds, by people inside and outside', () => {
    const { honestMessages } = tenant.labels;
    expect(new Set(honestMessages.map((m) => m.kind)).size).toBeGreaterThan(9);
    expect(honestMessages.length).toBeGreaterThan(tenant.labels.messages.length);
    const ids = new Set(honestMessages.map((m) => m.internetMessageId));
    const senders = copies.filter((c) => ids.has(c.id)).map((c) => c.from.endsWith(`@${domain}`));
    expect(new Set(senders)).toEqual(new Set([true, false]));
  });
});
