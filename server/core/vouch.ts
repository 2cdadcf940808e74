/**
 * Vouches: somebody says that a network or a device is a person's own, so that for a while it is no news. What the words of a vouch mean is written in
 * `desk.ts`.
 */
import type { Actor } from './actor.ts';
import type { Client, Device } from './event.ts';
import { hash32 } from './hash.ts';
import { clientKeys, type PlaceKeys } from './keys.ts';
import { DAY } from './rate.ts';
import type { Facet } from './signal.ts';
import { clientWords } from './words.ts';

const KINDS = ['network', 'device', 'person', 'group'] as const;
export type VouchKind = (typeof KINDS)[number];

export const VOUCH_DAYS = { usual: 90, most: 366 } as const;
/** Of one person, and of all departments together; the one that ends first gives way. */
const MOST = { person: 32, departments: 256 } as const;

/** What was asked for, read from the `on` of a decision. */
export interface VouchWords {
  readonly kind: VouchKind;
  /** The network or the device; empty for the other two. */
  readonly what: string;
  readonly days: number;
}

export interface Vouch {
  /** Of the decision that wrote it. */
  readonly id: string;
  readonly kind: VouchKind;
  /** In words. */
  readonly what: string;
  /** Keys. */
  readonly networks: readonly number[];
  readonly devices: readonly number[];
  readonly clients: readonly number[];
  /** Hash of the department it holds for; 0 = for the person. */
  readonly group: number;
  readonly by: string;
  readonly reason: string | null;
  readonly at: number;
  readonly expiresAt: number;
  withdrawn: boolean;
}

/** `null` when it says nothing that can be vouched for. */
export function readVouch(on: string | null): VouchWords | null {
  const found = /^(network|device|person|group)(?::(.{1,300}?))?(?:@(\d{1,3})d)?$/su.exec(on ?? '');
  const kind = KINDS.find((one) => one === found?.[1]);
  if (found === null || kind === undefined) return null;
  const what = found[2] ?? '';
  const days = found[3] === undefined ? VOUCH_DAYS.usual : Number(found[3]);
  if (days < 1 || days > VOUCH_DAYS.most) return null;
  return (kind === 'network' || kind === 'device') === (what !== '') ? { kind, what, days } : null;
}

/** How the same thing is written: `on` of a decision. */
export function writeVouch({ kind, what, days }: VouchWords): string {
  return `${kind}${what === '' ? '' : `:${what}`}${days === VOUCH_DAYS.usual ? '' : `@${days}d`}`;
}

/** How one of the hands' machines is called in a vouch; `null` = nothing is known of it. */
export function deviceName({ device, client }: { readonly device: Device; readonly client: Client | null }): string | null {
  if (device.presence === 'present' && device.id !== null) return device.id;
  return client === null || (client.app === null && client.system === null) ? null : clientWords(client);
}

/** What the words mean for these hands; `null` when none of them has it: nobody vouches for what was not seen. */
export function vouchFor(words: VouchWords, hands: readonly Actor[]): Pick<Vouch, 'networks' | 'devices' | 'clients' | 'what'> | null {
  const isAll = words.kind === 'person' || words.kind === 'group';
  const ofNetwork = hands.filter(
    ({ location }) => location !== null && (isAll || (words.kind === 'network' && location.network === words.what)),
  );
  const ofDevice = hands.filter((actor) => isAll || (words.kind === 'device' && deviceName(actor) === words.what));
  const networks = unique(ofNetwork.map(({ keys }) => keys.network));
  const devices = unique(
    ofDevice.flatMap(({ device }) => (device.presence === 'present' && device.id !== null ? [hash32(device.id)] : [])),
  );
  const clients = unique(
    ofDevice
      .flatMap(({ client, device }) => (device.presence === 'present' && !isAll ? [] : [clientKeys(client).client]))
      .filter((key) => key !== 0),
  );
  if (networks.length + devices.length + clients.length === 0) return null;
  const named = isAll
    ? [...ofNetwork.flatMap(({ location }) => location?.network ?? []), ...ofDevice.flatMap((actor) => deviceName(actor) ?? [])]
    : [words.what];
  return { networks, devices, clients, what: [...new Set(named)].join(', ') };
}

/** Keep it among the others; the same one twice is one. */
export function keepVouch(vouches: Vouch[], vouch: Vouch, most: keyof typeof MOST): void {
  if (vouches.some(({ id }) => id === vouch.id)) return;
  vouches.push(vouch);
  if (vouches.length <= MOST[most]) return;
  let first = 0;
  vouches.forEach(({ withdrawn, expiresAt }, i) => {
    const one = vouches[first] as Vouch;
    if ((withdrawn ? 0 : expiresAt) < (one.withdrawn ? 0 : one.expiresAt)) first = i;
  });
  vouches.splice(first, 1);
}

/** Those of two workers, or of two names of one person. */
export function mergeVouches(vouches: Vouch[], others: readonly Vouch[]): void {
  for (const other of others) {
    const mine = vouches.find(({ id }) => id === other.id);
    if (mine === undefined) vouches.push(other);
    else mine.withdrawn ||= other.withdrawn;
  }
}

/** From where and with what somebody acts now. */
export interface Coming {
  readonly account: { readonly vouches: readonly Vouch[]; readonly group: number };
  readonly organisation: { readonly vouches: readonly Vouch[] };
  readonly event: { readonly at: number };
  readonly keys: PlaceKeys;
  readonly client: Client | null;
  readonly actor: { readonly device: Device } | null;
  readonly origin: { readonly device: Device };
}

export interface VouchedFor {
  readonly network: boolean;
  readonly machine: boolean;
}
export const NOT_VOUCHED: VouchedFor = { network: false, machine: false };

/** What of it is vouched for, for the person or for their department. Vouches hold by the time of the act, not by when its record came. */
export function vouchedFor({ account, organisation, event, keys, client, actor, origin }: Coming): VouchedFor {
  const { presence, id } = actor?.device ?? origin.device;
  const device = presence === 'present' && id !== null ? hash32(id) : 0;
  const program = clientKeys(client).client;
  let network = false;
  let machine = false;
  const ofGroup = organisation.vouches.filter(({ group }) => group !== 0 && group === account.group);
  for (const vouch of [...account.vouches, ...ofGroup]) {
    if (vouch.withdrawn || event.at >= vouch.expiresAt) continue;
    network ||= vouch.networks.includes(keys.network);
    machine ||= vouch.devices.includes(device) || vouch.clients.includes(program);
  }
  return network || machine ? { network, machine } : NOT_VOUCHED;
}

const OF_NETWORK: ReadonlySet<Facet> = new Set(['origin', 'place', 'kind', 'campaign', 'session']);
const OF_MACHINE: ReadonlySet<Facet> = new Set(['device', 'protocol']);

/** A reason to suspect that the vouch answers. What speaks for the owner stands. */
export function isAnswered(facet: Facet | null, { network, machine }: VouchedFor): boolean {
  return (network && OF_NETWORK.has(facet ?? 'origin')) || (machine && facet !== null && OF_MACHINE.has(facet));
}

export function expiryOf(at: number, days: number): number {
  return at + days * DAY;
}

function unique(keys: readonly number[]): number[] {
  return [...new Set(keys)].filter((key) => key !== 0);
}
