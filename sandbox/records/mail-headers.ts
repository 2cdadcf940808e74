import { MINUTE } from '../calendar.ts';
import type { Header } from '../mail.ts';
import type { Random } from '../random.ts';
import { domainOf, type Route } from '../routes.ts';
import type { Tenant } from '../tenant.ts';
import type { Letter } from './message.ts';

const header = (name: string, value: string): Header => ({ name, value });
const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `Mon, 7 Sep 2026 09:12:44 +0200`. */
export function mailDate(at: number, zoneMinutes: number): string {
  const text = new Date(at + zoneMinutes * MINUTE).toUTCString();
  const size = Math.abs(zoneMinutes);
  return `${text.slice(0, -4)} ${zoneMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** What `internetMessageHeaders` shows of one copy, newest hop first. */
export function headersOf(tenant: Tenant, letter: Letter, inbox: boolean, random: Random): Header[] {
  const list = letter.route ? fromOutside(tenant, letter, letter.route, random) : fromInside(tenant, letter, inbox, random);
  const { answers, ancestors } = letter;
  if (answers !== null) list.push(header('In-Reply-To', answers));
  if (ancestors.length > 0) list.push(header('References', ancestors.join(' ')));
  if (letter.replyTo) list.push(header('Reply-To', `${quotedName(letter.replyTo.name)}<${letter.replyTo.address}>`));
  for (const extra of letter.extraHeaders) list.push(extra);
  return list;
}

const quotedName = (name: string): string => (name === '' ? '' : `"${name}" `);

function fromInside(tenant: Tenant, letter: Letter, inbox: boolean, random: Random): Header[] {
  const network = header('X-MS-Exchange-Organization-Network-Message-Id', random.guid());
  const authAs = header('X-MS-Exchange-Organization-AuthAs', 'Internal');
  if (!inbox) return [network, authAs];
  const server = letter.id.slice(letter.id.indexOf('@') + 1, -1);
  const other = `${tenant.serverPrefix}${1000 + (random.u32() % 9000)}${server.slice(server.indexOf('.'))}`;
  const list = [
    header(
      'Received',
      `from ${server} ([fe80::${random.hex(1)}:${random.hex(1)}]) by ${other} with mapi id 15.20.${7600 + (random.u32() % 300)}.0${random.u32() % 40}; ${mailDate(letter.at + 900, 0)}`,
    ),
    header('Date', mailDate(letter.at, 0)),
    header('Message-ID', letter.id),
    network,
    authAs,
    header('Content-Language', letter.language === 'en' ? 'en-US' : letter.language),
  ];
  if (letter.client !== null) list.push(header('x-originating-ip', `[${letter.client}]`));
  return list;
}

function fromOutside(tenant: Tenant, letter: Letter, route: Route, random: Random): Header[] {
  const domain = domainOf(letter.from.address);
  const envelope = route.envelope ?? domain;
  const { spf, dkim, dmarc, compauth } = route.papers;
  const signed =
    dkim === 'none' ? 'dkim=none (message not signed)' : `dkim=${dkim} (signature was ${dkim === 'pass' ? '' : 'not '}verified)`;
  const edge = `${tenant.serverPrefix.slice(0, 2)}${random.whole(1, 4)}PEPF0000${random.hex(1).toUpperCase()}.mail.protection.outlook.com`;
  const list = [
    header(
      'Received',
      `from ${route.server} (${route.address}) by ${edge} (10.167.${random.below(250)}.${random.below(250)}) with Microsoft SMTP Server id 15.20.${7600 + random.below(300)}.${random.below(40)} via Frontend Transport; ${mailDate(letter.at + 1500, 0)}`,
    ),
    header(
      'Authentication-Results',
      `spf=${spf} (sender IP is ${route.address}) smtp.mailfrom=${envelope}; ${signed}${dkim === 'none' ? '' : ` header.d=${domain}`};dmarc=${dmarc} action=none header.from=${domain};compauth=${compauth}`,
    ),
    header('Received-SPF', receivedSpf(spf, envelope, route)),
    header('Date', mailDate(letter.at, route.zoneMinutes)),
    header('Message-ID', letter.id),
    header(
      'Return-Path',
      `${route.envelope ? `b-${random.hex(3)}` : letter.from.address.slice(0, letter.from.address.indexOf('@'))}@${envelope}`,
    ),
    header('X-MS-Exchange-Organization-Network-Message-Id', random.guid()),
    header('X-MS-Exchange-Organization-AuthAs', 'Anonymous'),
    header('X-MS-Exchange-Organization-SCL', spf === 'pass' || dkim === 'pass' ? '1' : '5'),
  ];
  if (route.client !== null) {
    list.splice(1, 0, header('Received', submission(route, letter, random)));
    if (route.carrier !== 'own-server') list.push(header('X-Originating-IP', `[${route.client}]`));
  }
  if (route.mailer.header) list.push(header(route.mailer.header, route.mailer.value));
  if (route.mailer.ids === 'exchange') list.push(header('X-MS-Has-Attach', letter.attachments.length > 0 ? 'yes' : ''));
  if (random.chance(0.6)) list.push(header('Content-Language', letter.language === 'en' ? 'en-US' : letter.language));
  return list;
}

function receivedSpf(spf: Route['papers']['spf'], envelope: string, route: Route): string {
  const title = `${spf[0]?.toUpperCase() ?? ''}${spf.slice(1)}`;
  const verb = spf === 'pass' ? 'designates' : spf === 'none' ? 'does not designate permitted sender hosts for' : 'does not designate';
  return `${title} (protection.outlook.com: domain of ${envelope} ${verb} ${route.address} as permitted sender) receiver=protection.outlook.com; client-ip=${route.address}; helo=${route.server};`;
}

const submission = (route: Route, letter: Letter, random: Random): string =>
  `from [${route.client ?? ''}] by ${route.server} with ESMTPSA id ${random.hex(3)} (TLSv1.3); ${mailDate(letter.at - 800, route.zoneMinutes)}`;
