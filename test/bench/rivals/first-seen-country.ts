import { FirstSeen } from './first-seen.ts';
import type { PlaceTable } from './places.ts';

export const firstSeenCountry = (places: PlaceTable): FirstSeen =>
  new FirstSeen(
    {
      name: 'first-seen country',
      about: "Elastic's new terms: a person signs in from a country that was not seen of them during the last 14 days.",
      term: (place) => place.country || null,
      whose: 'account',
      days: 14,
      learns: 14,
      interactiveOnly: true,
    },
    places,
  );
