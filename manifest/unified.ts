/** The unified manifest: bot, tab and Outlook in one package, for Teams, Outlook on the web and Outlook for Windows. */
import { packageId, pagesOf, type ManifestSettings } from './settings.ts';
import { wording } from './wording.ts';

/** Old enough for every tenant, new enough for Outlook. */
const manifestVersion = '1.22';

/** Asked of the owner of a team when the app is added to it, and of the reader when the add-in is installed. */
const resourceSpecific = [
  // Finds a card again after a post whose answer was lost.
  { name: 'ChannelMessage.Read.Group', type: 'Application' },
  { name: 'ChannelSettings.Read.Group', type: 'Application' },
  { name: 'TeamMember.Read.Group', type: 'Application' },
  { name: 'MailboxItem.Read.User', type: 'Delegated' },
  { name: 'Mailbox.SharedFolder', type: 'Delegated' },
] as const;

function mailbox(minVersion: string) {
  return { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion }] };
}

function outlook(settings: ManifestSettings) {
  const pages = pagesOf(settings);
  const button = {
    id: 'checkMessageButton',
    type: 'button',
    label: wording.button,
    icons: [16, 32, 80].map((size) => ({ size, url: pages.icon(size) })),
    supertip: { title: wording.button, description: wording.tip },
    actionId: 'openPane',
  };
  return {
    requirements: mailbox('1.5'),
    runtimes: [
      {
        id: 'paneRuntime',
        type: 'general',
        lifetime: 'short',
        code: { page: pages.pane },
        actions: [{ id: 'openPane', type: 'openPage', view: 'pane', pinnable: true, supportsNoItemContext: true }],
      },
      {
        id: 'eventsRuntime',
        type: 'general',
        lifetime: 'short',
        requirements: mailbox('1.12'),
        code: { page: pages.eventsPage, script: pages.eventsScript },
        actions: [{ id: 'onMessageSend', type: 'executeFunction' }],
      },
    ],
    ribbons: [
      {
        contexts: ['mailRead'],
        tabs: [
          { builtInTabId: 'TabDefault', groups: [{ id: 'messageGroup', label: wording.product, icons: button.icons, controls: [button] }] },
        ],
      },
    ],
    autoRunEvents: [
      {
        requirements: mailbox('1.12'),
        events: [{ type: 'messageSending', actionId: 'onMessageSend', options: { sendMode: 'softBlock' } }],
      },
    ],
    // Where both packages are installed the buttons of the XML one are hidden.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: packageId(settings, 'xml') } } }],
  };
}

export function unifiedManifest(settings: ManifestSettings) {
  const { origin, botId, clientId, version } = settings;
  const { host } = new URL(origin);
  const pages = pagesOf(settings);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: packageId(settings, 'unified'),
    developer: { name: wording.product, websiteUrl: origin, privacyUrl: pages.privacy, termsOfUseUrl: pages.terms },
    name: { short: wording.product, full: wording.full },
    description: { short: wording.short, full: wording.description },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: wording.accent,
    localizationInfo: { defaultLanguageTag: 'en-us' },
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` },
    bots: [
      {
        botId,
        scopes: ['team', 'personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['team', 'personal'], commands: [{ title: 'help', description: 'What you can ask and do here' }] }],
      },
    ],
    staticTabs: [{ entityId: 'incidents', name: wording.tab, contentUrl: pages.tab, websiteUrl: pages.tab, scopes: ['personal'] }],
    authorization: { permissions: { resourceSpecific } },
    extensions: [outlook(settings)],
  };
}
