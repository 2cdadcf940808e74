/** What the page lends the pane's frame in place of Outlook. Both are of one origin, so the frame reaches it by name. */

export interface LentItem {
  readonly internetMessageId: string;
  readonly subject: string;
  readonly from: { readonly displayName: string; readonly emailAddress: string };
  readonly attachments: readonly { readonly name: string }[];
}

export interface LentOutlook {
  readonly reader: string;
  item(): LentItem | null;
  token(): Promise<string>;
  onItem(listener: () => void): void;
}

/** The member of the page's window. */
export const LENT = 'telltaleOutlook';
