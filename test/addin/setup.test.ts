import { describe, expect, it } from '@jest/globals';
import { authorityOf, readSetup } from '../../addin/setup.ts';

const client = '00000000-0000-4000-8000-000000000002';
const tenant = '00000000-0000-4000-8000-0000000000aa';

describe('the ids in the address of the pane', () => {
  it('are read among the parameters that Outlook adds', () => {
    expect(readSetup(`?client=${client}&tenant=${tenant}&_host_Info=Outlook$Web$16.01`)).toEqual({
      clientId: client,
      tenantId: tenant,
      cloud: 'public',
    });
  });

  it.each([
    ['gcc', 'https://login.microsoftonline.com'],
    ['gcc-high', 'https://login.microsoftonline.us'],
    ['dod', 'https://login.microsoftonline.us'],
  ])('lead people of the cloud %s to %s', (cloud, address) => {
    const setup = readSetup(`?client=${client}&tenant=${tenant}&cloud=${cloud}`);
    expect(setup === null ? null : authorityOf(setup)).toBe(`${address}/${tenant}`);
  });

  it.each([
    '',
    '?client=x&tenant=y',
    `?client=${client}`,
    `?client=${client}&tenant=../common`,
    `?client=${client}&tenant=${tenant}/x`,
    `?client=${client}&tenant=${tenant}&cloud=toString`,
  ])('%s are none', (search) => {
    expect(readSetup(search)).toBeNull();
  });
});
