/** Owns the form of a follow-up of the evaluation: the turns before it, and its full form. */
import { z } from 'zod';
import { paragraphReference } from '../questions/question.js';

/**
 * `replace` changes one thing of the question before (那第47次呢?), `inherit` asks something else of
 * the same meeting or matter, `pronoun` names a person, a document or a meeting by a word that stands
 * for it, `new-topic` has nothing to do with what was asked before.
 */
export const FOLLOW_UP_KINDS = ['replace', 'inherit', 'pronoun', 'new-topic'] as const;

/** One line of a set of follow-ups. */
export const followUpSchema = z
  .object({
    id: z.string().min(1),
    kind: z.enum(FOLLOW_UP_KINDS),
    /** Asked before, in order. */
    turns: z.array(z.string().min(1)).min(1),
    followUp: z.string().min(1),
    /** The same, asked by somebody who had asked nothing before; of a new topic the follow-up itself. */
    standalone: z.string().min(1),
    script: z.enum(['hans', 'hant', 'en']),
    /** The right ones; empty where only the two ways of asking are compared. */
    paragraphs: z.array(paragraphReference),
  })
  .strict()
  .refine((item) => (item.kind === 'new-topic') === (item.standalone === item.followUp), {
    message: 'exactly a new topic stands alone as it is',
    path: ['standalone'],
  });

export type FollowUp = z.infer<typeof followUpSchema>;

/** Where the sets lie, relative to the project; nobody may tune on the one that is held out. */
export const FOLLOW_UP_SETS = [
  { name: 'developing', path: 'data/eval/follow-ups.jsonl', heldOut: false },
  { name: 'held-out', path: 'data/eval/follow-ups-held-out.jsonl', heldOut: true },
] as const;
