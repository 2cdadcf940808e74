/** `POST /api/drafts`: a message that is about to be sent, judged with its sender's own profile. The text is judged and dropped. */
import type { Caller } from './caller.ts';
import type { DraftAnswer, DraftRequest } from './contract.ts';
import { degreeOf } from './degrees.ts';
import { within } from './patience.ts';
import type { AppPorts, JudgedDraft } from './ports.ts';

/** Outlook's file gives up after 4 s; a message is not held because we are slow. */
const PATIENCE = 2_500;
const MOST_SENTENCES = 4;
const LONGEST_NAME = 80;

export async function answerDraft({ scoring }: Pick<AppPorts, 'scoring'>, caller: Caller, draft: DraftRequest): Promise<DraftAnswer> {
  if (scoring === null) return { kind: 'send' };
  const judged = await within(PATIENCE, scoring.draft(caller.objectId, draft), null);
  return judged === null ? { kind: 'send' } : warningOf(judged);
}

/** One clear word asks; a strong one, or a look-alike, must be sent a second time. */
export function warningOf({ outOfCharacter, reasons, lookAlikes }: JudgedDraft): DraftAnswer {
  const degree = degreeOf('outOfCharacter', outOfCharacter);
  const isOdd = degree === 'clear' || degree === 'strong';
  if (!isOdd && lookAlikes.length === 0) return { kind: 'send' };
  const domains = lookAlikes.map(({ domain, resembles }) => `The domain ${short(domain)} looks like ${short(resembles)} and is another.`);
  const odd = isOdd ? reasons.map((reason) => `Unlike what you usually send: ${reason}.`) : [];
  return {
    kind: 'warn',
    firmness: lookAlikes.length > 0 || degree === 'strong' ? 'stop' : 'ask',
    sentences: [...domains, ...odd].slice(0, MOST_SENTENCES),
  };
}

/** Domains were typed by the sender, or by whoever made them look alike. */
function short(domain: string): string {
  return domain.length <= LONGEST_NAME ? domain : `${domain.slice(0, LONGEST_NAME)}…`;
}
