/** One message found by the id that its sender gave it, before the double of Graph. */
import { describe, expect, it } from '@jest/globals';
import { oneMessage } from '../../../../server/sources/live/one-message.ts';
import { ANN, MINUTE, NOON } from '../../../sandbox/microsoft/kit.ts';
import { message } from '../../../sandbox/microsoft/records.ts';
import { inTenant } from './kit.ts';

describe('one message', () => {
  it('is read whole, with its text and headers', () =>
    inTenant({}, async ({ double, microsoft }) => {
      double.handOut(message(1, NOON - MINUTE, { owner: ANN }));
      double.handOut(message(2, NOON - MINUTE, { owner: ANN }));
      const wanted = String(message(2, NOON, { owner: ANN })['internetMessageId']);
      const found = await oneMessage(microsoft, ANN, wanted);
      expect(found).toMatchObject({
        internetMessageId: wanted,
        body: { content: expect.any(String) },
        internetMessageHeaders: expect.any(Array),
      });
    }));

  it('is nobody’s when it is not in that mailbox, whatever stands in its id', () =>
    inTenant({}, async ({ double, microsoft }) => {
      double.handOut(message(1, NOON - MINUTE, { owner: ANN }));
      expect(await oneMessage(microsoft, ANN, '<never@partner.example>')).toBeNull();
      expect(await oneMessage(microsoft, ANN, "<x' or 1 eq 1 or subject eq '>")).toBeNull();
    }));
});
