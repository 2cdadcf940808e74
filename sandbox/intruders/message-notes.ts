import type { Draft, MailRef } from '../mail.ts';
import type { Purpose } from '../texts/purposes.ts';
import { isInside, type World } from '../world.ts';
import type { Scene } from './scene.ts';

const COORDINATES = /IBAN|routing \d|sort code/;

/** What a mail of an intruder is after, when whoever wrote it did not say. */
function purposeOf(draft: Draft): Purpose {
  if (draft.purpose) return draft.purpose;
  if (draft.topic === 'people') return 'payroll';
  if (draft.topic === 'payment' || draft.topic === 'invoice') return COORDINATES.test(draft.body) ? 'bank-details' : 'invoice';
  return /code|sign in|log in|anmeld|identif/i.test(draft.body) ? 'credentials' : 'file-lure';
}

function directionOf(world: World, draft: Draft): Direction {
  const everybody = [...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])];
  return everybody.every((c) => isInside(world, c.address)) ? 'internal' : 'outbound';
}

type Direction = 'inbound' | 'outbound' | 'internal';

/** Writes down that this message is the intruder's. */
export function noteFraud(scene: Scene, mail: MailRef, draft: Draft, direction: Direction = directionOf(scene.world, draft)): void {
  scene.messages.push(mail.id);
  scene.world.labels.mail.fraud.push({
    internetMessageId: mail.id,
    intrusion: scene.id,
    scenario: scene.scenario.name,
    direction,
    purpose: purposeOf(draft),
    language: draft.language,
    careful: scene.care >= 0.5,
    recipient: mail.to.address,
  });
}
