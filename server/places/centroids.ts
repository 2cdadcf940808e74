/**
 * The points that geo-IP data gives when it knows the country and nothing more. They look like a place and are none: the best known of
 * them put 600 million addresses on one farm in Kansas.
 */

/**
 * Middle points of countries, rounded to degrees and quarters as The World Factbook lists them (public domain), which most free data
 * still uses; for the United States also the newer defaults. Hardly anybody lives there, so even a stated city is not believed.
 * Countries so small that the point lies in the capital are left out.
 */
const MIDDLES =
  'US 37.751 -97.822,US 38 -97,US 39.76 -98.5,US 39.8283 -98.5795,US 37.0902 -95.7129,CA 60 -95,MX 23 -102,BR -10 -55,AR -34 -64,CL -30 -71,CO 4 -72,' +
  'PE -10 -76,VE 8 -66,EC -2 -77.5,BO -17 -65,PY -23 -58,UY -33 -56,CR 10 -84,PA 9 -80,GT 15.5 -90.25,HN 15 -86.5,NI 13 -85,CU 21.5 -80,' +
  'DO 19 -70.6667,GB 54 -2,IE 53 -8,FR 46 2,DE 51 9,DE 51.5 10.5,CH 47 8,AT 47.3333 13.3333,' +
  'IT 42.8333 12.8333,ES 40 -4,PT 39.5 -8,SE 62 15,NO 62 10,DK 56 10,FI 64 26,IS 65 -18,EE 59 26,LV 57 25,LT 56 24,PL 52 20,' +
  'CZ 49.75 15.5,SK 48.6667 19.5,HU 47 20,SI 46.1167 14.8167,HR 45.1667 15.5,BA 44 18,RS 44 21,RO 46 25,BG 43 25,GR 39 22,AL 41 20,' +
  'MK 41.8333 22,MD 47 29,UA 49 32,BY 53 28,RU 60 100,TR 39 35,GE 42 43.5,AM 40 45,AZ 40.5 47.5,KZ 48 68,KG 41 75,TJ 39 71,' +
  'TM 40 60,UZ 41 64,IR 32 53,IQ 33 44,SY 35 38,JO 31 36,SA 25 45,AE 24 54,OM 21 57,YE 15 48,EG 27 30,LY 25 17,TN 34 9,DZ 28 3,' +
  'MA 32 -5,SD 15 30,ET 8 38,KE 1 38,TZ -6 35,UG 1 32,NG 10 8,GH 8 -2,CI 8 -5,SN 14 -14,CM 6 12,CD 0 25,AO -12.5 18.5,ZM -15 30,' +
  'ZW -20 30,MZ -18.25 35,NA -22 17,BW -22 24,ZA -29 24,MG -20 47,IN 20 77,PK 30 70,BD 24 90,LK 7 81,NP 28 84,MM 22 98,TH 15 100,' +
  'LA 18 105,KH 13 105,VN 16.1667 107.8333,MY 2.5 112.5,ID -5 120,PH 13 122,CN 35 105,MN 46 105,KP 40 127,' +
  'KR 37 127.5,JP 36 138,TW 23.5 121,AU -27 133,AU -25 135,AU -33.494 143.2104,NZ -41 174';

/**
 * Newer defaults, moved by data vendors into a city or its park. A record that names the city there may well mean it, so they are only
 * disbelieved when no city is named.
 */
const IN_CITIES =
  'GB 51.4964 -0.1224,NL 52.5 5.75,BE 50.8333 4,IN 20.0063 77.006,CN 34.7732 113.722,DK 55.7123 12.0564,IT 43.1479 12.1097,CH 47.1449 8.1551,DE 51.2993 9.491,FR 48.8582 2.3387,NL 52.3824 4.8995,ES 40.4172 -3.684,SE 59.3247 18.056,NO 59.95 10.75,FI 60.1717 24.9349,' +
  'CA 43.6319 -79.3716,BR -22.8305 -43.2192,MX 19.4371 -99.013,AT 48.2 16.3667,BE 50.8509 4.3447,IE 53.3472 -6.2439,PL 52.2394 21.0362,' +
  'CZ 50.0848 14.4112,RU 55.7386 37.6068,UA 50.4522 30.5287,TR 41.0214 28.9948,JP 35.69 139.69,KR 37.5112 126.9741,SG 1.3667 103.8,' +
  'HK 22.25 114.1667,HK 22.2578 114.1657,LU 49.75 6.1667,IL 31.5 34.75';

const NEAR_KM = 5;
const KM_PER_DEGREE = 111.2;

interface Point {
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

function points(table: string): readonly Point[] {
  return table.split(',').map((row) => {
    const [country = '', latitude, longitude] = row.split(' ');
    return { country, latitude: Number(latitude), longitude: Number(longitude) };
  });
}

const middles = points(MIDDLES);
const inCities = points(IN_CITIES);

/** Whether these coordinates only say "somewhere in the country". `country` null = any country's point counts. */
export function isCountryDefault(country: string | null, latitude: number, longitude: number, namesCity: boolean): boolean {
  const near = (point: Point) => {
    if (country !== null && point.country !== country) return false;
    const north = (point.latitude - latitude) * KM_PER_DEGREE;
    if (Math.abs(north) > NEAR_KM) return false;
    return Math.hypot(north, (point.longitude - longitude) * KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)) <= NEAR_KM;
  };
  return middles.some(near) || (!namesCity && inCities.some(near));
}
