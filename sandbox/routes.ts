import { dayOf, MINUTE, offsetOn, type Zone, ZONES } from './calendar.ts';
import { privateAddress } from './companies.ts';
import { type City, cityNamed } from './geography.ts';
import { type Correspondent, exchangeMessageId, type Header } from './mail.ts';
import { hostAt, type Network } from './networks.ts';
import { hashOf, keyed, nth, type Random } from './random.ts';
import type { World } from './world.ts';

/** Who carries a domain's mail. */
export type Carrier = 'exchange-online' | 'hosted' | 'own-server' | 'web-host' | 'free-mail' | 'bulk';

/** The program a mail was written with: what it adds to the headers, and how it makes a Message-ID. */
export interface Mailer {
  readonly name: string;
  readonly header: 'X-Mailer' | 'User-Agent' | null;
  readonly value: string;
  readonly ids: 'exchange' | 'guid' | 'capital-guid' | 'queue' | 'long' | 'bulk';
}

/** What the receiving side thought of the sender's papers. */
export interface Papers {
  readonly spf: 'pass' | 'softfail' | 'fail' | 'none' | 'neutral';
  readonly dkim: 'pass' | 'none' | 'fail';
  readonly dmarc: 'pass' | 'fail' | 'none' | 'bestguesspass';
  readonly compauth: string;
}

/** How one message came from outside. */
export interface Route {
  readonly carrier: Carrier;
  readonly mailer: Mailer;
  /** The last server before ours, and its address. */
  readonly server: string;
  readonly address: string;
  /** The machine at which it was written, where the carrier tells. */
  readonly client: string | null;
  /** Of the Date header: minutes ahead of UTC. */
  readonly zoneMinutes: number;
  readonly papers: Papers;
  /** Domain of the envelope sender, where that is not the From address. */
  readonly envelope: string | null;
}

const mailer = (name: string, header: Mailer['header'], value: string, ids: Mailer['ids']): Mailer => ({ name, header, value, ids });
export const MAILERS = {
  exchange: mailer('exchange', null, '', 'exchange'),
  outlook: mailer('outlook', 'X-Mailer', 'Microsoft Outlook 16.0', 'long'),
  iphone: mailer('iphone', 'X-Mailer', 'iPhone Mail (21H16)', 'capital-guid'),
  apple: mailer('apple', 'X-Mailer', 'Apple Mail (2.3774.600.62)', 'capital-guid'),
  thunderbird: mailer('thunderbird', 'User-Agent', 'Mozilla Thunderbird', 'guid'),
  roundcube: mailer('roundcube', 'User-Agent', 'Roundcube Webmail/1.6.6', 'long'),
  zimbra: mailer('zimbra', 'X-Mailer', 'Zimbra 10.0.7_GA_4598 (ZimbraWebClient - GC126 (Win)/10.0.7_GA_4598)', 'queue'),
  openXchange: mailer('open-xchange', 'X-Mailer', 'Open-Xchange Mailer v7.10.6-Rev61', 'queue'),
  phpMailer: mailer('php-mailer', 'X-Mailer', 'PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)', 'long'),
  webmail: mailer('webmail', null, '', 'long'),
  bulk: mailer('bulk', 'X-Mailer', 'Mailroom Campaigns 4.2', 'bulk'),
} as const satisfies Record<string, Mailer>;

const FREE_MAIL = ['postbox.example', 'freemail.example', 'mailhop.example'];
const HOSTS = ['workmail.example', 'officepost.example'];
const WEB_HOSTS = ['cheapstack.example', 'basementracks.example'];

const BY_CARRIER: Readonly<Record<Carrier, readonly Mailer[]>> = {
  'exchange-online': [MAILERS.exchange, MAILERS.exchange, MAILERS.exchange, MAILERS.exchange, MAILERS.iphone],
  hosted: [MAILERS.webmail, MAILERS.webmail, MAILERS.webmail, MAILERS.apple, MAILERS.outlook],
  'own-server': [MAILERS.outlook, MAILERS.outlook, MAILERS.thunderbird, MAILERS.zimbra, MAILERS.openXchange],
  'web-host': [MAILERS.roundcube, MAILERS.outlook, MAILERS.thunderbird, MAILERS.apple, MAILERS.phpMailer],
  'free-mail': [MAILERS.webmail, MAILERS.webmail, MAILERS.iphone, MAILERS.apple, MAILERS.thunderbird],
  bulk: [MAILERS.bulk, MAILERS.phpMailer],
};

export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** Who carries a domain: fixed for ever. Machines that write under `no-reply` and newsletters go through bulk carriers. */
export function carrierOf(world: World, address: string): Carrier {
  const domain = domainOf(address);
  if (FREE_MAIL.includes(domain)) return 'free-mail';
  if (world.byDomain.get(domain)?.relation === 'newsletter' || /^no-?reply@/.test(address)) return 'bulk';
  const luck = hashOf(world.seed, 'carrier', domain) % 100;
  return luck < 50 ? 'exchange-online' : luck < 72 ? 'hosted' : luck < 90 ? 'own-server' : 'web-host';
}

const cityOf = (world: World, domain: string): City =>
  world.byDomain.get(domain)?.city ?? keyed(['Chicago', 'Frankfurt am Main', 'London', 'Amsterdam'].map(cityNamed), domain);

export const goodPapers: Papers = { spf: 'pass', dkim: 'pass', dmarc: 'pass', compauth: 'pass reason=100' };

/** Most domains have their papers in order; some small ones never wrote any. */
function papersOf(world: World, domain: string, carrier: Carrier, random: Random): Papers {
  const luck = hashOf(world.seed, 'papers', domain) % 100;
  if (random.chance(0.004)) return { spf: 'softfail', dkim: 'fail', dmarc: 'none', compauth: 'softpass reason=202' };
  if (random.chance(0.003)) return { spf: 'fail', dkim: 'none', dmarc: 'fail', compauth: 'fail reason=000' };
  if (random.chance(0.003)) return { spf: 'fail', dkim: 'fail', dmarc: 'fail', compauth: 'fail reason=000' };
  if (random.chance(0.006)) return { spf: 'fail', dkim: 'pass', dmarc: 'pass', compauth: 'pass reason=130' };
  if (carrier === 'bulk' || carrier === 'free-mail' || luck < 72) return goodPapers;
  if (luck < 86) return { spf: 'pass', dkim: 'none', dmarc: 'bestguesspass', compauth: 'pass reason=109' };
  if (luck < 95) return { spf: 'pass', dkim: 'pass', dmarc: 'none', compauth: 'pass reason=101' };
  return { spf: 'none', dkim: 'none', dmarc: 'none', compauth: luck < 98 ? 'none reason=405' : 'fail reason=001' };
}

/** Clocks of those who write from a journey. */
const CLOCKS: readonly Zone[] = Object.values(ZONES);

/** Where answers to a correspondent go when not to the address they came from: a shared mailbox, a ticket system, a private address. */
export function usualReplyTo(from: Correspondent): Correspondent | null {
  const luck = hashOf('reply-to', from.address) % 100;
  if (luck >= 6) return null;
  const domain = domainOf(from.address);
  const [first, last] = from.name.split(' ');
  return {
    name: from.name,
    address:
      luck < 3
        ? `office@${domain}`
        : luck < 5
          ? `${domain.split('.')[0] ?? ''}@tickets.lantern.example`
          : privateAddress(first ?? 'mail', last ?? 'box', luck),
  };
}

/** How mail of this correspondent usually comes: the same servers, the same program, the same clock, now and then the telephone. */
export function usualRoute(world: World, from: Correspondent, at: number, random: Random): Route {
  const domain = domainOf(from.address);
  const carrier = carrierOf(world, from.address);
  const city = cityOf(world, domain);
  const own = keyed(BY_CARRIER[carrier], from.address, 'mailer');
  const away = carrier !== 'bulk' && random.chance(0.07);
  return routeThrough(world, domain, carrier, city, away ? MAILERS.iphone : own, random, {
    at,
    ...(away && random.chance(0.25) ? { zone: random.pick(CLOCKS) } : {}),
    papers: papersOf(world, domain, carrier, random),
    client: hostAt(nth(world.internet.near(away ? 'mobile' : 'business', city), 0), hashOf(from.address, away ? random.below(9) : 0) % 3000)
      .address,
  });
}

/** A route through a carrier. Its servers are a handful of addresses that stay the same. */
export function routeThrough(
  world: World,
  domain: string,
  carrier: Carrier,
  city: City,
  written: Mailer,
  random: Random,
  rest: { readonly at: number; readonly papers: Papers; readonly client: string | null; readonly zone?: Zone },
): Route {
  const { server, address } = serverOf(world, domain, carrier, city, random);
  const showsClient = carrier === 'own-server' || carrier === 'web-host' ? 0.8 : carrier === 'exchange-online' ? 0.15 : 0.05;
  return {
    carrier,
    mailer: written,
    server,
    address,
    client: random.chance(showsClient) ? rest.client : null,
    zoneMinutes:
      carrier === 'exchange-online' && written === MAILERS.exchange ? 0 : offsetOn(rest.zone ?? city.zone, dayOf(rest.at)) / MINUTE,
    papers: rest.papers,
    envelope: carrier === 'bulk' ? `bounce.${keyed(HOSTS, domain)}` : null,
  };
}

function serverOf(world: World, domain: string, carrier: Carrier, city: City, random: Random): { server: string; address: string } {
  const { internet } = world;
  const place = (network: Network, many: number, ...key: (string | number)[]): string =>
    hostAt(network, (hashOf(...key) % 4000) + random.below(many)).address;
  switch (carrier) {
    case 'exchange-online': {
      const back = internet.ofOperator('Redpine Back End');
      const region = city.country.code === 'US' || city.country.code === 'CA' ? 'nam04' : 'eur04';
      const n = random.below(40);
      const server = `mail-${region === 'nam04' ? 'dm6' : 'am0'}${region}on2${String(100 + n)}.outbound.protection.outlook.com`;
      return { server, address: place(nth(back, hashOf(region) % back.length), 1, region, n) };
    }
    case 'hosted':
    case 'free-mail': {
      const host = carrier === 'hosted' ? keyed(HOSTS, domain) : domain;
      const n = random.below(12);
      return { server: `out-${n + 1}.${host}`, address: place(keyed(internet.ofKind('cloud'), host), 1, host, n) };
    }
    case 'own-server':
      return { server: `mail.${domain}`, address: place(nth(internet.near('business', city), 0), 1, domain) };
    case 'web-host': {
      const host = keyed(WEB_HOSTS, domain);
      return { server: `srv${hashOf(domain) % 90}.${host}`, address: place(keyed(internet.ofKind('hosting'), domain), 1, domain) };
    }
    case 'bulk': {
      const n = random.below(8);
      return { server: `o${n}.mailroom.example`, address: place(keyed(internet.ofKind('cloud'), 'mailroom'), 1, 'mailroom', n) };
    }
  }
}

/** What a mailing house adds to everything it sends. */
export const bulkHeaders = (domain: string, random: Random): readonly Header[] => [
  { name: 'List-Unsubscribe', value: `<https://${domain}/u/${random.hex(2)}>` },
  { name: 'Precedence', value: 'bulk' },
];

/** A machine somewhere that hands over mail of its own accord: rented, or a subscriber's. */
export const strayAddress = (world: World, kind: 'hosting' | 'residential', random: Random): string =>
  hostAt(random.pick(world.internet.ofKind(kind)), random.u32() >>> 1).address;

/** A Message-ID in the manner of the program or its carrier. */
export function messageIdOf(route: Route, domain: string, at: number, random: Random): string {
  switch (route.mailer.ids) {
    case 'exchange':
      return exchangeMessageId(route.server.includes('eur') ? 'AM0PR04MB' : 'DM6PR04MB', random);
    case 'guid':
      return `<${random.guid()}@${domain}>`;
    case 'capital-guid':
      return `<${random.guid().toUpperCase()}@${domain}>`;
    case 'queue':
      return `<${random.whole(100, 999999)}.${random.whole(10000, 999999)}.${Math.round(at)}@${route.server}>`;
    case 'bulk':
      return `<${random.hex(5)}.${Math.round(at / 1000)}@${route.server}>`;
    case 'long':
      return route.carrier === 'hosted' || route.carrier === 'free-mail'
        ? `<CA${letters(random, 24)}=${letters(random, 12)}@mail.${route.carrier === 'hosted' ? keyed(HOSTS, domain) : domain}>`
        : `<${random.hex(8)}@${domain}>`;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

function letters(random: Random, count: number): string {
  let text = '';
  for (let bits = 0, left = 0; text.length < count; left--, bits >>>= 6) {
    if (left === 0) {
      bits = random.u32();
      left = 5;
    }
    text += ALPHABET[bits & 63] ?? 'A';
  }
  return text;
}
