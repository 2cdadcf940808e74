import { beforeAll, describe, expect, it } from '@jest/globals';
import { careOf } from '../../sandbox/intruders/director.ts';
import { SCENARIOS } from '../../sandbox/intruders/index.ts';
import { atOf, idOf, type LabelledIntrusion, nameOf, type Row, shapeOf, withTenant, type Written } from './kit.ts';

const HOUR = 3_600_000;

interface SignIn {
  readonly who: string;
  readonly at: number;
  readonly country: string;
  readonly browser: string;
  readonly interactive: boolean;
}
const signIns = new Map<string, SignIn>();
/** By kind of record, field and value: how many honest records have it, and which intruders' records do. */
const values = new Map<string, { honest: number; by: Set<string> }>();
let tenant: Written;
let rows: { readonly id: string; readonly facts: readonly string[] }[] = [];

/** What kind of thing a value is, without what is new in every record. */
const shapeText = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '<guid>')
    .replace(/2001:db8:[0-9a-f:]+/gu, '<address>')
    .replace(/\b2[45]\d\.\d+\.\d+\.\d+/gu, '<address>')
    .replace(/[^ ]+@[a-z0-9.-]+/giu, '<mail>')
    .replace(/\d+/gu, '9')
    .slice(0, 60);

/** Fields an intruder of any skill would share with honest people: programs, doors, folders, shapes. What is said and read is not among them. */
function factsOf(row: Row): string[] {
  const name = nameOf(row);
  const facts = [`${name} keys ${Object.keys(row).sort().join()}`];
  for (const key of ['ClientInfoString', 'AppId', 'ApplicationId', 'appDisplayName', 'clientAppUsed', 'incomingTokenType', 'UserType'])
    if (key in row) facts.push(`${name} ${key} ${shapeText(String(row[key]))}`);
  const folders = row['Folders'] as { Path: string }[] | undefined;
  if (folders?.[0]) facts.push(`${name} folder ${folders[0].Path}`);
  if (Array.isArray(row['OperationProperties'])) facts.push(`${name} properties ${shapeText(JSON.stringify(row['OperationProperties']))}`);
  const device = row['deviceDetail'] as Row | undefined;
  if (device)
    facts.push(
      `${name} machine ${device['deviceId'] ? 'known' : 'unknown'} ${shapeText(`${String(device['operatingSystem'])} ${String(device['browser'])}`)}`,
    );
  if (typeof row['userAgent'] === 'string') facts.push(`${name} agent ${shapeText(row['userAgent'])}`);
  return facts;
}

beforeAll(async () => {
  rows = [];
  tenant = await withTenant({ seed: 4, people: 260, days: 40, density: 2, mail: false }, (row) => {
    if (shapeOf(row) === 'signIn') {
      const device = row['deviceDetail'] as { browser?: string } | undefined;
      const place = row['location'] as { countryOrRegion?: string } | undefined;
      signIns.set(idOf(row), {
        who: String(row['userPrincipalName']),
        at: atOf(row),
        country: String(place?.countryOrRegion),
        browser: String(device?.browser),
        interactive: row['isInteractive'] === true,
      });
    }
    rows.push({ id: idOf(row), facts: factsOf(row) });
  });
  const owner = new Map(tenant.labels.intrusions.flatMap((i) => i.eventIds.map((e) => [e, i] as const)));
  for (const { id, facts } of rows)
    for (const fact of facts) {
      const known = values.get(fact) ?? { honest: 0, by: new Set<string>() };
      values.set(fact, known);
      const intrusion = owner.get(id);
      if (intrusion === undefined) known.honest++;
      else known.by.add(`${intrusion.id}${intrusion.carefulness >= 0.5 ? ' careful' : ''}`);
    }
}, 300_000);

const careful = (): readonly LabelledIntrusion[] =>
  tenant.labels.intrusions.filter((i) => i.carefulness >= 0.5 && i.kind !== 'inbound' && i.scenario !== 'illicit-consent');
const homeOf = (): Map<string, string> =>
  new Map(
    (tenant.organization['users'] as { userPrincipalName: string; usageLocation: string }[]).map((u) => [
      u.userPrincipalName,
      u.usageLocation,
    ]),
  );

describe('with a density', () => {
  it('there are as many intruders of every kind, half of them careful', () => {
    for (const { name } of SCENARIOS.filter((s) => s.kind !== 'inbound')) {
      const cares = tenant.labels.intrusions.filter((i) => i.scenario === name).map((i) => i.carefulness >= 0.5);
      expect([name, cares.sort()]).toEqual([name, [false, true]]);
    }
  });

  it('nobody is hit twice', () => {
    const hit = tenant.labels.intrusions.flatMap((i) => [...i.accounts]);
    expect(new Set(hit).size).toBe(hit.length);
  });

  it.each([1, 2, 3])('of %d, both halves are as large over seeds that follow one another, and evenly filled', (density) => {
    for (let scenario = 0; scenario < SCENARIOS.length; scenario++) {
      const cares: number[] = [];
      for (let seed = 30; seed < 50; seed++) for (let n = 0; n < density; n++) cares.push(careOf(scenario, n, seed, density));
      const high = cares.filter((c) => c >= 0.5);
      expect(high.length).toBe(cares.length / 2);
      expect(Math.min(...high)).toBeGreaterThanOrEqual(0.55);
      expect(Math.max(...cares)).toBeLessThan(0.95);
      expect(Math.min(...cares)).toBeGreaterThanOrEqual(0.05);
      expect(new Set(high.map((c) => Math.floor((c - 0.55) / 0.1))).size).toBe(4);
    }
  });
});

describe('a careful intruder', () => {
  it('stays in the country of the victim', () => {
    const home = homeOf();
    const all = careful()
      .filter((i) => i.scenario !== 'spray-then-success')
      .flatMap((i) => i.eventIds.flatMap((e) => signIns.get(e) ?? []));
    const abroad = all.filter((s) => s.country !== home.get(s.who));
    expect(all.length).toBeGreaterThan(100);
    expect(abroad.length / all.length).toBeLessThan(0.02);
  });

  it('comes in the hours in which the victim is about', () => {
    const claimed = new Set(tenant.labels.intrusions.flatMap((i) => i.eventIds));
    const hours = new Map<string, Set<number>>();
    for (const [id, { who, at }] of signIns) {
      if (claimed.has(id)) continue;
      const hour = Math.floor(at / HOUR) % 24;
      const known = hours.get(who) ?? new Set<number>();
      hours.set(who, known.add(hour));
    }
    const all = careful()
      .filter((i) => i.scenario !== 'device-code' && i.scenario !== 'spray-then-success')
      .flatMap((i) => i.eventIds.flatMap((e) => signIns.get(e) ?? []))
      .filter((s) => s.interactive);
    const strange = all.filter((s) => hours.get(s.who)?.has(Math.floor(s.at / HOUR) % 24) !== true);
    expect(strange.length / all.length).toBeLessThan(0.1);
  });

  it('has the browser of the victim, as new as the victim’s', () => {
    const claimed = new Set(tenant.labels.intrusions.flatMap((i) => i.eventIds));
    const browsers = new Map<string, Set<string>>();
    for (const [id, { who, browser }] of signIns) if (!claimed.has(id)) browsers.set(who, (browsers.get(who) ?? new Set()).add(browser));
    const all = careful()
      .filter((i) => i.scenario !== 'device-code' && i.scenario !== 'spray-then-success' && i.scenario !== 'joiner-week-one')
      .flatMap((i) => i.eventIds.flatMap((e) => signIns.get(e) ?? []));
    const strange = all.filter((s) => browsers.get(s.who)?.has(s.browser) !== true);
    expect(strange.length / all.length).toBeLessThan(0.1);
  });

  it('gets to its harm before the story ends', () => {
    const idle = tenant.labels.intrusions.filter((i) => i.kind === 'account-takeover' && i.firstHarmAt === null).map((i) => i.id);
    expect(idle.length).toBeLessThanOrEqual(1);
  });

  it('does less than the clumsy one', () => {
    const acts = (half: (c: number) => boolean): number =>
      tenant.labels.intrusions
        .filter(
          (i) =>
            half(i.carefulness) &&
            ['mass-mailing', 'internal-lateral', 'mass-download', 'campaign', 'spray-then-success'].includes(i.scenario),
        )
        .reduce((sum, i) => sum + i.harmEventIds.length, 0);
    expect(acts((c) => c >= 0.5)).toBeLessThan(0.5 * acts((c) => c < 0.5));
  });
});

describe('nothing in a record says that it is an intruder’s', () => {
  it('no shape, program, door, folder or machine is only ever theirs', () => {
    const only = [...values].filter(([, { honest, by }]) => honest === 0 && [...by].filter((b) => b.endsWith(' careful')).length >= 2);
    expect(only.map(([fact, { by }]) => `${fact} (${[...by].join(', ')})`)).toEqual([]);
  });
});
