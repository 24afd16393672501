/** Owns the form of a labelled statement: what a chat model may have written, and whether it may stand. */
import { z } from 'zod';
import { paragraphReference } from '../questions/question.js';

/** What is right about a supported statement, or wrong with another. data/eval/README.md explains each. */
export const SUPPORTED_KINDS = [
  'close',
  'paraphrase',
  'summary',
  'combined',
  'heading',
  'people',
  'number-form',
  'title',
  'alias',
  'quote',
  'negation',
  'modality',
  'multi',
  'list',
  'simplified',
  'traditional',
  'english',
] as const;

export const FAULT_KINDS = [
  'no-marker',
  'unknown-marker',
  'wrong-marker',
  'quote',
  'title',
  'number',
  'unit',
  'date',
  'person',
  'role',
  'place',
  'merged',
  'subject',
  'outcome',
  'negation',
  'modality',
  'generalisation',
  'cause',
  'addition',
  'list',
  'english-number',
  'english-date',
  'english-person',
  'english-title',
  'english-negation',
  'english-addition',
] as const;

/** One line of a set of statements. */
export const labelledStatementSchema = z
  .object({
    id: z.string().min(1),
    /** As written, with its markers: exactly one statement. */
    statement: z.string().min(1),
    kind: z.enum([...SUPPORTED_KINDS, ...FAULT_KINDS]),
    supported: z.boolean(),
    /** What was given to the model: the first is [1]. */
    paragraphs: z.array(paragraphReference).min(1),
  })
  .strict()
  .refine(({ kind, supported }) => kindsOf(supported).includes(kind), {
    message: 'the kind is none of those that fit the label',
    path: ['kind'],
  });

function kindsOf(supported: boolean): readonly string[] {
  return supported ? SUPPORTED_KINDS : FAULT_KINDS;
}

export type LabelledStatement = z.infer<typeof labelledStatementSchema>;

/** Where the sets lie, relative to the project; nobody may tune on the one that is held out. */
export const STATEMENT_SETS = [
  { name: 'developing', path: 'data/eval/statements.jsonl', heldOut: false },
  { name: 'held-out', path: 'data/eval/statements-held-out.jsonl', heldOut: true },
] as const;
