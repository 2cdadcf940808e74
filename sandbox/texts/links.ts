import type { Random } from '../random.ts';

const FIRST = ['file', 'docu', 'paper', 'sign', 'team', 'share', 'cloud', 'board', 'desk', 'mail', 'flow', 'form', 'data', 'work'];
const SECOND = ['box', 'tray', 'desk', 'folder', 'well', 'board', 'hub', 'line', 'pen', 'post', 'room', 'port', 'space', 'stack'];
const KNOWN = ['files.shareboard.example', 'sign.signwell.example', 'servicedesk.lantern.example', 'portal.paymasterhr.example'];

/** A host of the long tail of small services: honest people link to them as well as intruders. */
export const smallHost = (random: Random): string =>
  `${random.pick(['docs', 'portal', 'app', 'secure', 'my', 'www', 'go'])}.${random.pick(FIRST)}${random.pick(SECOND)}.example`;

/** A link as honest mail has it. */
export const honestLink = (random: Random): string =>
  `https://${random.chance(0.6) ? random.pick(KNOWN) : smallHost(random)}/${random.pick(['d', 's', 'open', 'view', 't'])}/${random.hex(random.whole(2, 4))}`;

/** A link as intruders send it: a host nobody there has seen, now and then one everybody knows. */
export const baitLink = (random: Random): string =>
  `https://${random.chance(0.2) ? random.pick(KNOWN) : smallHost(random)}/${random.pick(['d', 's', 'open', 'view', 't'])}/${random.hex(random.whole(2, 4))}`;

/** A telephone number of the range kept for fiction. */
export const telephone = (random: Random): string =>
  random.chance(0.6)
    ? `+1 (${random.pick(['262', '414', '608', '872'])}) 555-01${random.whole(10, 99)}`
    : `+44 20 7946 0${random.whole(100, 999)}`;
