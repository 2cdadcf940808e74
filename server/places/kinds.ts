/**
 * What kind of network an operator runs, from its AS number and its name.
 *
 * The surprise: `unknown` is a good answer. A wrong `hosting` makes an honest person look like an intruder, so words are matched whole
 * (`tor` is not in `director`, `cable` not in `vocable`), and operators who sell both (Vodafone, Verizon) are told apart by AS number only.
 */
import type { NetworkKind } from '../core/event.ts';
import { fold } from './names.ts';

type Row = readonly [kind: NetworkKind, entries: string];

/** AS numbers whose name does not tell, looked up in a public AS table in June 2026; the comment says whose they are. */
const NUMBERS: readonly Row[] = [
  // Microsoft's own, from its registrations: corporate and Azure, ExpressRoute, Germany, China (8071-8074 belong to the block, unannounced).
  ['microsoft', '3598 5761 8068 8069 8070 8071 8072 8073 8074 8075 12076 35106 58862 59067 63314 200517'],
  // Mobile halves of AT&T, Verizon, Cellco; Reliance Jio, T-Mobile US, Bharti Airtel (mobile), P4 Poland, MTS, MegaFon, Vimpelcom.
  ['mobile', '20057 6167 22394 55836 21928 45609 39603 9141 8359 12714 8402'],
  // Fixed halves: AT&T, Verizon Fios, Comcast, Telecom Egypt, Free SAS, Starlink.
  ['home', '7018 701 7922 8452 12322 14593'],
  // Big clouds under a company name that also does other things: Amazon, Google, Oracle, Alibaba, Tencent, IBM, Huawei, Byteplus.
  ['hosting', '16509 14618 8987 15169 19527 396982 31898 37963 45102 45090 132203 36351 55990 136907 137718 150436'],
  // Rented servers under names that do not say so: OVH, Hetzner, DigitalOcean, Vultr, Linode, Contabo, Leaseweb, M247, Datacamp ...
  ['hosting', '16276 24940 213230 14061 20473 63949 51167 60781 28753 30633 16265 9009 212238 60068 12876 8560 197540 201011'],
  // ... and the smaller ones that abuse reports name often: FranTech, Psychz, Performive, Eonix, xTom, 24 Shells, tzulo, iFog ...
  ['hosting', '53667 40676 46562 62904 9312 55081 11878 34927 206092 21100 49981 49505 210644 202425 204428 215540 399629 43350 49453'],
  ['hosting', '8100 21859 25820 23470 55286 199524 42708 262287 206264 203020 207990 396356 13335'],
  // Mullvad's own (31173 Services), Nord's egress company (PacketHub), Tor exits (Erneuerbare Freiheit, Applied Privacy, F3 Netze).
  ['anonymiser', '39351 136787 147049 60729 208323 205100'],
  // Fastly and Akamai's 36183 carry iCloud Private Relay beside content and rent nobody a machine: without a list, no claim.
  ['unknown', '54113 36183'],
];

/**
 * Words, in order: the first row that matches decides. `stem*` and `*stem` match the start or end of a word, a blank makes a phrase;
 * everything is compared folded (lower case, no marks). From the operators' own names as they stand in public AS tables.
 */
const WORDS: readonly Row[] = [
  // Gateways through which a company's people reach the internet: neither home nor rented.
  ['unknown', 'zscaler,netskope,palo alto networks,cato networks,iboss,forcepoint,menlo security'],
  // Names that hold a trade's word by accident.
  ['unknown', 'orange county,city of orange,st cloud,saint cloud'],
  ['microsoft', 'microsoft'],
  // Vendors' own brand names, and the words they use; "tor" only in phrases (there is a university called Tor Vergata).
  ['anonymiser', 'vpn,vpns,*vpn,nord vpn,mullvad,surfshark,cyberghost,windscribe,ipvanish,hidemyass,tunnelbear,torguard,psiphon,tefincom'],
  [
    'anonymiser',
    'packethub,private internet access,perfect privacy,proton vpn,hide me,tor exit,tor exits,tor project,tor relay,tor relays',
  ],
  ['anonymiser', 'tor network,torservers,zwiebelfreunde,emerald onion,calyx institute,proxy,proxies,oxylabs,luminati,bright data'],
  ['anonymiser', 'anonymizer,anonymiser,anonymizing'],
  // Access networks whose names hold another trade's word.
  ['home', 'google fiber,cable wireless'],
  // Hosters by brand.
  ['hosting', 'ovh,ovhcloud,hetzner,digitalocean,digital ocean,linode,vultr,choopa,the constant company,m247,contabo,leaseweb,scaleway'],
  ['hosting', 'online sas,ionos,strato,netcup,gcore,g core,amazon,aws,google cloud,gcp,alibaba,aliyun,tencent,oracle,rackspace,softlayer'],
  [
    'hosting',
    'godaddy,dreamhost,datacamp,cdn77,clouvider,choopa,quadranet,colocrossing,hostwinds,hostroyale,frantech,buyvm,psychz,zenlayer',
  ],
  ['hosting', 'kamatera,upcloud,packet host,equinix,telehouse,worldstream,selectel,aeza,stark industries,interserver,namecheap,limestone'],
  [
    'hosting',
    'xtom,velia,dedipath,hivelocity,phoenixnap,wholesale internet,nocix,sharktech,racknerd,virtuozzo,gigabit hosting,naver business',
  ],
  // Hosters by trade, in the languages that occur.
  ['hosting', 'hosting*,*hosting,host,hoster,*hoster,webhost*,hostinger,hostpapa,hostgator,hostkey,host europe,cloud,clouds,cloud*,*cloud'],
  ['hosting', 'server,servers,server*,*servers,serveur,serveurs,servidores,vps,vds,colo,colocation,colocaciones,datacenter*,datacentre*'],
  ['hosting', 'data center,data centers,data centre,data centres,*datacenter,centro de datos,centre de donnees,dedicated,cdn,idc'],
  // Mobile operators by brand, then by trade. Not "mobil": that is an oil company.
  ['mobile', 'docomo,turkcell,vodacom,safaricom,mobinil,mobily,mobitel,mobifone,mobilink,telcel,comcel,kyivstar,irancell,iran cell'],
  ['mobile', 'celcom,maxis,digicel,smartfren,telekomunikasi selular,telkomsel,cellco,cell c,partner communications,p4 sp,polkomtel'],
  ['mobile', 'mobile,mobiles,mobility,mobilfunk,mobiltelefon*,movil,moviles,movel,moveis,mobiel,wireless,cellular,celular,cellulaire'],
  ['mobile', 'lte,gsm,umts'],
  // Access for homes and offices, by trade in the languages that occur, then by brand.
  [
    'home',
    'broadband,breitband*,banda ancha,banda larga,cable,cablevision,cables,kabel*,catv,fiber,fibre,fibra,fiberoptic*,glasfaser*,fttx,ftth',
  ],
  ['home', 'dsl,adsl,vdsl,telecom*,*telecom,telekom*,*telekom,telecommuication,telefon*,telephone,telco,telkom,telecoms,comunicaciones'],
  ['home', 'comunicacoes,comunicazioni,kommunikation*,iletisim,residential,satellite internet'],
  [
    'home',
    'comcast,charter communications,cox communications,centurylink,frontier communications,windstream,verizon fios,mediacom,suddenlink',
  ],
  [
    'home',
    'rogers communications,shaw communications,telus,videotron,bell canada,cogeco,virgin media,sky uk,bt,talktalk,plusnet,vodafone,orange,bouygues,sfr,free sas',
  ],
  [
    'home',
    'proximus,telenet,kpn,ziggo,odido,telia,telenor,tele2,tdc,swisscom,sunrise gmbh,fastweb,wind tre,tiscali,netia,upc,liberty global',
  ],
  [
    'home',
    'chinanet,china unicom,china tietong,softbank,kddi,biglobe,jcom,optage,sk broadband,hinet,telstra,optus,tpg,viettel,vnpt,singtel',
  ],
  ['home', 'airtel,bharat sanchar nigam,etisalat,ooredoo,claro,telmex,uninet,vtr,cantv,movistar,starlink,viasat,hughes network'],
];

interface Matcher {
  readonly kind: NetworkKind;
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly phrases: readonly string[];
}

function matcher([kind, entries]: Row): Matcher {
  const all = entries.split(',');
  const whole = all.filter((entry) => !entry.includes('*'));
  return {
    kind,
    words: new Set(whole.filter((entry) => !entry.includes(' '))),
    phrases: whole.filter((entry) => entry.includes(' ')).map((entry) => ` ${entry} `),
    starts: all.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)),
    ends: all.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1)),
  };
}

const numbers: ReadonlyMap<number, NetworkKind> = new Map(
  NUMBERS.flatMap(([kind, list]) => list.split(' ').map((number) => [Number(number), kind] as const)),
);
const matchers = WORDS.map(matcher);
const NAMES_RELAY = / (private relay|icloud relay) /;
const LEAST_BEFORE_END = 2; // letters before a `*stem`: `ghost` is no host

function says(row: Matcher, words: readonly string[], padded: string): boolean {
  for (const word of words) {
    if (row.words.has(word) || row.starts.some((stem) => word.startsWith(stem))) return true;
    if (row.ends.some((stem) => word.length >= stem.length + LEAST_BEFORE_END && word.endsWith(stem))) return true;
  }
  return row.phrases.some((phrase) => padded.includes(phrase));
}

export function kindOf(operator: number | null, name: string | null): NetworkKind {
  const folded = name === null ? '' : fold(name.replace(/\.(?=\p{L}{2})/gu, ' ')); // `Amazon.com` is two words, `S.A.` one
  const padded = ` ${folded} `;
  if (NAMES_RELAY.test(padded)) return 'relay';
  const known = operator === null ? undefined : numbers.get(operator);
  if (known !== undefined) return known;
  if (folded === '') return 'unknown';
  const words = folded.split(' ');
  return matchers.find((row) => says(row, words, padded))?.kind ?? 'unknown';
}
