/**
 * One spelling for one place, where that is cheap: countries become ISO 3166 alpha-2, states of the USA and provinces of Canada get their
 * full name (`KS`, `US-KS`, `kansas` are `Kansas`). Other regions and cities stay as written, in one Unicode form.
 */

/** ISO 3166-1: alpha-3 and alpha-2 of every country, five letters each. */
const ALPHA3 =
  'ABWAWAFGAFAGOAOAIAAIALAAXALBALANDADAREAEARGARARMAMASMASATAAQATFTFATGAGAUSAUAUTATAZEAZBDIBIBELBEBENBJBESBQBFABFBGDBDBGRBGBHRBH' +
  'BHSBSBIHBABLMBLBLRBYBLZBZBMUBMBOLBOBRABRBRBBBBRNBNBTNBTBVTBVBWABWCAFCFCANCACCKCCCHECHCHLCLCHNCNCIVCICMRCMCODCDCOGCGCOKCKCOLCO' +
  'COMKMCPVCVCRICRCUBCUCUWCWCXRCXCYMKYCYPCYCZECZDEUDEDJIDJDMADMDNKDKDOMDODZADZECUECEGYEGERIERESHEHESPESESTEEETHETFINFIFJIFJFLKFK' +
  'FRAFRFROFOFSMFMGABGAGBRGBGEOGEGGYGGGHAGHGIBGIGINGNGLPGPGMBGMGNBGWGNQGQGRCGRGRDGDGRLGLGTMGTGUFGFGUMGUGUYGYHKGHKHMDHMHNDHNHRVHR' +
  'HTIHTHUNHUIDNIDIMNIMINDINIOTIOIRLIEIRNIRIRQIQISLISISRILITAITJAMJMJEYJEJORJOJPNJPKAZKZKENKEKGZKGKHMKHKIRKIKNAKNKORKRKWTKWLAOLA' +
  'LBNLBLBRLRLBYLYLCALCLIELILKALKLSOLSLTULTLUXLULVALVMACMOMAFMFMARMAMCOMCMDAMDMDGMGMDVMVMEXMXMHLMHMKDMKMLIMLMLTMTMMRMMMNEMEMNGMN' +
  'MNPMPMOZMZMRTMRMSRMSMTQMQMUSMUMWIMWMYSMYMYTYTNAMNANCLNCNERNENFKNFNGANGNICNINIUNUNLDNLNORNONPLNPNRUNRNZLNZOMNOMPAKPKPANPAPCNPN' +
  'PERPEPHLPHPLWPWPNGPGPOLPLPRIPRPRKKPPRTPTPRYPYPSEPSPYFPFQATQAREUREROURORUSRURWARWSAUSASDNSDSENSNSGPSGSGSGSSHNSHSJMSJSLBSBSLESL' +
  'SLVSVSMRSMSOMSOSPMPMSRBRSSSDSSSTPSTSURSRSVKSKSVNSISWESESWZSZSXMSXSYCSCSYRSYTCATCTCDTDTGOTGTHATHTJKTJTKLTKTKMTMTLSTLTONTOTTOTT' +
  'TUNTNTURTRTUVTVTWNTWTZATZUGAUGUKRUAUMIUMURYUYUSAUSUZBUZVATVAVCTVCVENVEVGBVGVIRVIVNMVNVUTVUWLFWFWSMWSXKKXKYEMYEZAFZAZMBZMZWEZW';

const US_STATES =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,' +
  'GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,' +
  'MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,' +
  'NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,' +
  'SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,' +
  'WY Wyoming,PR Puerto Rico,GU Guam,VI Virgin Islands,AS American Samoa,MP Northern Mariana Islands';
const CA_PROVINCES =
  'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,' +
  'NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon';

/** Names of countries that logs and data files use beside the platform's own English name. */
const OTHER_COUNTRY_NAMES =
  'US united states of america,US usa,GB great britain,GB england,GB scotland,GB wales,GB northern ireland,RU russian federation,' +
  'KR republic of korea,KR korea republic of,KR korea,KP north korea,VN viet nam,CZ czech republic,TR turkey,TR turkiye,IR iran islamic republic of,' +
  'NL the netherlands,NL holland,TW taiwan province of china,TW taiwan,HK hong kong,MO macau,MO macao,SY syrian arab republic,' +
  'VE venezuela bolivarian republic of,BO bolivia plurinational state of,TZ tanzania united republic of,MD moldova republic of,' +
  'LA lao peoples democratic republic,CI ivory coast,CD congo the democratic republic of the,CD democratic republic of the congo,CG congo,' +
  'MK macedonia,MK north macedonia,PS palestine,PS palestinian territory,MM myanmar,MM burma,CV cape verde,CV cabo verde,SZ swaziland,' +
  'DE deutschland,AT osterreich,CH schweiz,CH suisse,ES espana,BR brasil,IT italia,BN brunei darussalam,TL east timor,VA vatican city';

/** Codes that data files use for "no country": private space, anonymous proxies, satellites, continents, Tor. `UK` and `EL` are habits, not ISO. */
const NO_COUNTRY = new Set(['XX', 'ZZ', 'AP', 'EU', 'XY', 'XZ']);
const HABITS = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);
const NOTHING = new Set(['', '-', '--', 'unknown', 'none', 'null', 'undefined', 'n a', 'na', 'not available', 'private', 'reserved']);

/** For comparing only: lower case, without marks and punctuation (`Île-de-France`, `Ile de France`). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Longer ones are no names; they would be kept for every network, and patterns take the square of their length. */
const LONGEST_NAME = 200;

function written(text: string | null): string | null {
  if (text === null) return null;
  const trimmed = text.slice(0, LONGEST_NAME).normalize('NFC').replace(/\s+/g, ' ').trim();
  return NOTHING.has(fold(trimmed)) ? null : trimmed;
}

function codedNames(table: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of table.split(',')) {
    const name = row.slice(3);
    names.set(row.slice(0, 2).toLowerCase(), name);
    names.set(fold(name), name);
  }
  return names;
}

const usStates = new Map([...codedNames(US_STATES), ['washington dc', 'District of Columbia'], ['washington d c', 'District of Columbia']]);
const caProvinces = new Map([...codedNames(CA_PROVINCES), ['pq', 'Quebec'], ['newfoundland', 'Newfoundland and Labrador']]);

function countryNames(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  for (let i = 0; i < ALPHA3.length; i += 5) {
    const alpha2 = ALPHA3.slice(i + 3, i + 5);
    codes.set(ALPHA3.slice(i, i + 3).toLowerCase(), alpha2);
    const name = english.of(alpha2);
    if (name !== undefined) codes.set(fold(name), alpha2);
  }
  for (const row of OTHER_COUNTRY_NAMES.split(',')) codes.set(row.slice(3), row.slice(0, 2));
  return codes;
}

const countries = countryNames();

/** ISO alpha-2, or `null` when the text is no country we know. */
export function countryCode(text: string | null): string | null {
  if (text === null) return null;
  const trimmed = text.slice(0, LONGEST_NAME).trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) {
    const code = trimmed.toUpperCase();
    return NO_COUNTRY.has(code) ? null : (HABITS.get(code) ?? code);
  }
  const folded = fold(trimmed);
  return countries.get(folded) ?? countries.get(folded.replace(/^the | sar china$| sar$/g, '')) ?? null;
}

export function regionName(country: string | null, text: string | null): string | null {
  const region = written(text);
  if (region === null) return null;
  const known = country === 'US' ? usStates : country === 'CA' ? caProvinces : null;
  if (!known) return region;
  return known.get(fold(region.replace(/^(US|CA)-/i, ''))) ?? region;
}

/** Free data files put the quarter in brackets after the city (`Cologne (Lindenthal)`); the city is the city. */
export function cityName(text: string | null): string | null {
  const city = written(text);
  return city === null ? null : city.replace(/^(.+?) \(.*\)$/, '$1');
}
