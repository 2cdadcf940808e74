import type { Seat } from '../account.ts';
import { changeRule, makeRule, removeRule, type Rule } from '../acts/rules.ts';
import type { Scene } from './scene.ts';

/** What a rule is to keep from the owner, in the words of the clumsy and in words that stand in honest rules too. */
const WORDS = {
  replies: {
    clumsy: ['virus;hacked;phish;spam', 'undeliverable;RE:', '@', 'document', 'proposal'],
    careful: ['undeliverable', 'automatic reply', 'proposal', 'document'],
  },
  money: {
    clumsy: ['payment', 'bank;wire;payment', 'invoice;payment', '@'],
    careful: ['invoice', 'payment;remittance', 'invoice;payment', 'Rechnung', 'payment', 'invoice;credit note'],
  },
  alarms: {
    clumsy: ['phish;hacked;did you send;strange', 'hacked;spam;phishing', 'security;password;verification', 'spam'],
    careful: ['verification code', 'automatic reply', 'ticket', 'survey', 'undeliverable'],
  },
  payroll: { clumsy: ['payroll;direct deposit;bank account', 'payslip;salary'], careful: ['payslip;salary'] },
} as const;

const PLAIN_NAMES = [
  'Invoices',
  'invoices',
  'AP',
  'Rechnungen',
  'Factures',
  'Newsletter',
  'Newsletters',
  'News',
  'Archive',
  'Notifications',
  'tickets',
  'auto',
  'CRM',
  'Audit',
  'Projects',
  'Suppliers',
];

export interface Hiding {
  readonly from?: string;
  readonly words?: keyof typeof WORDS;
}

/** The rule that keeps the owner from noticing. Clumsy ones have names nobody gives twice; careful ones look like housekeeping. */
export function hidingRule(scene: Scene, about: Hiding): Rule {
  const { random } = scene;
  const plain = scene.careful();
  const known = scene.victim.contacts.find((c) => c.address === about.from);
  const name = plain
    ? known && random.chance(0.6)
      ? random.pick([known.name, known.company.name])
      : random.pick(PLAIN_NAMES)
    : random.pick(['.', '..', ',', 's', 'a', '...', '1', ';', 'xx', 'asdf', 'test', '-']);
  const folder = plain
    ? random.pick(['Archive', 'Notifications', 'Newsletters', 'Suppliers', 'Projects', 'Invoices', 'To book'])
    : random.pick(['RSS Feeds', 'RSS Subscriptions', 'Conversation History', 'Junk Email', 'Deleted Items', 'Archive', 'Notes']);
  const words = about.words ? random.pick<string>(WORDS[about.words][plain ? 'careful' : 'clumsy']) : null;
  const removes = random.chance(plain ? 0.1 : 0.4);
  return {
    name,
    ...(about.from ? { from: about.from } : {}),
    ...(words === null ? {} : plain && random.chance(0.3) ? { subjectWords: words } : { anyWords: words }),
    ...(removes ? { deletes: true } : { moveTo: folder }),
    ...(random.chance(plain ? 0.4 : 0.75) ? { marksRead: true } : {}),
    ...(random.chance(plain ? 0.4 : 0.7) ? { stops: true } : {}),
  };
}

export const hide = (scene: Scene, seat: Seat, at: number, rule: Rule): string => makeRule(scene.world, seat, at, 'web', rule);
export const changeHiding = (scene: Scene, seat: Seat, at: number, rule: Rule): string => changeRule(scene.world, seat, at, 'web', rule);
export const unhide = (scene: Scene, seat: Seat, at: number, rule: Rule): string => removeRule(scene.world, seat, at, rule.name);
