/** The service as `telltale start` runs it, with the double in place of Microsoft; its settings come as JSON, its log goes to standard output. */
import { readConfig } from '../../server/config.ts';
import { Refused } from '../../server/core/errors.ts';
import { start } from '../../server/main.ts';
import { type Endpoints, openMicrosoft, wallClock } from '../../server/microsoft/index.ts';

export interface ChildSettings {
  readonly environment: Readonly<Record<string, string>>;
  readonly tenantId: string;
  readonly endpoints: Pick<Endpoints, 'graph' | 'management' | 'authority'>;
  readonly tokens: Readonly<Record<'graph' | 'management', string>>;
  /** How far the double's time is from ours, milliseconds. */
  readonly offset: number;
}

const { environment, tenantId, endpoints, tokens, offset } = JSON.parse(process.argv[2] ?? '') as ChildSettings;
const clock = { ...wallClock, now: () => Date.now() + offset };
const credential = {
  getToken: (scope: string | string[]) =>
    Promise.resolve({
      token: String(scope).startsWith(endpoints.management) ? tokens.management : tokens.graph,
      expiresOnTimestamp: clock.now() + 86_400_000,
    }),
};

try {
  const running = await start(readConfig(environment), {
    speed: 1,
    people: 1,
    say: () => undefined,
    progress: () => undefined,
    world: {
      tenantId,
      clock,
      reader: openMicrosoft({ tenantId, endpoints, credential, clock, allowances: 'uncounted' }),
      identityResponse: null,
      mailResponse: null,
      caughtUp: () => undefined,
      close: () => Promise.resolve(),
    },
  });
  process.once('SIGTERM', () => void running.stop().catch(() => undefined));
  await running.ended;
  process.exit(0);
} catch (error) {
  process.stderr.write(error instanceof Refused ? `${error.code}: ${error.message} ${error.nextStep}\n` : `${String(error)}\n`);
  process.exit(2);
}
