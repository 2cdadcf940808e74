/** Ordinary life: what each person of a firm does on a working day, in an evening, at a weekend. */
import { signIn } from './access.ts';
import { addressIn, type Device, type Firm, type Hands, HOUR, isWorkday, localInstant, MINUTE, type Network, type Person } from './cast.ts';
import { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { deleteMail, type FileAct, type Letter, messageId, readMail, sendMail, useFile } from './mailbox.ts';

/** Where a person is when not at the usual places. */
export interface Away {
  readonly network: Network;
  /** Minutes ahead of UTC there, when it is another time zone. */
  readonly ahead?: number;
  /** The phone stays on its usual networks (a morning at a café). */
  readonly deskOnly?: boolean;
}

export interface Life {
  readonly ledger: Ledger;
  away?(person: Person, day: number): Away | 'off' | null;
  /** The office's egress, when it is not always the same. */
  office?(person: Person, day: number): Network;
  phone?(person: Person, day: number): Device;
  /** How many times the usual number of files is read (month ends). */
  filesTimes?(person: Person, day: number): number;
  /** Sends a mail; by default it leaves no more than its audit record. */
  send?(hands: Hands, at: number, letter: Letter): void;
}

export function handsOf(firm: Firm, person: Person, device: Device, where: { readonly network: Network; readonly day: number }): Hands {
  const { network, day } = where;
  const which = device === person.desk ? 0 : 1;
  const week = Math.floor((day + person.index) / 7);
  const session = new Chance(`${firm.seed}/session/${person.upn}/${device.system}/${week}`);
  const digits = Math.floor(session.next() * 0xffffffff)
    .toString(16)
    .padStart(8, '0');
  return {
    person,
    device,
    network,
    address: addressIn(network, day, person.index * 2 + which),
    session: `0054${which}a7c-9b3d-4e21-8f60-1d2c${digits}`,
  };
}

export function live(life: Life): void {
  const { firm } = life.ledger;
  for (let day = 1; day <= firm.days; day += 1)
    for (const person of firm.people) {
      if (day < person.from || day > person.until) continue;
      const away = life.away?.(person, day) ?? null;
      if (away !== 'off') new PersonDay(life, { person, day, away }).pass();
    }
}

class PersonDay {
  readonly #life: Life;
  readonly #ledger: Ledger;
  readonly #person: Person;
  readonly #day: number;
  readonly #chance: Chance;
  readonly #away: Away | null;
  readonly #shift: number;

  constructor(life: Life, { person, day, away }: { readonly person: Person; readonly day: number; readonly away: Away | null }) {
    this.#life = life;
    this.#ledger = life.ledger;
    this.#person = person;
    this.#day = day;
    this.#away = away;
    this.#chance = new Chance(`${life.ledger.firm.seed}/${person.upn}/${day}`);
    const usual = life.ledger.firm.ahead(day);
    this.#shift = (usual - (away?.ahead ?? usual)) * MINUTE;
  }

  pass(): void {
    const workday = isWorkday(this.#ledger.firm, this.#day);
    if (workday && this.#chance.yes(0.97)) this.#work();
    else if (!workday && this.#chance.yes(this.#person.atWeekends)) this.#weekend();
  }

  #work(): void {
    const [person, chance] = [this.#person, this.#chance];
    const starts = chance.around(person.starts, 0.35);
    const ends = starts + chance.around(8.7, 0.5);
    const office = this.#life.office?.(person, this.#day) ?? person.office;
    const place = this.#away?.network ?? (chance.yes(person.inOffice) ? office : person.home);
    const desk = this.#hands(person.desk, place);

    const lodging = this.#away?.deskOnly ? person.home : (this.#away?.network ?? person.home);
    const evening = chance.yes(0.6) || this.#away?.ahead !== undefined ? lodging : person.carrier;
    this.#glance(starts - chance.between(0.6, 1.4), lodging);
    this.#open(desk, starts);
    if (chance.yes(0.75)) this.#signIn(desk, chance.between(starts + 3.5, ends - 2));
    if (chance.yes(0.45)) this.#glance(chance.between(starts + 3.6, starts + 5), person.carrier);
    if (chance.yes(0.5)) this.#glance(chance.between(ends + 0.5, ends + 3.5), evening);

    const writing = (): number => (chance.yes(0.5) ? chance.between(starts + 0.2, starts + 3.6) : chance.between(starts + 4.4, ends));
    for (let reads = chance.count(person.reads); reads > 0; reads -= 1) this.#read(desk, writing());
    for (let mails = chance.count(person.mails); mails > 0; mails -= 1) this.#write(desk, writing());
    const files = chance.count(person.files * (this.#life.filesTimes?.(person, this.#day) ?? 1));
    for (let left = files; left > 0; left -= 1) this.#file(desk, writing());
    if (chance.yes(0.35)) this.#tidy(desk, writing());
  }

  #weekend(): void {
    const [person, chance] = [this.#person, this.#chance];
    const hour = chance.between(9, 20);
    const network = this.#away?.network ?? (chance.yes(0.7) ? person.home : person.carrier);
    this.#glance(hour, network);
    if (chance.yes(0.35)) this.#write(this.#hands(person.desk, this.#away?.network ?? person.home), hour + chance.between(0.3, 1.5), true);
    if (chance.yes(0.3)) this.#glance(hour + chance.between(1, 3), network);
  }

  /** A look at the phone: the app renews its token now and then, mails are opened, sometimes one is answered. */
  #glance(hour: number, network: Network): void {
    const hands = this.#hands(this.#life.phone?.(this.#person, this.#day) ?? this.#person.phone, network);
    this.#signIn(hands, hour);
    if (this.#chance.yes(0.6)) this.#read(hands, hour + this.#chance.between(0.01, 0.05));
    if (this.#chance.yes(0.2)) this.#write(hands, hour + this.#chance.between(0.06, 0.3));
  }

  #open(desk: Hands, hour: number): void {
    this.#signIn(desk, hour, this.#chance.yes(desk.device.id === '' ? 0.6 : 0.2));
    this.#signIn(desk, hour + this.#chance.between(0.01, 0.1));
    this.#read(desk, hour + this.#chance.between(0.02, 0.15));
  }

  #signIn(hands: Hands, hour: number, interactive = false): void {
    signIn(this.#ledger, hands, this.#at(hour), { app: this.#chance.pick(hands.device.apps), interactive });
  }

  #read(hands: Hands, hour: number): void {
    const mails = Array.from({ length: this.#chance.whole(1, 2) }, () => messageId(this.#ledger));
    readMail(this.#ledger, hands, this.#at(hour), mails);
  }

  #write(hands: Hands, hour: number, signInFirst = false): void {
    const chance = this.#chance;
    if (signInFirst) this.#signIn(hands, hour - 0.1);
    const inside = chance.yes(0.4);
    const many = chance.yes(0.8) ? 1 : chance.whole(2, 4);
    const to = new Set<string>();
    for (let left = many; left > 0; left -= 1) to.add(inside ? this.#colleague() : this.#contact());
    const topic = this.#topic([...to][0] ?? '');
    const letter: Letter = {
      subject: chance.yes(0.65) ? `RE: ${topic}` : topic,
      to: [...to],
      ...(chance.yes(0.15) ? { attachment: `${topic.replaceAll(/[^A-Za-z0-9 ]/g, '')}.pdf (${chance.whole(20, 400) * 1024}b)` } : {}),
    };
    if (this.#life.send) this.#life.send(hands, this.#at(hour), letter);
    else sendMail(this.#ledger, hands, this.#at(hour), letter);
  }

  /** What the person writes about, and whose matter it is. */
  #topic(recipient: string): string {
    const company = recipient.endsWith(`@${this.#ledger.firm.domain}`) ? this.#chance.favour(this.#person.contacts) : recipient;
    const matter = (company.split('@')[1] ?? '').split('.')[0] ?? '';
    return `${this.#chance.pick(this.#person.topics)} - ${matter.slice(0, 1).toUpperCase()}${matter.slice(1)} ${this.#chance.whole(1, 9)}`;
  }

  #contact(): string {
    const chance = this.#chance;
    if (chance.yes(0.97)) return chance.favour(this.#person.contacts);
    return `${chance.pick(['hello', 'office', 'contact', 'j.moore', 'k.lund'])}@${chance.pick(['tailspin', 'litware', 'proseware'])}${chance.whole(1, 400)}.example`;
  }

  #colleague(): string {
    const others = this.#ledger.firm.people.filter(
      ({ upn, from, until }) => upn !== this.#person.upn && from <= this.#day && this.#day <= until,
    );
    const near = others.filter(({ department }) => department === this.#person.department);
    return this.#chance.favour(near.length > 0 && this.#chance.yes(0.6) ? near : others).upn;
  }

  #file(hands: Hands, hour: number): void {
    const acts: readonly FileAct[] = ['FileAccessed', 'FileAccessed', 'FilePreviewed', 'FileModified', 'FileDownloaded'];
    useFile(this.#ledger, hands, this.#at(hour), { act: this.#chance.pick(acts), path: this.#chance.favour(this.#person.library) });
  }

  #tidy(hands: Hands, hour: number): void {
    const mails = Array.from({ length: this.#chance.whole(1, 2) }, () => ({ mail: messageId(this.#ledger), subject: 'Newsletter' }));
    deleteMail(this.#ledger, hands, this.#at(hour), { operation: 'MoveToDeletedItems', folder: '\\Inbox', mails });
  }

  #hands(device: Device, network: Network): Hands {
    return handsOf(this.#ledger.firm, this.#person, device, { network, day: this.#day });
  }

  #at(hour: number): number {
    return Math.round((localInstant(this.#ledger.firm, this.#day, Math.min(hour, 23.9)) + this.#shift) / 1000) * 1000;
  }
}

/** The organisation as `telltale doctor --export-organization` would write it. */
export function organizationOf(
  firm: Firm,
  offices: readonly { readonly name: string; readonly country: string; readonly timeZone: string }[],
) {
  return {
    tenantId: firm.tenant,
    displayName: firm.name,
    verifiedDomains: [
      { name: firm.domain, isDefault: true, isInitial: false },
      { name: 'contoso.onmicrosoft.example', isDefault: false, isInitial: true },
    ],
    offices: offices.map((office) => ({ ...office })),
    users: firm.people.map((person) => ({
      id: person.id,
      userPrincipalName: person.upn,
      mail: person.upn,
      displayName: person.name,
      department: person.department,
      jobTitle: person.jobTitle,
      userType: 'Member',
      accountEnabled: person.until >= firm.days,
      createdDateTime: new Date(firm.begins + (person.from > 1 ? (person.from - 3) * 24 * HOUR : -400 * 24 * HOUR)).toISOString(),
    })),
  };
}
