/** Random events of every kind, as hostile as records may be. */
import type { Event, EventKind } from '../../../server/core/event.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import type { Envelope, MessageText } from '../../../server/core/message-text.ts';
import { INDUCEMENTS, type Inducement } from '../../../server/core/solicitation.ts';
import { Chance } from '../../cases/chance.ts';
import {
  client,
  DAY,
  EDGE,
  event,
  from,
  HIDDEN,
  HIDING_RULE,
  homeOf,
  LYON,
  NO_DEVICE,
  OFFICE,
  type Person,
  PHONE,
  RENTED,
  RULE,
  SCRIPT,
  TOPEKA,
  ZURICH,
} from '../../kit.ts';
import { ORDINARY } from '../core/ordinary.ts';

/** By these people, from everywhere: `many` events over `days` days, in order. */
export function scattered(seed: string, many: number, people: readonly Person[], begin: number, days: number): Event[] {
  const chance = new Chance(seed);
  const kinds = Object.keys(ORDINARY) as EventKind[];
  const text = (): string =>
    chance.pick(['', '.', 'Invoice 7', 'payroll', 'line\nbreak', '<script>', 'ä'.repeat(300), '\u202Egpj', 'password expired']);
  const address = (): string => chance.pick(['drop@example.net', 'bob@contoso.example', 'anonymous', '@', '']);
  const inducements = Object.keys(INDUCEMENTS) as Inducement[];
  const message = (): MessageText => ({
    similarity: null,
    asked: Array.from({ length: chance.whole(0, 3) }, () => ({ what: chance.pick(inducements), bits: chance.between(-3, 9) })),
    payees: chance.yes(0.2) ? [{ hash: `payee ${chance.whole(0, 9)}`, ending: text() }] : [],
    style: chance.yes(0.3) ? null : Uint16Array.from({ length: chance.whole(0, 200) }, () => chance.whole(0, 511)),
    links: chance.yes(0.5) ? [] : [`page${chance.whole(0, 500)}.example`],
  });
  const envelope = (): Envelope => ({
    authentication: chance.pick(['pass', 'fail', 'none', null]),
    vouchedBy: chance.pick([null, 'example.net', text()]),
    server: chance.pick([null, TOPEKA, 'nowhere', '']),
    mailer: chance.pick([null, text()]),
    answers: chance.yes(0.5) ? [] : [chance.whole(0, 99)],
    isReply: chance.yes(0.5),
    isAutomatic: chance.yes(0.2),
  });
  const any: Partial<Record<string, () => unknown>> = {
    name: () => (chance.yes(0.2) ? null : text()),
    subject: () => (chance.yes(0.2) ? null : text()),
    query: text,
    title: text,
    detail: text,
    folder: () => (chance.yes(0.3) ? null : text()),
    subjects: () => [text()],
    role: () => chance.pick([null, 'Global Administrator', text()]),
    scopes: () => chance.pick([[], ['User.Read'], ['Mail.ReadWrite', 'offline_access']]),
    count: () => chance.pick([1, 3, 50, 2_000, 1e9]),
    throttled: () => chance.yes(0.2),
    recipients: () =>
      chance.yes(0.2) ? null : Array.from({ length: chance.pick([0, 1, 3, 40]) }, () => `r${chance.whole(0, 5_000)}@example.net`),
    bccCount: () => chance.pick([null, 0, 2, 40]),
    text: () => (chance.yes(0.2) ? null : message()),
    envelope: () => (chance.yes(0.2) ? null : envelope()),
    recipientCount: () => chance.pick([null, 0, 1, 500]),
    as: () => chance.pick(['owner', 'send-as', 'on-behalf']),
    sender: () => chance.pick([null, 'boss@contoso.example', 'ann@contoso.example']),
    forwardTo: () => address(),
    grantee: () => chance.pick([null, address()]),
    change: () => chance.pick(['created', 'changed', 'added', 'granted', 'removed', 'disabled']),
    setting: () =>
      chance.pick([
        'forwarding',
        'auto-reply',
        'junk',
        'protocol',
        'audit-off',
        'mail-flow-rule',
        'federation',
        'user-created',
        'connector',
      ]),
    reason: () => chance.pick(['bad-password', 'locked', 'challenge-refused', 'policy', 'interrupt', 'other']),
    passwordRight: () => chance.yes(0.5),
    way: () => chance.pick(['admin', 'reset', 'self', 'hard', 'soft', 'moved', 'anonymous-link', 'direct']),
    fromSent: () => chance.yes(0.5),
    action: () => chance.pick(['read', 'downloaded', 'synced', 'deleted']),
    external: () => chance.pick([true, false, null]),
    act: () => chance.pick(['created', 'sent']),
    level: () => chance.pick(['low', 'medium', 'high', 'unknown']),
    cleared: () => chance.yes(0.3),
    protocol: () => chance.pick([null, 'deviceCode', 'ropc']),
    rule: () => ({ ...chance.pick([RULE, HIDING_RULE]), name: text(), words: [text()], deletes: chance.yes(0.3), forwardTo: [address()] }),
  };
  const times = Array.from({ length: many }, () => begin + Math.floor(chance.next() * days * DAY)).sort((a, b) => a - b);
  return times.map((at, turn) => {
    const kind = chance.pick(kinds);
    const own: Record<string, unknown> = {};
    for (const field of Object.keys(ORDINARY[kind])) {
      const make = any[field];
      if (make !== undefined) own[field] = kind === 'tenant-setting' && field === 'forwardTo' ? [address()] : make();
    }
    const who = chance.pick(people);
    const where = chance.pick([OFFICE, homeOf(who.number), TOPEKA, LYON, ZURICH, RENTED, HIDDEN, '2001:db8:ffff::1', null]);
    const origin = from(where, {
      client: chance.pick([EDGE, PHONE, SCRIPT, null, client('macOS', null), client(null, 'IMAP', { legacy: true })]),
      device: chance.pick([NO_DEVICE_WORD, NO_DEVICE, who.device]),
      session: chance.pick([null, `s-${who.number}`, `x-${chance.whole(0, 3)}`]),
    });
    return event(kind, { id: `scattered-${seed}-${turn}`, at, who: who.names, origin, ...own });
  });
}
