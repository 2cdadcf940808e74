import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecord } from '../../../server/sources/index.ts';
import { audit, envelope, graph, hunting, lines, readFiles, type Loose } from './kit.ts';

const properties = [
  { Name: 'RuleOperation', Value: 'AddMailboxRule' },
  { Name: 'RuleCondition', Value: '{(x)}' },
  { Name: 'MailAccessType', Value: 'Bind' },
];

/** One of every shape. */
const SHAPES: readonly Loose[] = [
  audit.signIn({ DeviceProperties: [{ Name: 'Id', Value: 'd' }] }),
  audit.signIn({ Operation: 'UserLoginFailed', ErrorNumber: '50126' }),
  audit.mailbox('Send', { Item: { Subject: 's', Attachments: 'a (1b)' }, recipientList: [{ Address: 'a@fabrikam.example' }] }),
  audit.mailbox('MailItemsAccessed', { OperationProperties: properties, Folders: [{ Path: '\\Inbox', FolderItems: [{}] }] }),
  audit.mailbox('HardDelete', { Folder: { Path: '\\Sent Items' }, AffectedItems: [{ Subject: 's' }] }),
  audit.mailbox('UpdateInboxRules', { OperationProperties: properties }),
  audit.cmdlet('New-InboxRule', { Name: 'x', ForwardTo: 'a@fabrikam.example' }),
  audit.cmdlet('Set-Mailbox', { ForwardingSmtpAddress: 'smtp:a@fabrikam.example' }),
  audit.cmdlet('New-TransportRule', { BlindCopyTo: 'a@fabrikam.example' }),
  audit.file('FileAccessed'),
  audit.file('SharingSet', { TargetUserOrGroupName: 'x', TargetUserOrGroupType: 'Guest' }),
  audit.plain('ChatCreated', { Members: [{ UPN: 'a@fabrikam.example' }] }),
  audit.plain('AlertTriggered', { Data: '{"f3u":"ann@contoso.example"}' }),
  audit.plain('AadRiskDetection', { RiskLevel: 'high', Location: { City: 'x', GeoCoordinates: { Latitude: 1, Longitude: 2 } } }),
  audit.directory('Consent to application.', {
    ModifiedProperties: [{ Name: 'ConsentAction.Permissions', NewValue: '[] => [[Scope: a b]]' }],
  }),
  audit.directory('Update user.', {
    ModifiedProperties: [{ Name: 'StrongAuthenticationMethod', OldValue: '[]', NewValue: '[{"MethodType":6}]' }],
  }),
  { CreationDate: '2026-11-24', AuditData: JSON.stringify(audit.mailbox('Send')) },
  graph.signIn({ riskLevelDuringSignIn: 'high' }),
  graph.directory('User registered security info'),
  graph.risk(),
  graph.alert(),
  graph.message(),
  graph.trace(),
  hunting.mail(),
  hunting.cloudApp(audit.mailbox('Send')),
  envelope('SignInLogs', graph.signIn()),
  envelope('AuditLogs', graph.directory('Add user')),
  {
    Type: 'OfficeActivity',
    OfficeWorkload: 'Exchange',
    Operation: 'New-InboxRule',
    TimeGenerated: '2026-11-24T09:58:30Z',
    UserId: 'ann@contoso.example',
    Parameters: '[]',
  },
  {
    Type: 'SigninLogs',
    TimeGenerated: '2026-11-24T09:58:30Z',
    UserPrincipalName: 'ann@contoso.example',
    ResultType: '0',
    LocationDetails: '{}',
  },
];

/** What hostile or merely odd exporters put in place of a value. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    '<null>',
    0,
    -1,
    Number.NaN,
    true,
    [],
    {},
    '[]',
    '{}',
    '[{',
    '\u0000',
    '__proto__',
    [null],
    [[]],
    { Name: null },
    'x'.repeat(2_500),
  ),
  fc.string(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom('Name', 'Value', 'ID', 'Type', 'Path', 'emailAddress', 'user', 'toString'), fc.jsonValue({ maxDepth: 2 })),
);

function mutated(shape: Loose, path: number, value: unknown): Loose {
  const copy = structuredClone<Loose>(shape);
  const places: { holder: Loose; name: string }[] = [];
  const visit = (holder: Loose): void => {
    for (const name of Object.keys(holder)) {
      places.push({ holder, name });
      const inner = holder[name];
      if (typeof inner === 'object' && inner !== null) visit(inner as Loose);
    }
  };
  visit(copy);
  const place = places[path % Math.max(1, places.length)];
  if (place !== undefined) place.holder[place.name] = value;
  return copy;
}

const anyRecord = fc
  .tuple(fc.constantFrom(...SHAPES), fc.array(fc.tuple(fc.nat({ max: 200 }), odd), { minLength: 1, maxLength: 4 }))
  .map(([shape, changes]) => changes.reduce((record, [path, value]) => mutated(record, path, value), shape));

describe('a record of any shape, mutated', () => {
  it('is events, ignored or rejected, and never a throw', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const reading = readRecord(record, 'f:1');
        if (reading.outcome === 'ignored') return typeof reading.operation === 'string' && reading.operation !== '';
        if (reading.outcome === 'rejected') return reading.reason !== '';
        return (
          reading.events.length > 0 &&
          reading.events.every((event) => Number.isInteger(event.at) && typeof event.id === 'string' && event.id !== '')
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps every present name in lower case', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const reading = readRecord(record, 'f:1');
        if (reading.outcome !== 'events') return true;
        return reading.events.every((event) =>
          Object.values(event.who).every((name: unknown) => typeof name === 'string' && name === name.toLowerCase()),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('unmutated, each shape is understood', () => {
    for (const shape of SHAPES) expect(readRecord(shape, 'f:1').outcome).not.toBe('rejected');
  });
});

describe('a file of anything', () => {
  const sums = (tally: { read: number; events: number; ignored: number; rejected: number }): boolean =>
    tally.read === tally.events + tally.ignored + tally.rejected;

  it('is counted to the last record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('lines', 'list', 'wrapped'),
        async (records, how) => {
          const kept = records.map((record) => JSON.parse(JSON.stringify(record)) as unknown);
          const content =
            how === 'lines' ? lines(...kept) : JSON.stringify(how === 'list' ? kept : { value: kept }, null, how === 'list' ? 2 : 0);
          const { feeds, rejected } = await readFiles({ 'a.json': content });
          expect(sums(feeds.tally)).toBe(true);
          expect(rejected).toHaveLength(feeds.tally.rejected);
          expect(feeds.tally.read).toBeGreaterThanOrEqual(kept.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('made of any bytes neither throws nor hangs', async () => {
    const start = fc.constantFrom(
      '',
      '{',
      '[',
      '[{"a":',
      'From x\n',
      'Subject: x\n',
      'a,b,c\n',
      '"AuditData","x"\n"',
      '\ufeff',
      'PK\u0003\u0004',
      '\u001f\u008b',
    );
    const name = fc.constantFrom('a.json', 'a.jsonl', 'a.csv', 'a.eml', 'a.mbox', 'a.gz', 'a.zip', 'a');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), name, async (head, bytes, file) => {
        const { feeds } = await readFiles({ [file]: Buffer.concat([Buffer.from(head, 'latin1'), bytes]) });
        expect(sums(feeds.tally)).toBe(true);
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  it('cut off anywhere is still read to where it breaks', async () => {
    const whole = lines(...SHAPES);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (end) => {
        const { feeds, rejected } = await readFiles({ 'a.jsonl': whole.slice(0, end) });
        expect(sums(feeds.tally)).toBe(true);
        expect(rejected.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
