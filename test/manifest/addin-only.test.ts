import { describe, expect, it } from '@jest/globals';
import { addinOnlyManifest, addinOnlyText } from '../../manifest/addin-only.ts';
import { packageId } from '../../manifest/settings.ts';
import type { Element } from '../../manifest/xml.ts';
import { settings } from './sample.ts';

const manifest = addinOnlyManifest(settings);

function all({ children, ...rest }: Element): Element[] {
  return [{ ...rest, children }, ...children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}
const elements = all(manifest);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const childrenOf = (name: string, index = 0): string[] =>
  named(name)[index]?.children.map((child) => (typeof child === 'string' ? child : child.name)) ?? [];
const values = (name: string, attribute: string): string[] => named(name).map(({ attributes }) => attributes[attribute] ?? '');

describe('the XML manifest', () => {
  it('has its elements in the order of Microsoft’s schema', () => {
    expect(childrenOf('OfficeApp')).toEqual(
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides'.split(
        ' ',
      ),
    );
    expect(childrenOf('VersionOverrides', 1)).toEqual(['Requirements', 'Hosts', 'Resources', 'WebApplicationInfo']);
    expect(childrenOf('Host', 1)).toEqual(['Runtimes', 'DesktopFormFactor', 'MobileFormFactor']);
    expect(childrenOf('DesktopFormFactor')).toEqual(['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint', 'ExtensionPoint']);
    expect(childrenOf('Control')).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(childrenOf('Resources')).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  });

  it('refers only to what it has, and has nothing that is not referred to', () => {
    const used = new Set(elements.flatMap(({ attributes }) => (attributes['resid'] === undefined ? [] : [attributes['resid']])));
    const kept = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => values(name, 'id')).filter((id) => id !== '');
    expect([...used].sort()).toEqual([...new Set(kept)].sort());
    expect(kept.filter((id) => id.length > 32)).toEqual([]);
  });

  it('names only addresses of ours, by https', () => {
    const addresses = elements
      .flatMap(({ attributes, children }) => [attributes['DefaultValue'] ?? '', ...children.filter((child) => typeof child === 'string')])
      .filter((text) => /^https?:/.test(text));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => new URL(address).origin !== settings.origin)).toEqual([]);
  });

  it('keeps the lengths that Outlook allows', () => {
    const strings = named('bt:ShortStrings').flatMap(all).concat(named('bt:LongStrings').flatMap(all));
    const texts = strings.map(({ name, attributes }) => ({ name, text: attributes['DefaultValue'] ?? attributes['Value'] ?? '' }));
    expect(texts.filter(({ text }) => text.length > 250)).toEqual([]);
    expect(
      named('bt:ShortStrings')
        .flatMap(all)
        .filter(({ attributes }) => (attributes['Value'] ?? '').length > 125),
    ).toEqual([]);
    expect(values('Description', 'DefaultValue')[0]?.length).toBeLessThanOrEqual(250);
  });

  it('has the nine icons that phones ask for', () => {
    const mobile = named('Icon').find(({ attributes }) => attributes['xsi:type'] === 'bt:MobileIconList');
    expect(mobile?.children.length).toBe(9);
  });

  it('has an id of its own and the four-part version', () => {
    expect(packageId(settings, 'xml')).not.toBe(packageId(settings, 'unified'));
    expect(named('Id')[0]?.children).toEqual([packageId(settings, 'xml')]);
    expect(named('Version')[0]?.children).toEqual(['1.2.3.0']);
  });

  it('escapes what would end an attribute', () => {
    expect(addinOnlyText(settings)).toContain(`client=${settings.clientId}&amp;tenant=`);
    expect(addinOnlyText(settings)).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
  });
});
