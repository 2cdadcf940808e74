import { describe, expect, it } from '@jest/globals';
import { ruleFromOutlook } from '../../../server/sources/rule.ts';
import { audit, lines, only, readFiles } from './kit.ts';

/** Milliseconds; some of these files are as large as what they attack. */
const LONG = 60_000;

describe('files that mean harm', () => {
  it('counts under any name, also those that every object has', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const records = names.map((Operation) => audit.plain(Operation));
    const { feeds } = await readFiles({ 'constructor.jsonl': lines(...records), toString: lines(...records) });
    expect(Object.entries(feeds.tally.ignoredOperations)).toEqual(names.map((name) => [name, 2]));
    expect(Object.entries(feeds.tally.feeds)).toEqual([
      ['constructor.jsonl', 3],
      ['toString', 3],
    ]);
    expect(JSON.parse(JSON.stringify(feeds.tally.ignoredOperations))).toHaveProperty(['__proto__'], 2);
  });

  it('shows of a line with many records only the one that was rejected', async () => {
    const { rejected } = await readFiles({ 'many.jsonl': `${lines(audit.signIn())}[${'0,'.repeat(5_000)}"odd"]\n` });
    expect(rejected).toHaveLength(5_001);
    expect(rejected[0]).toMatchObject({ line: 2, excerpt: '0' });
    expect(rejected.at(-1)).toMatchObject({ line: 2, excerpt: '"odd"' });
  });

  it('stops giving reasons for a file of nothing but rubbish, and goes on counting', async () => {
    const { rejected, feeds } = await readFiles({ 'rubbish.jsonl': `${lines(audit.signIn())}[${'0,'.repeat(100_005)}0]\n` });
    expect(feeds.tally.rejected).toBe(100_006);
    expect(rejected).toHaveLength(100_000);
    expect(rejected.at(-1)?.reason).toContain('only counted');
  });

  it(
    'comes to an end with a CSV row that never does',
    async () => {
      const { rejected } = await readFiles({ 'open.csv': `CreationDate,UserIds,Operations,AuditData\n"${'a,'.repeat(17_000_000)}` });
      expect(rejected.map(({ reason }) => reason)).toEqual([expect.stringContaining('The CSV cannot be read further')]);
    },
    LONG,
  );

  it(
    'reads a mailbox file whose line is as long as the file',
    async () => {
      const head = 'From - \nFrom: ann@contoso.example\nTo: bob@contoso.example\nSubject: One\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\n';
      const { events } = await readFiles({ 'long.mbox': `${head}${'a'.repeat(70_000_000)}\n\n${head.replace('One', 'Two')}Short.\n` });
      expect(events.filter(({ kind }) => kind === 'mail-sent')).toMatchObject([{ subject: 'One' }, { subject: 'Two' }]);
    },
    LONG,
  );

  it.each(['(', ' (', '((', ')', '}', 'ActionType='])('reads a rule made of %s as fast as any', (piece) => {
    const long = piece.repeat(200_000 / piece.length);
    const started = performance.now();
    ruleFromOutlook(
      new Map([
        ['RuleName', long],
        ['RuleCondition', long],
        ['RuleActions', long],
      ]),
      true,
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    [1e308, 1_000_000],
    ['1e999', null],
    [-5, null],
    [220.9, 220],
  ])('takes a stated count of %s as %s', (stated, count) => {
    expect(only(audit.mailbox('Send', { recipientCount: stated }), 'mail-sent').recipientCount).toBe(count);
    expect(only(audit.mailbox('MailItemsAccessed', { OperationCount: stated }), 'mail-accessed').count).toBe(count ?? 1);
  });
});
