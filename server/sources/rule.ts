/**
 * What an inbox rule does, from the three ways it is written: cmdlet parameters (Outlook on the web, PowerShell), the property dump of
 * desktop Outlook, and Graph's rule list.
 *
 * Surprise: desktop Outlook writes conditions as free text and actions as JSON that may be cut off, so this reads what it can and says
 * with `known: false` when only the name is there.
 */
import type { RuleContent } from '../core/event.ts';
import { fields, isFields, lower, number, text, texts, truth, truthOf, unfolded, type Fields } from './fields.ts';

const ADDRESS = /[\p{L}\p{N}._%+'-]{1,100}@[\p{L}\p{N}.-]{1,200}\.[\p{L}\p{N}-]{2,40}/gu;
/** `(SubString IgnoreCase(SubjectProperty)=WORD)`, as desktop Outlook dumps a condition. */
const COMPARED = /\((?:\w{0,30}(?:Subject|Body|Header)\w{0,30})\)\s*=\s*([^()]{1,200})/gi;
const QUOTED = /"([^"\r\n]{1,200})"|'([^'\r\n]{1,200})'/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** Any address or any text contains these: a condition made of them is no condition. */
const EVERYWHERE = new Set(['@', '.', '']);

const WORD_PARAMETERS = ['subjectcontainswords', 'bodycontainswords', 'subjectorbodycontainswords', 'headercontainswords'];
const SENDER_PARAMETERS = ['from', 'fromaddresscontainswords'];
const SIZE_PARAMETERS = ['withinsizerangeminimum', 'withinsizerangemaximum'];
const OTHER_CONDITIONS = [
  'recipientaddresscontainswords',
  'sentto',
  'senttoaddresscontainswords',
  'sentonlytome',
  'mynameintobox',
  'mynameinccbox',
  'mynameintoorccbox',
  'mynamenotintobox',
  'hasattachment',
  'hasclassification',
  'flaggedforaction',
  'fromsubscription',
  'messagetypematches',
  'receivedafterdate',
  'receivedbeforedate',
  'withimportance',
  'withsensitivity',
];
const FORWARDS = ['forwardto', 'redirectto', 'forwardasattachmentto'];
const ACTIONS = [
  ...FORWARDS,
  'deletemessage',
  'softdeletemessage',
  'movetofolder',
  'copytofolder',
  'markasread',
  'stopprocessingrules',
  'applycategory',
  'markimportance',
  'pinmessage',
];

/** From `New-InboxRule` and `Set-InboxRule`. A change names only what it changes, so only a new rule can be said to catch everything. */
export function ruleFromParameters(parameters: ReadonlyMap<string, string>, isNew: boolean): RuleContent {
  const many = (names: readonly string[]): string[] => names.flatMap((name) => parts(parameters.get(name) ?? ''));
  const yes = (name: string): boolean => truthOf(parameters.get(name) ?? '') === true;
  const words = many(WORD_PARAMETERS);
  const senders = many(SENDER_PARAMETERS);
  const sized = SIZE_PARAMETERS.some((name) => (parameters.get(name) ?? '') !== '');
  const narrowed = OTHER_CONDITIONS.some((name) => !['', 'false', '$false'].includes((parameters.get(name) ?? '').toLowerCase()));
  return finished({
    name: parameters.get('name') ?? null,
    words,
    senders,
    deletes: yes('deletemessage') || yes('softdeletemessage'),
    moveTo: folderName(parameters.get('movetofolder') ?? null),
    copyTo: folderName(parameters.get('copytofolder') ?? null),
    marksRead: yes('markasread'),
    stops: yes('stopprocessingrules'),
    forwardTo: FORWARDS.flatMap((name) => addresses(parameters.get(name) ?? '')),
    catchesAll: isNew && !narrowed && isEverything(words) && isEverything(senders),
    sized,
    known: ACTIONS.some((name) => parameters.has(name)),
  });
}

/** From the `OperationProperties` of `UpdateInboxRules`. */
export function ruleFromOutlook(properties: ReadonlyMap<string, string>, isNew: boolean): RuleContent {
  const condition = properties.get('RuleCondition') ?? '';
  const acts = actionsOf(properties.get('RuleActions') ?? '');
  const dump = condition.slice(0, 20_000);
  const quoted = [...dump.matchAll(COMPARED), ...dump.matchAll(QUOTED)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/^["'\s]+|["'\s]+$/g, ''),
  );
  const senders = addresses(condition, false);
  const words = [...new Set(quoted)].filter((word) => word !== '' && !senders.includes(word.toLowerCase()));
  return finished({
    name: properties.get('RuleName') || null,
    words,
    senders,
    deletes: acts.some((act) => /delete/i.test(act.type)),
    moveTo: acts.find((act) => /move/i.test(act.type))?.folder ?? null,
    copyTo: acts.find((act) => /copy/i.test(act.type))?.folder ?? null,
    marksRead: acts.some((act) => /mark.*read/i.test(act.type)),
    stops: /exit|stop/i.test(properties.get('RuleState') ?? '') || acts.some((act) => /stop/i.test(act.type)),
    forwardTo: acts.filter((act) => /forward|redirect|delegate|bounce/i.test(act.type)).flatMap((act) => act.recipients),
    catchesAll: isNew && properties.has('RuleCondition') && /^(true|null)?$/i.test(condition.slice(0, 1_000).replace(/[\s{}()[\]]/g, '')),
    sized: /size/i.test(condition),
    known: acts.length > 0,
  });
}

/** From Graph's `messageRule`. */
export function ruleFromGraph(rule: Fields): RuleContent {
  const conditions = fields(rule, 'conditions') ?? {};
  const actions = fields(rule, 'actions') ?? {};
  const words = ['subjectContains', 'bodyContains', 'bodyOrSubjectContains', 'headerContains'].flatMap((name) => texts(conditions, name));
  const senders = [...texts(conditions, 'senderContains'), ...mailAddresses(conditions, 'fromAddresses')];
  const range = fields(conditions, 'withinSizeRange');
  const used = new Set([
    'subjectContains',
    'bodyContains',
    'bodyOrSubjectContains',
    'headerContains',
    'senderContains',
    'fromAddresses',
    'withinSizeRange',
  ]);
  const narrowed = Object.entries(conditions).some(([name, value]) => !used.has(name) && !name.startsWith('@') && isSet(value));
  return finished({
    name: text(rule, 'displayName'),
    words,
    senders,
    deletes: truth(actions, 'delete') === true || truth(actions, 'permanentDelete') === true,
    moveTo: text(actions, 'moveToFolder'),
    copyTo: text(actions, 'copyToFolder'),
    marksRead: truth(actions, 'markAsRead') === true,
    stops: truth(actions, 'stopProcessingRules') === true,
    forwardTo: ['forwardTo', 'redirectTo', 'forwardAsAttachmentTo'].flatMap((name) => mailAddresses(actions, name)),
    catchesAll: !narrowed && isEverything(words) && isEverything(senders),
    sized: range !== null && (number(range, 'minimumSize') !== null || number(range, 'maximumSize') !== null),
    known: true,
  });
}

/** Addresses in a text, lower case, `smtp:` dropped; with `orWhole` a text without any stands for itself (an alias, a contact). */
export function addresses(written: string, orWhole = true): string[] {
  const found = written.slice(0, 20_000).match(ADDRESS);
  if (found !== null) return [...new Set(found.map((address) => address.toLowerCase()))];
  const whole = written
    .trim()
    .toLowerCase()
    .replace(/^smtp:/, '');
  return orWhole && whole !== '' ? [whole] : [];
}

interface RuleDraft extends Omit<RuleContent, 'tricks'> {
  readonly sized: boolean;
}

function finished(draft: RuleDraft): RuleContent {
  const { sized, ...content } = draft;
  const seen = [draft.name ?? '', ...draft.words, ...draft.senders, draft.moveTo ?? ''];
  const tricks: string[] = [];
  if (seen.some((part) => part.includes('\u0000') || part.includes('\\u0000'))) tricks.push('nul');
  if (seen.some((part) => INVISIBLE.test(part))) tricks.push('zero-width');
  if (sized) tricks.push('size-limit');
  if (seen.some(isLookAlike)) tricks.push('look-alike');
  return { ...content, tricks };
}

/** One word that mixes Latin with Cyrillic or Greek letters, which no language does. */
function isLookAlike(part: string): boolean {
  return part
    .slice(0, 500)
    .split(/[^\p{L}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
}

function isEverything(words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => EVERYWHERE.has(word.trim()));
}

function parts(value: string): string[] {
  return value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `ann@contoso.example:\RSS Feeds` and `\Archive` are folders written as paths. */
function folderName(written: string | null): string | null {
  if (written === null || written === '') return null;
  const cut = written.lastIndexOf(':\\');
  return (cut < 0 ? written : written.slice(cut + 1)).replace(/^\\+/, '') || null;
}

interface RuleAct {
  readonly type: string;
  readonly folder: string | null;
  readonly recipients: readonly string[];
}

function actionsOf(written: string): readonly RuleAct[] {
  const cut = written.slice(0, 20_000);
  const parsed = unfolded(cut);
  const items = Array.isArray(parsed) ? parsed : isFields(parsed) ? [parsed] : null;
  if (items !== null) return items.filter(isFields).map(actOf);
  // Cut off or plain text: the types are still there to be found.
  const types = [...cut.matchAll(/"?ActionType"?\s*[:=]\s*"?(\w{1,60})/g)].map((match) => match[1] ?? '');
  const named = types.length > 0 ? types : (cut.match(/\b(Move|Copy|Delete|Forward|Redirect|MarkAsRead|StopProcessing)\w*/gi) ?? []);
  const recipients = addresses(cut, false);
  return named.map((type) => ({ type, folder: null, recipients }));
}

function actOf(item: Fields): RuleAct {
  return {
    type: text(item, 'ActionType') ?? text(item, 'Type') ?? '',
    folder: text(item, 'DestinationFolderName') ?? text(item, 'FolderName') ?? text(item, 'DestinationFolderId'),
    recipients: [...texts(item, 'Recipients'), ...texts(item, 'ForwardTo'), ...texts(item, 'RedirectTo')].flatMap((one) => addresses(one)),
  };
}

function mailAddresses(record: Fields, name: string): string[] {
  const value = record[name];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const inner = isFields(entry) ? fields(entry, 'emailAddress') : null;
    const address = inner === null ? null : lower(inner, 'address');
    return address === null ? [] : [address];
  });
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
