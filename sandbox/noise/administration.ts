import type { Seat } from '../account.ts';
import { addToRole, changeDirectory, changeMethod } from '../acts/directory.ts';
import { addMailboxPermission } from '../acts/rules.ts';
import { signIn } from '../acts/sign-in.ts';
import { localInstant } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { placeOfDay } from '../habits/day.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import { employedOn, worksOn } from '../life.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** The daily work of the administrators: groups, licences, roles, mailboxes, joiners. */
export function administer(world: World, day: number, random: Random): void {
  let hired = false;
  for (const admin of world.administrators) {
    if (!worksOn(admin, day) || !employedOn(admin, day)) continue;
    const seat = sit(
      world,
      admin,
      day,
      admin.laptop,
      spotAt(world, admin, day, placeOfDay(world, admin, day, random), admin.laptop, random),
      random,
    );
    const at = (): number => localInstant(admin.city.zone, day, admin.habits.start + random.between(0.2, 7.5));
    if (random.chance(0.7)) signIn(world, seat, at(), APPS.azurePortal, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    for (let n = random.poisson(1.2); n > 0; n--) {
      const target = random.pick(world.people);
      const what = random.pick([
        'Add member to group',
        'Remove member from group',
        'Change user license',
        'Update user',
        'Disable account',
        'Enable account',
      ]);
      changeDirectory(world, seat, at(), {
        activity: what,
        category: what.includes('group') ? 'GroupManagement' : 'User',
        type: what.startsWith('Add') ? 'Assign' : 'Update',
        service: 'Core Directory',
        target,
        modified: [{ name: 'Included Updated Properties', after: what.includes('group') ? 'Member' : 'AssignedLicense' }],
      });
    }
    if (!hired) comeAndGo(world, day, admin, seat, at);
    hired = true;
    if (random.chance(0.02))
      addToRole(
        world,
        seat,
        at(),
        random.pick(world.administrators),
        random.pick(['Exchange Administrator', 'Helpdesk Administrator', 'User Administrator'] as const),
      );
    if (random.chance(0.05) && world.shared.length > 0)
      addMailboxPermission(world, seat, at(), random.pick(world.shared), random.pick(world.people));
    if (random.chance(0.03)) changeMethod(world, seat, at(), random.pick(world.people), 'Phone number', 'registered');
  }
}

/** Those who begin and those who leave, as the administrators' day has it. */
function comeAndGo(world: World, day: number, admin: Person, seat: Seat, at: () => number): void {
  for (const person of world.people) {
    if (person === admin) continue;
    if (person.life.joins === day + 1)
      changeDirectory(world, seat, at(), {
        activity: 'Add user',
        category: 'User',
        type: 'Add',
        service: 'Core Directory',
        target: person,
        modified: [{ name: 'AccountEnabled', after: '[\r\n  true\r\n]' }],
      });
    if (person.life.leaves === day + 1)
      changeDirectory(world, seat, at(), {
        activity: 'Disable account',
        category: 'User',
        type: 'Update',
        service: 'Core Directory',
        target: person,
        modified: [{ name: 'AccountEnabled', before: '[\r\n  true\r\n]', after: '[\r\n  false\r\n]' }],
      });
  }
}
