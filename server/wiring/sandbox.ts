/** The make-believe tenant in place of a real one: everybody in it is made up, and it is reached by calls inside this process. */
import { join } from 'node:path';
import type { Groups } from '../config.ts';
import { Refused } from '../core/errors.ts';
import { openMicrosoft } from '../microsoft/index.ts';
import type { World } from '../tenant.ts';
import { openLiveTenant, type LiveTenant } from '../../sandbox/live.ts';
import type { Player } from '../../sandbox/page/tenant-port.ts';

export interface SandboxOptions {
  /** How many of its seconds pass in one of ours. */
  readonly speed: number;
  readonly people: number;
  /** Port of the Agents Playground. */
  readonly playground?: number;
  readonly say: (line: string) => void;
}

/** What the service knows of it besides what it could know of a real one. */
export interface Sandbox {
  readonly tenant: LiveTenant;
  readonly groups: Groups;
  /** Who watches over it in Teams. */
  readonly players: readonly Player[];
  readonly seed: number;
  readonly people: number;
  readonly speed: number;
  /** Port of the Agents Playground; `null` = Teams is the page's. */
  readonly playground: number | null;
  /** Folder for its own files. */
  readonly folder: string;
}

const SEED = 7;
/** Days that are learned, and those that are lived after them. */
const PAST = 30;
const AHEAD = 14;
/** So fast goes the sandbox while its past is read: slower, and waits for allowances take long; faster, and the past runs away. */
const CATCHING_UP = 60;

export async function sandboxWorld(
  folder: string,
  { speed, people, say, playground }: SandboxOptions,
): Promise<World & { readonly sandbox: Sandbox }> {
  say('No tenant is configured: this is the sandbox. Everybody and everything in it is made up, and only this machine can reach it.');
  if (!(speed > 0)) throw new Refused('BAD_SPEED', 'Time cannot stand still or go back.', 'Give --speed a number above 0.');
  const tenant = await openLiveTenant({
    folder: join(folder, 'tenant'),
    seed: SEED,
    people,
    past: PAST,
    ahead: AHEAD,
    meets: morning(Date.now()),
  });
  const { clock, apps, microsoft } = tenant;
  const players = watchersOf(tenant);
  const groups = makeGroups(tenant, players);
  const client = (app: (typeof apps)[keyof typeof apps]): World['reader'] =>
    openMicrosoft({
      tenantId: tenant.tenantId,
      credential: { getToken: (scopes) => Promise.resolve(tenant.token(app, scopes)) },
      endpoints: microsoft.endpoints,
      clock,
      allowances: 'uncounted',
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
    sandbox: { tenant, groups, players, seed: SEED, people, speed, playground: playground ?? null, folder },
  };
}

/** The last Tuesday at nine in Wisconsin, where it lives: there is life in a tenant on a working morning. */
function morning(now: number): number {
  const days = Math.floor((now - NINE_IN_WISCONSIN) / DAY);
  // The first day of 1970 was a Thursday.
  return (days - ((days + 2) % 7)) * DAY + NINE_IN_WISCONSIN;
}

const DAY = 86_400_000;
const NINE_IN_WISCONSIN = 15 * 3_600_000;

/** Who watches: one of each role. No intruder comes to them, since an incident is not shown to the account it is about. */
const ROLES = ['analyst', 'analyst and approver', 'no role'] as const;

function watchersOf({ microsoft }: LiveTenant): readonly Player[] {
  const { users, administrators } = microsoft.state;
  const free = users
    .all()
    .map((user) => ({
      id: String(user['id']),
      name: String(user['displayName']),
      mail: user['mail'],
      on: user['accountEnabled'],
    }))
    .filter(({ id, mail, on }) => typeof mail === 'string' && mail !== '' && on === true && !administrators.has(id));
  return ROLES.flatMap((role, index) => {
    const person = free[index];
    return person === undefined ? [] : [{ mri: `29:${person.id}`, objectId: person.id, name: person.name, role }];
  });
}

/** What the guide has an admin make. */
function makeGroups({ microsoft }: LiveTenant, players: readonly Player[]): Groups {
  const membersWho = (word: string): string[] =>
    players.filter(({ role }) => role.includes(word)).flatMap(({ objectId }) => objectId ?? []);
  let made = 0;
  const group = (displayName: string, members: readonly string[] = []): string => {
    made += 1;
    const id = `5a4d0000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    microsoft.state.addGroup({ id, displayName, members });
    return id;
  };
  return {
    analysts: group('Telltale analysts', membersWho('analyst')),
    approvers: group('Telltale approvers', membersWho('approver')),
    protected: group('Telltale protected'),
    breakGlass: group('Telltale break glass'),
    vip: null,
    requireMfa: group('Telltale: second factor required'),
    blockUntrustedNetworks: group('Telltale: untrusted networks blocked'),
    holdOutboundMail: group('Telltale: outbound mail held'),
  };
}
