import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { applicationKey } from '../core/keys.ts';
import { defineSignal } from '../core/signal.ts';

const MAIL_OR_FILES =
  /mail\.|mailboxsettings|files\.|sites\.|full_access_as|ews\.|imap\.|smtp\.|contacts\.|user\.readwrite|directory\.|application\.readwrite|rolemanagement/iu;
const KEEPS_COMING_BACK = /offline_access/iu;

/**
 * The person, or an administrator for all, lets an application in.
 *
 * Why: a consented application reads mail without password or second factor, also after the password was changed. Scopes for mail and files weigh more
 * than harmless connectors.
 * Blind spot: consent phishing runs on the owner's own device, so only the act itself speaks.
 */
export const appConsent = defineSignal({
  id: 'app-consent',
  channel: 'persist',
  attack: ['T1528', 'T1098.001'],
  on: 'consent',
  keeps: { rates: { consent: 0.006 } },
  cap: 9,
  observe(event, past) {
    const { bits, habit } = past.occurrence('consent', intruder.consent, 7);
    const scopes = event.scopes.join(' ');
    const content =
      (MAIL_OR_FILES.test(scopes) ? 2.5 : event.scopes.length > 0 ? -2.5 : 0) +
      (KEEPS_COMING_BACK.test(scopes) ? 0.5 : 0) +
      (event.admin ? 1 : 0);
    const listed = event.scopes.slice(0, 6).join(', ') || 'unknown rights';
    return evidence(
      Math.max(0, bits + content),
      say`let the application "${event.applicationName ?? event.applicationId ?? 'without a name'}" in (${listed})${event.admin ? ' for everybody' : ''}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    past.happened('consent');
    if (!past.held && event.applicationId !== null && event.applicationName !== null)
      past.organisation.labels.name(applicationKey(event.applicationId), event.applicationName);
  },
});
