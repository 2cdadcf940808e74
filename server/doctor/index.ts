/** `telltale doctor`: what works, what is blind or late and because of what, and the exact step of an administrator. Asks; changes nothing but starting the gathering of audit records. */
import type { Registration, TenantConfig } from '../config.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { signals } from '../signals/index.ts';
import { type Acting, actingChecks, type Hands } from './acting.ts';
import { askFeed } from './asking.ts';
import { sightOf } from './blind.ts';
import { botCheck } from './bot.ts';
import { type Check, fine, grantStep } from './check.ts';
import { credentialCheck } from './credentials.ts';
import { FEEDS } from './feeds.ts';
import { groupCheck, type NamedGroup } from './groups.ts';
import { notificationCheck } from './notifications.ts';

export { type Check, isAllWell } from './check.ts';
export { reportLines } from './report.ts';

export interface Patient {
  readonly config: Pick<TenantConfig, 'reader' | 'identityResponse' | 'mailResponse' | 'bot' | 'groups' | 'origin' | 'sources' | 'api'>;
  readonly reader: Microsoft;
  readonly identityResponse: Microsoft | null;
  readonly mailResponse: Microsoft | null;
  /** Asks for a token with which the bot speaks in Teams; throws `MicrosoftFailure`. */
  readonly botToken: () => Promise<unknown>;
}

/** Throws `MicrosoftFailure` when the reader gets no token at all: then nothing can be said. */
export async function examine(patient: Patient): Promise<readonly Check[]> {
  const { config, reader } = patient;
  const roles = [...(await reader.roles('graph')), ...(await unlessRefused(() => reader.roles('management')))];
  const asked = { microsoft: reader, appId: config.reader.appId, roles };
  const wanted: readonly string[] = [...config.sources];
  const reading = new Map<string, Check>();
  for (const feed of FEEDS)
    reading.set(
      feed.id,
      wanted.includes(feed.source)
        ? await askFeed(feed, asked)
        : { ...fine('reading', feed.title, `It is not wanted: TELLTALE_SOURCES leaves ${feed.source} out.`), standing: 'off' },
    );
  return [
    ...withSignals(reading),
    signalsCheck(reading),
    ...(await optional(roles, config.reader.appId)),
    ...actingChecks(await actingOf(patient)),
    ...(await groupChecks(patient)),
    ...(await credentialChecks(patient)),
    await botCheck(config.bot, patient.botToken),
    await notificationCheck(config, reader),
    sharedCheck(config),
  ];
}

/** No permission of the reader's tells whether people consented: the first shared message that is opened does. */
function sharedCheck({ api }: Patient['config']): Check {
  const name = 'scores in shared mailboxes';
  if (api === null || api.credential === null)
    return {
      ...fine('reading', name, 'They are not wanted: neither TELLTALE_API_CERTIFICATE nor TELLTALE_API_SECRET is set.'),
      standing: 'off',
    };
  return fine(
    'reading',
    name,
    `Graph is asked with the reader's own right. The app ${api.audience} needs the delegated permission Mail.Read.Shared with an administrator's consent for that; where it is missing, the log says shared-mailboxes-not-set-up.`,
  );
}

function speaking(reading: ReadonlyMap<string, Check>, without?: string): ReadonlySet<string> {
  return new Set(
    [...reading].filter(([id, { standing }]) => id !== without && (standing === 'works' || standing === 'late')).map(([id]) => id),
  );
}

/** Each silent feed with the signals that would see, or see sooner, if it spoke. */
function withSignals(reading: ReadonlyMap<string, Check>): Check[] {
  const now = sightOf(signals, FEEDS, speaking(reading));
  return [...reading].map(([id, check]) => {
    if (check.standing === 'works' || check.standing === 'late') return check;
    const then = sightOf(signals, FEEDS, new Set([...speaking(reading), id]));
    const better = [...now.blind.filter((one) => !then.blind.includes(one)), ...[...now.late.keys()].filter((one) => !then.late.has(one))];
    return { ...check, signals: better.sort() };
  });
}

function signalsCheck(reading: ReadonlyMap<string, Check>): Check {
  const { blind, late } = sightOf(signals, FEEDS, speaking(reading));
  const seeing = signals.length - blind.length;
  if (blind.length === 0 && late.size === 0)
    return fine('signals', 'signals', `All ${String(signals.length)} signals see, as soon as they can.`);
  return {
    area: 'signals',
    name: 'signals',
    standing: blind.length > 0 ? 'blind' : 'late',
    sentence: `${String(seeing)} of ${String(signals.length)} signals see; ${String(late.size)} of them later than they could. Blind: ${blind.join(', ') || 'none'}. Late: ${[...late].map(([id, minutes]) => `${id} (${String(minutes)} min)`).join(', ') || 'none'}.`,
    nextStep: 'Mend what is said under "reading".',
    signals: [...blind, ...late.keys()].sort(),
  };
}

/** Permissions without which something is known less well, though no feed is silent. */
async function optional(roles: readonly string[], appId: string): Promise<Check[]> {
  const some: readonly (readonly [anyOf: readonly string[], what: string])[] = [
    [
      ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
      'Who belongs to which group is not known: nobody has a role, and group changes are not explained.',
    ],
    [['Application.Read.All', 'Directory.Read.All'], 'The own applications of the tenant are not known and are taken for people.'],
    [['MailboxSettings.Read', 'MailboxSettings.ReadWrite'], 'What an inbox rule does that a client hides cannot be filled in.'],
  ];
  return await Promise.resolve(
    some
      .filter(([anyOf]) => !anyOf.some((one) => roles.includes(one)))
      .map(
        ([anyOf, sentence]): Check => ({
          area: 'reading',
          name: anyOf[0] ?? '',
          standing: 'late',
          sentence,
          nextStep: grantStep(anyOf[0] ?? '', 'Microsoft Graph', appId),
          signals: [],
        }),
      ),
  );
}

async function actingOf({ config, identityResponse, mailResponse }: Patient): Promise<Acting> {
  const { groups } = config;
  return {
    identity: await handsOf(config.identityResponse, identityResponse),
    mail: await handsOf(config.mailResponse, mailResponse),
    groups: {
      'require-mfa': groups.requireMfa,
      'block-untrusted-networks': groups.blockUntrustedNetworks,
      'hold-outbound-mail': groups.holdOutboundMail,
    },
  };
}

async function handsOf(registration: Registration | null, microsoft: Microsoft | null): Promise<Hands | null> {
  if (registration === null || microsoft === null) return null;
  return { appId: registration.appId, roles: await unlessRefused(() => microsoft.roles('graph')) };
}

/** A registration that gets no token has no permission. */
async function unlessRefused(ask: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MicrosoftFailure) return [];
    throw error;
  }
}

async function groupChecks({ config, reader }: Patient): Promise<Check[]> {
  const { groups } = config;
  const named: readonly NamedGroup[] = [
    { key: 'TELLTALE_ANALYSTS_GROUP_ID', id: groups.analysts, without: 'Nobody may see incidents or act.' },
    {
      key: 'TELLTALE_APPROVERS_GROUP_ID',
      id: groups.approvers,
      without: 'Acts on administrators and VIPs are refused: they need a second person.',
    },
    {
      key: 'TELLTALE_PROTECTED_GROUP_ID',
      id: groups.protected,
      without: 'No account but those of the break-glass group is exempt from acts.',
    },
    { key: 'TELLTALE_BREAK_GLASS_GROUP_ID', id: groups.breakGlass, without: 'No account is kept for emergencies.' },
    { key: 'TELLTALE_REQUIRE_MFA_GROUP_ID', id: groups.requireMfa, without: 'A second factor cannot be asked of one account.' },
    {
      key: 'TELLTALE_BLOCK_NETWORKS_GROUP_ID',
      id: groups.blockUntrustedNetworks,
      without: 'One account cannot be kept out of untrusted networks.',
    },
    { key: 'TELLTALE_HOLD_MAIL_GROUP_ID', id: groups.holdOutboundMail, without: 'Mail of one account cannot be held for a moderator.' },
  ];
  const checks: Check[] = [];
  for (const one of named) checks.push(await groupCheck(one, reader, config.reader.appId));
  return checks;
}

async function credentialChecks({ config, reader }: Patient): Promise<Check[]> {
  const registrations = [
    ['READER', config.reader],
    ['IDENTITY', config.identityResponse],
    ['MAIL', config.mailResponse],
    ['BOT', config.bot],
    [
      'API',
      config.api === null || config.api.credential === null ? null : { appId: config.api.audience, credential: config.api.credential },
    ],
  ] as const;
  const checks: Check[] = [];
  for (const [name, registration] of registrations)
    if (registration !== null) checks.push(await credentialCheck(name, registration, reader));
  return checks;
}
