/** Invented settings of an installation. */
import type { ManifestSettings } from '../../manifest/settings.ts';

export const settings: ManifestSettings = {
  origin: 'https://telltale.contoso.example',
  tenantId: '00000000-0000-4000-8000-0000000000aa',
  clientId: '00000000-0000-4000-8000-000000000002',
  botId: '00000000-0000-4000-8000-000000000003',
  cloud: 'public',
  version: '1.2.3',
  out: 'telltale-manifest',
};
