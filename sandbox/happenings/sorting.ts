import { signIn } from '../acts/sign-in.ts';
import { changeRule, makeRule, removeRule, setForwarding, type Rule } from '../acts/rules.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { privateAddress } from '../companies.ts';
import { mailClientOf } from '../habits/work.ts';
import type { Moment } from './moment.ts';
import { honestRule } from './rules.ts';

export function makesRule(moment: Moment): void {
  const { world, seat, at, person, random } = moment;
  const client = random.chance(0.3) ? 'web' : mailClientOf(person.laptop);
  if (client === 'web' && random.chance(0.5)) signIn(world, seat, at - MINUTE, APPS.outlookWeb);
  const made: Rule[] = [];
  for (
    let n = random.weighted([
      [1, 8],
      [2, 2],
      [4, 1],
    ] as const);
    n > 0;
    n--
  ) {
    const rule = honestRule(moment);
    made.push(rule);
    makeRule(world, seat, at + made.length * 2 * MINUTE, client, rule);
  }
  const first = made[0];
  if (first && random.chance(0.2))
    changeRule(world, seat, at + random.between(9, 90) * MINUTE, client, { ...first, ...honestChange(moment) });
  if (first && random.chance(0.12)) removeRule(world, seat, at + random.between(0.05, 3) * DAY, first.name);
  if (random.chance(0.1)) removeRule(world, seat, at + DAY / 10, random.pick(['old rule', 'Newsletter', 'Bluebird', 'test']));
}

/** Second thoughts about a rule: another word, read at once, no rule after it. */
const honestChange = ({ random }: Moment): Partial<Rule> =>
  random.pick([{ marksRead: true }, { stops: true }, { anyWords: random.pick(['invoice', 'payment', 'order', 'report']) }]);

/** Desktop Outlook writes all its rules again after an update: a burst of changes nobody made. */
export function restampsRules({ world, seat, at, random }: Moment): void {
  for (let n = random.whole(3, 14); n > 0; n--)
    changeRule(world, seat, at + n * 700, 'outlook', { name: random.pick(['Newsletter', 'Invoices', 'Bluebird', 'x', 'Later', '']) });
}

/** Sends mail to a private address, for comfort: everything, or what is about something. Often it ends again. */
export function forwardsOutside({ world, seat, at, person, random }: Moment): void {
  const address = privateAddress(person.first, person.last, person.index);
  const later = at + random.between(1, 20) * DAY;
  if (random.chance(0.5)) {
    setForwarding(world, seat, at, person, address, random.chance(0.8));
    if (random.chance(0.5)) setForwarding(world, seat, later, person, '', false);
    return;
  }
  const name = random.pick(['to private mail', 'Copies', 'f', 'home', 'Backup', 'weiterleiten']);
  const words = random.chance(0.4) ? { anyWords: random.pick(['shift', 'roster', 'invoice', 'travel', 'urgent']) } : {};
  makeRule(world, seat, at, 'web', {
    name,
    ...words,
    ...(random.chance(0.7) ? { forwardTo: address } : { redirectTo: address, stops: true }),
  });
  if (random.chance(0.5)) removeRule(world, seat, later, name);
}
