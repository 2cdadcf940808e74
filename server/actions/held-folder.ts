/** The hidden folder in a mailbox where withheld messages lie. */
import { MicrosoftFailure } from '../microsoft/index.ts';
import { graph, type Site } from './action.ts';
import { fieldsOf, listOf, textOf } from './fields.ts';

export const HELD_FOLDER = 'Held by security';

/** Its id; `null` = the mailbox has none yet. */
export async function heldFolder(site: Site, mailbox: string): Promise<string | null> {
  const known = site.remembered.get(`folder ${mailbox}`);
  if (known !== undefined) return known;
  const filter = encodeURIComponent(`displayName eq '${HELD_FOLDER}'`);
  const path = `/users/${encodeURIComponent(mailbox)}/mailFolders?includeHiddenFolders=true&$filter=${filter}`;
  const [first] = listOf(fieldsOf(await site.microsoft.get(graph(site.microsoft, path)))['value']);
  const id = textOf(fieldsOf(first)['id']);
  if (id !== null) site.remembered.set(`folder ${mailbox}`, id);
  return id;
}

export async function makeHeldFolder(site: Site, mailbox: string): Promise<string> {
  const { microsoft } = site;
  const known = await heldFolder(site, mailbox);
  if (known !== null) return known;
  const path = graph(microsoft, `/users/${encodeURIComponent(mailbox)}/mailFolders`);
  try {
    const made = fieldsOf(await microsoft.post(path, { displayName: HELD_FOLDER, isHidden: true }));
    const id = textOf(made['id']);
    if (id !== null) site.remembered.set(`folder ${mailbox}`, id);
    return id ?? '';
  } catch (error) {
    // Somebody was faster, or it was made although the answer was lost.
    if (!(error instanceof MicrosoftFailure)) throw error;
    const there = await heldFolder(site, mailbox);
    if (there === null) throw error;
    return there;
  }
}
