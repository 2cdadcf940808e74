/** After an event was judged: what its account and its hands are known by from now on. */
import type { Actor } from './actor.ts';
import type { Event } from './event.ts';
import { learnDevice, learnOrigin, learnService, learnSession } from './origin.ts';
import { tenureOf } from './layout.ts';
import { Lessons } from './lessons.ts';
import type { Past } from './past.ts';
import { EXPIRES_AFTER, SUSPICIOUS_BITS } from './policy.ts';
import { MINUTE } from './rate.ts';
import type { Signal } from './signal.ts';
import { countDay } from './unlearn.ts';
import { isDoubtful, releaseTexts } from './withheld.ts';

/** An incident lives at least so long; hands that have become familiar by then are the person's. */
const ASKED_BACK_WITHIN = 2 * EXPIRES_AFTER;

/** `signals` = those that looked at this kind of event, `ofOrigin` = those that look at where it came from. */
export function learn(event: Event, past: Past, actor: Actor, own: boolean, signals: readonly Signal[], ofOrigin: readonly Signal[]): void {
  const { device, client } = event.origin;
  noteLessons(actor, past);
  if (own) noteDay(actor, past);
  // While learning is held back, amounts still add up in the hands' own windows; habits stay as they were (see Past.held).
  for (const signal of signals) signal.learn?.(event, past);
  if (!own || past.location === null) return;
  if (event.kind === 'sign-in' && device.presence !== 'unknown') learnDevice(past, device.presence === 'present');
  if (actor.assessedAt === event.at) {
    const hour = new Date(event.at).getUTCHours();
    actor.hours[hour] = (actor.hours[hour] as number) + 1;
    learnService(past, past.location, past.client);
    if (actor.held) withholdVisit(event, past, actor);
    else {
      for (const signal of ofOrigin) signal.learn?.(event, past);
      const registered = actor.device.presence === 'unknown' ? device : actor.device;
      learnOrigin(past, past.location, actor.client ?? client, registered, event.kind === 'sign-in');
    }
  }
  if (isOtherSession(actor, past)) {
    actor.session = past.sessionKey;
    if (!actor.held) learnSession(past, actor.session, past.location, client, device);
  }
}

/** What doubtful hands teach is noted while there is still somebody who may ask for it back. */
function noteLessons(actor: Actor, past: Past): void {
  if (actor.held) return;
  // Hands that come back after they were confirmed to be an intruder's: that stands, and what they teach now is another lesson.
  if (actor.access > SUSPICIOUS_BITS && actor.lessons?.isTaken === true) forgetLessons(actor, past);
  if (actor.access > SUSPICIOUS_BITS) actor.lessons ??= new Lessons(past.minute);
  else if (actor.lessons !== null && (past.minute - actor.lessons.since) * MINUTE > ASKED_BACK_WITHIN) forgetLessons(actor, past);
}

/** Nobody asks for them back any more; an intruder's texts are nobody's. */
function forgetLessons(actor: Actor, past: Past): void {
  const isIntruder = actor.lessons?.isTaken === true;
  actor.lessons = null;
  if (isIntruder) actor.texts = null;
  else releaseTexts(past.organisation, past.account, actor);
}

/** Whose active day it is. One that doubtful hands began is the person's from their first act on, and begins then, as it would have without the others. */
function noteDay(actor: Actor, past: Past): void {
  const { profile, account, organisation, minute } = past;
  if (isDoubtful(past)) {
    if (!past.beganDay || past.isFirstDay) return;
    profile.markStrange();
    actor.lessons ??= new Lessons(minute);
    actor.lessons.day(account, organisation, { tenure: tenureOf(profile.activeDays), actTenure: past.actTenure });
  } else if (profile.isStrangeDay && minute >= profile.lastActive) {
    const hands = new Set([...account.actors, ...account.incidents.flatMap(({ actors }) => actors)]);
    const was = profile.anchor;
    // Not `some`: whichever hands noted the day, none may keep it.
    const isTaken = [...hands].filter(({ lessons }) => lessons?.takeDay(was, account, organisation) === true).length > 0;
    profile.beginAgain(minute);
    if (!isTaken) return;
    const tenure = tenureOf(profile.activeDays + 1);
    countDay({ minute, day: organisation.day, tenure, actTenure: past.actTenure }, account, organisation, 1);
  }
}

function withholdVisit(event: Event, past: Past, actor: Actor): void {
  const { application, session, device, client } = event.origin;
  actor.withhold().visit({
    at: event.at,
    signedIn: event.kind === 'sign-in',
    client: actor.client ?? client ?? past.client,
    device: actor.device.presence === 'unknown' ? device : actor.device,
    application,
    session,
  });
}

export function isOtherSession(actor: Actor, past: Past): boolean {
  return past.sessionKey !== 0 && actor.session !== past.sessionKey;
}
