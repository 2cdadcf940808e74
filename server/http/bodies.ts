/** What callers may send, checked once, here. What is not named is dropped. */
import type { Request } from 'express';
import { z } from 'zod';
import { VERBS } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';

const LONGEST_MESSAGE_ID = 2_000;
const LONGEST_ADDRESS = 320;
const LONGEST_TEXT = 65_536;

const messageId = z.string().trim().min(1).max(LONGEST_MESSAGE_ID);
const address = z.string().trim().toLowerCase().max(LONGEST_ADDRESS);
const addresses = z.array(address).max(1_000);

export const verdictRequest = z.object({ internetMessageId: messageId, mailbox: address.min(1).exactOptional() });

export const feedbackRequest = verdictRequest.extend({ opinion: z.enum(['report', 'expected', 'withdrawn']) });

export const digestRequest = z.object({ hours: z.number().positive().max(168) });

export const draftRequest = z.object({
  from: address.nullable(),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: z.string().max(4_000),
  text: z.string().max(LONGEST_TEXT),
  attachments: z.array(z.string().max(1_000)).max(500),
});

export const decisionBody = z.object({
  id: z.string().regex(/^[\w.:-]{8,100}$/u),
  revision: z.number().int().nonnegative().nullable(),
  verb: z.enum(VERBS),
  reason: z.string().trim().max(2_000).nullable(),
  on: z.string().max(2_000).nullable(),
});

export const incidentsQuery = z.object({
  state: z.enum(['open', 'contained', 'dismissed', 'confirmed', 'expired']).optional(),
  before: z
    .string()
    .regex(/^\d{1,15}(?:\.\d{1,9})?$/u)
    .transform(Number)
    .optional(),
});

/** Throws `BODY_UNREADABLE` and names the field, never what stood in it. */
export function read<T>(shape: z.ZodType<T>, given: unknown): T {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new Refused(
    'BODY_UNREADABLE',
    where === '' ? 'The request is not what this address takes.' : `The field ${where.slice(0, 100)} is not what it should be.`,
    'Send JSON as the contract says.',
  );
}

export function bodyOf<T>(shape: z.ZodType<T>, request: Request): T {
  return read(shape, request.body);
}
