/**
 * The XML manifest: the same pane and the same warning before sending for Outlook on Mac, on phones, and with a perpetual licence.
 * The order of elements is that of Microsoft's schema, which nothing offline can check; a test pins it.
 */
import { packageId, pagesOf, type ManifestSettings } from './settings.ts';
import { buttonIn, wording } from './wording.ts';
import { element, written, type Element } from './xml.ts';

const mail = 'http://schemas.microsoft.com/office/mailappversionoverrides';

/** Sizes of the button on phones, each for three densities. */
const mobileSizes = [25, 32, 48] as const;
const densities = [1, 2, 3] as const;

function refer(name: string, resid: string): Element {
  return element(name, { resid });
}

function tip(): Element {
  return element('Supertip', {}, refer('Title', 'Button.Label'), refer('Description', 'Button.Tip'));
}

function icon(): Element {
  const images = [16, 32, 80].map((size) => element('bt:Image', { size: String(size), resid: `Icon.${size}` }));
  return element('Icon', {}, ...images);
}

function mobileIcon(): Element {
  const images = mobileSizes.flatMap((size) =>
    densities.map((scale) => element('bt:Image', { size: String(size), scale: String(scale), resid: `Icon.${size * scale}` })),
  );
  return element('Icon', { 'xsi:type': 'bt:MobileIconList' }, ...images);
}

function showPane(...more: readonly Element[]): Element {
  return element('Action', { 'xsi:type': 'ShowTaskpane' }, refer('SourceLocation', 'Pane.Url'), ...more);
}

function desktop(): Element {
  const button = element(
    'Control',
    { 'xsi:type': 'Button', id: 'checkMessageButton' },
    refer('Label', 'Button.Label'),
    tip(),
    icon(),
    showPane(element('SupportsPinning', {}, 'true'), element('SupportsNoItemContext', {}, 'true')),
  );
  const group = element('Group', { id: 'messageGroup' }, refer('Label', 'Group.Label'), button);
  const reading = element('ExtensionPoint', { 'xsi:type': 'MessageReadCommandSurface' }, element('OfficeTab', { id: 'TabDefault' }, group));
  const sending = element(
    'ExtensionPoint',
    { 'xsi:type': 'LaunchEvent' },
    element('LaunchEvents', {}, element('LaunchEvent', { Type: 'OnMessageSend', FunctionName: 'onMessageSend', SendMode: 'SoftBlock' })),
    refer('SourceLocation', 'Events.Page'),
  );
  const shared = element('SupportsSharedFolders', {}, 'true');
  return element('DesktopFormFactor', {}, shared, refer('FunctionFile', 'Events.Page'), reading, sending);
}

function mobile(): Element {
  const button = element(
    'Control',
    { 'xsi:type': 'MobileButton', id: 'checkMessageMobileButton' },
    refer('Label', 'Button.Label'),
    mobileIcon(),
    showPane(),
  );
  const group = element('Group', { id: 'messageMobileGroup' }, refer('Label', 'Group.Label'), button);
  return element('MobileFormFactor', {}, element('ExtensionPoint', { 'xsi:type': 'MobileMessageReadCommandSurface' }, group));
}

function runtimes(): Element {
  const script = element('Override', { type: 'javascript', resid: 'Events.Script' });
  return element('Runtimes', {}, element('Runtime', { resid: 'Events.Page' }, script));
}

function text(id: string, english: string, other: (language: string) => string | undefined): Element {
  const overrides = Object.keys(buttonIn).flatMap((language) => {
    const value = other(language);
    return value === undefined ? [] : [element('bt:Override', { Locale: language, Value: value })];
  });
  return element('bt:String', { id, DefaultValue: english }, ...overrides);
}

function resources(settings: ManifestSettings): Element {
  const pages = pagesOf(settings);
  const sizes = new Set([16, 32, 80, ...mobileSizes.flatMap((size) => densities.map((scale) => size * scale))]);
  const images = [...sizes]
    .sort((a, b) => a - b)
    .map((size) => element('bt:Image', { id: `Icon.${size}`, DefaultValue: pages.icon(size) }));
  return element(
    'Resources',
    {},
    element('bt:Images', {}, ...images),
    element(
      'bt:Urls',
      {},
      element('bt:Url', { id: 'Pane.Url', DefaultValue: pages.pane }),
      element('bt:Url', { id: 'Events.Page', DefaultValue: pages.eventsPage }),
      element('bt:Url', { id: 'Events.Script', DefaultValue: pages.eventsScript }),
    ),
    element(
      'bt:ShortStrings',
      {},
      element('bt:String', { id: 'Group.Label', DefaultValue: wording.product }),
      text('Button.Label', wording.button, (language) => buttonIn[language]?.button),
    ),
    element(
      'bt:LongStrings',
      {},
      text('Button.Tip', wording.tip, (language) => buttonIn[language]?.tip),
    ),
  );
}

function signIn({ origin, clientId }: ManifestSettings): Element {
  const scopes = ['openid', 'profile'].map((scope) => element('Scope', {}, scope));
  const resource = `api://${new URL(origin).host}/${clientId}`;
  return element(
    'WebApplicationInfo',
    {},
    element('Id', {}, clientId),
    element('Resource', {}, resource),
    element('Scopes', {}, ...scopes),
  );
}

function overrides(settings: ManifestSettings): Element {
  const inner = element(
    'VersionOverrides',
    { xmlns: `${mail}/1.1`, 'xsi:type': 'VersionOverridesV1_1' },
    element('Requirements', {}, element('bt:Sets', { DefaultMinVersion: '1.5' }, element('bt:Set', { Name: 'Mailbox' }))),
    element('Hosts', {}, element('Host', { 'xsi:type': 'MailHost' }, runtimes(), desktop(), mobile())),
    resources(settings),
    signIn(settings),
  );
  return element('VersionOverrides', { xmlns: mail, 'xsi:type': 'VersionOverridesV1_0' }, inner);
}

/** The manifest as a tree. */
export function addinOnlyManifest(settings: ManifestSettings): Element {
  const pages = pagesOf(settings);
  const said = (name: string, value: string): Element => element(name, { DefaultValue: value });
  const form = element(
    'Form',
    { 'xsi:type': 'ItemRead' },
    element('DesktopSettings', {}, said('SourceLocation', pages.pane), element('RequestedHeight', {}, '250')),
  );
  const rule = element(
    'Rule',
    { 'xsi:type': 'RuleCollection', Mode: 'Or' },
    element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
  );
  return element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xmlns:mailappor': `${mail}/1.0`,
      'xsi:type': 'MailApp',
    },
    element('Id', {}, packageId(settings, 'xml')),
    element('Version', {}, `${settings.version}.0`),
    element('ProviderName', {}, wording.product),
    element('DefaultLocale', {}, 'en-US'),
    said('DisplayName', wording.product),
    said('Description', wording.short),
    said('IconUrl', pages.icon(64)),
    said('HighResolutionIconUrl', pages.icon(128)),
    said('SupportUrl', pages.help),
    element('AppDomains', {}, element('AppDomain', {}, settings.origin)),
    element('Hosts', {}, element('Host', { Name: 'Mailbox' })),
    element('Requirements', {}, element('Sets', {}, element('Set', { Name: 'Mailbox', MinVersion: '1.5' }))),
    element('FormSettings', {}, form),
    element('Permissions', {}, 'ReadItem'),
    rule,
    element('DisableEntityHighlighting', {}, 'true'),
    overrides(settings),
  );
}

export function addinOnlyText(settings: ManifestSettings): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(addinOnlyManifest(settings))}\n`;
}
