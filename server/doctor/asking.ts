/** Asks each feed for one record, as cheaply as it can be asked, and says what its refusal means. */
import { Refused } from '../core/errors.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { Content } from '../sources/live/content.ts';
import { CONTENT_TYPES } from '../sources/live/management.ts';
import { type Feed, READS_TEXTS } from './feeds.ts';
import { type Check, fine, grantStep } from './check.ts';

export interface Asked {
  readonly microsoft: Microsoft;
  readonly appId: string;
  /** Permissions that tokens of the reader carry, of both APIs. */
  readonly roles: readonly string[];
}

const DAY = 86_400_000;

export async function askFeed(feed: Feed, asked: Asked): Promise<Check> {
  const { roles, appId } = asked;
  // The token says it without a request, and what is granted a moment ago stands only in a new one.
  if (!feed.anyOf.some((permission) => roles.includes(permission)))
    return silent(feed, `The permission ${feed.anyOf[0] ?? ''} is not granted.`, grantStep(feed.anyOf[0] ?? '', feed.api, appId));
  try {
    await probe(feed, asked.microsoft);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused(feed, error, asked);
  }
  if (feed.id === 'graph/mail' && !READS_TEXTS.some((permission) => roles.includes(permission)))
    return {
      ...silent(feed, 'Mail is read without its texts: what a message asks for is not judged.', grantStep('Mail.Read', feed.api, appId)),
      standing: 'late',
    };
  return fine('reading', feed.title, `It is read, usually ${span(feed.minutes)} after it happened.`);
}

async function probe(feed: Feed, microsoft: Microsoft): Promise<void> {
  const type = CONTENT_TYPES.find((one) => feed.id === `management/${one}`);
  if (type !== undefined) {
    const content = new Content(microsoft, type, microsoft.tenantId);
    // What is not gathered yet is asked for, as the service itself would: only then it shows that auditing is off.
    if (!(await content.isStarted({}))) await content.start({});
    return;
  }
  const { graph } = microsoft.endpoints;
  const hourAgo = `${new Date(microsoft.clock.now() - DAY).toISOString().slice(0, 19)}Z`;
  const since = (field: string): string => `$filter=${encodeURIComponent(`${field} ge ${hourAgo}`)}`;
  const addresses: Readonly<Record<string, string>> = {
    'graph/signIns': `beta/auditLogs/signIns?$top=1&${since('createdDateTime')}`,
    'graph/signIns.machines': `beta/auditLogs/signIns?$top=1&$filter=${encodeURIComponent(`createdDateTime ge ${hourAgo} and signInEventTypes/any(t: t eq 'servicePrincipal')`)}`,
    'graph/directoryAudits': `v1.0/auditLogs/directoryAudits?$top=1&${since('activityDateTime')}`,
    'graph/riskDetections': `v1.0/identityProtection/riskDetections?$top=1`,
    'graph/alerts': `v1.0/security/alerts_v2?$top=1`,
    'graph/messageTraces': `v1.0/admin/exchange/tracing/messageTraces?$top=1`,
    directory: `v1.0/users?$top=1&$select=id`,
  };
  const address = addresses[feed.id];
  if (address !== undefined) {
    await microsoft.get(`${graph}/${address}`);
    return;
  }
  if (feed.id === 'graph/mail') await probeMail(microsoft);
}

/** Mail is asked for mailbox by mailbox; some accounts have none, so a few are tried. */
async function probeMail(microsoft: Microsoft): Promise<void> {
  const { graph } = microsoft.endpoints;
  const answer = await microsoft.get(`${graph}/v1.0/users?$top=10&$select=id,mail`);
  const users = typeof answer === 'object' && answer !== null && 'value' in answer && Array.isArray(answer.value) ? answer.value : [];
  let last: MicrosoftFailure | null = null;
  for (const user of users as readonly { readonly id?: unknown; readonly mail?: unknown }[]) {
    if (typeof user.id !== 'string' || typeof user.mail !== 'string') continue;
    try {
      await microsoft.get(`${graph}/v1.0/users/${user.id}/mailFolders/inbox/messages?$top=1&$select=id`);
      return;
    } catch (error) {
      if (!(error instanceof MicrosoftFailure)) throw error;
      last = error;
      if (error.code !== 'NOT_FOUND') break;
    }
  }
  if (last !== null) throw last;
}

function refused(feed: Feed, error: Refused, { appId }: Asked): Check {
  if (error.code === 'LICENCE_MISSING')
    return silent(
      feed,
      `The tenant has no licence for it: ${feed.licence ?? 'one is needed'}.`,
      `Assign ${feed.licence ?? 'the licence'} (Microsoft 365 admin center > Billing > Licenses), or leave ${feed.source} out of TELLTALE_SOURCES to silence this.`,
    );
  if (feed.id === 'graph/messageTraces')
    return silent(
      feed,
      `Microsoft refuses it: ${error.message}`,
      'Make the service principal that message trace works with, once: New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373. In government clouds there is none: leave message-trace out of TELLTALE_SOURCES.',
    );
  if (error.code === 'PERMISSION_MISSING')
    return silent(feed, `Microsoft refuses it: ${error.message}`, grantStep(feed.anyOf[0] ?? '', feed.api, appId));
  return silent(feed, error.message, error.nextStep);
}

function silent(feed: Feed, sentence: string, nextStep: string): Check {
  return { area: 'reading', name: feed.title, standing: 'blind', sentence, nextStep, signals: [] };
}

function span(minutes: number): string {
  return minutes >= 120 ? `${String(minutes / 60)} hours` : `${String(minutes)} minutes`;
}
