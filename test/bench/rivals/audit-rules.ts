import { type Act, readAct } from './act.ts';
import { ACT_RULES, LEVELS, type Level, RISK_LEVELS } from './audit-rule-table.ts';
import { accountOf, instant, text } from './fields.ts';
import { Once, Quiet, Window } from './memory.ts';
import type { PlaceTable } from './places.ts';
import { isGraphSignIn, type SignIn, SignIns } from './read.ts';
import { DAY, HOUR, MINUTE, NOTHING, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

const SPRAYED_ACCOUNTS = 3;
const DENIALS = 3;
const DOWNLOADS = 25;
const LEGACY = /^(?:Authenticated SMTP|IMAP4?|POP3?|MAPI Over HTTP|Exchange ActiveSync|Exchange Web Services|Other clients|Autodiscover)/iu;
const RENTED = new Set(['hosting', 'vpn']);

export class AuditRules implements Rival {
  readonly name = 'audit rules';
  readonly about =
    'The rules of SigmaHQ (and a few of Elastic) for Microsoft 365 and Entra that these records can answer; score = level of the rule, low 1 to critical 4, each said once a day and account.';
  readonly #once = new Once();
  readonly #quiet = new Quiet(DAY);
  readonly #signIns: SignIns;
  readonly #failing = new Window(10 * MINUTE);
  readonly #denials = new Window(HOUR);
  readonly #downloads = new Window(3 * MINUTE);
  /** When each address was last seen spraying. */
  readonly #sprayers = new Map<string, number>();

  constructor(places: PlaceTable) {
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    if ('riskEventType' in record) return this.#risk(record);
    const signIn = this.#signIns.any(record);
    if (signIn !== null) return this.#signIn(signIn, record);
    const act = readAct(record);
    return act === null ? NOTHING : this.#act(act);
  }

  #say(account: string, at: number, level: Level, title: string): readonly RivalAlert[] {
    return this.#quiet.allows(`${account} ${title}`, at) ? [{ account, at, score: LEVELS[level], reason: title }] : NOTHING;
  }

  #act(act: Act): readonly RivalAlert[] {
    const { account, at } = act;
    const matched = ACT_RULES.filter((rule) => rule.when(act)).flatMap((rule) =>
      this.#say(rule.of === 'target' ? (act.target ?? account) : account, at, rule.level, rule.title),
    );
    if (act.operation !== 'filedownloaded' || !this.#once.first(act.id, at)) return matched;
    const files = this.#downloads.distinct(account, at, text(act.record['ObjectId']));
    return files < DOWNLOADS ? matched : [...matched, ...this.#say(account, at, 'medium', 'excessive file downloads')];
  }

  #risk(record: RawRecord): readonly RivalAlert[] {
    const account = accountOf(record['userPrincipalName']);
    const at = instant(record['activityDateTime']);
    const level = RISK_LEVELS.get(text(record['riskLevel'])) ?? 'medium';
    if (account === null || Number.isNaN(at) || record['riskState'] === 'dismissed') return NOTHING;
    return this.#say(account, at, level, `Identity Protection: ${text(record['riskEventType'])}`);
  }

  #signIn(it: SignIn, record: RawRecord): readonly RivalAlert[] {
    const { account, at } = it;
    if (it.outcome === 'failure') return this.#failure(it);
    if (it.outcome !== 'success') return NOTHING;
    const said = [...this.#afterFailures(it)];
    if (!isGraphSignIn(record)) return said;
    const protocol = text(record['authenticationProtocol']);
    if (protocol === 'deviceCode') said.push(...this.#say(account, at, 'medium', 'sign-in by device code'));
    if (protocol === 'ropc') said.push(...this.#say(account, at, 'medium', 'sign-in with password by a program (ROPC)'));
    if (LEGACY.test(text(record['clientAppUsed']))) said.push(...this.#say(account, at, 'high', 'legacy authentication'));
    const isRisky = RISK_LEVELS.has(text(record['riskLevelDuringSignIn']));
    if (isRisky && it.interactive && RENTED.has(it.place?.kind ?? ''))
      said.push(...this.#say(account, at, 'medium', 'risky sign-in from a hosting or VPN provider'));
    return said;
  }

  #failure({ account, at, address, error }: SignIn): readonly RivalAlert[] {
    if (address !== '' && this.#failing.distinct(address, at, account) > SPRAYED_ACCOUNTS) this.#sprayers.set(address, at);
    if (error === 500121) {
      this.#denials.sum(account, at, 1);
      return this.#say(account, at, 'medium', 'second factor denied');
    }
    return NOTHING;
  }

  /** A spray names an address and a flood of prompts proves nothing yet; what makes either an account's matter is that it got in. */
  #afterFailures({ account, at, address }: SignIn): readonly RivalAlert[] {
    const said: RivalAlert[] = [];
    const sprayed = this.#sprayers.get(address);
    if (sprayed !== undefined && Math.abs(at - sprayed) < DAY)
      said.push(...this.#say(account, at, 'high', 'password spray, then a success from the same address'));
    if (this.#denials.sum(account, at, 0) >= DENIALS)
      said.push(...this.#say(account, at, 'high', 'second factor accepted after many denials'));
    return said;
  }
}
