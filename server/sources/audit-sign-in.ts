/**
 * `UserLoggedIn` and `UserLoginFailed` of the audit log.
 *
 * Surprise: a failed sign-in usually says `ResultStatus: Success`; only the operation and the error number count. Error 50140 on a
 * success is the question "stay signed in?" and belongs to that sign-in. A failure that names nobody is kept: many of them from one network
 * are somebody trying names.
 */
import type { Device, Names } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { isFields, list, lower, named, number, text, type Fields } from './fields.ts';
import { isGuid, isNotTold, isService, joined, namesOf } from './names.ts';
import { deviceOf, happened, originOf, type Head } from './reading.ts';
import { errorNumber, failureMeaning, KEEP_ME_SIGNED_IN } from './sign-in-errors.ts';

export function userLoggedIn(record: Fields, head: Head, desk: Desk): Reading {
  const code = number(record, 'ErrorNumber') ?? number(record, 'ErrorCode') ?? 0;
  if (code !== 0 && code !== KEEP_ME_SIGNED_IN) return failure(record, head, desk, code);
  const extended = list(record, 'ExtendedProperties');
  const request = named(extended, 'RequestType');
  const agent = named(extended, 'UserAgent') ?? text(record, 'UserAgent');
  return happened({
    ...signInHead(record, head, agent, desk),
    kind: 'sign-in',
    interactive: request === null ? null : request.startsWith('Login:') ? true : request === 'OAuth2:Token' ? false : null,
    applicationName: null,
    resource: lower(record, 'ObjectId'),
    protocol: request !== null && /devicecode|cmsi/i.test(request) ? 'deviceCode' : agent?.includes('BAV2ROPC') === true ? 'ropc' : null,
    singleFactor: null,
    correlation: lower(record, 'InterSystemsId'),
  });
}

export function userLoginFailed(record: Fields, head: Head, desk: Desk): Reading {
  const userId = text(record, 'UserId');
  if (!isNotTold(userId) && isService(userId ?? '')) return desk.ignored('UserLoginFailed (service)');
  const stated = number(record, 'ErrorNumber') ?? number(record, 'ErrorCode');
  const code = stated === null || stated === 0 ? errorNumber(text(record, 'LogonError')) : stated;
  return failure(record, head, desk, code);
}

function failure(record: Fields, head: Head, desk: Desk, code: number | null): Reading {
  const meaning = failureMeaning(code);
  return happened({
    ...signInHead(record, head, named(list(record, 'ExtendedProperties'), 'UserAgent') ?? text(record, 'UserAgent'), desk),
    kind: 'sign-in-failed',
    reason: meaning.reason,
    passwordRight: meaning.passwordRight,
    errorCode: code,
    correlation: lower(record, 'InterSystemsId'),
  });
}

/** The head again, with the client, device and session that only sign-ins carry and the object id of the actor. */
function signInHead(record: Fields, head: Head, agent: string | null, desk: Desk): Head {
  const properties = record['DeviceProperties'] === undefined ? null : list(record, 'DeviceProperties');
  let system: string | null = null;
  let browser: string | null = null;
  let session: string | null = null;
  let deviceId: string | null = null;
  for (const property of properties ?? []) {
    if (!isFields(property)) continue;
    const name = property['Name'];
    if (name === 'OS') system = text(property, 'Value');
    else if (name === 'BrowserType') browser = text(property, 'Value');
    else if (name === 'SessionId') session = text(property, 'Value');
    else if (name === 'Id') deviceId = text(property, 'Value');
  }
  const device: Device = deviceOf(properties !== null && properties.length > 0, deviceId);
  const client = desk.client({ userAgent: agent, system, browser });
  const { address, application } = head.origin;
  return {
    ...head,
    who: actorOf(record, head.who),
    origin: originOf(address, client, head.origin.session ?? session, device, undefined, application),
  };
}

/** Of an actor list: a bare GUID is the object id, a text with @ the address. */
function actorOf(record: Fields, known: Names): Names {
  if (known.id !== undefined && known.upn !== undefined) return known;
  let who = known;
  for (const entry of list(record, 'Actor')) {
    if (!isFields(entry)) continue;
    const id = text(entry, 'ID');
    if (id !== null && (isGuid(id) || id.includes('@') || id.startsWith('1003'))) who = joined(who, namesOf(id));
  }
  return who;
}
