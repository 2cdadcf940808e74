import { describe, expect, it } from '@jest/globals';
import type { NetworkKind } from '../../../server/core/event.ts';
import { kindOf } from '../../../server/places/kinds.ts';

const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  hosting: [
    'OVH SAS',
    'Hetzner Online GmbH',
    'DigitalOcean, LLC',
    'Linode',
    'Akamai Connected Cloud',
    'M247 Europe SRL',
    'Contabo GmbH',
  ].concat(
    [
      'Amazon.com, Inc.',
      'Google Cloud',
      'Alibaba Cloud',
      'Tencent',
      'Oracle Corporation',
      'LeaseWeb Netherlands B.V.',
      'The Constant Company, LLC',
    ],
    [
      'Contoso Hosting',
      'Contoso Data Center',
      'Contoso VPS',
      'Serveurs Contoso',
      'Contoso Cloud',
      'IDC, China Telecommunications Corporation',
    ],
  ),
  anonymiser: ['Mullvad VPN AB', 'NordVPN', 'Packethub S.A.', 'Contoso VPN', 'Tor Exit Contoso', 'Contoso Proxy Services', 'Emerald Onion'],
  mobile: [
    'T-Mobile USA, Inc.',
    'Vodafone Mobile',
    'Contoso Wireless',
    'Telefonica Moviles',
    'NTT DOCOMO, INC.',
    'China Mobile',
    'Contoso LTE',
  ],
  relay: ['iCloud Private Relay', 'Akamai (Private Relay)'],
  microsoft: ['Microsoft Corporation', 'MICROSOFT-CORP-MSN-AS-BLOCK'],
  home: [
    'Comcast Cable Communications, LLC',
    'Deutsche Telekom AG',
    'Telecom Italia S.p.A.',
    'Vodafone GmbH',
    'NOS COMUNICACOES, S.A.',
  ].concat([
    'Contoso Broadband',
    'Contoso Fiber',
    'Contoso DSL',
    'Google Fiber Inc.',
    'Türk Telekomünikasyon',
    'Cable & Wireless Contoso',
    'PJSC Rostelecom',
  ]),
  unknown: ['', 'Contoso Ltd', 'University of Wisconsin Madison', 'Zscaler Cloud', 'Level 3 Communications'],
};

describe('kindOf', () => {
  it.each(Object.entries(BY_NAME).flatMap(([kind, names]) => names.map((name) => [name, kind])))('%j is %s', (name, kind) => {
    expect(kindOf(null, name ?? null)).toBe(kind);
  });

  it.each(
    [
      'Director Services',
      'Vocable Books',
      'Exxon Mobil Corporation',
      'Automobile Club',
      'Ghost Writers',
      'Observer Media',
      'Amazonas Energia',
    ].concat([
      'Università di Roma Tor Vergata',
      'Orange County',
      'St. Cloud State University',
      'Hostel Contoso',
      'Collective Arts',
      'Gaulteria',
    ]),
  )('finds no word inside another word of %j', (name) => {
    expect(kindOf(null, name)).toBe('unknown');
  });

  it.each<[number, string | null, NetworkKind]>([
    [8075, null, 'microsoft'],
    [8068, null, 'microsoft'],
    [12076, null, 'microsoft'],
    [16276, null, 'hosting'],
    [63949, 'Akamai Technologies, Inc.', 'hosting'],
    [36183, 'Akamai Technologies, Inc.', 'unknown'],
    [36183, 'Akamai iCloud Private Relay', 'relay'],
    [701, 'Verizon Business', 'home'],
    [6167, 'Verizon Business', 'mobile'],
    [64500, null, 'unknown'],
  ])('AS %i %j is %s', (operator, name, kind) => {
    expect(kindOf(operator, name)).toBe(kind);
  });

  it('knows nothing about nobody', () => {
    expect(kindOf(null, null)).toBe('unknown');
  });
});
