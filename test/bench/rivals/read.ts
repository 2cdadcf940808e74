/** Sign-ins out of raw records, each once, whichever feed brings it. */
import { accountOf, bareAddress, count, inside, instant, pairs, text } from './fields.ts';
import { Once } from './memory.ts';
import type { Place, PlaceTable } from './places.ts';
import type { RawRecord } from './rival.ts';

export interface SignIn {
  readonly account: string;
  readonly at: number;
  /** '' when the record has none. */
  readonly address: string;
  /** Where the record says it came from; else where the address list says; null when nobody knows. */
  readonly place: Place | null;
  readonly agent: string;
  readonly interactive: boolean;
  readonly outcome: 'success' | 'failure' | 'interrupt';
  /** Entra's number, 0 when it succeeded. */
  readonly error: number;
}

/** A step on the way in (second factor asked for, stay signed in?, consent asked for): neither success nor failure. */
const INTERRUPTS = new Set([50055, 50058, 50072, 50074, 50076, 50079, 50097, 50125, 50140, 50144, 50158, 65001, 16000]);

const outcomeOf = (error: number): SignIn['outcome'] => (error === 0 ? 'success' : INTERRUPTS.has(error) ? 'interrupt' : 'failure');

export const isGraphSignIn = (record: RawRecord): boolean =>
  'createdDateTime' in record && 'appId' in record && 'userPrincipalName' in record && 'status' in record;

export const isAuditSignIn = (record: RawRecord): boolean =>
  record['Operation'] === 'UserLoggedIn' || record['Operation'] === 'UserLoginFailed';

/**
 * Graph's feed has places and the non-interactive sign-ins, so it is the one that counts as soon as it says anything;
 * a tenant without it is read from the audit log. Both give one sign-in the same id.
 */
export class SignIns {
  readonly #places: PlaceTable;
  readonly #once = new Once();
  #hasGraph = false;

  constructor(places: PlaceTable) {
    this.#places = places;
  }

  /** A sign-in that succeeded; everything else is null. */
  success(record: RawRecord): SignIn | null {
    const it = this.any(record);
    return it?.outcome === 'success' ? it : null;
  }

  any(record: RawRecord): SignIn | null {
    const graph = isGraphSignIn(record);
    if (graph) this.#hasGraph = true;
    else if (this.#hasGraph || !isAuditSignIn(record)) return null;
    const it = graph ? this.#fromGraph(record) : this.#fromAudit(record);
    return it !== null && this.#once.first(text(record[graph ? 'id' : 'Id']), it.at) ? it : null;
  }

  #fromGraph(record: RawRecord): SignIn | null {
    const account = accountOf(record['userPrincipalName']);
    const at = instant(record['createdDateTime']);
    if (account === null || Number.isNaN(at)) return null;
    const address = bareAddress(record['ipAddress']);
    const error = count(inside(record['status'])['errorCode']) ?? 0;
    return {
      account,
      at,
      address,
      place: this.#placeOf(record, address),
      agent: text(record['userAgent']),
      interactive: record['isInteractive'] !== false,
      outcome: outcomeOf(error),
      error,
    };
  }

  #fromAudit(record: RawRecord): SignIn | null {
    const account = accountOf(record['UserId']);
    const at = instant(record['CreationTime']);
    if (account === null || Number.isNaN(at)) return null;
    const address = bareAddress(record['ClientIP'] ?? record['ActorIpAddress']);
    const more = pairs(record['ExtendedProperties']);
    const stated = count(record['ErrorNumber'] ?? record['ErrorCode']) ?? 0;
    // ResultStatus says "Success" of most failures; the operation is what counts.
    const error = stated === 0 && record['Operation'] === 'UserLoginFailed' ? -1 : stated;
    return {
      account,
      at,
      address,
      place: this.#places.locate(address),
      agent: more.get('useragent') ?? '',
      interactive: more.get('requesttype') !== 'OAuth2:Token',
      outcome: outcomeOf(error),
      error,
    };
  }

  #placeOf(record: RawRecord, address: string): Place | null {
    const listed = this.#places.locate(address);
    const location = inside(record['location']);
    const country = text(location['countryOrRegion']);
    const operator = count(record['autonomousSystemNumber']) ?? listed?.operator ?? null;
    if (country === '') return listed === null ? null : { ...listed, operator };
    const point = inside(location['geoCoordinates']);
    return {
      country,
      region: text(location['state']),
      city: text(location['city']),
      latitude: count(point['latitude']),
      longitude: count(point['longitude']),
      operator,
      operatorName: listed?.operatorName ?? '',
      kind: listed?.kind ?? '',
    };
  }
}
