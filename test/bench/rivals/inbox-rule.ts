/** A mailbox rule, whether a cmdlet made it or desktop Outlook. */
import type { Act } from './act.ts';
import { inside, list, text } from './fields.ts';

export interface InboxRule {
  readonly name: string;
  /** Addresses outside the owner's domain that get the mail. */
  readonly sendsOutside: readonly string[];
  readonly deletes: boolean;
  readonly moves: boolean;
  /** Last part of the folder's path; '' when the rule does not move or the record does not say where (desktop Outlook never does). */
  readonly folder: string;
  readonly marksRead: boolean;
  /** What the rule looks for, as one text in lower case. */
  readonly words: string;
}

const MAKES = new Set(['new-inboxrule', 'set-inboxrule', 'updateinboxrules']);
const ADDRESS = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Null when the act is not the making or changing of a rule. */
export function inboxRule(act: Act): InboxRule | null {
  if (!MAKES.has(act.operation)) return null;
  return act.operation === 'updateinboxrules' ? fromOutlook(act) : fromCmdlet(act);
}

function fromCmdlet({ account, parameters }: Act): InboxRule {
  const get = (name: string): string => parameters.get(name) ?? '';
  const holds = (name: string): boolean => get(name).toLowerCase() === 'true';
  const folder = get('movetofolder');
  return {
    name: get('name') || get('identity'),
    sendsOutside: outside(account, `${get('forwardto')} ${get('forwardasattachmentto')} ${get('redirectto')}`),
    deletes: holds('deletemessage') || holds('softdeletemessage'),
    moves: folder !== '',
    folder: lastPart(folder),
    marksRead: holds('markasread'),
    words: [...parameters]
      .filter(([name]) => name.endsWith('containswords'))
      .map(([, value]) => value)
      .join(' ')
      .toLowerCase(),
  };
}

function fromOutlook({ account, parameters }: Act): InboxRule | null {
  const written = parameters.get('ruleactions');
  // Outlook stamps old rules again in heaps and says nothing of what they do.
  if (written === undefined || parameters.get('ruleoperation') === 'RemoveMailboxRule') return null;
  const kinds = new Set(actionsIn(written).map((action) => text(inside(action)['ActionType']).toLowerCase()));
  return {
    name: parameters.get('rulename') ?? '',
    sendsOutside: outside(account, written),
    deletes: kinds.has('delete') || kinds.has('permanentdelete'),
    moves: kinds.has('move'),
    folder: '',
    marksRead: kinds.has('markasread'),
    words: (parameters.get('rulecondition') ?? '').toLowerCase(),
  };
}

/** The actions are JSON, now and then cut off; what cannot be read is no action. */
function actionsIn(written: string): readonly unknown[] {
  try {
    return list(JSON.parse(written));
  } catch {
    return [...written.matchAll(/"ActionType":"(\w+)"/gu)].map(([, ActionType]) => ({ ActionType }));
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Other domains than the account's own; a tenant's second domain would count as outside, as it does for Sigma without a list of domains. */
export const outside = (account: string, written: string): readonly string[] =>
  (written.match(ADDRESS) ?? []).map((address) => address.toLowerCase()).filter((address) => domainOf(address) !== domainOf(account));

const lastPart = (path: string): string => (path.split(/[\\/:]/u).at(-1) ?? '').trim().toLowerCase();

/** Where nobody looks. */
const HIDING = new Set([
  'rss feeds',
  'rss subscriptions',
  'rss',
  'conversation history',
  'archive',
  'junk email',
  'junk e-mail',
  'deleted items',
  'sync issues',
  'notes',
  'calendar',
]);
const ODD_NAME = /^[^\p{L}\p{N}]+$/u;
const WORDS =
  /invoice|payment|payroll|\bwire\b|transfer|\bbank|remittance|deposit|\biban\b|docusign|phish|hack|fraud|scam|suspicious|malware|virus|security|password|\bmfa\b|unusual|sign-?in|\blogin|alert|reset|help ?desk|postmaster|rechnung|zahlung|überweisung|facture|virement|paiement|factuur|betaling|fattura|bonifico|factura|pago/iu;

/** RSS and the like, or a name of dots and signs only. */
export const hides = (rule: InboxRule): boolean => HIDING.has(rule.folder) || ODD_NAME.test(rule.folder);
/** A name of punctuation and spaces only; a record without a name says nothing about it. */
export const isOddlyNamed = (rule: InboxRule): boolean => ODD_NAME.test(rule.name);
export const namesMoneyOrSecurity = (rule: InboxRule): boolean => WORDS.test(rule.words);
