import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unifiedManifest } from '../../manifest/unified.ts';
import { againstSchema, byReference } from '../../manifest/validate.ts';
import { settings } from './sample.ts';

const manifest = unifiedManifest(settings);
type Unified = typeof manifest;

/** The same manifest as if written for another version of the schema. */
function asVersion(version: string): Unified {
  return {
    ...manifest,
    manifestVersion: version,
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
  };
}

describe('the unified manifest', () => {
  it.each(['1.22', '1.25', '1.29', '1.30'])(
    'is valid by Microsoft’s schema of version %s',
    async (version) => {
      expect(await againstSchema(asVersion(version))).toEqual([]);
    },
    30_000,
  );

  it.each([
    ['an unknown scope of the bot', { bots: [{ ...manifest.bots[0], scopes: ['everybody'] }] }],
    ['a missing icon', { icons: { color: 'color.png' } }],
    ['too long a name', { name: { short: 'x'.repeat(31), full: 'x' } }],
    ['a property nobody knows', { surprise: true }],
  ])(
    'with %s the schema refuses it',
    async (_what, change) => {
      const findings = await againstSchema({ ...manifest, ...change } as unknown as Unified);
      expect(findings?.length).toBeGreaterThan(0);
    },
    30_000,
  );

  it('has an action for every button and event, and no address but ours', () => {
    expect(byReference(manifest)).toEqual([]);
  });

  it('with a button that leads nowhere is refused', () => {
    const [outlook] = manifest.extensions;
    const broken = { ...manifest, extensions: [{ ...outlook, runtimes: outlook?.runtimes.slice(0, 1) }] } as unknown as Unified;
    expect(byReference(broken)).toEqual(['no runtime has the action onMessageSend']);
  });

  it('with an address elsewhere is refused', () => {
    const broken = { ...manifest, developer: { ...manifest.developer, websiteUrl: 'https://fabrikam.example' } };
    expect(byReference(broken)).toEqual(['https://fabrikam.example is not on telltale.contoso.example']);
  });

  it('tells the pane its Entra application, and Office the same one', () => {
    const text = JSON.stringify(manifest);
    expect(text).toContain(`/addin/pane.html?client=${settings.clientId}&tenant=${settings.tenantId}`);
    expect(manifest.webApplicationInfo).toEqual({
      id: settings.clientId,
      resource: `api://telltale.contoso.example/${settings.clientId}`,
    });
    expect(manifest.bots[0]?.botId).toBe(settings.botId);
  });

  it('names the schema versions that the validator knows', () => {
    const library = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
    const schema = readFileSync(join(library, `build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`), 'utf8');
    expect(schema.length).toBeGreaterThan(10_000);
  });
});
