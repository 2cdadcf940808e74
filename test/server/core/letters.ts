/** Mail from outside, ordinary where nothing is said, and a mailroom that has read an ordinary year of it. */
import type { MailReceived, MailSent } from '../../../server/core/event.ts';
import { hash53 } from '../../../server/core/hash.ts';
import type { InboundSignal } from '../../../server/core/inbound.ts';
import { InboundMail, type JudgedMail } from '../../../server/core/inbound-mail.ts';
import type { Envelope, MessageText, Payee } from '../../../server/core/message-text.ts';
import type { Asked } from '../../../server/core/solicitation.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { openSpelling } from '../../../server/mail/spelling.ts';
import { inboundSignals } from '../../../server/signals/inbound/index.ts';
import { DAY, event, HOUR, MONDAY } from '../../kit.ts';

export const OPERATOR = 'Plains Wireless';
export const CARLA = 'carla@fabrikam.example';
export const USUAL: Payee = { hash: 'usual', ending: '9920' };
export const OTHER: Payee = { hash: 'other', ending: '4711' };
export const CHANGED_ACCOUNT: readonly Asked[] = [{ what: 'changed-account', bits: 7 }];
/** A message of ours that Fabrikam may answer. */
export const OURS = '<ours@contoso.example>';

/** A message of which nothing was found. */
export const BARE_TEXT: MessageText = { similarity: null, asked: [], payees: [], style: null, links: [] };
export const BARE_ENVELOPE: Envelope = {
  authentication: null,
  vouchedBy: null,
  server: null,
  mailer: null,
  answers: [],
  isReply: false,
  isAutomatic: false,
};
const ENVELOPE: Envelope = {
  ...BARE_ENVELOPE,
  authentication: 'pass',
  vouchedBy: 'fabrikam.example',
  server: '198.51.100.7',
  mailer: 'Outlook',
};

export interface Letter extends Partial<Omit<MailReceived, 'text' | 'envelope'>> {
  readonly text?: Partial<MessageText> | null;
  readonly envelope?: Partial<Envelope> | null;
}

export const AFTER = MONDAY + 400 * DAY + 15 * HOUR;

/** From Carla of Fabrikam, in the afternoon, to Ann, as she always writes. */
export function letter({ text, envelope, ...fields }: Letter = {}): MailReceived {
  return event('mail-received', {
    at: AFTER,
    sender: CARLA,
    senderName: 'Carla Reyes',
    recipients: ['ann@contoso.example'],
    ...fields,
    text: text === null ? null : { ...BARE_TEXT, ...text },
    envelope: envelope === null ? null : { ...ENVELOPE, ...envelope },
  });
}

/** From Ann to Carla. */
export function ours(fields: Partial<MailSent> = {}): MailSent {
  return event('mail-sent', { messageId: OURS, sender: 'ann@contoso.example', recipients: [CARLA], ...fields });
}

export const answering = (messageId: string): Partial<Envelope> => ({ answers: [hash53(messageId)], isReply: true });
const isInternal = (address: string): boolean => address.endsWith('@contoso.example');

export class Post {
  readonly mail: InboundMail;

  constructor(signals: readonly InboundSignal[] = inboundSignals) {
    this.mail = new InboundMail(signals, { spelling: openSpelling(), ours: () => ['contoso.example'], keyed: REPLAY_KEYS.keyed });
    this.mail.introduce([{ displayName: 'Ann Chief', upn: 'ann@contoso.example' }]);
  }

  take(one: MailReceived, operator: string | null = OPERATOR): JudgedMail {
    return this.mail.take(one, operator);
  }

  send(one: MailSent): void {
    this.mail.sent(one, isInternal);
  }
}

const FIRMS = 'tailspin woodgrove northwind litware proseware wingtip adatum lucerne relecloud trey-research alpine-ski margie-travel'
  .split(' ')
  .map((name) => `${name}.example`);

/** Forty letters of Fabrikam, fourteen of them bills, after six hundred of twelve other firms; and a message of ours. */
export function ordinaryPost(signals?: readonly InboundSignal[]): Post {
  const post = new Post(signals);
  for (let number = 0; number < 600; number++) {
    const domain = FIRMS[number % FIRMS.length] ?? '';
    const at = MONDAY + (number + Math.floor(number / FIRMS.length)) * HOUR;
    const text = { links: [`pages${number % 3}.example`] };
    post.take(letter({ at, sender: `info@${domain}`, senderName: null, text, envelope: { vouchedBy: domain } }));
  }
  for (let number = 0; number < 40; number++)
    post.take(letter({ at: MONDAY + (300 + number) * DAY + 15 * HOUR, text: { payees: number < 14 ? [USUAL] : [] } }));
  post.send(ours());
  return post;
}
