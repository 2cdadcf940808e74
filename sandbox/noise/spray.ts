import { type Seat, tokenIdOf } from '../account.ts';
import { signIn } from '../acts/sign-in.ts';
import { DAY } from '../calendar.ts';
import { APPS, BARE } from '../clients.ts';
import { someone } from '../networks.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** Passwords tried from all over the Internet: a few for everybody every week, and on some days a wave over everybody. */
export function spray(world: World, day: number, random: Random): void {
  const wave = random.chance(0.12);
  const count = random.poisson(world.people.length * (wave ? 1.4 : 0.12));
  const sources = Array.from({ length: wave ? 24 : 9 }, () =>
    someone(random.pick(random.chance(0.6) ? world.internet.ofKind('hosting') : world.internet.ofKind('residential')), random),
  );
  for (let n = 0; n < count; n++) {
    const person = random.pick(world.people);
    const agent = random.pick([
      'python-requests/2.32.3',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36',
      'BAV2ROPC',
      'axios/1.7.9',
      'fasthttp',
    ]);
    const seat: Seat = {
      account: person,
      spot: random.pick(sources),
      device: BARE,
      agent,
      browser: agent.startsWith('Mozilla') ? 'Chrome 119.0.0' : '',
      sessionId: random.guid(),
      tokenId: tokenIdOf(random),
      random,
      app: APPS.azureCli,
    };
    const error = random.weighted([
      [50126, 80],
      [50053, 12],
      [50034, 5],
      [50055, 1],
      [50057, 2],
    ] as const);
    signIn(world, seat, day * DAY + random.next() * DAY, random.pick([APPS.azureCli, APPS.legacyMail, APPS.officeHome, APPS.graphTools]), {
      error,
      mfa: 'none',
      suspicion: 0,
    });
  }
}
