/** Writes what an administrator uploads: the app package for Teams and Outlook, and the XML manifest for Outlook on Mac, phones and perpetual licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addinOnlyText } from './addin-only.ts';
import { readArguments, UnusableArguments, usage, type ManifestSettings } from './settings.ts';
import { unifiedManifest } from './unified.ts';
import { againstSchema, byReference } from './validate.ts';
import { zipped } from './zip.ts';

const icons = join(import.meta.dirname, 'icons');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @throws UnusableArguments when what follows from the settings would not be accepted */
async function write(settings: ManifestSettings): Promise<void> {
  const manifest = unifiedManifest(settings);
  const schema = await againstSchema(manifest);
  const findings = [...(schema ?? []), ...byReference(manifest)];
  if (findings.length > 0) throw new UnusableArguments(`The manifest would be refused:\n  ${findings.join('\n  ')}`);
  const files = ['color.png', 'outline.png'].map((name) => ({ name, content: readFileSync(join(icons, name)) }));
  const packed = zipped([{ name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, ...files]);
  mkdirSync(settings.out, { recursive: true });
  const app = join(settings.out, 'telltale-app.zip');
  const xml = join(settings.out, 'telltale-outlook.xml');
  writeFileSync(app, packed);
  writeFileSync(xml, addinOnlyText(settings));
  say(`${app}: Teams admin center > Manage apps > Upload; brings the bot, the tab, and the pane in Outlook on the web and for Windows.`);
  say(
    `${xml}: Microsoft 365 admin center > Integrated apps > Upload custom apps; the pane in Outlook for Mac, phones and perpetual licences.`,
  );
  say(
    schema === null
      ? 'Not checked against Microsoft’s schema: @microsoft/app-manifest is not installed.'
      : 'Checked against Microsoft’s schema.',
  );
}

try {
  await write(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UnusableArguments)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 2;
}
