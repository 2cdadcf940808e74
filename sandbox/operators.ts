/** What an operator sells. `places/` writes this word in its last column. */
export type NetworkKind = 'residential' | 'mobile' | 'business' | 'hosting' | 'vpn' | 'hospitality' | 'satellite' | 'cloud' | 'education';

export interface Operator {
  readonly name: string;
  readonly asn: number;
  readonly kind: NetworkKind;
  /** Country codes it serves; empty for one that sells everywhere. */
  readonly countries: readonly string[];
}

let nextAsn = 64495;
/** Documentation and private-use numbers only: 64496-64511, then 65536-65551, then the reserved ones above. */
function asn(): number {
  nextAsn = nextAsn === 64511 ? 65536 : nextAsn + 1;
  return nextAsn;
}

const operator = (name: string, kind: NetworkKind, ...countries: string[]): Operator => ({ name, asn: asn(), kind, countries });

/** Invented operators. Every one has more than one city, so that an operator alone never tells a person. */
export const OPERATORS: readonly Operator[] = [
  operator('Badger Cable', 'residential', 'US'),
  operator('Great Lakes Fiber', 'residential', 'US'),
  operator('Prairie Broadband', 'residential', 'US'),
  operator('Plains Wireless', 'mobile', 'US'),
  operator('Sturgeon Mobile', 'mobile', 'US'),
  operator('Northern Business Networks', 'business', 'US'),
  operator('Hansekabel', 'residential', 'DE', 'AT'),
  operator('Rheinnetz DSL', 'residential', 'DE', 'AT', 'CH'),
  operator('Funkwerk Mobil', 'mobile', 'DE', 'AT'),
  operator('Alpenfunk', 'mobile', 'CH', 'AT'),
  operator('Gewerbenetz Nord', 'business', 'DE', 'AT', 'CH', 'PL', 'CZ'),
  operator('Fibre du Rhône', 'residential', 'FR', 'CH'),
  operator('Hexagone Télécom', 'residential', 'FR', 'BE'),
  operator('Mobile Hexagone', 'mobile', 'FR', 'BE'),
  operator('Réseau Entreprises', 'business', 'FR', 'BE', 'CH'),
  operator('Thames Broadband', 'residential', 'GB', 'IE'),
  operator('Pennine Fibre', 'residential', 'GB'),
  operator('Albion Mobile', 'mobile', 'GB', 'IE'),
  operator('Islands Business Internet', 'business', 'GB', 'IE', 'NL'),
  operator('Polder Kabel', 'residential', 'NL', 'BE'),
  operator('Delta Glasvezel', 'residential', 'NL'),
  operator('Oranje Mobiel', 'mobile', 'NL'),
  operator('Fibra Ibérica', 'residential', 'ES', 'PT'),
  operator('Móvil Sur', 'mobile', 'ES', 'PT'),
  operator('Rete Padana', 'residential', 'IT'),
  operator('Tirreno Mobile', 'mobile', 'IT'),
  operator('Mediterranean Business Lines', 'business', 'ES', 'IT', 'PT'),
  operator('Deccan Broadband', 'residential', 'IN'),
  operator('Monsoon Mobile', 'mobile', 'IN'),
  operator('Tech Park Networks', 'business', 'IN', 'SG'),
  operator('Baltic and Vistula Networks', 'residential', 'PL', 'CZ', 'SE'),
  operator('Maple Internet', 'residential', 'CA'),
  operator('Straits Broadband', 'residential', 'SG', 'JP', 'AU', 'VN'),
  operator('Danube Net', 'residential', 'RO', 'UA', 'TR', 'RU'),
  operator('Southern Cross Access', 'residential', 'NG', 'ZA', 'BR'),
  operator('Roamlink Mobile', 'mobile', 'PL', 'CZ', 'SE', 'CA', 'SG', 'JP', 'AU', 'NG', 'RO', 'TR', 'BR', 'ZA', 'UA', 'RU', 'VN'),
  operator('Nordlicht Hosting', 'hosting'),
  operator('Cheapstack Servers', 'hosting'),
  operator('Basement Racks', 'hosting'),
  operator('Orbital VPS', 'hosting'),
  operator('Lowland Colocation', 'hosting'),
  operator('Tunnelmouse VPN', 'vpn'),
  operator('Privacy Otter', 'vpn'),
  operator('Inn and Lobby Wi-Fi', 'hospitality'),
  operator('Airside Wi-Fi', 'hospitality'),
  operator('Skyline In-Flight', 'satellite'),
  operator('Cumulus Cloud', 'cloud'),
  operator('Stratus Compute', 'cloud'),
  operator('Redpine Back End', 'cloud'),
  operator('Guarded Edge Security', 'business'),
  operator('Campus Network Association', 'education'),
];

export const operatorsFor = (kind: NetworkKind, country: string): readonly Operator[] =>
  OPERATORS.filter((o) => o.kind === kind && (o.countries.length === 0 || o.countries.includes(country)));
