import type { Seat } from '../account.ts';
import { HOUR } from '../calendar.ts';
import type { App } from '../clients.ts';
import { auditSignIn, graphSignIn, riskDetection, type SignIn } from '../records/sign-in.ts';
import type { World } from '../world.ts';

export interface SignInOptions {
  readonly interactive?: boolean;
  readonly error?: number;
  readonly mfa?: SignIn['mfa'];
  readonly method?: string;
  readonly protocol?: 'deviceCode' | 'ropc';
  /** Chance that ID Protection notices something, and what it calls it. */
  readonly suspicion?: number;
  readonly suspect?: string;
}

/**
 * A sign-in: the Graph object, mostly the audit record with the same id, and now and then a risk detection.
 * Token refreshes appear in the audit log only about every second time.
 */
export function signIn(world: World, seat: Seat, at: number, app: App, options: SignInOptions = {}): string {
  const { tenant, desk } = world;
  const { random } = seat;
  const interactive = options.interactive ?? true;
  const suspected = random.chance(options.suspicion ?? 0.0004);
  const level = random.weighted([
    ['low', 5],
    ['medium', 4],
    ['high', 1],
  ] as const);
  const it: SignIn = {
    id: random.guid(),
    at,
    app,
    interactive,
    error: options.error ?? 0,
    mfa: options.mfa ?? (tenant.hasMfa ? 'claim' : 'none'),
    ...(options.method === undefined ? {} : { method: options.method }),
    ...(options.protocol === undefined ? {} : { protocol: options.protocol }),
    ...(suspected && tenant.hasIdentityProtection && random.chance(0.5) ? { risk: level } : {}),
    correlationId: random.guid(),
  };
  desk.write(interactive ? 'interactive' : 'non-interactive', at, it.id, graphSignIn(tenant, seat, it));
  if (!tenant.hasGraph || random.chance(interactive ? 0.96 : 0.55)) desk.write('audit', at, it.id, auditSignIn(tenant, seat, it));
  const detectionId = random.guid();
  if (suspected && tenant.hasIdentityProtection) {
    const claim = desk.claim;
    desk.claim = null;
    const detected = at + (random.chance(0.5) ? 1000 : random.between(0.5, 8) * HOUR);
    desk.write(
      'risk',
      detected,
      detectionId,
      riskDetection(tenant, seat, it, options.suspect ?? 'unfamiliarFeatures', level, detected, detectionId),
    );
    desk.claim = claim;
  }
  return it.id;
}

/** A token refreshed in the background. */
export const refresh = (world: World, seat: Seat, at: number, app: App): string =>
  signIn(world, seat, at, app, { interactive: false, mfa: world.tenant.hasMfa ? 'claim' : 'none' });
