import { expect, it } from '@jest/globals';
import { MailFolders } from '../../../../server/sources/live/mail-folders.ts';
import { ANN, DAY } from '../../../sandbox/microsoft/kit.ts';
import { inTenant } from './kit.ts';

it('a message that is moved away and back within a week is no news; later it is', () =>
  inTenant({}, async ({ double, microsoft }) => {
    const folders = new MailFolders(microsoft, new Map());
    const handOn = (id: string): void => folders.handedOn([{ key: `${ANN}/${id}`, at: 0, message: {} }]);
    const isNewAfter = async (days: number): Promise<boolean> => {
      await double.advance(double.clock.now() + days * DAY);
      handOn(`one of day ${String(double.clock.now())}`);
      return folders.isNew({ key: `${ANN}/moved` });
    };
    handOn('moved');
    expect([await isNewAfter(0), await isNewAfter(6), await isNewAfter(2)]).toEqual([false, false, true]);
  }));
