import { type Answer, isObject } from '../exchange.ts';
import { segmentsOf } from './paths.ts';
import { badRequest, type GraphAsk, graphError, notJson } from './words.ts';

const MOST = 20;
/** Outlook works on so many parts of one batch at a time. */
const AT_ONCE = 4;

interface Part {
  readonly id: string;
  readonly ask: GraphAsk;
  readonly after: readonly string[];
}

/** `$batch`: up to 20 requests in one; each succeeds, fails and is throttled by itself, and the answers come in any order. */
export async function batch(ask: GraphAsk, single: (part: GraphAsk) => Promise<Answer>): Promise<Answer> {
  const list = isObject(ask.body) ? ask.body['requests'] : undefined;
  if (!Array.isArray(list)) return notJson();
  if (list.length === 0 || list.length > MOST) return badRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const parts: Part[] = [];
  for (const one of list) {
    const part = partOf(ask, one);
    if (typeof part === 'string') return badRequest(part);
    if (parts.some(({ id }) => id.toLowerCase() === part.id.toLowerCase()))
      return badRequest(`Invalid batch payload format: id '${part.id}' is not unique.`);
    parts.push(part);
  }
  const answers = new Map<string, Answer>();
  let waiting = parts;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ after }) => after.every((id) => answers.has(id))).slice(0, AT_ONCE);
    if (ready.length === 0)
      return badRequest('Invalid batch payload format: dependsOn names a request that does not exist or waits for itself.');
    const done = await Promise.all(
      ready.map(async ({ ask: part, after }) =>
        after.some((id) => (answers.get(id)?.status ?? 0) >= 400) ? failedDependency() : single(part),
      ),
    );
    for (const [index, { id }] of ready.entries()) answers.set(id, done[index] ?? failedDependency());
    waiting = waiting.filter((part) => !ready.includes(part));
  }
  const responses = [...answers].reverse().map(([id, { status, headers, body, text }]) => ({
    id,
    status,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body ?? (text === '' ? undefined : text),
  }));
  return { status: 200, body: { responses } };
}

const failedDependency = (): Answer => graphError(424, 'FailedDependency', 'A request that this one depends on has failed.');

/** One part, or why the whole batch is refused. */
function partOf(ask: GraphAsk, value: unknown): Part | string {
  if (!isObject(value)) return 'Invalid batch payload format.';
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string' || url === '')
    return 'Invalid batch payload format: id, method and url are required.';
  if (!url.startsWith('/')) return `Invalid batch payload format: url '${url}' must be relative and begin with a slash.`;
  const given: Record<string, string | undefined> = {};
  for (const [name, text] of Object.entries(isObject(headers) ? headers : {}))
    if (typeof text === 'string') given[name.toLowerCase()] = text;
  if (body !== undefined && !/json/iu.test(given['content-type'] ?? ''))
    return `Write request id : ${id} does not contain Content-Type header or body.`;
  const mark = url.indexOf('?');
  return {
    id,
    after: Array.isArray(dependsOn) ? dependsOn.filter((one): one is string => typeof one === 'string') : [],
    ask: {
      ...ask,
      method: method.toUpperCase(),
      segments: segmentsOf(mark < 0 ? url : url.slice(0, mark)),
      query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
      headers: given,
      body,
      hasBody: body !== undefined,
    },
  };
}
