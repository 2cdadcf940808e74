import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { STORIES } from './stories.ts';
import { instantOf, mailsAbout, rows, tell, type Told } from './told.ts';

const PATIENCE = 120_000;

function countsEveryRecord(told: () => Told): void {
  it('rejects nothing and accounts for every record read', () => {
    const { read, events, rejected, ignored, duplicates } = told().summary;
    expect(rejected).toBe(0);
    expect(events + rejected + ignored + duplicates).toBe(read);
  });
}

describe('case A, the mass mailing', () => {
  const account = 'ingrid.halvorsen@contoso.example';
  let told: Told;
  let proposals: Set<string>;
  beforeAll(async () => {
    told = await tell('case-a');
    proposals = await mailsAbout('case-a', 'Proposal');
  }, PATIENCE);

  countsEveryRecord(() => told);

  it("alerts once, on the accountant's account", () => {
    expect(told.alerted.map((incident) => incident.account)).toEqual([account]);
  });

  it('alerts at or before the inbox rule, before the first of the mails', () => {
    const [incident] = told.alerted.filter((alert) => alert.account === account);
    expect(incident?.alertedAt).not.toBeUndefined();
    expect((incident?.alertedAt ?? '~') <= instantOf(told, 'inbox rule to RSS Feeds')).toBe(true);
    expect((incident?.alertedAt ?? '~') < instantOf(told, 'mail 1 of 220')).toBe(true);
  });

  it('rests on the foreign network, the rule and the surge', () => {
    const signals = new Set(
      told.alerted.filter((alert) => alert.account === account).flatMap(({ evidence }) => evidence.map(({ signal }) => signal)),
    );
    expect(signals).toContain('rare-network');
    expect(signals).toContain('new-inbox-rule');
    expect(['recipients-surge', 'identical-messages', 'first-time-recipients'].some((signal) => signals.has(signal))).toBe(true);
  });

  it('tells where it came from and how often that was seen before', () => {
    const narrative = told.alerted
      .filter((alert) => alert.account === account)
      .flatMap((incident) => incident.narrative)
      .join('\n');
    expect(narrative).toContain('Kansas');
    expect(narrative).toContain('0 of');
  });

  it('marks every one of the 220 mails as out of character', () => {
    const marked = told.messages.filter(({ internetMessageId }) => proposals.has(internetMessageId));
    expect(proposals.size).toBe(220);
    expect(marked).toHaveLength(220);
    expect(marked.filter(({ outOfCharacter }) => (outOfCharacter ?? 0) < 80)).toEqual([]);
  });

  it("leaves the owner's ordinary mails of the other days in character", () => {
    const day = instantOf(told, 'sign-in from Topeka').slice(0, 10);
    const ordinary = told.messages.filter(({ sender, at }) => sender === account && !at.startsWith(day));
    expect(ordinary.length).toBeGreaterThan(50);
    expect(ordinary.filter(({ outOfCharacter }) => (outOfCharacter ?? 0) >= 30)).toEqual([]);
  });

  it('says nothing about solicitation where there is no text', () => {
    expect(told.messages.filter(({ solicitation }) => solicitation !== null)).toEqual([]);
  });

  it('names the account in the report', () => {
    expect(told.report).toContain(account);
  });
});

describe('case B, the changed bank details', () => {
  const account = 'accounts@contoso.example';
  let told: Told;
  beforeAll(async () => {
    told = await tell('case-b');
  }, PATIENCE);

  countsEveryRecord(() => told);

  it('alerts once, on the accounts mailbox', () => {
    expect(told.alerted.map((incident) => incident.account)).toEqual([account]);
  });

  it('joins both countries, the files and the rules in one incident', () => {
    const [incident] = told.alerted.filter((alert) => alert.account === account);
    const evidence = incident?.evidence ?? [];
    const restsOn = (signal: string, what: string): boolean => {
      const ids = new Set(rows(told, what).map(({ id }) => id));
      return evidence.some((line) => line.signal === signal && ids.has(line.eventId));
    };
    expect(restsOn('rare-network', 'Lyon')).toBe(true);
    expect(restsOn('rare-network', 'Zürich')).toBe(true);
    expect(restsOn('finance-files', 'File')).toBe(true);
    expect(restsOn('new-inbox-rule', 'New-InboxRule')).toBe(true);
    expect(restsOn('new-inbox-rule', 'Set-InboxRule')).toBe(true);
    expect(restsOn('new-inbox-rule', 'UpdateInboxRules')).toBe(true);
  });

  it('alerts before the reply leaves', () => {
    const [incident] = told.alerted.filter((alert) => alert.account === account);
    const reply = instantOf(told, 'RE: Change of Bank Details');
    expect((incident?.alertedAt ?? '~') < reply).toBe(true);
    expect((incident?.knownAt ?? '~') < reply).toBe(true);
  });

  it('marks the reply as out of character', async () => {
    const reply = await mailsAbout('case-b', 'RE: Change of Bank Details');
    const marked = told.messages.filter(({ internetMessageId }) => reply.has(internetMessageId));
    expect(reply.size).toBe(1);
    expect(marked).toHaveLength(1);
    expect(marked[0]?.outOfCharacter ?? 0).toBeGreaterThanOrEqual(80);
  });

  it('names the account in the report', () => {
    expect(told.report).toContain(account);
  });
});

describe('the quiet quarter', () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell('quiet-quarter');
  }, PATIENCE);

  countsEveryRecord(() => told);

  it('alerts nobody', () => {
    expect(told.alerted.map(({ account, alertedAt, title }) => ({ account, alertedAt, title }))).toEqual([]);
  });

  it('names the organisation in the report', () => {
    expect(told.report).toContain('Contoso Engineers');
  });
});

describe('the committed folders', () => {
  it.each(Object.entries(STORIES))('%s holds what its story writes', (name, tellStory) => {
    const packed = readFileSync(join(import.meta.dirname, name, 'events.jsonl.gz'));
    expect(gunzipSync(packed).toString('utf8') === tellStory().ledger.text()).toBe(true);
  });
});
