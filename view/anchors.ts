/** Ids for links within a page. They are numbered by us and never made from what a record says. */

export type Anchor = `incident-${number}`;

export function anchorOf(index: number): Anchor {
  return `incident-${index + 1}`;
}

/** The heading of the evidence list. */
export function evidenceListAnchor(incident: Anchor): string {
  return `${incident}-evidence`;
}

/** One line of the evidence list, by its index in the incident. */
export function evidenceAnchor(incident: Anchor, index: number): string {
  return `${incident}-e${index + 1}`;
}

type Part = 'title' | 'story' | 'timeline' | 'usual' | 'hours' | 'offers' | 'containment' | 'vouches' | 'decisions' | 'trail';

/** A heading or a drawing of the incident. */
export function partAnchor(incident: Anchor, part: Part): string {
  return `${incident}-${part}`;
}
