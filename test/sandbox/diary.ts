import { CITIES } from '../../sandbox/geography.ts';
import { type NetworkKind, OPERATORS } from '../../sandbox/operators.ts';
import { atOf, idOf, nameOf, type Row, shapeOf } from './kit.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const KIND_OF = new Map<number, NetworkKind>(OPERATORS.map((o) => [o.asn, o.kind]));
const ZONES = new Map(CITIES.map((c) => [c.country.code, c.zone.minutes / 60]));

const inner = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};
const named = (row: Row, list: string): Map<string, string> =>
  new Map(
    (Array.isArray(row[list]) ? (row[list] as { Name: string; Value: string }[]) : []).map(({ Name, Value }) => [Name, String(Value)]),
  );

const whoOf = (row: Row): string => {
  const name = row['userPrincipalName'] ?? row['UserId'];
  return typeof name === 'string' ? name.toLowerCase() : '';
};

/** What one pass over a tenant's records saw of its people. */
export class Diary {
  /** Names of records, and how many there were. */
  readonly names = new Map<string, number>();
  /** By address and day, kind of network in front: who was there. */
  readonly company = new Map<string, Set<string>>();
  /** By person: addresses on lines at home, prefixes of IPv6 with their addresses, cities of the carrier, kinds of network by day. */
  readonly homes = new Map<string, Set<string>>();
  readonly prefixes = new Map<string, Set<string>>();
  readonly carrierCities = new Map<string, Set<string>>();
  readonly kinds = new Map<string, Map<number, Set<string>>>();
  /** By country and day: sign-ins. */
  readonly signIns = new Map<string, Map<number, number>>();
  /** By person: sign-ins at night, and all. */
  readonly nights = new Map<string, { night: number; all: number }>();
  readonly weekends = new Set<string>();
  readonly rules: Map<string, string>[] = [];
  readonly forwards = new Set<string>();
  readonly stewards = new Set<string>();
  readonly errors = new Map<string, Map<number, number>>();
  /** By person and hour: files fetched by the synchronising program, files downloaded, mails sent. */
  readonly synced = new Map<string, number>();
  readonly downloaded = new Map<string, number>();
  readonly sent = new Map<string, number>();
  readonly filesByDay = new Map<number, number>();
  readonly appsReading = new Set<string>();
  readonly devices = new Map<string, Set<string>>();
  readonly odd = { late: 0, twice: 0, text: 0, brackets: 0, blank: 0, pointless: 0, all: 0 };
  private readonly seen = new Set<string>();
  private clock = 0;
  private readonly people: ReadonlyMap<string, { readonly country: string; readonly department: string }>;

  constructor(people: ReadonlyMap<string, { readonly country: string; readonly department: string }>) {
    this.people = people;
  }

  look(row: Row, line: string): void {
    const name = nameOf(row);
    const at = atOf(row);
    const day = Math.floor(at / DAY);
    const who = whoOf(row);
    this.names.set(name, (this.names.get(name) ?? 0) + 1);
    this.lookForOddity(row, line, at);
    if (shapeOf(row) === 'signIn') this.lookAtSignIn(row, who, at, day);
    if (name === 'New-InboxRule') this.rules.push(named(row, 'Parameters'));
    if (name === 'Set-Mailbox') this.forwards.add(named(row, 'Parameters').get('ForwardingSmtpAddress') ?? '');
    if (name === 'MailItemsAccessed' && String(row['MailboxOwnerUPN']).toLowerCase() !== who && this.people.has(who))
      if (this.people.has(String(row['MailboxOwnerUPN']).toLowerCase())) this.stewards.add(who);
    if (name === 'MailItemsAccessed' && String(row['ClientInfoString']).startsWith('Client=REST')) this.appsReading.add(who);
    const hour = `${who} ${Math.floor(at / HOUR)}`;
    const counted = { FileSyncDownloadedFull: this.synced, FileDownloaded: this.downloaded, Send: this.sent }[name];
    if (counted && this.people.has(who)) counted.set(hour, (counted.get(hour) ?? 0) + 1);
    if (name.startsWith('File') && this.people.get(who)?.department === 'Finance')
      this.filesByDay.set(day, (this.filesByDay.get(day) ?? 0) + 1);
  }

  private lookAtSignIn(row: Row, who: string, at: number, day: number): void {
    const code = Number((row['status'] as { errorCode?: number } | undefined)?.errorCode ?? 0);
    const errors = inner(this.errors, who, () => new Map<number, number>());
    errors.set(code, (errors.get(code) ?? 0) + 1);
    const person = this.people.get(who);
    if (code !== 0 || !person) return;
    const kind = KIND_OF.get(Number(row['autonomousSystemNumber'])) ?? 'nobody';
    const address = String(row['ipAddress']);
    const place = row['location'] as { city: string | null } | undefined;
    inner(this.company, `${kind} ${address} ${day}`, () => new Set()).add(who);
    inner(
      inner(this.kinds, who, () => new Map<number, Set<string>>()) as unknown as Map<string, Set<string>>,
      `${day}`,
      () => new Set(),
    ).add(kind);
    if (kind === 'residential' && address.includes('.')) inner(this.homes, who, () => new Set()).add(address);
    if (address.includes(':')) inner(this.prefixes, `${who} ${address.split(':').slice(0, 4).join(':')}`, () => new Set()).add(address);
    if (kind === 'mobile' && place?.city) inner(this.carrierCities, who, () => new Set()).add(place.city);
    if (place && place.city === null) this.odd.pointless++;
    const days = inner(this.signIns, person.country, () => new Map<number, number>());
    days.set(day, (days.get(day) ?? 0) + 1);
    const local = (((at / HOUR + (ZONES.get(person.country) ?? 0)) % 24) + 24) % 24;
    const night = inner(this.nights, who, () => ({ night: 0, all: 0 }));
    night.all++;
    if (local >= 22 || local < 5) night.night++;
    if ((Math.floor(at / DAY + 4) % 7) % 6 === 0) this.weekends.add(who);
    const device = row['deviceDetail'] as { deviceId?: string; operatingSystem?: string; browser?: string } | undefined;
    inner(this.devices, who, () => new Set()).add(
      `${device?.deviceId ?? ''} ${device?.operatingSystem ?? ''} ${device?.browser?.split(' ')[0] ?? ''}`,
    );
  }

  private lookForOddity(row: Row, line: string, at: number): void {
    const { odd } = this;
    odd.all++;
    const shape = shapeOf(row);
    if (shape === 'audit' && at < this.clock - 6 * HOUR) odd.late++;
    if (shape === 'signIn' && at > this.clock) this.clock = at;
    const key = `${shape} ${idOf(row)}`;
    if (this.seen.has(key)) odd.twice++;
    else this.seen.add(key);
    if (typeof row['Parameters'] === 'string') odd.text++;
    if (line.includes('"ClientIP":"[2001:')) odd.brackets++;
    if (row['ClientIP'] === '' || row['ClientIP'] === null) odd.blank++;
  }
}
