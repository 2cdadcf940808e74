import { type Act, readAct } from './act.ts';
import { hides, inboxRule, type InboxRule, isOddlyNamed, namesMoneyOrSecurity } from './inbox-rule.ts';
import { Once } from './memory.ts';
import { NOTHING, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

interface Oddity {
  readonly points: number;
  readonly says: string;
  readonly of: (rule: InboxRule) => boolean;
}

const ODDITIES: readonly Oddity[] = [
  { points: 3, says: 'sends mail outside', of: (rule) => rule.sendsOutside.length > 0 },
  { points: 2, says: 'deletes mail', of: (rule) => rule.deletes },
  { points: 2, says: 'moves mail where nobody looks', of: hides },
  { points: 2, says: 'has a name of signs only', of: isOddlyNamed },
  { points: 1, says: 'marks as read what it moves', of: (rule) => rule.marksRead && rule.moves },
  { points: 1, says: 'looks for words of money or security', of: namesMoneyOrSecurity },
];
/** One weak oddity is what honest rules have: accounting moves invoices. */
const ENOUGH = 2;

export class StaticInboxRule implements Rival {
  readonly name = 'suspicious inbox rule';
  readonly about =
    'What Microsoft, Elastic and Sigma look for in a new or changed inbox rule, without knowing who made it from where; score = points of what is suspicious about it.';
  readonly #once = new Once();

  observe(record: RawRecord): readonly RivalAlert[] {
    const act = readAct(record);
    const rule = act === null ? null : inboxRule(act);
    return act === null || rule === null || !this.#once.first(act.id, act.at) ? NOTHING : judge(act, rule);
  }
}

function judge({ account, at }: Act, rule: InboxRule): readonly RivalAlert[] {
  const odd = ODDITIES.filter((oddity) => oddity.of(rule));
  const score = odd.reduce((sum, oddity) => sum + oddity.points, 0);
  return score < ENOUGH ? NOTHING : [{ account, at, score, reason: `rule "${rule.name}" ${odd.map((oddity) => oddity.says).join(', ')}` }];
}
