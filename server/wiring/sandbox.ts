/** The make-believe tenant in place of a real one: everybody in it is made up, and it is reached by calls inside this process. */
import { join } from 'node:path';
import { Refused } from '../core/errors.ts';
import { openMicrosoft } from '../microsoft/index.ts';
import type { World } from '../tenant.ts';
import { openLiveTenant } from '../../sandbox/live.ts';

export interface SandboxOptions {
  /** How many of its seconds pass in one of ours. */
  readonly speed: number;
  readonly people: number;
  readonly say: (line: string) => void;
}

export async function sandboxWorld(folder: string, { speed, people, say }: SandboxOptions): Promise<World> {
  say('No tenant is configured: this is the sandbox. Everybody and everything in it is made up, and only this machine can reach it.');
  if (!(speed > 0)) throw new Refused('BAD_SPEED', 'Time cannot stand still or go back.', 'Give --speed a number above 0.');
  const tenant = await openLiveTenant({ folder: join(folder, 'tenant'), seed: 7, people, days: 60, end: Date.now() });
  const { clock, apps, microsoft } = tenant;
  const client = (app: (typeof apps)[keyof typeof apps]): World['reader'] =>
    openMicrosoft({
      tenantId: tenant.tenantId,
      credential: { getToken: (scopes) => Promise.resolve(tenant.token(app, scopes)) },
      endpoints: microsoft.endpoints,
      clock,
    });
  clock.runs(Math.min(speed, CATCHING_UP));
  say(`${String(people)} people work in it. When their past is read, their time goes on ${String(speed)} times as fast as ours.`);
  return {
    tenantId: tenant.tenantId,
    clock,
    reader: client(apps.reader),
    identityResponse: client(apps.identity),
    mailResponse: client(apps.mail),
    caughtUp: () => clock.runs(speed),
    close: () => tenant.close(),
  };
}

/** So fast goes the sandbox while its past is read: slower, and waits for allowances take long; faster, and the past runs away. */
const CATCHING_UP = 60;
