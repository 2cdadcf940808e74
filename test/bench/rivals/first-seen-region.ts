import { FirstSeen } from './first-seen.ts';
import type { PlaceTable } from './places.ts';

export const firstSeenRegion = (places: PlaceTable): FirstSeen =>
  new FirstSeen(
    {
      name: 'first-seen region',
      about: "Elastic's rule of rare locations: a successful sign-in from a region or state the person was not in during the last 14 days.",
      term: (place) => (place.region === '' ? null : `${place.region}, ${place.country}`),
      whose: 'account',
      days: 14,
      learns: 14,
      interactiveOnly: true,
    },
    places,
  );
