import { describe, expect, it, jest } from '@jest/globals';
import type { Part } from '../../../server/microsoft/index.ts';
import { errorOf, type Heard, ok, type Said, stage } from './kit.ts';

jest.setTimeout(60_000);

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
const askedIn = ({ body }: Heard): readonly Asked[] => (body as { requests: readonly Asked[] }).requests;
/** Answers every part of a batch, the last one first. */
const answering =
  (answer: (part: Asked, round: number) => Readonly<Record<string, unknown>>) =>
  (heard: Heard, round: number): Said =>
    ok({
      responses: askedIn(heard)
        .map((part) => ({ id: part.id, ...answer(part, round) }))
        .reverse(),
    });
const parts = (count: number, method: Part['method'] = 'GET'): readonly Part[] =>
  Array.from({ length: count }, (_, index) => ({ method, url: `/users/${index}` }));

describe('a batch', () => {
  it('is cut into twenties; answers come back in the order of the questions', async () => {
    const { microsoft, heard } = stage(answering(({ url }) => ({ status: 200, body: url })));
    const answers = await microsoft.batch('v1.0', parts(45));
    expect(answers.map(({ body }) => body)).toEqual(parts(45).map(({ url }) => url));
    expect(heard.map((one) => askedIn(one).length)).toEqual([20, 20, 5]);
  });

  it('tells of each part alone how it failed', async () => {
    const { microsoft } = stage(
      answering(({ id }) =>
        id === '1' ? { status: 404, body: { error: { code: 'ResourceNotFound', message: 'No.' } } } : { status: 200, body: {} },
      ),
    );
    const answers = await microsoft.batch('v1.0', parts(3));
    expect(answers.map(({ failure }) => failure?.code ?? null)).toEqual([null, 'NOT_FOUND', null]);
  });

  it('asks throttled parts again after the longest wait, and only those', async () => {
    const throttled = { status: 429, headers: { 'Retry-After': '12' }, body: { error: { code: 'TooManyRequests', message: 'No.' } } };
    const { microsoft, heard } = stage(answering(({ id }, round) => (round === 0 && id !== '0' ? throttled : { status: 200, body: id })));
    const answers = await microsoft.batch('v1.0', parts(3));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(heard.map((one) => askedIn(one).map(({ id }) => id))).toEqual([
      ['0', '1', '2'],
      ['1', '2'],
    ]);
    expect((heard[1]?.at ?? 0) - (heard[0]?.at ?? 0)).toBeGreaterThanOrEqual(12_000);
  });

  it('does not ask a POST again that may have been carried out', async () => {
    const { microsoft, heard } = stage(answering(() => ({ status: 503, body: null })));
    const answers = await microsoft.batch('v1.0', parts(2, 'POST'));
    expect(heard).toHaveLength(1);
    expect(answers.map(({ failure }) => failure?.code)).toEqual(['UNREACHABLE', 'UNREACHABLE']);
  });

  it('asks reads again that met an outage, up to six times', async () => {
    const { microsoft, heard } = stage(answering(() => ({ status: 503, body: null })));
    await microsoft.batch('v1.0', parts(1));
    expect(heard).toHaveLength(6);
  });

  it('tells of a part that was not answered at all', async () => {
    const { microsoft } = stage([ok({ responses: [] })]);
    expect(await microsoft.batch('v1.0', parts(1, 'POST'))).toMatchObject([{ status: 0, failure: { code: 'UNREADABLE' } }]);
  });

  it('names the type of a body', async () => {
    const { microsoft, heard } = stage(answering(() => ({ status: 204 })));
    await microsoft.batch('v1.0', [{ method: 'PATCH', url: '/users/1', body: { accountEnabled: false } }]);
    const [first] = heard;
    expect(first === undefined ? [] : askedIn(first)).toMatchObject([
      { headers: { 'Content-Type': 'application/json' }, body: { accountEnabled: false } },
    ]);
  });

  it('that fails as a whole throws', async () => {
    const { microsoft } = stage([{ status: 400, body: { error: { code: 'BadRequest', message: 'No.' } } }]);
    expect(await errorOf(microsoft.batch('v1.0', parts(1)))).toMatchObject({ code: 'REJECTED' });
  });

  it('of nothing asks nothing', async () => {
    const { microsoft, heard } = stage([ok()]);
    expect(await microsoft.batch('v1.0', [])).toEqual([]);
    expect(heard).toEqual([]);
  });
});
