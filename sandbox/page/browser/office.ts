/** The sandbox's Office: as much of Office.js as `addin/office.ts` uses, answered by the page around the frame. It is loaded before the pane. */
import { LENT, type LentOutlook } from './outlook.ts';

type Done = (result: object) => void;

function lent(): LentOutlook | null {
  const found: unknown = window.parent === window ? null : Reflect.get(window.parent, LENT);
  // The page that frames us is ours and puts exactly this there.
  return (found as LentOutlook | null | undefined) ?? null;
}

function answered(done: Done, value: unknown): void {
  setTimeout(() => done({ status: 'succeeded', value, error: null }), 0);
}

const outlook = lent();
const sets: Readonly<Record<string, string>> = { IdentityAPI: '1.3' };

function item(): object | null {
  const open = outlook?.item() ?? null;
  return open === null ? null : { itemType: 'message', itemClass: 'IPM.Note', ...open };
}

const office = {
  onReady: () => Promise.resolve({ host: outlook === null ? null : 'Outlook', platform: 'OfficeOnline' }),
  HostType: { Outlook: 'Outlook' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
  MailboxEnums: { ItemType: { Message: 'message', Appointment: 'appointment' } },
  context: {
    displayLanguage: navigator.language,
    requirements: { isSetSupported: (set: string) => sets[set] !== undefined },
    mailbox: {
      get item() {
        return item();
      },
      userProfile: { emailAddress: outlook?.reader ?? '', displayName: '' },
      addHandlerAsync(type: string, listener: () => void, done: Done) {
        if (type === 'olkItemSelectedChanged') outlook?.onItem(listener);
        answered(done, undefined);
      },
    },
  },
  auth: { getAccessToken: () => outlook?.token() ?? Promise.reject(new Error('no page around')) },
};

Object.assign(window, { Office: office });
