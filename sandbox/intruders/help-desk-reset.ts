import { changeMethod, resetPassword } from '../acts/directory.ts';
import { useFile } from '../acts/files.ts';
import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import { comesBack, makesMachineKnown } from './afterwards.ts';
import { enter, hourOn, lair, pause, take } from './craft.ts';
import { discover } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Calls the help desk as the owner. An honest administrator resets the password and removes the second factor; the intruder brings a new one. */
export const helpDeskReset: Scenario = {
  name: 'help-desk-reset',
  kind: 'account-takeover',
  prefers: ['Executive', 'IT', 'Finance', 'Engineering'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const admins = world.administrators.filter((a) => a !== victim);
    const admin = admins.length > 0 ? random.pick(admins) : victim;
    const start = hourOn(scene, scene.startDay, admin);
    scene.at(start, (at) => {
      const desk = sit(
        world,
        admin,
        scene.startDay,
        admin.laptop,
        spotAt(world, admin, scene.startDay, admin.office >= 0 ? 'office' : 'home', admin.laptop, random),
        random,
      );
      if (world.tenant.hasMfa) changeMethod(world, desk, at - 2 * MINUTE, victim, 'Authenticator app', 'deleted');
      resetPassword(world, desk, at, victim);
    });
    const seat = take(scene, lair(scene));
    let clock = start + pause(scene, 3, 15);
    scene.at(clock, (at) => {
      if (world.tenant.hasMfa) {
        enter(scene, seat, at, APPS.officeHome, { error: 50072, mfa: 'none' });
        changeMethod(world, seat, at + 2 * MINUTE, victim, random.pick(['Authenticator app', 'Phone number'] as const), 'registered');
      }
      enter(scene, seat, at + 3 * MINUTE, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
      signIn(world, seat, at + 5 * MINUTE, APPS.outlookWeb);
      if (random.chance(0.4)) makesMachineKnown(scene, seat, at + 9 * MINUTE, victim);
    });
    clock += pause(scene, 10, 60);
    scene.at(clock, (at) => {
      lookAround(scene, seat, at, 3);
      const ids: string[] = [];
      for (let n = scene.scaled(150, 40); n > 0; n--)
        ids.push(
          useFile(
            world,
            seat,
            at + 12 * MINUTE + n * random.between(1000, 9000),
            'FileDownloaded',
            departmentFile(world, random.chance(0.5) ? 'IT' : victim.department, random.below(LIBRARY)),
          ),
        );
      scene.harm(ids);
    });
    comesBack(scene, seat, clock + HOUR, 0.4);
    scene.note = `${admin.upn} was talked into a reset.`;
    discover(scene, clock + 6 * HOUR, 0.6);
  },
};
