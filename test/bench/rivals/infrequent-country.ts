import { FirstSeen } from './first-seen.ts';
import type { PlaceTable } from './places.ts';

export const infrequentCountry = (places: PlaceTable): FirstSeen =>
  new FirstSeen(
    {
      name: 'infrequent country',
      about:
        'Like Defender for Cloud Apps: a successful sign-in from a country nobody in the organisation was in during 30 days, after seven days of learning.',
      term: (place) => place.country || null,
      whose: 'organisation',
      days: 30,
      learns: 7,
      interactiveOnly: false,
    },
    places,
  );
