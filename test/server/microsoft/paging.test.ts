import { describe, expect, it, jest } from '@jest/globals';
import { ENDPOINTS, errorOf, ok, stage, USERS } from './kit.ts';

jest.setTimeout(60_000);

async function all<Item>(pages: AsyncGenerator<Item, void, undefined>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

describe('pages of Graph', () => {
  it('come until there is no next link; the last of a delta says where to go on', async () => {
    const { microsoft } = stage([
      ok({ value: [1], '@odata.nextLink': `${USERS}?p=2` }),
      ok({ value: [2], '@odata.deltaLink': `${USERS}?d=1` }),
    ]);
    expect(await all(microsoft.pages(USERS))).toEqual([
      { value: [1], nextLink: `${USERS}?p=2`, deltaLink: null },
      { value: [2], nextLink: null, deltaLink: `${USERS}?d=1` },
    ]);
  });
  it('are asked for only when they are wanted', async () => {
    const { microsoft, heard } = stage([ok({ value: [1], '@odata.nextLink': `${USERS}?p=2` })]);
    const first = await microsoft.pages(USERS).next();
    expect(first.value).toMatchObject({ value: [1] });
    expect(heard).toHaveLength(1);
  });
  it.each([
    ['that lead to themselves', { value: [1], '@odata.nextLink': USERS }],
    ['without a list', { values: [] }],
    ['that are no object', 7],
  ])('%s are unreadable', async (_, body) => {
    const { microsoft } = stage([ok(body)]);
    expect(await errorOf(all(microsoft.pages(USERS)))).toMatchObject({ code: 'UNREADABLE' });
  });
  it('that lead in a circle end', async () => {
    const { microsoft, heard } = stage(({ url }) =>
      ok({ value: [1], '@odata.nextLink': url.endsWith('?p=1') ? `${USERS}?p=2` : `${USERS}?p=1` }),
    );
    expect(await errorOf(all(microsoft.pages(USERS)))).toMatchObject({ code: 'UNREADABLE' });
    expect(heard.length).toBeLessThan(10);
  });
  it('that lead to another host are not followed', async () => {
    const { microsoft, heard } = stage([ok({ value: [1], '@odata.nextLink': 'https://evil.example/v1.0/users' })]);
    expect(await errorOf(all(microsoft.pages(USERS)))).toMatchObject({ code: 'OUTSIDE_ORIGIN' });
    expect(heard).toHaveLength(1);
  });
});

describe('pages of the Management API', () => {
  const LIST = `${ENDPOINTS.management}/api/v1.0/t/activity/feed/subscriptions/content`;
  const published = (url: string): string => (url.includes('P=') ? url : `${url}${url.includes('?') ? '&' : '?'}P=1`);
  it.each(['NextPageUri', 'nextpageuri', 'NextPageUrl'])('are named in the header %s and completed', async (header) => {
    const { microsoft, heard } = stage([ok([1], { [header]: `${LIST}?nextPage=2` }), ok([2])]);
    expect(await all(microsoft.managementPages(LIST, published))).toEqual([[1], [2]]);
    expect(heard.map(({ url }) => url)).toEqual([`${LIST}?P=1`, `${LIST}?nextPage=2&P=1`]);
  });
  it.each([
    ['an object', {}],
    ['a text', 'x'],
  ])('that are %s are unreadable', async (_, body) => {
    const { microsoft } = stage([ok(JSON.stringify(body))]);
    expect(await errorOf(all(microsoft.managementPages(LIST, published)))).toMatchObject({ code: 'UNREADABLE' });
  });
  it('that lead to another host are not followed', async () => {
    const { microsoft } = stage([ok([1], { NextPageUri: 'https://evil.example/api' })]);
    expect(await errorOf(all(microsoft.managementPages(LIST, published)))).toMatchObject({ code: 'OUTSIDE_ORIGIN' });
  });
});
