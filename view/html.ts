/** The one place that names the HTML library: `html` builds a tree in which every inserted string is text. */
import type { VNode } from 'preact';

export { html } from 'htm/preact';

/** A piece of a page. */
export type View = VNode;

/** What may stand where a piece of a page is optional. */
export type MaybeView = View | readonly View[] | string | null;
