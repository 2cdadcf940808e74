import { search, shareFile, useFile } from '../acts/files.ts';
import { removeMail, syncMail } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { HOUR, localInstant, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { privateAddress } from '../companies.ts';
import { departmentFile, currentFile, LIBRARY, moneyFile, personalFile } from '../documents.ts';
import { writeMail } from '../habits/correspondence.ts';
import { closedWord, foldersOf, moneyWord } from '../habits/reading.ts';
import { mailClientOf } from '../habits/work.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import type { Moment } from './moment.ts';

/** OneDrive decides to fetch a whole library again. */
export function syncsEverything({ world, person, at, seat, random }: Moment): void {
  const count = Math.min(2500, Math.round(random.logNormal(world.tenant.restlessness > 1 ? 500 : 250, 0.9)));
  const start = random.below(LIBRARY);
  const own = random.chance(0.5);
  let when = at;
  for (let n = 0; n < count; n++) {
    when += random.between(100, 1500);
    useFile(
      world,
      seat,
      when,
      'FileSyncDownloadedFull',
      own ? personalFile(world, person, n) : departmentFile(world, person.department, (start + n) % LIBRARY),
    );
  }
  if (random.chance(0.4) && person.laptop.hasOutlook)
    for (const folder of foldersOf(person)) syncMail(world, seat, at + random.below(30) * MINUTE, 'outlook', folder);
}

/** Takes a folder along for the train, for the auditor, for the new project: downloads in a browser, one after the other. */
export function downloadsMuch({ world, person, at, seat, random }: Moment): void {
  const count = Math.min(1200, Math.round(random.logNormal(70, 1)));
  const department = random.chance(0.8) ? person.department : random.pick(['Finance', 'Human Resources', 'IT', 'Client Services', 'Legal']);
  const start = random.below(LIBRARY);
  if (random.chance(0.5)) search(world, seat, at - MINUTE, 'site', random.chance(0.5) ? closedWord(random) : moneyWord(random));
  const hurry = random.chance(0.5) ? 1500 : 20_000;
  let when = at;
  for (let n = 0; n < count; n++) {
    when += random.between(150, hurry);
    const doc = random.chance(0.1)
      ? moneyFile(world, random)
      : random.chance(0.15)
        ? personalFile(world, person, n)
        : departmentFile(world, department, (start + n) % LIBRARY);
    useFile(world, seat, when, 'FileDownloaded', doc);
  }
}

/** Clears the mailbox on a quiet afternoon. */
export function cleansUp({ world, person, at, seat, random }: Moment): void {
  const client = mailClientOf(person.laptop);
  let when = at;
  for (let n = random.whole(8, 40); n > 0; n--) {
    when += random.between(2, 30) * 1000;
    const mails = person.inbox.filter((m) => m.at < at).slice(-random.whole(1, 18));
    removeMail(
      world,
      seat,
      when,
      client,
      random.pick(['MoveToDeletedItems', 'MoveToDeletedItems', 'SoftDelete', 'HardDelete', 'Move']),
      mails,
      random.pick(['\\Inbox', '\\Inbox', '\\Inbox', '\\Sent Items', '\\Deleted Items']),
    );
  }
}

/** Gives a file to somebody outside, by invitation or by a link for anybody. */
export function sharesOutside({ world, person, day, at, seat, random }: Moment): void {
  const doc = currentFile(world, person, day, random);
  const contact = person.contacts.length > 0 ? random.pick(person.contacts) : null;
  if (random.chance(0.4) || !contact) shareFile(world, seat, at, 'AnonymousLinkCreated', doc, null, random.chance(0.4));
  else {
    shareFile(world, seat, at, 'SharingInvitationCreated', doc, contact.address, random.chance(0.4));
    shareFile(world, seat, at + 2000, 'AddedToSecureLink', doc, contact.address);
  }
}

/** A night of work before a deadline, from home. */
export function worksLate({ world, person, day, random }: Moment): void {
  const from = localInstant(person.city.zone, day, random.between(22.5, 26));
  const seat = sit(world, person, day, person.laptop, spotAt(world, person, day, 'home', person.laptop, random), random);
  if (random.chance(0.4)) signIn(world, seat, from, APPS.officeHome);
  refresh(world, seat, from + MINUTE, APPS.office);
  for (let n = random.whole(4, 25); n > 0; n--)
    useFile(
      world,
      seat,
      from + random.between(0, 2.5) * HOUR,
      random.pick(['FileAccessed', 'FileModified']),
      currentFile(world, person, day, random),
    );
  for (let n = random.whole(0, 5); n > 0; n--)
    writeMail(world, person, seat, from + random.between(0.1, 2.5) * HOUR, day, mailClientOf(person.laptop));
}

/** Somebody who leaves takes things along: some to a stick, some to a private address. This is not an intruder. */
export function leavesWithFiles({ world, person, at, seat, random }: Moment): void {
  const count = Math.round(random.logNormal(130, 0.9));
  let when = at;
  for (let n = 0; n < count; n++) {
    when += random.between(800, 9000);
    useFile(
      world,
      seat,
      when,
      'FileDownloaded',
      random.chance(0.5) ? personalFile(world, person, n) : departmentFile(world, person.department, random.below(LIBRARY)),
    );
  }
  if (random.chance(0.3))
    shareFile(
      world,
      seat,
      when + MINUTE,
      'SharingInvitationCreated',
      personalFile(world, person, 1),
      privateAddress(person.first, person.last, person.index),
    );
}
