import { ZONES, type Zone } from './calendar.ts';
import { nth } from './random.ts';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Country {
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  /** The point a geolocation database gives when it knows only the country: a real place nobody is at. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface City {
  readonly name: string;
  /** State, canton, region: what `location.state` says. */
  readonly region: string;
  readonly country: Country;
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: Zone;
}

const COUNTRY_ROWS: readonly (readonly [string, string, Language, number, number])[] = [
  ['US', 'United States', 'en', 37.751, -97.822],
  ['DE', 'Germany', 'de', 51.2993, 9.491],
  ['FR', 'France', 'fr', 48.8582, 2.3387],
  ['CH', 'Switzerland', 'de', 47.1449, 8.1551],
  ['GB', 'United Kingdom', 'en', 51.4964, -0.1224],
  ['NL', 'Netherlands', 'nl', 52.3824, 4.8995],
  ['ES', 'Spain', 'es', 40.4172, -3.684],
  ['IT', 'Italy', 'it', 43.1479, 12.1097],
  ['AT', 'Austria', 'de', 48.2, 16.3667],
  ['BE', 'Belgium', 'nl', 50.8509, 4.3447],
  ['PL', 'Poland', 'pl', 52.2394, 21.0362],
  ['CZ', 'Czechia', 'en', 50.0848, 14.4112],
  ['SE', 'Sweden', 'en', 59.3247, 18.056],
  ['IE', 'Ireland', 'en', 53.3382, -6.2591],
  ['PT', 'Portugal', 'pt', 38.7057, -9.1359],
  ['CA', 'Canada', 'en', 43.6319, -79.3716],
  ['IN', 'India', 'en', 21.9974, 79.0011],
  ['SG', 'Singapore', 'en', 1.3673, 103.8014],
  ['JP', 'Japan', 'en', 35.69, 139.69],
  ['AU', 'Australia', 'en', -33.494, 143.2104],
  ['NG', 'Nigeria', 'en', 9.0765, 7.3986],
  ['RO', 'Romania', 'en', 45.9968, 24.997],
  ['TR', 'Türkiye', 'en', 41.0214, 28.9948],
  ['BR', 'Brazil', 'pt', -22.8305, -43.2192],
  ['ZA', 'South Africa', 'en', -28.9984, 23.9888],
  ['UA', 'Ukraine', 'en', 50.4522, 30.5287],
  ['RU', 'Russia', 'en', 55.7386, 37.6068],
  ['VN', 'Vietnam', 'en', 16.0, 106.0],
];

export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  COUNTRY_ROWS.map(([code, name, language, latitude, longitude]) => [code, { code, name, language, latitude, longitude }]),
);

const CITY_ROWS: readonly (readonly [string, string, string, number, number, Zone])[] = [
  ['Milwaukee', 'Wisconsin', 'US', 43.0389, -87.9065, ZONES.chicago],
  ['Madison', 'Wisconsin', 'US', 43.0731, -89.4012, ZONES.chicago],
  ['Green Bay', 'Wisconsin', 'US', 44.5133, -88.0133, ZONES.chicago],
  ['Kenosha', 'Wisconsin', 'US', 42.5847, -87.8212, ZONES.chicago],
  ['Racine', 'Wisconsin', 'US', 42.7261, -87.7829, ZONES.chicago],
  ['Appleton', 'Wisconsin', 'US', 44.2619, -88.4154, ZONES.chicago],
  ['Eau Claire', 'Wisconsin', 'US', 44.8113, -91.4985, ZONES.chicago],
  ['La Crosse', 'Wisconsin', 'US', 43.8014, -91.2396, ZONES.chicago],
  ['Oshkosh', 'Wisconsin', 'US', 44.0247, -88.5426, ZONES.chicago],
  ['Waukesha', 'Wisconsin', 'US', 43.0117, -88.2315, ZONES.chicago],
  ['Topeka', 'Kansas', 'US', 39.0473, -95.6752, ZONES.chicago],
  ['Wichita', 'Kansas', 'US', 37.6872, -97.3301, ZONES.chicago],
  ['Chicago', 'Illinois', 'US', 41.8781, -87.6298, ZONES.chicago],
  ['Minneapolis', 'Minnesota', 'US', 44.9778, -93.265, ZONES.chicago],
  ['Des Moines', 'Iowa', 'US', 41.5868, -93.625, ZONES.chicago],
  ['Dallas', 'Texas', 'US', 32.7767, -96.797, ZONES.chicago],
  ['New York', 'New York', 'US', 40.7128, -74.006, ZONES.newYork],
  ['Boston', 'Massachusetts', 'US', 42.3601, -71.0589, ZONES.newYork],
  ['Atlanta', 'Georgia', 'US', 33.749, -84.388, ZONES.newYork],
  ['Orlando', 'Florida', 'US', 28.5383, -81.3792, ZONES.newYork],
  ['Ashburn', 'Virginia', 'US', 39.0438, -77.4874, ZONES.newYork],
  ['Denver', 'Colorado', 'US', 39.7392, -104.9903, ZONES.denver],
  ['Phoenix', 'Arizona', 'US', 33.4484, -112.074, ZONES.denver],
  ['Las Vegas', 'Nevada', 'US', 36.1699, -115.1398, ZONES.pacific],
  ['Seattle', 'Washington', 'US', 47.6062, -122.3321, ZONES.pacific],
  ['San Francisco', 'California', 'US', 37.7749, -122.4194, ZONES.pacific],
  ['Hamburg', 'Hamburg', 'DE', 53.5511, 9.9937, ZONES.berlin],
  ['Berlin', 'Berlin', 'DE', 52.52, 13.405, ZONES.berlin],
  ['München', 'Bayern', 'DE', 48.1351, 11.582, ZONES.berlin],
  ['Frankfurt am Main', 'Hessen', 'DE', 50.1109, 8.6821, ZONES.berlin],
  ['Köln', 'Nordrhein-Westfalen', 'DE', 50.9375, 6.9603, ZONES.berlin],
  ['Lübeck', 'Schleswig-Holstein', 'DE', 53.8655, 10.6866, ZONES.berlin],
  ['Paris', 'Paris', 'FR', 48.8566, 2.3522, ZONES.berlin],
  ['Lyon', 'Rhône', 'FR', 45.764, 4.8357, ZONES.berlin],
  ['Lille', 'Nord', 'FR', 50.6292, 3.0573, ZONES.berlin],
  ['Marseille', 'Bouches-du-Rhône', 'FR', 43.2965, 5.3698, ZONES.berlin],
  ['Zürich', 'Zürich', 'CH', 47.3769, 8.5417, ZONES.berlin],
  ['Genève', 'Genève', 'CH', 46.2044, 6.1432, ZONES.berlin],
  ['Basel', 'Basel-Stadt', 'CH', 47.5596, 7.5886, ZONES.berlin],
  ['London', 'England', 'GB', 51.5072, -0.1276, ZONES.london],
  ['Manchester', 'England', 'GB', 53.4808, -2.2426, ZONES.london],
  ['Leeds', 'England', 'GB', 53.8008, -1.5491, ZONES.london],
  ['Amsterdam', 'Noord-Holland', 'NL', 52.3676, 4.9041, ZONES.berlin],
  ['Rotterdam', 'Zuid-Holland', 'NL', 51.9244, 4.4777, ZONES.berlin],
  ['Madrid', 'Madrid', 'ES', 40.4168, -3.7038, ZONES.berlin],
  ['Barcelona', 'Barcelona', 'ES', 41.3874, 2.1686, ZONES.berlin],
  ['Milano', 'Lombardia', 'IT', 45.4642, 9.19, ZONES.berlin],
  ['Roma', 'Lazio', 'IT', 41.9028, 12.4964, ZONES.berlin],
  ['Wien', 'Wien', 'AT', 48.2082, 16.3738, ZONES.berlin],
  ['Brussel', 'Brussels Hoofdstedelijk Gewest', 'BE', 50.8503, 4.3517, ZONES.berlin],
  ['Warszawa', 'Mazowieckie', 'PL', 52.2297, 21.0122, ZONES.berlin],
  ['Praha', 'Hlavni Mesto Praha', 'CZ', 50.0755, 14.4378, ZONES.berlin],
  ['Stockholm', 'Stockholms Lan', 'SE', 59.3293, 18.0686, ZONES.berlin],
  ['Dublin', 'Dublin', 'IE', 53.3498, -6.2603, ZONES.london],
  ['Lisboa', 'Lisboa', 'PT', 38.7223, -9.1393, ZONES.london],
  ['Toronto', 'Ontario', 'CA', 43.6532, -79.3832, ZONES.newYork],
  ['Bengaluru', 'Karnataka', 'IN', 12.9716, 77.5946, ZONES.kolkata],
  ['Pune', 'Maharashtra', 'IN', 18.5204, 73.8567, ZONES.kolkata],
  ['Singapore', 'Central Singapore', 'SG', 1.3521, 103.8198, ZONES.singapore],
  ['Tokyo', 'Tokyo', 'JP', 35.6762, 139.6503, ZONES.tokyo],
  ['Sydney', 'New South Wales', 'AU', -33.8688, 151.2093, ZONES.sydney],
  ['Lagos', 'Lagos', 'NG', 6.5244, 3.3792, ZONES.lagos],
  ['Bucuresti', 'Bucuresti', 'RO', 44.4268, 26.1025, ZONES.helsinki],
  ['Istanbul', 'Istanbul', 'TR', 41.0082, 28.9784, ZONES.istanbul],
  ['Sao Paulo', 'Sao Paulo', 'BR', -23.5505, -46.6333, ZONES.saoPaulo],
  ['Johannesburg', 'Gauteng', 'ZA', -26.2041, 28.0473, ZONES.helsinki],
  ['Kyiv', 'Kyiv', 'UA', 50.4501, 30.5234, ZONES.helsinki],
  ['Moskva', 'Moskva', 'RU', 55.7558, 37.6173, ZONES.istanbul],
  ['Hanoi', 'Hanoi', 'VN', 21.0278, 105.8342, ZONES.singapore],
];

const countryOf = (code: string): Country =>
  nth(
    [...COUNTRIES.values()].filter((c) => c.code === code),
    0,
  );

export const CITIES: readonly City[] = CITY_ROWS.map(([name, region, code, latitude, longitude, zone]) => ({
  name,
  region,
  country: countryOf(code),
  latitude,
  longitude,
  zone,
}));

const byName = new Map(CITIES.map((city) => [city.name, city]));

/** The city of that name; names are unique here. */
export const cityNamed = (name: string): City => byName.get(name) ?? nth(CITIES, 0);

/** Towns from which one goes to work in that city, the city first. */
export const townsAround = (city: City): readonly City[] => {
  const near = CITIES.filter((c) => c !== city && kilometres(c, city) < 130 && c.country === city.country);
  return [city, ...near];
};

/** Great-circle distance. */
export function kilometres(a: City, b: City): number {
  const rad = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * rad;
  const dLon = (b.longitude - a.longitude) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}
