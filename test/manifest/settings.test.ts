import { describe, expect, it } from '@jest/globals';
import { packageId, pagesOf, readArguments } from '../../manifest/settings.ts';
import { settings } from './sample.ts';

const bot = '00000000-0000-4000-8000-000000000003';
const enough = ['--origin', 'https://telltale.contoso.example', '--tenant-id', settings.tenantId, '--bot-id', bot];

describe('arguments of the manifest writer', () => {
  it('need an origin, a tenant and a bot; the rest follows', () => {
    expect(readArguments(enough)).toEqual({
      origin: 'https://telltale.contoso.example',
      tenantId: settings.tenantId,
      botId: bot,
      clientId: bot,
      cloud: 'public',
      version: '1.0.0',
      out: 'telltale-manifest',
    });
  });

  it.each([
    ['no origin', enough.slice(2), '--origin is missing'],
    ['no bot', enough.slice(0, 4), '--bot-id is missing'],
    ['a bot that is no GUID', [...enough, '--bot-id', '12'], '--bot-id is no GUID'],
    ['plain http', [...enough, '--origin', 'http://telltale.contoso.example'], 'must be https'],
    ['a path', [...enough, '--origin', 'https://telltale.contoso.example/x'], 'without a path'],
    ['a password in the address', [...enough, '--origin', 'https://a:b@telltale.contoso.example'], 'without a path'],
    ['a cloud that nobody knows', [...enough, '--cloud', 'nine'], 'one of public, gcc, gcc-high, dod'],
    ['a version of words', [...enough, '--version', 'latest'], 'three numbers'],
    ['an option nobody knows', [...enough, '--bot', bot], '--bot'],
  ])('with %s are refused in words', (_what, given, words) => {
    expect(() => readArguments(given)).toThrow(words);
  });

  it('tell the pane of a cloud other than the public one', () => {
    expect(pagesOf(readArguments(enough)).pane).not.toContain('cloud');
    expect(pagesOf(readArguments([...enough, '--cloud', 'gcc-high'])).pane).toMatch(/&cloud=gcc-high$/);
  });

  it('keep the address as browsers write it', () => {
    expect(readArguments([...enough, '--origin', 'https://Telltale.Contoso.example:8443/']).origin).toBe(
      'https://telltale.contoso.example:8443',
    );
  });
});

describe('the id of a package', () => {
  it('is a GUID that stays the same for an installation and differs between installations', () => {
    const id = packageId(settings, 'unified');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(packageId({ ...settings, version: '9.9.9' }, 'unified')).toBe(id);
    expect(packageId({ ...settings, origin: 'https://telltale.fabrikam.example' }, 'unified')).not.toBe(id);
  });
});
