import { FirstSeen } from './first-seen.ts';
import type { PlaceTable } from './places.ts';

export const firstSeenOperator = (places: PlaceTable): FirstSeen =>
  new FirstSeen(
    {
      name: 'first-seen operator',
      about: "Elastic's new terms on the network: a successful sign-in through an operator the person did not use in the last 14 days.",
      term: (place) => (place.operator === null ? null : `AS${place.operator} ${place.operatorName}`.trim()),
      whose: 'account',
      days: 14,
      learns: 14,
      interactiveOnly: false,
    },
    places,
  );
